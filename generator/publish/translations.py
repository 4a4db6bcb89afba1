"""Turns the texts of an organisation and the PO file there is into the PO file that a translator opens next."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import denormalize, read_po, write_po

from generator.model.translation import Message as Wanted
from generator.publish.store import write_whole

HEADER = (
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Content-Transfer-Encoding", "8bit"),
)


@dataclass(frozen=True)
class Progress:
    """How complete a language is."""

    texts: int
    done: int
    fuzzy: int


def update_po(path: Path, language: str, wanted: Iterable[Wanted]) -> Progress:
    """Make or update a PO file:
    what stands stays, a changed text becomes fuzzy with its old original, what is gone is kept as obsolete.
    """
    old = _by_context(path)
    new = Catalog(locale=language, fuzzy=False, charset="utf-8")
    for message in wanted:
        before = old.pop(message.context, None)
        same = before is not None and before.id == message.text
        comments, earlier = _apart(before.user_comments if before else ())
        new.add(
            message.text,
            str(before.string) if before else "",
            context=message.context,
            locations=[(message.place.file, message.place.line)],
            flags={"fuzzy"} if before and before.string and (not same or before.fuzzy) else (),
            user_comments=comments,
            previous_id=str(before.id) if before and not same else earlier if before and before.fuzzy else (),
        )
    for gone in old.values():
        new.obsolete[str(gone.id)] = gone
    _write(path, new)
    entries = [message for message in new if message.id]
    fuzzy = sum(message.fuzzy for message in entries)
    return Progress(len(entries), sum(bool(message.string) and not message.fuzzy for message in entries), fuzzy)


def _apart(comments: Iterable[str]) -> tuple[list[str], str]:
    """A translator's own comments, and the original before the last change, which Babel reads as one of them (`#|`)."""
    marked = [comment.removeprefix("|").strip() for comment in comments if comment.startswith("|")]
    own = [comment for comment in comments if not comment.startswith("|")]
    ids = [line.removeprefix("msgid").strip() for line in marked if not line.startswith("msgctxt")]
    return own, denormalize("\n".join(ids)) if ids else ""


def _by_context(path: Path) -> dict[str, Message]:
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        return {message.context: message for message in read_po(file) if message.context and message.string}


def _write(path: Path, catalog: Catalog) -> None:
    """The same texts give the same bytes: no date, no line numbers that change with every edit."""
    stream = BytesIO()
    write_po(
        stream, catalog, omit_header=True, width=100, no_location=False, include_lineno=False, include_previous=True
    )
    header = "".join(f'"{name}: {value}\\n"\n' for name, value in (("Language", catalog.locale), *HEADER))
    header = f'msgid ""\nmsgstr ""\n{header}\n'
    write_whole(path, header.encode() + stream.getvalue())
