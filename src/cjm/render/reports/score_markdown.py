"""Scores as Markdown, for a pull request or a wiki."""

from collections.abc import Iterable, Iterator, Mapping

from cjm.render.markdown import escape
from cjm.render.reports import experiments
from cjm.render.scores import BASES, CAUTION, LEGEND, interval, of_all, shown, with_interval
from cjm.scoring.scorecard import Scorecard


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
    yield ""
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
        persona = f" · {row.persona}" if row.persona else ""
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
    kinds = tuple(card.gaps)
    heads = ("Gaps by stage", "Mean emotion", *(kind.capitalize() for kind in kinds))
    yield from _head(heads, "l" + "r" * (1 + len(kinds)))
    for stage in card.stages:
        gaps = (escape(shown(stage.gaps.get(kind))) for kind in kinds)
        yield _line((escape(stage.title), escape(shown(stage.experience)), *gaps))
    if card.goal_gaps:
        goals = (escape(shown(card.goal_gaps.get(kind))) for kind in kinds)
        yield _line(("Goals of the journey", "", *goals))
    if kinds:
        yield _line(("**Journey**", "", *(escape(shown(gap)) for gap in card.gaps.values())))


def _head(heads: Iterable[str], align: str) -> Iterator[str]:
    yield _line(heads)
    yield _line("---:" if side == "r" else ":---" for side in align)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
