"""The parts of the value-effort matrix."""
