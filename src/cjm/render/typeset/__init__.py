"""Scenes as documents for typst: what stands on a page, and what its parts mean to a reader."""
