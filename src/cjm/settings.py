"""What `cjm.yaml`, the files that it extends and the caller settle, for each file.

The rooms read options; this module brings them together, and back to their places in the text.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from cjm.diagnostics import Diagnostic, Finding, Route
from cjm.source.locate import locate
from cjm.source.shelf import Shelf
from cjm.source.survey import Reading

if TYPE_CHECKING:
    from cjm.linting.layers import Layer
    from cjm.linting.options import Options as LintOptions
    from cjm.render.wanted import Wanted
    from cjm.scoring.options import Options as ScoreOptions

COMMAND_LINE = "the command line"


class ConfigurationError(Exception):
    """Options in `cjm.yaml` cannot be used; `diagnostics` say which and why."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """Keep the reasons."""
        super().__init__("; ".join(one.finding.message for one in diagnostics))
        self.diagnostics = diagnostics


class LintSettings:
    """The lint options of each file: those of its workspace, with the wishes of the caller on top."""

    def __init__(self, **wishes: Sequence[str]) -> None:
        """Take the wishes, by their key in `lint:`.

        Raises:
            ConfigurationError: A rule is unknown.
        """
        from cjm.linting.layers import parse

        said = {key.replace("_", "-"): list(value) for key, value in wishes.items() if value}
        self._wished, problems = parse(said, source=COMMAND_LINE)
        if problems:
            raise ConfigurationError(tuple(_of_call(problem) for problem in problems))
        self._layers: dict[Path, tuple[Layer, ...]] = {}
        self._settled: dict[tuple[Path, tuple[int, ...]], LintOptions] = {}

    def options(self, reading: Reading) -> "LintOptions":
        """Return the rules that judge a file.

        Raises:
            ConfigurationError: The settings of its workspace cannot be used.
        """
        from cjm.linting.options import settle

        layers = self.layers(reading.input.path, reading.shelf)
        key = (reading.shelf.folder, tuple(id(layer) for layer in layers))
        if key not in self._settled:
            self._settled[key] = settle(layers)
        return self._settled[key]

    def layers(self, file: Path, shelf: Shelf) -> "list[Layer]":
        """Return what is said for a file: in general, for its path, and by the caller."""
        from cjm.source.gitignore import pattern

        general = self._general(shelf)
        special: list[Layer] = []
        if any(layer.paths for layer in general):
            path = within(file, shelf.folder)
            overrides = [inner for layer in general for inner in layer.paths]
            special = [one for one in overrides if pattern(one.pattern or "").match_file(path)]
        return [*general, *special, self._wished]

    def baseline(self, shelf: Shelf) -> "tuple[Path, Diagnostic] | None":
        """Return the baseline that `cjm.yaml` names, and what to say where it cannot be read."""
        from cjm.linting.layers import problem
        from cjm.source.extends import sections

        named = [layer.baseline for layer in self._general(shelf) if layer.baseline]
        if not named:
            return None
        message, hint = "the baseline cannot be read", "`cjm lint --write-baseline` writes it."
        finding = problem(named[-1].route, message, hint)
        document = next(
            one.document
            for one in reversed(sections(shelf, "lint")[0])
            if one.document.holds(finding.route)
        )
        return shelf.folder / named[-1].value, locate(document, finding)

    def check(self, shelf: Shelf) -> None:
        """Read the settings of a workspace.

        Raises:
            ConfigurationError: They cannot be used.
        """
        self._general(shelf)

    def _general(self, shelf: Shelf) -> "tuple[Layer, ...]":
        if shelf.folder not in self._layers:
            self._layers[shelf.folder] = self._read(shelf)
        return self._layers[shelf.folder]

    def _read(self, shelf: Shelf) -> "tuple[Layer, ...]":
        from cjm.linting.layers import parse
        from cjm.linting.options import nothing_left, settle
        from cjm.source.extends import sections

        found, trouble = sections(shelf, "lint")
        layers = []
        for section in found:
            layer, problems = parse(section.data, section.at, section.document.path)
            layers.append(layer)
            trouble += (locate(section.document, problem) for problem in problems)
        if not trouble and not settle([*layers, self._wished]).chosen:
            nothing = nothing_left(("lint",))
            trouble = [locate(found[-1].document, nothing) if found else _of_call(nothing)]
        if trouble:
            raise ConfigurationError(tuple(trouble))
        return tuple(layers)


def score_options(shelf: Shelf) -> "ScoreOptions":
    """Return how the journeys of a workspace are scored.

    Raises:
        ConfigurationError: `score:` cannot be used.
    """
    from cjm.scoring.options import OptionsError, read

    try:
        return read(_mapping(shelf, "score"))
    except OptionsError as error:
        raise misconfigured(shelf, error.problems) from None


def render_settings(shelf: Shelf) -> dict[str, Any]:
    """Return how the pictures of a workspace are drawn, as far as it says so.

    Raises:
        ConfigurationError: `render:` cannot be used.
    """
    from cjm.render.settings import SettingsError, read

    try:
        found = read(_mapping(shelf, "render"))
    except SettingsError as error:
        raise misconfigured(shelf, error.problems) from None
    if "logo" in found:
        from cjm.render.brand.checking import wrong_logo

        if wrong := wrong_logo(found, shelf.folder):
            raise misconfigured(shelf, wrong)
    return found


def wanted_pictures(shelf: Shelf) -> "tuple[Wanted, ...]":
    """Return the pictures that a workspace keeps.

    Raises:
        ConfigurationError: One of them cannot be read.
    """
    from cjm.render.settings import SettingsError
    from cjm.render.wanted import read

    section = _mapping(shelf, "render")
    try:
        found = read(section)
    except SettingsError as error:
        raise misconfigured(shelf, error.problems) from None
    if any("logo" in one.wishes for one in found):
        from cjm.render.brand.checking import wrong_logos

        if wrong := wrong_logos(section, shelf.folder):
            raise misconfigured(shelf, wrong)
    return found


def weak_colours(shelf: Shelf) -> tuple[Diagnostic, ...]:
    """Return the colours in `render:`, which can be used, that are not drawn as they are stated."""
    section = _mapping(shelf, "render")
    if shelf.document is None or not {"colours", "pictures"} & section.keys():
        return ()
    from cjm.render.brand.checking import weak
    from cjm.source.problems import PROBLEMS

    told = PROBLEMS["weak-colour"]
    document = shelf.document
    return tuple(
        locate(document, told.finding(one.route, one.message, one.hint)) for one in weak(section)
    )


def wrong_settings(reading: Reading) -> tuple[Diagnostic, ...]:
    """Return what cannot be used in the settings of a workspace file, of every command.

    Of any other file that is nothing.

    Rooms are imported only where the workspace says something to them: that takes as long as
    judging many journeys.
    """
    shelf = reading.shelf
    if shelf.document is None or shelf.document.path != reading.document.path:
        return ()
    readers: tuple[tuple[str, Callable[[], object]], ...] = (
        ("lint", lambda: LintSettings().check(shelf)),
        ("score", lambda: score_options(shelf)),
        ("render", lambda: render_settings(shelf)),
        ("render", lambda: wanted_pictures(shelf)),
    )
    found: list[Diagnostic] = []
    for key, read in readers:
        if _mapping(shelf, key):
            try:
                read()
            except ConfigurationError as error:
                found += error.diagnostics
    return tuple(found) or weak_colours(shelf)


def within(path: Path, folder: Path) -> str:
    """Return a path as it is called from a folder, with slashes."""
    absolute = path.absolute()
    for one, other in ((absolute, folder.absolute()), (absolute.resolve(), folder.resolve())):
        if one.is_relative_to(other):
            return one.relative_to(other).as_posix()
    return absolute.as_posix()


def _mapping(shelf: Shelf, key: str) -> Mapping[str, Any]:
    settings = shelf.settings.get(key, {})
    return settings if isinstance(settings, dict) else {}


class OptionProblem(Protocol):
    """What the rooms say of an option that cannot be used."""

    @property
    def route(self) -> Route:
        """The way to the option."""

    @property
    def message(self) -> str:
        """What is wrong with it."""

    @property
    def hint(self) -> str | None:
        """What would be right."""


def misconfigured(shelf: Shelf, problems: Iterable[OptionProblem]) -> ConfigurationError:
    """Return the error about options that the workspace file has and that cannot be used."""
    from cjm.source.problems import PROBLEMS

    assert shelf.document is not None  # without a file there are no options
    document = shelf.document
    told = (PROBLEMS["bad-option"].finding(one.route, one.message, one.hint) for one in problems)
    return ConfigurationError(tuple(locate(document, finding) for finding in told))


def _of_call(finding: Finding) -> Diagnostic:
    """Report an option of the call, which has no place in a file."""
    option = f"--{finding.route[1]}" if len(finding.route) > 1 else "the options"
    return Diagnostic(option, finding, None, "")
