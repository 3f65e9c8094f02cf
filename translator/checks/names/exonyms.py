"""Names with a form of their own in each language: countries and cities, beside those the CLDR knows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from translator.checks.names.similar import fold

# English; Spanish; French; Haitian Creole. Only what neither the CLDR nor the spelling gives away.
_OWN = """
America|American: Estados Unidos, EE.UU., América; États-Unis, Amérique; Etazini, Amerik
Antwerp: Amberes; Anvers; Anvè
Basel: Basilea; Bâle; Bal
Bavaria: Baviera; Bavière; Bavyè
Beijing: Pekín; Pékin; Pekin
Black: Negro; Noir; Nwa
Bombay|Mumbai: Bombay, Mumbai; Bombay, Mumbai; Mumbai
Bohemia: Bohemia, Chequia; Bohême, Tchéquie; Boèm
Britain|British|England|UK: Gran Bretaña, Reino Unido, Inglaterra; Grande-Bretagne, Royaume-Uni, Angleterre; Angletè, Wayòm Ini, Grann Bretay
Burma|Myanmar: Birmania, Myanmar; Birmanie; Bimani
Cologne: Colonia; Cologne; Kolòy
Copenhagen: Copenhague; Copenhague; Kopenag
Cyprus: Chipre; Chypre; Chip
Czech: checo, Chequia; tchèque; Tchekoslovaki
Denmark|Danish: Dinamarca; Danemark; Danmak
Dominican: dominicano; dominicain; dominiken, Dominikani
Dresden: Dresde; Dresde; Drès
Dutch|Holland|Netherlands: holandés, Holanda, Países Bajos, neerlandés; néerlandais, Pays-Bas, Hollande, hollandais; Olann, Peyiba, olandè
East|Eastern: Oriente, Este, oriental; Orient, Est; Lès
Egypt: Egipto; Égypte; Ejip
Florence: Florencia; Florence; Florans
Frankfurt: Fráncfort; Francfort; Frankfò
Geneva: Ginebra; Genève; Jenèv
Genoa: Génova; Gênes; Jèn
Germany|German: Alemania, alemán; Allemagne, Deutschland, allemand; Almay, alman
Greece|Greek: Grecia, griego; Grèce, grec; Grès, grèk
Gulf: Golfo; Golfe; Gòf
Hague: Haya; Haye; Aye
Haiti|Haitian: Haití, haitiano; Haïti, haïtien; Ayiti, ayisyen
Hungary: Hungría; Hongrie; Ongri
India|Indian: India, indio; Inde, indien; End, endyen
Ireland: Irlanda; Irlande; Ilann
Israel: Israel; Israël, hébreu; Izrayèl
Ivory: Costa de Marfil; Côte d'Ivoire; Kòt Divwa
Jesus: Jesús; Jésus; Jezi
John: Juan; Jean; Jan
Latium: Lacio; Latium; Latsyòm
Lisbon: Lisboa; Lisbonne; Lisbòn
London: Londres; Londres; Lond
Lyon: Lyon; Lyon; Lyon
Marseilles: Marsella; Marseille; Masèy
Mecca: Meca; Mecque; Lamèk
Mexico: México, mexicano; Mexique, mexicain; Meksik
Moscow: Moscú; Moscou; Moskou
Munich: Múnich; Munich; Minik
Naples: Nápoles; Naples; Nap
North|Northern: Norte, septentrional; Nord; Nò
Norway: Noruega; Norvège; Nòvèj
Persian: Pérsico; persique; pèsik
Peter: Pedro; Pierre; Pyè
Poland: Polonia; Pologne; Polòy
Pope: Papa; pape; pap
Prague: Praga; Prague; Prag
Prince: Príncipe; Prince; Pòtoprens, Prens
Quebec: Quebec; Québec; Kebèk
Rome: Roma; Rome; Wòm
Saint: San, Santo, Santa; Saint, Sainte; Sen, Sent
Saxony: Sajonia; Saxe; Saks
Scotland|Scottish: Escocia; Écosse; Ekòs
Seville: Sevilla; Séville; Sevil
South|Southern: Sur, meridional; Sud; Sid
Spain|Spanish: España, español; Espagne, espagnol; Espay, panyòl
Sweden|Swedish: Suecia, sueco; Suède, suédois; Syèd
Switzerland|Swiss: Suiza, suizo; Suisse; Laswis, swis
Thames: Támesis; Tamise; Tamiz
Thuringia: Turingia; Thuringe; Tirenj
Turin: Turín; Turin; Turin
Turkey|Turkish: Turquía, turco; Turquie, turc; Tiki, tik
Tuscany: Toscana; Toscane; Toskàn
Venice: Venecia; Venise; Veniz
Vienna: Viena; Vienne; Vyèn
Wales|Welsh: Gales, galés; Galles, gallois; Gal
Warsaw: Varsovia; Varsovie; Vasovi
West|Western: Oeste, Occidente, Cisjordania; Ouest, Occident, Cisjordanie; Lwès
William: Guillermo; Guillaume; Giyòm
York: York; York; Nouyòk
"""  # noqa: E501
_WORD = re.compile(r"[^\W\d_]+")
_ORDER = ("es", "fr", "ht")


@cache
def renderings(lang: str) -> dict[str, frozenset[str]]:
    """Return folded English word of a name → the folded words that its forms in the language are made of."""
    found: dict[str, set[str]] = {}
    for line in _OWN.strip().splitlines():
        names, _, forms = line.partition(":")
        own = forms.split(";")[_ORDER.index(lang)]
        for name in names.split("|"):
            found.setdefault(fold(name), set()).update(_folded(own))
    for english, form in _from_cldr(lang):
        for word in _folded(english):
            found.setdefault(word, set()).update(_folded(form))
    return {name: frozenset(forms) for name, forms in found.items()}


@cache
def words_of_places(lang: str) -> frozenset[str]:
    """Return the folded words of all the forms that ``renderings`` knows."""
    return frozenset().union(*renderings(lang).values())


def _folded(text: str) -> set[str]:
    return {fold(word) for word in _WORD.findall(text) if len(word) > 2}


def _from_cldr(lang: str) -> Iterable[tuple[str, str]]:
    from babel import Locale

    english, locale = Locale.parse("en"), Locale.parse("fr" if lang == "ht" else lang)
    for names, forms in (
        (english.territories, locale.territories),
        (english.languages, locale.languages),
    ):
        yield from ((names[code], forms[code]) for code in names if code in forms)
    for code, zone in english.time_zones.items():
        city = zone.get("city") or code.rpartition("/")[2].replace("_", " ")
        yield city, locale.time_zones.get(code, {}).get("city") or city
