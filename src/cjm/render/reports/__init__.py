"""Scores and their explanations as text, one format a file."""
