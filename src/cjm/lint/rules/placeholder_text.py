"""Text that only keeps a place.

What:
    A text is a placeholder such as *TBD*, *n/a*, *???* or *lorem ipsum*, or still says *TODO*.

Why:
    An empty field shows that something is missing, and other rules ask for it. A placeholder hides
    the gap from everyone, the rules included.

Bad:
    touchpoints:
      - id: welcome-call
        title: Welcome call
        pains:
          - text: Is asked for the contract number again
            cause: TBD  # <-- here

Good:
    touchpoints:
      - id: welcome-call
        title: Welcome call
        pains:
          - text: Is asked for the contract number again
            cause: The telephone system does not pass it on
"""

import re

from cjm.lint.rule import Issue, Issues, rule
from cjm.lint.texts import Texts

_WHOLE = (
    r"(?<![^\0])[ \t]*+(?:tb[acd]|todo|fixme|n/a|n\.a\.|xxx+|\?+|\.\.+|…|-+|placeholder|coming soon"
    r"|to be (?:added|announced|confirmed|decided|defined|determined|done))[ \t.!:]*+(?![^\0])"
)
_WITHIN = r"\b(?-i:TBD|TBA|TODO|FIXME)\b(?!-)|lorem ipsum"
_PLACEHOLDER = re.compile(f"{_WHOLE}|{_WITHIN}", re.IGNORECASE)


@rule("CJM703")
def placeholder_text(texts: Texts) -> Issues:
    said = set()
    for route, match in texts.search(_PLACEHOLDER):
        if route not in said:
            said.add(route)
            yield Issue(
                f"`{match[0].strip()}` only keeps a place",
                "Write what is known, or leave the key out until it is.",
                at=route,
            )
