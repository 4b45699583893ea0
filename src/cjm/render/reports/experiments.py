"""Experiments as a section of the scores: what each amounts to, in sentences."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from cjm.render.markdown import escape
from cjm.render.script import clean
from cjm.render.words import words
from cjm.scoring.scorecard import Scorecard
from cjm.scoring.trials import Trial
from cjm.scoring.verdicts import notes, sentences

_TITLE = "Experiments"


def terminal(card: Scorecard) -> Iterator[RenderableType]:
    """Draw the section, its sentences bright and the notes behind them dim; nothing without any."""
    if not card.experiments:
        return
    yield Text(_TITLE, "bold")
    for trial in card.experiments:
        yield Text.assemble(clean(trial.title), (f" · {_about(trial)}", "dim"))
        for sentence in sentences(trial):
            yield Padding(Text(clean(sentence)), (0, 0, 0, 2))
        for note in notes(trial):
            yield Padding(Text(clean(note), "dim"), (0, 0, 0, 2))
    yield Text()


def markdown(card: Scorecard) -> Iterator[str]:
    """Write the section line by line; nothing without any experiment."""
    if not card.experiments:
        return
    yield from (f"### {_TITLE}", "")
    for trial in card.experiments:
        yield f"- **{escape(trial.title)}** ({escape(_about(trial))})"
        yield from (f"  - {escape(sentence)}" for sentence in sentences(trial))
        yield from (f"  - {escape(note)}" for note in notes(trial))
    yield ""


def _about(trial: Trial) -> str:
    metric = (clean(trial.metric),) if trial.metric else ()
    return " · ".join((trial.opportunity, words(trial.status).lower(), *metric))
