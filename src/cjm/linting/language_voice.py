"""How texts sound that are told from the company's side, in the five languages of the linter.

Everything is compared in small letters. `VOICE` goes through one text; `HINTS` are pieces of words
of which a text has at least one if `VOICE` fits it, so that most texts need no closer look.
"""

import re

_OWN = {
    # whose, and what only a company calls its own
    r"our (?:(?:new|own|great|best|free) )?(?:\w+ )?": r"(?:products?|services?|shops?|stores?|web ?sites?|web ?shop|apps?|portals?"
    r"|newsletters?|brands?|offers?|offering|solutions?|platforms?|product range|catalogu?e"
    r"|campaigns?|customers?|users?|clients?|shoppers|visitors|subscribers|hotline|helpdesk"
    r"|advis[eo]rs|experts|agents|sales|loyalty|checkout|call cent(?:er|re)|terms)",
    r"unser(?:e[mnrs]?)? (?:\w+ )?": r"(?:\w*(?:produkte?n?|services?|dienstleistung(?:en)?|shops?"
    r"|website|webseite|app|portal|newsletter|marken?|angebote?n?|lösung(?:en)?|plattform"
    r"|sortiments?|katalog|kampagnen?|kund(?:e|en|in|innen)|nutzer(?:n|innen)?|hotline"
    r"|berater(?:n|innen)?|filialen?|bonusprogramm))",
    r"(?:nos|notre) (?:\w+ )?": r"(?:produits?|services?|boutiques?|magasins?|site|appli(?:cation)?"
    r"|portail|newsletter|marques?|offres?|solutions?|plateforme|gamme|catalogue|campagnes?"
    r"|client(?:e?s?|èle)|utilisateurs|abonnés|conseill(?:ers?|ères?)|programme)",
    r"nuestr[oa]s? (?:\w+ )?": r"(?:productos?|servicios?|tiendas?|web|sitio|app|aplicación|portal"
    r"|newsletter|boletín|marcas?|ofertas?|soluci(?:ón|ones)|plataforma|gama|catálogo|campañas?"
    r"|client[ea]s?|usuari[oa]s|suscriptores|asesor(?:es|as)?|programa)",
    r"noss[oa]s? (?:\w+ )?": r"(?:produtos?|serviços?|lojas?|site|app|aplicativo|aplicação|portal"
    r"|newsletter|marcas?|ofertas?|soluç(?:ão|ões)|plataforma|gama|catálogo|campanhas?|clientes?"
    r"|usuári[oa]s|utilizadores|assinantes|consultor(?:es|as)?|programa)",
}

_OTHERS = (
    r"(?! (?:vor|hinter|neben|devant|avant|derrière|d.avant|d.à|de delante|delante|de antes"
    r"|anterior|da frente|na frente|à|antes|atrás)) \w+"
)
"""What goes on behind *the customer*, unless it is the one in front of me."""

_THE_CUSTOMER = (
    (
        r"(?:the |a |every |new )?(?:customers?|users?|clients?|prospects?|leads?|shoppers?)"
        r" (?:is|are|has|have|must|should|will|can|does|needs?|wants?|gets?|buys?|orders?|sees?|clicks?"
        r"|receives?|completes?|converts?|signs?|calls?|opens?|registers?|chooses?|selects?|pays?"
        r"|understands?|becomes?|returns?|enters?|abandons?|downloads?|subscribes?|expects?|feels?"
        r"|churns?|submits?|provides?|finds?|visits?)"
    ),
    (
        r"(?:der|die|ein|eine|unsere?) (?:neu|potenzi|potenti)?\w*(?:kund(?:e|in|en|innen)|nutzer(?:in)?"
        r"|user|interessent(?:in|en)?)" + _OTHERS
    ),
    r"(?:le|la|les|un|une) (?:client(?:e?s?)|utilisateurs?|prospects?|internautes?)" + _OTHERS,
    r"(?:el|la|los|un|una) (?:client[ea]s?|usuari[oa]s?|prospectos?)" + _OTHERS,
    r"(?:o|a|os|um|uma) (?:clientes?|usuári[oa]s?|utilizador(?:es)?|prospects?)" + _OTHERS,
)
"""Customers spoken of as somebody else: only at the beginning of a text."""

_WE = (
    r"we (?:offer|provide|guarantee|upsell|inform|convince|onboard|nurture) (?:\w+)",
    r"we (?:want|need|get|help|send|contact|remind|ask|win) (?:\w+ )?(?:customers?|users?|clients?|prospects?)",
    r"wir (?:bieten|garantieren|informieren|überzeugen|begeistern|gewinnen) \w+",
    r"nous (?:proposons|offrons|garantissons|informons|fidélisons|accompagnons) \w+",
    r"(?:ofrecemos|garantizamos|informamos|fidelizamos|captamos|brindamos) \w+",
    r"(?:oferecemos|garantimos|informamos|fidelizamos|captamos|disponibilizamos) \w+",
)

_JARGON = (
    r"up-?sell(?:ing|s)?|cross-?sell(?:ing|s)?|omni-?channel|omni-?canal|omni-?kanal",
    r"lead (?:generation|nurturing|capture|qualification|scoring)|leads? (?:conversion|management)",
    (
        r"(?:customer|user|client|lead) (?:acquisition|retention|activation|onboarding|lifetime|churn"
        r"|conversion|engagement)"
    ),
    (
        r"conversion (?:rate|funnel|goal)s?|(?:sales|marketing|purchase) funnel|churn rate"
        r"|(?:click|open|bounce|opt-?in) rates?|market share|target (?:group|audience)"
        r"|win-?back|call to action|value proposition|brand (?:awareness|experience|loyalty)"
        r"|best-in-class|state-of-the-art|kpis?|return on investment|clv|self-service rate|touchpoints?"
    ),
    r"convert(?:s|ed|ing)? (?:to|into|the|them|more|visitors|users|leads)",
    (
        r"(?:neu)?kunden(?:gewinnung|bindung|rückgewinnung|akquise|zufriedenheit|wert|ansprache)"
        r"|lead-?generierung|leads? (?:generieren|qualifizieren)|zielgruppen?|umsatz(?:steigerung)?"
        r"|conversion-?rate|konversions?rate|abschlussquote|bestandskunden?|mehrwert|markenbekanntheit"
    ),
    (
        r"fidélis(?:ation|er)|acquisition (?:de )?clients?|taux de (?:conversion|clic|rebond|rétention)"
        r"|tunnel (?:de conversion|d'achat|de vente)|prospection|chiffre d'affaires|parc clients?"
        r"|ventes? additionnelles?|ventes? croisées?|valeur ajoutée|parcours clients?|cible marketing"
    ),
    (
        r"fideliza(?:ción|r)|captación|(?:tasa|ratio) de (?:conversión|apertura|rebote|retención)"
        r"|embudo|ventas? cruzadas?|clientes? potencial(?:es)?|público objetivo|valor añadido"
        r"|retención de clientes|propuesta de valor|cuota de mercado"
    ),
    (
        r"fideliza(?:ção|r)|captação|taxas? de (?:conversão|abertura|rejeição|retenção)|funil"
        r"|vendas? cruzadas?|clientes? em potencial|potenciais clientes|público-alvo|valor agregado"
        r"|retenção de clientes|proposta de valor|quota de mercado|ticket médio"
    ),
)

_WHOLE = (
    r"(?:acquisition|activation|retention|conversion|monetisation|monetization|lead|leads|nurturing"
    r"|onboarding|referral|revenue|akquise|aktivierung|konversion|conversión|retención"
    r"|captura|conversão|retenção|ativação|rétention|activation client|prospect)"
)
"""Words that are company talk only where they are the whole of a title."""

VOICE = re.compile(
    "|".join(
        [rf"\b{whose}{what}\b" for whose, what in _OWN.items()]
        + [rf"\b(?:{words})\b" for words in (*_WE, *_JARGON)]
        + [rf"^(?:{words})" for words in _THE_CUSTOMER]
        + [rf"^{_WHOLE}$"]
    )
)
"""Fits what is told from the company's side, in a text in small letters."""

_HINTS = """
our |unser|nos |notre |nuestr|noss|customer|user|client|kund|prospect|lead|shopper|nutzer
interessent|utilis|utiliz|internaute|usuari|usuári|we offer|we provide|we guarantee|we inform
we convince|we nurture|wir biete|wir garant|wir inform|wir über|wir begeist|wir gewi|nous propos
nous offr|nous garant|nous inform|nous fid|nous accomp|ofrecemos|garantizamos|informamos|fideli
fidéli|captamos|brindamos|oferecemos|garantimos|disponibilizamos|upsell|up-sell|cross|omni|onboard
conversion|funnel|churn|market share|target|win-back|winback|call to action|proposition|brand
best-in-class|state-of-the-art|kpi|return on|clv|self-service|touchpoint|convert|zielgruppe|umsatz
 rate|click|bounce|opt-in|optin|konversion|abschluss|mehrwert|marken|taux de|tunnel |chiffre
additionnelle|croisée|valeur ajou|cible|captaci|captaç|tasa|ratio de|embudo|cruzada
público|valor a|propuesta|cuota|taxa|funil|proposta|quota|ticket|acquisition|activation|retention
moneti|nurturing|referral|revenue|akquise|aktivierung|conversión|retención|captura|conversão
retenção|ativação|rétention|prospection
"""

HINTS = tuple(_HINTS.strip("\n").replace("\n", "|").split("|"))
