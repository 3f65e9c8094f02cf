"""Nouns whose gender or number their ending does not tell, and acronyms, in Spanish and French.

Each table maps a word to its gender and number ("": one form serves both). An acronym takes them from the
head of its expansion in the language (*Diccionario panhispánico de dudas*, "siglas"; Grevisse, *Le bon
usage*, § 479): *la MSS* from *misión* and *mission*. Words in lower case are common nouns.
"""

from __future__ import annotations


def _table(**words: str) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for code, listed in words.items():
        for word in listed.replace("\n", " ").split():
            found[word.replace("_", " ")] = (code[0], code[1].strip("_"))
    return found


NOUNS_ES = _table(
    ms="""\
problema sistema programa tema clima idioma diploma drama panorama mapa día planeta cometa jefe jueves lunes
martes miércoles viernes país mes gas bus autobús puente informe frente cierre ataque límite
nombre aeropuerto golpe bosque parque norte sur este oeste alcalde presidente agente ministro juez coche
software hardware servicio clúster router enlace índice búfer cliente paquete disparador token chip pixel
píxel bit byte controlador equipo enrutador conmutador proxy kernel núcleo
césped ataúd huésped pez arroz maíz parche script plugin spam blog chat robot bot link mouse lápiz
gigabyte megabyte
FMI BID PMA ACNUR PNUD CICR BRH UNFPA FBI CPT CPI CEP CNE PIB SIDA VIH SDRA JSON XML HTML HTTP USB PDF CARDH
Kenia Guatemala Belice Panamá""",
    fs="""\
mano foto moto radio gente clase parte base nube red ley luz voz paz cárcel sal sede calle noche tarde
fe fase frase llave serie muerte sangre suerte torre nave clave
imagen orden tos gripe fiebre leche carne vez cruz raíz matriz directriz interfaz metrópoli
tribu flor labor piel miel señal capital catedral terminal moral sucursal espiral vocal web wiki app
cama llama fama rama dama trama gama paloma goma loma crema quema yema razón nariz perdiz
fuente corriente lente mente simiente nieve peste cumbre costumbre pared sed higiene variante sangría ubre
superficie serie intemperie especie barbarie efigie hélice índole prole ave sílfide pirámide catástrofe
frontera sartén imagen virgen cárcel hiel col gripe fiebre bilis
autopsia policía fuerza agua águila área arma alma hambre aula acta ala habla ave
MSS ONU OEA UE PNH OTAN OMS OPS OIM OEI CARICOM BINUH MINUSTAH UNICEF USAID DEA CIA UNESCO FAO AIE OCDE
EFE AFP AP FIFA ONG API CPU RAM URL ROM IA MMAS MSSM RNDDH DCPJ UDMO UTAG SDG CEPAL UNPOL GSF OIT UNODC OCHA
Haití Jamaica Cuba Dominica Colombia Venezuela Argentina""",
    m_="""\
virus análisis énfasis apocalipsis paréntesis antivirus cortafuegos""",
    f_="""\
crisis tesis dosis hipótesis síntesis sintaxis""",
    mp="""\
medios_de_comunicación comicios alrededores víveres recursos Estados_Unidos EE._UU. EE.UU.""",
    fp="""\
elecciones Bahamas afueras Naciones_Unidas Fuerzas_Armadas autoridades""",
)

NOUNS_FR = _table(
    ms="""\
problème système programme thème climat diplôme drame panorama groupe service musée lycée siège régime
domaine royaume fleuve nombre ordre chiffre arbre centre titre ministère poste signe monde
bureau réseau niveau tableau drapeau couvre-feu accord aéroport hôpital état département conseil comité
bâtiment gouvernement parlement tribunal journal président policier chef maire ministre juge secrétaire
logiciel matériel serveur pare-feu fichier dossier disque mot_de_passe navigateur nuage jeton pilote
masque foyer traitement vaccin essai silence incendie cyclone séisme musulman archipel
FMI BID PAM HCR PNUD FBI CPT CEP PIB SIDA VIH SDRA JSON XML HTML USB PDF BINUH GIEC CICR
CDC""",
    fs="""\
police ville crise aide armée attaque force frontière capitale province république île côte eau faim fin
main mer nuit part loi dent clé clef foi forêt image page base donnée plage
coalition mission nation organisation agence ambassade commune banque école église équipe étude mesure
puissance sécurité santé liberté société autorité université moitié amitié pitié armée vallée durée année
façon leçon rançon boisson peur fleur couleur chaleur valeur vapeur erreur faveur horreur ampleur hauteur
longueur largeur profondeur lueur rigueur terreur ferveur rumeur humeur tumeur douleur sueur saveur odeur cour
tour journée entrée arrivée grippe toux fièvre peste maladie pandémie épidémie quarantaine interface requête
MSS ONU OEA UE PNH OTAN OMS OPS OIM CARICOM MINUSTAH UNICEF USAID DEA CIA UNESCO FAO AIE OCDE EFE AFP AP
FIFA ONG API RAM URL IA MMAS MSSM RNDDH DCPJ UDMO CEDH CPI FRG OIT BRH Croix-Rouge""",
    m_="""\
pays virus mois taux cas""",
    f_="""\
souris voix croix fois paix""",
    mp="""\
environs frais États-Unis Pays-Bas""",
    fp="""\
élections funérailles archives Bahamas Nations_unies Forces_armées autorités""",
)

STATES_FR = _table(
    ms="""\
Kenya Guatemala Salvador Belize Honduras Nicaragua Panama Costa_Rica Mexique Canada Chili Pérou Brésil
Venezuela Paraguay Suriname Guyana Bénin Burundi Burkina_Faso Cameroun Congo Gabon Ghana Liberia Mali Maroc
Mozambique Niger Nigeria Rwanda Sénégal Soudan Soudan_du_Sud Tchad Togo Bangladesh Cambodge Japon Kazakhstan
Kosovo Koweït Laos Liban Népal Pakistan Qatar Royaume-Uni Sri_Lanka Tadjikistan Vietnam Yémen Portugal
Danemark Luxembourg Monténégro Botswana Lesotho Malawi Zimbabwe Texas Québec Vatican Groenland""",
    mv="""\
Équateur Uruguay Iran Irak Afghanistan Angola Azerbaïdjan Israël Ouganda Ouzbékistan Ontario Oman""",
    fs="""\
Haïti France Jamaïque Espagne Colombie Argentine Bolivie République_dominicaine Barbade Dominique Grenade
Guadeloupe Martinique Guyane Floride Californie Géorgie Louisiane Allemagne Italie Belgique Suisse Autriche
Grèce Pologne Roumanie Hongrie Bulgarie Russie Ukraine Turquie Chine Inde Indonésie Thaïlande Corée_du_Sud
Corée_du_Nord Birmanie Malaisie Mongolie Syrie Jordanie Libye Algérie Tunisie Égypte Éthiopie Érythrée
Somalie Tanzanie Zambie Namibie Guinée Côte_d'Ivoire Sierra_Leone Gambie Mauritanie Angleterre Écosse Irlande
Norvège Suède Finlande Islande Estonie Lettonie Lituanie Serbie Croatie Slovénie Slovaquie Albanie Australie
Nouvelle-Zélande Arabie_saoudite Afrique_du_Sud Europe Afrique Asie Amérique_latine Amérique_centrale""",
    mp="""\
États-Unis Pays-Bas Émirats_arabes_unis""",
    fp="""\
Bahamas Philippines Antilles Bermudes Comores Maldives Seychelles Îles_Caïmans""",
)
"""States, and some regions, that take an article in French, by gender and number (``mv``: masculine with
a vowel first, which behaves as the feminine after *en*). Haïti and Israël take no article but *en*."""

WITHOUT_ARTICLE_FR = frozenset(
    {
        "Haïti",
        "Israël",
        "Oman",
        "Cuba",
        "Porto Rico",
        "Malte",
        "Chypre",
        "Singapour",
        "Madagascar",
        "Bahreïn",
        "Djibouti",
        "Taïwan",
        "Trinité-et-Tobago",
        "Sainte-Lucie",
        "Antigua-et-Barbuda",
        "Maurice",
    }
)
"""States without an article: *de Cuba*, *à Cuba*."""

INSTITUTIONS_ES = frozenset(
    """\
academia aeropuerto agencia asamblea banco cámara comisión comité comunidad congreso consejo corte
departamento dirección ejército fiscalía fondo fuerza fuerzas guardia hospital misión ministerio
naciones oficina organización palacio parlamento penitenciaría policía programa senado tribunal
unión universidad isla islas río golfo meseta""".split()
)
INSTITUTIONS_FR = frozenset(
    """\
académie aéroport agence armée assemblée banque bureau chambre comité commission communauté congrès
conseil cour direction département fonds force forces garde hôpital ministère mission nations office
organisation palais parlement parti pénitencier police programme sénat tribunal union université
île îles rivière fleuve golfe plateau""".split()
)
"""Heads of the names of institutions and places that take the definite article (*del Aeropuerto
Internacional …*, *de l'Organisation mondiale de la santé*)."""

INSTITUTION_ACRONYMS = frozenset(
    """\
BID BRH CEP CICR CPT CPI DCPJ DEA FAO FBI FMI HCR MSS OEA OIM OIT OMS ONU ONUDC OPS OTAN PAM PMA PNH PNUD
RNDDH UDMO UE UNFPA UNODC Pnud""".split()
)
"""Acronyms of institutions, which take the definite article as well: *del PMA*, *du HCR*."""
