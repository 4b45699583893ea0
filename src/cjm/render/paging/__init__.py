"""Sheets of paper: how large they are, and how what is wider than one is divided among several."""
