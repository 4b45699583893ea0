"""An opportunity whose effect nobody could see.

What:
    An opportunity that is not rejected names no metric: neither under `expects` nor as the metric
    of its experiment.

Why:
    Improvements are believed in before they are built and forgotten afterwards. A metric named in
    advance keeps everyone honest, and shows which ideas were worth their weeks.

Bad:
    stages:
      - {id: search, title: Finding a flat}
    opportunities:
      - id: noise-map  # <-- here
        title: Show how loud each street is
        addresses: [search]

Good:
    stages:
      - {id: search, title: Finding a flat}
    opportunities:
      - id: noise-map
        title: Show how loud each street is
        addresses: [search]
        expects: {metric: viewings-cancelled, from: 0.21, to: 0.15}
    metrics:
      - id: viewings-cancelled
        kind: ratio
        better: lower
        waves: [{period: 2026-09, numerator: 84, denominator: 400}]
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.model.opportunity import Opportunity


@rule("CJM504")
def opportunity_without_measure(opportunity: Opportunity) -> Issues:
    tried = opportunity.experiment and opportunity.experiment.metric
    if not opportunity.expects and not tried and opportunity.status != "rejected":
        yield Issue(
            "no metric would show whether it has helped",
            "Name one: `expects: {metric: ..., from: ..., to: ...}`.",
        )
