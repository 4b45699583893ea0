"""Findings as text: one format a file, each with `render(found, *, colour) -> str`."""
