"""Scores as Markdown, for a pull request or a wiki."""

from collections.abc import Iterable, Iterator, Mapping

from cjm.render import heat
from cjm.render.markdown import escape
from cjm.render.reports import experiments
from cjm.render.scores import BASES, CAUTION, LEGEND, interval, of_all, shown, with_interval
from cjm.render.trends import level, trends
from cjm.scoring.quantity import Quantity
from cjm.scoring.ranking import RankedGap, ranked_gaps
from cjm.scoring.scorecard import Scorecard

_MOST = 10


def render(scorecards: Mapping[str, Scorecard], *, width: int = 80, colour: bool = False) -> str:
    """Write scorecards, keyed by the path that each journey came from, one section a journey.

    `width` and `colour` mean nothing here.
    """
    del width, colour
    parts = (line for path, card in scorecards.items() for line in _section(path, card))
    return "\n".join((*parts, f"{escape(LEGEND)}  ", CAUTION, ""))


def _section(path: str, card: Scorecard) -> Iterator[str]:
    yield f"## {escape(card.title)}"
    yield ""
    yield f"{escape(path)}, scored for {card.today}. {_summary(card)}"
    yield ""
    yield from _touchpoints(card)
    yield ""
    yield from _stages(card)
    yield from _largest(card)
    yield ""
    yield from _metrics(card)
    yield from experiments.markdown(card)


def _summary(card: Scorecard) -> str:
    parts = []
    if card.gap:
        parts.append(f"**Gap score {escape(shown(card.gap))} of 100**")
    parts += [f"{share.formula.title} {of_all(share)}" for share in card.coverage.quantities()]
    return f"{'; '.join(parts)}." if parts else ""


def _touchpoints(card: Scorecard) -> Iterator[str]:
    stages = {stage.id: stage.title for stage in card.stages}
    heads = ("Touchpoint", "Stage", "Importance", "Satisfaction", "Opportunity score")
    yield from _head(("#", *heads, "Interval", "Band", "Experience gap", "Basis"), "rllrrrrlrl")
    for rank, row in card.ranked():
        persona = f" · {card.called(row.persona)}" if row.persona else ""
        yield _line(
            (
                "\N{EN DASH}" if rank is None else str(rank),
                escape(row.title + persona),
                escape(stages.get(row.stage, "")),
                escape(shown(row.importance)),
                escape(shown(row.satisfaction)),
                escape(shown(row.opportunity)),
                interval(row.opportunity),
                row.band or "not scored",
                escape(with_interval(row.experience_gap)),
                BASES[row.basis],
            )
        )


def _stages(card: Scorecard) -> Iterator[str]:
    heads = ("Gaps by stage", "Mean emotion", *(kind.name.capitalize() for kind in card.kinds))
    yield from _head(heads, "l" + "r" * (1 + len(card.kinds)))
    for stage in card.stages:
        yield _gaps(card, escape(stage.title), stage.gaps, escape(shown(stage.experience)))
    for place in card.other_gaps:
        yield _gaps(card, place.subject.title, place.gaps)
    yield _gaps(card, "**Journey**", card.gaps)
    for one in card.personas:
        yield _gaps(card, f"**Journey**, {escape(card.called(one.persona))}", one.gaps)
    yield ""
    yield f"{escape(heat.LEGEND)}  "
    for kind in card.kinds:
        if kind.missing:
            yield f"{kind.name.capitalize()}: {escape(kind.missing)}.  "


def _gaps(card: Scorecard, title: str, gaps: Mapping[str, Quantity], emotion: str = "") -> str:
    found = [gaps.get(kind.name) for kind in card.kinds]
    cells = (f"{heat.shade(gap)} {escape(shown(gap))}" if gap else heat.NONE for gap in found)
    return _line((title, emotion, *cells))


def _largest(card: Scorecard) -> Iterator[str]:
    ranked = ranked_gaps(card)
    if not ranked:
        return
    stages = {stage.id: stage.title for stage in card.stages}
    yield ""
    yield from _head(("#", "Largest gaps", "Kind", "Gap", "How sure", "Opportunity"), "rllrll")
    for one in ranked[:_MOST]:
        yield _line((str(one.rank), _where(one, stages), one.kind, *_size(one), _addressed(one)))
    if len(ranked) > _MOST:
        yield ""
        yield f"and {len(ranked) - _MOST} more"


def _where(one: RankedGap, stages: Mapping[str, str]) -> str:
    subject = one.place.subject
    around = {"touchpoint": stages.get(one.place.stage or "", ""), "stage": "stage"}
    note = around.get(subject.kind)
    return f"{escape(subject.title)} ({escape(note)})" if note else escape(subject.title)


def _size(one: RankedGap) -> tuple[str, str]:
    sure = ", ".join(filter(None, (BASES[one.gap.basis], interval(one.gap))))
    return f"{heat.shade(one.gap)} {escape(shown(one.gap))}", sure


def _addressed(one: RankedGap) -> str:
    return ", ".join(map(escape, one.place.opportunities)) or "**none**"


def _metrics(card: Scorecard) -> Iterator[str]:
    if not card.metrics:
        return
    yield from _head(("Metric", "Ref", "What", "Latest", "When", "What changed"), "lllrll")
    for trend in trends(card.metrics, card.options):
        changes = "<br>".join(escape(text) for text in (trend.last, trend.first) if text)
        cells = (trend.name, trend.ref, trend.what, trend.value, trend.when)
        yield _line((*(escape(cell) for cell in cells), changes))
    yield ""
    yield level(card.options)
    yield ""


def _head(heads: Iterable[str], align: str) -> Iterator[str]:
    yield _line(heads)
    yield _line("---:" if side == "r" else ":---" for side in align)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
