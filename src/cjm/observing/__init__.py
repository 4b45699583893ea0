"""Metrics meet the files that they are counted from: the one room that sees maps and files.

`validate` goes by plain data and builds no models; lint, scores and pictures get models with the
waves filled in. Both ask the same files in the same way, so they never differ.
"""
