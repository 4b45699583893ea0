"""What a terminal can show of a journey: one file a view, found by its name."""
