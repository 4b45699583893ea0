"""The parts of a service blueprint as shapes: rows, computed lines, arrows."""
