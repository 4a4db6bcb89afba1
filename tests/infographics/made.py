"""Organisations made by number and language, to see how drawings take few and many things, short and long words."""

from typing import Any

from generator.infographics.drawing import SHEETS, Drawing, Label, Scene
from generator.model.entity import KINDS, Entity
from generator.model.kinds.journey import Journey
from generator.model.organisation import About, Organisation
from generator.model.style import Family, Style
from generator.model.typeface import POINT, Typefaces
from generator.model.wording import Wording

STAGES = ("front", "front", "middle", "back", "partner", "system")

FRENCH = {
    "name": "Le service numéro {n}", "does": "Reçoit votre dossier et le transmet au suivant.",
    "sees": "commande, rendez-vous et jours exclus", "decides": "La date et le créneau de votre livraison.",
    "cannot": "Annuler la vente ou vous rembourser en espèces.", "step": "Dossier transmis", "title": "Faire livrer un meuble",
    "goal": "Je veux recevoir mon meuble un jour où je suis là.", "ask_for": "Une réponse écrite et datée.",
    "document": "Votre numéro de dossier", "when": "Rien ne vient.", "say": "Bonjour, voici mon numéro de dossier.",
}  # fmt: skip
GERMAN = {
    "name": "Die Vertragsangelegenheitsabteilung {n}", "does": "Nimmt die Kundendienstbearbeitungsunterlagen entgegen und prüft sie.",
    "sees": "Auftragsbestätigungsnummer, Lieferterminvereinbarung", "decides": "Rückerstattungsberechtigung und Liefertermin.",
    "cannot": "Zahlungsaufforderungen zurücknehmen oder stornieren.", "step": "Unterlagenprüfung", "title": "Möbel liefern lassen",
    "goal": "Ich möchte mein Möbelstück an einem Tag erhalten, an dem ich zu Hause bin.",
    "ask_for": "Eine schriftliche Rückmeldungsbestätigung.", "document": "Ihre Kundendienstbearbeitungsnummer", "when": "Es kommt nichts.",
    "say": "Guten Tag, hier ist meine Kundendienstbearbeitungsnummer.",
}  # fmt: skip


def organisation(
    units: int = 5, steps: int = 5, rungs: int = 3, words: dict[str, str] = FRENCH, over: dict[str, Any] | None = None
) -> Organisation:
    """An organisation with that many units, steps and rungs; `over` holds entities laid over the made ones, by section."""
    data: dict[str, dict[str, Any]] = {
        "units": {f"u{n}": _unit(n, words) for n in range(units)},
        "channels": _channels(words, rungs),
        "documents": {"file": {"name": words["document"]}},
        "journeys": {"way": _journey(units, steps, rungs, words)},
    }
    for section, entities in (over or {}).items():
        data.setdefault(section, {}).update(entities)
    about = About.model_validate(
        {"name": "Meubles Léman", "url": "https://exemple.fr", "defaults": {"verified_on": "2026-11-16"}}
    )
    return Organisation("made", about, "fr", {KINDS[name].kind: _entities(name, found) for name, found in data.items()})


def scene(
    made: Organisation, typefaces: Typefaces, sheet: str, language: str = "fr", catalog: dict[str, str] | None = None
) -> Scene:
    """A scene in the colours of the line theme."""
    colours = {
        "main": "#0A35C9", "alert": "#C8201A", "ink": "#10131C", "grey": "#565D6D", "line": "#C9CED9", "pale": "#F1F3F7",
        "paper": "#FFFFFF", "highlight": "#FFC629", "calm": "#0B6B4B", "on_main": "#FFFFFF", "on_alert": "#FFFFFF",
        "main_pale": "#EBEEFA", "alert_pale": "#FAECEC",
    }  # fmt: skip
    style = Style("line", colours, "Inter", "Inter", (Family("Inter", "fontpkg-inter", (400, 700)),), {})
    return Scene(made, Wording(language, catalog or {}), style, typefaces, SHEETS[sheet])


def journey(made: Organisation) -> Journey:
    """Its one journey."""
    return made.of(Journey)["way"]


def outside(drawing: Drawing) -> list[Label]:
    """Labels that stick out of the sheet."""
    sheet = drawing.sheet
    return [
        label for label in drawing.labels
        if label.x < -0.01 or label.y < -0.01 or label.x + label.width > sheet.width + 0.3 or label.bottom > sheet.height + 0.01
    ]  # fmt: skip


def collisions(drawing: Drawing, typefaces: Typefaces) -> list[tuple[str, str]]:
    """Pairs of labels whose ink runs into one another."""
    boxes = [(label, *_ink(label, typefaces)) for label in drawing.labels]
    found = []
    for index, (one, left, top, right, bottom) in enumerate(boxes):
        for other, x, y, x2, y2 in boxes[index + 1 :]:
            if min(right, x2) - max(left, x) > 0.05 and min(bottom, y2) - max(top, y) > 0.05:
                found.append((" ".join(one.lines), " ".join(other.lines)))
    return found


def smallest(drawing: Drawing) -> float:
    """The size of the smallest text in points."""
    return min(label.size for label in drawing.labels) / POINT


def words_of(drawing: Drawing) -> str:
    """All words on the sheet."""
    return " ".join(line for label in drawing.labels for line in label.lines)


def _ink(label: Label, typefaces: Typefaces) -> tuple[float, float, float, float]:
    """The box around the letters: the widest line, from the first line's capitals to the last one's descenders."""
    wide = max(
        typefaces.width(line, label.size, None, label.weight, label.italic, label.spacing * label.size)
        for line in label.lines
    )
    left = label.x + {"left": 0.0, "center": (label.width - wide) / 2, "right": label.width - wide}[label.align]
    air = (label.leading - 1) * label.size / 2 + 0.12 * label.size
    return left, label.y + air, left + wide, label.bottom - air


def _unit(n: int, words: dict[str, str]) -> dict[str, Any]:
    return {
        "name": words["name"].format(n=n + 1), "stage": STAGES[n % len(STAGES)], "does": words["does"],
        "sees": words["sees"].split(", "), "decides": words["decides"] if n % 2 else [], "cannot": words["cannot"],
        **({"syncs_within": "24 hours"} if n % 3 == 0 else {}), "contact": ["phone"] if n == 0 else [],
    }  # fmt: skip


def _channels(words: dict[str, str], rungs: int) -> dict[str, Any]:
    phone = {
        "type": "phone", "unit": "u0", "number": "+33465712026", "hours": "du lundi au samedi de 8h à 19h", "cost": "ordinary call",
        "languages": ["fr", "en"], "say": words["say"], "identify_with": ["file"],
    }  # fmt: skip
    mediator = {
        "type": "web",
        "name": "Le médiateur",
        "url": "https://exemple.fr/mediateur",
        "external": True,
        "human": True,
        "cost": "free",
    }
    others = {
        f"c{n}": {"type": "email", "name": words["name"].format(n=n), "email": f"n{n}@exemple.fr"} for n in range(rungs)
    }
    return {
        "phone": phone,
        "mediator": mediator,
        **others,
        "site": {"type": "web", "url": "https://exemple.fr/suivi", "unit": "u0"},
    }


def _journey(units: int, steps: int, rungs: int, words: dict[str, str]) -> dict[str, Any]:
    climb = [
        {
            "to": "phone" if n == 0 else "mediator" if n == rungs - 1 else f"c{n}",
            "bring": ["file"],
            "ask_for": words["ask_for"],
        }
        | {"answers_within": f"{n + 2} working days", "deadline": "1 year"}
        | ({"after": f"{n} weeks"} if n else {})
        for n in range(rungs)
    ]
    return {
        "title": words["title"], "goal": words["goal"], "escalation": climb,
        "steps": [{"title": words["step"], "does": words["does"], "who": f"u{n % units}"} for n in range(steps - 1)]
        + [{"do": words["when"], "title": words["step"], "at": "chez vous", "ends": words["goal"]}],
        "problems": [{"when": words["when"], "do": words["does"], "contact": "phone", "bring": "file", "back_to": "step-1"}],
    }  # fmt: skip


def _entities(section: str, found: dict[str, Any]) -> dict[str, Entity]:
    context = {"country": "FR", "currency": "EUR"}
    return {id: KINDS[section].model_validate({**fields, "id": id}, context=context) for id, fields in found.items()}


KINDS.load()
