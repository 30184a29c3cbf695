"""The `coverage` verb: levels and verdicts with their evidence, on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

from graph.command import add_common, language
from graph.errors import AnalysisError, CallError, QueryError
from graph.settings import load_settings
from graph.store import open_graph
from graph.text import Language, Text
from queries.head import Column
from queries.output import write

from .as_of import LATEST, AsOf
from .assessment import Assessment
from .coverage import LABELS, Of, assess
from .definition import THRESHOLD_WORDS, Definition, Preset, Thresholds
from .districts import District, assess_districts
from .facts import Facts, read_facts
from .objects import assessment_object, district_object, line_of, row_of

DISTRICTS = "districts"
_TABLE = (
    Column(name="name", zh="名称", en="Name"),
    Column(name="verdict", zh="判定", en="Verdict"),
    Column(name="members", zh="成员", en="Members"),
    Column(name="contact", zh="只有接触", en="Contact only"),
    Column(name="unproven", zh="未证实或体系外", en="Unproven or outside"),
    Column(name="firms", zh="入图企业", en="Firms in the graph"),
)
_CSV = tuple(
    Column(name=name, zh=name, en=name)
    for name in (
        *("id", "type", "name", "name_en", "level", "verdict", "members", "contact", "left_out", "unproven"),
        *("of_the_system", "firms", "evidence"),
    )
)
_NO_NUMBER = Text(
    "--threshold 应写成 名=整数,收到 {given}", "--threshold is written name=number, got {given}"
)
_NO_SUCH = Text("--of 没有 {given};可用:{names}", "--of has no {given}; use {names}")
_NO_THRESHOLDS = Text(
    "口径“一业一平台”没有阈值,--threshold 只用于默认口径",
    "the preset one_per_industry has no thresholds; --threshold goes with the default one",
)
_EMPTY = Text(
    "图中没有产业链、集群或领域;先导入:python -m ingest load 目录",
    "the graph holds no chain, cluster or field; load some first: python -m ingest load FOLDER",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a call asks for."""

    of: tuple[str, ...]
    definition: Definition
    form: str


def add_coverage(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The verb and what it takes."""
    verb = verbs.add_parser("coverage", help="层级与判定 / levels and verdicts")
    names = ",".join((*LABELS, DISTRICTS))
    verb.add_argument("--of", default="chains", metavar=names, help="判定什么 / of what (default: chains)")
    verb.add_argument("--as-of", default=LATEST, metavar="D", help="截至 / latest, 2021, 2021-06, 2021-06-30")
    verb.add_argument("--no-inferred", action="store_true", help="不计推断 / leave inferred links out")
    verb.add_argument("--preset", choices=[str(one) for one in Preset], default=str(Preset.DEFAULT))
    verb.add_argument(
        "--threshold",
        action="extend",
        nargs="+",
        default=[],
        metavar="NAME=N",
        help=", ".join(THRESHOLD_WORDS),
    )
    verb.add_argument("--format", choices=("table", "json", "csv"), default="table")
    add_common(verb)


def coverage(arguments: argparse.Namespace) -> int:
    """Prints what is asked for."""
    asked = _asked(arguments)
    with open_graph(load_settings()) as graph:
        facts = read_facts(graph.reader)
    if not facts.subjects:
        raise AnalysisError(_EMPTY)
    found = [part for one in asked.of for part in _found(facts, asked.definition, one)]
    _print(found, asked.form, language(arguments.lang))
    return 0


def _asked(arguments: argparse.Namespace) -> Asked:
    """The call as typed values; CallError says what is wrong with it."""
    names = tuple(part.strip() for part in str(arguments.of).split(",") if part.strip())
    known = (*LABELS, DISTRICTS)
    for name in names:
        if name not in known:
            raise CallError(_NO_SUCH.format(given=name, names=", ".join(known)))
    preset = next(one for one in Preset if one.value == arguments.preset)
    if arguments.threshold and preset is not Preset.DEFAULT:
        raise CallError(_NO_THRESHOLDS)
    try:
        thresholds = Thresholds.of(dict(_threshold(given) for given in arguments.threshold))
        as_of = AsOf.parse(arguments.as_of)
    except (AnalysisError, QueryError) as error:
        raise CallError(error.text) from error
    definition = Definition(preset, thresholds, not arguments.no_inferred, as_of)
    return Asked(names or ("chains",), definition, arguments.format)


def _threshold(given: str) -> tuple[str, int]:
    name, equals, number = given.partition("=")
    if not equals or not number.strip().isascii() or not number.strip().isdigit():
        raise CallError(_NO_NUMBER.format(given=given))
    return name.strip(), int(number)


def _found(facts: Facts, definition: Definition, of: str) -> Sequence[Assessment | District]:
    if of == DISTRICTS:
        return assess_districts(facts, definition)
    kinds: dict[str, Of] = {name: name for name in LABELS}
    return assess(facts, definition, kinds[of])


def _print(found: Sequence[Assessment | District], form: str, spoken: Language) -> None:
    if form == "table":
        write([line_of(part, spoken) for part in found], _TABLE, spoken, form=form, path=None)
        return
    objects = [
        district_object(part) if isinstance(part, District) else assessment_object(part) for part in found
    ]
    if form == "csv":
        objects = [row_of(one) for one in objects]
    write(objects, _CSV, spoken, form=form, path=None)
