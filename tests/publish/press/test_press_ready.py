"""A real test sheet by WeasyPrint on its way to the print shop: every kind of colour there is, and what a RIP sees of it."""

import base64
import math
import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from time import process_time

import pikepdf
import pytest
from PIL import Image

from generator.infographics.qr import code_svg
from generator.model.press import PrinterProfile
from generator.model.typeface import Typefaces
from generator.publish.pdf import write_pdf
from generator.publish.press.inks import UnfitProfile
from generator.publish.press.press_ready import SHIPPED, to_print
from generator.publish.press.profiles import printer_profile, profile_names

TWINS = {"#005F73": (100.0, 20.0, 30.0, 40.0), "#10131C": (0.0, 0.0, 0.0, 100.0)}


def photograph(alpha: bool = False) -> Image.Image:
    dots = [
        (int(127 + 127 * math.sin(x / 23)), int(127 + 127 * math.sin(y / 17 + x / 40)), int(127 + 127 * math.cos((x + y) / 31)))
        for y in range(80)
        for x in range(120)
    ]  # fmt: skip
    image = Image.frombytes("RGB", (120, 80), bytes(part for dot in dots for part in dot))
    if alpha:
        image.putalpha(Image.linear_gradient("L").resize(image.size))
    return image


def address(image: Image.Image, format: str) -> str:
    target = BytesIO()
    image.save(target, format)
    return f"data:image/{format.lower()};base64,{base64.b64encode(target.getvalue()).decode()}"


DRAWING = """<svg width="150mm" height="30mm" viewBox="0 0 150 30" role="img"><title>Dessin</title><defs>
<linearGradient id="l" gradientUnits="userSpaceOnUse" x2="40"><stop stop-color="#005F73"/><stop offset=".5" stop-color="#e9c46a"/>
<stop offset="1" stop-color="#9b2226" stop-opacity=".2"/></linearGradient>
<radialGradient id="r" gradientUnits="userSpaceOnUse" cx="60" cy="15" r="15"><stop stop-color="#fff"/><stop offset="1"/></radialGradient>
<pattern id="p" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="2" fill="#e63946"/></pattern>
<mask id="m" maskUnits="userSpaceOnUse" x="115" y="0" width="30" height="30"><rect x="115" width="30" height="30" fill="#fff"/>
<circle cx="130" cy="15" r="8"/></mask></defs><rect width="40" height="30" fill="url(#l)"/><rect x="45" width="30" height="30"
fill="url(#r)"/><rect x="80" width="30" height="30" fill="url(#p)"/><rect x="115" width="30" height="30" fill="#2a9d8f" mask="url(#m)"/>
<g opacity=".5"><rect x="140" width="10" height="30" fill="#f00"/></g></svg>"""
SHEET = f"""<html lang="fr"><title>Planche d’essai</title><meta name="description" content="Toutes les couleurs"><style>
@page {{ size: 210mm 297mm; margin: 10mm }} body {{ font: 12pt Inter; color: #1b1b1f }} p {{ margin: 0; height: 10mm; line-height: 10mm }}
.b {{ display: inline-block; width: 55mm; height: 18mm; margin: 1mm }}</style>
<p style="color:#10131C">MARQUE EN NOIR</p><p>PRESQUE NOIR</p><p style="color:#1e293b;font-size:7pt">PETIT ARDOISE</p>
<p style="color:#005F73">COULEUR DE LA MARQUE</p><p style="background:#005F73;color:#fff">BLANC</p>
<p style="opacity:.5;color:#c00">À MOITIÉ</p><p><a href="https://exemple.fr">un lien</a> <span style="color:lab(50% 40 20)">lab</span></p>
<div class="b" style="background:linear-gradient(90deg,#005F73,#fff)"></div>
<div class="b" style="background:linear-gradient(45deg,red,blue 40%,lime)"></div>
<div class="b" style="background:radial-gradient(circle,yellow,purple)"></div>
<div class="b" style="background:linear-gradient(90deg,#f00,rgba(0,0,255,0))"></div>
<div class="b" style="box-shadow:2mm 2mm 3mm #0008;background:#fff"></div>
<div class="b" style="background:rgb(0 95 115 / 30%)"></div>
<img class="b" alt="photo" src="{address(photograph(), "JPEG")}"><img class="b" alt="photo" src="{address(photograph(), "PNG")}">
<img class="b" alt="photo" src="{address(photograph(True), "PNG")}">
<img class="b" alt="grise" src="{address(photograph().convert("L"), "JPEG")}">{DRAWING}
{code_svg(("https://exemple.fr/aide",), 25).replace("<svg ", '<svg role="img" aria-label="code" ')}</html>"""


@pytest.fixture(scope="session")
def screen(typefaces: Typefaces) -> bytes:
    return write_pdf(SHEET, {}, typefaces).data


@pytest.fixture(scope="session")
def coated() -> PrinterProfile:
    return printer_profile("default-coated")


@pytest.fixture(scope="session")
def sheet(screen: bytes, coated: PrinterProfile) -> bytes:
    return to_print(screen, coated, TWINS)


@pytest.fixture
def opened(sheet: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(sheet)) as pdf:
        yield pdf


def operators(pdf: pikepdf.Pdf) -> list[str]:
    """Every operator of every page, form and pattern."""
    streams = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]
    drawn = [thing for thing in streams if thing.get("/Subtype") == "/Form" or "/PatternType" in thing]
    return [str(one.operator) for thing in (*pdf.pages, *drawn) for one in pikepdf.parse_content_stream(thing)]


def test_no_colour_of_a_screen_is_left_anywhere(sheet: bytes, opened: pikepdf.Pdf, tmp_path: Path) -> None:
    assert not {"rg", "RG", "sc", "SC"} & set(operators(opened))
    assert {"k", "sh", "g"} <= set(operators(opened))
    (tmp_path / "sheet.pdf").write_bytes(sheet)
    command = ["qpdf", "--qdf", "--object-streams=disable", "--stream-data=preserve", tmp_path / "sheet.pdf", "-"]
    plain = subprocess.run(command, capture_output=True, check=True).stdout
    assert b"/DeviceCMYK" in plain
    assert not any(space in plain for space in (b"/DeviceRGB", b"/CalRGB", b"/Lab", b"/ICCBased"))


def test_gradients_and_shadows_and_type_are_not_turned_into_pictures(screen: bytes, opened: pikepdf.Pdf) -> None:
    with pikepdf.open(BytesIO(screen)) as before:
        for operator in ("sh", "Tj", "TJ", "Do"):
            assert operators(opened).count(operator) == operators(before).count(operator)


def test_the_tags_stay_and_the_links_go(opened: pikepdf.Pdf) -> None:
    assert opened.Root.MarkInfo.Marked
    assert str(opened.Root.Lang) == "fr"
    assert all("/Annots" not in page for page in opened.pages)
    kinds = {str(thing.get("/Type", "")) for thing in opened.objects if isinstance(thing, pikepdf.Dictionary)}
    assert "/OBJR" not in kinds
    assert "/Outlines" not in opened.Root
    assert not any("/URI" in thing for thing in opened.objects if isinstance(thing, pikepdf.Dictionary))


def test_the_file_says_for_which_condition_it_is_made(opened: pikepdf.Pdf) -> None:
    (intent,) = opened.Root.OutputIntents
    assert (str(intent.S), str(intent.OutputConditionIdentifier), str(intent.RegistryName)) == (
        "/GTS_PDFX", "FOGRA39", "http://www.color.org",
    )  # fmt: skip
    assert intent.DestOutputProfile.read_bytes() == SHIPPED.read_bytes()
    assert all(str(page.Group.CS) == "/DeviceCMYK" and "/TrimBox" in page for page in opened.pages)
    assert (opened.pdf_version, opened.docinfo["/Trapped"]) == ("1.6", "/False")
    metadata = opened.open_metadata()
    assert metadata["{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"] == "PDF/X-4"
    assert metadata["pdfuaid:part"] == "1"
    assert metadata["xmpMM:DocumentID"].startswith("uuid:")
    assert metadata["xmp:CreateDate"] == "2020-01-01T00:00:00Z"


def test_the_same_sheet_gives_the_same_bytes(screen: bytes, sheet: bytes, coated: PrinterProfile) -> None:
    assert to_print(screen, coated, TWINS) == sheet
    assert to_print(screen, coated, {}) != sheet


def test_the_file_has_the_day_of_its_content_whatever_the_clock_or_the_environment_say(
    screen: bytes, coated: PrinterProfile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    with pikepdf.open(BytesIO(to_print(screen, coated, day=date(2026, 3, 14)))) as pdf:
        assert pdf.open_metadata()["xmp:ModifyDate"] == "2026-03-14T00:00:00Z"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20260314000000Z"


def test_qpdf_finds_nothing_wrong(sheet: bytes, tmp_path: Path) -> None:
    (tmp_path / "sheet.pdf").write_bytes(sheet)
    done = subprocess.run(["qpdf", "--check", tmp_path / "sheet.pdf"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_printers_own_profile_is_embedded_byte_by_byte(screen: bytes, coated: PrinterProfile, tmp_path: Path) -> None:
    own = SHIPPED.read_bytes() + b"\0own"
    (tmp_path / "own.icc").write_bytes(own)
    profile = coated.model_copy(update={"icc": "own.icc", "condition": "FOGRA52"})
    with pikepdf.open(BytesIO(to_print(screen, profile, TWINS, tmp_path))) as pdf:
        assert pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes() == own
    with pytest.raises(UnfitProfile, match=r"own\.icc"):
        to_print(screen, profile, TWINS, tmp_path / "elsewhere")


def test_a_code_is_rectangles_of_black_ink(typefaces: Typefaces, coated: PrinterProfile) -> None:
    code = code_svg(("https://exemple.fr/aide",), 25).replace("<svg ", '<svg role="img" aria-label="code" ')
    html = f'<html lang="fr"><title>Code</title><body>{code}</html>'
    with pikepdf.open(BytesIO(to_print(write_pdf(html, {}, typefaces).data, coated))) as pdf:
        found = [one for one in pikepdf.parse_content_stream(pdf.pages[0]) if str(one.operator) in "k K S s B"]
    inks = {tuple(float(part) for part in one.operands) for one in found}
    assert {str(one.operator) for one in found} == {"k"}
    assert inks == {(0, 0, 0, 0), (0, 0, 0, 1)}


def test_a_page_takes_less_than_a_moment(typefaces: Typefaces, coated: PrinterProfile) -> None:
    body = "".join(f'<p style="color:#{number:02x}5F73">Ligne {number} de la page</p>' for number in range(60))
    page = write_pdf(
        f'<html lang="fr"><title>Page</title><body style="font:8pt Inter">{body}</html>', {}, typefaces
    ).data
    to_print(page, coated)
    started = process_time()
    to_print(page, coated)
    assert process_time() - started < 0.4  # 0.03 s on a quiet machine


def ghostscript(pdf: bytes, device: str, folder: Path) -> Path:
    (folder / "in.pdf").write_bytes(pdf)
    target = folder / "out.tif"
    command = [
        "gs",
        "-q",
        "-dSAFER",
        "-o",
        str(target),
        f"-sDEVICE={device}",
        "-r72",
        "-dOverprint=/enable",
        str(folder / "in.pdf"),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return target


needs_ghostscript = pytest.mark.skipif(
    not os.environ.get("CI") and shutil.which("gs") is None, reason="Ghostscript is not installed"
)


@pytest.mark.ghostscript
@needs_ghostscript
def test_a_rip_sees_black_type_on_the_black_plate_alone(sheet: bytes, tmp_path: Path) -> None:
    plates = ghostscript(sheet, "tiffsep", tmp_path).parent
    line = 10 / 25.4 * 72
    rows = {
        name: (28, int(28 + line * row) + 2, 300, int(28 + line * (row + 1)) - 2)
        for row, name in enumerate(("mark", "near", "small", "brand"))
    }
    most: dict[str, dict[str, float]] = {name: {} for name in rows}
    for plate in ("Cyan", "Magenta", "Yellow", "Black"):
        image = Image.open(plates / f"out({plate}).tif").convert("L")
        for name, box in rows.items():
            most[name][plate] = 255 - image.crop(box).getextrema()[0]  # type: ignore[operator]
    for name in ("mark", "near", "small"):
        assert {plate for plate, ink in most[name].items() if ink} == {"Black"}
        assert most[name]["Black"] > 200
    assert most["brand"]["Cyan"] > most["brand"]["Black"] > most["brand"]["Magenta"] > 0


@pytest.mark.ghostscript
@needs_ghostscript
@pytest.mark.parametrize("name", ["default-coated", "newspaper"])
def test_a_rip_lays_no_more_ink_than_the_profile_allows(name: str, screen: bytes, tmp_path: Path) -> None:
    profile = printer_profile(name)
    image = Image.open(ghostscript(to_print(screen, profile, TWINS), "tiff32nc", tmp_path))
    found = image.getcolors(image.width * image.height)
    assert found
    assert 150 < max(sum(ink) for _, ink in found) / 2.55 <= profile.max_ink + 3  # type: ignore[arg-type]


@pytest.mark.parametrize("name", profile_names())
def test_every_shipped_profile_can_be_printed_with_and_is_honest(name: str, screen: bytes) -> None:
    profile = printer_profile(name)
    with pikepdf.open(BytesIO(to_print(screen, profile))) as pdf:
        assert str(pdf.Root.OutputIntents[0].OutputConditionIdentifier) == "FOGRA39"  # the one that is shipped
