"""An e-mail address, a telephone number or a card number of a real person.

What:
    A text holds an e-mail address, a telephone number or a payment card number. Addresses of
    functions (`support@`) and made-up ones (`@example.com`) may stay. A card number counts only if
    its check digit is right.

Why:
    Maps are shared, printed and kept in a history that forgets nothing. Quotes from tickets are
    where personal data slips in, and where the law asks for it later.

Bad:
    touchpoints:
      - id: complaint
        title: Complaint
        thoughts:
          - Write to me at ana.souza@mailbox.org, I never got an answer  # <-- here

Good:
    touchpoints:
      - id: complaint
        title: Complaint
        thoughts:
          - I left my address twice and never got an answer
"""

import re

from cjm.diagnostics import Severity
from cjm.lint.rule import Issue, Issues, rule
from cjm.lint.texts import Texts

_CANDIDATE = re.compile(
    r"(?P<email>(?<![\w.%+-])[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})"
    r"|(?P<card>(?<![\w.,/=#-])\d(?:[ -]?\d){12,18}(?![\w-]))"
    r"|(?P<phone>(?<![\w.,/=#-])(?:"
    r"(?:\+|00)[1-9][\d ()./-]{6,18}\d"
    r"|\(\d{2,4}\) ?\d{3,5}[ .-]?\d{3,5}"
    r"|\d{3}[ .-]\d{3}[ .-]\d{4}"
    r"|0\d{1,4}(?:[ /-]\d{2,8}){1,5}"
    r")(?![\w-]))"
)
_MADE_UP = re.compile(
    r"@(?:[\w.-]+\.)?(?:example\.(?:com|net|org|edu)|[\w-]+\.(?:example|test|invalid))$"
)
_FUNCTION = re.compile(
    r"(?:info|support|help|service|hello|contact|sales|no-?reply|kontakt|contac?to|ayuda|ajuda|aide"
    r"|privacy|press|office|team|orders?|newsletter|accounts?|billing|jobs|feedback)(?:[.+-]\w+)?@"
)
_WORDS = {"email": "an e-mail address", "card": "a card number", "phone": "a telephone number"}
_PHONE_DIGITS = range(9, 16)


@rule("CJM705", severity=Severity.ERROR)
def personal_data(texts: Texts) -> Issues:
    for route, match in texts.search(_CANDIDATE):
        kind = match.lastgroup or ""
        if _is_personal(kind, match[0]):
            yield Issue(
                f"holds what looks like {_WORDS[kind]} ({_masked(match[0])})",
                "Leave it out: who it was does not matter for the map.",
                at=route,
            )


def _is_personal(kind: str, text: str) -> bool:
    if kind == "email":
        plain = text.lower()
        return not _MADE_UP.search(plain) and not _FUNCTION.match(plain)
    digits = re.sub(r"\D", "", text)
    return _checks(digits) if kind == "card" else len(digits) in _PHONE_DIGITS


def _checks(digits: str) -> bool:
    """Say whether the check digit is right (Luhn, ISO/IEC 7812-1)."""
    doubled = sum(sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (doubled + sum(int(digit) for digit in digits[-1::-2])) % 10 == 0


def _masked(text: str) -> str:
    return f"{text[:2]}…{text[-2:]}"
