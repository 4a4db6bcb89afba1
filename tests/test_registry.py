import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.registry import Registry, import_parts

PACKAGE = "parts_of_a_test"
PART = """from parts_of_a_test import PARTS
PARTS.add({name!r}, {order})
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package whose modules register themselves; forgotten after the test."""
    home = tmp_path / PACKAGE
    home.mkdir()
    (home / "__init__.py").write_text(f"from generator.registry import Registry\nPARTS = Registry({PACKAGE!r})\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield home
    for name in [name for name in sys.modules if name.split(".")[0] == PACKAGE]:
        del sys.modules[name]


def parts() -> Registry[int]:
    return sys.modules[PACKAGE].PARTS  # type: ignore[no-any-return]


def test_every_module_of_the_folder_is_imported_in_name_order(folder: Path) -> None:
    for order, name in enumerate(("pear", "apple")):
        (folder / f"{name}.py").write_text(PART.format(name=name, order=order))
    import_parts(PACKAGE)
    assert list(parts()) == ["apple", "pear"]
    assert parts()["pear"] == 0


def test_parts_come_in_the_order_of_their_names_whoever_was_imported_first(folder: Path) -> None:
    for module, name in (("a", "pear"), ("b", "apple")):
        (folder / f"{module}.py").write_text(PART.format(name=name, order=0))
    import_parts(PACKAGE)
    assert list(parts().load()) == ["apple", "pear"]


def test_parts_are_loaded_once(folder: Path) -> None:
    (folder / "apple.py").write_text(PART.format(name="apple", order=1))
    importlib.import_module(PACKAGE)
    loaded = parts().load()
    (folder / "late.py").write_text(PART.format(name="late", order=2))
    assert list(loaded.load()) == ["apple"]


def test_the_same_name_twice_is_refused_and_named(folder: Path) -> None:
    for file in ("one", "two"):
        (folder / f"{file}.py").write_text(PART.format(name="apple", order=1))
    with pytest.raises(ValueError, match=f"{PACKAGE}: two parts are named 'apple'"):
        import_parts(PACKAGE)


def test_an_entry_point_of_the_same_group_is_a_part_as_well(folder: Path) -> None:
    installed = folder.parent / "outsider-1.0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: outsider\nVersion: 1.0\n")
    (installed / "entry_points.txt").write_text(f"[{PACKAGE}]\ncherry = outsider_of_a_test\n")
    (folder.parent / "outsider_of_a_test.py").write_text(PART.format(name="cherry", order=3))
    import_parts(PACKAGE)
    assert parts()["cherry"] == 3
    del sys.modules["outsider_of_a_test"]
