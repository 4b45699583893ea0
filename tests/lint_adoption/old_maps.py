"""Writes maps as a team finds them when it takes up cjm: fifty by hand, made over years, none checked.

    python tests/lint_adoption/old_maps.py DIR [COUNT]

The same every time. What is wrong with them is what is wrong with such maps: guessed emotions, pains
without causes, stages nobody filled in, placeholders, goals without measures, reviews long overdue.
"""

import random
import sys
from pathlib import Path

SEED = 20
THINGS = ["a tent", "running shoes", "a lamp", "contact lenses", "a phone plan", "a sofa"]
STAGES = ["Noticing", "Comparing", "Deciding", "Receiving", "Getting help"]
PLACES = [
    ("search-results", "The list of results", "search"),
    ("product-page", "The product page", "website"),
    ("cart", "The cart", "website"),
    ("hotline", "The hotline", "phone"),
    ("parcel", "The parcel arrives", "post"),
    ("reminder", "A reminder by mail", "email"),
]
HEARD = ["", *[", evidence: [talks]"] * 3, ", evidence: [talks, talks]"]
PAINS = [
    "The photos show another colour than the parcel",
    "The price grows at the till",
    "Nobody says when it will arrive",
    "The size table is that of another brand",
    "The same question has to be answered three times",
]


def write(folder: Path, count: int = 50) -> None:
    """Write the workspace and `count` maps, with the eldest ten in a folder of their own."""
    (folder / "archive").mkdir(parents=True, exist_ok=True)
    (folder / "cjm.yaml").write_text("cjm: 1\nkind: workspace\nname: Old maps\n", "utf-8")
    for number in range(1, count + 1):
        rng = random.Random(SEED * 1000 + number)  # noqa: S311 - maps, no secrets
        home = folder / "archive" if number <= count // 5 else folder
        path = home / f"map-{number:02}.journey.yaml"
        path.write_text("\n".join(_map(number, rng)) + "\n", "utf-8")


def _map(number: int, rng: random.Random) -> list[str]:
    lines = [
        "cjm: 1",
        "kind: journey",
        f"id: map-{number:02}",
        f"title: I buy {rng.choice(THINGS)}",
        "type: current-state",
        f"status: {rng.choice(['live', 'draft'])}",
        *([f"owner: {rng.choice(['web-team', 'service-desk'])}"] if rng.random() < 0.6 else []),
        f"reviewed: {rng.choice(['2023-02-01', '2024-05-14', '2026-08-20'])}",
        "personas:",
        "  - {id: kim, name: Kim, basis: proto, goals: [To be done with it]}",
        *(["scenario: TBD"] if rng.random() < 0.15 else ["scenario: Kim needs it by Friday."]),
        "expectations: No surprises.",
        "stages:",
    ]
    places = iter(rng.sample(PLACES, 5))
    for index, title in enumerate(rng.sample(STAGES, 3), 1):
        lines += [f"  - id: stage-{index}", f"    title: {title}"]
        if rng.random() < 0.6:
            lines.append("    customer_goal: Be sure that it is the right one")
        filled = 1 if index == 1 else 2
        lines.append("    touchpoints:")
        for _ in range(filled):
            lines += _touchpoint(*next(places), rng)
    lines += [
        "evidence:",
        "  - {id: talks, method: interview, period: 2026-04, sample: 9}",
    ]
    return lines


def _touchpoint(name: str, title: str, channel: str, rng: random.Random) -> list[str]:
    lines = [f"      - id: {name}", f"        title: {title}"]
    if rng.random() < 0.95:
        lines.append(f"        channel: {channel}")
    if rng.random() < 0.9:
        lines.append("        actions: [Reads it twice]")
    if rng.random() < 0.9:
        heard = rng.choice(HEARD)
        lines.append(f"        emotion: {{score: {rng.choice([-2, -1, 0, 1])}{heard}}}")
    if rng.random() < 0.3:
        heard = rng.choice([", cause: nobody owns it", ", evidence: [talks]"])
        pain = f"text: {rng.choice(PAINS)}, severity: 3{heard}"
        lines += ["        pains:", f"          - {{{pain}}}"]
    return lines


if __name__ == "__main__":
    write(Path(sys.argv[1]), *map(int, sys.argv[2:]))
