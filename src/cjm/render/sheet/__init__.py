"""The parts of a map as shapes: header, stages, lanes, emotion curve, footer."""
