from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.publish.files import jobs_for, write_files
from generator.publish.format import FORMATS
from generator.publish.store import Store

HTML = '<!doctype html><html lang="fr"><head><title>Essai</title>{style}</head><body style="font-family:Inter">{body}</body></html>'
SOUND = HTML.format(style="", body="<p>Appelez le 01 99 00 10 10.</p>")


def publication(source: str = SOUND, media: str = "text/html", **facts: object) -> Publication:
    values = {"output": "tutorial", "path": "tutorials/fr/essai", "language": "fr", "title": "Essai", **facts}
    return Publication(media=media, source=source, **values)  # type: ignore[arg-type]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store that these tests share, so that the sound PDF is made once."""
    return Store(tmp_path_factory.mktemp("store"))


@pytest.mark.parametrize(
    ("media", "output", "paths"),
    [
        ("text/html", "tutorial", ["tutorials/fr/essai.pdf"]),
        ("text/markdown", "tutorial", ["tutorials/fr/essai.md"]),
        ("application/json", "data", ["tutorials/fr/essai.json"]),
        ("text/markdown", "page", []),
        ("application/x-unknown", "tutorial", []),
    ],
)
def test_a_publication_is_written_by_every_format_that_takes_it(
    typefaces: Typefaces, media: str, output: str, paths: list[str]
) -> None:
    assert [job.path for job in jobs_for([publication("x", media, output=output)], typefaces)] == paths


def test_text_is_written_as_it_is(typefaces: Typefaces, store: Store) -> None:
    jobs = jobs_for(
        [publication("# Où aller ?\n", "text/markdown"), publication('{"a": "é"}', "application/json")], typefaces
    )
    files, remarks = write_files(jobs, store, workers=1)
    assert {path: store.read(name).decode() for path, name in files.items()} == {
        "tutorials/fr/essai.md": "# Où aller ?\n", "tutorials/fr/essai.json": '{"a": "é"}',
    }  # fmt: skip
    assert remarks == []


def test_a_page_becomes_a_pdf_and_the_second_run_takes_it_from_the_store(typefaces: Typefaces, warm: Store) -> None:
    jobs = jobs_for([publication(sheets=1)], typefaces)
    counted: list[int] = []
    files, remarks = write_files(jobs, warm, workers=1, progress=lambda done, whole: counted.append(done))
    assert (remarks, counted) == ([], [1])
    data = warm.read(files["tutorials/fr/essai.pdf"])
    with pikepdf.open(BytesIO(data)) as pdf:
        assert len(pdf.pages) == 1
    again, _ = write_files(jobs, warm, workers=1, progress=lambda done, whole: counted.append(done))
    assert again == files
    assert counted == [1]


def test_a_remark_is_reported_and_the_file_is_not_kept_so_it_is_reported_again(
    typefaces: Typefaces, store: Store
) -> None:
    jobs = jobs_for([publication(SOUND.replace("<p>", '<img src="absent.png" alt="x"><p>'))], typefaces)
    for _ in range(2):
        files, remarks = write_files(jobs, store, workers=1)
        assert list(files) == ["tutorials/fr/essai.pdf"]
        assert {remark.severity for _, remark in remarks} == {"error"}
        assert "absent.png" in " ".join(remark.message for _, remark in remarks)
        assert {about.path for about, _ in remarks} == {"tutorials/fr/essai"}
    assert store.find(jobs[0].key) is None


def test_a_fixed_sheet_that_runs_over_is_a_remark(typefaces: Typefaces, store: Store) -> None:
    style = "<style>@page{size:A5}p{break-after:page}</style>"
    source = HTML.format(style=style, body="<p>Un.</p><p>Deux.</p><p>Trois.</p>")
    _, remarks = write_files(jobs_for([publication(source, sheets=1)], typefaces), store, workers=1)
    assert [remark.message for _, remark in remarks] == ["it takes 3 pages instead of 1"]
    _, none = write_files(jobs_for([publication(source)], typefaces), store, workers=1)
    assert none == []


@pytest.mark.parametrize(
    "change",
    [
        {"source": SOUND + " "},
        {"title": "Autre"},
        {"language": "en"},
        {"output": "poster"},
        {"sheets": 2},
        {"assets": {"a.svg": b"<svg/>"}},
    ],
    ids=lambda change: next(iter(change)),
)
def test_whatever_decides_the_result_changes_the_key(typefaces: Typefaces, change: dict[str, object]) -> None:
    (before,), (after,) = jobs_for([publication()], typefaces), jobs_for([publication(**change)], typefaces)
    assert before.key != after.key


def test_neither_the_place_nor_the_order_of_assets_changes_the_key(typefaces: Typefaces) -> None:
    one = publication(assets={"a": b"1", "b": b"2"})
    other = publication(assets={"b": b"2", "a": b"1"}, path="tutorials/fr/autre")
    assert one.digest("pdf") == other.digest("pdf")
    assert one.digest("pdf") != one.digest("pdf", "tool 2")


def test_the_fonts_and_the_tools_are_part_of_the_key(typefaces: Typefaces) -> None:
    fewer = Typefaces(typefaces.faces[:1])
    assert jobs_for([publication()], typefaces)[0].key != jobs_for([publication()], fewer)[0].key
    assert "weasyprint" in FORMATS.load()["pdf"].tools().lower()
