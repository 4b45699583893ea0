"""Where rules must hold still, and the ways to fire that their pages do not show."""

from datetime import date

import pytest
from lint_frames import context_of, line_of

from cjm.linting.catalogue import find
from cjm.linting.engine import check
from cjm.linting.options import read

TODAY = date(2026, 10, 15)


def lines(slug: str, text: str, **options: object) -> list[int]:
    """Return the lines on which a rule fires."""
    rule = find(slug)
    assert rule
    settings, wrong = read({"select": [slug], "rules": {slug: options}})
    assert not wrong
    found = check(context_of(text), today=TODAY, options=settings)
    return [line_of(text, finding.route) for finding in found if finding.code == rule.code]


@pytest.mark.parametrize(
    ("slug", "text", "expected"),
    [
        ("unexplained-low", "touchpoints: [{id: a, title: A, emotion: -0.9}]", []),
        ("unexplained-low", "touchpoints: [{id: a, title: A, emotion: -1}]", [1]),
        (
            "unexplained-low",
            """
touchpoints:
  - id: a
    title: A
    emotions:
      tom: -2
      mia: -2
    pains: [{text: Too small to read, personas: [tom]}]
""",
            [7],
        ),
        ("no-lows", "touchpoints: [{id: a, title: A, emotion: 1}]", []),
        (
            "no-lows",
            "personas: [mia]\ntouchpoints:\n"
            + "\n".join(
                f"  - {{id: t{n}, title: T, emotions: {{mia: 1, tom: -1}}}}" for n in range(5)
            ),
            [1],
        ),
        (
            "no-lows",
            "touchpoints:\n"
            + "\n".join(f"  - {{id: t{n}, title: T, emotion: {n % 2}}}" for n in range(6)),
            [],
        ),
        (
            "no-lows",
            "touchpoints:\n"
            + "\n".join(f"  - {{id: t{n}, title: T, emotion: 0}}" for n in range(5)),
            [1],
        ),
        (
            "no-lows",
            "type: future-state\ntouchpoints:\n"
            + "\n".join(f"  - {{id: t{n}, title: T, emotion: 2}}" for n in range(5)),
            [],
        ),
        ("assumed-emotion", "type: future-state\ntouchpoints: [{id: a, title: A, emotion: 1}]", []),
        (
            "touchpoint-without-channel",
            "type: day-in-the-life\ntouchpoints: [{id: a, title: A}]",
            [],
        ),
        ("touchpoint-without-emotion", "touchpoints: [{id: a, title: A, emotions: {mia: 1}}]", []),
        ("missing-scenario", "type: day-in-the-life\nscenario: A Monday", []),
        ("missing-scenario", "expectations: Calm", [1]),
        ("missing-owner", "status: archived", []),
        ("overdue-review", "status: live", [1]),
        ("overdue-review", "status: draft", []),
        ("overdue-review", "status: archived\nreviewed: 2001-01-01", []),
        ("overdue-review", "title: T\nreviewed: 2025-10-15", []),
        ("overdue-review", "title: T\nreviewed: 2025-10-14", [2]),
        ("stale-evidence", "evidence: [{id: e, method: crm}]", []),
        ("stale-evidence", "evidence: [{id: e, method: crm, period: 2025-10}]", []),
        ("stale-evidence", "evidence: [{id: e, method: crm, period: 2025-09/2025-10-14}]", [1]),
        ("overdue-opportunity", "opportunities: [{id: o, title: O, due: 2026-10-15}]", []),
        ("overdue-opportunity", "opportunities: [{id: o, title: O, due: 2026-10-14}]", [1]),
        (
            "overdue-opportunity",
            "opportunities: [{id: o, title: O, due: 2026-01-01, status: done}]",
            [],
        ),
        (
            "overdue-opportunity",
            """
opportunities:
  - id: o
    title: O
    tasks:
      - {does: Ask, due: 2026-01-01}
      - {does: Plan, due: 2026-01-01, done: true}
""",
            [6],
        ),
        (
            "unaddressed-pain",
            """
touchpoints:
  - id: till
    title: Till
    pains:
      - {id: slow, text: Slow, severity: 5}
      - {id: rude, text: Rude, severity: 4}
      - {id: dark, text: Dark, severity: 3}
      - {text: Loud, severity: 4}
opportunities:
  - {id: o, title: O, addresses: [slow]}
  - {id: p, title: P, addresses: [till.rude], status: rejected}
""",
            [7, 9],
        ),
        (
            "unaddressed-pain",
            """
touchpoints:
  - {id: till, title: Till, pains: [{text: Slow, severity: 5}]}
opportunities:
  - {id: o, title: O, addresses: [till]}
""",
            [],
        ),
        (
            "unused-definition",
            """
personas: [{id: mia, name: Mia, goals: [{text: Rest, evidence: [diary]}]}]
touchpoints:
  - id: till
    title: Till
    metrics: [{id: mood, kind: nps, evidence: [survey]}]
goals:
  - {id: g, metric: orders}
evidence:
  - {id: diary, method: observation}
  - {id: survey, method: survey}
  - rumours
metrics:
  - {id: orders, kind: count}
  - {id: visits, kind: count}
  - {id: nps, kind: nps, waves: [{period: 2026, promoters: 1, passives: 0, detractors: 0}]}
""",
            [12, 15],
        ),
        (
            "unused-definition",
            """
opportunities:
  - {id: o, title: O, expects: {metric: orders}}
  - {id: p, title: P, experiment: {hypothesis: It helps, metric: clicks}}
metrics:
  - {id: orders, kind: count}
  - {id: clicks, kind: count}
  - {id: calls, kind: count}
""",
            [8],
        ),
        ("unproven-persona", "personas: [{id: a, name: A, basis: proto}]", []),
        (
            "unproven-persona",
            "personas: [{id: a, name: A, basis: statistical, needs: [{text: T, evidence: [e]}]}]",
            [],
        ),
        (
            "dropped-handover",
            """
touchpoints:
  - {id: ad, title: Ad, channel: social}
  - {id: page, title: Page, channel: website}
  - {id: mail, title: Confirmation, channel: email}
  - {id: desk, title: Desk, channel: store, also_on: [phone]}
  - {id: call, title: Call, channel: phone}
  - {id: home, title: At home, channel: none}
  - {id: shop, title: Shop again, channel: store}
""",
            [5],
        ),
        (
            "dropped-handover",
            """
touchpoints:
  - id: page
    title: Page
    channel: website
    actions: [{does: Reserves, handover: The shop has the jacket ready}]
  - {id: shop, title: Shop, channel: store}
""",
            [],
        ),
        (
            "silent-wait",
            """
touchpoints:
  - {id: a, title: A, waits: 24h}
  - {id: b, title: B, waits: P2D}
  - {id: c, title: C, waits: 2d, involves_us: false}
""",
            [4],
        ),
        (
            "missing-engagement-stage",
            "stages: [{id: a, title: A, engagement: purchase}, {id: b, title: B}]",
            [],
        ),
        ("missing-engagement-stage", "stages: [{id: a, title: A, engagement: purchase}]", [1]),
        (
            "missing-engagement-stage",
            "scope: {from: The till}\nstages: [{id: a, title: A, engagement: purchase}]",
            [],
        ),
        (
            "aimless-opportunity",
            """
type: future-state
touchpoints: [{id: a, title: A, changed_by: [o]}]
removed: [{touchpoint: b, changed_by: [p]}]
opportunities:
  - {id: o, title: O}
  - {id: p, title: P}
  - {id: q, title: Q}
""",
            [8],
        ),
        (
            "unexplained-change",
            """
id: today
touchpoints:
  - {id: same, title: Same, thoughts: [One]}
  - {id: gone, title: Gone}
  - {id: told, title: Told}
---
id: tomorrow
type: future-state
based_on: today
touchpoints:
  - {id: same, title: Same, thoughts: [Another]}
  - {id: new, title: New}
  - {id: wanted, title: Wanted}
opportunities:
  - {id: o, title: O, addresses: [wanted.pain]}
removed:
  - {touchpoint: told}
""",
            [13, 10, 18],
        ),
        ("placeholder-text", "title: 'TODO: ask Ana'", [1]),
        ("placeholder-text", "title: Todo lo que compro", []),
        ("placeholder-text", "title: '...'", [1]),
        ("placeholder-text", "title: 'Wait ... what?'", []),
        ("placeholder-text", "title: T\nnotes: n/a", [2]),
        ("personal-data", "notes: Ring +55 81 99999-1234", [1]),
        ("personal-data", "notes: Ring (555) 010-4477 after six", [1]),
        ("personal-data", "notes: Ring 030 1234567", [1]),
        ("personal-data", "notes: Card 4111 1111 1111 1111", [1]),
        ("personal-data", "notes: Order 4111 1111 1111 1112", []),
        ("personal-data", "notes: From 2026-09-01 to 2026-09-30", []),
        ("personal-data", "notes: https://example.com/orders/0171-2345678", []),
        ("personal-data", "notes: Write to support@shop.com or kim@example.com", []),
        ("personal-data", "notes: 'It took 10 000 000 000 steps'", []),
        ("small-sample", "metrics: [{id: n, kind: count, waves: [{period: 2026, count: 2}]}]", []),
        (
            "small-sample",
            "metrics: [{id: n, kind: ratio, waves: [{period: 2026, numerator: 2, denominator: 29}]}]",
            [1],
        ),
        (
            "small-sample",
            "metrics: [{id: n, kind: duration, waves: [{period: 2026, n: 30, median: 4m}]}]",
            [],
        ),
        ("trap", "touchpoints: [{id: a, title: A}, {id: b, title: B}]", []),
        ("company-everywhere", "type: day-in-the-life", []),
    ],
)
def test_edges_of_rules(slug: str, text: str, expected: list[int]) -> None:
    assert lines(slug, text) == expected


@pytest.mark.parametrize(
    ("slug", "text", "options"),
    [
        ("stale-evidence", "evidence: [{id: e, method: crm, period: 2026-01}]", {"months": 6}),
        ("unexplained-low", "touchpoints: [{id: a, title: A, emotion: -0.5}]", {"limit": -0.5}),
        ("thin-persona", "personas: [{id: a, name: A, goals: [Rest]}]", {"required": 3}),
        ("silent-wait", "touchpoints: [{id: a, title: A, waits: 4h}]", {"hours": 1}),
        ("crowded-map", "touchpoints: [{id: a, title: A}, {id: b, title: B}]", {"touchpoints": 1}),
    ],
)
def test_options_move_the_limit(slug: str, text: str, options: dict[str, object]) -> None:
    assert not lines(slug, text)
    assert lines(slug, text, **options) == [1]
