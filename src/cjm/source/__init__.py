"""YAML to checked data, and the place of every value in the text; the only room that knows YAML."""
