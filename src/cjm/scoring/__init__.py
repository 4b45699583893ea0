"""Scores: where the experience falls short, how sure we are, and the arithmetic behind it."""
