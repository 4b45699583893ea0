"""What commands do alike: read what can be read, and stop with the right exit code."""

import shlex
from collections.abc import Iterator
from contextlib import contextmanager

from cjm import api
from cjm.cli.console import FOUND, TROUBLE, fail, note
from cjm.diagnostics import Diagnostic

_SLOW = (
    "note: PyYAML is installed without its C part (libyaml), so files are read 8 to 25 times slower"
)


@contextmanager
def stopping() -> Iterator[None]:
    """Turn what is wrong with the call, the configuration or the input into exit code 2."""
    try:
        yield
        if not api.FAST_YAML:
            note(_SLOW)
    except (
        api.NothingMatchedError,
        api.TargetError,
        api.DrawingError,
        api.UnknownMethodError,
        api.GateError,
    ) as error:
        fail(str(error))
    except api.ConfigurationError as error:
        note(api.explained(error.diagnostics))
        raise SystemExit(TROUBLE) from None
    except api.InvalidJourneyError as error:
        note(api.explained(error.diagnostics))
        raise SystemExit(FOUND) from None


def tell_invalid(report: api.Report) -> None:
    """Show why files are no journeys, on standard error, so that the result stays clean."""
    if report.diagnostics:
        note(api.explained(report.diagnostics))


def warn_briefly(diagnostics: tuple[Diagnostic, ...]) -> None:
    """Show warnings on standard error, each once and on a line, and what tells more of them."""
    for line in dict.fromkeys(map(_brief, diagnostics)):
        note(line)
    for path in dict.fromkeys(one.path for one in diagnostics):
        note(f"`{shlex.join(('cjm', 'validate', path))}` tells more")


def _brief(one: Diagnostic) -> str:
    """Return the place of a finding, what it is, and the first sentence of its hint."""
    start = one.span and one.span.start
    place = f"{one.path}:{start.line}:{start.column}" if start else one.path
    first = (one.finding.hint or "").partition(". ")[0].rstrip(".")
    return f"warning: {place}: {one.finding.message}" + (f". {first}" if first else "")
