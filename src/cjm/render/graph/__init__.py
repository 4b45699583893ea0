"""Graphs: Graphviz decides where things go, this package how they look."""
