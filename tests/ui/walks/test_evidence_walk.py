"""From the verdict on every page to the sources that lead to it, in at most two clicks."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping

import pytest

from analysis.as_of import AsOf
from analysis.coverage import assess
from analysis.definition import Definition
from analysis.facts import read_facts
from analysis.verdicts import Verdict
from graph.store import Graph

from .conftest import Walking
from .ten_verdicts import PROOFS, write_ten_verdicts
from .walking import Walk

pytestmark = pytest.mark.browser

PAGES: Mapping[str, str] = {
    "overview": "?",
    "coverage, matrix": "coverage?view=matrix&rows=all",
    "coverage, tree": "coverage?view=tree&rows=all",
    "gaps": "gaps?",
    "entity": "entity?id={chain}",
    "chain sheet": "chain?id={chain}",
}


@pytest.fixture(scope="module")
def ten(walk_in: Walking, tmp_path_factory: pytest.TempPathFactory) -> tuple[Walk, Graph]:
    """The app on a city in which every verdict can be met."""
    return walk_in(write_ten_verdicts(tmp_path_factory.mktemp("ten") / "city"), 1440)


def test_every_verdict_can_be_met_in_the_city_of_this_walk(ten: tuple[Walk, Graph]) -> None:
    facts = read_facts(ten[1].reader)
    for verdict, (chain, day, _) in PROOFS.items():
        found = {one.id: one for one in assess(facts, Definition(as_of=AsOf.parse(day)), "chains")}
        assert found[chain].verdict == verdict, chain
    assert set(PROOFS) == {verdict.value for verdict in Verdict}


@pytest.mark.parametrize(("verdict", "page"), list(zip(PROOFS, itertools.cycle(PAGES), strict=False)))
def test_a_verdict_leads_to_its_sources(ten: tuple[Walk, Graph], verdict: str, page: str) -> None:
    assert not list(_unproved(ten[0], *PROOFS[verdict], [page]))


@pytest.mark.long
@pytest.mark.parametrize("verdict", PROOFS)
def test_a_verdict_leads_to_its_sources_from_every_page(ten: tuple[Walk, Graph], verdict: str) -> None:
    failed = list(_unproved(ten[0], *PROOFS[verdict], PAGES))
    assert not failed, "\n".join(failed)


def _unproved(
    walk: Walk, chain: str, day: str, proof: tuple[str, ...], pages: Iterable[str]
) -> Iterator[str]:
    for name in pages:
        address = PAGES[name].format(chain=chain)
        walk.to(f"{address}&as_of={day}" if day != "latest" else address.removesuffix("?"))
        missing = _missing(walk, proof)
        if missing and _click(walk, f"[href*='={chain}']"):
            missing = min(missing, _missing(walk, proof), key=len)
            opened = walk.page.url
            for second in (f"[href*='entity?'][href*='={chain}']", f"[href*='={chain}']"):
                if missing and _click(walk, second):
                    missing = min(missing, _missing(walk, proof), key=len)
                    walk.back(opened)
        if missing:
            yield f"{name}: no {', '.join(missing)} for {chain}"


def _missing(walk: Walk, proof: tuple[str, ...]) -> list[str]:
    said = "".join(one.text for one in walk.words()).replace(" ", "")
    return [part for part in proof if part.replace(" ", "") not in said]


def _click(walk: Walk, to: str) -> bool:
    """Clicks the first such link of the page that leads elsewhere; False when there is none."""
    here = walk.page.url
    for link in walk.page.locator(f"[data-testid=stMain] a{to}:visible").all():
        if not here.endswith(link.get_attribute("href") or ""):
            walk.click(link)
            return True
    return False
