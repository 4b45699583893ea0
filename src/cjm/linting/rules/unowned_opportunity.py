"""Work that is planned or under way, and nobody answers for it.

What:
    An opportunity is `planned` or `in-progress` and has no `owner`.

Why:
    What belongs to everybody is done by nobody. As long as something is only proposed, it may be
    open who takes it.

Bad:
    stages:
      - {id: pay, title: Paying}
    opportunities:
      - id: instalments  # <-- here
        title: Offer payment in three instalments
        addresses: [pay]
        status: planned

Good:
    stages:
      - {id: pay, title: Paying}
    opportunities:
      - id: instalments
        title: Offer payment in three instalments
        addresses: [pay]
        status: planned
        owner: payments-team
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.model.opportunity import Opportunity


@rule("CJM502")
def unowned_opportunity(opportunity: Opportunity) -> Issues:
    if opportunity.status in ("planned", "in-progress") and not opportunity.owner:
        yield Issue(
            f"this is {opportunity.status.replace('-', ' ')}, but nobody owns it",
            "Name the person or team that answers for it: `owner: ...`.",
        )
