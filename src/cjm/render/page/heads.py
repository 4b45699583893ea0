"""How tall the head of the table is: one that would cover the map must not stay in view."""

from math import ceil

from cjm.render.page.curve import column
from cjm.render.sheet.touchpoints import note_of
from cjm.render.text import wrap
from cjm.render.theme import CAPTION, CARD, STAGE, Type
from cjm.render.view import Column, Stage, View

_SHARE = 2
"""The head may take one part in so many of the window."""
_INSET = 60
"""Padding, border and number beside a touchpoint's title, in pixels."""


def loose(view: View) -> str:
    """Return the rule that lets the head scroll away in windows that are too low for it."""
    wide = column(view)
    stage = max((_stage(one, wide) for one in view.stages), default=0)
    touchpoint = max((_touchpoint(one, wide) for one in view.columns), default=0)
    least = ceil(_SHARE * (stage + touchpoint))
    return f"@media (max-height: {least}px) {{ thead {{ position: static; }} }}"


def _stage(stage: Stage, wide: float) -> float:
    room = stage.span * wide - _INSET
    return max(52, 22 + _height(stage.title, STAGE, room) + _height(stage.goal, CAPTION, room)) + 14


def _touchpoint(touchpoint: Column, wide: float) -> float:
    texts = _height(touchpoint.title, CARD, wide - _INSET)
    texts += _height(note_of(touchpoint), CAPTION, wide - _INSET)
    return texts + 22 * len(touchpoint.channels) + 52


def _height(text: str | None, style: Type, room: float) -> float:
    return len(wrap(text, style, room)) * style.leading if text else 0
