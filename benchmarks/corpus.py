"""Writes a corpus of believable journeys, the same for the same seed.

    python benchmarks/corpus.py DIR [COUNT] [SEED]

Each journey has about 250 lines, in the mix of short and long forms that people write by hand.
"""

import random
import sys
from pathlib import Path

CHANNELS = ["website", "app", "email", "chat", "phone", "social", "store", "post", "ads", "search"]
METHODS = ["survey", "interview", "analytics", "support-log", "usability-test", "review"]
OBSTACLES = ["missing-information", "slow-page", "trust", "price-surprise", "complicated-process"]
FEELINGS = ["unsure", "curious", "annoyed", "relieved", "keen", "lost", "pleased", "impatient"]
THINGS = ["jacket", "tent", "lamp", "bicycle", "phone plan", "sofa", "coffee grinder", "insurance"]
PLACES = [
    "Start page",
    "Product page",
    "Cart",
    "Checkout",
    "Confirmation mail",
    "Parcel",
    "Hotline",
]
VERBS = ["Compares", "Opens", "Asks about", "Looks up", "Adds", "Pays for", "Returns", "Reviews"]
WHYS = [
    "the prices change between the list and the till",
    "nobody says when the parcel will arrive",
    "the size table is that of another brand",
    "the page takes nine seconds on a phone in the train",
    "support answers after two days, and then with a form",
    "the confirmation does not name the address: it has to be looked up again",
]
STAGES = [
    ("notice", "Noticing", "awareness"),
    ("choose", "Choosing", "consideration"),
    ("buy", "Buying", "purchase"),
    ("use", "Using", "post-purchase"),
]


def write(folder: Path, count: int = 1000, seed: int = 7) -> None:
    """Write `count` journeys into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        random_ = random.Random(seed * 1_000_003 + number)  # noqa: S311 - a corpus, no secret
        path = folder / f"journey-{number:05}.journey.yaml"
        path.write_text("\n".join(journey(number, random_)) + "\n", "utf-8")


def journey(number: int, rng: random.Random) -> list[str]:
    """Return the lines of one journey."""
    thing = rng.choice(THINGS)
    touchpoints = [f"{rng.choice(PLACES).lower().replace(' ', '-')}-{i}" for i in range(8)]
    lines = [
        "# yaml-language-server: $schema=journey.schema.json",
        "cjm: 1",
        "kind: journey",
        f"id: buy-{number}",
        f"title: I buy a {thing}",
        "type: current-state",
        "status: live",
        "owner: web-shop-team",
        "reviewed: 2026-10-01",
        "tags: {country: no, brand: acme}",
        "personas:",
        "  - {id: dani, name: Dani, basis: qualitative, goals: [To be done before dinner]}",
        f"scenario: Dani needs a {thing} before Friday and has never bought from us.",
        "expectations: Find it in minutes, no surprises at the till, delivery on time.",
        "goals:",
        "  - id: first-order",
        f"    customer: The right {thing}",
        "    business: First-time visitors who order",
        "    metric: order-conversion",
        "    target: 0.03",
        "stages:",
    ]
    for index, (stage, title, engagement) in enumerate(STAGES):
        lines += [
            f"  - id: {stage}",
            f"    title: {title}",
            f"    engagement: {engagement}",
            f"    customer_goal: Be sure that the {thing} is right",
            "    touchpoints:",
        ]
        for offset in (0, 1):
            at = index * 2 + offset
            following = touchpoints[at + 1] if at + 1 < len(touchpoints) else "done"
            lines += touchpoint(touchpoints[at], following, rng)
    lines += opportunities(touchpoints, rng)
    lines += ["evidence:"]
    for name, method in zip(("exit-survey", "talks", "web-data"), METHODS, strict=False):
        lines += [
            f"  - {{id: {name}, method: {method}, period: 2026-09, sample: {rng.randint(8, 900)}}}"
        ]
    lines += [
        "metrics:",
        "  - id: order-conversion",
        "    kind: ratio",
        "    title: Orders per first visit",
        f"    waves: [{{period: 2026-09, numerator: {rng.randint(90, 200)}, denominator: 6004}}]",
        "  - {id: nps, kind: nps, waves: [{period: 2026-09, promoters: 60, passives: 25, detractors: 15}]}",
    ]
    return lines


def touchpoint(name: str, following: str, rng: random.Random) -> list[str]:
    """Return the lines of one touchpoint."""
    score = rng.choice([-2, -1.5, -1, -0.5, 0, 0.5, 1, 2])
    return [
        f"      - id: {name}",
        f"        title: {name.rsplit('-', 1)[0].replace('-', ' ').capitalize()}",
        f"        channel: {rng.choice(CHANNELS)}",
        f"        importance: {rng.randint(1, 5)}",
        f"        moment_of_truth: {rng.choice(['true', 'false'])}",
        "        emotion:",
        f"          score: {score}",
        f"          feeling: {rng.choice(FEELINGS)}",
        "          evidence: [exit-survey, talks]",
        f'        thoughts: ["Is it {rng.choice(FEELINGS)} enough for me?"]',
        "        actions:",
        f"          - does: {rng.choice(VERBS)} what is on offer",
        f"            to: {following}",
        f"          - {{does: Leaves, to: exit, share: 0.{rng.randint(10, 60)}}}",
        "        pains:",
        "          - id: why",
        f"            text: {rng.choice(WHYS).capitalize().replace(': ', ', ')}",
        f"            cause: Since the last release, {rng.choice(WHYS).replace(': ', ', ')}",
        f"            obstacle: {rng.choice(OBSTACLES)}",
        f"            severity: {rng.randint(1, 5)}",
        f"            reach: 0.{rng.randint(10, 60)}",
        "            evidence: [exit-survey]",
        "        gains: [{text: Photos on real people, evidence: [web-data]}]",
        "        frontstage: [{id: chat, does: Answers questions in chat, by: support-agent}]",
        "        backstage: [{does: Loads the data weekly, by: merchandising, system: pim, time: 7d}]",
    ]


def opportunities(touchpoints: list[str], rng: random.Random) -> list[str]:
    """Return the lines of the opportunities."""
    lines = ["opportunities:"]
    for number, name in enumerate(rng.sample(touchpoints, 2)):
        lines += [
            f"  - id: improve-{number}",
            f"    title: Say at once what matters ({number})",
            f"    addresses: [{name}.why]",
            "    goal: first-order",
            "    owner: merchandising",
            "    status: planned",
            f"    impact: {rng.randint(1, 5)}",
            f"    confidence: 0.{rng.randint(3, 9)}",
            f"    effort: {rng.randint(1, 9)}",
            "    due: 2026-12-15",
            "    tasks: [{does: Load supplier tables, owner: data-team, due: 2026-12-01, done: false}]",
            "    expects: {metric: order-conversion, from: 0.022, to: 0.03}",
        ]
    return lines


if __name__ == "__main__":
    write(Path(sys.argv[1]), *map(int, sys.argv[2:]))
