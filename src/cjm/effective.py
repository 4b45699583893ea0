"""The settings that hold for a file, each with where it was said."""

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cjm.diagnostics import Route
from cjm.linting.options import Decision, Origin, decide
from cjm.render.draw import laid
from cjm.render.settings import NAMES
from cjm.settings import COMMAND_LINE, LintSettings, render_settings, score_options
from cjm.source.compiled import validator
from cjm.source.document import Document
from cjm.source.extends import sections
from cjm.source.shelf import Shelf, display, open_shelf

DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting: its value, and where it was said (`cjm.yaml:12`), or `default`."""

    name: str
    value: Any
    origin: str


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What holds for a rule: whether it judges, how severely, with which options."""

    code: str
    slug: str
    on: Setting
    severity: Setting
    options: tuple[Setting, ...]


@dataclass(frozen=True, slots=True)
class Effective:
    """All settings that hold for a file.

    `files` are those that were read for them: what is extended first, `cjm.yaml` last.
    """

    path: str
    files: tuple[str, ...]
    lint: tuple[Setting, ...]
    rules: tuple[RuleSetting, ...]
    score: tuple[Setting, ...]
    render: tuple[Setting, ...]


def effective(path: Path) -> Effective:
    """Return the settings that hold for a file, or for a folder as far as no path is spoken of.

    Raises:
        ConfigurationError: The settings cannot be used.
    """
    folder = path if path.is_dir() else path.parent
    shelf = open_shelf(folder.absolute(), validator)
    read, _ = sections(shelf, "lint")
    places = _Places({section.document.path: section.document for section in read})
    settings = LintSettings()
    layers = settings.layers(path, shelf)
    rules = tuple(_rule(decision, places) for decision in decide(layers))
    named = next((one for one in reversed(layers) if one.baseline), None)
    lint = Setting("baseline", None, DEFAULT)
    if named is not None and named.baseline is not None:
        origin = places.of(Origin(named, named.baseline.route))
        lint = Setting("baseline", named.baseline.value, origin)
    files = list(places.documents)
    if shelf.document is not None and shelf.document.path not in files:
        files.append(shelf.document.path)
    return Effective(
        path=display(path),
        files=tuple(files),
        lint=(lint,),
        rules=rules,
        score=tuple(_score(shelf)),
        render=tuple(_render(shelf)),
    )


@dataclass(frozen=True, slots=True)
class _Places:
    documents: Mapping[str, Document]

    def of(self, origin: Origin | None) -> str:
        if origin is None:
            return DEFAULT
        document = self.documents.get(origin.layer.source)
        if document is None:
            return COMMAND_LINE
        place = _place(document, origin.route)
        return f"{place} (for {origin.layer.pattern})" if origin.layer.pattern else place


def _place(document: Document, route: Route) -> str:
    span = document.span(route, at_key=True)
    return f"{document.path}:{span.start.line}" if span else document.path


def _rule(decision: Decision, places: _Places) -> RuleSetting:
    rule, origins = decision.rule, decision.origins
    options = (
        Setting(
            option.name,
            decision.arguments.get(option.name.replace("-", "_"), option.default),
            places.of(origins.get(f"option {option.name}")),
        )
        for option in rule.options
    )
    return RuleSetting(
        rule.code,
        rule.slug,
        Setting("on", decision.on, places.of(origins.get("on"))),
        Setting("severity", decision.severity.value, places.of(origins.get("severity"))),
        tuple(options),
    )


def _score(shelf: Shelf) -> Iterator[Setting]:
    options = score_options(shelf)
    for name, value in asdict(options).items():
        if name == "stated":
            continue
        if name == "half_life":
            value = f"{value:g} days"  # noqa: PLW2901 - as it may be written
        yield Setting(name, value, _said(shelf, ("score", name), told=name in options.stated))


def _render(shelf: Shelf) -> Iterator[Setting]:
    stated = render_settings(shelf)
    wishes = inspect.signature(laid).parameters
    for name in NAMES:
        value = stated.get(name, wishes[name].default)
        yield Setting(name, value, _said(shelf, ("render", name), told=name in stated))


def _said(shelf: Shelf, route: Route, *, told: bool) -> str:
    return _place(shelf.document, route) if told and shelf.document is not None else DEFAULT
