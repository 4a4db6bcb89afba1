"""A tiny organisation without a fault, over which tests lay a few lines of YAML."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.load.content import Loaded, load_tree
from generator.load.verified import verified
from generator.load.yaml import read
from generator.model.source import Map

MINIMAL = (Path(__file__).parent / "minimal.yaml").read_text(encoding="utf-8")

Over = Callable[[str], Loaded]


@pytest.fixture(scope="session")
def today() -> date:
    return date(2026, 11, 22)


@pytest.fixture(scope="session")
def over() -> Over:
    """Read `minimal.yaml` with some YAML laid over it; findings in that YAML are in the file `example.yaml`.

    A comment `# verified.lock: …` is a line of that file.
    """
    return _over


def _over(yaml: str) -> Loaded:
    minimal, example = read(MINIMAL, "minimal.yaml"), read(yaml, "example.yaml")
    assert not minimal.findings
    assert minimal.tree is not None
    tree = minimal.tree if example.tree is None else _lay(minimal.tree, example.tree)
    sources = {"minimal.yaml": MINIMAL, "example.yaml": yaml}
    loaded = load_tree(tree, "example", sources, example.allowances)
    locked = verified("\n".join(re.findall(r"# verified\.lock: (.*)", yaml)))
    organisation = replace(loaded.organisation, verified=locked)
    return Loaded(organisation, (*example.findings, *loaded.findings))


def _lay(below: Map, above: Map) -> Map:
    """JSON Merge Patch (RFC 7396) that keeps places: null removes, lists are replaced."""
    merged = Map.at(above.place)
    for key in [*below, *(key for key in above if key not in below)]:
        origin = above if key in above else below
        inner = [side[key] for side in (below, above) if isinstance(side.get(key), Map)]
        if origin[key] is not None:
            merged.adopt(key, origin, _lay(*inner) if len(inner) == 2 else origin[key])
    return merged
