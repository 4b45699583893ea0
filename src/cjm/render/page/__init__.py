"""The map as a web page: the parts that `formats/html.py` puts together."""
