"""Customer journey maps as code.

>>> import cjm
>>> context = cjm.load("examples/minimal.journey.yaml")
>>> context.journey.title
'I borrow a book from the town library'

Names are imported when they are first used, so that `import cjm` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from cjm.version import __version__ as __version__

if TYPE_CHECKING:
    from cjm.api import ConfigurationError as ConfigurationError
    from cjm.api import DrawingError as DrawingError
    from cjm.api import GateError as GateError
    from cjm.api import HistoryError as HistoryError
    from cjm.api import InvalidJourneyError as InvalidJourneyError
    from cjm.api import Loaded as Loaded
    from cjm.api import NothingMatchedError as NothingMatchedError
    from cjm.api import NotThereError as NotThereError
    from cjm.api import Report as Report
    from cjm.api import backlog as backlog
    from cjm.api import badge as badge
    from cjm.api import compare as compare
    from cjm.api import draw as draw
    from cjm.api import explain as explain
    from cjm.api import explain_difference as explain_difference
    from cjm.api import lint as lint
    from cjm.api import load as load
    from cjm.api import load_all as load_all
    from cjm.api import load_apart as load_apart
    from cjm.api import load_earlier as load_earlier
    from cjm.api import personas as personas
    from cjm.api import picture as picture
    from cjm.api import portfolio as portfolio
    from cjm.api import rank as rank
    from cjm.api import rule as rule
    from cjm.api import rules as rules
    from cjm.api import schema as schema
    from cjm.api import score as score
    from cjm.api import scorecard as scorecard
    from cjm.api import show as show
    from cjm.api import together as together
    from cjm.api import under as under
    from cjm.api import validate as validate
    from cjm.api import worse as worse
    from cjm.diagnostics import Diagnostic as Diagnostic
    from cjm.diagnostics import Finding as Finding
    from cjm.diagnostics import Severity as Severity
    from cjm.model.context import Context as Context
    from cjm.model.evidence import Evidence as Evidence
    from cjm.model.journey import Journey as Journey
    from cjm.model.persona import Persona as Persona
    from cjm.model.touchpoint import Stage as Stage
    from cjm.model.touchpoint import Touchpoint as Touchpoint

_HOMES = {
    "cjm.api": (
        "ConfigurationError",
        "DrawingError",
        "GateError",
        "HistoryError",
        "InvalidJourneyError",
        "Loaded",
        "NotThereError",
        "NothingMatchedError",
        "Report",
        "backlog",
        "badge",
        "compare",
        "draw",
        "explain",
        "explain_difference",
        "lint",
        "load",
        "load_all",
        "load_apart",
        "load_earlier",
        "personas",
        "picture",
        "portfolio",
        "rank",
        "rule",
        "rules",
        "schema",
        "score",
        "scorecard",
        "show",
        "together",
        "under",
        "validate",
        "worse",
    ),
    "cjm.diagnostics": ("Diagnostic", "Finding", "Severity"),
    "cjm.model.context": ("Context",),
    "cjm.model.evidence": ("Evidence",),
    "cjm.model.journey": ("Journey",),
    "cjm.model.persona": ("Persona",),
    "cjm.model.touchpoint": ("Stage", "Touchpoint"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = ["__version__", *sorted(_HOME_OF)]  # noqa: PLE0604 - all of them are texts


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    """Import a public name when it is first used."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)
