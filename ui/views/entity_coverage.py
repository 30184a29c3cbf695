"""Coverage on an entity's page: what a platform gives to chains, and what a chain gets from platforms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.assessment import Assessment
from analysis.given import Given, Piece, Worth, given, received
from graph.schema import NODE_TYPES
from graph.text import Text

from ..address import href
from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .citation import begun
from .entity_drawing import Drawing, section
from .entity_words import RULES, UNDATED
from .names import chain_href, entity_of
from .verdict_words import missing, sentence

GIVES = Text("它给出的覆盖", "The coverage it gives")
GETS = Text("它得到的覆盖", "The coverage it gets")
COUNTED = Text("计入 {count} 处", "counts in {count}")
CONTACT = Text("只接触 {count} 处", "contact only in {count}")
NOTHING = Text(
    "到所选之日，图中没有它服务或接触产业链、集群、领域的记录;不等于没有。",
    "By the day chosen, nothing here says what it serves or is in contact with; "
    "that is not the same as none.",
)
NOBODY = Text(
    "到所选之日，图中没有平台服务或接触它的记录;不等于没有。",
    "By the day chosen, nothing here names a platform that serves it or is in contact with it; "
    "that is not the same as none.",
)
HEADS = (
    Text("依据", "Basis"),
    Text("说的是什么(大意)", "What is said (in our words)"),
    Text("始于", "Since"),
    Text("置信", "How sure"),
    Text("计入", "Counted"),
    Text("来源", "Sources"),
)
SUBJECT = Text("对象与现判定", "For what, and its verdict now")
PLATFORM = Text("平台", "Platform")
WORTH: Mapping[Worth, Text] = {
    Worth.COUNTED: Text("计入", "counted"),
    Worth.AGAIN: Text("不另计", "not again"),
    Worth.LEFT_OUT: Text("推断,现不计", "inferred, left out"),
    Worth.CONTACT: Text("接触,不计", "contact, not counted"),
    Worth.TIE: Text("主办或统筹,不计", "host or coordination, not counted"),
    Worth.UNPROVEN: Text("未证实为成员,不计", "not shown to be a member, not counted"),
    Worth.OF_THE_SYSTEM: Text("体系所属,不计", "of the system itself, not counted"),
}
FOR_MEMBER = Text("计给 {member}", "counts for {member}")
PASSED_ON = Text("经它们的归属传到:", "Through what these are part of, also: ")
IN_COVERAGE = Text("在覆盖页看", "On the coverage page")
IN_GAPS = Text("在缺口页看", "On the gaps page")
SHEET = Text("链页", "Chain sheet")
CAPPED = 40
ALL_OF_IT = "coverage"


def gives(drawing: Drawing, assessments: Sequence[Assessment]) -> Tag:
    """What a platform does for each chain, cluster and field it is tied to, counted or not and why."""
    found = given(drawing.profile.id, assessments)
    title = drawing.say(GIVES)
    if not found:
        return section(title, None, tag("p", drawing.say(NOTHING), css="none"))
    direct = [one for one in found if _direct(one)]
    passed = [one for one in found if not _direct(one)]
    rows = [row for one in direct for row in _given_rows(drawing, one)]
    table = tag("table", drawing.heads(SUBJECT, *HEADS), tag("tbody", rows), css="given")
    return section(title, _counts(drawing, direct), table, _passed(drawing, passed))


def gets(drawing: Drawing, one: Assessment, whole: bool) -> Tag:
    """The verdict of a chain, cluster or field in words, and every platform with a part in it."""
    language = drawing.language
    mark = parts.verdict(str(one.verdict), one.verdict.words, language, level=one.level)
    unnamed = missing(one.unnamed) if not one.members else None
    said = tag(
        "p",
        mark,
        " ",
        sentence(one).in_(language),
        " ",
        unnamed.in_(language) if unnamed else None,
        css="verdict-line",
    )
    lines = [
        (part.platform, piece, number)
        for part in received(one)
        for number, piece in enumerate(_worth_telling(part.pieces))
    ]
    shown = lines if whole else lines[:CAPPED]
    rows = [
        _piece(drawing, drawing.name(platform) if not number else None, piece)
        for platform, piece, number in shown
    ]
    table = tag("table", drawing.heads(PLATFORM, *HEADS), tag("tbody", rows), css="given") if rows else None
    none = None if rows else tag("p", drawing.say(NOBODY), css="none")
    more = (
        tag("p", drawing.more(len(shown), len(lines), ALL_OF_IT), css="caption")
        if len(shown) < len(lines)
        else None
    )
    return section(drawing.say(GETS), _ways(drawing, one), said, table, none, more)


def subject_line(drawing: Drawing, one: Assessment) -> list[Child]:
    """A chain, cluster or field with its type and its verdict now."""
    kind = NODE_TYPES[one.type].TITLE.in_(drawing.language)
    mark = parts.verdict(str(one.verdict), one.verdict.words, drawing.language, level=one.level)
    return [
        entity_of(one.subject, drawing.state, css="name subject"),
        " ",
        tag("span", kind, css="caption"),
        " ",
        mark,
    ]


def _direct(one: Given) -> bool:
    """Whether some piece names the subject itself and not a part of it."""
    return any(not piece.evidence.subject_path for piece in one.pieces)


def _worth_telling(pieces: Sequence[Piece]) -> list[Piece]:
    """Beside evidence that counts, one project more says little, and stands in the table of matters."""
    if not any(piece.worth is Worth.COUNTED for piece in pieces):
        return list(pieces)
    return [piece for piece in pieces if piece.worth is not Worth.CONTACT or piece.evidence.kind != "TARGETS"]


def _given_rows(drawing: Drawing, one: Given) -> list[Tag]:
    own = _worth_telling([piece for piece in one.pieces if not piece.evidence.subject_path])
    rows = []
    for number, piece in enumerate(own):
        first = subject_line(drawing, one.assessment) if number == 0 else None
        rows.append(_piece(drawing, first, piece))
    return rows


def _piece(drawing: Drawing, first: Child, piece: Piece) -> Tag:
    evidence, link_ = piece.evidence, piece.evidence.link
    counts = piece.worth in (Worth.COUNTED, Worth.AGAIN)
    mark = "stated" if evidence.stated else "inferred"
    css = f"basis {mark}" + ("" if piece.worth is Worth.COUNTED else " hollow") if counts else "second"
    rule = RULES.get(evidence.begins_by or "")
    when: list[Child] = [tag("span", drawing.say(begun(evidence) or UNDATED), css="nowrap")]
    if rule:
        when += [" ", tag("span", drawing.say(rule), css="caption")]
    counted: list[Child] = [
        tag("b" if piece.worth is Worth.COUNTED else "span", drawing.say(WORTH[piece.worth]))
    ]
    if counts and piece.member:
        whom = parts.filled(FOR_MEMBER, drawing.language, member=drawing.name(piece.member))
        counted.append(tag("span", whom, css="caption below"))
    what = drawing.facts.subject[evidence.target].short_name
    cites = [(cited.source.id, cited.locator) for cited in evidence.citations]
    says = parts.data_words(link_.says, drawing.language) if link_.says else None
    part = _part(drawing, piece)
    return tag(
        "tr",
        tag("td", first),
        tag("td", tag("span", evidence.basis_words.in_(drawing.language), css=css)),
        tag("td", says, part),
        tag("td", when),
        tag("td", drawing.sure(evidence.stated)),
        tag("td", counted),
        tag("td", drawing.cites(cites, what)),
        css="first" if first else "further",
    )


def _part(drawing: Drawing, piece: Piece) -> Tag | None:
    """The part of the member that the evidence is about, unless the page is that part's own."""
    part = piece.evidence.via_part
    if part is None or part.id == drawing.profile.id:
        return None
    return tag("span", drawing.name(part), css="caption below")


def _counts(drawing: Drawing, found: Sequence[Given]) -> str:
    counted = sum(one.counted for one in found)
    contact = sum(one.worth is Worth.CONTACT for one in found)
    said = [COUNTED.format(count=counted).in_(drawing.language)]
    if contact:
        said.append(CONTACT.format(count=contact).in_(drawing.language))
    return " · ".join(said)


def _passed(drawing: Drawing, passed: Sequence[Given]) -> Tag | None:
    if not passed:
        return None
    names: list[Child] = []
    for one in passed:
        words = one.assessment.verdict.words.in_(drawing.language)
        worth = WORTH[one.worth].in_(drawing.language)
        name = entity_of(one.assessment.subject, drawing.state, css="")
        names += ["、" if drawing.language == "zh" else "; "] if names else []
        names.append(
            tag("span", name, f" ({words}; {worth})" if drawing.language == "en" else f"（{words}；{worth}）")
        )
    return tag("p", drawing.say(PASSED_ON), names, css="caption")


def _ways(drawing: Drawing, one: Assessment) -> list[Child]:
    """Where else it is told: the coverage page, the gaps page, the sheet for paper."""
    shared = drawing.state.shared()
    ways: list[Child] = []
    if one.type == "Chain":
        ways.append(link(href("coverage", shared, chain=one.id), drawing.say(IN_COVERAGE)))
        ways.append(link(href("gaps", shared, chain=one.id), drawing.say(IN_GAPS)))
        ways.append(link(chain_href(one.id, shared), drawing.say(SHEET)))
    elif one.type == "Cluster":
        ways.append(link(href("coverage", shared, of="clusters", cluster=one.id), drawing.say(IN_COVERAGE)))
    return [part for number, way in enumerate(ways) for part in ((" · ", way) if number else (way,))]
