"""What to ask before a gap is closed, worded from the evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.text import Text

from .assessment import Assessment
from .evidence import Evidence
from .leads import Candidate, Near, Told
from .wording import name_of, source_date, year_of


@dataclass(frozen=True, slots=True)
class Question:
    """Something to ask before deciding, and the evidence it comes from."""

    text: Text
    evidence: tuple[Evidence, ...] = ()


def questions(
    assessment: Assessment, told: Sequence[Told], candidates: Sequence[Candidate], cluster: Sequence[Near]
) -> tuple[Question, ...]:
    """What to ask, the most telling first; the first is the one to begin with."""
    asked = [
        *_of_names(assessment, candidates),
        *_among_the_unnamed(assessment, [part for part in candidates if not part.name_only]),
        *_is_it_this_chain(assessment, cluster),
        *_what_came_of_it(assessment),
    ]
    if not asked:
        text = Text("有没有体系外的平台服务{chain}?", "Does any platform outside the system serve {chain}?")
        asked.append(Question(text.format(chain=name_of(assessment.subject))))
    for part in told:
        text = Text("{when}的说法现在是否仍然成立?", "Does what was said ({when}) still hold?")
        asked.append(Question(text.format(when=source_date(part.reported.citation.source))))
    return tuple(asked)


def _of_names(assessment: Assessment, candidates: Sequence[Candidate]) -> Iterator[Question]:
    for candidate in candidates:
        if candidate.name_only:
            text = Text("{platform}的任务算不算{chain}?", "Is {chain} part of what {platform} is for?")
            names = {"platform": name_of(candidate.entry.platform), "chain": name_of(assessment.subject)}
            yield Question(text.format(**names), candidate.entry.evidence)


def _among_the_unnamed(assessment: Assessment, serving: Sequence[Candidate]) -> Iterator[Question]:
    evidence = tuple(piece for candidate in serving for piece in candidate.entry.evidence)
    missing = assessment.unnamed.missing
    if serving and missing is None:
        text = Text("这{n}家是否已是体系成员?", "Are these {n} members of the system?")
        yield Question(text.format(n=len(serving)), evidence)
    elif serving and missing:
        text = Text(
            "这{n}家是否已在未具名的{missing}家成员之中?",
            "Are these {n} among the {missing} members that no source names?",
        )
        yield Question(text.format(n=len(serving), missing=missing), evidence)


def _is_it_this_chain(assessment: Assessment, cluster: Sequence[Near]) -> Iterator[Question]:
    """A member in touch that serves the cluster: perhaps its evidence is about this very chain."""
    in_touch = {entry.id for entry in assessment.contact}
    for near in cluster:
        if near.entry.id in in_touch:
            text = Text(
                "{member}服务{cluster}集群的依据,说的是不是{chain}?",
                "Is what ties {member} to the cluster {cluster} about {chain}?",
            )
            filled = text.format(
                member=name_of(near.entry.platform),
                cluster=name_of(near.by),
                chain=name_of(assessment.subject),
            )
            yield Question(filled, near.entry.evidence)


def _what_came_of_it(assessment: Assessment) -> Iterator[Question]:
    for entry in assessment.contact:
        if piece := entry.best:
            text = Text(
                "{member}{year}的{kind}之后有没有下文?", "What came of the {kind} of {member} ({year})?"
            )
            filled = text.format(year=year_of(piece), kind=piece.basis_words, member=name_of(entry.platform))
            yield Question(filled, entry.evidence)
