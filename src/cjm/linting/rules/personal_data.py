"""An e-mail address, a telephone number or a card number of a real person.

What:
    A text holds an e-mail address, a telephone number or a payment card number. Addresses of
    functions (`support@`) and made-up ones (`@example.com`) may stay. A card number counts only if
    its check digit is right. A row of digits that could be an order as well as a telephone counts
    only behind a word such as *call*, *mobile*, *Handy*, *portable*, *móvil* or *celular*.

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

from cjm.diagnostics import Route, Severity
from cjm.linting.rule import Issue, Issues, rule
from cjm.linting.texts import Texts

_EMAIL = re.compile(r"(?<![\w.%+-])[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_DIGITS = re.compile(r"\d[\d ()./-]{7,22}\d")
_CARD = re.compile(r"\d(?:[ -]?\d){12,18}")
_PHONE = re.compile(
    r"(?:\+|00)[1-9][\d ()./-]+"
    r"|\(\d{2,4}\) ?\d{3,5}[ .-]?\d{3,5}"
    r"|\d{3}[ .-]\d{3}[ .-]\d{4}"
    r"|0\d{1,4}(?:[ ./-]\d{2,8}){1,5}"
    r"|[6-9]\d{2}(?:[ .]\d{2}){3}"
    r"|9\d[ .]\d{3}(?:[ .]\d{2}){2}"
    r"|\d{2} 9\d{4}-\d{4}"
)
_MADE_UP = re.compile(
    r"@(?:[\w.-]+\.)?(?:example\.(?:com|net|org|edu)|[\w-]+\.(?:example|test|invalid))$"
)
_FUNCTION = re.compile(
    r"(?:info|support|help|service|hello|contact|sales|no-?reply|kontakt|contac?to|ayuda|ajuda|aide"
    r"|privacy|press|office|team|orders?|newsletter|accounts?|billing|jobs|feedback|bookings?"
    r"|reservations?|enquir(?:y|ies)|inquir(?:y|ies)|complaints?|returns|claims|careers|admin|mail|post"
    r"|reception|webmaster|kundenservice|kundendienst|bestellung(?:en)?|rechnung(?:en)?|buchhaltung"
    r"|reklamation(?:en)?|beschwerden?|buero|praxis|termine?|empfang|schaden|accueil|commandes?"
    r"|facturation|r[ée]clamations?|sav|secr[ée]tariat|clients?|incidencias|reclamaciones|atenci[óo]n"
    r"|clientes|pedidos|reservas|recepci[óo]n|administraci[óo]n|facturaci[óo]n|citas|siniestros"
    r"|ouvidoria|atendimento|reclama[çc][õo]es|encomendas|sinistros|secretaria|fatura[çc][ãa]o)"
    r"(?:[.+-]\w+)?@"
)
_CALLED = re.compile(
    r"\b(?:tel|telefon\w*|telephone|téléphone|teléfono|tele[fm]\w+|phone|mobile|cell|call|ring|text me"
    r"|whatsapp|handy|mobil|anruf\w*|ruf\w*|erreichbar|portable|appel\w*|joindre|fixe|móvil"
    r"|ll[aá]m\w*|celular|lig\w+|contact"
    r"|(?:my|meine|mon|mi|meu) (?:number|nummer|num[ée]ro|número))\b[^\d\0]{0,24}$",
    re.IGNORECASE,
)
_BEHIND = 48
_BARE = re.compile(r"0\d{9,10}|[6-9]\d{8}|[6-9]\d{2}(?: \d{3}){2}")
"""Telephone numbers without a sign of being one: of France and Britain, of Spain and Portugal."""
_PHONE_DIGITS = range(9, 16)
_PART_OF_MORE = {"/", ".", ",", "=", "#", "-", "_"}


@rule("CJM705", severity=Severity.ERROR)
def personal_data(texts: Texts) -> Issues:
    if "@" in texts.joined:
        for route, match in texts.search(_EMAIL):
            if not _is_public(match[0].lower()):
                yield _issue("an e-mail address", match, route)
    for route, match in texts.search(_DIGITS):
        if kind := _kind(match):
            yield _issue(kind, match, route)


def _issue(kind: str, match: re.Match[str], route: Route) -> Issue:
    return Issue(
        f"this holds what looks like {kind} ({match[0][:2]}…{match[0][-2:]})",
        "Leave it out: who it was does not matter for the map.",
        at=route,
    )


def _is_public(address: str) -> bool:
    return bool(_MADE_UP.search(address) or _FUNCTION.match(address))


def _kind(match: re.Match[str]) -> str | None:
    start, end = match.span()
    before, after = match.string[max(start - 1, 0) : start], match.string[end : end + 1]
    if before.isalnum() or before in _PART_OF_MORE or after.isalnum() or after == "-":
        return None
    opened = before == "+" or (before == "(" and ")" in match[0])
    text = before + match[0] if opened else match[0]
    digits = re.sub(r"\D", "", text)
    if _CARD.fullmatch(text) and _checks(digits):
        return "a card number"
    if len(digits) in _PHONE_DIGITS and (_PHONE.fullmatch(text) or _is_called(text, match)):
        return "a telephone number"
    return None


def _is_called(text: str, match: re.Match[str]) -> bool:
    """Whether bare digits stand behind a word for telephoning."""
    if not _BARE.fullmatch(text):
        return False
    return bool(_CALLED.search(match.string[max(match.start() - _BEHIND, 0) : match.start()]))


def _checks(digits: str) -> bool:
    """Say whether the check digit is right (Luhn, ISO/IEC 7812-1)."""
    doubled = sum(sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (doubled + sum(int(digit) for digit in digits[-1::-2])) % 10 == 0
