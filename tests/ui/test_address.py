"""The address is the view: state to address and back."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.definition import Definition, Preset, Thresholds
from ui.address import AddressError, State, href, parse, query
from ui.definition import Defined, departures

STATES = st.builds(
    Defined,
    lang=st.sampled_from(["zh", "en"]),
    as_of=st.sampled_from(["latest", "2020", "2021-06-30"]),
    inferred=st.booleans(),
    preset=st.sampled_from(Preset),
    adequate_members=st.integers(1, 99),
    strong_stated=st.integers(0, 99),
)


@given(STATES)
def test_a_link_restores_the_state(state: Defined) -> None:
    address = href("coverage", state)
    assert parse(Defined, dict(parse_qsl(urlsplit(address).query))) == state


def test_an_address_says_only_what_differs() -> None:
    assert href("overview", Defined()) == "./"
    assert href("gaps", Defined(lang="en"), chain="chain:CH1") == "gaps?lang=en&chain=chain:CH1"
    assert query(Defined(inferred=False)) == {"inferred": "0"}


def test_what_another_page_says_is_ignored() -> None:
    assert parse(State, {"lang": "en", "chain": "chain:CH1"}) == State(lang="en")


@pytest.mark.parametrize(
    "said",
    [{"lang": "fr"}, {"inferred": "perhaps"}, {"preset": "x"}, {"strong_high": "-1"}, {"strong_high": "a"}],
)
def test_a_value_that_means_nothing_is_refused_by_name(said: dict[str, str]) -> None:
    ((name, value),) = said.items()
    with pytest.raises(AddressError) as refused:
        parse(Defined, said)
    assert f"{name}={value}" in refused.value.text.en


def test_the_state_is_the_definition_that_analysis_uses() -> None:
    assert Defined().definition().thresholds == Thresholds()
    state = replace(Defined(), inferred=False, preset=Preset.ONE_PER_INDUSTRY, strong_members=5)
    definition = state.definition()
    assert definition == Definition(
        Preset.ONE_PER_INDUSTRY, Thresholds(strong_members=5), False, definition.as_of
    )
    assert len(departures(state, "zh")) == 3
    assert departures(Defined(), "zh") == []
