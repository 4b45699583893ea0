"""A journey as a document in Markdown."""
