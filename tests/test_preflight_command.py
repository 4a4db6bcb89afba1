"""`clew preflight`: what it prints, what it writes, how it ends."""

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import jsonschema
import pikepdf
import pypdf
import pytest

from generator.publish.press.preflight.reports import SCHEMA
from tests.publish.press.wrong import geometry, type_and_lines  # noqa: F401 - they register
from tests.publish.press.wrong.good import good, saved
from tests.publish.press.wrong.spoiling import WRONG

Clew = Callable[..., object]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    sound, thin = tmp_path / "sound.pdf", tmp_path / "thin.pdf"
    sound.write_bytes(saved(good()))
    thin.write_bytes(WRONG["hairline"].data())
    return sound, thin


def test_a_good_file_ends_with_0_and_a_wrong_one_with_1(clew: Clew, files: tuple[Path, Path]) -> None:
    sound, thin = files
    assert clew("preflight", sound, "--no-render").code == 0
    said = clew("preflight", sound, thin, "--no-render")
    assert said.code == 1
    assert "✓ fit for print: 0 errors, 0 warnings" in said.out
    assert (
        "✗ Thin lines\n      page 1, at 28 × 78 mm: A line is 0.1 pt wide; at least 0.25 pt can be printed." in said.out
    )


def test_the_json_keeps_to_its_schema(clew: Clew, files: tuple[Path, Path]) -> None:
    report = json.loads(clew("preflight", *files, "--no-render", "--format", "json").out)
    jsonschema.validate(report, SCHEMA)
    assert [file["passes"] for file in report["files"]] == [True, False]
    (check,) = [check for check in report["files"][1]["checks"] if check["state"] == "failed"]
    assert (check["check"], check["number"]) == ("thin-lines", 8)
    assert check["faults"][0]["places"][0]["left"] == 28


def test_what_was_ordered_is_compared(clew: Clew, files: tuple[Path, Path]) -> None:
    sound, _ = files
    assert "2 were ordered" in clew("preflight", sound, "--no-render", "--pages", 2).out
    assert "multiple of 4" in clew("preflight", sound, "--no-render", "--stapled").out
    assert "148 × 210 mm are right" in clew("preflight", sound, "--no-render", "--size", "148x210").out
    assert clew("preflight", sound, "--size", "large").code == 2


def test_strict_counts_warnings(clew: Clew, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(WRONG["picture-of-two-hundred-dpi"].data())
    assert clew("preflight", path, "--no-render").code == 0
    assert clew("preflight", path, "--no-render", "--strict").code == 1


def test_a_printers_own_profile_is_a_yaml_file(clew: Clew, files: tuple[Path, Path], tmp_path: Path) -> None:
    own = tmp_path / "dupont.yaml"
    own.write_text("title: Imprimerie Dupont\nlines: {thinnest: 0.1}\n")
    assert clew("preflight", files[1], "--no-render", "--profile", own).code == 0
    own.write_text("thinnest: 0.1\n")
    said = clew("preflight", files[1], "--profile", own)
    assert said.code == 2
    assert "thinnest" in said.err
    assert "default-coated" in clew("preflight", files[1], "--profile", "glossy").err


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_for_the_printer_is_one_page_in_black(
    language: str, clew: Clew, files: tuple[Path, Path], fonts: Path, tmp_path: Path
) -> None:
    store = tmp_path / "store"
    store.mkdir()
    (store / "fonts").symlink_to(fonts)
    thin, report = files[1], tmp_path / "report.pdf"
    assert (
        clew("preflight", thin, "--no-render", "--report", report, "--language", language, "--store", store).code == 1
    )
    text = pypdf.PdfReader(report).pages[0].extract_text()
    assert "thin.pdf" in text
    assert ("0,1" if language == "fr" else "0.1") in text
    with pikepdf.open(BytesIO(report.read_bytes())) as pdf:
        assert len(pdf.pages) == 1
        assert pdf.pages[0].get_images()


def test_the_page_stays_one_page_however_much_is_wrong(clew: Clew, fonts: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    store.mkdir()
    (store / "fonts").symlink_to(fonts)
    pdf = good()
    for spoil in (
        "hairline",
        "text-of-four-points",
        "band-that-ends-at-the-cut",
        "words-in-the-safe-margin",
        "font-that-is-not-embedded",
    ):
        WRONG[spoil].spoil(pdf)
    for _ in range(11):
        pdf.pages.append(pdf.pages[0])
    worst, broken = tmp_path / "worst.pdf", tmp_path / "broken.pdf"
    worst.write_bytes(saved(pdf))
    broken.write_bytes(b"%PDF-1.7 nothing")
    said = clew(
        "preflight", worst, broken, "--no-render", "--report", tmp_path / "r.pdf", "--language", "fr", "--store", store
    )
    assert said.code == 1
    assert "The file cannot be read" in said.out
    assert [len(pypdf.PdfReader(tmp_path / f"r-{name}.pdf").pages) for name in ("worst", "broken")] == [1, 1]
