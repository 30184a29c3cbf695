"""Which edges make a picture: by hand on a few of them, and on the city by figures from its files."""

from __future__ import annotations

from collections import Counter
from random import Random

import networkx as nx
import pytest

from analysis.entity import Tie
from analysis.network.choice import DRAWS, NEEDS_OF, TOGETHER, Choice, Limits
from analysis.network.fabric import read_fabric
from analysis.network.network import Network, limited
from analysis.network.weaving import weave
from graph.errors import AnalysisError
from graph.store import Graph

from .threads import Edges, edges, fabric, in_, line, node, organisations, tie

P1, P2, P3 = "platform:P1", "platform:P2", "platform:P3"
E1, E2, E3 = "enterprise:E1", "enterprise:E2", "enterprise:E3"
I1 = "institution:I1"
K1, K2, J1, J2 = "collaboration:K1", "collaboration:K2", "project:J1", "project:J2"
CHAIN, FIELD, CLUSTER, PLACE = "chain:C", "field:F", "cluster:L", "place:D"


def around(key: str, *ties: Tie, depth: int = 1, **more: object) -> Network:
    return weave(fabric(*ties, nodes=[node(key)]), Choice("neighbourhood", key, depth, **more))


def test_an_organisation_twice_in_one_collaboration_works_with_the_others_once_and_never_with_itself() -> (
    None
):
    twice = organisations(in_(E1, K1, "lead"), in_(E1, K1, "partner"), in_(P1, K1))
    assert edges(twice) == {(TOGETHER, E1, P1): 1}
    [fact] = twice.bonds[0].facts
    assert (fact.matter, len(fact.ties)) == (K1, 3)
    assert edges(organisations(in_(E1, K1, "lead"), in_(E1, K1, "partner"))) == {}
    assert twice.simple[E1][P1]["weight"] == 1


def test_two_kinds_between_the_same_pair_are_two_edges_and_one_neighbour() -> None:
    both = organisations(
        in_(E1, K1), in_(P1, K1), in_(E1, J1), in_(P1, J1), tie("HOSTS", E1, P1), tie("HOSTS", P1, E1)
    )
    assert edges(both) == {(TOGETHER, E1, P1): 2, ("HOSTS", E1, P1): 1, ("HOSTS", P1, E1): 1}
    assert both.graph.number_of_edges() == 3
    assert list(both.simple.edges(data="weight")) == [(E1, P1, 4)]
    assert {bond.kind for bond in both.between(P1, E1)} == {TOGETHER, "HOSTS"}


RECORDED_TWICE = (
    *(in_(E1, K1, "lead"), in_(P1, K1), in_(E1, J1, "lead"), in_(P1, J1)),
    *(tie("PART_OF", K1, J1), tie("TARGETS", K1, CHAIN), tie("TARGETS", J1, CHAIN)),
)


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(), {(TOGETHER, E1, P1): 1}),
        (Choice("projects"), {("TAKES_PART_IN", E1, J1): 1, ("TAKES_PART_IN", P1, J1): 1}),
        (Choice("neighbourhood", E1), {(TOGETHER, E1, P1): 1}),
        (Choice("neighbourhood", J1), {("TAKES_PART_IN", E1, J1): 1, ("TAKES_PART_IN", P1, J1): 1}),
        (Choice("neighbourhood", K1), {("TAKES_PART_IN", E1, J1): 1, ("TAKES_PART_IN", P1, J1): 1}),
        (Choice("neighbourhood", CHAIN), {("TARGETS", J1, CHAIN): 1}),
        (
            Choice("chain", CHAIN),
            {("TARGETS", J1, CHAIN): 1, ("TAKES_PART_IN", E1, J1): 1, ("TAKES_PART_IN", P1, J1): 1},
        ),
    ],
)
def test_a_collaboration_recorded_as_part_of_a_project_counts_once(choice: Choice, expected: Edges) -> None:
    drawn = weave(fabric(*RECORDED_TWICE), choice)
    shown = {key: weight for key, weight in edges(drawn).items() if key[0] != "TARGETS" or choice.of == CHAIN}
    assert shown == expected
    assert K1 not in drawn.nodes
    assert (CHAIN in drawn.nodes) == (choice.of in (J1, K1, CHAIN))


def test_who_is_recorded_with_either_record_of_a_matter_takes_part_in_it() -> None:
    apart = fabric(in_(E1, K1), in_(P1, J1), tie("PART_OF", K1, J1), tie("TARGETS", J1, CHAIN))
    for choice in (Choice("projects"), Choice("chain", CHAIN), Choice("neighbourhood", J1)):
        assert {E1, P1, J1} <= set(weave(apart, choice).nodes), choice


def test_organisers_and_attendees_count_only_when_all_roles_do() -> None:
    ties = [
        in_(E1, K1, "lead"),
        in_(P1, K1),
        in_(P2, K1, "organiser"),
        in_(I1, K1, "attendee"),
        in_(E2, K1, None),
    ]
    assert set(edges(organisations(*ties))) == {(TOGETHER, E1, P1)}
    assert len(edges(organisations(*ties, roles="all"))) == 10
    projects = weave(fabric(*ties), Choice("projects"))
    assert {bond.start for bond in projects.bonds} == {E1, P1}


def test_only_the_chosen_kinds_are_drawn() -> None:
    ties = [
        in_(E1, K1),
        in_(P1, K1),
        tie("HOSTS", E1, P1),
        tie("SERVES", P1, CHAIN),
        tie("ENGAGES_WITH", P2, CHAIN),
    ]
    assert {kind for kind, _, _ in edges(organisations(*ties))} == {TOGETHER, "HOSTS", "SERVES"}
    assert set(edges(organisations(*ties, kinds=frozenset({"HOSTS"})))) == {("HOSTS", E1, P1)}
    assert edges(organisations(*ties, kinds=frozenset())) == {}


def test_how_chains_and_systems_hang_together_is_no_matter_of_organisations() -> None:
    drawn = organisations(
        *(tie("PART_OF", CHAIN, CLUSTER), tie("PART_OF", P1, "system:S"), tie("PART_OF", P1, P2)),
        tie("PART_OF", PLACE, "place:CITY"),
    )
    assert set(edges(drawn)) == {("PART_OF", P1, P2)}


def test_projects_without_anybody_stand_alone() -> None:
    drawn = weave(fabric(in_(E1, J1), nodes=[node(J2), node(E2)]), Choice("projects"))
    assert set(drawn.nodes) == {E1, J1, J2}


def test_a_chain_shows_who_serves_it_with_hosts_and_what_is_about_it_with_its_parties() -> None:
    drawn = weave(
        fabric(
            *(tie("SERVES", P1, CHAIN), tie("HOSTS", E1, P1), tie("PART_OF", P1, P3), tie("HOSTS", E1, P2)),
            *(tie("TARGETS", J1, CHAIN), in_(E2, J1), in_(E3, J1, "user"), in_(P1, J2)),
            *(tie("PART_OF", FIELD, CHAIN), tie("ENGAGES_WITH", P2, FIELD), tie("PART_OF", CHAIN, CLUSTER)),
            *(tie("SERVES", P3, CLUSTER), tie("BELONGS_TO", E3, "chain:OTHER"), tie("LOCATED_IN", P1, PLACE)),
        ),
        Choice("chain", CHAIN),
    )
    assert set(drawn.nodes) == {CHAIN, FIELD, CLUSTER, P1, P2, P3, E1, J1, E2}
    assert ("HOSTS", E1, P2) in edges(drawn)


def test_a_neighbourhood_reaches_as_far_as_asked() -> None:
    ties = line(E1, P1, E2, P2, E3)
    reach = [set(around(E1, *ties, depth=depth).nodes) for depth in (1, 2, 3)]
    assert reach == [{E1, P1}, {E1, P1, E2}, {E1, P1, E2, P2}]


def test_partners_of_one_matter_are_one_step_apart() -> None:
    ties = [in_(E1, K1), in_(P1, K1), in_(P1, K2), in_(E2, K2), in_(E3, K1, "attendee")]
    assert edges(around(E1, *ties)) == {(TOGETHER, E1, P1): 1}
    assert edges(around(E1, *ties, depth=2)) == {(TOGETHER, E1, P1): 1, (TOGETHER, E2, P1): 1}


def test_edges_among_the_neighbours_are_drawn_too() -> None:
    assert ("HOSTS", P1, P2) in edges(around(E1, *line(E1, P1, P2), *line(E1, P2)))


@pytest.mark.parametrize("hub", [PLACE, "system:S", "source:S", "indicator:X"])
def test_a_neighbourhood_does_not_go_on_through_what_half_the_city_hangs_on(hub: str) -> None:
    kind = {"place:D": "LOCATED_IN", "system:S": "MEMBER_OF"}.get(hub, "ABOUT")
    ties = [tie(kind, P1, hub), tie(kind, P2, hub), *line(P2, E2)]
    drawn = frozenset({kind, "HOSTS"})
    assert set(around(P1, *ties, depth=3, kinds=drawn).nodes) == {P1, hub}
    assert set(around(hub, *ties, depth=1, kinds=drawn).nodes) == {hub, P1, P2}
    assert set(around(hub, *ties, depth=2, kinds=drawn).nodes) == {hub, P1, P2, E2}


def test_a_neighbourhood_is_what_the_whole_network_holds_within_so_many_steps() -> None:
    chance = Random(4)
    firms = [f"enterprise:{number:02d}" for number in range(40)]
    ties = [tie("HOSTS", *chance.sample(firms, 2), id=f"h{number:02d}") for number in range(16)]
    for number in range(14):
        ties += [in_(one, f"project:{number:02d}") for one in chance.sample(firms, 2)]
        ties += [in_(one, f"collaboration:{number:02d}") for one in chance.sample(firms, 2)]
    ties += [tie("PART_OF", f"collaboration:{number:02d}", f"project:{number:02d}") for number in range(5)]
    woven, kinds = fabric(*ties, nodes=map(node, firms)), frozenset({TOGETHER, "HOSTS"})
    whole = weave(woven, Choice(kinds=kinds))
    for key in whole.nodes:
        for depth in (1, 2, 3):
            within = nx.single_source_shortest_path_length(whole.simple, key, depth)
            found = weave(woven, Choice("neighbourhood", key, depth, kinds))
            assert found.bonds == whole.only(within).bonds, (key, depth)


def test_a_node_without_edges_is_shown_alone() -> None:
    assert (set(around(E1).nodes), edges(around(E1))) == ({E1}, {})
    assert set(limited(around(E1), Limits(since=2020, undated=False)).nodes) == {E1}


@pytest.mark.parametrize(
    "choice",
    [
        *(Choice(draw) for draw in sorted(NEEDS_OF)),
        *(Choice(draw, "enterprise:none") for draw in sorted(NEEDS_OF)),
        *(Choice("chain", E1), Choice("neighbourhood", E1, 0), Choice("neighbourhood", E1, 4)),
    ],
)
def test_a_choice_of_what_is_not_there_is_refused(choice: Choice) -> None:
    with pytest.raises(AnalysisError):
        weave(fabric(nodes=[node(E1)]), choice)


def test_an_empty_graph_has_empty_pictures() -> None:
    for draw in set(DRAWS) - NEEDS_OF:
        assert edges(weave(fabric(), Choice(draw))) == {}


def test_the_order_of_rows_changes_no_picture() -> None:
    ties = [*RECORDED_TWICE, *line(E2, P2, P1, I1)]
    there = fabric(*ties)
    back = type(there)(dict(reversed(there.nodes.items())), list(reversed(there.ties)))
    for choice in (Choice(), Choice("projects"), Choice("chain", CHAIN), Choice("neighbourhood", P1, 2)):
        one, other = weave(there, choice), weave(back, choice)
        assert (list(one.nodes), one.bonds) == (list(other.nodes), other.bonds)


def test_the_pictures_of_the_city_hold_what_its_files_hold(city: Graph) -> None:
    """Figures counted from data/weihai: takes_part_in, hosts, part_of, incubates, serves."""
    city_fabric = read_fabric(city.reader)
    whole = weave(city_fabric, Choice())
    kinds = Counter(bond.kind for bond in whole.bonds)
    assert kinds == {TOGETHER: 77, "HOSTS": 71, "PART_OF": 10, "INCUBATES": 3, "SERVES": 48}
    assert (len(whole.nodes), whole.simple.number_of_edges()) == (154, 204)
    everyone = weave(city_fabric, Choice(roles="all", kinds=frozenset({TOGETHER})))
    assert len(everyone.bonds) == 154
    matters = [
        [fact.matter for fact in bond.facts]
        for bond in whole.between("enterprise:E01", "institution:I01")
        + whole.between("enterprise:E49", "institution:I01")
        if bond.kind == TOGETHER
    ]
    assert matters[0] == ["collaboration:K09"]
    assert "project:J03" in matters[1] and "collaboration:K10" not in matters[1]
    projects = weave(city_fabric, Choice("projects"))
    assert (len(projects.nodes), len(projects.bonds)) == (177, 146)
    assert sum(city_fabric.is_matter(key) for key in projects.nodes) == 89
