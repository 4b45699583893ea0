"""The themes as variables of the style sheet: drawn parts name colours, the reader's theme says which."""

from typing import Final

from cjm.render.brand.wearing import worn
from cjm.render.stops import along
from cjm.render.theme import CONTRAST, DARK, LIGHT, Theme, Tint

_SCALES: Final = {"emotion": "e", "scale": "s"}
"""Five colours from +2 to -2; their variables count from 4 down."""

_NO_COLOURS: Final = ("name", "brand")

SWITCHED: Final = (LIGHT, DARK, CONTRAST)
"""The themes that a reader can switch to."""

DARK_WISH: Final = "(prefers-color-scheme: dark)"
MORE_WISH: Final = "(prefers-contrast: more) and (prefers-color-scheme: light)"
"""What a reader's system says who wants it dark, or wants more contrast."""


def rules(theme: Theme, stages: int) -> str:
    """Return the colours of every theme as rules.

    With the light theme the page follows what the reader's system wants, until the reader switches
    (`data-theme` of the root). Another theme is what the page begins with. Print is light unless
    the theme in force has a light ground itself.
    """
    known = {one.name: one for one in (*(worn(one, theme.brand) for one in SWITCHED), theme)}
    sets = {name: _variables(one, stages) for name, one in known.items()}
    parts = [f":root {{ {sets['light']} }}"]
    parts += [
        f"@media screen and {wish} {{ :root:not([data-theme]) {{ {sets[name]} }} }}"
        for name, wish in (("dark", DARK_WISH), ("contrast", MORE_WISH))
    ]
    for name, values in sets.items():
        scheme = "dark" if name == "dark" else "light"
        rule = f':root[data-theme="{name}"] {{ color-scheme: {scheme}; {values} }}'
        parts.append(f"@media screen {{ {rule} }}" if name == "dark" else rule)
    return "\n".join(parts)


def _variables(theme: Theme, stages: int) -> str:
    pairs: list[tuple[str, str]] = []
    for name, value in theme._asdict().items():
        if name in _NO_COLOURS:
            continue
        if isinstance(value, Tint):
            pairs += [(_plain(f"{name}-{part}"), ink) for part, ink in value._asdict().items()]
        elif isinstance(value, tuple):
            colours = along(value, stages) if name == "stages" else value
            pairs += [(_listed(name, place), colour) for place, colour in enumerate(colours)]
        else:
            pairs.append((_plain(name), value))
    return " ".join(f"--{name}: {value};" for name, value in pairs)


def _plain(name: str) -> str:
    return name.replace("_", "-")


def _listed(name: str, place: int) -> str:
    """Return the variable of a place in one of a theme's lists."""
    if name in _SCALES:
        return f"{_SCALES[name]}{4 - place}"
    return f"stage-{place}" if name == "stages" else f"p{place}"


def _named() -> Theme:
    values: dict[str, object] = {"name": "page"}
    for name, value in LIGHT._asdict().items():
        if isinstance(value, Tint):
            values[name] = Tint(*(f"var(--{_plain(f'{name}-{part}')})" for part in Tint._fields))
        elif isinstance(value, tuple):
            values[name] = tuple(f"var(--{_listed(name, at)})" for at in range(len(value)))
        elif name not in _NO_COLOURS:
            values[name] = f"var(--{_plain(name)})"
    return Theme(**values)  # type: ignore[arg-type] # the fields of a theme, each in its form


NAMED: Final = _named()
"""A theme whose colours are the variables; what is drawn with it follows the reader's theme."""
