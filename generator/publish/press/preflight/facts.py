"""Turns the catalogue of a PDF into the facts that a print shop asks about the file as a whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf

from generator.publish.press.preflight.trust import BROKEN, content_of, name_of

_MEDIA = {"Screen", "Movie", "Sound", "RichMedia", "3D"}
_SCRIPT = "JavaScript"
_XMP_X = "{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"


@dataclass(frozen=True, slots=True)
class Intent:
    """An output intent: the printing condition that a file was made for."""

    condition: str
    registry: str
    has_profile: bool
    device: str
    """The colour space of its ICC profile: `CMYK`, `RGB`, `GRAY`; empty when there is no readable one."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the file says of itself."""

    version: str = ""
    """The PDF/X version that it claims."""
    trapped: str = ""
    producer: str = ""
    encrypted: bool = False
    intents: tuple[Intent, ...] = ()
    scripts: tuple[str, ...] = ()
    """Where there are scripts."""
    attachments: int = 0
    fields: int = 0
    media: int = 0


def read_facts(pdf: pikepdf.Pdf) -> Facts:
    """Read them; a part that is broken counts as absent."""
    version, trapped = _tried(_marks, pdf, ("", ""))
    scripts, media = _tried(_actions, pdf, ((), 0))
    return Facts(
        version=version,
        trapped=trapped,
        producer=_tried(lambda pdf: str(pdf.docinfo.get("/Producer", "")), pdf, ""),
        encrypted=pdf.is_encrypted,
        intents=_tried(lambda pdf: tuple(map(_intent, pdf.Root.get("/OutputIntents", ()))), pdf, ()),
        scripts=scripts,
        attachments=_tried(_attachments, pdf, 0),
        fields=_tried(
            lambda pdf: len(pdf.Root["/AcroForm"].get("/Fields", ())) if "/AcroForm" in pdf.Root else 0, pdf, 0
        ),
        media=media,
    )


def _tried(read: Any, pdf: pikepdf.Pdf, otherwise: Any) -> Any:
    try:
        return read(pdf)
    except BROKEN:
        return otherwise


def _marks(pdf: pikepdf.Pdf) -> tuple[str, str]:
    """The PDF/X version of the XMP, else of the document information (X-1a and X-3); and whether it is trapped."""
    information = pdf.docinfo
    version, trapped = str(information.get("/GTS_PDFXVersion", "")), name_of(information.get("/Trapped", ""))
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        version = str(metadata.get(_XMP_X) or version)
        trapped = str(metadata.get("pdf:Trapped") or trapped)
    return version, trapped


def _intent(written: Any) -> Intent:
    registry = str(written.get("/RegistryName", ""))
    condition = str(written.get("/OutputConditionIdentifier", ""))
    if written.get("/S") != pikepdf.Name.GTS_PDFX:
        return Intent(f"{name_of(written.get('/S', '?'))} {condition}", registry, False, "")
    profile = written.get("/DestOutputProfile")
    header = _tried(lambda _: content_of(profile)[:40], profile, b"") if profile is not None else b""
    device = header[16:20].decode("latin-1").strip() if header[36:40] == b"acsp" else ""
    return Intent(condition, registry, profile is not None, device)


def _attachments(pdf: pikepdf.Pdf) -> int:
    files = len(pdf.attachments)
    return (
        files
        or int("/AF" in pdf.Root)
        or sum(name_of(one.get("/Subtype", "")) == "FileAttachment" for one in _notes(pdf))
    )


def _notes(pdf: pikepdf.Pdf) -> Iterator[Any]:
    for page in pdf.pages:
        yield from (one for one in page.obj.get("/Annots", ()) if isinstance(one, pikepdf.Dictionary))


def _actions(pdf: pikepdf.Pdf) -> tuple[tuple[str, ...], int]:
    """Where scripts start, and how many films, sounds and three-dimensional things there are."""
    places = []
    names = pdf.Root.get("/Names")
    if names is not None and f"/{_SCRIPT}" in names:
        places.append("the document")
    if _runs(pdf.Root):
        places.append("opening the document")
    for number, page in enumerate(pdf.pages, start=1):
        if _runs(page.obj) or any(_runs(note) for note in page.obj.get("/Annots", ()) if hasattr(note, "keys")):
            places.append(f"page {number}")
    media = sum(name_of(note.get("/Subtype", "")) in _MEDIA for note in _notes(pdf))
    return tuple(places), media


def _runs(owner: Any) -> bool:
    """Whether an action of a catalogue, page or annotation is a script."""
    actions = [owner.get("/OpenAction"), owner.get("/A")]
    more = owner.get("/AA")
    actions += list(more.values()) if hasattr(more, "values") else []
    return any(hasattr(action, "keys") and name_of(action.get("/S", "")) == _SCRIPT for action in actions)
