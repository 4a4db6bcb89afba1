"""The insert for the back of an order form: one page, whatever the number of rules."""

from pathlib import Path

import pytest

from generator.load.content import load
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.publish.formats.pdf import pdf
from generator.render.outputs.insert import LARGEST, SMALLEST, InsertLesson, insert, later_rules, setting_for
from generator.render.theme import load_theme, load_wording
from generator.render.view import View

CONTENT = Path(__file__).parents[2] / "content"


def view_of(organisation: Organisation, typefaces: Typefaces | None = None) -> View:
    return View(organisation, load_theme(organisation.about.brand), load_wording("fr"), typefaces or Typefaces(()))


def journey_with(reading, rules: int, says: str) -> View:
    lines = "\n".join(f"  r{n}: {{says: {says} {n}., binds_at: achat/venir}}" for n in range(rules))
    steps = "[{id: payer, do: Payez.}, {id: venir, do: Venez., ends: Fini.}]"
    entry = f"  entree: {{says: Entrez., binds_at: achat/payer}}\n{lines}"
    return view_of(reading(f"journeys:\n  achat: {{title: Acheter, steps: {steps}}}\nrules:\n{entry}\n").organisation)


def test_only_rules_that_bind_after_the_first_step_are_on_it(reading) -> None:
    view = journey_with(reading, 2, "Gardez le ticket")
    (made,) = insert(view)
    assert isinstance(made, Publication)
    assert (made.path, made.sheets) == ("inserts/fr/achat", 1)
    assert "Gardez le ticket 0." in made.source
    assert "Gardez le ticket 1." in made.source
    assert "Entrez." not in made.source


def test_a_journey_without_later_rules_has_none(reading) -> None:
    assert list(insert(journey_with(reading, 0, ""))) == []


def test_it_gives_the_reason_the_paper_and_the_number(world: Organisation) -> None:
    view = view_of(load(CONTENT / "meubles-leman").organisation)
    made = next(one for one in insert(view) if isinstance(one, Publication) and one.path.endswith("livraison"))
    assert "À midi, l’entrepôt commence à charger" in made.source
    assert "votre ticket de caisse" in made.source
    assert "04\u00a065\u00a071\u00a020\u00a026" in made.source or "04 65 71 20 26" in made.source


def test_the_more_there_is_to_say_the_smaller_it_is_set_and_reasons_go_first(reading) -> None:
    settings = []
    for count in (1, 8, 40):
        view = journey_with(reading, count, "Écrivez vos réserves sur le bon avec des mots précis")
        journey = view.organisation.of(Journey)["achat"]
        lesson = InsertLesson(view, journey, view.prose(suffix=""))
        settings.append(setting_for(lesson, later_rules(view, journey)))
    sizes = [setting.size for setting in settings]
    assert sizes == sorted(sizes, reverse=True)
    assert (sizes[0], sizes[-1]) == (LARGEST, SMALLEST)
    assert [setting.reasons for setting in settings] == [True, True, False]
    assert [setting.columns for setting in settings] == [1, 2, 2]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["banque-des-deux-rives", "meubles-leman", "trains-de-la-dore"])
def test_every_insert_of_a_real_organisation_is_one_page(name: str, typefaces: Typefaces) -> None:
    view = view_of(load(CONTENT / name).organisation, typefaces)
    made = [one for one in insert(view) if isinstance(one, Publication)]
    assert made
    assert {one.path: pdf(one, typefaces).remarks for one in made} == {one.path: () for one in made}
