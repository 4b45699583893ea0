"""An action leads past a whole stage.

What:
    An action leads forwards to a touchpoint behind a stage that has touchpoints of its own, none
    of which is touched.

Why:
    Some customers do take the short way, and then it is worth knowing how many. More often the
    stage is there because the organisation has a department for it, not because customers need it.

Bad:
    stages:
      - id: find
        title: Finding a course
        touchpoints:
          - id: catalogue
            title: Course catalogue
            actions:
              - does: Enrols in the course
                to: first-lesson  # <-- here
      - id: advice
        title: Taking advice
        touchpoints:
          - {id: call, title: Call with an adviser}
      - id: learn
        title: Learning
        touchpoints:
          - {id: first-lesson, title: First lesson}

Good:
    stages:
      - id: find
        title: Finding a course
        touchpoints:
          - id: catalogue
            title: Course catalogue
            actions:
              - does: Asks whether the course is right for her
                to: call
      - id: advice
        title: Taking advice
        touchpoints:
          - id: call
            title: Call with an adviser
            actions:
              - does: Enrols in the course
                to: first-lesson
      - id: learn
        title: Learning
        touchpoints:
          - {id: first-lesson, title: First lesson}
"""

from cjm.diagnostics import Severity
from cjm.linting.flow import Flow
from cjm.linting.rule import Issue, Issues, rule
from cjm.linting.words import enumerated
from cjm.model.journey import Journey
from cjm.model.touchpoint import Action, Touchpoint


@rule("CJM106", severity=Severity.INFO)
def skipped_stage(action: Action, touchpoint: Touchpoint, journey: Journey, flow: Flow) -> Issues:
    here = flow.stages[touchpoint.id]
    there = flow.stages.get(action.to or "", here)
    if skipped := [stage.id for stage in journey.stages[here + 1 : there] if stage.touchpoints]:
        stages = "the whole stage" if len(skipped) == 1 else "the whole stages"
        yield Issue(
            f"this action leads past {stages} {enumerated(skipped)}",
            "Find out how many customers go this way, and whether the others need the stage.",
            at=("to",),
        )
