"""Which own colours a theme cannot take as they are stated, by how much, and what it takes instead."""

from collections.abc import Iterator, Sequence
from math import floor
from typing import NamedTuple

from cjm.diagnostics import Route
from cjm.render.brand import feelings, stages
from cjm.render.brand.colours import Colours
from cjm.render.brand.five import nearest_five
from cjm.render.brand.roles import GRAPHIC, ROLES, SHEET
from cjm.render.brand.wearing import WORN, five_steps
from cjm.render.colour import luminance
from cjm.render.sight import APART, Pair, closest
from cjm.render.theme import LIGHT, Theme
from cjm.render.words import signed


class Weakness(NamedTuple):
    """A colour that was mended: the way to it below `colours`, what it lacks, and what is drawn."""

    route: Route
    message: str
    hint: str


class _Stated(NamedTuple):
    """A colour as it was stated: the way to it, what it is called, and itself."""

    route: Route
    called: str
    colour: str

    @property
    def named(self) -> str:
        return f"{self.called} {self.colour}"

    def weak(self, lack: str, drawn: str, instead: str = "another colour") -> Weakness:
        hint = f"Pictures use {drawn}, the nearest shade that passes. State it, or {instead}."
        return Weakness(self.route, f"{self.named} {lack}", hint)


def weaknesses(theme: Theme, colours: Colours) -> Iterator[Weakness]:
    """Yield which colours a theme does not take as they were stated, in the order of their keys."""
    for key, stated in colours if theme.name in WORN else ():
        if key == "stages":
            yield from _of_stages(theme, stated)
        elif key == "emotion":
            yield from _of_emotion(theme, stated)
        elif key == "personas":
            for place, colour in enumerate(stated):
                called = f"`personas` {place + 1}"
                yield from _of_role(theme, _Stated((key, place), called, colour))
        else:
            yield from _of_role(theme, _Stated((key,), f"`{key}`", stated[0]))


def _of_role(theme: Theme, one: _Stated, instead: str = "") -> Iterator[Weakness]:
    role = ROLES[str(one.route[0])]
    ground, ratio = role.weakest(theme, one.colour)
    if ratio < role.needed:
        kind = "graphics need" if role.needed == GRAPHIC else "text needs"
        lack = f"has {_ratio(ratio)} against {ground}, and {kind} {role.needed:g}:1"
        yield one.weak(lack, instead or role.mended(theme, one.colour))


def _of_stages(theme: Theme, stated: Sequence[str]) -> Iterator[Weakness]:
    ink, stops = stages.dressed(theme, stated)
    for place, (colour, drawn) in enumerate(zip(stated, stops, strict=True)):
        if drawn != colour:
            yield _of_stage(theme, stated, ink, place, drawn)


def _of_stage(theme: Theme, stated: Sequence[str], ink: str, place: int, drawn: str) -> Weakness:
    one = _stage(place, stated[place])
    ground, ratio, needed = stages.weakest(theme, one.colour, ink)
    lack = f"has {_ratio(ratio)} against {ground}, which needs {needed:g}:1"
    by = None if ground == SHEET else stages.forcing(theme, stated, ink, place)
    if by is None:
        return one.weak(lack, drawn)
    other = _stage(by, stated[by])
    lack += f"; all titles are {stages.called(ink)}, for the sake of {other.named}"
    return one.weak(lack, drawn, _without(max(one.colour, other.colour, key=luminance)))


def _stage(place: int, colour: str) -> _Stated:
    return _Stated(("stages", place), f"`stages` {place + 1}", colour)


def _without(pale: str) -> str:
    return (
        f"leave the paler {pale} out of `stages`: pictures make pale grounds themselves, of "
        "`opportunity`, `quote`, `pain` and `gain`"
    )


def _of_emotion(theme: Theme, stated: tuple[str, ...]) -> Iterator[Weakness]:
    """Say once what the five steps lack, and which five to state."""
    drawn = five_steps(theme, stated)
    if drawn is None:
        yield _hopeless(theme, stated)
    elif drawn != stated:
        lacks = [*_lacks(theme, stated, drawn)]
        more = f"; and {len(lacks) - 1} more are weak" if len(lacks) > 1 else ""
        hint = f"Pictures use `{_line(drawn)}`, the nearest that pass. State it, or other colours."
        yield Weakness(("emotion",), f"{lacks[0]}{more}", hint)


def _lacks(theme: Theme, stated: Sequence[str], drawn: Sequence[str]) -> Iterator[str]:
    """Go through what is wrong: steps that cannot be seen, then steps like one another."""
    seen = feelings.seen(theme, tuple(stated))
    for place, colour in enumerate(stated):
        if colour != seen[place]:
            one = _Stated(("emotion", place), f"`emotion` {_step(place)}", colour)
            yield from (weak.message for weak in _of_role(theme, one, drawn[place]))
    if (pair := closest(seen)).distance < APART:
        yield f"`emotion` {_step(pair.other)} {seen[pair.other]} {_confused(seen, pair.other, pair)}"


def _line(five: Sequence[str]) -> str:
    listed = ", ".join(f'"{one}"' for one in five)
    return f"emotion: [{listed}]"


def _hopeless(theme: Theme, stated: tuple[str, ...]) -> Weakness:
    """Say which two steps cannot be told apart: in this theme, or else in the light one."""
    failing = theme if feelings.drawn(theme, stated) is None else LIGHT
    where = "" if failing.name == theme.name else f" in the {failing.name} theme"
    seen = feelings.seen(failing, stated)
    pair = closest(seen)
    called = f"`emotion` {_step(pair.other)} {seen[pair.other]}"
    if stated[pair.other] != seen[pair.other]:
        called += f" ({stated[pair.other]} with enough contrast)"
    hint = "No shades near these can be told apart, so pictures keep the themes' own five."
    if found := nearest_five(failing, seen):
        hint = f"Pictures keep the themes' own five; the nearest that pass are `{_line(found)}`."
    return Weakness(("emotion",), f"{called} {_confused(seen, pair.other, pair)}{where}", hint)


def _confused(seen: Sequence[str], place: int, pair: Pair) -> str:
    one = pair.one if place == pair.other else pair.other
    return (
        f"cannot be told from {_step(one)} {seen[one]} with {pair.sight} sight: they differ by "
        f"{int(pair.distance)}, and need {APART:g}"
    )


def _step(place: int) -> str:
    return signed(2 - place)


def _ratio(ratio: float) -> str:
    """Write a contrast rounded down, so that one that falls short never looks enough."""
    return f"{floor(ratio * 100) / 100:g}:1"
