from dataclasses import replace
from pathlib import Path

import pytest

from generator.load.content import load
from generator.model.typeface import Typefaces
from generator.render.addresses import folder_link, full_address
from generator.render.alternates import alternates, sitemap, versions
from generator.render.editions import pages_elsewhere
from generator.render.page import all_pages
from generator.render.theme import load_theme, load_wording
from generator.render.view import View

REAL = Path(__file__).parents[2] / "content" / "meubles-leman"


@pytest.fixture(scope="module")
def views(typefaces: Typefaces) -> tuple[View, ...]:
    loaded = load(REAL)
    theme = load_theme(loaded.organisation.about.brand, assets=loaded.organisation.assets)
    made = tuple(
        View(one.published(), theme, load_wording(one.language), typefaces)
        for each in (loaded, *loaded.editions)
        for one in each.languages
    )
    return tuple(replace(view, editions=made) for view in made)


def found(view: View, path: str) -> list[tuple[str, str]]:
    among = versions(view, pages_elsewhere(view), all_pages(view))
    return [(one["language"], one["address"]) for one in alternates(path, among)]


def test_the_versions_of_a_page_are_those_of_all_countries_and_languages_in_each_of_them(
    views: tuple[View, ...],
) -> None:
    expected = [
        ("fr-FR", "https://exemple.fr/contacts.html"),
        ("en-FR", "https://exemple.fr/en/contacts.html"),
        ("fr-CH", "https://exemple.fr/editions/suisse/contacts.html"),
        ("en-CH", "https://exemple.fr/editions/suisse/en/contacts.html"),
        ("x-default", "https://exemple.fr/contacts.html"),
    ]
    assert [found(view, "contacts") for view in views] == [expected] * len(views)


def test_a_season_of_the_same_country_is_no_version_of_the_others(views: tuple[View, ...]) -> None:
    def in_france(view: View) -> View:
        about = view.organisation.about.model_copy(update={"country": "FR"})
        return replace(view, organisation=replace(view.organisation, about=about))

    everywhere = tuple(in_france(view) for view in views)
    everywhere = tuple(replace(view, editions=everywhere) for view in everywhere)
    codes = [[language for language, _ in found(view, "contacts")] for view in everywhere]
    assert codes[0] == ["fr", "en", "x-default"]
    season = next(view for view in everywhere if view.organisation.edition)
    assert all("editions/suisse" in address for _, address in found(season, "contacts"))


def test_the_map_of_the_site_lists_its_own_pages_with_all_their_versions(views: tuple[View, ...]) -> None:
    view = views[-1]
    among = versions(view, pages_elsewhere(view), all_pages(view))
    source = sitemap(view, ["index", "contacts"], among)
    assert source.count("<loc>") == 2
    assert "<loc>https://exemple.fr/editions/suisse/en/contacts.html</loc>" in source
    assert '<xhtml:link rel="alternate" hreflang="fr-FR" href="https://exemple.fr/contacts.html"/>' in source


def test_without_an_address_nothing_is_said(views: tuple[View, ...]) -> None:
    about = views[0].organisation.about.model_copy(update={"url": None})
    organisation = replace(views[0].organisation, about=about)
    assert full_address(organisation, "fr", "contacts") == ""
    assert found(replace(views[0], organisation=organisation, editions=()), "contacts") == []


@pytest.mark.parametrize(
    ("link", "path", "folder"),
    [
        ("index.html", "index", "./"), ("contacts.html#tel", "index", "contacts/#tel"), ("index.html", "contacts", "../"),
        ("contacts.html", "contacts", "./"), ("../contacts.html#tel", "journeys/livrer", "../../contacts/#tel"),
        ("../index.html", "journeys/livrer", "../../"), ("../assets/a.svg", "journeys/livrer", "../../assets/a.svg"),
        ("../en/problems/x.html", "contacts", "../../en/problems/x/"), ("#tel", "contacts", "#tel"), ("tel:+33", "contacts", "tel:+33"),
        ("https://exemple.fr/a.html", "contacts", "https://exemple.fr/a.html"), ("", "contacts", ""),
    ],
)  # fmt: skip
def test_a_link_leads_to_the_same_page_where_each_is_a_folder(link: str, path: str, folder: str) -> None:
    assert folder_link(link, path) == folder
