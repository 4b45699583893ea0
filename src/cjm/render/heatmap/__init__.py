"""The parts of the heat map of gaps."""
