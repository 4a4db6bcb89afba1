"""What other programs see in the files for the print shop: Ghostscript, Poppler and qpdf, which know nothing of clew."""

import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from generator.build import Built, Request, build
from generator.load.content import Loaded, load
from generator.make import Means, views_of
from generator.publish.formats.print import print as to_print
from generator.publish.store import Store
from generator.render.outputs.poster import poster

MM = 72 / 25.4
DPI = 72

pytestmark = [
    pytest.mark.slow,
    pytest.mark.ghostscript,
    pytest.mark.skipif(not all(map(shutil.which, ("gs", "qpdf", "pdffonts", "pdfinfo"))), reason="apt: see .ci"),
]


def said_by(*command: str | Path) -> str:
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def printed(world_folder: Path, store: Path, today, tmp_path_factory: pytest.TempPathFactory) -> Built:
    out = tmp_path_factory.mktemp("independent")
    (made,) = build(Request((world_folder,), out, store, world_folder.parent, today, only=("print",)))
    return made


@pytest.fixture(scope="module")
def files(printed: Built) -> list[Path]:
    order = json.loads((printed.home / "print" / "order.json").read_text("utf-8"))
    found = [printed.home / "print" / file["path"] for thing in order["things"] for file in thing["files"]]
    assert len(found) >= 8
    return found


def test_qpdf_finds_nothing_to_say(files: list[Path]) -> None:
    for path in files:
        assert "No syntax or stream encoding errors found" in said_by("qpdf", "--check", path), path


def test_poppler_finds_every_font_embedded_as_a_subset(files: list[Path]) -> None:
    for path in files:
        rows = said_by("pdffonts", path).splitlines()[2:]
        assert rows, path
        embedded = [re.search(r"\s(yes|no)\s+(yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$", row) for row in rows]
        assert [found and found.groups() for found in embedded] == [("yes", "yes")] * len(rows), path


def test_poppler_finds_the_trim_that_was_ordered_within_bleed_and_sheet(printed: Built) -> None:
    order = json.loads((printed.home / "print" / "order.json").read_text("utf-8"))
    for thing in order["things"]:
        path = printed.home / "print" / thing["files"][0]["path"]
        said = said_by("pdfinfo", "-box", path)
        boxes = {
            name: [float(edge) for edge in re.search(rf"{name}Box:\s+(.*)", said)[1].split()]
            for name in ("Media", "Bleed", "Trim")
        }
        media, bleed, trim = boxes["Media"], boxes["Bleed"], boxes["Trim"]
        size = sorted(((trim[2] - trim[0]) / MM, (trim[3] - trim[1]) / MM))
        assert size == pytest.approx(sorted(thing["size_mm"]), abs=0.05), path
        assert media[:2] == [0, 0], path
        around = [trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3]]
        assert min(around) / MM == pytest.approx(order["bleed_mm"], abs=0.05), path
        assert media[0] <= bleed[0] <= trim[0] < trim[2] <= bleed[2] <= media[2], path


@pytest.mark.parametrize("theme", ["line", "editorial", "picto"])
def test_black_text_lies_on_the_black_plate_alone(theme: str, world_folder: Path, store: Path, tmp_path: Path) -> None:
    """Where letters are full black, the other plates have no more ink than the paper around them, which they overprint."""
    path = tmp_path / "poster.pdf"
    path.write_bytes(_poster(theme, world_folder, store))
    gs = ("gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-dOverprint=/disable", "-sDEVICE=tiffsep", f"-r{DPI}")
    said_by(*gs, "-dLastPage=1", f"-sOutputFile={tmp_path / 'plate.tif'}", path)
    plates = {one.stem.partition("(")[2][:-1]: Image.open(one).convert("L") for one in tmp_path.glob("plate*(*).tif")}
    assert {"Cyan", "Magenta", "Yellow", "Black"} <= set(plates)
    full = plates["Black"].point(lambda light: 255 if light < 8 else 0)
    black = _upper(ImageChops.multiply(full, _letters(path, full.size)))
    assert black.histogram()[255] > 300
    for ink in ("Cyan", "Magenta", "Yellow"):
        paper = max(range(256), key=_upper(plates[ink]).histogram().__getitem__)
        inked = _upper(plates[ink]).point([255 if light < paper - 8 else 0 for light in range(256)])
        assert ImageChops.multiply(black, inked).histogram()[255] == 0, ink


def _poster(theme: str, world_folder: Path, store: Path) -> bytes:
    loaded: Loaded = load(world_folder)
    about = loaded.organisation.about
    about = about.model_copy(update={"brand": about.brand.model_copy(update={"theme": theme})})
    loaded = replace(
        loaded,
        languages=(replace(loaded.organisation, about=about),),
        organisation=replace(loaded.organisation, about=about),
    )
    means = Means(Store(store), store / "fonts", world_folder.parent, 1, None, lambda *stage: None)
    (view,) = views_of(loaded, means)
    assert view.theme.style.theme == theme
    (publication,) = (one for one in poster(view) if one.path.endswith("counter-poster-guichet-a4"))
    return to_print(publication, view.typefaces).data


def _upper(plate: Image.Image) -> Image.Image:
    """The upper half of the page: its words stand on paper, those below on colours."""
    return plate.crop((0, 0, plate.width, plate.height // 2))


def _letters(path: Path, size: tuple[int, int]) -> Image.Image:
    """White where words stand, as their boxes say: pictures and rules are left out."""
    mask = Image.new("L", size, 0)
    with pypdfium2.PdfDocument(path.read_bytes()) as document:
        page = document[0]
        _, _, _, top = page.get_mediabox()
        words = page.get_textpage()
        for number in range(words.count_rects()):
            left, low, right, high = (edge * DPI / 72 for edge in words.get_rect(number))
            box = (round(left), round(top * DPI / 72 - high), round(right), round(top * DPI / 72 - low))
            mask.paste(255, box)
    return mask
