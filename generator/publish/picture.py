"""Turns the first page of a PDF into a PNG picture, for screens that show what is in it."""

from importlib.metadata import version
from io import BytesIO

import pypdfium2

from generator.publish.store import Store


def tools() -> str:
    """The versions that decide a picture's bytes."""
    return f"pypdfium2 {version('pypdfium2')} pillow {version('pillow')}"


def picture(pdf: bytes, width: int) -> bytes:
    """A PNG of the first page, `width` pixels wide. The same PDF gives the same bytes."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        image = page.render(scale=width / page.get_width()).to_pil()
        stream = BytesIO()
        image.convert("P", palette=1, colors=128).save(stream, "PNG", optimize=True)
        return stream.getvalue()
    finally:
        document.close()


def kept_picture(name: str, width: int, store: Store) -> bytes:
    """The picture of a PDF in the store, made once; `name` is the PDF's digest."""
    files = store.take(f"picture-{name}-{width}", lambda: {"": picture(store.read(name), width)})
    return store.read(files[""])
