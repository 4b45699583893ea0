"""Drawing with characters, for terminals."""
