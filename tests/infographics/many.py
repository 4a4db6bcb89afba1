"""Journeys and organisations with as many rules, papers, promises, words or ways in as a test asks for, by language."""

from typing import Any

from made import FRENCH, GERMAN, organisation

from generator.model.organisation import Organisation

WORDS = {
    "fr": {
        "title": "Le numéro unique {n}", "says": "Vous pouvez changer la date sans frais jusqu'à la veille à midi ({n}).",
        "why": "À midi, l'entrepôt commence à charger le camion.", "unless": "Un imprévu de santé supprime ces frais.",
        "missed": "Retirez vos cartons au dépôt, sans frais.", "paper": "Votre ticket de caisse {n}",
        "from": "Le magasin", "how": "À la caisse, au moment de payer. Une photo lisible suffit.",
        "only_if": "Vous choisissez le remboursement par virement.", "since": "l'arrivée de votre demande",
        "otherwise": "Appelez le service client. Il lit votre demande sur son écran.",
        "silence": "Rien après ce délai ? Appelez le service client, avec votre numéro de dossier.",
        "word": "régularisation {n}", "means": "Ce qu'on vous demande pour être en règle, à bord ou après.",
        "example": "« Vous pouvez vous régulariser en ligne. »", "say": "vous mettre en règle",
        "way": "Le chat du service {n}", "topic": "demander un remboursement {n}",
    },
    "de": {
        "title": "Lieferterminvereinbarungsfrist {n}",
        "says": "Die Lieferterminvereinbarung kann bis zum Vortag um zwölf Uhr gebührenfrei geändert werden ({n}).",
        "why": "Um zwölf Uhr beginnt die Warenausgangsabteilung mit der Verladung.",
        "unless": "Bei Krankheit entfällt die Bearbeitungsgebühr vollständig.",
        "missed": "Holen Sie die Möbelstücke gebührenfrei in der Warenausgabestelle ab.",
        "paper": "Ihre Auftragsbestätigungsnummer {n}", "from": "Die Vertragsangelegenheitsabteilung",
        "how": "An der Kasse bei der Bezahlung. Eine gut lesbare Fotografie genügt.",
        "only_if": "Sie wünschen die Rückerstattung per Banküberweisung.", "since": "Eingang Ihrer Rückerstattungsanfrage",
        "otherwise": "Rufen Sie die Kundendienstabteilung an. Ihre Anfrage ist dort sichtbar.",
        "silence": "Keine Bestätigung? Rufen Sie die Kundendienstabteilung mit Ihrer Auftragsnummer an.",
        "word": "Nachbearbeitungsgebühr {n}", "means": "Was von Ihnen für die Ordnungsmäßigkeit verlangt wird.",
        "example": "„Sie können die Nachbearbeitungsgebühr online entrichten.“", "say": "Zusatzkosten",
        "way": "Die Kundendienstabteilung {n}", "topic": "eine Rückerstattung beantragen {n}",
    },
}  # fmt: skip
LANGUAGES = ("fr", "de")


def made_of(language: str, over: dict[str, Any]) -> Organisation:
    """The usual made organisation with sections laid over it."""
    return organisation(words=FRENCH if language == "fr" else GERMAN, over=over)


def steps(count: int, language: str, fields: Any = None) -> list[dict[str, Any]]:
    """Steps of a journey; `fields(n)` holds what each of them has besides."""
    words = FRENCH if language == "fr" else GERMAN
    return [
        {"id": f"s{n}", "title": f"{words['step']} {n}", "do": words["does"], **(fields(n) if fields else {})}
        for n in range(count)
    ]


def with_rules(count: int, language: str = "fr") -> Organisation:
    """Rules that bind at steps, and every third at a problem."""
    words = WORDS[language]
    rules = {
        f"r{n}": {
            "title": words["title"].format(n=n), "says": words["says"].format(n=n), "why": words["why"],
            "unless": words["unless"], "if_missed": words["missed"],
            "binds_at": "way/p0" if n % 3 == 2 else f"way/s{n % 5}",
        }
        for n in range(count)
    }  # fmt: skip
    problem = {"id": "p0", "when": words["only_if"], "do": words["otherwise"]}
    way = {"title": words["paper"].format(n=""), "steps": steps(5, language), "problems": [problem]}
    return made_of(language, {"rules": rules, "journeys": {"way": way}})


def with_papers(count: int, language: str = "fr") -> Organisation:
    """Documents asked for at steps; every third only in some cases."""
    words = WORDS[language]
    papers = {
        f"d{n}": {
            "name": words["paper"].format(n=n), "from": words["from"], "how": words["how"], "why": words["why"],
            "takes": f"{n + 1} days", "valid_for": "3 months", "cost": "12 EUR" if n % 2 else "free",
            "form": ["original", "copy"], **({"only_if": words["only_if"]} if n % 3 == 2 else {}),
        }
        for n in range(count)
    }  # fmt: skip
    asked = steps(count, language, lambda n: {"needs": f"d{n}"})
    return made_of(
        language, {"documents": papers, "journeys": {"way": {"title": words["says"].format(n=""), "steps": asked}}}
    )


def with_promises(count: int, language: str = "fr") -> Organisation:
    """Promises in hours, working days, calendar days and at a moment, in turn."""
    words = WORDS[language]

    def fields(n: int) -> dict[str, Any]:
        kind = (
            {"within": f"{n + 1} hours"},
            {"within": f"{n + 1} working days"},
            {"within": f"{7 * n + 7} days"},
            {"by": words["since"]},
        )
        promise = {**kind[n % 4], "from": words["since"], "otherwise": words["otherwise"]}
        return {"promise": promise, **({"silence": words["silence"]} if n % 2 else {})}

    return made_of(
        language, {"journeys": {"way": {"title": words["paper"].format(n=""), "steps": steps(count, language, fields)}}}
    )


def with_terms(count: int, language: str = "fr") -> Organisation:
    """Words; every fourth one to be avoided."""
    words = WORDS[language]
    terms = {
        f"t{n}": {"name": words["word"].format(n=n), "means": words["means"], "example": words["example"]}
        | ({"status": "avoid", "say": words["say"]} if n % 4 == 3 else {})
        for n in range(count)
    }
    return made_of(language, {"terms": terms})


def with_ways(ways: int, topics: int, language: str = "fr") -> Organisation:
    """Ways in, each good for some of the topics."""
    words = WORDS[language]
    types = ("phone", "chat", "web", "counter", "email", "machine")
    channels = {
        f"w{n}": {
            "type": types[n % 6], "name": words["way"].format(n=n), "url": f"https://exemple.fr/way-{n}", "cost": "free",
            "answers_within": f"{n + 1} hours", "hours": "du lundi au samedi de 8h à 19h" if n % 3 else "24/7",
            "handles": [words["topic"].format(n=t) for t in range(topics) if t % ways == n or (t + n) % 5 == 0],
        }
        for n in range(ways)
    }  # fmt: skip
    return made_of(language, {"channels": channels})
