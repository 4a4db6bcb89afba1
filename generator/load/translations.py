"""Turns an organisation and a gettext PO file into the organisation in that language, and says what it still lacks."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.pofile import PoFileError, read_po

from generator.model.code import Documentation, document
from generator.model.finding import Finding, Place, Severity
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


@dataclass(frozen=True)
class Catalog:
    """The PO file of a language as it stands: translations by context, each with the original that it translates."""

    entries: dict[str, tuple[str, str]]
    findings: tuple[Finding, ...] = ()


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
    entries = {
        message.context: (str(message.id), str(message.string))
        for message in found
        if message.context and message.string and not message.fuzzy
    }
    return Catalog(entries)


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
    return translated(organisation, language, good), (
        *catalog.findings,
        *_lacking(organisation, wanted, language, catalog),
    )


def _fits(message: Message, catalog: Catalog) -> bool:
    entry = catalog.entries.get(message.context)
    return entry is not None and entry[0] == message.text


def _lacking(organisation: Organisation, wanted: list[Message], language: str, catalog: Catalog) -> Iterator[Finding]:
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
        place = organisation.place_in("organisation", "languages")
        yield Finding(
            place, MISSING.code, words, f"Run clew translate {language} and fill in the PO file.", MISSING.severity
        )
