"""Two pains or two opportunities that say almost the same.

What:
    Two pains of a map, or the titles of two opportunities, have nearly the same words, whatever
    their order. Texts that differ in a number or in a *not* are two.

Why:
    A pain that is told twice is counted twice, and each half looks smaller than it is. Two teams
    may then work on the same thing under two names.

Bad:
    touchpoints:
      - id: timetable
        title: Timetable in the app
        pains:
          - {id: late-warning, text: Delays are only shown after the train should have left}
      - id: platform
        title: On the platform
        pains:
          - text: Delays are shown only after the train should have left  # <-- here
            severity: 3

Good:
    touchpoints:
      - id: timetable
        title: Timetable in the app
        pains:
          - {id: late-warning, text: Delays are only shown after the train should have left}
      - id: platform
        title: On the platform
        pains:
          - text: The display names another platform than the app
            severity: 3

Options:
    similarity: From which likeness on, 0 to 100, two texts count as the same.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Annotated, TypeAlias

from cjm.diagnostics import Related, Route, Severity
from cjm.linting.language import plain
from cjm.linting.rule import Issue, Issues, Least, rule
from cjm.model.journey import Journey

_NOT = frozenset(
    (
        *("no", "not", "never", "without", "nicht", "nie", "kein", "keine", "ohne", "pas"),
        *("jamais", "sans", "nunca", "sin", "nao", "sem"),
    )
)
_NUMBER = re.compile(r"\d+")
_STEM = 4
_WEIGHTY = 4
"""From this many letters on a word is taken to carry meaning, as prepositions do not."""
_MINOR = 5
"""So many words in common make up for one that differs."""
_LIGHT = frozenset(
    (
        *("each", "every", "only", "just", "always", "often", "still", "again", "have", "must"),
        *("does", "when", "then", "that", "this", "with", "from", "they", "their", "very", "some"),
        *("jede", "jeder", "jedes", "jedem", "jeden", "alle", "immer", "noch", "eine", "einen"),
        *("nur", "erst", "wird", "wurde", "sich", "aber", "auch", "wenn", "chaque", "tous"),
        *("toutes", "toujours", "encore", "dans", "pour", "avec", "cada", "todos", "todas"),
        *("siempre", "sempre", "todavia", "ainda", "para", "como", "cuando", "quando", "esta"),
    )
)
"""Words that carry little, so that another in their place changes little."""
_SPELLINGS = 75
"""From this likeness on two words are two spellings or forms of one."""

_Said: TypeAlias = tuple[str, Route]


@rule("CJM508", severity=Severity.INFO)
def duplicate_text(journey: Journey, *, similarity: Annotated[float, Least(50)] = 85.0) -> Issues:
    titles = [
        (one.title, ("opportunities", place, "title"))
        for place, one in enumerate(journey.opportunities)
    ]
    for kind, said in (("pain", _pains(journey)), ("opportunity", titles)):
        for (text, route), (_, again) in _alike(said, similarity):
            yield Issue(
                f"this says almost the same as another {kind}: “{text}”",
                "Keep one of them, or say what makes them two.",
                at=again,
                related=(Related(f"the other {kind}", route),),
            )


def _pains(journey: Journey) -> list[_Said]:
    return [
        (pain.text, ("stages", place, "touchpoints", inner, "pains", last))
        for place, stage in enumerate(journey.stages)
        for inner, touchpoint in enumerate(stage.touchpoints)
        for last, pain in enumerate(touchpoint.pains)
    ]


def _alike(said: Sequence[_Said], similarity: float) -> Iterator[tuple[_Said, _Said]]:
    """Pair each text with the first one before it that says almost the same."""
    likely = _likely([text for text, _ in said])
    if not likely:
        return
    from rapidfuzz.fuzz import ratio, token_sort_ratio  # noqa: PLC0415 - slow to import

    told: set[int] = set()
    for first, second in likely:
        one, other = plain(said[first][0]), plain(said[second][0])
        if second in told or _differ(one, other):
            continue
        likeness = max(ratio(one, other), token_sort_ratio(one, other))
        if likeness >= similarity and not _speak_of_others(one, other, ratio):
            told.add(second)
            yield said[first], said[second]


def _likely(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Pair texts of which half of the words begin alike: cheap, and true of all that are alike."""
    stems = [{word[:_STEM] for word in text.lower().split()} for text in texts]
    return [
        (first, second)
        for second, others in enumerate(stems)
        for first in range(second)
        if 2 * len(others & stems[first]) >= max(len(others), len(stems[first]))
    ]


def _speak_of_others(one: str, other: str, likeness: Callable[[str, str], float]) -> bool:
    """Whether each text has a word of weight that nothing in the other is like: phone, counter.

    In long texts a word may be another, since most of what they say is the same.
    """
    words, others = _weighty(one), _weighty(other)
    own = _own(words - others, others - words, likeness)
    their_own = _own(others - words, words - others, likeness)
    return min(own, their_own) * _MINOR > len(words & others)


def _own(words: set[str], others: set[str], likeness: Callable[[str, str], float]) -> int:
    return sum(all(likeness(word, each) < _SPELLINGS for each in others) for word in words)


def _weighty(text: str) -> set[str]:
    return {word for word in text.split() if len(word) >= _WEIGHTY and word not in _LIGHT}


def _differ(one: str, other: str) -> bool:
    """Whether two texts differ in a number or in a negation."""
    if _NUMBER.findall(one) != _NUMBER.findall(other):
        return True
    return bool(_NOT & (set(one.split()) ^ set(other.split())))
