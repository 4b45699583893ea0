"""A comment that ignores a rule and does not say why.

What:
    Nothing stands behind the brackets of `# cjm: ignore[...]`. This rule is off unless `lint:` in
    `cjm.yaml` selects it (`extend-select: [CJM902]`).

Why:
    Whoever reads the map next year has to guess whether the finding was wrong, the evidence was on
    its way, or somebody was in a hurry. Half a sentence answers that.

Bad:
    touchpoints:
      - id: delivery-window
        title: Waiting for the technician
        emotion: 1  # cjm: ignore[CJM301]  # <-- here

Good:
    touchpoints:
      - id: delivery-window
        title: Waiting for the technician
        emotion: 1  # cjm: ignore[CJM301] the interviews are in June
"""

from cjm.linting.ignores import Ignore
from cjm.linting.rule import Issue, Issues, rule


@rule("CJM902", on=False)
def ignore_without_reason(ignore: Ignore) -> Issues:
    if ignore.leading and not ignore.reason and ignore.wrong is None:
        yield Issue(
            f"nothing says why `{ignore.names}` is ignored", "Write the reason behind the brackets."
        )
