"""What tests of sheets share: real pages set in a print format, and where the words stand in a PDF."""

import ctypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pypdfium2
import pytest

from generator.model.print_format import PrintFormat
from generator.model.typeface import Typefaces
from generator.publish.pdf import write_pdf
from generator.publish.press.geometry import MM, normalised

Setting = Callable[..., bytes]
Words = Callable[[bytes], list[list["Word"]]]


@dataclass(frozen=True)
class Word:
    """A line of words, where it begins and ends (millimetres from the left and bottom of its page)."""

    said: str
    left: float
    bottom: float
    right: float
    top: float
    upright: bool


@pytest.fixture(scope="session")
def setting(typefaces: Typefaces) -> Setting:
    """Pages in a print format, one heading each, with boxes made right."""

    def set_pages(format: PrintFormat, headings: Sequence[str], profile: float = 3, css: str = "") -> bytes:
        names = format.reads or ("auto",) * len(headings)
        body = "".join(
            f'<section style="page: {name}"><h1>{said}</h1></section>'
            for name, said in zip(names, headings, strict=True)
        )
        style = f"{format.page_rules(profile)} @page {{ margin: 8mm; background: linear-gradient(#9cf, #fc9) }}"
        style += " body, h1 { margin: 0; font: 700 12pt Inter } section + section { break-before: page }"
        html = f'<html lang="fr"><title>Essai</title><style>{style} {css}</style>{body}</html>'
        result = write_pdf(html, {}, typefaces)
        assert result.remarks == ()
        assert result.pages == len(headings)
        return normalised(result.data)

    return set_pages


@pytest.fixture(scope="session")
def words() -> Words:
    """The lines of words on each page of a PDF, as they are seen."""
    return _words


def _words(data: bytes) -> list[list[Word]]:
    document = pypdfium2.PdfDocument(data)
    found = [_on_page(page) for page in document]
    document.close()
    return found


def _on_page(page: pypdfium2.PdfPage) -> list[Word]:
    text = page.get_textpage()
    lines: list[list[int]] = [[]]
    for index in range(text.count_chars()):
        sign = text.get_text_range(index, 1)
        if sign.strip():
            far = lines[-1] and not _follows(text.get_charbox(lines[-1][-1]), text.get_charbox(index))
            lines += [[]] if far else []
            lines[-1].append(index)
    return [_word(text, line) for line in lines if line]


def _follows(before: Sequence[float], box: Sequence[float]) -> bool:
    """Whether two signs stand on one line, no further than a wide space apart."""
    return abs(before[1] - box[1]) < 8 and abs((before[0] + before[2] - box[0] - box[2]) / 2) < 22


def _word(text: pypdfium2.PdfTextPage, line: list[int]) -> Word:
    boxes = [[edge / MM for edge in text.get_charbox(index)] for index in line]
    angle = ctypes.c_float(pypdfium2.raw.FPDFText_GetCharAngle(text.raw, line[0])).value
    left, bottom, right, top = zip(*boxes, strict=True)
    said = "".join(text.get_text_range(index, 1) for index in line)
    return Word(said, min(left), min(bottom), max(right), max(top), abs(angle) < 0.1 and boxes[0][0] <= boxes[-1][0])
