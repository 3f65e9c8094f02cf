"""name and acronym."""

from __future__ import annotations

import pytest

from tests.checks.cases import findings, table
from translator.checks.names.acronyms import acronyms
from translator.checks.names.similar import similar

SAID = "The officer, Douglas Kanja, met Sandrine Exil in Jacmel."
NAME_BAD = {
    "es": [
        (SAID, "El oficial, Douglas Zubirrain, se reunió con Sandrine Exil en Jacmel."),
        (SAID, "El oficial, Douglas Kanja, se reunió con Sandrine Exil en Milot."),
        (SAID, "El oficial, Wilson Kanja, se reunió con Sandrine Villaseñor en Jacmel."),
        ("He was born in London.", "Nació en Ouanaminthe."),
        ("Officers of Kenya came.", "Vinieron agentes de Zambelia."),
        ("Kanja said so.", "Okonkwo lo dijo."),
    ],
    "fr": [
        (SAID, "L'officier, Douglas Dubreuil, a rencontré Sandrine Exil à Jacmel."),
        (SAID, "L'officier, Douglas Kanja, a rencontré Sandrine Exil à Ouanaminthe."),
        ("He was born in London.", "Il est né à Ouanaminthe."),
        ("A spokesman, Oriel Jean, agreed.", "Un porte-parole, Thorvald Jean, a accepté."),
        ("Kanja said so.", "Okonkwo l'a dit."),
    ],
    "ht": [
        (SAID, "Ofisye a, Douglas Dubreuil, te rankontre Sandrine Exil nan Jacmel."),
        (SAID, "Ofisye a, Douglas Kanja, te rankontre Sandrine Exil nan Ouanaminthe."),
        ("He was born in London.", "Li fèt nan Ouanaminthe."),
        ("A spokesman, Oriel Jean, agreed.", "Yon pòtpawòl, Thorvald Jean, te dakò."),
        ("They met with Sandrine Exil.", "Yo te rankontre ak Sandrine Quispe."),
    ],
}
NAME_GOOD = {
    "es": [
        (SAID, "El oficial, Douglas Kanja, se reunió con Sandrine Exil en Jacmel."),
        ("He was born in London, Germany.", "Nació en Londres, Alemania."),
        ("The White House and Beijing agreed.", "La Casa Blanca y Pekín se pusieron de acuerdo."),
        ("Muammar Gaddafi met Tchaikovsky.", "Muamar el Gadafi se reunió con Chaikovski."),
        ("He came to Britain on Monday.", "Vino a Gran Bretaña el lunes."),
        ("Kenyan officers came with Kanja.", "Con Kanja vinieron agentes kenianos."),
        ("The Supreme Court met in March.", "El Tribunal Supremo se reunió en marzo."),
        ("He met Kanja.", "Se reunió con él."),
        ("He met him.", "Se reunió con Kanja."),
    ],
    "fr": [
        (SAID, "L'officier, Douglas Kanja, a rencontré Sandrine Exil à Jacmel."),
        ("He was born in London, Germany.", "Il est né à Londres, en Allemagne."),
        ("Vladimir Putin met Gaddafi.", "Vladimir Poutine a rencontré Kadhafi."),
        ("It is in the Netherlands.", "Cela se trouve aux Pays-Bas."),
        ("The House of Commons voted.", "La Chambre des communes a voté."),
        ("He met Kanja.", "Il l'a rencontré."),
    ],
    "ht": [
        (SAID, "Ofisye a, Douglas Kanja, te rankontre Sandrine Exil nan Jacmel."),
        ("He was born in London, Germany.", "Li fèt nan Lond, ann Almay."),
        ("It is in the United States.", "Se Ozetazini li ye."),
        ("He met Kanja in Jamaica.", "Li rankontre Kanja nan Jamayik."),
        ("The Supreme Court met on Monday.", "Lakou Siprèm te reyini lendi."),
    ],
}
MSS = "The mission (MSS) has 1,000 officers."
ACRONYM_BAD = {
    "es": [
        (MSS, "La misión (MSX) tiene 1.000 agentes."),
        ("The UN sent aid.", "La OMU envió ayuda."),
        ("The IOM helped.", "La OIX ayudó."),
        ("The PAHO and CARICOM met.", "La OPS y la CARIKOM se reunieron."),
        ("FBI agents came.", "Vinieron agentes del FBY."),
        ("The United Nations (UN) met.", "Las Naciones se reunieron."),
    ],
    "fr": [
        (MSS, "La mission (MSX) compte 1 000 policiers."),
        ("The IOM helped.", "L'OIX a aidé."),
        ("FBI agents came.", "Des agents du FBY sont venus."),
        ("BINUH reported it.", "Le BINUX l'a rapporté."),
        ("Ministers of CARICOM met.", "La CARIKOM s'est réunie."),
    ],
    "ht": [
        (MSS, "Misyon an (MSX) gen 1 000 ajan."),
        ("The IOM helped.", "OIX te ede."),
        ("FBI agents came.", "Ajan FBY te vini."),
        ("BINUH reported it.", "BINUX te rapòte sa."),
        ("Ministers of CARICOM met.", "CARIKOM te reyini."),
    ],
}
ACRONYM_GOOD = {
    "es": [
        (MSS, "La misión (MSS) tiene 1.000 agentes."),
        ("The U.N. sent aid.", "La ONU envió ayuda."),
        ("The UN sent aid.", "Las Naciones Unidas enviaron ayuda."),
        ("The US and EU agreed.", "EE.UU. y la UE se pusieron de acuerdo."),
        ("NGOs helped.", "Las ONG ayudaron."),
        ("The IAEA met.", "El OIEA se reunió."),
        ("World War II ended.", "Terminó la Segunda Guerra Mundial."),
        ("AID REACHES THE NORTH", "LA AYUDA LLEGA AL NORTE"),
        ("The CEO spoke.", "Habló el director ejecutivo."),
    ],
    "fr": [
        (MSS, "La mission (MSS) compte 1 000 policiers."),
        ("The U.N. sent aid.", "L'ONU a envoyé de l'aide."),
        ("The US and EU agreed.", "Les États-Unis et l'UE se sont mis d'accord."),
        ("NATO met the IMF.", "L'OTAN a rencontré le FMI."),
        ("The WHO met.", "L'OMS s'est réunie."),
    ],
    "ht": [
        (MSS, "Misyon an (MSS) gen 1 000 ajan."),
        ("The U.N. sent aid.", "Nasyonzini (ONU) voye èd."),
        ("US officers came.", "Ajan ameriken te vini."),
        ("NGOs helped.", "ONG yo te ede."),
        ("The IMF met.", "FMI te reyini."),
    ],
}


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(NAME_BAD))
def test_name_bad(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("name", lang, msgid, msgstr)


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(NAME_GOOD))
def test_name_good(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("name", lang, msgid, msgstr) == []


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(ACRONYM_BAD))
def test_acronym_bad(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("acronym", lang, msgid, msgstr)


@pytest.mark.parametrize(("lang", "msgid", "msgstr"), table(ACRONYM_GOOD))
def test_acronym_good(lang: str, msgid: str, msgstr: str) -> None:
    assert findings("acronym", lang, msgid, msgstr) == []


def test_the_span_is_that_of_the_new_name() -> None:
    msgstr = NAME_BAD["es"][0][1]
    (finding,) = findings("name", "es", SAID, msgstr)
    assert finding.span is not None
    assert msgstr[slice(*finding.span)] == "Zubirrain"


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Gaddafi", "Kadhafi", True),
        ("Khodorkovsky", "Jodorkovski", True),
        ("Yeltsin", "Eltsine", True),
        ("Haiti", "Haití", True),
        ("Moscow", "Moscú", True),
        ("Kanja", "Zubirrain", False),
        ("Sandrine", "Quispe", False),
        ("Jacmel", "Milot", False),
    ],
)
def test_similar(one: str, other: str, alike: bool) -> None:
    assert similar(one, other) is alike


def test_acronyms_are_not_in_text_that_is_all_capitals() -> None:
    assert acronyms("UN AND MSS MEET") == {}
