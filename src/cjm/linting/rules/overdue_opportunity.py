"""Work that should be finished by now.

What:
    An opportunity, or one of its tasks, is past its `due` date and not done.

Why:
    A date that has passed in silence teaches everyone that the dates mean nothing. Move it, finish
    it or reject it: each is an answer.

Bad:
    stages:
      - {id: return, title: Returning the shoes}
    opportunities:
      - id: return-label
        title: Put a return label into every parcel
        addresses: [return]
        status: in-progress
        owner: logistics
        due: 2026-09-01  # <-- here

Good:
    stages:
      - {id: return, title: Returning the shoes}
    opportunities:
      - id: return-label
        title: Put a return label into every parcel
        addresses: [return]
        status: in-progress
        owner: logistics
        due: 2026-11-30
"""

from datetime import date

from cjm.linting.rule import Issue, Issues, rule
from cjm.model.opportunity import Opportunity


@rule("CJM503")
def overdue_opportunity(opportunity: Opportunity, today: date) -> Issues:
    if opportunity.status in ("done", "rejected"):
        return
    hint = "Finish it, move the date, or reject the opportunity."
    if opportunity.due and opportunity.due < today:
        late = (today - opportunity.due).days
        message = f"this was due {late} {'day' if late == 1 else 'days'} ago and is not done"
        yield Issue(message, hint, at=("due",))
    for place, task in enumerate(opportunity.tasks):
        if task.due and task.due < today and not task.done:
            late = (today - task.due).days
            message = f"this task was due {late} {'day' if late == 1 else 'days'} ago"
            yield Issue(message, hint, at=("tasks", place, "due"))
