"""The format's terms, durations and numbers in words that people read."""

from cjm.model.terms import CHANNELS
from cjm.model.times import seconds
from cjm.model.workspace import Workspace
from cjm.render.script import clean
from cjm.render.view import Channel

CHANNEL_TITLES = {
    "ads": "Ad",
    "app": "App",
    "email": "E-mail",
    "none": "No channel",
    "sms": "SMS",
    "tv-radio": "TV and radio",
    "post": "Post",
    "social": "Social media",
}
"""Titles of built-in channels that are not simply their id in words."""

FEELINGS = {2: "delighted", 1: "pleased", 0: "neutral", -1: "annoyed", -2: "frustrated"}
"""The five steps of the emotion scale."""

PARTS = ("head", "foot")
"""What can be left out of a sheet: title and facts above the picture, the legend below it."""

LANE_TITLES = {
    "touchpoints": "Touchpoints",
    "time": "Time here",
    "actions": "Customer actions",
    "physical-evidence": "Physical evidence",
    "thoughts": "Thoughts",
    "emotion": "Emotion",
    "gains": "Gains",
    "pains": "Pain points",
    "opportunities": "Opportunities",
    "metrics": "Metrics",
    "frontstage": "Frontstage",
    "backstage": "Backstage",
    "support": "Support",
}
"""Every lane that a map can have, in the order in which it shows them."""

_UNITS = ((604_800.0, "wk"), (86_400.0, "d"), (3600.0, "h"), (60.0, "min"), (1.0, "s"))


def words(term: str) -> str:
    """Turn a term (`in-progress`) into words (`In progress`)."""
    return term[:1].upper() + term[1:].replace("-", " ")


def channel(name: str, workspace: Workspace | None) -> Channel:
    """Say what people call a channel, and which icon stands for it."""
    for own in workspace.channels if workspace else ():
        if own.id == name:
            icon = own.icon if own.icon in CHANNELS else name
            return Channel(name, clean(own.title or words(name)), icon or name)
    return Channel(name, CHANNEL_TITLES.get(name, words(name)), name)


def known(basis: str | None, *, old: bool) -> str:
    """Say how a claim is known: `assumed`, or `observed long ago` where its evidence is old."""
    return f"{basis} long ago" if old else basis or ""


def number(value: float, decimals: int = 1) -> str:
    """Write a number for people: commas between thousands, no empty decimals, a true minus sign."""
    text = f"{value:,.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    text = "0" if text == "-0" else text
    return text.replace("-", "\N{MINUS SIGN}")


def signed(value: float) -> str:
    """Write a score with its sign: `+1`, `0`, and minus with a true minus sign."""
    return f"+{number(value)}" if value > 0 else number(value)


def percent(share: float) -> str:
    """Write a share (0 to 1) as per cent: whole numbers, one decimal below ten."""
    return f"{number(100 * share, 0 if share >= 0.0995 else 1)}\N{NO-BREAK SPACE}%"  # noqa: PLR2004 - stated in the docstring


def duration(text: str) -> str:
    """Write a duration (`90s`, `PT4M`) in the largest unit that keeps it whole, else in two."""
    left = seconds(text)
    if 0 < left < 1:
        return f"{number(left * 1000, 0)}\N{NO-BREAK SPACE}ms"
    if left < 60:  # noqa: PLR2004 - a minute
        return f"{number(left)}\N{NO-BREAK SPACE}s"
    parts: list[str] = []
    for size, unit in _UNITS:
        count = int(left // size)
        if count and len(parts) < 2 and not (unit == "wk" and left % size):  # noqa: PLR2004 - stated in the docstring
            parts.append(f"{count}\N{NO-BREAK SPACE}{unit}")
            left -= count * size
    return " ".join(parts)


def initials(name: str) -> str:
    """Return up to two letters that stand for a name; one for names without spaces."""
    parts = [part for part in clean(name).split() if part[0].isalnum()]
    letters = [part[0] for part in (parts[:1] + parts[-1:] if len(parts) > 1 else parts)]
    return "".join(letters).upper() or "?"
