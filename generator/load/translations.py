"""Turns an organisation and a gettext PO file into the organisation in that language, and says what it still lacks."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from babel.messages.pofile import PoFileError, read_po

from generator.load.po_places import places_in
from generator.model.code import Documentation, document
from generator.model.finding import Allowance, Finding, Place, Severity
from generator.model.kinds.edition import Edition
from generator.model.organisation import Organisation
from generator.model.translation import Message, messages, translated

STALE = document(
    Documentation(
        "T901",
        "stale-translation",
        Severity.WARNING,
        "translation",
        """
A text was changed after it was translated. Customers who read the other language would be told what no longer holds,
so until a translator
has looked, they read the changed text in the first language.

`clew translate en` marks the entry *fuzzy* in the PO file and keeps the old original beside it: the translator sees
what changed.
""",
    )
)
MISSING = document(
    Documentation(
        "T902",
        "missing-translation",
        Severity.WARNING,
        "translation",
        """
The organisation publishes in a language into which not everything is translated. What is missing stands in the first
language, and says so.

`clew translate en` makes or updates `translations/en.po`, for Poedit, Weblate or any other editor of PO files.
""",
    )
)
UNREADABLE = document(
    Documentation(
        "T903",
        "unreadable-po-file",
        Severity.ERROR,
        "translation",
        "\nA PO file is not of the form that gettext defines.\n",
    )
)


_LINE = re.compile(r'\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+)?"(?:[^"\\]|\\.)*"\s*)?')
"""A line of a PO file. Readers are lenient, and cut the first and the last letter off a text without its quotes."""


@dataclass(frozen=True)
class Catalog:
    """The PO file of a language as it stands: translations by context, each with the original that it translates."""

    entries: dict[str, tuple[str, str]]
    findings: tuple[Finding, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each translation stands, by context."""
    allowances: tuple[Allowance, ...] = ()
    """What translators accept: comments `# allow L706: reason` above an entry."""
    source: str = ""
    """The file as it stands."""

    @property
    def by_original(self) -> dict[tuple[str, str], str]:
        """Each translation by its context and original."""
        return {(context, original): said for context, (original, said) in self.entries.items()}


def po_path(folder: Path, language: str) -> Path:
    """Where an organisation keeps the translations into a language."""
    return folder / "translations" / f"{language}.po"


def read_catalog(path: Path, file: str) -> Catalog:
    """Read a PO file, or nothing when there is none. `file`: the name to use in findings.

    Fuzzy entries are not translations.
    """
    if not path.is_file():
        return Catalog({})
    try:
        with path.open("rb") as stream:
            found = read_po(stream, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError) as error:
        line = getattr(error, "lineno", None) or 1
        return Catalog(
            {},
            (Finding(Place(file, line, 1), UNREADABLE.code, f"this is not a PO file: {error}", "Open it in Poedit."),),
        )
    source = path.read_text(encoding="utf-8")
    if broken := next((n for n, line in enumerate(source.splitlines(), 1) if not _LINE.fullmatch(line)), 0):
        problem = "this is not a PO file: a text stands in one pair of double quotes, on each of its lines"
        return Catalog({}, (Finding(Place(file, broken, 1), UNREADABLE.code, problem, "Open it in Poedit."),))
    entries = {
        message.context: (str(message.id), str(message.string))
        for message in found
        if message.context and message.string and not message.fuzzy
    }
    return Catalog(entries, (), *places_in(source, file, found), source)


def in_language(
    organisation: Organisation, language: str, catalog: Catalog
) -> tuple[Organisation, tuple[Finding, ...]]:
    """The organisation in a language, and a finding for each stale translation and for all that is missing."""
    wanted = list(messages(organisation))
    good = {
        (message.context, message.text): catalog.entries[message.context][1]
        for message in wanted
        if _fits(message, catalog)
    }
    elsewhere = {
        message.place: catalog.places[message.context] for message in wanted if message.context in catalog.places
    }
    other = translated(organisation, language, good)
    return replace(other, elsewhere=elsewhere, allowances=catalog.allowances), (
        *catalog.findings,
        *_lacking(organisation, wanted, language, catalog),
    )


def _fits(message: Message, catalog: Catalog) -> bool:
    entry = catalog.entries.get(message.context)
    return entry is not None and entry[0] == message.text


def all_messages(organisations: Iterable[Organisation]) -> list[Message]:
    """The texts of an organisation and of its editions, each once."""
    return list({message.context: message for one in organisations for message in messages(one)}.values())


def _lacking(organisation: Organisation, wanted: list[Message], language: str, catalog: Catalog) -> Iterator[Finding]:
    """Of an edition only what the organisation itself does not lack already."""
    base = organisation.base
    if base and language in base.about.languages:
        known = {message.context for message in messages(base)}
        wanted = [message for message in wanted if message.context not in known]
    missing = 0
    for message in wanted:
        if message.context not in catalog.entries:
            missing += 1
        elif not _fits(message, catalog):
            words = f"this text was changed after it was translated ({language})"
            yield Finding(
                message.place,
                STALE.code,
                words,
                f"Run clew translate {language}, then look at the fuzzy entry.",
                STALE.severity,
            )
    if missing:
        words = f"{missing} of {len(wanted)} texts are not translated ({language})"
        at = (Edition.section, organisation.edition) if base else ("organisation", "languages")
        place = organisation.place_in(*at)
        yield Finding(
            place, MISSING.code, words, f"Run clew translate {language} and fill in the PO file.", MISSING.severity
        )
