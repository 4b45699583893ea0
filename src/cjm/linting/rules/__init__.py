"""One rule a file; see docs/how-to-add-a-rule.md."""
