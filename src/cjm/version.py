"""The version, as a constant: looking it up in the installed metadata costs 50 ms at every start."""

__version__ = "0.1.0"
