"""What a person saves stays, by name and page, whatever happens to the file."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import LiantuError, SavedError
from ui import saved
from ui.saved import LONGEST_NAME, STEPS, Saved, read_name

ROOT = Path(__file__).resolve().parents[2]
PAGE = "network"


@pytest.fixture
def kept(tmp_path: Path) -> Saved:
    return Saved(tmp_path)


def names(kept: Saved, page: str = PAGE) -> list[str]:
    return [view.name for view in kept.views(page)]


def file_of(folder: Path) -> Path:
    return folder / saved.FILE


def refused(call: object) -> LiantuError:
    """The error of a call, which has a sentence in both languages and names the file."""
    assert callable(call)
    with pytest.raises(SavedError) as caught:
        call()
    for language in ("zh", "en"):
        assert "Traceback" not in caught.value.in_(language)
        assert "{" not in caught.value.in_(language)
    return caught.value


def test_where_nothing_was_saved_there_is_nothing_and_no_file(tmp_path: Path) -> None:
    kept = Saved(tmp_path / "new")
    assert kept.views(PAGE) == []
    kept.remove(PAGE, "x")
    assert list(tmp_path.iterdir()) == []


def test_a_view_is_kept_with_its_page_and_its_whole_address(tmp_path: Path) -> None:
    query = "draw=chain&of=chain%3ACH1&hidden=" + "platform%3AP01+" * 500
    view = Saved(tmp_path / "new" / "home").save(PAGE, "医疗器械", query)
    assert (view.name, view.page, view.query) == ("医疗器械", PAGE, query)
    assert view.saved_at.endswith("+00:00")
    assert Saved(tmp_path / "new" / "home").views(PAGE) == [view]


def test_the_latest_comes_first_and_saving_again_replaces(kept: Saved) -> None:
    for name in ("a", "b", "c"):
        kept.save(PAGE, name, f"of={name}")
    kept.save(PAGE, " b ", "of=new")
    assert names(kept) == ["b", "c", "a"]
    assert kept.views(PAGE)[0].query == "of=new"


def test_pages_have_names_of_their_own(kept: Saved) -> None:
    kept.save(PAGE, "mine", "1")
    kept.save("resources", "mine", "2")
    kept.remove(PAGE, "mine")
    assert names(kept) == []
    assert [view.query for view in kept.views("resources")] == ["2"]


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", "'; DROP TABLE views; --", "=1+1", "名" * 60, "🏭"]
)
def test_a_name_is_text_and_nothing_else(kept: Saved, name: str) -> None:
    kept.save(PAGE, name, "q")
    assert names(kept) == [name]
    kept.remove(PAGE, name)
    assert names(kept) == []


@given(st.text(max_size=80))
def test_any_typed_name_is_one_visible_line_or_refused(typed: str) -> None:
    try:
        name = read_name(typed)
    except SavedError as error:
        assert error.text == saved.NO_NAME or len(typed) > LONGEST_NAME
        return
    assert 0 < len(name) <= LONGEST_NAME
    assert name == " ".join(name.split())
    assert not {unicodedata.category(sign) for sign in name} & {"Cc", "Cf", "Cs"}
    assert read_name(name) == name


def test_a_name_that_is_empty_or_too_long_is_refused_not_cut(kept: Saved) -> None:
    assert refused(lambda: kept.save(PAGE, " \n\u200b ", "q")).text == saved.NO_NAME
    error = refused(lambda: kept.save(PAGE, "x" * 61, "q"))
    assert error.text.en == "a name has at most 60 characters; this one has 61"
    assert names(kept) == []


def test_the_same_name_typed_in_two_ways_is_one(kept: Saved) -> None:
    kept.save(PAGE, "caf\u00e9 \u3000 x", "1")
    kept.save(PAGE, "cafe\u0301 x", "2")
    kept.remove(PAGE, "cafe\u0301   x")
    assert names(kept) == []


def test_many_threads_and_sessions_save_at_once_and_nothing_is_lost(tmp_path: Path) -> None:
    def session(number: int) -> None:
        own = Saved(tmp_path)
        for at in range(5):
            own.save(PAGE, f"{number}-{at}", "q")
            assert f"{number}-{at}" in names(own)
        own.remove(PAGE, f"{number}-0")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(session, range(8)))
    assert sorted(names(Saved(tmp_path))) == [f"{number}-{at}" for number in range(8) for at in range(1, 5)]


KILLED = """
import os, sys
from pathlib import Path
from ui.saved import Saved
kept = Saved(Path(sys.argv[1]))
with kept._written() as file:
    file.execute("INSERT INTO views VALUES ('network', 'half', 'q', 't')")
    os._exit(9)
"""


@pytest.mark.long
def test_a_process_that_dies_while_it_saves_leaves_what_was_there(kept: Saved, tmp_path: Path) -> None:
    kept.save(PAGE, "mine", "q")
    died = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], cwd=ROOT, check=False)
    assert died.returncode == 9
    assert names(kept) == ["mine"]
    kept.save(PAGE, "next", "q")
    assert names(kept) == ["next", "mine"]


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"\x00" * 4096])
def test_a_file_that_is_no_database_is_named_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    file_of(tmp_path).write_bytes(content)
    for call in (lambda: Saved(tmp_path).views(PAGE), lambda: Saved(tmp_path).save(PAGE, "a", "q")):
        error = refused(call)
        assert error.text == saved.DAMAGED.format(path=file_of(tmp_path))
    assert file_of(tmp_path).read_bytes() == content


def test_a_damaged_file_is_named_and_left_as_it_is(kept: Saved, tmp_path: Path) -> None:
    for at in range(200):
        kept.save(PAGE, f"{at}", "q" * 500)
    content = bytearray(file_of(tmp_path).read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    file_of(tmp_path).write_bytes(content)
    assert refused(lambda: kept.views(PAGE)).text == saved.DAMAGED.format(path=file_of(tmp_path))
    assert file_of(tmp_path).read_bytes() == bytes(content)


def test_an_empty_file_is_begun(kept: Saved, tmp_path: Path) -> None:
    file_of(tmp_path).touch()
    assert kept.views(PAGE) == []
    kept.save(PAGE, "a", "q")
    assert names(kept) == ["a"]


def test_the_file_of_another_program_is_not_touched(kept: Saved, tmp_path: Path) -> None:
    with sqlite3.connect(file_of(tmp_path)) as other:
        other.execute("CREATE TABLE views (x)")
    for call in (lambda: kept.views(PAGE), lambda: kept.save(PAGE, "a", "q"), lambda: kept.remove(PAGE, "a")):
        assert refused(call).text == saved.NOT_OURS.format(path=file_of(tmp_path))


def test_a_file_of_a_newer_version_is_neither_read_nor_written(kept: Saved, tmp_path: Path) -> None:
    kept.save(PAGE, "a", "q")
    with sqlite3.connect(file_of(tmp_path)) as newer:
        newer.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    for call in (lambda: kept.views(PAGE), lambda: kept.save(PAGE, "b", "q")):
        assert refused(call).text == saved.NEWER.format(
            path=file_of(tmp_path), found=len(STEPS) + 1, known=len(STEPS)
        )


def test_a_later_version_keeps_what_was_saved(
    kept: Saved, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.save(PAGE, "a", "q")
    monkeypatch.setattr(saved, "STEPS", (*STEPS, "CREATE TABLE later (name TEXT)"))
    assert names(kept) == ["a"]
    kept.save(PAGE, "b", "q")
    assert names(kept) == ["b", "a"]
    with sqlite3.connect(file_of(tmp_path)) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (len(STEPS) + 1,)
        assert file.execute("SELECT * FROM later").fetchall() == []


def test_a_file_that_somebody_holds_is_busy_and_readable_again_afterwards(
    kept: Saved, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saved, "WAIT_SECONDS", 0.05)
    kept.save(PAGE, "a", "q")
    holder = sqlite3.connect(file_of(tmp_path), isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    for call in (lambda: kept.views(PAGE), lambda: kept.save(PAGE, "b", "q"), lambda: kept.remove(PAGE, "a")):
        assert refused(call).text == saved.BUSY.format(path=file_of(tmp_path))
    holder.close()
    assert names(kept) == ["a"]


@pytest.fixture
def read_only(kept: Saved, tmp_path: Path) -> Iterator[Path]:
    """A folder with one saved view where nothing may be written."""
    kept.save(PAGE, "a", "q")
    file_of(tmp_path).chmod(stat.S_IREAD)
    tmp_path.chmod(stat.S_IREAD | stat.S_IEXEC)
    yield tmp_path
    tmp_path.chmod(stat.S_IRWXU)
    file_of(tmp_path).chmod(stat.S_IRWXU)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_on_a_read_only_disk_views_are_read_and_saving_says_why_not(kept: Saved, read_only: Path) -> None:
    assert names(kept) == ["a"]
    assert refused(lambda: kept.save(PAGE, "b", "q")).text == saved.READ_ONLY.format(path=file_of(read_only))
    assert names(kept) == ["a"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may look everywhere")
def test_a_folder_that_nobody_may_look_into_is_said(kept: Saved, read_only: Path) -> None:
    read_only.chmod(0)
    assert refused(lambda: kept.views(PAGE)).text == saved.UNUSABLE.format(path=file_of(read_only))


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    kept = Saved(tmp_path / "file" / "home")
    assert kept.views(PAGE) == []
    path = tmp_path / "file" / "home" / saved.FILE
    assert refused(lambda: kept.save(PAGE, "a", "q")).text == saved.UNUSABLE.format(path=path)
    file_of(tmp_path).mkdir()
    assert refused(lambda: Saved(tmp_path).views(PAGE)).text == saved.UNUSABLE.format(path=file_of(tmp_path))
