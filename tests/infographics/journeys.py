"""Journeys made by number and language, for the drawing of the line."""

from typing import Any

from generator.infographics.drawing import Drawing, Scene
from generator.infographics.journey_line import journey_line
from generator.model.typeface import Typefaces
from tests.infographics import made

FRENCH = {
    "titles": ("Choisir", "Confirmer la date", "Préparation", "Signature du plan", "Fabrication", "Camion réservé"),
    "does": "Au comptoir, choisissez une date et faites écrire les jours impossibles.",
    "when": (
        "Aucune date ne me convient.",
        "La confirmation est fausse.",
        "Le métreur trouve un écart.",
        "Personne n’est venu.",
    ),
    "first": "C’est fréquent, et gratuit à corriger.",
    "do": "Appelez le service client, pas le transporteur, avec votre numéro de dossier.",
    "ends": "Le meuble est chez vous.",
    "goal": "Je veux recevoir mon meuble un jour où je suis là.",
}
GERMAN = {
    "titles": (
        "Versicherungsbescheinigung",
        "Terminvereinbarung",
        "Auftragsbestätigung",
        "Lieferung",
        "Zahlungsaufforderung",
    ),
    "does": "Vereinbaren Sie einen Liefertermin und lassen Sie die Ausschlusstage schriftlich festhalten.",
    "when": (
        "Kein Termin passt mir.",
        "Die Auftragsbestätigung enthält ein falsches Lieferdatum.",
        "Meine Bank lehnt ab.",
    ),
    "first": "Das kommt vor und kostet Sie nichts.",
    "do": "Rufen Sie den Kundendienst an und nennen Sie Ihre Auftragsnummer.",
    "ends": "Das Möbelstück steht bei Ihnen zu Hause.",
    "goal": "Ich will mein Möbelstück an einem Tag erhalten, an dem ich zu Hause bin und niemanden um Hilfe bitten muss.",
}


def journey(
    steps: int, problems: int, words: dict[str, Any] = FRENCH, titles: bool = True, **more: Any
) -> dict[str, Any]:
    """A journey with that many steps and problems, which return to their own step, to the next and to one far back."""
    return {
        "title": "Livraison d’un meuble", "goal": words["goal"],
        "steps": [_step(number, steps, words, titles) for number in range(steps)],
        "problems": [_problem(number, problems, steps, words) for number in range(problems)],
        **more,
    }  # fmt: skip


def drawn(
    typefaces: Typefaces,
    facts: dict[str, Any],
    sheet: str = "a3-landscape",
    language: str = "fr",
    **over: dict[str, Any],
) -> Drawing:
    """The line of a journey on a sheet; `over` holds other entities by section."""
    return journey_line(made.journey(_organisation(facts, over)), scene_of(typefaces, facts, sheet, language, **over))


def scene_of(
    typefaces: Typefaces,
    facts: dict[str, Any],
    sheet: str = "a3-landscape",
    language: str = "fr",
    **over: dict[str, Any],
) -> Scene:
    """What the drawing of a journey looks at."""
    return made.scene(_organisation(facts, over), typefaces, sheet, language)


def _organisation(facts: dict[str, Any], over: dict[str, Any]) -> Any:
    return made.organisation(over={"journeys": {"way": facts}, **over})


def _step(number: int, steps: int, words: dict[str, Any], titles: bool) -> dict[str, Any]:
    acts = {"does": words["does"], "who": "u1", "promise": {"within": "2 working days"}}
    step = acts if number % 2 else {"do": words["does"], "at": "chez vous", "cost": "59 EUR"}
    title = {"title": words["titles"][number % len(words["titles"])]} if titles else {}
    ends = {"ends": words["ends"]} if number == steps - 1 else {}
    return {"id": f"s{number}", "takes": "20 minutes", **title, **step, **ends}


def _problem(number: int, problems: int, steps: int, words: dict[str, Any]) -> dict[str, Any]:
    at = number * steps // problems
    back = (at, min(at + 1, steps - 1), max(at - 2, 0), 0)[number % 4]
    return {
        "id": f"p{number}", "when": words["when"][number % len(words["when"])], "during": f"s{at}", "first": words["first"],
        "do": words["do"], "contact": ("phone", "site")[number % 2], "back_to": f"s{back}",
        "promise": {"within": "5 working days"}, "cost": f"{number + 30} EUR",
    }  # fmt: skip
