"""What is written about the project holds: generated pages are up to date, links lead somewhere."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

import queries.docs
from graph import docs
from queries import load_library
from queries.examples import has_example

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "data").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")
MODULE = re.compile(r"python -m ([a-z_.]+)")
TARGET = re.compile(r"^ {4}make ([a-z-]+)", re.MULTILINE)


def test_the_dictionary_of_the_model_is_generated_from_its_classes() -> None:
    page = (ROOT / "docs" / "schema.md").read_text(encoding="utf-8")
    assert page == docs.render(), "docs/schema.md is out of date: run make docs"


def test_the_page_of_questions_is_generated_from_their_files() -> None:
    page = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")
    held = queries.docs.examples_of(page)
    assert page == queries.docs.render(held), "docs/queries.md is out of date: run make docs"
    assert set(held) == {query.name for query in load_library().values() if has_example(query)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_to_a_file(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert [link for link in LINK.findall(text) if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_of_a_page_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    ours = {path.name for path in ROOT.iterdir() if (path / "__init__.py").exists()}
    for module in set(MODULE.findall(text)):
        if module.split(".")[0] in ours:
            assert importlib.util.find_spec(module), module
            if "." not in module:
                assert importlib.util.find_spec(f"{module}.__main__"), module
    rules = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert [name for name in TARGET.findall(text) if not re.search(rf"^{name}:", rules, re.MULTILINE)] == []


def test_both_readmes_name_the_same_commands() -> None:
    english, chinese = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh.md"))
    for pattern in (MODULE, TARGET, re.compile(r"`--[a-z-]+|NEO4J_[A-Z]+|LIANTU_[A-Z_]+")):
        assert set(pattern.findall(english)) == set(pattern.findall(chinese))
