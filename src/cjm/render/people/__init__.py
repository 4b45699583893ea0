"""The parts of the cards that introduce personas."""
