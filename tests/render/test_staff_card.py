"""The card for staff at the counter: the same facts as the customer's, and what only staff know."""

import pytest

from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.render.outputs.staff_card import StaffLesson, staff_card
from generator.render.theme import load_theme, load_wording
from generator.render.view import OUTPUTS, View

BACKSTAGE = "Comptez les pièces devant le lecteur."


@pytest.fixture(scope="module")
def view(world: Organisation) -> View:
    return View(world, load_theme(world.about.brand), load_wording("fr"), Typefaces(()))


@pytest.fixture(scope="module")
def card(view: View) -> Publication:
    (made,) = staff_card(view)
    assert isinstance(made, Publication)
    return made


def test_there_is_a_card_for_each_journey(card: Publication) -> None:
    assert (card.path, card.subject, card.media) == ("staff/fr/emprunter", "journey:emprunter", "text/html")


def test_it_says_what_the_customer_was_told(card: Publication) -> None:
    for words in (
        "Rendez la boîte complète sous trois semaines.",
        "Je voudrais emprunter ce jeu.",
        "L’accueil vous appelle.",
        "Le jeu que je veux n’est pas là.",
        "Vous n’avez rien à payer.",
        "Une réservation gratuite.",
    ):
        assert words in card.source, words


def test_a_rule_stands_in_full_where_it_is_announced_and_by_its_title_where_it_binds(card: Publication) -> None:
    assert card.source.count("Rendez la boîte complète") == 1
    steps = card.source.split('<article class="step">')
    assert "Rendez la boîte complète" in steps[1]
    assert "Rendre à temps" in steps[3]


def test_what_is_for_staff_stands_on_it_and_in_no_other_output(
    world: Organisation, typefaces: Typefaces, card: Publication
) -> None:
    view = View(world, load_theme(world.about.brand), load_wording("fr"), typefaces)
    assert BACKSTAGE in card.source
    assert card.source.count(view.wording("For staff")) >= 2
    with_it = {name for name, output in OUTPUTS.load().items() for made in output.make(view) if _says(made)}
    assert with_it == {"staff-card"}


def _says(made: object) -> bool:
    return isinstance(made, Publication) and BACKSTAGE in made.source


def test_a_rule_announced_on_a_paper_or_in_a_message_is_told_where_these_are_given(reading) -> None:
    organisation = reading("""
journeys:
  achat:
    title: Acheter
    steps:
      - {id: payer, do: Payez., gives: ticket}
      - {id: lire, does: Nous écrivons., at: message}
      - {id: venir, do: Venez., ends: Fini.}
documents: {ticket: {name: Le ticket}}
channels: {message: {type: sms, name: Le message, inbound: false}}
rules:
  papier: {says: Gardez le ticket., binds_at: achat/venir, announced_at: ticket}
  delai: {says: Venez tôt., binds_at: achat/venir, announced_at: message}
  tout: {says: Soyez poli., binds_at: achat/venir, announced_at: achat}
""").organisation
    small = View(organisation, load_theme(organisation.about.brand), load_wording("fr"), Typefaces(()))
    journey = organisation.of(Journey)["achat"]
    lesson = StaffLesson(small, journey, small.prose(suffix="").at(journey))
    told = {step.id: [rule.id for rule in lesson.announced(step)] for step in journey.steps}
    assert told == {"payer": ["papier", "tout"], "lire": ["delai"], "venir": []}
