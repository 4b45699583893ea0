"""Where rules must hold still, and the ways to fire that their pages do not show."""

from dataclasses import replace
from datetime import date

import pytest
from lint_frames import context_of, line_of

from cjm.diagnostics import Finding
from cjm.linting.catalogue import find
from cjm.linting.engine import check
from cjm.linting.options import read
from cjm.model.workspace import Workspace

TODAY = date(2026, 10, 15)


def lines(slug: str, text: str, **options: object) -> list[int]:
    """Return the lines on which a rule fires."""
    return [line_of(text, finding.route) for finding in fired(slug, text, **options)]


def fired(slug: str, text: str, **options: object) -> list[Finding]:
    """Return what a rule finds."""
    rule = find(slug)
    assert rule
    settings, wrong = read({"select": [slug], "rules": {slug: options}})
    assert not wrong
    found = check(context_of(text), today=TODAY, options=settings)
    return [finding for finding in found if finding.code == rule.code]


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
        (
            "unexplained-change",
            """
id: today
touchpoints: [{id: a, title: A}, {id: b, title: B}]
opportunities: [{id: dropped, title: D, status: rejected}]
---
id: tomorrow
type: future-state
based_on: today
touchpoints:
  - {id: a, title: Other, changed_by: [refused]}
  - {id: new, title: New, changed_by: [refused, kept]}
removed: [{touchpoint: b, changed_by: [dropped]}]
opportunities:
  - {id: refused, title: R, status: rejected}
  - {id: kept, title: K}
""",
            [10, 12],
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
        ("personal-data", "notes: It cost 612 345 678 pesos", []),
        ("personal-data", "notes: Mon numéro est le 0612345678", [1]),
        ("personal-data", "notes: Ticket 0612345678 was closed", []),
        ("personal-data", "notes: IBAN-free since 2026-09-01/2026-09-30", []),
        ("company-voice", "notes: Our customers like our app", []),
        ("company-voice", "title: Our customers like our app", [1]),
        ("org-chart-stage", "stages: [{id: a, title: I wait for the sales team to call}]", []),
        ("org-chart-stage", "stages: [{id: a, title: ÉQUIPE COMPTABILITÉ}]", [1]),
        ("wordy-text", f"title: {'x' * 80}", []),
        ("wordy-text", f"title: {'x' * 81}", [1]),
        ("wordy-text", f"notes: {'x' * 900}", []),
        ("split-sentence", "touchpoints: [{id: a, title: A, gains: [paper, ribbon]}]", []),
        ("split-sentence", "touchpoints: [{id: a, title: A, gains: [Paper., ribbon]}]", []),
        ("split-sentence", "touchpoints: [{id: a, title: A, gains: [Paper, iPhone]}]", []),
        (
            "split-sentence",
            "touchpoints: [{id: a, title: A, gains: [{text: Paper, id: p}, ribbon]}]",
            [],
        ),
        (
            "split-sentence",
            "touchpoints: [{id: a, title: A, gains: [Paper], pains: [ribbon]}]",
            [],
        ),
        (
            "duplicate-text",
            "touchpoints: [{id: a, title: A, pains: [It is slow, It is slow, It is slow]}]",
            [1, 1],
        ),
        ("duplicate-text", "touchpoints: [{id: a, title: A, pains: [Slow], gains: [Slow]}]", []),
        (
            "single-channel",
            """
personas: [{id: a, name: A, channels: [email]}]
touchpoints: [{id: b, title: B, channel: app}]
""",
            [],
        ),
        (
            "mixed-scales",
            """
touchpoints:
  - id: a
    title: A
    metrics:
      - id: m
        kind: csat
        waves:
          - {period: 2026-01, counts: [9, 9]}
          - {period: 2026-02, counts: [9, 9, 9]}
""",
            [10],
        ),
        (
            "mixed-scales",
            """
touchpoints:
  - {id: a, title: A, metrics: [{id: mood, kind: nps}, {id: wish, kind: csat, measures: importance, waves: [{period: 2026, counts: [1, 2]}]}]}
  - {id: b, title: B, metrics: [{id: joy, kind: csat, waves: [{period: 2026, counts: [1, 2, 3]}]}]}
  - {id: c, title: C, metrics: [{id: mood, kind: count}]}
""",
            [5],
        ),
        (
            "contradicted-emotion",
            """
touchpoints:
  - id: a
    title: A
    emotions:
      tom: 1
      mia: -1
    metrics: [{id: m, kind: csat, waves: [{period: 2026, counts: [90, 9, 0, 0, 0]}]}]
  - id: b
    title: B
    emotions:
      mia: -1.5
    metrics: [{id: m, kind: nps, waves: [{period: 2026, promoters: 90, passives: 9, detractors: 1}]}]
  - id: c
    title: C
    emotion: 1
    metrics: [{id: m, kind: csat, waves: [{period: 2026, counts: [3, 1, 1, 1, 1]}]}]
  - id: d
    title: D
    emotion: 1
    metrics: [{id: m, kind: csat, measures: importance, waves: [{period: 2026, counts: [90, 9]}]}]
  - id: e
    title: E
    emotion: 1
    metrics: [{id: m, kind: csat, waves: [{period: 2026, counts: [0, 0]}]}]
""",
            [12],
        ),
        (
            "inconclusive-experiment",
            """
opportunities:
  - id: running
    title: O
    status: in-progress
    experiment: {hypothesis: H, variants: [{name: a, n: 9, conversions: 4}, {name: b, n: 9, conversions: 5}]}
  - id: unseen
    title: P
    status: done
    experiment: {hypothesis: H, variants: [{name: a, n: 9, conversions: 4}, {name: b, n: 0, conversions: 0}]}
  - id: clear-alone
    title: Q
    status: done
    experiment: {hypothesis: H, variants: [{name: a, n: 1000, conversions: 100}, {name: b, n: 1000, conversions: 129}]}
  - id: one-of-many
    title: R
    status: done
    experiment: {hypothesis: H, variants: [{name: a, n: 1000, conversions: 100}, {name: b, n: 1000, conversions: 129}, {name: c, n: 1000, conversions: 101}, {name: d, n: 1000, conversions: 99}, {name: e, n: 1000, conversions: 102}]}
""",
            [10, 18],
        ),
        (
            "unproven-done",
            """
opportunities:
  - {id: a, title: A, status: planned, due: 2026-01-01, expects: {metric: m}}
  - {id: b, title: B, status: done, due: 2026-09-30, expects: {metric: m}}
  - {id: c, title: C, status: done, due: 2026-08-31, expects: {metric: m}}
  - {id: d, title: D, status: done, due: 2027-01-01, expects: {metric: m}}
  - {id: e, title: E, status: done, expects: {metric: m}}
  - {id: f, title: F, status: done, expects: {metric: never}}
  - {id: g, title: G, status: done, tasks: [{does: T, due: 2026-09-30}], expects: {metric: m}}
  - {id: h, title: H, status: done, done: 2026-08-31, due: 2026-12-01, expects: {metric: m}}
  - {id: i, title: I, status: done, done: 2026-09-01, due: 2026-08-01, expects: {metric: m}}
  - {id: j, title: J, status: done, done: 2027-01-01, expects: {metric: m}}
  - {id: k, title: K, status: rejected, done: 2026-09-15, expects: {metric: m}}
  - {id: l, title: L, status: done, done: 2026-09-15, expects: {metric: never}}
metrics:
  - {id: m, kind: count, waves: [{period: 2026-09, count: 3}]}
  - {id: never, kind: count}
""",
            [4, 8, 9, 11, 14],
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
        ("org-chart-stage", "stages: [{id: a, title: Team Falcon}]", {"names": ["falcon"]}),
        ("wordy-text", "title: A title of more than twenty", {"title": 20}),
        (
            "duplicate-text",
            "touchpoints: [{id: a, title: A, pains: [The bill is late, The bill is very often late]}]",
            {"similarity": 70},
        ),
        (
            "contradicted-emotion",
            """touchpoints: [{id: a, title: A, emotion: 0.5,
metrics: [{id: m, kind: csat, waves: [{period: 2026, counts: [90, 9]}]}]}]""",
            {"limit": 0.5},
        ),
        (
            "inconclusive-experiment",
            """opportunities: [{id: o, title: O, status: done, experiment: {hypothesis: H,
variants: [{name: a, n: 1000, conversions: 100}, {name: b, n: 1000, conversions: 129}]}}]""",
            {"confidence": 0.99},
        ),
    ],
)
def test_options_move_the_limit(slug: str, text: str, options: dict[str, object]) -> None:
    assert not lines(slug, text)
    assert lines(slug, text, **options) == [1]


@pytest.mark.parametrize(
    ("phases", "told", "still"),
    [
        (("awareness", "post-purchase"), "Add a stage for each: the map has", 1),
        (("awareness", "consideration", "purchase"), "or say with `scope:` where", 0),
        (("awareness", "purchase"), "begins and ends, only `consideration` is missing: the map", 1),
    ],
)
def test_a_scope_is_promised_to_help_only_where_it_does(
    phases: tuple[str, ...], told: str, still: int
) -> None:
    stages = "".join(
        f"  - {{id: s{at}, title: S, engagement: {one}}}\n" for at, one in enumerate(phases)
    )
    text = f"type: future-state\nstages:\n{stages}"
    (one,) = fired("missing-engagement-stage", text)
    assert told in (one.hint or "")
    assert len(lines("missing-engagement-stage", f"scope: {{from: The till}}\n{text}")) == still


HALF_WAY = """
  - {id: a, title: A, channel: website, actions: [{does: Rings, to: b}, {does: Stops, to: exit}]}
  - {id: b, title: B, channel: phone, actions: [{does: Waits}]}
  - {id: c, title: C, channel: app}
  - {id: d, title: D, channel: app}
  - {id: e, title: E, channel: app}
"""


def test_one_way_that_switches_off_the_order_is_named_where_it_hurts() -> None:
    (dead,) = fired("dead-end", f"touchpoints:{HALF_WAY}")
    assert dead.message == "no action leads on from here, nor from 2 others"
    assert "Only an action of `a` names a touchpoint with `to:`" in (dead.hint or "")
    stopped = HALF_WAY.replace("{does: Waits}", "{does: Leaves, to: exit}")
    (broken,) = fired("no-way-to-done", f"touchpoints:{stopped}")
    (cut, *_) = fired("unreachable-touchpoint", f"touchpoints:{stopped}")
    assert broken.hint == cut.hint == dead.hint


def test_where_most_touchpoints_lead_on_each_dead_end_is_told_by_itself() -> None:
    text = HALF_WAY.replace("{does: Waits}", "{does: Waits, to: c}")
    told = fired("dead-end", f"touchpoints:{text}")
    assert [one.message for one in told] == ["no action leads on from here"] * 2
    assert all("Only" not in (one.hint or "") for one in told)


@pytest.mark.parametrize(
    ("actions", "other", "told"),
    [
        ("[{does: Rings, to: b}]", "phone", ["at this action"]),
        ("[{does: Rings}]", "phone", ["any action of this touchpoint, without `to:`"]),
        ("[]", "phone", ["such as `actions: [{does: ", "it needs no `to:`"]),
        ("[]", "device", ["it needs no `to:`", "add `also_on: [store]` to `b`"]),
    ],
)
def test_the_cure_of_a_dropped_handover_keeps_the_order(
    actions: str, other: str, told: list[str]
) -> None:
    channel = "store" if other == "device" else "website"
    (one,) = fired(
        "dropped-handover",
        f"""
touchpoints:
  - {{id: a, title: A, channel: {channel}, actions: {actions}}}
  - {{id: b, title: B, channel: {other}}}
""",
    )
    assert [part for part in told if part not in (one.hint or "")] == []
    assert ("also_on" in (one.hint or "")) == (other == "device")


@pytest.mark.parametrize(
    ("desk", "fires"),
    [
        ({"icon": "in-person", "online": False}, 0),
        ({"icon": "in-person", "online": True}, 1),
        ({"icon": "store", "online": False}, 1),
        ({"icon": "partner", "online": False}, 1),
        ({"online": False}, 1),
    ],
)
def test_from_one_place_to_the_next_no_channel_changes(desk: dict[str, object], fires: int) -> None:
    text = """
touchpoints:
  - {id: a, title: Breakfast, channel: in-person}
  - {id: b, title: Paying, channel: desk}
"""
    workspace = Workspace.model_validate(
        {"cjm": 1, "kind": "workspace", "channels": [{"id": "desk", **desk}]}
    )
    context = replace(context_of(text), workspace=workspace)
    slugs = [one.slug for one in check(context, today=TODAY)]
    assert slugs.count("dropped-handover") == fires


@pytest.mark.parametrize(
    ("emotions", "metric", "told"),
    [
        (
            "{tom: -1.2, mia: -1.7}",
            "kind: csat, waves: [{period: 2026, counts: [10, 10, 10, 60, 30]}]",
            (
                "`tom` feels -1.2 and `mia` -1.7 here, but `m` puts customers on the good side: "
                "75 % gave answers 4 to 5 of 5 (67 to 82 %)"
            ),
        ),
        (
            "{tom: -1.2}",
            "kind: csat, waves: [{period: 2026, counts: [240, 251, 203, 148, 100]}]",
            "",
        ),
        (
            "{tom: 1.2, mia: 1, ann: 2}",
            "kind: csat, satisfied: 1, waves: [{period: 2026, counts: [0, 0, 10, 60, 30]}]",
            (
                "`tom` feels +1.2, `mia` +1 and `ann` +2 here, but `m` puts customers on the bad side: "
                "30 % gave answer 5 of 5 (22 to 40 %)"
            ),
        ),
        (
            "{tom: 1.5}",
            "kind: ces, method: mean-7, waves: [{period: 2026, counts: [40, 30, 9, 1, 1, 1, 1]}]",
            (
                "`tom` feels +1.5 here, but `m` puts customers on the bad side: "
                "a mean of 1.8 on a scale from 1 to 7 (1.6 to 2.0)"
            ),
        ),
        (
            "{tom: -1.5}",
            "kind: ces, method: net-7, waves: [{period: 2026, counts: [1, 1, 1, 1, 1, 40, 30]}]",
            (
                "`tom` feels -1.5 here, but `m` puts customers on the good side: "
                "89 on a scale from -100 to 100 (80 to 99)"
            ),
        ),
        (
            "{tom: 1.5}",
            "kind: ces, method: share-5to7-of-7, waves: [{period: 2026, counts: [40, 30, 9, 5, 5, 5, 6]}]",
            (
                "`tom` feels +1.5 here, but `m` puts customers on the bad side: "
                "16 % gave answers 5 to 7 of 7 (10 to 24 %)"
            ),
        ),
        # The latest wave has too few answers to be shown, so the one before it counts.
        (
            "{tom: 1.5}",
            (
                "kind: nps, waves: [{period: 2026, promoters: 9, passives: 9, detractors: 90}, "
                "{period: 2027, promoters: 5, passives: 0, detractors: 0}]"
            ),
            (
                "`tom` feels +1.5 here, but `m` puts customers on the bad side: "
                "-75 on a scale from -100 to 100 (-86 to -64)"
            ),
        ),
    ],
)
def test_figures_are_read_as_scores_read_them(emotions: str, metric: str, told: str) -> None:
    text = (
        f"touchpoints: [{{id: a, title: A, emotions: {emotions}, metrics: [{{id: m, {metric}}}]}}]"
    )
    assert [one.message for one in fired("contradicted-emotion", text)] == [told] * bool(told)
