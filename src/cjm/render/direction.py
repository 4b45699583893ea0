"""Text from right to left, kept from turning what stands beside it around in a terminal."""

from unicodedata import bidirectional

from cjm.render.script import clean

_MARK = "\N{LEFT-TO-RIGHT MARK}"


def isolated(text: str) -> str:
    """Clean a text, closed by marks where some of it runs from right to left.

    Without them a terminal that turns such text around would turn the columns beside it as well.
    """
    cleaned = clean(text)
    if cleaned.isascii() or not any(bidirectional(char) in {"R", "AL"} for char in cleaned):
        return cleaned
    return f"{_MARK}{cleaned}{_MARK}"
