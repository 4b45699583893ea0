"""Text that only keeps a place.

What:
    A text is a placeholder such as *TBD*, *n/a*, *???*, *noch offen*, *à définir* or *pendiente*, a
    slot of a template such as *[insert quote]*, or it still says *TODO* or *lorem ipsum*. English,
    German, French, Spanish and Portuguese are known.

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
from collections.abc import Iterator

from cjm.linting.rule import Issue, Issues, rule
from cjm.linting.texts import Texts

_ALONE = (
    ["tba", "tbc", "tbd", "todo", "fixme", "n/a", "n.a", "xxx", "xxxx", "placeholder"]
    + [
        "..",
        ".",
        "-",
        "--",
        "---",
        "?",
        "??",
        "???",
        "…",
        "coming soon",
        "asdf",
        "blabla",
        "bla bla",
    ]
    + [f"to be {what}" for what in ("added", "announced", "confirmed", "decided", "defined")]
    + ["to be determined", "to be done", "lorem ipsum", "insert text here", "dummy text"]
    + ["noch offen", "folgt", "folgt noch", "wird ergänzt", "wird nachgereicht", "k.a", "k. a"]
    + ["platzhalter", "beispieltext", "noch zu klären", "zu klären"]
    + ["à définir", "à compléter", "à préciser", "à venir", "en attente", "texte à venir"]
    + ["por definir", "por completar", "por confirmar", "pendiente", "sin definir"]
    + ["a definir", "a completar", "a confirmar", "por preencher", "pendente", "em aberto"]
)
_UNFINISHED = re.compile(
    r"(?:(?:por|a|à|pendiente de|pendente de) (?:definir|completar|compléter|confirmar|preencher"
    r"|rellenar|concretar|préciser)|wird (?:noch |später )?(?:ergänzt|geklärt|nachgereicht|definiert)"
    r"|(?:wird )?noch (?:zu )?(?:ergänzen|ergänzt|klären|definieren)|n/?[dn]|s/?d"
    r"|(?:new|neue[rs]?|nouvelle|nouveau|nuev[oa]|nov[oa]) (?:touchpoint|stage|step|kontaktpunkt"
    r"|phase|schritt|point de contact|étape|punto de contacto|etapa|ponto de conta[c]?to)"
    r"|(?:untitled|unbenannt|sans titre|sin título|sem título)(?: \d+)?"
    r"|(?:touchpoint|kontaktpunkt|point de contact|punto de contacto|ponto de contato|pain(?: point)?"
    r"|gain|thought|schmerzpunkt|gedanke|irritant|pensée|punto de dolor|ponto de dor|dor|text) \d+"
    r"|(?:to be (?:added|completed|defined|confirmed|decided)|wird|à (?:définir|compléter|préciser)"
    r"|pendiente de completar|por (?:definir|completar)|a (?:definir|completar)|preencher)"
    r" (?:after|in|at|nach|im|en|après|lors|tras|depois|no|na) .{2,24}|[?¿!¡.…*_/ -]+)[.…!]*"
)
"""What people, and tools with templates, write where a text is still to come; the whole of a text."""
_WHOLE = frozenset(text + sign for text in _ALONE for sign in ("", ".", ":", "!", "...", "…"))
"""Texts that keep a place if they are all there is, in small letters."""
_LONGEST = 48
"""No placeholder has more letters, so that longer texts need no closer look."""
_WORDS = ("TBD", "TODO", "FIXME", "orem ipsum")
_WITHIN = re.compile(r"\bTBD\b|\bTODO\b(?!-)|\bFIXME\b|[Ll]orem ipsum")
_SLOT = re.compile(r"<[^<>]+>|\[[^\[\]]+\]|\{\{[^{}]+\}\}|\{[^{}]+\}")
"""A place in a template: `<title>`, `[insert quote]`, `{{name}}`."""


@rule("CJM703")
def placeholder_text(texts: Texts) -> Issues:
    hint = "Write what is known, or leave the key out until it is."
    found = {}
    if any(word in texts.joined for word in _WORDS):
        found = {route: match[0] for route, match in texts.search(_WITHIN)}
    for place in _alone(texts):
        found[texts.route(place)] = texts.texts[place]
    for route, text in found.items():
        yield Issue(f"`{text}` only keeps a place", hint, at=route)


def _alone(texts: Texts) -> Iterator[int]:
    """Go through the places of texts that are nothing but a placeholder."""
    lowered = texts.joined.lower().split("\0")
    for place, text in enumerate(lowered):
        if len(text) <= _LONGEST and (text in _WHOLE or _UNFINISHED.fullmatch(text)):
            yield place
    joined = "\0" + texts.joined
    if any(f"\0{sign}" in joined for sign in "<[{"):
        yield from (place for place, text in enumerate(texts.texts) if _SLOT.fullmatch(text))
