import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publish.store import Store
from generator.publish.tree import MANIFEST, files_of, read_back, recover, swap_in

FACTS = {"organisation": "essais", "clew": "0.1.0"}
KILLED_BETWEEN_THE_RENAMES = """
import os, sys
from pathlib import Path
from generator.publish import tree
from generator.publish.store import Store

rename, done = os.rename, []

def rename_once(old, new):
    if done:
        os._exit(9)
    done.append(1)
    rename(old, new)

os.rename = rename_once
store = Store(Path(sys.argv[1]))
tree.swap_in(Path(sys.argv[2]), {"index.html": store.add(b"nouveau")}, {}, store)
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "dist" / "essais"


def stored(store: Store, files: dict[str, str]) -> dict[str, str]:
    return {path: store.add(text.encode()) for path, text in files.items()}


def held(home: Path) -> dict[str, str]:
    files = {path.relative_to(home).as_posix(): path for path in home.rglob("*") if path.is_file()}
    return {name: path.read_text() for name, path in sorted(files.items()) if name != MANIFEST}


def marks(home: Path) -> dict[Path, tuple[int, int]]:
    """What tells whether a path was written anew: its inode and its time."""
    return {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in (home, *home.rglob("*"))}


def beside(home: Path) -> list[str]:
    return sorted(path.name for path in home.parent.iterdir())


def test_the_folder_holds_exactly_the_files_and_a_manifest(home: Path, store: Store) -> None:
    files = stored(store, {"site/index.html": "accueil", "data/organisation.json": "{}"})
    assert swap_in(home, files, FACTS, store)
    assert held(home) == {"data/organisation.json": "{}", "site/index.html": "accueil"}
    assert json.loads((home / MANIFEST).read_text()) == {**FACTS, "files": files}
    assert files_of(home) == files
    assert beside(home) == ["essais"]


def test_a_second_swap_of_the_same_writes_nothing(home: Path, store: Store) -> None:
    files = stored(store, {"site/index.html": "accueil"})
    swap_in(home, files, FACTS, store)
    before = marks(home)
    assert not swap_in(home, files, FACTS, store)
    assert marks(home) == before


def test_a_change_replaces_the_whole_folder(home: Path, store: Store) -> None:
    swap_in(home, stored(store, {"site/index.html": "accueil", "site/ancien.html": "ancien"}), FACTS, store)
    assert swap_in(home, stored(store, {"site/index.html": "bienvenue"}), FACTS, store)
    assert held(home) == {"site/index.html": "bienvenue"}
    assert beside(home) == ["essais"]


@pytest.mark.parametrize(
    "tamper",
    [
        lambda home: (home / "site/index.html").write_text("accueiI"),
        lambda home: (home / "site/index.html").unlink(),
        lambda home: (home / "site/extra.html").write_text("extra"),
        lambda home: (home / MANIFEST).write_text("{}"),
        lambda home: (home / MANIFEST).unlink(),
    ],
    ids=["a changed file", "a lost file", "an extra file", "a changed manifest", "a lost manifest"],
)
def test_what_somebody_changed_by_hand_is_set_right(home: Path, store: Store, tamper) -> None:
    files = stored(store, {"site/index.html": "accueil"})
    swap_in(home, files, FACTS, store)
    tamper(home)
    assert swap_in(home, files, FACTS, store)
    assert held(home) == {"site/index.html": "accueil"}
    assert files_of(home) == files


def test_a_change_of_the_facts_alone_is_written(home: Path, store: Store) -> None:
    files = stored(store, {"site/index.html": "accueil"})
    swap_in(home, files, FACTS, store)
    assert swap_in(home, files, {**FACTS, "clew": "0.2.0"}, store)


def test_a_folder_without_any_file_is_still_a_folder(home: Path, store: Store) -> None:
    assert swap_in(home, {}, FACTS, store)
    assert held(home) == {}


def test_a_swap_that_fails_half_way_leaves_the_old_output_untouched(home: Path, store: Store) -> None:
    swap_in(home, stored(store, {"site/index.html": "accueil"}), FACTS, store)
    before = marks(home)
    files = stored(store, {"site/a.html": "a", "site/b.html": "b"})
    lost = store.root / "files" / files["site/b.html"][:2] / files["site/b.html"]
    lost.unlink()
    with pytest.raises(FileNotFoundError):
        swap_in(home, files, FACTS, store)
    assert marks(home) == before
    assert swap_in(home, stored(store, {"site/a.html": "a", "site/b.html": "b"}), FACTS, store)
    assert held(home) == {"site/a.html": "a", "site/b.html": "b"}
    assert beside(home) == ["essais"]


def test_a_kill_between_the_two_renames_is_recovered(home: Path, store: Store) -> None:
    swap_in(home, stored(store, {"index.html": "ancien"}), FACTS, store)
    killed = subprocess.run(
        [sys.executable, "-c", KILLED_BETWEEN_THE_RENAMES, store.root, home], check=False, env=dict(os.environ)
    )
    assert killed.returncode == 9
    assert not home.exists()
    recover(home)
    assert held(home) == {"index.html": "ancien"}
    assert beside(home) == ["essais"]
    assert swap_in(home, stored(store, {"index.html": "nouveau"}), FACTS, store)
    assert held(home) == {"index.html": "nouveau"}


def test_what_an_unfinished_build_left_beside_a_whole_folder_is_removed(home: Path, store: Store) -> None:
    swap_in(home, stored(store, {"index.html": "accueil"}), FACTS, store)
    for role in ("new", "old"):
        (home.parent / f".essais.{role}" / "site").mkdir(parents=True)
    before = marks(home)
    recover(home)
    assert beside(home) == ["essais"]
    assert marks(home) == before


@pytest.mark.parametrize("manifest", [None, "", "{}", '{"files": 3}', "[1]"])
def test_a_folder_without_a_readable_manifest_has_no_files_of_ours(home: Path, manifest: str | None) -> None:
    home.mkdir(parents=True)
    if manifest is not None:
        (home / MANIFEST).write_text(manifest)
    assert files_of(home) == {}


def test_published_files_are_read_back_into_a_store_that_lost_them(home: Path, store: Store, tmp_path: Path) -> None:
    files = stored(store, {"site/index.html": "accueil", "site/autre.html": "autre", "site/perdu.html": "perdu"})
    swap_in(home, files, FACTS, store)
    (home / "site/autre.html").write_text("autre chose")
    (home / "site/perdu.html").unlink()
    empty = Store(tmp_path / "empty")
    back = read_back(home, empty)
    assert back == {"site/index.html": files["site/index.html"]}
    assert empty.read(back["site/index.html"]) == b"accueil"
    assert read_back(home, store) == files
