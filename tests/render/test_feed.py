from collections.abc import Callable
from datetime import date

import feedparser
import pytest

from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.model.wording import Wording
from generator.render.outputs.page import page
from generator.render.theme import load_theme
from generator.render.view import View

ABOUT = "organisation: {name: Bois & Cie, languages: [en, fr], url: 'https://exemple.fr/'}\n"
YAML = """
channels:
  tel: {type: phone, name: Le téléphone, number: 01 99 00 10 10, hours: lundi 9h-18h, cost: gratuit}
changes:
  ferme: {since: 2025-01-02, says: Le "bureau" <b>ferme</b> à 18 h & demie., about: tel}
  ouvre:
    since: 2026-09-01
    says: >-
      Le [[tel]] répond aussi le samedi matin à tous ceux qui travaillent la semaine et ne peuvent pas venir avant. On rappelle.
"""

Made = Callable[..., list[Publication]]


@pytest.fixture
def made(reading: Callable, typefaces: Typefaces) -> Made:
    def make(yaml: str = YAML, about: str = ABOUT, language: str = "en") -> list[Publication]:
        organisation = reading(yaml, about=about).organisation
        view = View(organisation, load_theme(organisation.about.brand), Wording(language), typefaces)
        return [one for one in page(view) if isinstance(one, Publication)]

    return make


def feed(made: list[Publication]) -> str:
    (source,) = (one.source for one in made if one.media == "application/atom+xml")
    return source


def test_a_reader_of_feeds_understands_it(made: Made) -> None:
    read = feedparser.parse(feed(made()))
    assert not read.bozo
    assert read.version == "atom10"
    assert (read.feed.id, read.feed.title) == ("https://exemple.fr/changes.html", "Bois & Cie – What has changed")
    assert read.feed.author == "Bois & Cie"
    assert {(link.rel, link.href) for link in read.feed.links} == {
        ("self", "https://exemple.fr/changes.xml"), ("alternate", "https://exemple.fr/changes.html"),
    }  # fmt: skip


def test_its_entries_have_lasting_ids_and_the_day_of_the_change(made: Made) -> None:
    new, old = feedparser.parse(feed(made())).entries
    assert (new.id, old.id) == ("https://exemple.fr/changes.html#ouvre", "https://exemple.fr/changes.html#ferme")
    assert date(*new.updated_parsed[:3]) == date(2026, 9, 1)
    assert feedparser.parse(feed(made())).feed.updated == new.updated
    assert "18 h & demie" in old.content[0].value


def test_a_title_is_the_first_sentence_or_as_much_as_can_be_shown(made: Made) -> None:
    new, old = feedparser.parse(feed(made())).entries
    assert new.title.endswith("…")
    assert len(new.title) <= 91
    assert not old.title.endswith(".")


def test_it_is_the_same_at_each_build(made: Made) -> None:
    assert feed(made()) == feed(made())


def test_another_language_has_a_feed_of_its_own(made: Made) -> None:
    assert feedparser.parse(feed(made(language="fr"))).feed.id == "https://exemple.fr/fr/changes.html"


@pytest.mark.parametrize(
    ("yaml", "about"), [(YAML.split("changes:")[0], ABOUT), (YAML, "organisation: {name: Bois, languages: en}\n")]
)
def test_without_changes_or_without_an_address_there_is_none(made: Made, yaml: str, about: str) -> None:
    publications = made(yaml, about)
    assert [one for one in publications if one.media == "application/atom+xml"] == []
    assert "changes.xml" not in "".join(one.source for one in publications)
