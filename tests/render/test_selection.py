"""What an organisation's `publications` section chooses."""

import pytest

from generator.model.finding import Finding
from generator.model.publication import Publication
from generator.render.selection import selected

MADE = [
    Publication("page", "site/index", "fr", "Accueil", "text/markdown", "x"),
    Publication("tutorial", "tutorials/fr/livraison", "fr", "Livraison", "text/html", "x", subject="journey:livraison"),
    Publication("tutorial", "tutorials/en/livraison", "en", "Delivery", "text/html", "x", subject="journey:livraison"),
    Publication(
        "journey-line",
        "infographics/fr/journey-line-livraison-a3",
        "fr",
        "L",
        "text/html",
        "x",
        subject="journey:livraison",
    ),
    Publication(
        "journey-line",
        "infographics/fr/journey-line-retrait-a4",
        "fr",
        "R",
        "text/html",
        "x",
        subject="journey:retrait",
    ),
]
JOURNEYS = """
journeys:
  livraison: {title: L, steps: [{do: Attendez., ends: Fini.}]}
  retrait: {title: R, steps: [{do: Venez., ends: Fini.}]}
"""


@pytest.mark.parametrize(
    "wishes, paths",
    [
        ("", [item.path for item in MADE]),
        ("publications: {aide: {kind: site}}", ["site/index"]),
        ("publications: {tuto: {kind: tutorial, language: fr}}", ["tutorials/fr/livraison"]),
        ("publications: {plan: {kind: journey-line, of: retrait}}", ["infographics/fr/journey-line-retrait-a4"]),
        ("publications: {plan: {kind: journey-line, page: A3}}", ["infographics/fr/journey-line-livraison-a3"]),
        (
            "publications: {a: {kind: site}, b: {kind: journey-line, page: a4}}",
            ["site/index", "infographics/fr/journey-line-retrait-a4"],
        ),
    ],
)
def test_only_what_an_entry_asks_for_is_published(reading, wishes: str, paths: list[str]) -> None:
    organisation = reading(JOURNEYS + wishes).organisation
    assert [item.path for item in selected(organisation, MADE) if isinstance(item, Publication)] == paths


def test_formats_go_along_with_the_publication(reading) -> None:
    organisation = reading(JOURNEYS + "publications: {tuto: {kind: tutorial, format: pdf}}").organisation
    assert {item.formats for item in selected(organisation, MADE) if isinstance(item, Publication)} == {("pdf",)}


def test_an_entry_that_asks_for_nothing_there_is_is_a_finding(reading) -> None:
    organisation = reading(JOURNEYS + "publications: {plan: {kind: journey-lines}}").organisation
    assert [item.code for item in selected(organisation, MADE) if isinstance(item, Finding)] == ["O403"]


EDITIONS = "editions: {suisse: {name: Suisse}, hiver: {name: L'hiver}}\n"


@pytest.mark.parametrize(
    "wishes, base, suisse",
    [
        ("publications: {a: {kind: tutorial, edition: suisse}}", 0, 2),
        ("publications: {a: {kind: tutorial, edition: suisse}, b: {kind: site}}", 1, 3),
        ("publications: {a: {kind: tutorial, edition: [hiver]}, b: {kind: site}}", 1, 1),
    ],
)
def test_an_entry_for_an_edition_asks_for_nothing_elsewhere(reading, wishes: str, base: int, suisse: int) -> None:
    loaded = reading(JOURNEYS + EDITIONS + wishes)
    of_suisse = next(one.organisation for one in loaded.editions if one.organisation.edition == "suisse")
    for organisation, count in ((loaded.organisation, base), (of_suisse, suisse)):
        made = list(selected(organisation, MADE))
        assert [type(item) for item in made] == [Publication] * count
