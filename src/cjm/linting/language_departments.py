"""What companies call their departments, in the five languages that the linter speaks.

All names are as `language.plain` leaves them. Words that customers use for what they do themselves
are left out: `Einkauf` and `compras` are shopping, `Versand` and `delivery` are what they wait for,
`support` is what they ask for.
"""

_ENGLISH = """
accounting|accounts receivable|after sales|back office|billing|business development|call center
call centre|claims department|compliance|contact center|contact centre|controlling
corporate communications|crm|customer care|customer experience|customer operations|customer relations
customer service|customer services|customer success|customer support|dispatching|engineering
field service|finance|front office|fulfilment|fulfillment|hr|human resources|inside sales|it
it department|it operations|it support|legal|logistics|marketing|marketing and sales|marketing sales|sales marketing|merchandising
operations|pre sales|presales|procurement|product development|product management|product marketing
public relations|quality assurance|quality management|research and development|risk management
sales|sales and marketing|sales operations|social media team|supply chain
technical support|treasury|underwriting|warehouse|web team
account executive|account manager|helpdesk|it helpdesk|key account manager|marketing manager
product manager|product owner|sales manager|service desk|store manager
"""

_GERMAN = """
abrechnung|aussendienst|buchhaltung|callcenter|debitorenbuchhaltung|dispositionsabteilung|edv
entwicklung|fachabteilung|finanzen|forderungsmanagement|innendienst|kundendienst|kundencenter
kundenmanagement|kundenservice|kundenbetreuung|lager|logistik|marketing und vertrieb|mahnwesen
marktforschung|personalabteilung|produktentwicklung|produktmanagement|produktion
qualitatsmanagement|qualitatssicherung|rechnungswesen|rechtsabteilung|sachbearbeitung
schadenabteilung|technik|technischer kundendienst|verkauf|vertrieb|vertriebsinnendienst|verwaltung
filialleiter|filialleitung|key account management|kundenbetreuer|sachbearbeiter|verkaufsleiter
verkaufsleitung|vertriebsleiter|vertriebsleitung
"""

_FRENCH = """
achats et logistique|administration des ventes|adv|apres vente|back office|centre d appels
commercial|comptabilite|contentieux|controle de gestion|direction commerciale
direction financiere|direction marketing|dsi|entrepot|facturation|finances|gestion des sinistres
informatique|juridique|logistique|marketing digital|recouvrement|recherche et developpement
relation client|ressources humaines|rh|sav|service apres vente|service client|service clients
service commercial|service comptable|service juridique|service marketing|support technique|ventes
chef de produit|chef de secteur|directeur commercial|responsable commercial
responsable grands comptes|responsable marketing
"""

_SPANISH = """
administracion|almacen|atencion al cliente|call center|centro de llamadas|cobros|comercial
comunicacion|contabilidad|departamento comercial|facturacion|finanzas|informatica|juridico
logistica|mercadotecnia|operaciones|posventa|postventa|produccion|recursos humanos|rrhh
servicio al cliente|servicio posventa|servicio tecnico|sistemas|soporte tecnico|ventas
director comercial|ejecutivo de cuentas|gerente comercial|gerente de cuentas|gestor de cuentas
"""

_PORTUGUESE = """
almoxarifado|apoio ao cliente|armazem|atendimento ao cliente|central de atendimento|cobranca
comunicacao|contabilidade|departamento comercial|estoque|expedicao|faturacao|faturamento
financas|financeiro|informatica|juridico|logistica|marketing e vendas|operacoes|pos venda
pos vendas|producao|recursos humanos|relacionamento com o cliente|rh|sac|servico ao cliente
suporte tecnico|tecnologia da informacao|ti|vendas
diretor comercial|executivo de contas|gerente comercial|gerente de contas|gestor de contas
"""

DEPARTMENTS = frozenset(
    name
    for names in (_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _PORTUGUESE)
    for name in names.strip().replace("\n", "|").split("|")
)
"""The names of departments, and of roles that stand for them."""

_FRAMES = """
department dept division team unit phase stage the our in at
abteilung bereich die der das im
departement service equipe pole le la les l du de
departamento area equipo etapa fase el los las en
setor equipa time o a os as no na
"""

FRAMES = frozenset(_FRAMES.split())
"""Words around the name of a department that change nothing: `the sales team`."""
