"""Turns the `lang` of an element inside a document into that of its tag: it is read aloud right."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def inner_languages() -> Iterator[None]:
    """While this lasts, WeasyPrint writes down the language of each element that says its own (ISO 32000-1, 14.9.2).

    WeasyPrint 70 keeps the language of the document alone, and forgets which tag was made of which element; the only
    place where both are known is the function that makes the one of the other.
    """
    from weasyprint.pdf import tags

    build = tags._build_box_tree

    def build_with_languages(box: Any, *arguments: Any) -> Iterator[Any]:
        element = getattr(box, "_box", box).element
        inner = element is not None and element.tag not in ("html", "body")
        language = element.get("lang") if inner else None
        for tag in build(box, *arguments):
            if language:
                tag["Lang"] = tags.pydyf.String(language)
            yield tag

    tags._build_box_tree = build_with_languages
    try:
        yield
    finally:
        tags._build_box_tree = build
