"""What several rooms' tests share: real fonts, made once and kept in pytest's cache."""

import pytest

from generator.model.typeface import Typefaces
from generator.model.style import Family
from generator.publish.fonts import prepare


@pytest.fixture(scope="session")
def typefaces(pytestconfig: pytest.Config) -> Typefaces:
    """Inter in the weights themes use; about ten seconds the first time, then at once."""
    assert pytestconfig.cache is not None
    wanted = [Family("Inter", "fontpkg-inter", weights=(400, 500, 600, 700, 800), italics=(400,))]
    return prepare(wanted, pytestconfig.cache.mkdir("fonts"))
