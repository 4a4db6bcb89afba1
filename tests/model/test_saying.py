import pytest

from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation
from generator.model.saying import in_sentence, name_of, plain, said
from generator.model.text import Text
from generator.model.wording import Wording

FRENCH, ENGLISH = Wording("fr"), Wording("en")
THING = """
units: {accueil: {name: L'accueil}}
channels:
  courriel: {type: email, email: aide@exemple.fr, name: Le courriel}
  site: {type: web, url: "https://exemple.fr/aide"}
  muet: {type: phone, unit: accueil}
promises: {retour: {by: la veille à 18 h}, vite: {within: 10 min}}
documents: {ticket: {name: Votre ticket, cost: 5 EUR}}
"""


@pytest.fixture
def thing(reading) -> Organisation:
    loaded = reading(THING)
    assert loaded.findings == ()
    return loaded.organisation


def spoken(text: str, organisation: Organisation, wording: Wording = FRENCH, within: Journey | None = None) -> str:
    return plain(Text(text), organisation, wording, within).replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Appelez le [[tel]].", "Appelez le 01 99 00 10 10."),
        ("Passez [[guichet]].", "Passez le guichet."),
        ("Attendez [[promise:preparation]].", "Attendez 2 jours ouvrés."),
        ("Montrez [[carte]].", "Montrez votre carte de lecteur."),
        ("Payez [[carte.cost]] pour [[carte.valid_for]].", "Payez 5 € pour 1 an."),
        ("Appelez [[tel.hours]].", "Appelez du mardi au samedi, 9 h – 18 h."),
        ("Dites : [[tel.say]]", "Dites : Bonjour, voici mon numéro de carte."),
        ("Voyez [[tel|ce numéro]].", "Voyez ce numéro."),
        ("Un prêt coûte [[emprunter/demander.cost]].", "Un prêt coûte 2 €."),
        ("Voyez [[emprunter/piece-perdue]].", "Voyez Pièce perdue."),
        ("Voyez [[emprunter]].", "Voyez Emprunter un jeu."),
        ("Voyez [[nulle-part]].", "Voyez nulle-part."),
    ],
)
def test_a_mention_says_what_the_customer_needs_there(world, written: str, read: str) -> None:
    assert spoken(written, world) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Écrivez à [[courriel]].", "Écrivez à aide@exemple.fr."),
        ("[[courriel]] répond.", "aide@exemple.fr répond."),
        ("[[site]] répond.", "https://exemple.fr/aide répond."),
        ("Joignez [[muet]].", "Joignez l’accueil."),
        ("Rien [[retour]] ?", "Rien la veille à 18 h ?"),
        ("[[ticket]] suffit. [[ticket]] aussi.", "Votre ticket suffit. Votre ticket aussi."),
        ("Montrez [[ticket]] ou **[[ticket]]**.", "Montrez votre ticket ou votre ticket."),
    ],
)
def test_names_take_the_letter_case_of_their_place_and_addresses_stay_as_they_are(
    thing, written: str, read: str
) -> None:
    assert spoken(written, thing) == read


def test_the_same_mention_is_said_in_the_reader_s_language(world) -> None:
    assert spoken("Wait [[promise:preparation]].", world, ENGLISH) == "Wait 2 working days."
    assert spoken("It costs [[carte.cost]].", world, ENGLISH) == "It costs €5."


def test_a_node_of_the_own_journey_needs_no_journey_before_it(world) -> None:
    journey = world.of(Journey)["emprunter"]
    assert spoken("Voyez [[jouer]].", world, within=journey) == "Voyez Jouer et rendre."
    assert spoken("Voyez [[jouer]].", world) == "Voyez jouer."


@pytest.mark.parametrize(
    ("words", "before", "out"),
    [
        ("Le guichet", "Allez vers ", "le guichet"),
        ("L’accueil", "Voyez ", "l’accueil"),
        ("L'accueil", "Voyez ", "l'accueil"),
        ("Lena Roy", "Voyez ", "Lena Roy"),
        ("Une pièce", "Apportez ", "une pièce"),
        ("SMS du jour", "Lisez le ", "SMS du jour"),
        ("le guichet", "", "Le guichet"),
        ("le guichet", "Fini. ", "Le guichet"),
        ("le guichet", "Fini ! ", "Le guichet"),
        ("le guichet", "Attendez… ", "Le guichet"),
        ("le guichet", "Attendez, ", "le guichet"),
        ("The counter", "Go to ", "the counter"),
        ("An office", "Go to ", "an office"),
        ("Anne", "Ask ", "Anne"),
        ("aide@exemple.fr", "", "aide@exemple.fr"),
        ("https://exemple.fr", "Fini. ", "https://exemple.fr"),
    ],
)
def test_only_a_determiner_loses_its_capital_in_a_sentence(words: str, before: str, out: str) -> None:
    assert in_sentence(words, before) == out


def test_a_field_that_is_not_there_is_said_by_its_name(thing) -> None:
    (mention,) = Text("[[ticket.hours]]").mentions
    assert said(mention, thing, FRENCH) == "hours"


def test_an_ambiguous_mention_is_said_as_it_is_written(reading) -> None:
    organisation = reading("units: {accueil: {name: L'accueil}}\nchannels: {accueil: {type: counter}}").organisation
    assert spoken("Voyez [[accueil]].", organisation) == "Voyez accueil."
    assert spoken("Voyez [[unit:accueil]].", organisation) == "Voyez l’accueil."


def test_a_place_without_a_title_is_named_by_its_own_words(reading) -> None:
    organisation = reading(
        "journeys: {pret: {title: Emprunter, steps: [{do: Demandez le jeu.}],"
        " problems: [{id: ferme, when: C'est fermé., do: Revenez., ends: Fini.}]}}"
    ).organisation
    (step,), (problem,) = organisation.find("pret/step-1"), organisation.find("pret/ferme")
    assert name_of(step, organisation, FRENCH) == "Demandez le jeu."
    assert name_of(problem, organisation, FRENCH) == "C'est fermé."


def test_paragraphs_lists_and_marks_become_one_line_of_plain_words(thing) -> None:
    assert spoken("Un **mot**.\n\n- `code`\n- [lien](https://exemple.fr)\n\nFin !", thing) == "Un mot. code lien Fin !"


def test_nothing_is_said_of_no_text(thing) -> None:
    assert plain(None, thing, FRENCH) == ""
