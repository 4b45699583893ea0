"""Two maps in one picture: what stays, changes, comes and goes, and what brings it about."""
