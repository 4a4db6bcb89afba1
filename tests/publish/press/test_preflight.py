"""Preflight has teeth: each file made wrong is caught by its own check, and a good one by none."""

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array
from PIL import Image as Picture

from generator.model.finding import Severity
from generator.model.preflight import Preflight
from generator.model.wording import Wording
from generator.publish.press.preflight.check import CHECKS, Order
from generator.publish.press.preflight.examine import preflight
from generator.publish.press.preflight.file import opened
from generator.publish.press.preflight.painted import Image, Words
from generator.publish.press.preflight.pictures import most_ink
from generator.publish.press.profiles import printer_profile, profile_names
from tests.publish.press.wrong import colours, geometry, type_and_lines, whole_file  # noqa: F401 - they register
from tests.publish.press.wrong.good import BLEED, MM, draw, good, rectangle, saved, words
from tests.publish.press.wrong.spoiling import WRONG, Wrong

COATED = printer_profile("default-coated")
SAY = Wording("en")


def looked_at(data: bytes, profile: str = "default-coated", **ordered: object) -> Preflight:
    return preflight("essai.pdf", data, Order(printer_profile(profile), render=False, **ordered))  # type: ignore[arg-type]


def complaining(result: Preflight) -> set[str]:
    return {verdict.check for verdict in result.verdicts if verdict.faults}


def said(result: Preflight) -> list[str]:
    return [fault.say(SAY) for verdict in result.verdicts for fault in verdict.faults]


def test_a_good_file_passes_every_check() -> None:
    result = looked_at(saved(good()), pages=1, size=(105, 148))
    assert said(result) == []
    assert result.passes
    assert len(result.verdicts) == len(CHECKS.load()) >= 20
    assert [(round(page.width), round(page.height)) for page in result.pages] == [(105, 148)]


def test_the_good_file_is_a_sound_pdf_and_always_the_same() -> None:
    data = saved(good())
    assert data == saved(good())
    with pikepdf.open(BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_there_are_enough_wrong_files_and_each_check_has_one() -> None:
    assert len(WRONG) >= 60
    assert {one.check for one in WRONG.values()} >= set(CHECKS.load()) - {"rendered-ink"}


@pytest.mark.parametrize(("name", "one"), WRONG.items(), ids=WRONG)
def test_a_wrong_file_is_caught_by_its_own_check_and_by_no_other(name: str, one: Wrong) -> None:
    result = looked_at(one.data(), **one.ordered)
    assert one.check in complaining(result)
    assert complaining(result) <= {one.check, *one.also}, said(result)
    assert result.passes == one.warns


@pytest.mark.parametrize(("name", "one"), WRONG.items(), ids=WRONG)
def test_what_is_wrong_is_a_sentence_with_a_page_where_there_is_one(name: str, one: Wrong) -> None:
    verdict = next(v for v in looked_at(one.data(), **one.ordered).verdicts if v.check == one.check)
    for fault in verdict.faults:
        sentence = fault.say(SAY)
        assert sentence[0].isupper() or sentence[0] in "“0123456789"
        assert sentence.endswith(".")
        assert "{" not in sentence
    assert verdict.why.endswith(".")


def test_an_annotation_outside_the_bleed_is_allowed() -> None:
    pdf = good()
    whole_file.note_beside_the_sheet(pdf)
    assert complaining(looked_at(saved(pdf))) == set()


def test_a_place_is_measured_from_the_top_left_corner_of_the_trim() -> None:
    pdf = good()
    draw(pdf, f"q 1 0 0 rg {rectangle(60, 70, 10, 20)} f Q")
    (fault,) = next(v for v in looked_at(saved(pdf)).verdicts if v.check == "colours").faults
    (zone,) = fault.zones
    assert (zone.left, zone.top, zone.width, zone.height) == (60, 148 - 90, 10, 20)
    assert fault.page == 1


def test_places_are_right_on_a_page_that_is_turned() -> None:
    pdf = good()
    draw(pdf, f"q 1 0 0 rg {rectangle(60, 70, 10, 20)} f Q")
    pdf.pages[0].obj.Rotate = 90
    result = looked_at(saved(pdf))
    (fault,) = next(v for v in result.verdicts if v.check == "colours").faults
    (zone,) = fault.zones
    assert (zone.left, zone.top, zone.width, zone.height) == (70, 60, 20, 10)
    assert (round(result.pages[0].width), round(result.pages[0].height)) == (148, 105)


def test_sizes_are_those_on_paper_whatever_the_unit_of_the_file() -> None:
    pdf = good()
    page = pdf.pages[0].obj
    for box in ("/MediaBox", "/TrimBox", "/BleedBox"):
        page[box] = pikepdf.Array([float(side) / 2 for side in page[box]])
    page.UserUnit = 2
    page.Contents = pikepdf.Array([pdf.make_stream(b"0.5 0 0 0.5 0 0 cm"), page.Contents])
    assert said(looked_at(saved(pdf), size=(105, 148))) == []


def test_the_same_fault_of_many_objects_is_said_once_with_their_places() -> None:
    pdf = good()
    draw(pdf, " ".join(f"q 1 0 0 rg {rectangle(30 + step, 70, 0.5, 0.5)} f Q" for step in range(40)))
    (fault,) = next(v for v in looked_at(saved(pdf)).verdicts if v.check == "colours").faults
    assert fault.times == 40
    assert len(fault.zones) == 24


def test_a_spot_colour_that_was_ordered_is_allowed() -> None:
    pdf = good()
    space = colours.separation("PANTONE 485 C")
    draw(pdf, f"q /Red cs 1 scn {rectangle(60, 60, 10, 10)} f Q", ColorSpace={"Red": space})
    profile = COATED.model_copy(update={"spots": ("PANTONE 485 C",)})
    assert preflight("a.pdf", saved(pdf), Order(profile, render=False)).passes


@pytest.mark.parametrize("name", profile_names())
def test_each_profile_says_more_than_its_name(name: str) -> None:
    profile = printer_profile(name)
    assert profile.title
    assert 200 <= profile.max_ink <= 400


def test_newspaper_takes_less_ink_and_no_bleed() -> None:
    pdf = good()
    draw(pdf, f"q 0.8 0.7 0.6 0.5 k {rectangle(60, 60, 10, 10)} f Q")
    assert looked_at(saved(pdf)).passes
    assert "ink" in complaining(looked_at(saved(pdf), "newspaper"))


def test_large_format_accepts_fewer_dots_and_wants_larger_type() -> None:
    pdf = good()
    draw(pdf, f"q 0 0 0 0 k {rectangle(25, 60, 30, 30)} f Q {words('Petit', 7, place=(26, 84))} "
              "q 140 0 0 140 150 150 cm /Im1 Do Q")  # fmt: skip
    assert complaining(looked_at(saved(pdf))) == {"resolution"}
    assert {"small-text", "boxes"} <= complaining(looked_at(saved(pdf), "large-format"))
    assert "resolution" not in complaining(looked_at(saved(pdf), "large-format"))


def test_a_warning_does_not_keep_a_file_from_print() -> None:
    result = looked_at(WRONG["picture-of-two-hundred-dpi"].data())
    severities = {fault.severity for verdict in result.verdicts for fault in verdict.faults}
    assert severities == {Severity.WARNING}
    assert result.passes
    assert (result.errors, result.warnings) == (0, 1)


@pytest.mark.parametrize(
    ("size", "safe"), [((85, 55), True), ((55, 85), True), ((90, 55), False), ((176, 116), True), ((176, 110), False)]
)
def test_cards_are_cut_more_closely_than_sheets(size: tuple[int, int], safe: bool) -> None:
    pdf = good()
    draw(pdf, words("Bord", 10, "0 0.9 0 0 k", (4, 30)))
    page, edge = pdf.pages[0].obj, BLEED * MM
    page.TrimBox = Array([edge, edge, edge + size[0] * MM, edge + size[1] * MM])
    verdict = next(one for one in looked_at(saved(pdf)).verdicts if one.check == "safe-margin")
    assert ("Bord" not in "".join(fault.say(SAY) for fault in verdict.faults)) == safe


def test_sentences_are_said_in_french_with_french_numbers() -> None:
    result = looked_at(WRONG["words-in-the-safe-margin"].data())
    fault = next(v for v in result.verdicts if v.check == "safe-margin").faults[0]
    french = Wording("fr", {fault.message: "« {text} » est à {distance} mm de la coupe ; {safe} mm sont sûrs."})
    assert fault.say(french) == "«\u202fBord\u202f» est à 2\u00a0mm de la coupe\u202f; 5\u00a0mm sont sûrs."


@pytest.mark.parametrize(("decode", "percent"), [(None, 129.4), ([1, 0] * 4, 270.6)], ids=["plain", "turned over"])
def test_the_ink_of_a_jpeg_is_measured_as_the_file_says_which_way_up_it_is(
    decode: list[int] | None, percent: float
) -> None:
    """Ghostscript 10.00 renders the same 129.4 and 270.6 percent."""
    data = BytesIO()
    Picture.new("CMYK", (300, 300), (200, 180, 160, 150)).save(data, "JPEG", quality=95)
    pdf = good()
    image = colours.picture(pdf, pikepdf.Name.DeviceCMYK, b"\0\0\0\0")
    image.write(data.getvalue(), filter=pikepdf.Name.DCTDecode)
    if decode:
        image.Decode = pikepdf.Array(decode)
    draw(pdf, "q 72 0 0 72 150 150 cm /J Do Q", XObject={"J": image})
    with opened(saved(pdf)) as file:
        images = [one for one in file.pages[0].painted if isinstance(one, Image)]
        assert most_ink(images[-1]) == pytest.approx(percent, abs=1)


def test_words_are_read_and_measured_where_they_stand() -> None:
    with opened(saved(good())) as file:
        first = next(one for one in file.pages[0].painted if isinstance(one, Words))
    assert (first.text, first.size, first.font.name) == ("Livraison a domicile", 12, "Boxes")
    assert first.box.width == pytest.approx(20 * 0.5 * 12)


def test_the_place_of_words_is_where_poppler_finds_them(tmp_path: Path) -> None:
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("poppler is not installed")
    path = tmp_path / "a.pdf"
    path.write_bytes(saved(good()))
    said = subprocess.run([tool, "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout
    left, right = (
        float(re.search(rf'{side}="([\d.]+)"[^>]*>{word}<', said)[1])
        for side, word in (("xMin", "Gardez"), ("xMax", "papier"))
    )
    with opened(path.read_bytes()) as file:
        words_ = [one for one in file.pages[0].painted if isinstance(one, Words)][1]
    assert (words_.box.left, words_.box.right) == (pytest.approx(left, abs=0.1), pytest.approx(right, abs=0.1))


def test_each_check_stands_in_a_file_of_its_own_and_says_why_a_printer_asks() -> None:
    modules = [check.look.__module__ for check in CHECKS.load().values()]
    assert len(set(modules)) == len(modules)
    for name, check in CHECKS.items():
        assert check.look.__module__ == f"{CHECKS.group}.{name.replace('-', '_')}"
        assert 40 < len(check.why) < 200
        assert 0 <= check.number <= 14
