"""Every PDF for screens passes veraPDF PDF/UA-1; the files are whole, and hold their fonts."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.model.typeface import Typefaces
from generator.publish.pdf import write_pdf
from tests.publish.vera.validator import lacking, screen_pdfs, validate

IN_CI = os.environ.get("CI") == "true"
needs_java = pytest.mark.skipif(not IN_CI and bool(lacking()), reason=f"needs {lacking()}")
needs_qpdf = pytest.mark.skipif(not IN_CI and shutil.which("qpdf") is None, reason="needs qpdf")
needs_poppler = pytest.mark.skipif(not IN_CI and shutil.which("pdffonts") is None, reason="needs poppler-utils")


def faults(files: list[Path]) -> dict[str, dict[str, str]]:
    return {verdict.file.name: verdict.failed for verdict in validate(files) if verdict.failed}


@needs_java
@pytest.mark.java
@pytest.mark.slow
def test_every_pdf_of_the_tiny_organisation_in_both_editions_passes(world_pdfs: list[Path]) -> None:
    assert len(world_pdfs) > 80
    assert faults(world_pdfs) == {}


@needs_java
@pytest.mark.java
@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ('<img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E">', "7.3-1"),
        ("<h1>Un</h1><h3>Trois</h3>", "7.4.2-1"),
    ],
)
def test_the_validator_finds_what_is_wrong(body: str, rule: str, typefaces: Typefaces, tmp_path: Path) -> None:
    page = f'<html lang="fr"><title>T</title><style>body {{ font-family: Inter }} img {{ width: 9px }}</style>{body}'
    wrong, broken = tmp_path / "wrong.pdf", tmp_path / "broken.pdf"
    wrong.write_bytes(write_pdf(page, {}, typefaces).data)
    broken.write_bytes(b"%PDF-1.7\n")
    assert [set(one.failed) for one in validate([wrong, broken])] == [{rule}, {"parse"}]


@needs_qpdf
@pytest.mark.slow
def test_every_file_is_whole(world_pdfs: list[Path]) -> None:
    for path in world_pdfs:
        said = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
        assert said.returncode == 0, f"{path}: {said.stdout} {said.stderr}"


@needs_poppler
@pytest.mark.slow
def test_every_font_is_embedded_as_a_subset_and_can_be_read_as_text(world_pdfs: list[Path]) -> None:
    for path in world_pdfs:
        said = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout
        fonts = [line.split()[-5:-2] for line in said.splitlines()[2:]]
        assert fonts, path
        assert {tuple(font) for font in fonts} == {("yes", "yes", "yes")}, f"{path}\n{said}"


def test_what_goes_to_the_press_and_folded_booklets_are_not_for_screens(tmp_path: Path) -> None:
    screen = ["letters/fr/a.pdf", "print/fr/screen/a.pdf", "print/order.pdf", "tutorials/fr/a.pdf"]
    others = ["print/fr/a.pdf", "site/pdf/a.pdf", "tutorials/fr/a-booklet.pdf"]
    for name in (*screen, *others):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert [path.relative_to(tmp_path).as_posix() for path in screen_pdfs(tmp_path)] == screen
