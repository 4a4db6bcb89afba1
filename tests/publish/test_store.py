from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publish.store import Store, digest

FILES = {"livraison.pdf": b"%PDF une", "images/ligne.svg": b"<svg/>"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def files_in(store: Store) -> list[Path]:
    return sorted(path for path in store.root.rglob("*") if path.is_file())


def test_what_was_kept_is_found_again_byte_by_byte(store: Store) -> None:
    kept = store.keep("key", FILES)
    assert store.find("key") == kept
    assert {path: store.read(name) for path, name in kept.items()} == FILES


def test_what_was_never_made_is_not_found(store: Store) -> None:
    assert store.find("key") is None


def test_a_result_is_made_once(store: Store) -> None:
    made = []
    for _ in range(3):
        store.take("key", lambda: made.append(1) or FILES)
    assert made == [1]


def test_a_result_of_no_files_is_a_result_as_well(store: Store) -> None:
    store.keep("key", {})
    assert store.find("key") == {}
    assert store.take("key", lambda: pytest.fail("it was made again")) == {}


def test_the_same_bytes_lie_there_once(store: Store) -> None:
    assert store.add(b"one") == store.add(b"one")
    assert len(files_in(store)) == 1


def test_a_second_keeping_writes_nothing_over_the_first(store: Store) -> None:
    store.keep("key", FILES)
    before = {path: path.stat().st_mtime_ns for path in files_in(store) if "files" in path.parts}
    store.keep("other", FILES)
    assert {path: path.stat().st_mtime_ns for path in before} == before


@pytest.mark.parametrize(
    "damage", [lambda file: file.unlink(), lambda file: file.write_bytes(b"half")], ids=["lost", "cut"]
)
def test_a_result_with_a_lost_or_damaged_file_is_made_again(store: Store, damage) -> None:
    kept = store.keep("key", FILES)
    damage(next(path for path in files_in(store) if path.name == kept["livraison.pdf"]))
    assert store.find("key") is None
    assert store.take("key", lambda: FILES) == kept
    assert store.read(kept["livraison.pdf"]) == FILES["livraison.pdf"]


def test_a_result_that_cannot_be_read_is_made_again(store: Store) -> None:
    store.keep("key", FILES)
    next(path for path in files_in(store) if path.suffix == ".json").write_text("{")
    assert store.find("key") is None


def test_nothing_unfinished_is_left_behind(store: Store) -> None:
    store.keep("key", FILES)
    with pytest.raises(TypeError):
        store.add("text is not bytes")  # type: ignore[arg-type]
    assert not [path for path in files_in(store) if path.name.startswith(".new-")]


@given(st.binary(max_size=64))
def test_a_digest_is_one_name_for_the_same_bytes(data: bytes) -> None:
    assert digest(data) == digest(bytes(data))
    assert digest(data) != digest(data + b"x")
