from collections.abc import Callable

import pytest

from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.model.wording import Wording
from generator.render.outputs.page import page
from generator.render.theme import load_theme
from generator.render.view import View

ABOUT = """
organisation:
  name: Le dépôt
  languages: en
  defaults: {owner: accueil, verified_on: 2026-11-16}
"""
YAML = """
units:
  accueil: {name: Le service client}
  quai: {name: Le quai}
rules:
  garde: {title: La garde, says: Le dépôt garde le meuble., binds_at: retrait/venir, source: Règlement de 2026., valid_from: 2026-09-01}
  cour: {title: La cour, says: La cour est fermée., binds_at: retrait/venir, verified_on: 2026-10-01, owner: quai}
journeys:
  retrait:
    title: Retirer
    source: Le registre du quai.
    verified_on: 2026-11-01
    steps: [{id: venir, do: Venez.}]
    problems: [{id: rien, when: Rien n'est là., do: Sonnez.}]
changes:
  sonnette: {since: 2026-10-05, says: Une sonnette est posée., about: retrait/rien}
  semaine: {since: 2026-09-01, says: La garde dure une semaine., about: [garde, retrait]}
"""

Site = dict[str, str]


@pytest.fixture
def site(reading: Callable, typefaces: Typefaces) -> Callable[..., Site]:
    def make(more: str = "") -> Site:
        organisation = reading(YAML, about=ABOUT + more).organisation
        view = View(organisation, load_theme(organisation.about.brand), Wording("en"), typefaces)
        made = [one for one in page(view) if isinstance(one, Publication) and one.media == "text/markdown"]
        return {one.path.removeprefix("site/"): one.source for one in made}

    return make


def test_each_page_says_when_it_was_verified_and_by_whom(site: Callable[..., Site]) -> None:
    pages = site()
    assert (
        "Verified on 1 November 2026 by le service client · Source: Le registre du quai." in pages["journeys/retrait"]
    )
    assert [path for path, source in pages.items() if "Verified on " not in source] == []


def test_what_holds_otherwise_for_one_thing_is_said_of_it(site: Callable[..., Site]) -> None:
    rules = site()["rules"]
    assert rules.count("Verified on 1 October 2026 by le quai") == 1
    assert rules.count("Verified on 16 November 2026 by le service client") == 1
    assert rules.count("In force since 1 September 2026") == 1
    assert "Source: Règlement de 2026." in rules


def test_a_change_is_told_on_the_pages_of_what_it_is_about(site: Callable[..., Site]) -> None:
    pages = site()
    assert {path for path, source in pages.items() if "Une sonnette est posée" in source} == {
        "journeys/retrait", "problems/retrait-rien", "changes",
    }  # fmt: skip
    assert {path for path, source in pages.items() if "La garde dure une semaine" in source} == {
        "journeys/retrait", "rules", "changes",
    }  # fmt: skip


def test_nothing_is_asked_when_nobody_is_named_to_hear_the_answer(site: Callable[..., Site]) -> None:
    assert [path for path, source in site().items() if "feedback" in source] == []


def test_a_program_is_asked_for_before_a_mail_box(site: Callable[..., Site]) -> None:
    source = site("  feedback: {email: avis@exemple.fr, endpoint: 'https://exemple.fr/avis'}\n")["rules"]
    assert 'action="https://exemple.fr/avis"' in source
    assert '<input type="hidden" name="page" value="rules">' in source
    assert "mailto:avis" not in source


def test_without_a_program_the_answer_is_a_message_that_names_the_page(site: Callable[..., Site]) -> None:
    source = site("  feedback: {email: avis@exemple.fr}\n")["problems/retrait-rien"]
    assert "mailto:avis@exemple.fr?subject=Not%20useful" in source
    assert "problems/retrait-rien%20%28en%29" in source
    assert "<form" not in source.split("feedback", 1)[1]
