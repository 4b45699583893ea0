"""What is wrong with a gate."""


class GateError(ValueError):
    """A gate that cannot be used; the message says why, and what would do."""
