"""Icons, drawn for this project: strokes in a square of 24, round ends, two wide.

Paths use absolute commands. The channels' icons carry the channels' ids.
"""

from typing import Final


def _ring(x: float, y: float, radius: float) -> str:
    """Return a circle as four curves."""
    k = radius * 0.5523
    r = radius
    return (
        f"M{x - r:g} {y:g} C{x - r:g} {y - k:g} {x - k:g} {y - r:g} {x:g} {y - r:g} "
        f"C{x + k:g} {y - r:g} {x + r:g} {y - k:g} {x + r:g} {y:g} "
        f"C{x + r:g} {y + k:g} {x + k:g} {y + r:g} {x:g} {y + r:g} "
        f"C{x - k:g} {y + r:g} {x - r:g} {y + k:g} {x - r:g} {y:g} Z"
    )


def _frame(x: float, y: float, width: float, height: float, radius: float = 2) -> str:
    """Return a rectangle with round corners."""
    right, bottom = x + width, y + height
    corners = (
        (x + radius, y, right - radius, y, right, y),
        (right, y + radius, right, bottom - radius, right, bottom),
        (right - radius, bottom, x + radius, bottom, x, bottom),
        (x, bottom - radius, x, y + radius, x, y),
    )
    data = ""
    for place, (x1, y1, x2, y2, cx, cy) in enumerate(corners):
        nx, ny = corners[(place + 1) % 4][:2]
        start = "L" if place else "M"
        data += f"{start}{x1:g} {y1:g} L{x2:g} {y2:g} C{cx:g} {cy:g} {cx:g} {cy:g} {nx:g} {ny:g} "
    return data + "Z"


def _dot(x: float, y: float) -> str:
    """Return a dot as wide as the stroke."""
    return f"M{x:g} {y:g} L{x + 0.01:g} {y:g}"


_BUBBLE = "M5 4 L19 4 C20.5 4 21 4.5 21 6 L21 14 C21 15.5 20.5 16 19 16 L11 16 L6 20.5 L6 16 L5 16 C3.5 16 3 15.5 3 14 L3 6 C3 4.5 3.5 4 5 4 Z"
_PERSON = _ring(12, 8, 4) + " M4.5 21 C4.5 17 7.5 14.5 12 14.5 C16.5 14.5 19.5 17 19.5 21"
_BULB = "M9 18 L15 18 M10 21.5 L14 21.5 M8.8 14.6 C7 13.3 6 11.5 6 9.3 C6 5.8 8.6 3 12 3 C15.4 3 18 5.8 18 9.3 C18 11.5 17 13.3 15.2 14.6 C14.8 14.9 14.6 15.3 14.6 15.8 L9.4 15.8 C9.4 15.3 9.2 14.9 8.8 14.6 Z"
_CLOCK = _ring(12, 12, 9) + " M12 7 L12 12 L15.5 14"
_HEART = "M12 20.5 C5 15.5 3 12 3 8.8 C3 6 5 4 7.6 4 C9.4 4 11 5 12 6.6 C13 5 14.6 4 16.4 4 C19 4 21 6 21 8.8 C21 12 19 15.5 12 20.5 Z"

CHANNEL_ICONS: Final[dict[str, str]] = {
    "website": _frame(2.5, 4, 19, 16) + " M2.5 9 L21.5 9 " + _dot(5.6, 6.5) + " " + _dot(8.6, 6.5),
    "app": _frame(6.5, 2, 11, 20) + " M11 18.6 L13 18.6",
    "email": _frame(2.5, 5, 19, 14) + " M3.2 6.5 L12 13 L20.8 6.5",
    "sms": _BUBBLE + " " + " ".join(_dot(x, 10) for x in (8, 12, 16)),
    "messaging": _BUBBLE + " M7.5 8.5 L16.5 8.5 M7.5 11.8 L13 11.8",
    "chat": "M4 3.5 L14 3.5 C15 3.5 15.5 4 15.5 5 L15.5 10 C15.5 11 15 11.5 14 11.5 L8.5 11.5 L5 14.5 L5 11.5 L4 11.5 C3 11.5 2.5 11 2.5 10 L2.5 5 C2.5 4 3 3.5 4 3.5 Z M18.5 9 L20 9 C21 9 21.5 9.5 21.5 10.5 L21.5 15.5 C21.5 16.5 21 17 20 17 L19 17 L19 20 L15.5 17 L11.5 17 C10.8 17 10.3 16.7 10.1 16",
    "phone": "M6.5 3 L9 3 L10.8 7.5 L8.3 9.5 C9.4 12 11.5 14.3 14.3 15.6 L16.4 13.2 L21 15 L21 17.6 C21 19.6 19.6 21 17.7 21 C9.8 20.4 3.6 14.2 3 6.3 C3 4.4 4.5 3 6.5 3 Z",
    "social": f"{_ring(18, 5, 2.8)} {_ring(6, 12, 2.8)} {_ring(18, 19, 2.8)} M8.5 10.6 L15.5 6.4 M8.5 13.4 L15.5 17.6",
    "ads": "M3 10 L3 14 L7 14 L17 19 L17 5 L7 10 Z M7 14 L8.5 20 L11 20 L10.2 15.6 M20.5 9.5 C21.5 11 21.5 13 20.5 14.5",
    "search": _ring(10.5, 10.5, 7) + " M15.6 15.6 L21 21",
    "review-site": "M12 2.8 L14.8 8.7 L21.2 9.5 L16.5 14 L17.7 20.4 L12 17.3 L6.3 20.4 L7.5 14 L2.8 9.5 L9.2 8.7 Z",
    "newsletter": "M4 4 L17 4 L17 20 L5 20 C3.8 20 3 19.2 3 18 L3 5 C3 4.4 3.4 4 4 4 Z M17 9 L21 9 L21 18 C21 19.2 20.2 20 19 20 L17 20 M6.5 8 L13.5 8 M6.5 12 L13.5 12 M6.5 16 L11 16",
    "store": "M4 10.5 L4 20.5 L20 20.5 L20 10.5 M3 9 L5 3.5 L19 3.5 L21 9 C20.4 11 16.9 11.3 16.5 9.3 C16 11.3 12.5 11.3 12 9.3 C11.5 11.3 8 11.3 7.5 9.3 C7 11.3 3.6 11 3 9 Z M9.5 20.5 L9.5 15 L14.5 15 L14.5 20.5",
    "in-person": f"{_ring(8, 8, 3.5)} M2 20 C2 16.5 4.5 14.5 8 14.5 C11.5 14.5 14 16.5 14 20 M15.5 4.8 C17.4 5.1 18.7 6.4 18.7 8.2 C18.7 9.9 17.6 11.1 16 11.5 M17 15 C20 15.6 22 17.4 22 20",
    "event": _frame(3, 5, 18, 16)
    + " M3 10 L21 10 M8 2.5 L8 7 M16 2.5 L16 7 M9 15.5 L11.2 17.5 L15.2 13.5",
    "post": "M12 2.5 L21 7 L21 17 L12 21.5 L3 17 L3 7 Z M3 7 L12 11.5 L21 7 M12 11.5 L12 21.5 M7.5 4.8 L16.5 9.2",
    "print": "M6 2.5 L14 2.5 L19 7.5 L19 21.5 L6 21.5 C5.4 21.5 5 21.1 5 20.5 L5 3.5 C5 2.9 5.4 2.5 6 2.5 Z M14 2.5 L14 7.5 L19 7.5 M8.5 12 L15.5 12 M8.5 16 L15.5 16",
    "outdoor": _frame(2.5, 3.5, 19, 11, 1.5) + " M8 14.5 L8 21 M16 14.5 L16 21 M6.5 9 L17.5 9",
    "tv-radio": _frame(2.5, 7, 19, 13) + " M8 2.5 L12 7 L16 2.5",
    "partner": "M12 6.5 L9 5 L2.5 8 M12 6.5 L15 5 L21.5 8 M12 6.5 L8 10.5 C8.8 12.3 10.6 12.2 12.5 10.5 L19 16 M2.5 16 L5 16 L11 20.5 C12 21 13 20.8 13.6 20 C14.8 20.6 16 20 16.3 18.7 C17.6 19 18.8 18 18.6 16.5 L21.5 15.5",
    "device": f"{_frame(4, 4, 16, 16)} {_frame(9, 9, 6, 6, 1)} M9 1.5 L9 4 M15 1.5 L15 4 M9 20 L9 22.5 M15 20 L15 22.5 M1.5 9 L4 9 M1.5 15 L4 15 M20 9 L22.5 9 M20 15 L22.5 15",
    "survey": "M8 4 L6 4 C5.3 4 5 4.4 5 5 L5 20.5 C5 21.1 5.3 21.5 6 21.5 L18 21.5 C18.7 21.5 19 21.1 19 20.5 L19 5 C19 4.4 18.7 4 18 4 L16 4 M8.5 2.5 L15.5 2.5 L15.5 6 L8.5 6 Z M8.5 12 L10 13.5 L12.5 10.5 M14.5 12.5 L16 12.5 M8.5 17 L16 17",
    "word-of-mouth": f"{_ring(7.5, 9, 3.5)} M1.5 20.5 C1.5 17 4 15 7.5 15 C11 15 13.5 17 13.5 20.5 M14 7.5 C15 8.4 15 9.6 14 10.5 M17 5 C19.3 7 19.3 11 17 13 M20 2.5 C23.5 6 23.5 12 20 15.5",
    "none": _ring(12, 12, 8) + " M6.5 17.5 L17.5 6.5",
}
"""An icon for every built-in channel."""

LANE_ICONS: Final[dict[str, str]] = {
    "time": _CLOCK,
    "touchpoints": "M4 4 L11.5 21 L13.8 13.8 L21 11.5 Z M15.5 15.5 L20.5 20.5",
    "actions": _PERSON,
    "physical-evidence": _frame(3.5, 3.5, 17, 17)
    + " M3.5 16 L9 11 L13 14.5 L16 12 L20.5 16 "
    + _dot(15, 8),
    "thoughts": _BUBBLE,
    "emotion": _HEART,
    "gains": _ring(12, 12, 9) + " M12 8 L12 16 M8 12 L16 12",
    "pains": "M12 3.5 L22 20.5 L2 20.5 Z M12 10 L12 14.5 M12 17.4 L12.01 17.4",
    "opportunities": _BULB,
    "metrics": "M4 20.5 L4 12 M10 20.5 L10 4 M16 20.5 L16 9 M21.5 20.5 L2 20.5",
    "frontstage": _frame(2.5, 3.5, 19, 13) + " M12 16.5 L12 20.5 M7.5 20.5 L16.5 20.5",
    "backstage": f"{_ring(12, 12, 3.2)} {_ring(12, 12, 7)} M12 2 L12 5 M12 19 L12 22 M2 12 L5 12 M19 12 L22 12 M4.9 4.9 L7 7 M17 17 L19.1 19.1 M4.9 19.1 L7 17 M17 7 L19.1 4.9",
    "support": f"{_frame(3, 3.5, 18, 7)} {_frame(3, 13.5, 18, 7)} {_dot(7, 7)} {_dot(7, 17)} M11 7 L17 7 M11 17 L17 17",
}
"""An icon for every lane."""

FATE_ICONS: Final[dict[str, str]] = {
    "stays": "M5 9 L19 9 M5 15.5 L19 15.5",
    "changes": "M3.5 8 L20 8 M15.5 3.5 L20 8 L15.5 12.5 M20.5 16.5 L4 16.5 M8.5 12 L4 16.5 L8.5 21",
    "comes": "M12 4 L12 20 M4 12 L20 12",
    "goes": "M5.5 5.5 L18.5 18.5 M18.5 5.5 L5.5 18.5",
}
"""An icon for what becomes of a thing from one map to a later one."""

ICONS: Final[dict[str, str]] = {
    **CHANNEL_ICONS,
    **{f"lane-{name}": data for name, data in LANE_ICONS.items()},
    **{f"fate-{name}": data for name, data in FATE_ICONS.items()},
    "quote": "M10 6 C6.5 6.8 4 9.6 4 13.5 L4 18 L9.5 18 L9.5 12.5 L6.2 12.5 M20.5 6 C17 6.8 14.5 9.6 14.5 13.5 L14.5 18 L20 18 L20 12.5 L16.7 12.5",
    "clock": _CLOCK,
    "lane-before": _CLOCK,
}
"""Every icon by its name. A channel of the workspace's own without an icon gets `other`."""

OTHER: Final = _ring(12, 12, 8) + " " + _ring(12, 12, 2.5)


def icon(name: str) -> str:
    """Return the path of an icon; an unknown name gets a neutral one."""
    return ICONS.get(name, OTHER)


def is_known(name: str) -> bool:
    """Whether an icon of its own exists."""
    return name in ICONS
