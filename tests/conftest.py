"""What several rooms' tests share: a tiny organisation, a way to read a few lines of YAML, and real fonts."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.load.content import Loaded, load, load_texts
from generator.model.organisation import Organisation
from generator.model.style import Family
from generator.model.typeface import Typefaces
from generator.publish.fonts import prepare

WORLD = Path(__file__).parent / "world"
TODAY = date(2026, 11, 22)
ABOUT = "organisation: {name: Le monde des essais, country: FR}\n"

Reading = Callable[..., Loaded]


@pytest.fixture(scope="session")
def typefaces(pytestconfig: pytest.Config) -> Typefaces:
    """Inter in the weights themes use; about ten seconds the first time, then at once."""
    assert pytestconfig.cache is not None
    wanted = [Family("Inter", "fontpkg-inter", weights=(400, 500, 600, 700, 800), italics=(400,))]
    return prepare(wanted, pytestconfig.cache.mkdir("fonts"))


@pytest.fixture(scope="session")
def today() -> date:
    """The day on which every test takes place."""
    return TODAY


@pytest.fixture(scope="session")
def world_folder() -> Path:
    """The folder of an invented toy library in which every kind of entity occurs; only to be read."""
    return WORLD


@pytest.fixture(scope="session")
def world() -> Organisation:
    """The same, loaded."""
    return load(WORLD).organisation


@pytest.fixture(scope="session")
def reading() -> Reading:
    """Read the texts of some files, `a.yaml`, `b.yaml`… in order; the organisation itself stands in another, sound one."""
    return _reading


def _reading(*texts: str, about: str = ABOUT) -> Loaded:
    files = {f"{chr(ord('a') + number)}.yaml": text for number, text in enumerate(texts)}
    return load_texts({file: text.encode() for file, text in {**files, "organisation.yaml": about}.items() if text}, "essais")
