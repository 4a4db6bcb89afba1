"""The files that a brand names: read, judged, and carried with the organisation."""

from io import BytesIO
from pathlib import Path

import fontpkg
import pytest
from PIL import Image

from generator.load.content import Loaded, load

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"'
MARK = f'{HEAD}><path d="M0 0h2v1z"/></svg>'.encode()


def loading(tmp_path: Path, brand: str, **files: bytes) -> Loaded:
    home = tmp_path / "essais"
    home.mkdir()
    (home / "organisation.yaml").write_text(f"organisation:\n  name: Ici\n  brand: {brand}\n", "utf-8")
    for name, data in files.items():
        (home / name.replace("__", ".")).write_bytes(data)
    return load(home)


def codes(loaded: Loaded) -> list[str]:
    return [finding.code for finding in loaded.findings]


def bitmap(kind: str, size: tuple[int, int] = (30, 20)) -> bytes:
    stream = BytesIO()
    Image.new("RGB", size).save(stream, kind)
    return stream.getvalue()


def test_a_logo_travels_with_the_organisation_under_the_name_that_was_written(tmp_path: Path) -> None:
    loaded = loading(
        tmp_path, "{logo: {file: logo.svg, on_dark: sombre.png}}", logo__svg=MARK, sombre__png=bitmap("PNG")
    )
    assert loaded.findings == ()
    assert loaded.organisation.assets == {"logo.svg": MARK, "sombre.png": bitmap("PNG")}


def test_every_language_of_the_organisation_has_it(tmp_path: Path) -> None:
    home = tmp_path / "essais"
    home.mkdir()
    (home / "logo.svg").write_bytes(MARK)
    about = "organisation: {name: Ici, languages: [fr, en], brand: {logo: logo.svg}}\n"
    (home / "organisation.yaml").write_text(about, "utf-8")
    assert [one.assets for one in load(home).languages] == [{"logo.svg": MARK}] * 2


@pytest.mark.parametrize(
    ("file", "data", "code", "says"),
    [
        ("logo.svg", b"<svg", "V903", "well-formed"),
        ("logo.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', "V903", "viewBox"),
        ("logo.svg", HEAD.replace("0 0 2 1", "0 0 0 1").encode() + b"/>", "V903", "empty"),
        ("logo.svg", b"<html/>", "V903", "<svg>"),
        ("logo.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]>' + MARK, "V903", "entities"),
        ("logo.svg", f"{HEAD}><text>Ici</text></svg>".encode(), "V903", "outlines"),
        ("logo.png", b"\x89PNG\r\n", "V903", "not PNG"),
        ("logo.png", bitmap("JPEG"), "V903", "not PNG"),
        ("logo.pdf", b"%PDF", "V903", "SVG, PNG or JPEG"),
        ("logo.svg", f"{HEAD}><script>1</script></svg>".encode(), "V904", "<script>"),
        ("logo.svg", f'{HEAD} onload="x()"/>'.encode(), "V904", "onload="),
        ("logo.svg", f"{HEAD}><foreignObject/></svg>".encode(), "V904", "<foreignObject>"),
        ("logo.svg", f'{HEAD}><use href="https://ailleurs.exemple/a.svg#b"/></svg>'.encode(), "V904", "ailleurs"),
        ("logo.svg", f'{HEAD}><image href="data:image/svg+xml,x"/></svg>'.encode(), "V904", "data:image/svg"),
        ("logo.svg", f"{HEAD}><style>@import 'a.css';</style></svg>".encode(), "V904", "style"),
        ("logo.svg", f'{HEAD}><path fill="url(https://a.exemple/b)"/></svg>'.encode(), "V904", "fill="),
        ("logo.svg", MARK.replace(b"</svg>", b" " * 300_001 + b"</svg>"), "V905", "300 kB"),
    ],
)
def test_a_logo_that_cannot_be_used_is_a_finding_where_it_is_named(
    tmp_path: Path, file: str, data: bytes, code: str, says: str
) -> None:
    (finding,) = loading(tmp_path, f"{{logo: {file}}}", **{file.replace(".", "__"): data}).findings
    assert (finding.code, finding.place.line, finding.place.column) == (code, 3, 17)
    assert says in finding.message
    assert finding.hint.endswith(".")


def test_what_stays_within_the_picture_is_no_danger(tmp_path: Path) -> None:
    inner = '<defs><linearGradient id="a"/></defs><path fill="url(#a)"/><use href="#a"/><style>path{fill:red}</style>'
    assert loading(tmp_path, "{logo: logo.svg}", logo__svg=f"{HEAD}>{inner}</svg>".encode()).findings == ()


def test_an_unsafe_logo_is_not_carried_and_a_huge_one_is(tmp_path: Path) -> None:
    unsafe = loading(tmp_path, "{logo: logo.svg}", logo__svg=f"{HEAD}><script/></svg>".encode())
    assert unsafe.organisation.assets == {}


@pytest.mark.parametrize(("named", "hint"), [("lgo.svg", "Did you mean logo.svg?"), ("../secret.svg", "Copy it there")])
def test_a_logo_that_is_not_in_the_folder_is_a_finding_with_a_way_out(tmp_path: Path, named: str, hint: str) -> None:
    (tmp_path / "secret.svg").write_bytes(MARK)
    loaded = loading(tmp_path, f"{{logo: {named}}}", logo__svg=MARK)
    assert codes(loaded) == ["V902"]
    assert loaded.findings[0].hint.startswith(hint)
    assert loaded.organisation.assets == {}


def test_a_font_file_is_carried_and_one_that_is_none_is_a_finding(tmp_path: Path) -> None:
    font = fontpkg.family("Inter").files[0].path.read_bytes()
    brand = "{fonts: {text: [Marque.ttf, faux.ttf, zip.zip], display: Inter}}"
    loaded = loading(tmp_path, brand, Marque__ttf=font, faux__ttf=b"\0\1\0\0", zip__zip=b"PK")
    assert codes(loaded) == ["V906", "V906"]
    assert list(loaded.organisation.assets) == ["Marque.ttf"]
