"""Turns a size into a chain of branches, each written out in full as importers and CI systems do: dense, valid YAML.

Short fields, lists in brackets, many maps: twice as much work per megabyte to a YAML parser as prose. Words are drawn by
a seed from what such a chain says. Texts do repeat, as in real life: three thousand branches, one house style; ids,
numbers, names of towns and quantities do not.
"""

import random
from collections.abc import Iterator
from typing import Any

import yaml

SEED = 4
PER_FILE = 25
"""Branches in a file: some 150 kB."""
TOWNS = ("Annecy", "Thônes", "Rumilly", "Faverges", "Ugine", "Cluses", "Sallanches", "Bonneville", "Seynod", "Cran")
STREETS = ("rue du Lac", "rue des Tilleuls", "avenue de la Gare", "place du Marché", "quai de la Tournette")
THINGS = ("un buffet", "un canapé", "un lit", "une armoire", "un bureau", "une table", "un fauteuil", "une commode")
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi")
TIMES = ("le matin", "le soir", "vers midi", "l'après-midi", "en fin de journée", "avant midi")
MARKS = ("votre nom", "la date", "le créneau", "l'adresse", "l'étage", "le prix payé")
PLACES = ("à l'entrée", "au fond du magasin", "près des caisses", "sous l'auvent", "au premier étage")
GOALS = (
    ("Faire livrer {thing}", "Je veux recevoir mon meuble {time}.", "Vous venez de payer {thing}."),
    ("Retirer {thing} au dépôt", "Je veux emporter mon meuble {day}.", "Un message annonce que {thing} vous attend."),
    ("Rendre {thing}", "Je veux rendre mon meuble {day}.", "Le meuble reçu ne convient pas à la pièce."),
    ("Faire monter {thing}", "Je veux un meuble monté {time}.", "Vous avez reçu {thing} en cartons."),
)  # fmt: skip
STEPS = (
    "Choisissez une date au comptoir, par exemple {day} {time}.",
    "Montrez votre papier au comptoir {place}.",
    "Dites les jours où vous êtes absent : le {day}, par exemple.",
    "Mesurez la porte et le couloir avant le {day}.",
    "Relisez la feuille avec le vendeur et vérifiez {mark}.",
    "Signez la feuille après avoir vérifié {mark}.",
    "Rangez le carton {place}.",
    "Photographiez la feuille où figure {mark}.",
    "Attendez l'équipe chez vous le {day} {time}.",
    "Comptez les cartons avant de signer, {time} comme {other}.",
)
KEEPS = ("La feuille où figure {mark}.", "La photo de la feuille.", "Le carton et sa feuille.", "Le reçu du {day}.")
CHECKS = ("La feuille porte {mark}.", "Le vendeur lit {mark} à voix haute.", "L'écran montre {mark}.")
TROUBLES = (
    ("La date change", "On m'annonce une autre date que le {day}.", "Vous ne payez rien de plus."),
    ("Personne ne vient", "Personne n'est venu {time}.", "Votre meuble est en sécurité au dépôt."),
    ("Un carton manque", "Il manque un carton le {day}.", "Le carton manquant part sans frais."),
    ("Le meuble est abîmé", "Le meuble porte une rayure, vue {time}.", "Vous pouvez refuser le meuble."),
    ("La porte est trop étroite", "Le meuble ne passe pas la porte le {day}.", "Le retour au dépôt est gratuit."),
)
DOES = (
    "Appelez le dépôt et demandez une autre date, par exemple {day}.",
    "Appelez le dépôt et lisez le numéro de votre dossier.",
    "Notez ce qui manque sur la feuille, puis appelez {time}.",
    "Envoyez la photo au dépôt et gardez {mark}.",
)
WHYS = ("Le camion suit un autre tour le {day}.", "Deux dossiers se ressemblent {time}.", "La feuille manquait {mark}.")
ENDS = ("Le meuble est chez vous.", "Le meuble est rendu et remboursé.", "Le meuble est monté et vérifié.")
SAYS = ("Bonjour, voici mon numéro de dossier. Quelle est la date prévue ?", "Bonjour, je vous lis {mark}.")
MINUTES = ("5 minutes", "10 minutes", "15 minutes", "20 minutes", "30 minutes")
DELAYS = ("1 jour ouvré", "2 jours ouvrés", "3 jours ouvrés", "5 jours ouvrés")
COSTS = ("gratuit", "19 EUR", "39 EUR", "59 EUR")

ORGANISATION = {
    "organisation": {
        "name": "Les Dépôts",
        "country": "FR",
        "languages": "fr",
        "url": "https://exemple.fr",
        "defaults": {"owner": "siege", "verified_on": "2026-11-01", "review_every": "10 ans"},
    },
    "units": {
        "siege": {"name": "Le siège", "stage": "middle", "does": "Répond aux réclamations.", "contact": "siege-tel"}
    },
    "channels": {
        "siege-tel": {
            "type": "phone",
            "name": "Le téléphone du siège",
            "unit": "siege",
            "number": "01 99 00 10 10",
            "hours": "du lundi au vendredi de 9h à 18h",
            "cost": "prix d'un appel",
            "answers_within": "10 minutes",
        },
        "mediateur": {
            "type": "web",
            "name": "Le médiateur",
            "url": "https://exemple.fr/mediateur",
            "human": True,
            "cost": "gratuit",
            "external": True,
        },
    },
}


def generated(size: int) -> Iterator[tuple[str, str]]:
    """Names and texts of YAML files, some `size` bytes together."""
    yield "organisation.yaml", _text(ORGANISATION)
    made, number = 0, 0
    while made < size:
        tree: dict[str, dict[str, Any]] = {}
        for _ in range(PER_FILE):
            for section, entries in _Branch(number).sections().items():
                tree.setdefault(section, {}).update(entries)
            number += 1
        text = _text(tree)
        made += len(text.encode())
        yield f"depots-{number:05}.yaml", text


class _Branch:
    """A depot: who is there, how it is reached, what is asked for, and what customers come for."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._draw = random.Random(SEED * 1_000_000 + number)

    def sections(self) -> dict[str, Any]:
        """The sections that describe it."""
        return {
            "units": self._units(),
            "channels": self._channels(),
            "documents": self._documents(),
            "promises": {self._id("rappel"): {"title": "Rappel", **self._commitment(self._draw.choice(DELAYS))}},
            "journeys": {self._id(f"voyage-{kind}"): self._journey(kind) for kind in range(len(GOALS))},
        }

    def _id(self, word: str) -> str:
        return f"{word}-{self._number}"

    def _say(self, sentence: str) -> str:
        draw = self._draw.choice
        return sentence.format(
            thing=draw(THINGS),
            day=draw(DAYS),
            time=draw(TIMES),
            other=draw(TIMES),
            mark=draw(MARKS),
            place=draw(PLACES),
        )

    def _one(self, sentences: tuple[str, ...]) -> str:
        return self._say(self._draw.choice(sentences))

    def _units(self) -> dict[str, Any]:
        town = self._draw.choice(TOWNS)
        return {
            self._id("depot"): {
                "name": f"Le dépôt {self._number} de {town}",
                "stage": "front",
                "does": ["Garde vos cartons.", "Fixe les dates avec vous."],
                "cannot": "Réparer un meuble.",
                "decides": self._say("Les dates du {day} au samedi."),
                "sees": ["commande", "date", "adresse"],
                "contact": [self._id("tel"), self._id("comptoir")],
            },
            self._id("equipe"): {
                "name": f"L'équipe {self._number} de {town}",
                "stage": "back",
                "does": self._say("Charge le camion {time}."),
                "sees": ["tournée"],
                "contact": self._id("tel"),
            },
        }

    def _channels(self) -> dict[str, Any]:
        number, hours = self._number, f"du lundi au samedi de {self._draw.choice('89')}h à 18h"
        return {
            self._id("tel"): {
                "type": "phone",
                "name": f"Le téléphone du dépôt {number}",
                "unit": self._id("depot"),
                "number": f"01 99 00 {number // 100 % 100:02} {number % 100:02}",
                "hours": hours,
                "cost": "prix d'un appel",
                "handles": ["suivre", "déplacer", "annuler"],
                "answers_within": self._draw.choice(MINUTES),
                "identify_with": self._id("dossier"),
                "say": self._one(SAYS),
            },
            self._id("comptoir"): {
                "type": "counter",
                "name": f"Le comptoir du dépôt {number}",
                "unit": self._id("depot"),
                "address": f"{1 + number % 90} {self._draw.choice(STREETS)}, 74000 {self._draw.choice(TOWNS)}",
                "hours": hours,
                "cost": "gratuit",
            },
        }

    def _documents(self) -> dict[str, Any]:
        depot = self._id("depot")
        return {
            self._id("dossier"): {
                "name": f"Votre dossier du dépôt {self._number}",
                "from": depot,
                "how": "Au comptoir, pendant l'achat.",
                "why": self._say("Le dossier réunit {mark} et le prix."),
                "asked_by": depot,
                "accepted_by": [depot, self._id("equipe")],
                "takes": "10 minutes",
                "cost": "gratuit",
                "form": ["paper", "electronic"],
            },
            self._id("bon"): {
                "name": f"Votre bon du dépôt {self._number}",
                "from": depot,
                "why": self._say("Le bon prouve {mark}."),
                "accepted_by": depot,
                "form": "paper",
            },
        }

    def _commitment(self, within: str) -> dict[str, Any]:
        return {"within": within, "from": self._say("votre appel"), "otherwise": self._one(DOES)}

    def _journey(self, kind: int) -> dict[str, Any]:
        title, goal, starts = (self._say(sentence) for sentence in GOALS[kind])
        steps = [self._step(rank) for rank in range(8)]
        steps[-1]["ends"] = self._one(ENDS)
        return {
            "title": f"{title} ({self._number})",
            "goal": goal,
            "starts_when": starts,
            "steps": steps,
            "problems": [self._problem(rank) for rank in range(4)],
            "escalation": [
                {"to": self._id("tel"), "bring": [self._id("dossier")], "ask_for": "Une date par écrit.",
                 "answers_within": "2 jours ouvrés"},
                {"to": "siege-tel", "after": "2 jours ouvrés", "bring": [self._id("dossier")],
                 "ask_for": "Une réponse par écrit.", "answers_within": "10 jours ouvrés"},
                {"to": "mediateur", "after": "2 mois", "deadline": "1 an", "answers_within": "90 jours", "cost": "gratuit"},
            ],
        }  # fmt: skip

    def _step(self, rank: int) -> dict[str, Any]:
        step: dict[str, Any] = {
            "id": f"etape-{rank}",
            "title": f"Étape {rank + 1}",
            "do": self._one(STEPS),
            "at": self._id("comptoir") if rank < 5 else "chez vous",
            "takes": self._draw.choice(MINUTES),
            "keep": self._one(KEEPS),
            "check": self._one(CHECKS),
        }
        if rank == 0:
            step |= {"gives": [self._id("dossier"), self._id("bon")], "cost": self._draw.choice(COSTS)}
        else:
            step["needs"] = [self._id("dossier"), self._id("bon")][: 1 + rank % 2]
        return step

    def _problem(self, rank: int) -> dict[str, Any]:
        title, when, first = (self._say(sentence) for sentence in self._draw.choice(TROUBLES))
        return {
            "id": f"souci-{rank}",
            "title": title,
            "when": when,
            "during": [f"etape-{2 * rank}", f"etape-{2 * rank + 1}"],
            "kind": "changed",
            "first": first,
            "do": self._one(DOES),
            "contact": [self._id("tel"), self._id("comptoir")],
            "bring": [self._id("dossier")],
            "promise": self._id("rappel") if rank % 2 else self._commitment(self._draw.choice(DELAYS)),
            "back_to": f"etape-{2 * rank}",
            "why": self._one(WHYS),
        }


def _text(tree: dict[str, Any]) -> str:
    return str(yaml.dump(tree, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, default_flow_style=None))
