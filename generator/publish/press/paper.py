"""Turns a PDF made for screens into what paper can hold: no links, bookmarks, forms or files; its tags stay."""

from pikepdf import Array, Dictionary, Name, Object, Pdf

_OF_SCREENS = (
    "/Outlines",
    "/OpenAction",
    "/AA",
    "/AcroForm",
    "/Names",
    "/Dests",
    "/AF",
    "/PageMode",
    "/Collection",
    "/URI",
)


def leave_screen(pdf: Pdf) -> None:
    """Remove in place whatever only a reader at a screen could use; PDF/X-4 forbids most of it."""
    for key in _OF_SCREENS:
        if key in pdf.Root:
            del pdf.Root[key]
    for page in pdf.pages:
        for key in ("/Annots", "/AA", "/StructParent"):
            if key in page:
                del page[key]
    if "/StructTreeRoot" in pdf.Root:
        _forget_annotations(pdf.Root.StructTreeRoot)


def _forget_annotations(root: Object) -> None:
    """Take the references to what was removed out of the tags, else the links would still lie in the file."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        kids = element.get("/K")
        if isinstance(kids, Dictionary):
            kids = Array([kids])
        if not isinstance(kids, Array):
            continue
        kept = [kid for kid in kids if not _is_reference(kid)]
        if len(kept) < len(kids):
            element.K = Array(kept)
        waiting += [kid for kid in kept if isinstance(kid, Dictionary) and kid.get("/Type") != Name.MCR]


def _is_reference(kid: Object) -> bool:
    return isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR
