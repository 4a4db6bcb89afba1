"""Turns an organisation and its PO files into how much of it is translated into each of its languages."""

from collections.abc import Iterator
from pathlib import Path

from generator.load.translations import po_path, read_catalog
from generator.model.audit import Translated
from generator.model.organisation import Organisation
from generator.model.translation import messages


def completeness(organisation: Organisation, folder: Path) -> Iterator[Translated]:
    """Each further language with its number of texts; a text that changed since it was translated counts as lacking."""
    wanted = [(message.context, message.text) for message in messages(organisation)]
    for language in organisation.about.languages[1:]:
        entries = read_catalog(po_path(folder, language), "").entries
        done = sum(context in entries and entries[context][0] == text for context, text in wanted)
        yield Translated(language, len(wanted), done)
