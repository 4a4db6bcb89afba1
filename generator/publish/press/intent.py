"""Turns a PDF in inks into PDF/X-4 (ISO 15930-7), which says and embeds the printing condition it is made for."""

import hashlib
import uuid
from datetime import date
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import ImageCms

from generator.model.press import PrinterProfile

_DAY = date(2020, 1, 1)
"""The day of a file whose content has none: PDF/X asks for a date."""
_PDFX = "{http://www.npes.org/pdfx/ns/id/}"
_UNTITLED = "Untitled"


def declare(pdf: Pdf, icc: bytes, profile: PrinterProfile, source: bytes, day: date | None = None) -> None:
    """Write output intent, boxes and metadata in place; the identifier comes from `source`, the file before.

    `day` is the date of the content, the one that the slug says: the clock has no part in a file.
    """
    for page in pdf.pages:
        if "/TrimBox" not in page:
            page.TrimBox = page.MediaBox
    embedded = pdf.make_stream(icc, N=4, Alternate=Name.DeviceCMYK)
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFX,
                OutputConditionIdentifier=String(profile.condition),
                RegistryName=String(profile.registry),
                Info=String(_description(icc) or profile.title or profile.condition),
                DestOutputProfile=embedded,
            )
        ]
    )
    digest = hashlib.blake2b(icc + profile.model_dump_json().encode() + source, digest_size=16).digest()
    _describe(pdf, digest, day or _DAY)


def _describe(pdf: Pdf, digest: bytes, day: date) -> None:
    """Metadata, in both places where they are looked for."""
    stamp, identifier = f"{day.isoformat()}T00:00:00Z", f"uuid:{uuid.UUID(bytes=digest)}"
    info = pdf.docinfo
    title = str(info.get("/Title", "")) or _UNTITLED
    info["/Title"], info["/Trapped"] = String(title), Name("/False")
    info["/CreationDate"] = info["/ModDate"] = String(day.strftime("D:%Y%m%d000000Z"))
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        if "dc:title" not in metadata:
            metadata["dc:title"] = title
        metadata[f"{_PDFX}GTS_PDFXVersion"] = "PDF/X-4"
        metadata["pdf:Trapped"] = "False"
        for key in ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"):
            metadata[key] = stamp
        metadata["xmpMM:DocumentID"] = identifier
        metadata["xmpMM:InstanceID"] = identifier
        metadata["xmpMM:VersionID"] = "1"
        metadata["xmpMM:RenditionClass"] = "default"


def _description(icc: bytes) -> str:
    return str(ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(icc)))).strip().rstrip("\x00")
