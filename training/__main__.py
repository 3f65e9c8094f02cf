"""``python -m training``: prepare, train, export, evaluate."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

HERE = Path(__file__).parent


def main(arguments: list[str] | None = None) -> None:
    """Run one step of the recipe; ``README.md`` shows them in order."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    _prepare_options(steps.add_parser("prepare", help="corpora → token arrays"))
    _train_options(steps.add_parser("train", help="token arrays → checkpoint"))
    _export_options(steps.add_parser("export", help="checkpoint → Argos package"))
    _sources_options(steps.add_parser("sources", help="copies of public sources → corpora"))
    _evaluate_options(steps.add_parser("evaluate", help="chrF++ and BLEU of packages"))
    options = parser.parse_args(arguments)
    options.run(options)


def _prepare_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", type=Path, help="folder to write")
    parser.add_argument("--corpora", type=Path, default=HERE, help="folder of authored/ and corpus-*.tsv.xz")
    parser.add_argument("--vocabulary", type=int, default=0, help="pieces of a new vocabulary")
    parser.set_defaults(run=_prepare)


def _prepare(options: argparse.Namespace) -> None:
    from training.prepare import prepare

    for group, count in prepare(options.corpora, HERE, options.out, options.vocabulary).items():
        print(f"{group}: {count}")


def _sources_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("groups", nargs="*", help="none: list all, with the place where each is to be had")
    parser.add_argument(
        "--from", dest="folder", type=Path, help="folder of the copy: a clone, a package unpacked"
    )
    parser.add_argument("--into", type=Path, default=HERE, help="folder of corpus-LANG.tsv")
    parser.add_argument(
        "--without", type=Path, nargs="*", default=[], help="files of English lines to leave out"
    )
    parser.set_defaults(run=_sources)


def _sources(options: argparse.Namespace) -> None:
    from training.sources import SOURCES, source, write
    from training.text import LANGS

    if not options.groups or options.folder is None:
        for each in SOURCES:
            print(f"{each.group}\t{'read' if each.reader else 'by hand'}\t{each.place}")
        return
    without = [line for path in options.without for line in path.read_text(encoding="utf-8").splitlines()]
    for group in options.groups:
        for lang, count in write(source(group), options.folder, options.into, LANGS, without).items():
            print(f"{lang}/{group}: {count}")


def _train_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("data", type=Path, help="folder that prepare wrote")
    parser.add_argument("out", type=Path, help="folder of the checkpoints")
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--init", type=Path, help="checkpoint to go on from")
    parser.add_argument("--decay", type=float, default=0.0, help="share of the time in which rates run down")
    parser.add_argument("--lang", help="train on one language only (for the last stretch)")
    parser.add_argument("--lr", type=float, default=2e-3)
    parser.add_argument("--micro", type=int, default=4096, help="padded tokens of a micro-batch")
    parser.add_argument("--accumulate", type=int, default=3)
    parser.add_argument("--warmup", type=int, default=100, help="steps")
    parser.add_argument("--dropout", type=float, default=0.0)
    parser.add_argument("--negatives", type=int, default=1500)
    parser.add_argument("--size", type=json.loads, default={}, help='JSON, e.g. \'{"dim": 448, "heads": 7}\'')
    parser.set_defaults(run=_train)


def _train(options: argparse.Namespace) -> None:
    from training.batches import Data
    from training.train import Plan, train

    mix = one_language(Data(options.data).mix, options.lang) if options.lang else {}
    plan = Plan(
        minutes=options.minutes,
        decay=options.decay,
        lr=options.lr,
        embedding_lr=options.lr,
        micro=options.micro,
        accumulate=options.accumulate,
        warmup=options.warmup,
        dropout=options.dropout,
        negatives=options.negatives,
        mix=mix,
        size=options.size,
    )
    print(train(options.data, options.out, plan, options.init))


def one_language(mix: dict[str, float], lang: str) -> dict[str, float]:
    """Return weights for the last stretch: one language only, the authored wire copy three times as often."""
    return {
        group: weight * (3 if group.endswith("/authored") else 1) if group.startswith(f"{lang}/") else 0.0
        for group, weight in mix.items()
    }


def _export_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("data", type=Path, help="folder that prepare wrote (its vocabulary)")
    parser.add_argument("lang", choices=["es", "fr", "ht"])
    parser.add_argument("version", help="package version, e.g. 1.1")
    parser.add_argument("out", type=Path, help="folder to write the package folder into")
    parser.set_defaults(run=_export)


def _export(options: argparse.Namespace) -> None:
    from training.export import export

    print(export(options.checkpoint, options.data, options.lang, options.version, options.out))


def _evaluate_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("packages", type=Path, nargs="+", help="package folders")
    parser.add_argument(
        "--data", type=Path, required=True, help="folder that prepare wrote (its held-out lines)"
    )
    parser.add_argument(
        "--tests", type=Path, help="folder of line-aligned test sets, NAME.en beside NAME.<lang>"
    )
    parser.add_argument("--limit", type=int, default=300, help="lines of each test set")
    parser.set_defaults(run=_evaluate)


def _evaluate(options: argparse.Namespace) -> None:
    from training.evaluate import held_out, score, test_set

    for package in options.packages:
        lang = json.loads((package / "metadata.json").read_text(encoding="utf-8"))["to_code"]
        print(score(package, "held-out", *held_out(options.data, lang)))
        for source in sorted(options.tests.glob("*.en")) if options.tests else []:
            if source.with_suffix(f".{lang}").exists():
                print(score(package, source.stem, *test_set(options.tests, source.stem, lang, options.limit)))


if __name__ == "__main__":
    main()
