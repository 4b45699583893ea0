"""A workspace of two journeys whose scores can be moved."""

from pathlib import Path

BOOKING = """\
cjm: 1
kind: journey
id: book-a-table
title: I book a table
evidence:
  - {id: talks, title: Talks, method: interview, sample: 8, period: 2026-09}
goals:
  - {id: tables, business: Tables are booked}
stages:
  - id: find
    title: I find a restaurant
    touchpoints:
      - {id: map, title: Map, channel: search, emotion: {score: MAP, evidence: [talks]}}
  - id: book
    title: I book
    touchpoints:
      - id: form
        title: Form
        channel: website
        emotion: {score: FORM, evidence: [talks]}
        pains:
          - {id: phone-only, text: After eight I have to call, severity: 3, evidence: [talks]}
opportunities:
  - {id: late-form, title: Keep the form open, addresses: [OPEN], owner: web, due: 2027-03-01,
     expects: {metric: booked}}
metrics:
  - {id: booked, kind: ratio, target: 0.5, waves: [{period: 2026-09, numerator: 30, denominator: 100}]}
"""
PAYING = """\
cjm: 1
kind: journey
id: pay
title: I pay
stages:
  - id: bill
    title: I get the bill
    touchpoints:
      - {id: bill, title: Bill, channel: store, emotion: 0}
"""


def booking(*, map_: float = 0, form: float = 1, opens: str = "form") -> str:
    text = BOOKING.replace("MAP", str(map_)).replace("FORM", str(form))
    return text.replace("[OPEN]", f"[{opens}]")


def write(folder: Path, **maps: str) -> None:
    for name, text in maps.items():
        (folder / f"{name}.journey.yaml").write_text(text, "utf-8")
