"""Acronyms: finding them, and those that each language has its own for."""

from __future__ import annotations

import re
from functools import cache, lru_cache

# English; Spanish; French; Haitian Creole. Only acronyms that differ; words are what they are spelt out as.
_OWN = """
AI; IA, inteligencia artificial; IA, intelligence artificielle; IA, entèlijans atifisyèl
AIDS; sida, SIDA; sida, SIDA; SIDA, sida
APEC; APEC, FCEAP; APEC; APEC
AU; UA, Unión Africana; UA, Union africaine; UA, Inyon Afriken
CEO; consejero, director, presidente, ejecutivo, CEO; PDG, directeur, patron, président, DG; PDG, direktè
CIS; CEI; CEI; CEI
CPI; IPC; IPC; IPC
DNA; ADN; ADN; ADN
DR; RD, Dominicana; RD, dominicaine; RD, Dominikani
DRC; RDC, Congo; RDC, Congo; RDC, Kongo
ECB; BCE, Banco Central; BCE, Banque centrale; BCE
EC; CE; CE; CE
EU; UE, europea, Europa, comunitari; UE, européen, Europe; UE, Ewopeyen, Ewòp
FAO; FAO; FAO, OAA; FAO
FDI; IED, inversión; IDE, IED, investissement; IED
FTA; TLC, libre comercio; ALE, TLC, libre-échange; ALE
GDP; PIB, producto; PIB, produit; PIB, PDB
GDR; RDA; RDA; RDA
GMO; OGM, OMG, transgénic; OGM; OGM
GNP; PNB; PNB; PNB
HIV; VIH; VIH; VIH, HIV
HNP; PNH, HNP, Policía; PNH, HNP, Police; PNH, Polis
IADB; BID; BID; BID
IACHR; CIDH; CIDH; CIDH
IAEA; OIEA, AIEA, OIAE; AIEA; AIEA
ICC; CPI, TPI; CPI, CCI, TPI; CPI
ICJ; CIJ; CIJ; CIJ
ICRC; CICR; CICR; CICR
IDB; BID; BID; BID
IDP; desplazad, PDI; déplacé, PDI; deplase
ILO; OIT; OIT, BIT; OIT
IMF; FMI, Fondo; FMI, Fonds; FMI
IOC; COI; CIO; CIO
IOM; OIM; OIM; OIM
IPCC; IPCC, GIECC, Panel; GIEC, IPCC; GIEC
IT; TI, informátic, tecnología, TIC; TI, informatique, TIC; teknoloji, enfòmatik
MIT; MIT; MIT; MIT
MP; diputad, parlamentari; député, parlementaire; depite
MSF; MSF; MSF; MSF
MSS; MSS, MMS, MMSS, MMAS, Misión; MSS, MMAS, MMSS, Mission; MMAS, MSS, Misyon
NATO; OTAN, Alianza; OTAN, Alliance; OTAN
NGO; ONG; ONG; ONG, òganizasyon
OAS; OEA; OEA; OEA, OEA
OECD; OCDE; OCDE; OCDE
OPEC; OPEP; OPEP; OPEP
OSCE; OSCE; OSCE; OSCE
PAHO; OPS; OPS; OPS, PAHO
PLO; OLP; OLP; OLP
PM; primer; Premier, Première, premier; premye
PR; relaciones; RP, relations; relasyon
R&D; I+D, investigación; R&D, recherche; rechèch
SME; pyme, PYME; PME; PME
TB; tuberculosis, TB; tuberculose, TB; tibèkiloz
TV; televisi, TV, cadena, tele; télé, TV, chaîne; televizyon, TV, tele
UAE; EAU, Emiratos; EAU, Émirats; EAU, Emira
UFO; ovni, OVNI; ovni, OVNI; OVNI
UK; Reino Unido, británic, RU, Gran Bretaña; Royaume-Uni, britannique, RU, Grande-Bretagne; Wayòm Ini, UK, Angletè
UN; ONU, NU, NN.UU., Naciones Unidas; ONU, NU, Nations unies, onusien; ONU, NU, Nasyon Zini
UNO; ONU, Naciones Unidas; ONU, Nations unies; ONU
UNDP; PNUD; PNUD; PNUD, UNDP
UNEP; PNUMA; PNUE; PNUE
UNFCCC; CMNUCC; CCNUCC; CCNUCC
UNHCR; ACNUR, Refugiados; HCR, UNHCR, réfugiés; HCR, UNHCR
UNICEF; Unicef, UNICEF; Unicef, UNICEF; UNICEF
US; EE.UU., EEUU, EU, EUA, EE, UU, US, USA, Estados Unidos, estadounidense, norteamerican, american; USA, É.-U., EU, US, Etats-Unis, États-Unis, américain, Amérique; Etazini, USA, ameriken
USA; EE.UU., EEUU, EU, EUA, EE, UU, US, Estados Unidos, estadounidense, norteamerican, american; USA, EU, US, Etats-Unis, États-Unis, américain, Amérique; Etazini, USA, ameriken
VAT; IVA; TVA; TVA
WB; BM, Banco Mundial; BM, Banque mondiale; BM, Bank Mondyal
WFP; PMA; PAM; PAM, WFP
WHO; OMS, Organización; OMS, Organisation; OMS, Òganizasyon
WMO; OMM; OMM; OMM
WTO; OMC; OMC; OMC
WWF; WWF, Fondo; WWF, Fonds; WWF
"""  # noqa: E501
# Those that the languages keep as they are: companies, media, agencies, technology.
KEPT = frozenset(
    "ABC AFP AMD ASEAN AT&T BBC BINUH BMW BNP CARICOM CBC CBS CDC CDU CIA CNBC CNN CSU DEA DHL DVD EADS EFE "
    "EPA ESPN ETA FAES FARC FBI FCC FDA FDP FEMA FIFA GPS GSM HBO HSBC HTML IBM IKEA IRA ISIS KGB "
    "KPMG LED LTTE MINUJUSTH MINUSTAH MIT MLB MTV NASA NASDAQ NBA NBC NFL NHL NOAA NPR NSA NYPD PBS PDF PKK "
    "RAF SAP SMS SPD SUV TSA UBS UCLA UEFA UNESCO USAID USB USGS USDA WWE YMCA".split()
)
_ORDER = ("es", "fr", "ht")
_ACRONYM = re.compile(
    r"(?<![\w.&])(?:(?:[A-Z]\.){2,6}|[A-Z]{2,8}(?:s(?!\w))?|[A-Z]&[A-Z])(?![\w&]|['’]?[^\W\d_A-Z])"
)
_CAPITALS = re.compile(r"[A-Z][A-Z.&]")
_LOWER = re.compile(r"(?<!\w)[^\W\d_A-Z]{2,}")
_ROMAN = re.compile(r"[IVXLCDM]+$")


@cache
def known(lang: str) -> dict[str, tuple[str, ...]]:
    """Return English acronym → what may stand for it in the language: its own acronym, or words for it.

    >>> known("fr")["NATO"]
    ('OTAN', 'Alliance')
    """
    found = {}
    for line in _OWN.strip().splitlines():
        english, *columns = (cell.strip() for cell in line.split(";"))
        found[english] = tuple(form.strip() for form in columns[_ORDER.index(lang)].split(","))
    return found


@cache
def own_acronyms(lang: str) -> frozenset[str]:
    """Return all acronyms of the language that the table knows."""
    return frozenset(bare(form) for forms in known(lang).values() for form in forms if form.isupper())


def bare(acronym: str) -> str:
    """Return an acronym without full stops and plural s."""
    return acronym.replace(".", "").removesuffix("s")


@lru_cache(maxsize=4096)
def acronyms(text: str) -> dict[str, tuple[int, int]]:
    """Return the acronyms of a text, without full stops, and where each first stands.

    A text that is all capitals has none that could be told from its words; Roman numerals are none.

    >>> acronyms("The U.N. and the MSS met NGOs in 1900, World War II.")
    {'UN': (4, 8), 'MSS': (17, 20), 'NGO': (25, 29)}
    """
    found: dict[str, tuple[int, int]] = {}
    if not _CAPITALS.search(text):
        return found
    matches = list(_ACRONYM.finditer(text))
    if not matches or not _LOWER.search(text):
        return found
    for match in matches:
        if not _ROMAN.match(bare(match.group())):
            found.setdefault(bare(match.group()), match.span())
    return found
