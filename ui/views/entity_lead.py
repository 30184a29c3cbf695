"""The sentence under the name: what is most worth knowing of a node, worked out from the data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from analysis.assessment import Assessment
from analysis.given import Given, Worth
from analysis.supports import Support
from analysis.verdicts import Verdict
from graph.schema import NODE_TYPES, show_date
from graph.text import Text

from ..look.tags import Child, tag
from .citation import age, when
from .entity_drawing import Drawing
from .entity_words import detail, text_of, value

MEMBER = Text("{system}的成员({tier})", "A member of {system} ({tier})")
MEMBER_INFERRED = Text("{system}的成员({tier},推断)", "A member of {system} ({tier}, inferred)")
PART = Text("{whole}的下属", "Part of {whole}")
COUNTS = Text("计入{counts}{sure}", "It counts for {counts}{sure}")
COUNTS_NOWHERE = Text("没有一处计入覆盖", "It counts for nothing")
SERVES_OUTSIDE = Text(
    "服务{names},但不计入:没有来源证明它是成员",
    "It serves {names}, which does not count: no source shows that it is a member",
)
ALL_STATED = Text(",都有来源明说", ", all stated by sources")
SOME_INFERRED = Text(",其中 {count} 处是推断", ", of which {count} inferred")
CONTACT = Text("对{names}只有接触,不算覆盖", "With {names} it is in contact only, which is no coverage")
MEMBERS = Text(
    "计入成员 {members} 家({stated} 家明示),入图企业 {firms} 家",
    "Members counted: {members} (stated: {stated}); firms of it here: {firms}",
)
PLACE = Text("图中在此的有:{counts}", "Here, by this graph: {counts}")
HOSTS = Text(
    "主办 {count} 家平台,其中成员 {members} 家", "It hosts {count} platforms, {members} of them members"
)
FIRM = Text("在{names}中", "In {names}")
WORKS = Text("{role},{where}", "{role}, {where}")
MATTER = Text("{kind},{date},{leads}牵头", "{kind}, {date}, led by {leads}")
MATTER_ALONE = Text("{kind},{date}", "{kind}, {date}")
OWNED = Text("{owner}的{kind}", "{kind} of {owner}")
SHARED = Text("来源说它对外共享", "a source says that it is shared")
NOT_SHARED = Text("没有来源说它对外共享", "no source says that it is shared")
SUPPORTS = Text(
    "支持图中 {nodes} 个事物、{edges} 条关系", "It supports {nodes} things and {edges} links of this graph"
)
OF_DATE = Text("来源日期 {date}{age}", "Dated {date}{age}")
OLD = Text("，{age}", ", {age}")
DECLARED = Text(
    "来源公布 {declared} 家成员,图中点名 {named} 家",
    "Sources count {declared} members, {named} of them named here",
)
NAMED = 3
CHINESE = re.compile(r"([\u3400-\u9fff][\u3000-\u9fff\uff00-\uffef\w]*)")


def lead(
    drawing: Drawing,
    found: Sequence[Given],
    one: Assessment | None,
    supports: Sequence[Support],
) -> list[Child]:
    """The sentences in the reader's language; none where there is nothing to say beyond the facts."""
    label = drawing.profile.label
    said = {
        "Platform": lambda: _platform(drawing, found),
        "Place": lambda: _place(drawing),
        "Institution": lambda: _institution(drawing),
        "Enterprise": lambda: _enterprise(drawing),
        "Project": lambda: _matter(drawing),
        "Collaboration": lambda: _matter(drawing),
        "Equipment": lambda: _equipment(drawing),
        "System": lambda: _system(drawing),
        "Source": lambda: _source(drawing, supports),
        "Person": lambda: _works(drawing),
        "Team": lambda: _works(drawing),
    }.get(label, lambda: _subject(one))()
    if not said:
        return []
    if drawing.language == "zh":
        return ["".join(f"{text.zh}。" for text in said)]
    return _marked(" ".join(f"{text.en[0].upper()}{text.en[1:]}." for text in said))


def _marked(sentence: str) -> list[Child]:
    """An English sentence with the Chinese words of the data marked as such."""
    pieces = CHINESE.split(sentence)
    return [tag("span", piece, lang="zh-CN") if at % 2 else piece for at, piece in enumerate(pieces) if piece]


def _names(things: Iterable[Text]) -> Text:
    """The first few names; how many there are, where some are left out."""
    every = list(things)
    zh, en = "、".join(t.zh for t in every[:NAMED]), ", ".join(t.en for t in every[:NAMED])
    if len(every) > NAMED:
        return Text(f"{zh}等 {len(every)} 个", f"{en} and {len(every) - NAMED} more")
    return Text(zh, en)


def _platform(drawing: Drawing, found: Sequence[Given]) -> list[Text]:
    return [_standing(drawing), *_coverage(found)]


def _standing(drawing: Drawing) -> Text:
    profile = drawing.profile
    memberships = [tie for tie in profile.of("MEMBER_OF", outgoing=True) if drawing.in_force(tie)]
    if memberships:
        tie = memberships[0]
        words = MEMBER if tie.stated else MEMBER_INFERRED
        tier = text_of(detail("MEMBER_OF", tie.detail) or "N")
        return words.format(system=profile.other(tie).short_name, tier=tier)
    wholes = [tie for tie in profile.of("PART_OF", outgoing=True) if drawing.in_force(tie)]
    if wholes:
        return PART.format(whole=profile.other(wholes[0]).short_name)
    return text_of(value("Platform", "standing", profile.node.get("standing")))


def _coverage(found: Sequence[Given]) -> list[Text]:
    direct = [one for one in found if any(not piece.evidence.subject_path for piece in one.pieces)]
    counted = [one for one in direct if one.counted]
    said = []
    if counted:
        inferred = sum(not any(p.evidence.stated for p in one.pieces if p.evidence.counts) for one in counted)
        sure = SOME_INFERRED.format(count=inferred) if inferred else ALL_STATED
        said.append(COUNTS.format(counts=_subjects(counted), sure=sure))
    elif outside := [one for one in direct if one.worth is Worth.UNPROVEN]:
        said.append(SERVES_OUTSIDE.format(names=_subjects(outside)))
    else:
        said.append(COUNTS_NOWHERE)
    contact = [one for one in direct if one.worth is Worth.CONTACT]
    if contact:
        said.append(CONTACT.format(names=_subjects(contact)))
    return said


def _subjects(found: Sequence[Given]) -> Text:
    return _names(one.assessment.subject.short_name for one in found)


def _subject(one: Assessment | None) -> list[Text]:
    if one is None:
        return []
    if one.verdict is Verdict.UNNAMED:
        return [one.verdict.words]
    counts = MEMBERS.format(members=len(one.members), stated=len(one.stated_members), firms=len(one.firms))
    return [one.verdict.words, counts]


def _place(drawing: Drawing) -> list[Text]:
    counts: dict[str, int] = {}
    for tie in drawing.profile.of("LOCATED_IN", outgoing=False):
        if drawing.in_force(tie):
            label = drawing.profile.other(tie).label
            counts[label] = counts.get(label, 0) + 1
    if not counts:
        return []
    parts = [
        Text(f"{NODE_TYPES[label].TITLE.zh} {n}", f"{NODE_TYPES[label].TITLE.en.lower()} {n}")
        for label, n in counts.items()
    ]
    return [PLACE.format(counts=Text("、".join(p.zh for p in parts), ", ".join(p.en for p in parts)))]


def _institution(drawing: Drawing) -> list[Text]:
    hosted = [
        drawing.profile.other(tie)
        for tie in drawing.profile.of("HOSTS", outgoing=True)
        if drawing.in_force(tie)
    ]
    if not hosted:
        return []
    members = sum(node.get("standing") == "member" for node in hosted)
    return [HOSTS.format(count=len(hosted), members=members)]


def _enterprise(drawing: Drawing) -> list[Text]:
    ties = [tie for tie in drawing.profile.of("BELONGS_TO", outgoing=True) if drawing.in_force(tie)]
    if not ties:
        return []
    names = [_with_role(drawing.profile.other(tie).short_name, detail(tie.kind, tie.detail)) for tie in ties]
    return [FIRM.format(names=_names(names))]


def _with_role(name: Text, given: Text | str | None) -> Text:
    role = text_of(given) if given else None
    return Text(f"{name.zh}({role.zh})", f"{name.en} ({role.en})") if role else name


def _works(drawing: Drawing) -> list[Text]:
    said = []
    for tie in drawing.profile.of("WORKS_AT", outgoing=True)[:1]:
        where = drawing.profile.other(tie).short_name
        said.append(WORKS.format(role=Text(tie.detail, tie.detail), where=where) if tie.detail else where)
    return said


def _matter(drawing: Drawing) -> list[Text]:
    node = drawing.profile.node
    kind = text_of(value(node.label, "kind", node.get("kind")))
    given = node.get("valid_from") or node.get("year")
    if not given:
        return [kind]
    date = show_date(str(given))
    leads = [
        drawing.profile.other(tie).short_name
        for tie in drawing.profile.of("TAKES_PART_IN", outgoing=False)
        if tie.detail == "lead"
    ]
    if not leads:
        return [MATTER_ALONE.format(kind=kind, date=date)]
    return [MATTER.format(kind=kind, date=date, leads=_names(leads))]


def _equipment(drawing: Drawing) -> list[Text]:
    node = drawing.profile.node
    owners = [drawing.profile.other(tie).short_name for tie in drawing.profile.of("OWNS", outgoing=False)]
    kind = text_of(value("Equipment", "kind", node.get("kind")))
    owned = OWNED.format(owner=_names(owners), kind=kind) if owners else kind
    return [owned, SHARED if node.get("shared") == "yes" else NOT_SHARED]


def _system(drawing: Drawing) -> list[Text]:
    declared = drawing.profile.node.get("declared_members")
    if declared is None:
        return []
    named = sum(drawing.in_force(tie) for tie in drawing.profile.of("MEMBER_OF", outgoing=False))
    return [DECLARED.format(declared=declared, named=named)]


def _source(drawing: Drawing, supports: Sequence[Support]) -> list[Text]:
    nodes = sum(len(support.found) for support in supports if support.is_node)
    edges = sum(len(support.found) for support in supports if not support.is_node)
    source = drawing.source(drawing.profile.id)
    old = age(source, drawing.today)
    of_date = OF_DATE.format(date=when(source), age=OLD.format(age=old) if old else "")
    return [SUPPORTS.format(nodes=nodes, edges=edges), of_date]
