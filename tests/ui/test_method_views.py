"""The method page says everything the model's classes and the definition say."""

from __future__ import annotations

import pytest

from analysis.verdicts import Verdict
from graph.schema import EDGE_TYPES, NODE_TYPES
from graph.schema.words import EngagesBasis, ServesBasis
from graph.text import LANGUAGES, Language
from ui.definition import Defined
from ui.views.dictionary import dictionary
from ui.views.method import RULES, method


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dictionary_names_every_type_property_and_choice(language: Language) -> None:
    words = dictionary({"Platform": 59}, Defined(lang=language)).words()
    for cls in (*NODE_TYPES.values(), *EDGE_TYPES.values()):
        assert cls.TITLE.in_(language) in words and f"{cls.TABLE}.csv" in words
        for name, prop in cls.props().items():
            shown = prop.zh if language == "zh" else prop.en
            assert shown in words or name in ("start", "end", "name_zh", "name_en", "aliases")
            choices = cls.choices(name)
            assert choices is None or all(one.words.in_(language) in words for one in choices)
    assert ("图中 59" if language == "zh" else "59 in the graph") in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_definition_names_every_basis_every_verdict_and_the_thresholds_in_force(
    language: Language,
) -> None:
    state = Defined(lang=language, strong_members=7)
    words = "".join(tag.words() for tag in method(state, "embedded", "liantu", 3))
    for choice in (*ServesBasis, *EngagesBasis):
        assert choice.words.in_(language) in words
    assert {verdict for verdict, _ in RULES} == set(Verdict)
    assert "7" in words
