"""How texts sound that are told from the company's side, in the five languages of the linter.

Everything is compared in small letters. `voices` go through one text; `may_be_company` says
beforehand, of one text or many, whether that is worth it.
"""

import re
from functools import cache
from typing import Literal, TypeAlias

_OWN = {
    # whose, and what only a company calls its own
    r"our (?:(?:new|own|great|best|free) )?(?:\w+ )?": r"(?:products?|services?|shops?|stores?|web ?sites?|web ?shop|apps?|portals?"
    r"|newsletters?|brands?|(?:trade fair )?stand|offers|offering|solutions?|platforms?|product range|catalogu?e"
    r"|campaigns?|onboarding|webinars?|hotline|helpdesk|loyalty|checkout|call cent(?:er|re)|terms)",
    r"unser(?:e[mnrs]?)? (?:\w+ )?": r"(?:\w*(?:produkte?n?|services?|dienstleistung(?:en)?|shops?"
    r"|website|webseite|app|portal|newsletter|marken?|angeboten?|lösung(?:en)?|plattform"
    r"|sortiments?|katalog|kampagnen?|hotline|filialen?|bonusprogramm|messestand|servicequalität"
    r"|produktvielfalt|produktqualität))",
    r"(?:nos|notre) (?:\w+ )?": r"(?:produits?|services?|boutiques?|magasins?|site|appli(?:cation)?"
    r"|portail|newsletter|marques?|offres|solutions?|plateforme|gamme|catalogue|stand|campagnes?"
    r"|programme)",
    r"nuestr[oa]s? (?:\w+ )?": r"(?:productos?|servicios?|tiendas?|web|sitio|app|aplicación|portal"
    r"|newsletter|boletín|marcas?|ofertas|soluci(?:ón|ones)|plataforma|gama|stand|catálogo|campañas?"
    r"|programa)",
    r"noss[oa]s? (?:\w+ )?": r"(?:produtos?|serviços?|lojas?|site|app|aplicativo|aplicação|portal"
    r"|newsletter|marcas?|ofertas|soluç(?:ão|ões)|plataforma|gama|stand|catálogo|campanhas?|programa)",
}

_OWN_PEOPLE = {
    r"our (?:(?:new|great|best) )?(?:(?!own)\w+ )?": r"(?:customers?|users?|clients?|shoppers|visitors|subscribers"
    r"|advis[eo]rs|experts|agents|sales)",
    r"unser(?:e[mnrs]?)? (?:(?!eigene)\w+ )?": r"(?:\w*(?:kund(?:e|en|in|innen)|nutzer(?:n|innen)?|berater(?:n|innen)?))",
    r"(?:nos|notre) (?:(?!propre)\w+ )?": r"(?:client(?:e?s?|èle)|utilisateurs|abonnés|conseill(?:ers?|ères?))",
    r"nuestr[oa]s? (?:(?!propi)\w+ )?": r"(?:client[ea]s?|usuari[oa]s|suscriptores|asesor(?:es|as)?)",
    r"noss[oa]s? (?:(?!própri)\w+ )?": r"(?:clientes?|usuári[oa]s|utilizadores|assinantes|consultor(?:es|as)?)",
}
"""People whom a company calls its own; but a customer who runs a firm has customers too."""

_OTHERS = (
    r"(?! (?:vor|hinter|neben|devant|avant|derrière|d.avant|d.à|de delante|delante|de antes"
    r"|anterior|da frente|na frente|à|antes|atrás)) \w+"
)
"""What goes on behind *the customer*, unless it is the one in front of me."""

_THE_CUSTOMER = (
    (
        r"(?:the |a |every |new )?(?:customers?|users?|clients?|prospects?|leads?|shoppers?)"
        r" (?:is|are|has|have|must|should|will|can|does|needs?|wants?|gets?|buys?|orders?|sees?|clicks?"
        r"|receives?|completes?|converts?|signs?|calls?|opens?|registers?|wonders?|asks?|chooses?|selects?|pays?"
        r"|understands?|becomes?|returns?|enters?|abandons?|downloads?|subscribes?|expects?|feels?"
        r"|churns?|submits?|provides?|finds?|visits?)"
    ),
    (
        r"(?:der|die|ein|eine|unsere?) (?:(?:neu|bestands|stamm)?kund(?:e|in|en|innen)|nutzer(?:in)?"
        r"|user|interessent(?:in|en)?)" + _OTHERS
    ),
    r"(?:kunde|kundin|nutzer|nutzerin|interessent|interessentin) (?!werden|sein|bleiben|der|dem|könig)\w+",
    (
        r"(?:cliente|usuari[oa]|usuário|usuária|utilizador) (?:recebe|recibe|solicita|accede|acessa|acede"
        r"|compra|recebeu|faz|hace|abre|llama|liga|entra|confirma|paga|contrata|pregunta|pergunta|quer"
        r"|quiere|deve|debe|pode|puede)"
    ),
    r"l'(?:utilisat(?:eur|rice)|internaute) \w+",
    r"kund(?:en|innen) (?:sollen|müssen|werden|können|erhalten|wollen|erwarten|bekommen)",
    r"(?:le|la|les|un|une) (?:client(?:e?s?)(?! est roi)|utilisateurs?|prospects?|internautes?)"
    + _OTHERS,
    r"(?:el|la|los|un|una) (?:client[ea]s?(?! siempre tiene)|usuari[oa]s?|prospectos?)" + _OTHERS,
    r"(?:o|a|os|um|uma) (?:clientes?(?! tem sempre)|usuári[oa]s?|utilizador(?:es)?|prospects?)"
    + _OTHERS,
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

_PLANS = (
    r"we (?:should|could|must|need to) (?:offer|sell|propose|give|send|show) (?:them|him|her|the customer)",
    r"wir (?:sollten|könnten|müssen) (?:ihm|ihr|ihnen|de[mn] kunden)",
    r"(?:nous dev(?:ons|rions)|il faut) (?:lui|leur) (?:proposer|offrir|vendre|envoyer)",
    r"(?:deberíamos|debemos|podemos) (?:ofrecer|vender|enviar|proponer)les?",
    r"(?:müssen|sollten) wir (?:de[mn]|die) kunden|(?:tenemos que|debemos|hay que) \w+ (?:al|a los) clientes?",
    r"(?:precisamos|temos de|temos que|devemos) \w+ (?:os?|aos?) clientes?",
    r"il faut (?:qu'on|que nous) \w+ (?:le|les|au|aux) clients?",
    r"(?:deveríamos|devemos|podemos) (?:oferecer|vender|enviar|propor)(?:-lhes?| a el[ea]s?)",
)

_JARGON = (
    (
        r"(?:lead|leads)?nurturing|nutri(?:ción|ção) de leads|reconquête des clients"
        r"|recupera(?:ción|ção) de clientes|bestandskundenpflege|kundenpflege|(?:in)?active (?:users?|customers?)|usuari[oa]s inactiv[oa]s|usuários inativos|clients inactifs"
        r"|inaktive[nr]? (?:kunden|nutzer\w*)|panier moyen|ticket medio|average (?:order value|basket)"
        r"|abwanderung(?:srate|squote)?|attrition|converts? (?:\w+ )?(?:users|visitors|leads)"
    ),
    (
        r"up-?sell(?:ing|s)?(?! (?:me|us)\b)|(?:reduc\w+|reduz\w+|lower\w*|senk\w+) (?:the |el |o |la )?churn"
        r"|(?:génération|generación|geração|gestión|gestão|relance|qualification|cualificación"
        r"|qualificação) (?:de |des |dos |do |los )?(?:leads?|prospects?)|fuga de clientes"
        r"|angariação de clientes|kundenorientierung|cross-?sell(?:ing|s)?|omni-?channel|omni-?canal|omni-?kanal"
    ),
    r"lead (?:generation|nurturing|capture|qualification|scoring)|leads? (?:conversion|management)",
    (
        r"(?:customer|user|client|lead) (?:acquisition|retention|activation|onboarding|lifetime|churn"
        r"|conversion|engagement)"
    ),
    (
        r"conversion (?:rate|funnel|goal)s?|(?:sales|marketing|purchase) funnel|churn rate"
        r"|(?:click|open|bounce|opt-?in) rates?|market share|target (?:group|audience)"
        r"|win-?back|call to action|value proposition|brand (?:awareness|experience|loyalty)"
        r"|best-in-class|state-of-the-art|kpis?|clv|self-service rate|touchpoints?"
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

_TO_THEM = (
    r"(?:(?:to|with) (?:the |our )?(?:new |existing )?(?:customers?|clients?|prospects?|leads?)"
    r"|(?:an|beim?) (?:den |die |dem |unsere[n]? )?(?:(?:neu|bestands)?kund(?:en?|in|innen)|interessent(?:en)?)"
    r"|(?<!service )(?:aux?|avec le|avec les) (?:nouveaux? )?(?:clients?|prospects?)"
    r"|(?<!atención )(?<!servicio )(?<!apoyo )(?:al?|a los) (?:nuevos? )?clientes?"
    r"|(?<!apoio )(?<!atendimento )(?<!serviço )(?<!suporte )aos? (?:novos? )?clientes?)$"
)
"""How a title ends that tells what the company sends: `Versand an den Kunden`."""

_ANYWHERE = "|".join((*(f"{whose}{what}" for whose, what in _OWN.items()), *_WE, *_PLANS, *_JARGON))
_AT_FIRST = "|".join((*_THE_CUSTOMER, f"{_WHOLE}$"))

_PEOPLE = "|".join(f"{whose}{who}" for whose, who in _OWN_PEOPLE.items())

_WE_WILL = (
    r"we (?:\w+ )?(?:answer|respond|reply|deliver|process|confirm|contact|resolve|call|send)"
    r"|wir (?:antworten|melden|bearbeiten|liefern|rufen|senden|lösen)"
    r"|nous (?:répondons|livrons|traitons|rappelons|envoyons|résolvons)"
    r"|(?:respondemos|entregamos|resolvemos|llamamos|enviamos|contactamos|tramitamos|ligamos|retornamos)"
)

Side: TypeAlias = Literal["anywhere", "title", "expectation"]
"""Where a text stands.

In a title nobody speaks of customers of their own, and what goes *to the customer* is sent by the
company. What customers expect is never that they answer and deliver.
"""


@cache
def voices(side: Side) -> tuple[re.Pattern[str], ...]:
    """Return what fits texts told from the company's side, all in small letters.

    Compiled when first asked for: that takes longer than linting a journey.
    """
    found = [rf"\b(?:{_ANYWHERE})\b|\A(?:{_AT_FIRST})"]
    if side != "anywhere":
        found.append(rf"\b(?:{_PEOPLE})\b|\b{_TO_THEM}")
    if side == "expectation":
        found.append(rf"\A(?:{_WE_WILL})\b")
    return tuple(map(re.compile, found))


_WORDS = """
leadg kundi venta our unser nos notre nuest nossa nosso custo user users clien kunde neuku besta stamm poten
prosp lead leads shopp nutze inter utili usuar usuár offer provi guara infor convi conve onboa nurtu
biete garan überz begei gewin propo offro fidél accom ofrec fidel capta brind ofere dispo upsel sell
sells selli cross omni omnic omnik acqui reten activ lifet churn engag funne rate rates click bounc
share targe win winba call value brand best class art kpi kpis clv touch ziel zielg umsat konve
absch abwan faut attri avera panie inact inakt activ deber debem deve devem dever podem we wir nous
respo entre resol llama envia conta trami ligam retor relan géné gener gera gesti quali fuga
angar nurtu leadn nutri recon recup reduc reduz lower senk usuár recup
absch mehrw marke akqui taux tunne chiff parco parc vente valeu cible tasa ratio embudo públi valor
cuota propu taxa taxas funil venda vendas quota ticke monet refer reven aktiv ativa réten captu konversion
"""

_BEGINNINGS = frozenset(word[:5] for word in _WORDS.split())
_STEM = 5
_SIGNS = "\"“„«(¿¡-/'\u2019"


def may_be_company(text: str) -> bool:
    """Whether a text in small letters needs a closer look: a word of it begins like one of theirs.

    Much faster than the patterns, and never no where a pattern fits.
    """
    for sign in _SIGNS:
        text = text.replace(sign, " ")
    return not _BEGINNINGS.isdisjoint([word[:_STEM] for word in text.split()])
