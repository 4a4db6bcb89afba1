"""What goes to the print shop, made of the tiny organisation: sound by preflight, ordered, the same on every run."""

import hashlib
import json
import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import jsonschema
import pikepdf
import pypdfium2
import pytest

from generator.build import Built, Request, build
from generator.load.content import load
from generator.model.changes import last_verified
from generator.model.kinds.journey import Journey
from generator.model.organisation import nodes
from generator.publish.press.preflight.reports import SCHEMA

pytestmark = pytest.mark.slow
MM = 72 / 25.4
ADDRESS = "exemple.fr"


def made(folder: Path, out: Path, store: Path, today, **wanted) -> Built:
    (built,) = build(Request((folder,), out, store, folder.parent, today, only=("print",), **wanted))
    return built


@pytest.fixture(scope="module")
def printed(world_folder: Path, store: Path, today, tmp_path_factory: pytest.TempPathFactory) -> Built:
    return made(world_folder, tmp_path_factory.mktemp("print"), store, today)


def words(path: Path) -> str:
    with pypdfium2.PdfDocument(path.read_bytes()) as document:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())


def test_every_file_for_the_print_shop_passes_preflight(printed: Built) -> None:
    assert [one for one in printed.findings if one.code in ("O420", "O421", "O422", "O423", "O490", "O491")] == []
    report = json.loads((printed.home / "print" / "preflight.json").read_text("utf-8"))
    jsonschema.validate(report, SCHEMA)
    assert len(report["files"]) >= 8
    assert [file["file"] for file in report["files"] if not file["passes"]] == []


def test_a_sheet_shows_each_file_with_its_first_page(printed: Built) -> None:
    report = json.loads((printed.home / "print" / "preflight.json").read_text("utf-8"))
    sheet = printed.home / "print" / "preflight.pdf"
    said = re.sub(r"[\W_]", "", words(sheet))
    assert [name for file in report["files"] if (name := re.sub(r"[\W_]", "", file["file"])) not in said] == []
    with pikepdf.open(sheet) as pdf:
        pictures = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
    assert len(pictures) >= len({file["file"].rpartition("/")[2] for file in report["files"]}) / 2


def test_no_sign_is_written_as_the_code_of_a_template(printed: Built) -> None:
    said = {path: words(path) for path in (printed.home / "print").rglob("*.pdf")}
    assert any("l’accueil" in each for each in said.values())
    assert [path for path, each in said.items() if re.search(r"&#?\w+;", each)] == []


def test_every_printed_contact_has_its_address_below_its_code(printed: Built) -> None:
    for name in ("counter-poster-guichet-a4", "contact-card-card", "flyer-emprunter-a6", "leaflet-emprunter-dl"):
        said = words(printed.home / "print" / "fr" / f"{name}.pdf").replace(" ", "")
        assert ADDRESS in said, name


def test_a_leaflet_is_a_folded_sheet_and_reads_panel_by_panel_on_the_screen(printed: Built) -> None:
    fr = printed.home / "print" / "fr"
    with (
        pikepdf.open(fr / "leaflet-emprunter-dl.pdf") as sheet,
        pikepdf.open(fr / "screen" / "leaflet-emprunter-dl.pdf") as screen,
    ):
        left, bottom, right, top = (float(edge) for edge in sheet.pages[0].TrimBox)
        assert (round((right - left) / MM), round((top - bottom) / MM), len(sheet.pages)) == (297, 210, 2)
        widths = [round(float(page.MediaBox[2]) / MM) for page in screen.pages]
        assert widths == [100, 97, 100, 100, 97, 100]
        assert "/StructTreeRoot" in screen.Root
        assert "/StructTreeRoot" not in sheet.Root


def test_what_only_staff_know_is_never_printed(printed: Built, world_folder: Path) -> None:
    organisation = load(world_folder).organisation
    backstage = [
        str(node.backstage)
        for journey in organisation.of(Journey).values()
        for node in nodes(journey).values()
        if node.backstage
    ]
    assert backstage
    for path in (printed.home / "print").rglob("*.pdf"):
        said = words(path)
        assert [one for one in backstage if one[:40] in said] == [], path


def test_a_branch_has_what_is_its_own_and_nothing_that_all_have(printed: Built) -> None:
    port = {path for path in printed.files if path.startswith("print/fr/branches/port/") and "/screen/" not in path}
    assert "print/fr/branches/port/counter-poster-guichet-a4.pdf" in port
    assert "print/fr/branches/port/contact-card-card.pdf" not in port
    assert not any("guichet" not in path for path in port if "/counter-poster-" in path)
    assert "Le port" in words(printed.home / "print/fr/branches/port/counter-poster-guichet-a4.pdf")
    assert "Le port" not in words(printed.home / "print/fr/counter-poster-guichet-a4.pdf")


def test_beside_the_marks_stand_the_day_of_the_content_and_the_branch_and_the_file_has_the_same_day(
    printed: Built,
) -> None:
    day = last_verified(printed.organisation)
    assert day is not None
    common, own = "print/fr/counter-poster-guichet-a4.pdf", "print/fr/branches/port/counter-poster-guichet-a4.pdf"
    assert f"counter-poster-guichet-a4.pdf · {day.isoformat()}" in words(printed.home / common)
    assert "· port ·" in words(printed.home / own)
    assert "· port ·" not in words(printed.home / common)
    with pikepdf.open(printed.home / common) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == f"D:{day:%Y%m%d}000000Z"


def test_a_booklet_ends_on_no_more_pages_for_notes_than_it_needs(printed: Built) -> None:
    for path in (path for path in printed.files if re.search(r"/booklet-[^/]*a5\.pdf$", path)):
        with pypdfium2.PdfDocument((printed.home / path).read_bytes()) as document:
            last = [page.get_textpage().get_text_bounded() for page in document][-4:]
            assert len(document) % 4 == 0
            assert sum("notes" in page.lower() for page in last) < 4


def test_the_order_names_every_file_with_its_sum_and_the_archive_holds_them(printed: Built) -> None:
    home = printed.home / "print"
    order = json.loads((home / "order.json").read_text("utf-8"))
    with ZipFile(BytesIO((home / "world.zip").read_bytes())) as packed:
        for thing in order["things"]:
            for file in thing["files"]:
                data = (home / file["path"]).read_bytes()
                assert (file["sha256"], file["bytes"]) == (hashlib.sha256(data).hexdigest(), len(data))
                assert packed.read(file["path"]) == data
        assert {"order.json", "order.pdf", "preflight.json", "preflight.pdf"} <= set(packed.namelist())
        assert not any("screen" in name for name in packed.namelist())
    delivery, station = order["deliveries"]
    leaflet = next(line for line in station["lines"] if line["file"].endswith("leaflet-emprunter-dl.pdf"))
    assert (station["branch"], leaflet["quantity"]) == ("gare", 50)
    assert (delivery["branch"], delivery["address"]) == ("port", "4 quai des Essais, 74000 Annecy")
    assert "fr/branches/port/counter-poster-guichet-a4.pdf" in {line["file"] for line in delivery["lines"]}


def test_another_machine_makes_the_same_bytes(
    printed: Built, world_folder: Path, today, tmp_path: Path, fonts: Path
) -> None:
    fresh = tmp_path / "store"
    fresh.mkdir()
    (fresh / "fonts").symlink_to(fonts)
    again = made(world_folder, tmp_path / "out", fresh, today, jobs=1)
    assert again.files == printed.files
    different = [path for path in again.files if (again.home / path).read_bytes() != (printed.home / path).read_bytes()]
    assert different == []


def test_nothing_is_made_again_when_nothing_changed(printed: Built, world_folder: Path, store: Path, today) -> None:
    again = made(world_folder, printed.home.parent, store, today)
    assert again.files == printed.files
    assert not again.written
