"""What the segmenter knows of each language: abbreviations, and words that begin sentences.

The English lists follow the AP Stylebook ("abbreviations and acronyms", "military titles", "state names")
and the abbreviations in use at the agencies; the Spanish ones the Ortografía of the RAE (appendix of
abbreviations), the French ones the Lexique des règles typographiques of the Imprimerie nationale.
All are written without the final full stop and in the case they are printed in; a form all in capitals
is found under its capitalised form.
"""

from __future__ import annotations

from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The abbreviations of a language by what may follow them, and its sentence starters.

    ``titles`` stand before a name and ``joining`` between two words: neither ends a sentence.
    ``numbered`` stand before a number. ``general`` may end a sentence, which then shows in a starter:
    a capitalised ``starters`` word is no proper noun. ``clear_starters`` are those that are no surname
    either. ``times`` are followed by ``time_words`` (days, months, zones) inside a sentence.
    ``places`` close a sentence when they follow "City,": inside one, a comma follows them.
    """

    titles: frozenset[str]
    joining: frozenset[str]
    numbered: frozenset[str]
    general: frozenset[str]
    starters: frozenset[str]
    clear_starters: frozenset[str]
    times: frozenset[str] = frozenset()
    time_words: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


_EN_STARTERS = _words("""
    A About Above According Across After Again Against All Also Although Amid Among An And Another Any
    Are Around As Asked At Because Before Behind Below Beside Besides Between Beyond Both But By Can
    Could Despite Did Do Does During Each Earlier Either Elsewhere Even Eventually Every Everyone Few
    Finally For Four Five From Further Had Has Have He Her Here His How However Hundreds I If In Indeed
    Inside Instead Into Is It Its Just Last Later Least Less Let Like Many Maybe Meanwhile Might Millions
    More Moreover Most Much Must My Near Nearly Neither Never Nevertheless No Nobody None Nor Not Nothing
    Now Of Officials Often On Once One Only Or Other Others Otherwise Our Out Outside Over Perhaps Please
    Previously Rather Recently Several Shares She Should Since Six So Some Someone Sometimes Soon Still
    Such Survivors Ten Than That The Their Then There Therefore These They This Those Though Thousands
    Three Through Throughout Thus To Today Together Tonight Too Toward Two Under Unless Unlike Until Up
    Upon Was We Well Were What When Where Whether Which While Who Whose Why With Within Without Would Yes
    Yesterday Yet You Your Authorities Residents Witnesses Soldiers Experts Analysts Critics Lawmakers
    Protesters Demonstrators Gangs Gunmen Doctors Investors Prosecutors Investigators Rescuers Families
    Dozens Scores Aid Supporters Opponents Diplomats Activists Journalists Mr Mrs Ms
""")

ENGLISH = Lexicon(
    titles=_words("""
        Mr Mrs Ms Mx Dr Drs Prof Profs Gen Lt Col Maj Capt Cpl Sgt Pvt Pfc Spc Brig Adm Cmdr Cdr Comdr
        Cmdt Ens Insp Supt Det Sen Sens Rep Reps Gov Govs Pres Amb Atty Rev Revs Hon Msgr Fr Br Mgr Mons
        Messrs Mme Mlle Mlles Mmes Esq Gens Lts Cols Sgts Drs Asst Assoc Dep Sec Secy Del Cong Congr
        Mt Ft Pt Ste Sto Sr.Lt Sgt.Maj
    """),
    joining=_words("""
        vs v Vs e.g E.g i.e I.e cf Cf viz c ca q.v f.k.a a.k.a d.b.a et nee aka
    """),
    numbered=_words("""
        No no Nos nos Nr nr N° n° Nº nº p pp P Pp pg pgs Art art Arts arts Fig fig Figs figs Sect sect Ch
        ch Chap chap Vol vol Vols vols par Par para paras Ver ver Ex ex Eq eq Apt apt Rte Rm rm Tel tel
        Ext ext approx Approx Op op cap Lot
    """),
    general=_words("""
        St Sts st Inc inc Corp corp Co co Cos Ltd ltd LLC L.L.C Bros bros Jr Sr jr sr Ave ave Av Blvd blvd
        Rd rd Hwy hwy Pkwy Ct Ln Sq Ter Dept dept Depts Univ univ Assn assn Inst Natl Intl Govt govt Mfg
        Bldg bldg Est est etc Etc al Ph.D PhD M.D MD Jan Feb Mar Apr Aug Sep Sept Oct Nov Dec Jun Jul
        Mon Tue Tues Wed Thu Thur Thurs Fri hr hrs min mins sec secs lb lbs oz ft sq mi mph km kg cm mm
        Ala Ariz Ark Calif Colo Conn Fla Ga Kan Ky Md Mich Minn Mo Mont Neb Nev Okla Tenn Tex Va Vt Wis
        Wyo avg max misc temp qtr fwd ret Ret dba Cie Pty Plc Ed ed Eds eds trans Trans Transl
    """),
    starters=_EN_STARTERS,
    clear_starters=_words("""
        The He She It They We But This That These Those His Her Its Their And There When While However
        Meanwhile Officials Authorities Residents Witnesses
    """),
    times=_words("a.m p.m am pm A.M P.M AM PM a.m. p.m."),
    time_words=_words("""
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
        January February March April May June July August September October November December Jan Feb Mar
        Apr Jun Jul Aug Sep Sept Oct Nov Dec EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET
        CEST EAT WAT AST Eastern Central Mountain Pacific Atlantic Greenwich Local Haiti Nairobi
        Christmas New Easter Thanksgiving
    """),
    places=_words("""
        D.C N.Y N.J N.C S.C N.D S.D N.H N.M R.I W.Va P.R B.C Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill
        Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo
    """),
)

SPANISH = Lexicon(
    titles=_words("""
        Sr Sra Srta Sres Sras Srtas sr sra D Dña Dª Da Dr Dra Dres Dras dr dra Lic Licda Ing Arq Prof
        Profa prof Gral Gral.Brig Cnel Col Cap Capt Cmdte Cte Tte Sgto Cab Alm Mons Fr Fray Pbro Hno Hna
        Rvdo Rvda S.E Excmo Excma Ilmo Ilma Magfco Mtro Mtra Dip Sen Gob Pdte Pdta Pte Min Subof Sto Sta
        Mt Mte EE RR FF CC JJ Ntra Ud Uds Vd Vds
    """),
    joining=_words("p.ej p.e i.e e.g cf cfr vs v esp aprox admón Admón"),
    numbered=_words("""
        N° n° Nº nº N.º n.º No no Núm núm Núms núms num Num pág págs Pág Págs p pp Art art Arts arts párr
        párrf párrs vol Vol vols cap Cap caps fig Fig figs ed tel Tel tfno ext Ext apdo Apdo Apto apto Cra
        Av Avda c C km Km kms inc Inc lit § sec Sec t tít
    """),
    general=_words("""
        etc Etc UU RR. HH OO Cía Cia Inc Ltda Ltd S.A S.L S.R.L S.A.S Bco Hnos hnos Dpto dpto Depto depto
        Prov Ctra Pza Plza Blvr ene feb abr jun jul ago sept sep oct nov dic Ene Feb Mar Abr Jun Jul Ago
        Sept Sep Oct Nov Dic Lun Mié Jue Vie Sáb Dom min mins seg segs hs Hs hrs Hrs máx mín izq dcha
        Jr jr a.C d.C a.m p.m D.C D.F EE.UU
    """),
    starters=_words("""
        A Actualmente Además Ahora Al Algo Algunos Algunas Allí Ante Antes Aquí Asimismo Así Aún Aunque
        Bajo Cada Como Con Contra Cuando Cómo Cuál Cuándo De Del Desde Después Donde Dónde Durante E El
        Ella Ellas Ello Ellos En Entonces Entre Era Es Esa Esas Ese Eso Esos Esta Estas Este Esto Estos
        Está Estaba Fue Fueron Gracias Ha Hace Hacia Han Hasta Hay Hoy La Las Le Les Lo Los Luego Mañana
        Me Mi Mientras Muchas Muchos Muy Más Nada Nadie Ni Ninguna Ninguno No Nos Nosotros Nuestra Nuestro
        O Otra Otras Otro Otros Para Pero Por Porque Pues Que Quien Quienes Qué Quién Se Según Ser Si Sí
        Siempre Sin Sobre Solo Sólo Son Su Sus También Tampoco Tan Tanto Tras Todo Todos Toda Todas Tres
        Tú Un Una Unas Uno Unos Usted Ustedes Varias Varios Y Ya Yo
    """),
    clear_starters=_words("El Ella Ellos La Las Los Lo Pero Esta Este Esto Su Sus Y Se En"),
    times=_words("a.m p.m A.M P.M"),
    time_words=_words("GMT UTC EST EDT"),
)

_FR_STARTERS = _words("""
    À A Actuellement Afin Ainsi Alors Après Au Aucun Aucune Aujourd'hui Aussi Autre Autres Aux Avant Avec
    Beaucoup Bien C'est Ce Cela Celle Celles Celui Cependant Certains Certaines Ces Cet Cette Ceux Chaque
    Chez Comme Comment Contre D'abord D'autres Dans De Depuis Derrière Des Deux Devant Donc Du Durant Elle
    Elles En Encore Enfin Ensuite Entre Est Et Hier Ici Il Ils J'ai Jamais Je L'an La Là Le Les Leur Leurs
    Lors Lui Mais Malgré Même Mon Même Ne Ni Non Nos Notre Nous On Or Ou Où Outre Oui Par Parce Parmi
    Pendant Personne Peu Plus Plusieurs Pour Pourquoi Pourtant Près Puis Quand Quant Quatre Que Quel Quelle
    Quelques Qui Quoi Rien S'il Sa Sans Selon Ses Seul Si Sinon Son Sous Sur Tandis Tous Tout Toute Toutes
    Très Trois Trop Un Une Vers Voici Voilà Vos Votre Vous Y
""")
_FR_CLEAR = _words("Le La Les Il Elle Ils Elles Mais Ce Cette Ces Son Sa Ses Un Une Dans Et")
_FR_TITLES = _words("""
    M MM Mme Mmes Mlle Mlles Me Mgr Dr Drs Pr Prof Gal Gén Col Cdt Cne Cap Capt Lt Sgt Adj Amb Sén St Ste
    Sts Stes Vve S.E S.M LL Mr Mrs Ms R.P
""")

FRENCH = Lexicon(
    titles=_FR_TITLES,
    joining=_words("c.-à-d p.ex cf Cf vs v i.e e.g env Env av"),
    numbered=_words("""
        N° n° Nº nº No no Nos nos p pp P art Art arts al chap Chap fig Fig vol Vol t tél Tél tel Tel ext
        par § sect Sect bd Bd éd ch
    """),
    general=_words("""
        etc Etc Cie Inc Ltd Ltée S.A S.A.R.L Sté Éts Ets Bros Jr Sr janv févr avr juill sept oct nov déc
        Janv Févr Avr Juill Sept Oct Nov Déc lun mar mer jeu ven sam dim hab max min sec dép J.-C J.C
        a.m p.m
    """),
    starters=_FR_STARTERS,
    clear_starters=_FR_CLEAR,
)

HAITIAN = Lexicon(
    titles=_FR_TITLES | _words("Dwk Doktè Jen Kòl Kap Sèj Msye"),
    joining=FRENCH.joining | _words("pa.egz p.egz egz"),
    numbered=FRENCH.numbered | _words("nim Nim paj atik Atik"),
    general=FRENCH.general | _words("elt Elt jan fev jiy out sept okt nov des"),
    starters=_words("""
        Anpil An Ak Akoz Anvan Apre Asosyasyon Avèk Ayè Chak Daprè De Depi Dènye Epi Gen Genyen Hye Jodi
        Jounen Kèk Kidonk Ki Kisa Kote Konsa Kounye Kouman Lè L Li Malgre Mete Men Menm Mwen Nan Nou Ou
        Okenn Pandan Paske Pi Plizyè Pou Poukisa Pwiske San Sa Se Sèl Selon Si Sou Te Tankou Tou Tout
        Twa Yo Yon Youn M N
    """),
    clear_starters=_words("Li Yo Men Sa Se Nou Mwen Yon Gen Nan"),
)

LEXICONS = {"en": ENGLISH, "es": SPANISH, "fr": FRENCH, "ht": HAITIAN}
