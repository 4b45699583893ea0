"""Journeys of every size and script, made from a few numbers: the same numbers, the same journey."""

from collections.abc import Sequence
from random import Random
from typing import Any, NamedTuple

from hypothesis import strategies as st

from cjm.model.context import Context
from cjm.model.journey import Journey
from cjm.model.persona import Persona

ODD = (
    "Short",
    "7",
    "A sentence that needs more than one line in a card of this map, surely",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "https://example.com/a/very/long/address/without/any/space/at-all_really.html?and=query",
    "ORDER-2026-000000000000000000000000000000000000017",
    "اختلاف المقاسات بين العلامات التجارية",
    "מידות שונות בין מותגים, ואיש אינו יודע למה",
    "サイズ表記がブランドごとに違い、実寸が載っていない",
    "배송일을 알 수 없어 하루 종일 집에서 기다립니다",
    "👩‍👩‍👧‍👦 🎉 and words, 100 % of 3½ — “quoted” & <tagged>",
    "Mixed שלום and العربية and 日本語 in one line, with numbers 12.5",
    "à la carte, naïve, Ångström, e\u0301 composed late",
    "word " * 60,
)
CHANNELS = ("website", "email", "store", "app", "phone", "chat", None)
TYPES = ("current-state", "current-state", "future-state", "day-in-the-life", "service-blueprint")
LANES = ("thoughts", "gains", "pains", "physical_evidence")
STEPS = ("frontstage", "backstage", "support")


class Made(NamedTuple):
    """A journey, and another version of it."""

    context: Context
    before: Context


@st.composite
def journeys(draw: st.DrawFn) -> Made:
    """Draw a journey of 1 to 40 touchpoints; small ones are tried first where something fails."""
    count = draw(st.one_of(st.integers(1, 8), st.integers(1, 40)))
    letters = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40).filter(str.strip)
    texts = (*ODD, *draw(st.lists(letters, max_size=3)))
    numbers = Random(draw(st.integers(0, 2**20)))  # noqa: S311 - no secret
    after = journey(numbers, count, texts)
    before = journey(numbers, max(1, count + numbers.randint(-2, 2)), texts)
    return Made(context(after), context(before))


def context(data: dict[str, Any]) -> Context:
    people = {
        name: Persona.model_validate({"id": name, "name": title})
        for name, title in (("ada", ODD[2]), ("bo", ODD[6]), ("cy", "Cy"))
    }
    return Context(Journey.model_validate(data), people)


def journey(numbers: Random, count: int, texts: Sequence[str]) -> dict[str, Any]:
    names = [f"t{number}" for number in range(count)]
    script = numbers.choice([texts, texts, texts[:5], texts[6:8], texts[8:10]])
    points = [touchpoint(numbers, names, number, script) for number in range(count)]
    return {
        "cjm": 1,
        "kind": "journey",
        "id": "made",
        "type": numbers.choice(TYPES),
        "title": numbers.choice(script),
        "scenario": numbers.choice(texts),
        "personas": numbers.sample(["ada", "bo", "cy"], numbers.randint(0, 3)),
        "stages": stages(numbers, points, script),
        "opportunities": [
            opportunity(numbers, names, place, script) for place in range(numbers.randint(0, 9))
        ],
    }


def stages(
    numbers: Random, points: list[dict[str, Any]], texts: Sequence[str]
) -> list[dict[str, Any]]:
    """Divide touchpoints among stages, some of which stay empty."""
    several = numbers.randint(1, min(9, len(points) + 1))
    cuts = sorted(numbers.choices(range(len(points) + 1), k=several - 1))
    bounds = zip([0, *cuts], [*cuts, len(points)], strict=True)
    return [
        {
            "id": f"s{place}",
            "title": numbers.choice(texts),
            **({"customer_goal": numbers.choice(texts)} if numbers.random() < 0.5 else {}),
            "touchpoints": points[start:end],
        }
        for place, (start, end) in enumerate(bounds)
    ]


def touchpoint(
    numbers: Random, names: list[str], place: int, texts: Sequence[str]
) -> dict[str, Any]:
    def some(most: int) -> list[str]:
        return [numbers.choice(texts) for _ in range(numbers.choice([0, 0, 1, most]))]

    channel = numbers.choice(CHANNELS)
    made: dict[str, Any] = {
        "id": names[place],
        "title": numbers.choice(texts),
        "moment_of_truth": numbers.random() < 0.2,
        "involves_us": numbers.random() < 0.8,
        **{lane: some(3) for lane in LANES},
        **{row: steps(numbers, names, row, some(2)) for row in STEPS},
        "actions": [
            {"does": text, "to": numbers.choice([*names, "exit", "done"])} for text in some(2)
        ],
    }
    if numbers.random() < 0.7:
        made["emotion"] = feeling(numbers, texts)
    if numbers.random() < 0.2:
        made["emotions"] = {"bo": feeling(numbers, texts)}
    made |= {"channel": channel} if channel else {}
    made |= {"importance": numbers.randint(1, 5)} if numbers.random() < 0.5 else {}
    made |= {"waits": numbers.choice(["1d", "36h", "2w"])} if numbers.random() < 0.3 else {}
    made |= {"takes": "40m"} if numbers.random() < 0.3 else {}
    return made


def steps(
    numbers: Random, names: list[str], row: str, texts: Sequence[str]
) -> list[dict[str, Any]]:
    """Return steps of delivery; some need one of any touchpoint, which may not be there."""
    return [
        {
            "id": f"{row}-{place}",
            "does": text,
            "needs": [f"{numbers.choice(names)}.{numbers.choice(STEPS)}-0"]
            if numbers.random() < 0.3
            else [],
        }
        for place, text in enumerate(texts)
    ]


def feeling(numbers: Random, texts: Sequence[str]) -> dict[str, Any]:
    made: dict[str, Any] = {"score": numbers.randint(-20, 20) / 10}
    made |= {"feeling": numbers.choice(texts)} if numbers.random() < 0.5 else {}
    made |= {"target": numbers.randint(-20, 20) / 10} if numbers.random() < 0.3 else {}
    return made


def opportunity(
    numbers: Random, names: list[str], place: int, texts: Sequence[str]
) -> dict[str, Any]:
    return {
        "id": f"o{place}",
        "title": numbers.choice(texts),
        "addresses": numbers.sample(names, min(len(names), numbers.randint(0, 3))),
        **({"effort": numbers.randint(1, 5)} if numbers.random() < 0.7 else {}),
        **({"value": {"customer": numbers.randint(1, 5)}} if numbers.random() < 0.7 else {}),
    }
