"""What the map leaves out, for the page: notes, causes, evidence, and how scores came about."""
