import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdf
import pytest
import weasyprint.pdf.fonts

from generator.model.finding import Place, Severity
from generator.model.typeface import Typefaces
from generator.publish import libraries
from generator.publish.pdf import PdfResult, write_pdf

DOT = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="5" cy="5" r="4"/></svg>'
SHEET = """<!doctype html><html lang="fr"><head><title>Où est ma commande ?</title>
<link rel="stylesheet" href="sheet.css"></head><body>
<h1>Où est ma commande\u202f?</h1>
<p>«\u202fPersonne ne m’a <em>appelé</em>\u202f» <strong>→ 0,35\u00a0€/min</strong></p>
<table><thead><tr><th>Jour</th><th>Heures</th></tr></thead>
<tbody><tr><th>lundi</th><td>9\u00a0h – 19\u00a0h</td></tr></tbody></table>
<p><a href="https://exemple.fr/suivi">Suivre</a>
<img src="dot.svg" alt="un point"> <img src="clew:dot.svg" alt="le même"></p>
</body></html>"""
CSS = b"@page{size:A5;margin:12mm} body{font-family:Inter} h1{font-weight:800} strong{font-weight:700}"
INLINE = "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%229%22 height=%229%22%3E"
ASSETS = {"dot.svg": DOT, "sheet.css": CSS}


def document(body: str, head: str = "<title>T</title>") -> str:
    return f'<html lang="fr"><head>{head}<style>body{{font-family:Inter}}</style></head><body>{body}</body></html>'


def codes(result: PdfResult) -> list[str]:
    return [remark.code for remark in result.remarks]


@pytest.fixture(scope="module")
def sheet(typefaces: Typefaces) -> PdfResult:
    return write_pdf(SHEET, ASSETS, typefaces)


def test_a_sound_document_has_no_remark(sheet: PdfResult) -> None:
    assert sheet.remarks == ()
    assert sheet.pages == 1


def test_the_text_can_be_extracted_as_it_was_written(sheet: PdfResult) -> None:
    text = pypdf.PdfReader(BytesIO(sheet.data)).pages[0].extract_text()
    for words in ("Où est ma commande", "Personne ne m’a appelé", "0,35\u00a0€/min", "19\u00a0h"):
        assert words in text


def test_only_the_faces_of_the_theme_are_embedded_each_as_a_subset(sheet: PdfResult) -> None:
    with pikepdf.open(BytesIO(sheet.data)) as pdf:
        fonts = [font.DescendantFonts[0] for font in pdf.pages[0].Resources.Font.values()]
        names = {str(font.BaseFont).split("+")[1] for font in fonts}
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
    assert names == {"Inter", "Inter-Italic", "Inter-Bold", "Inter-Ultra-Bold"}


def test_the_pdf_is_tagged_titled_and_says_its_language(sheet: PdfResult) -> None:
    with pikepdf.open(BytesIO(sheet.data)) as pdf:
        assert str(pdf.Root.Lang) == "fr"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo.Title) == "Où est ma commande ?"
        assert pdf.open_metadata().get("pdfuaid:part") == "1"
        assert [float(side) for side in pdf.pages[0].mediabox[:2]] == [0, 0]


def elements(element: pikepdf.Object) -> list[pikepdf.Dictionary]:
    if isinstance(element, pikepdf.Array):
        return [found for child in element for found in elements(child)]
    if not isinstance(element, pikepdf.Dictionary):
        return []
    return [element, *(elements(element.K) if "/K" in element else [])]


def test_table_headers_say_what_they_head_and_links_are_printed(sheet: PdfResult) -> None:
    with pikepdf.open(BytesIO(sheet.data)) as pdf:
        headers = [found for found in elements(pdf.Root.StructTreeRoot) if found.get("/S") == "/TH"]
        assert [str(header.A.Scope) for header in headers] == ["/Column", "/Column", "/Row"]
        assert [int(link.F) & 4 for link in pdf.pages[0].Annots] == [4]


def test_pages_are_counted(typefaces: Typefaces) -> None:
    assert write_pdf(document('<p style="break-after:page">1</p><p>2</p>'), {}, typefaces).pages == 2


RENDER = """
import sys
from pathlib import Path
from generator.model.typeface import Face, Typefaces
from generator.publish.pdf import write_pdf
from tests.publish.test_pdf import ASSETS, SHEET
faces = tuple(Face("Inter", int(p.name.split("-")[1]), p.name.split("-")[2], p) for p in map(Path, sys.argv[1:]))
html = SHEET.replace("Suivre", "Suivre 日本") .replace("<body>", "<body style='font-family:Nowhere,Inter,sans-serif'>")
sys.stdout.buffer.write(write_pdf(html, ASSETS, Typefaces(faces)).data)
"""


def test_neither_the_hash_seed_nor_the_machines_fonts_change_a_byte(typefaces: Typefaces, tmp_path: Path) -> None:
    bare = tmp_path / "bare.conf"
    bare.write_text('<?xml version="1.0"?><fontconfig/>')
    command = [sys.executable, "-c", RENDER, *(str(face.path) for face in typefaces.faces)]
    settings = ({"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2", "FONTCONFIG_FILE": str(bare)})
    runs = [subprocess.run(command, env={**os.environ, **extra}, check=True, capture_output=True) for extra in settings]
    assert runs[0].stdout.startswith(b"%PDF")
    assert runs[0].stdout == runs[1].stdout


def test_another_document_before_changes_nothing(sheet: PdfResult, typefaces: Typefaces) -> None:
    write_pdf(document("<h2>Autre chose</h2>"), {}, typefaces)
    assert write_pdf(SHEET, ASSETS, typefaces).data == sheet.data


def test_without_harfbuzz_subset_bytes_are_stable_and_the_writer_is_not_blamed(
    typefaces: Typefaces, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weasyprint.pdf.fonts, "harfbuzz_subset", None)
    first, second = write_pdf(SHEET, ASSETS, typefaces), write_pdf(SHEET, ASSETS, typefaces)
    assert first.data == second.data
    assert first.remarks == ()


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("https://exemple.fr/logo.png", "nothing is read from the network"),
        ("http://127.0.0.1:9/logo.png", "nothing is read from the network"),
        ("file:///etc/passwd", "files of this machine are not read"),
        ("/etc/passwd", "no such file among the assets"),
        ("../../etc/passwd", "no such file among the assets"),
        ("absent.png", "no such file among the assets"),
    ],
)
def test_only_the_assets_given_are_read(address: str, reason: str, typefaces: Typefaces) -> None:
    result = write_pdf(document(f'<img src="{address}" alt="logo">'), {}, typefaces)
    assert codes(result) == ["O411"]
    assert reason in result.remarks[0].message


@pytest.mark.parametrize(
    "body",
    [
        '<link rel="stylesheet" href="file:///etc/passwd">',
        "<style>@import url(https://exemple.fr/a.css);</style>",
        f'<img alt="x" src="{INLINE}%3Cimage href=%22file:///etc/passwd%22 width=%229%22/%3E%3C/svg%3E">',
        '<p style="background:url(file:///etc/passwd)">x</p>',
        '<link rel="attachment" href="file:///etc/passwd" title="x">',
    ],
)
def test_no_back_door_reads_the_machine_or_the_network(body: str, typefaces: Typefaces) -> None:
    result = write_pdf(document(f"<p>x</p>{body}"), {}, typefaces)
    assert "O411" in codes(result)
    assert b"/EmbeddedFile" not in result.data


def test_images_inside_the_document_are_drawn(typefaces: Typefaces) -> None:
    assert write_pdf(document(f'<img alt="x" src="{INLINE}%3C/svg%3E">'), {}, typefaces).remarks == ()


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        ("<p>日</p>", "O413", "日 (U+65E5)"),
        ('<a href="#rien">x</a>', "O414", "#rien"),
        ('<img src="dot.svg">', "O415", "dot.svg"),
        ('<svg width="9" height="9"><circle r="4"/></svg>', "O415", "a drawing"),
        ('<p style="text-wrap:balance">x</p>', "O418", "text-wrap"),
        ('<a href="page.html">x</a>', "O419", "page.html"),
        ('<p style="font-family:N">x</p><style>@font-face{font-family:N;src:url(n.ttf)}</style>', "O412", "font N"),
    ],
)
def test_what_is_wrong_is_said_once_with_its_code(body: str, code: str, words: str, typefaces: Typefaces) -> None:
    result = write_pdf(document(body + body), ASSETS, typefaces)
    assert set(codes(result)) == {code}
    assert words in result.remarks[0].message
    assert result.remarks[0].hint


def test_a_document_without_language_or_title_is_remarked(typefaces: Typefaces) -> None:
    assert codes(write_pdf("<style>body{font-family:Inter}</style><p>x</p>", {}, typefaces)) == ["O416", "O417"]


def test_a_remark_becomes_a_finding_about_the_place_one_names(typefaces: Typefaces) -> None:
    remark = write_pdf(document("<p>日</p>"), {}, typefaces).remarks[0]
    finding = remark.at(Place("journeys.yaml", 3, 5))
    assert (finding.place.line, finding.code, finding.severity) == (3, "O413", Severity.ERROR)


def test_the_environment_of_other_programs_is_left_alone(typefaces: Typefaces) -> None:
    before = dict(os.environ)
    write_pdf(document("<p>x</p>"), {}, Typefaces(typefaces.faces[:1]))
    assert dict(os.environ) == before


def test_missing_system_libraries_are_said_in_one_sentence_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    assert libraries.missing_libraries() is None
    monkeypatch.setattr(libraries, "_NEEDED", (("libpango-9.so.9",), ("libharfbuzz.so.0",)))
    monkeypatch.setattr("sys.platform", "linux")
    assert libraries.missing_libraries() == (
        "PDFs need system libraries that are missing (libpango-9): "
        "apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    )


def test_the_versions_of_the_tools_are_named() -> None:
    assert "weasyprint 70" in libraries.tool_versions()
    assert "pango 1." in libraries.tool_versions()
