"""What of a network is drawn: the most connected, what was opened, nothing hidden; and what opening adds."""

from __future__ import annotations

import networkx as nx

from analysis.network.choice import Choice
from analysis.network.drawn import ADDED, Asked, drawn, links_between, most_connected
from analysis.network.families import FAMILIES, family_of, in_order, kinds_of
from analysis.network.network import Network
from analysis.network.offered import offer
from analysis.network.opened import around, joined
from analysis.network.weaving import weave

from . import threads
from .threads import bond, fabric, firm, in_, network, tie


def _star(count: int) -> Network:
    return threads.drawn(nx.star_graph(count))


def test_the_most_connected_come_first_and_ties_by_id() -> None:
    net = threads.drawn(nx.Graph([(0, 1), (0, 2), (1, 2), (2, 3), (5, 4)]))
    assert most_connected(net, 4) == (firm(2), firm(0), firm(1), firm(3))
    assert most_connected(net, 2, [firm(5), firm(9)]) == (firm(5), firm(2)), (
        "an id that is not there is left out"
    )


def test_everything_is_drawn_where_there_is_room_small_groups_too() -> None:
    cut = drawn(net := threads.drawn(nx.Graph([(0, 1), (2, 3)])), net, Asked(300))
    assert (len(cut.keys), cut.of, cut.apart, cut.full) == (4, 4, 0, ())


def test_what_is_left_out_is_counted_with_the_groups_of_which_nobody_is_there() -> None:
    net = threads.drawn(nx.disjoint_union(nx.star_graph(5), nx.path_graph(2)))
    cut = drawn(net, net, Asked(3))
    assert (cut.keys, cut.of, cut.apart) == ((firm(0), firm(1), firm(2)), 8, 1)


def test_what_the_picture_is_of_is_always_drawn() -> None:
    leaf, hub = "platform:Z", "chain:A"
    ties = [tie("SERVES", f"platform:{n}", hub) for n in range(5)] + [tie("SERVES", leaf, hub)]
    net = weave(fabric(*ties), Choice("neighbourhood", leaf, 2))
    assert drawn(net, net, Asked(2)).keys == (leaf, hub)


def test_opening_adds_the_most_connected_neighbours_and_says_how_many_are_beyond() -> None:
    net = _star(ADDED + 20)
    cut = drawn(net, net, Asked(1, opened=(firm(0),)))
    assert len(cut.keys) == ADDED + 1 and cut.beyond == {firm(0): 20}
    whole = drawn(net, net, Asked(300, opened=(firm(0),)))
    assert whole.full == (firm(0),) and not whole.beyond, "all of them were there before"


def test_what_is_hidden_is_gone_but_what_is_picked_is_always_drawn() -> None:
    net = _star(4)
    cut = drawn(net, net, Asked(300, hidden=frozenset({firm(1), firm(2), "no:body"})))
    assert set(cut.keys) == {firm(0), firm(3), firm(4)} and cut.hidden == 2
    kept = drawn(net, net, Asked(1, hidden=frozenset({firm(1)}), always=(firm(1),)))
    assert kept.keys == (firm(0), firm(1)) and kept.hidden == 0


def test_links_between_communities_count_edges_and_none_inside() -> None:
    net = network(bond("a:1", "b:1"), bond("a:2", "b:1"), bond("a:1", "a:2"), bond("b:1", "c:1"))
    assert links_between(net, [("a:1", "a:2"), ("b:1",)]) == {(0, 1): 2}


def _city() -> tuple[Network, Choice]:
    ties = [
        tie("HOSTS", "institution:U", "platform:P"),
        tie("SERVES", "platform:P", "chain:C"),
        tie("ENGAGES_WITH", "platform:P", "chain:D"),
        tie("BELONGS_TO", "enterprise:E", "chain:D"),
        tie("WORKS_AT", "person:X", "institution:U"),
        *(in_("enterprise:E", "project:J"), in_("platform:P", "project:J")),
        *(in_("enterprise:E", "project:K"), in_("person:X", "project:K")),
        tie("PART_OF", "collaboration:L", "project:K"),
        *(in_("institution:U", "collaboration:L"), in_("enterprise:E", "collaboration:L")),
    ]
    choice = Choice()
    return weave(fabric(*ties), choice), choice


def test_opening_brings_what_the_choice_does_not_draw_and_takes_nothing_away() -> None:
    net, choice = _city()
    known = joined(net, [weave(net.fabric, around(choice, "platform:P"))])
    assert "chain:D" in known.nodes and "chain:D" not in net.nodes
    assert set(net.bonds) <= set(known.bonds)
    new = {each.kind for each in known.bonds} - {each.kind for each in net.bonds}
    assert new == {"ENGAGES_WITH", "BELONGS_TO"}, "the firm belongs to the chain that is new"
    assert joined(net, []) is net


def test_a_kind_that_was_turned_off_is_not_brought_back_by_opening() -> None:
    net, _ = _city()
    choice = Choice(kinds=frozenset({"HOSTS", "PART_OF", "INCUBATES", "TOGETHER"}))
    assert "SERVES" not in around(choice, "platform:P").drawn
    assert "ENGAGES_WITH" in around(choice, "platform:P").drawn
    assert "TOGETHER" not in around(Choice("projects"), "platform:P").drawn, "there the project joins them"
    assert net.choice == Choice()


def test_what_is_offered_is_counted_by_kind_group_and_year() -> None:
    ties = [
        tie("HOSTS", "institution:U", "platform:P", begins_on="2020-01-01"),
        tie("HOSTS", "institution:U", "platform:Q"),
    ]
    found = offer(weave(fabric(*ties), Choice()))
    assert (found.kinds, found.groups) == ({"HOSTS": 2}, {"university": 1, "platform": 2})
    assert (found.years, found.undated) == ((2020,), 1)


def test_every_kind_has_a_family_and_families_keep_their_order() -> None:
    assert in_order({"ABOUT", "HOSTS", "SERVES", "TOGETHER"}) == ("SERVES", "TOGETHER", "HOSTS", "ABOUT")
    assert kinds_of("hosting", ("HOSTS", "SERVES", "PART_OF")) == {"HOSTS", "PART_OF"}
    assert family_of("ENGAGES_WITH").name == "contact" and family_of("OWNS").name == "other"
    assert len({family.name for family in FAMILIES}) == len(FAMILIES)
