"""More touchpoints than one page can show.

What:
    The map has more touchpoints than the limit, and none of them names in `details:` a journey of
    its own that looks at it more closely.

Why:
    Too much detail hides the signal from those who decide. A map that fits one page is read; the
    steps inside a touchpoint belong into a map of their own.

Bad:
    stages:  # <-- here
      - id: move
        title: Moving house
        touchpoints:
          - {id: quote-form, title: Form for a quote}
          - {id: visit, title: Visit by the estimator}
          - {id: quote, title: Quote by e-mail}
          - {id: boxes, title: Moving boxes arrive}
          - {id: reminder, title: Reminder the day before}
          - {id: arrival, title: The team rings the bell}
          - {id: lift, title: The outside lift}
          - {id: loading, title: Loading}
          - {id: drive, title: The drive}
          - {id: unloading, title: Unloading}
          - {id: damage-check, title: Check for damage}
          - {id: assembly, title: Furniture is put together}
          - {id: signature, title: Signature}
          - {id: invoice, title: Invoice}
          - {id: payment, title: Payment}
          - {id: box-return, title: Boxes are collected}
          - {id: review, title: Request for a review}
          - {id: claim, title: Damage report}
          - {id: claim-answer, title: Answer of the insurer}
          - {id: storage, title: Storage unit}
          - {id: storage-key, title: Key to the storage unit}
          - {id: storage-invoice, title: Invoice for storage}
          - {id: christmas-card, title: Christmas card}
          - {id: voucher, title: Voucher for a friend}
          - {id: friend, title: A friend asks}
          - {id: second-quote, title: Quote for the friend}

Good:
    stages:
      - id: move
        title: Moving house
        touchpoints:
          - {id: quote, title: Quote after a visit}
          - {id: boxes, title: Moving boxes arrive}
          - {id: moving-day, title: Moving day}
          - {id: invoice, title: Invoice}
          - {id: claim, title: Damage report}
          - {id: review, title: Request for a review}

Options:
    touchpoints: The most touchpoints that a map may have.
"""

from typing import Annotated

from cjm.diagnostics import Severity
from cjm.linting.flow import Flow
from cjm.linting.rule import Issue, Issues, Least, rule


@rule("CJM108", severity=Severity.INFO)
def crowded_map(flow: Flow, *, touchpoints: Annotated[int, Least(1)] = 25) -> Issues:
    count = len(flow.touchpoints)
    nested = any(touchpoint.details for touchpoint in flow.touchpoints.values())
    if count > touchpoints and not nested:
        yield Issue(
            f"the map has {count} touchpoints; more than {touchpoints} do not fit one page",
            "Draw the closest ones as a journey of their own and name it in `details:`.",
            at=("stages",),
        )
