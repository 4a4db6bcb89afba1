"""A customer changes from one edition to another and stays on the page, if the other edition has it."""

from dataclasses import replace

import pytest

from generator.load.content import Loaded
from generator.model.typeface import Typefaces
from generator.render.editions import pages_elsewhere, switch
from generator.render.theme import load_theme, load_wording
from generator.render.view import View

YAML = """
organisation: {name: Essai, country: FR}
channels:
  tel: {type: phone, name: L'accueil, number: 01 99 00 12 34}
letters:
  annuler: {title: Annuler, to: tel, body: Bonjour.}
journeys:
  livraison: {title: Livrer, steps: [{do: Attendez., ends: Fini.}]}
editions:
  suisse:
    name: Suisse romande
    organisation: {country: CH, languages: fr-CH}
    channels: {tel: {number: "+33 1 99 00 12 34"}}
    letters: {annuler: null}
"""


@pytest.fixture
def views(reading) -> dict[str, View]:
    return make(reading(YAML, about=""))


def make(loaded: Loaded) -> dict[str, View]:
    every = [one.organisation for one in (loaded, *loaded.editions)]
    made = [
        View(one, load_theme(one.about.brand), load_wording(one.about.languages[0]), Typefaces(())) for one in every
    ]
    return {one.organisation.edition: replace(one, editions=tuple(made)) for one in made}


def test_the_switch_stays_on_the_page(views: dict[str, View]) -> None:
    assert switch(views[""], "journeys/livraison", pages_elsewhere(views[""])) == [
        {"name": "France", "href": ""},
        {"name": "Suisse romande", "href": "../editions/suisse/journeys/livraison.html"},
    ]
    assert switch(views["suisse"], "index", pages_elsewhere(views["suisse"])) == [
        {"name": "France", "href": "../../index.html"},
        {"name": "Suisse romande", "href": ""},
    ]


def test_a_page_that_the_other_edition_lacks_leads_to_its_first(views: dict[str, View]) -> None:
    links = switch(views[""], "letters/annuler", pages_elsewhere(views[""]))
    assert links[1]["href"] == "../editions/suisse/index.html"


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (("country: CH, ", ""), "Essai"),
        (("{name: Essai, ", "{name: Essai, edition: La France, "), "La France"),
    ],
)
def test_the_organisation_itself_has_a_name_to_choose(reading, change: tuple[str, str], name: str) -> None:
    view = make(reading(YAML.replace(*change), about=""))[""]
    assert switch(view, "index", pages_elsewhere(view))[0]["name"] == name


def test_an_organisation_without_editions_has_no_switch(views: dict[str, View]) -> None:
    alone = replace(views[""], editions=())
    assert switch(alone, "index", pages_elsewhere(alone)) == []


@pytest.mark.parametrize(
    ("wishes", "names"),
    [
        ("seul: {kind: site, edition: suisse}", []),
        ("seul: {kind: site, language: fr}", []),
        ("partout: {kind: site}", ["France", "Suisse romande"]),
    ],
)
def test_nobody_is_led_to_an_edition_without_a_site(reading, wishes: str, names: list[str]) -> None:
    view = make(reading(f"{YAML}publications:\n  {wishes}\n", about=""))[""]
    assert [one["name"] for one in switch(view, "index", pages_elsewhere(view))] == names
