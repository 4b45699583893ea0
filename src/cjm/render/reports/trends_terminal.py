"""The metrics of a scorecard for a terminal."""

from collections.abc import Callable

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from cjm.render.trends import Trend, trends
from cjm.scoring.scorecard import Scorecard

_STYLES = {"better": "green", "worse": "bold red", "noise": "", "unknown": "dim"}
_NAMES = 44


def table(card: Scorecard, plain: Callable[[str], str], *, wide: bool) -> Table | None:
    """Return the table of metrics, None where there are none; `plain` cleans the titles."""
    if not card.metrics:
        return None
    found = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    found.add_column("Metrics", overflow="fold", max_width=_NAMES if wide else 28)
    found.add_column("Latest", overflow="fold", max_width=48 if wide else 24)
    found.add_column("What changed", overflow="fold")
    for trend in trends(card.metrics, card.options):
        found.add_row(*_row(trend, plain))
    return found


def _row(trend: Trend, plain: Callable[[str], str]) -> tuple[Text, Text, Text]:
    name = Text(plain(trend.name))
    name.append(f"\n{trend.ref}: {trend.what}", "dim")
    value = Text(trend.value)
    value.append(f"\n{trend.when}", "dim")
    changed = Text(trend.last, _STYLES[trend.verdict])
    if trend.first:
        changed.append(f"\n{trend.first}", "dim")
    return name, value, changed
