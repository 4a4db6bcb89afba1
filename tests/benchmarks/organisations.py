"""Turns a real organisation of `content/` into ten megabytes of another one: copies with ids and wording of their own.

Each copy has other ids, other words (nouns, names, days, numbers drawn from lists by a seed) and other quantities, so
that nothing that remembers equal texts wins by it; the references of a copy lead to the copy. What results is valid.
"""

import random
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

SEED = 4
SECTIONS = (
    "units", "channels", "documents", "promises", "rules", "journeys", "guides", "questions", "letters", "insights",
)  # fmt: skip
"""Copied; terms, editions and branches stand once: a glossary does not grow with the number of journeys."""
PLACES = frozenset({"during", "back_to", "then", "or", "instead_of", "from", "rejoin", "id"})
"""Fields that name places of the same journey, which keep their ids."""
NOT_WORDS = frozenset(
    {"tags", "type", "stage", "kind", "form", "status", "chart", "icon", "url", "email", "number", "hours"}
)
QUANTITIES = frozenset({"cost", "takes", "within", "after", "answers_within", "deadline", "valid_for", "syncs_within",
                        "review_every", "odds", "by"})  # fmt: skip
SWAPS = tuple(
    tuple(group.split())
    for group in (
        "camion fourgon véhicule utilitaire",
        "meuble buffet canapé lit bureau fauteuil",
        "samedi lundi mardi mercredi jeudi vendredi",
        "matin soir",
        "courriel message",
        "écran tableau panneau",
        "conseiller vendeur employé collègue",
        "rue place avenue route",
        "salon couloir séjour garage",
        "gris vert bleu noir rouge blanc",
    )
)
TAILS = (
    "Comptez {n} minutes.", "La salle {n} est au fond du couloir.", "Le guichet {n} reste ouvert.",
    "Prenez le couloir {n}.", "Le bureau {n} est à droite.", "Votre place est la {n}.", "Le casier {n} est pour vous.", "Suivez la ligne {n}.",
)  # fmt: skip
_FAULTY = re.compile(r"promise: [\w-]+$|first: [^'\">\n]+\.$", re.MULTILINE)
_MENTION = re.compile(r"\[\[([^\[\]|.]+)")


def generated(source: Path, size: int) -> Iterator[tuple[str, str]]:
    """Names and texts of YAML files, some `size` bytes together, made of the files below `source`."""
    tree: dict[str, dict[str, Any]] = {}
    for file in sorted(source.glob("*.yaml")):
        for section, entries in (yaml.load(file.read_text("utf-8"), yaml.CBaseLoader) or {}).items():
            tree.setdefault(section, {}).update(entries)
    about = {**tree["organisation"], "languages": [tree["organisation"].get("languages", ["fr"])[0]]}
    about.pop("brand", None)
    about.pop("check", None)
    first = {"organisation": about, "terms": tree.get("terms", {})}
    yield "organisation.yaml", _text(first)
    made, copy = 0, 0
    while made < size:
        text = _text(_Copy(tree, copy).sections())
        made += len(text.encode())
        yield f"part-{copy:03}.yaml", text
        copy += 1


def flawed(files: Mapping[str, str], faults: int) -> dict[str, str]:
    """The same files with so many misspelt ids and empty promises, spread evenly."""
    places = [(file, found.start()) for file, text in files.items() for found in _FAULTY.finditer(text)]
    chosen = places[:: max(1, len(places) // faults)][:faults]
    spoilt = dict(files)
    for file, at in reversed(chosen):
        text = spoilt[file]
        end = text.index("\n", at)
        misspelt = text[at:].startswith("promise: ")
        spoilt[file] = text[:end] + ("x" if misspelt else " Nous le faisons dès que possible.") + text[end:]
    return spoilt


class _Copy:
    """One copy, with its number at the end of every id but the first's."""

    def __init__(self, tree: dict[str, dict[str, Any]], number: int) -> None:
        self._tree = tree
        self._end = f"-{number}" if number else ""
        self._draw = random.Random(SEED * 1000 + number)
        self._ids = {id for section in SECTIONS for id in tree.get(section, {})}
        self._kinds = {f"{section[:-1]}:{id}" for section in SECTIONS for id in tree.get(section, {})}

    def sections(self) -> dict[str, Any]:
        """The sections of the copy."""
        return {
            section: {f"{id}{self._end}": self._fields(fields) for id, fields in self._tree[section].items()}
            for section in SECTIONS
            if section in self._tree
        }

    def _fields(self, fields: dict[str, Any], inside: frozenset[str] = frozenset()) -> dict[str, Any]:
        inside = inside | {node["id"] for part in ("steps", "problems", "variants") for node in _ids_in(fields, part)}
        return {name: self._value(name, value, inside) for name, value in fields.items()}

    def _value(self, name: str, value: Any, inside: frozenset[str]) -> Any:
        if isinstance(value, dict):
            return self._fields(value, inside)
        if isinstance(value, list):
            return [self._value(name, item, inside) for item in value]
        if name == "id" or name in NOT_WORDS:
            return value
        return self._renamed(name, value, inside) or (value if name in QUANTITIES else self._worded(value))

    def _renamed(self, name: str, value: str, inside: frozenset[str]) -> str | None:
        """What is an id, with the number of the copy: `tel-sav-7`, `livraison-7/veille`; None for any other text."""
        if name in (PLACES | {"go"}) and value in inside:
            return value
        id, slash, node = value.partition("/")
        if id in self._ids or id in self._kinds:
            return f"{id}{self._end}{slash}{node}"
        return None

    def _worded(self, text: str) -> str:
        words = "".join(self._word(part) for part in re.split(r"(\[\[[^\]]*\]\]|\W+)", text))
        if len(words) > 40 and words.endswith("."):
            words += " " + self._draw.choice(TAILS).format(n=self._draw.randrange(2, 5000))
        return _MENTION.sub(self._mention, words)

    def _word(self, part: str) -> str:
        group = next((group for group in SWAPS if part in group), None)
        return self._draw.choice(group) if group else part

    def _mention(self, found: re.Match[str]) -> str:
        return f"[[{self._renamed('', found[1].strip(), frozenset()) or found[1]}"


def _ids_in(fields: dict[str, Any], part: str) -> list[dict[str, Any]]:
    nodes = fields.get(part, [])
    found = [node for node in nodes if isinstance(node, dict)] if isinstance(nodes, list) else []
    return [node for node in found if "id" in node]


def _text(tree: dict[str, Any]) -> str:
    return str(yaml.dump(tree, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110))
