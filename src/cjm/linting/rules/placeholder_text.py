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

from cjm.linting.rule import Issue, Issues, rule
from cjm.linting.texts import Texts

_WHOLE = frozenset(
    ["tba", "tbc", "tbd", "todo", "fixme", "n/a", "n.a", "xxx", "xxxx", "placeholder"]
    + ["", "-", "--", "---", "?", "??", "???", "…", "coming soon"]
    + [f"to be {what}" for what in ("added", "announced", "confirmed", "decided", "defined")]
    + ["to be determined", "to be done", "lorem ipsum"]
)
_LONGEST = 24
_WORDS = ("TBD", "TODO", "FIXME", "orem ipsum")
_WITHIN = re.compile(r"TBD\b|TODO\b(?!-)|FIXME\b|[Ll]orem ipsum")


@rule("CJM703")
def placeholder_text(texts: Texts) -> Issues:
    hint = "Write what is known, or leave the key out until it is."
    found = {}
    if any(word in texts.joined for word in _WORDS):
        found = {route: match[0] for route, match in texts.search(_WITHIN)}
    for place, text in enumerate(texts.texts):
        if len(text) <= _LONGEST and text.strip(" \t.:!").lower() in _WHOLE:
            found[texts.route(place)] = text.strip()
    for route, text in found.items():
        yield Issue(f"`{text}` only keeps a place", hint, at=route)
