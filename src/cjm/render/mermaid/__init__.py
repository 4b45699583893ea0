"""Journeys in the language of Mermaid."""
