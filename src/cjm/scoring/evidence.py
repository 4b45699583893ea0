"""Evidence strength: how well a claim is supported, from method, sample and age."""

from collections.abc import Iterable
from datetime import date

from cjm.diagnostics import Route
from cjm.model.context import Context
from cjm.model.evidence import Evidence
from cjm.model.metric import MetricBase
from cjm.model.times import last_day
from cjm.scoring.claims import Stated
from cjm.scoring.options import Options
from cjm.scoring.quantity import Formula, Input, Quantity, Subject

_OWN = "cjm, see docs/scoring.md"
ITEM = Formula(
    "support",
    "support by one source",
    "trust in the method x sample / (sample + half sample) x 0.5 ^ (age / half-life)",
    _OWN,
    "share",
    high=1,
    template="{trust} x {sample} / ({sample} + {half sample}) x 0.5 ^ ({age} / {half-life})",
)
CLAIM = Formula(
    "strength",
    "evidence strength",
    "1 - product of (1 - support) over distinct methods, the best source of each method",
    _OWN,
    "share",
    high=1,
)
MEAN = Formula(
    "evidence",
    "evidence strength",
    "mean of the evidence strength of all claims here",
    _OWN,
    "share",
    high=1,
    template="{sum} / {n}",
)

METHODS = "distinct methods"
"""The input of a claim's strength that counts and names them."""
TRUST = 0.7
"""What one perfect source of one method is worth alone: two methods make 0.91, three 0.97."""
TRUST_IN_OPINION = 0.35
"""The same for experts' opinion, which is not customers' own."""
HALF_SAMPLE = 30
"""The number of answers that counts half, where methods count: surveys, analytics, tickets."""
HALF_SAMPLE_IN_DEPTH = 5
"""The same where methods listen: five interviews show most of what fifteen do."""
_IN_DEPTH = frozenset({"interview", "focus-group", "observation", "usability-test", "expert"})


def is_old(source: Evidence, today: date, half_life: float) -> bool:
    """Whether evidence is older than a half-life (in days), so that it counts less than half.

    Evidence that tells no period is not: nobody knows its age.
    """
    if source.period is None:
        return False
    return (today - last_day(source.period)).days > half_life


class Strengths:
    """Works out the strength of claims of one journey; each source is worked out once."""

    def __init__(self, context: Context, options: Options, today: date) -> None:
        """Take what the sources are looked up in, and the day that their age counts to."""
        self._context = context
        self._options = options
        self._today = today
        self._items: dict[str, Quantity] = {}
        self._known: dict[tuple[str, ...], tuple[float, tuple[Quantity, ...]]] = {}
        self._places: dict[str, Route] = {
            use.id: ("evidence", position)
            for position, use in enumerate(context.journey.evidence)
            if isinstance(use, Evidence)
        }

    def of(self, stated: Stated) -> Quantity:
        """Return the strength of a claim: 0 where it names no evidence."""
        subject = Subject(stated.kind, stated.ref, persona=stated.persona)
        names = stated.claim.evidence
        value, items = self._of(names) if names else (0.0, ())
        if not items:
            missing = Input("evidence", "none", stated.route, note=_unsupported(stated))
            return Quantity(subject, CLAIM, 0.0, inputs=(missing,))
        return Quantity(subject, CLAIM, value, inputs=(*items, self._methods(names)))

    def _methods(self, names: tuple[str, ...]) -> Input:
        found = [self._context.evidence[n].method for n in names if n in self._context.evidence]
        methods = tuple(dict.fromkeys(found))
        return Input(METHODS, float(len(methods)), note=", ".join(methods))

    def _of(self, names: tuple[str, ...]) -> tuple[float, tuple[Quantity, ...]]:
        if names not in self._known:
            sources = [self._context.evidence[n] for n in names if n in self._context.evidence]
            items = tuple(self._item(source) for source in sources)
            best: dict[str, float] = {}
            for source, item in zip(sources, items, strict=True):
                best[source.method] = max(best.get(source.method, 0.0), item.value)
            doubt = 1.0
            for support in best.values():
                doubt *= 1 - support
            self._known[names] = 1 - doubt, items
        return self._known[names]

    def _item(self, source: Evidence) -> Quantity:
        if source.id not in self._items:
            self._items[source.id] = self._support(source)
        return self._items[source.id]

    def _support(self, source: Evidence) -> Quantity:
        route = self._places.get(source.id)
        half = HALF_SAMPLE_IN_DEPTH if source.method in _IN_DEPTH else HALF_SAMPLE
        trust = TRUST_IN_OPINION if source.method == "expert" else TRUST
        sample, sample_note = _sample(source, half)
        age, age_note = self._age(source)
        life = self._options.half_life
        value = trust * sample / (sample + half) * 0.5 ** (age / life)
        stated = "half_life" in self._options.stated
        inputs = (
            Input("trust", trust, _at(route, "method"), note=f"method {source.method}"),
            Input("sample", sample, _at(route, "sample"), note=sample_note),
            Input("half sample", half, note="the sample that counts half with this method"),
            Input("age", age, _at(route, "period"), note=age_note),
            Input(
                "half-life",
                life,
                ("score", "half_life") if stated else None,
                note="days, from the workspace" if stated else "days, the default",
                holder="workspace",
            ),
        )
        return Quantity(
            Subject("evidence", source.id, source.title or ""), ITEM, value, None, None, inputs
        )

    def _age(self, source: Evidence) -> tuple[float, str]:
        if source.period is None:
            return (
                self._options.half_life,
                "days; no period is stated, so it counts as one half-life old",
            )
        days = (self._today - last_day(source.period)).days
        return float(max(days, 0)), f"days since the end of {source.period}"


def mean(subject: Subject, strengths: Iterable[Quantity]) -> Quantity | None:
    """Return the mean strength of some claims; None where nothing is claimed."""
    found = tuple(strengths)
    if not found:
        return None
    return Quantity(subject, MEAN, sum(item.value for item in found) / len(found), inputs=found)


def _unsupported(stated: Stated) -> str:
    """Say why a claim has no strength, though it may have been counted."""
    if isinstance(stated.claim, MetricBase) and (tally := stated.claim.tally):
        return f"counted in {tally.path}, but no evidence tells its method, sample and age"
    return "nothing supports it"


def _sample(source: Evidence, half: int) -> tuple[float, str | None]:
    if source.sample is None:
        return half / 3, "no sample is stated, so it counts as a third of the half sample"
    return float(source.sample), None


def _at(route: Route | None, key: str) -> Route | None:
    return (*route, key) if route is not None else None
