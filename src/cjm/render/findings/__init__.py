"""Findings as text: one format a file, each with `render(report, colour) -> str`."""
