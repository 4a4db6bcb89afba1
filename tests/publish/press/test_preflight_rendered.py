"""What Ghostscript sees: ink that adds up where objects lie upon one another."""

import shutil
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from generator.publish.press.preflight import rendering
from generator.publish.press.preflight.check import Order
from generator.publish.press.preflight.examine import preflight
from generator.publish.press.profiles import printer_profile
from tests.publish.press.wrong.good import draw, good, rectangle, saved

pytestmark = pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript is not installed")
ORDER = Order(printer_profile("default-coated"))


def verdicts(data: bytes) -> dict[str, tuple[int, str]]:
    found = preflight("essai.pdf", data, ORDER).verdicts
    return {verdict.check: (verdict.errors, verdict.skipped) for verdict in found}


def piled() -> bytes:
    """Two inks of 170 percent each, the upper one multiplied upon the lower."""
    pdf = good()
    states = {"Multiply": Dictionary(BM=Name.Multiply, Type=Name.ExtGState)}
    box = rectangle(60, 60, 10, 10)
    draw(pdf, f"q 0.85 0.85 0 0 k {box} f /Multiply gs 0 0 0.85 0.85 k {box} f Q", ExtGState=states)
    return saved(pdf)


def test_a_good_file_renders_within_the_limit() -> None:
    assert verdicts(saved(good()))["rendered-ink"] == (0, "")


def test_ink_that_adds_up_is_only_seen_on_the_rendered_page() -> None:
    found = verdicts(piled())
    assert found["ink"] == (0, "")
    assert found["rendered-ink"][0] == 1


def test_the_place_of_too_much_ink_is_measured() -> None:
    (fault,) = next(v for v in preflight("a.pdf", piled(), ORDER).verdicts if v.check == "rendered-ink").faults
    (zone,) = fault.zones
    assert (zone.left, zone.top) == (pytest.approx(60, abs=0.5), pytest.approx(148 - 70, abs=0.5))
    assert (zone.width, zone.height) == (pytest.approx(10, abs=0.8), pytest.approx(10, abs=0.8))
    assert fault.values["percent"] == pytest.approx(340, abs=2)


def test_without_ghostscript_the_check_says_that_it_did_not_look(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering.shutil, "which", lambda name: None)
    errors, skipped = verdicts(piled())["rendered-ink"]
    assert errors == 0
    assert "Ghostscript" in skipped


def test_marks_outside_the_bleed_may_be_as_black_as_they_like() -> None:
    pdf = good()
    page = pdf.pages[0].obj
    page.MediaBox = Array([0, 0, float(page.MediaBox[2]) + 60, page.MediaBox[3]])
    draw(pdf, f"q 1 1 1 1 k {float(page.BleedBox[2]) + 10} 100 20 20 re f Q")
    assert verdicts(saved(pdf))["rendered-ink"] == (0, "")


def test_the_place_is_right_on_a_page_that_is_turned() -> None:
    with pikepdf.open(BytesIO(piled())) as pdf:
        pdf.pages[0].obj.Rotate = 90
        data = saved(pdf)
    (fault,) = next(v for v in preflight("a.pdf", data, ORDER).verdicts if v.check == "rendered-ink").faults
    (zone,) = fault.zones
    assert (zone.left, zone.top) == (pytest.approx(60, abs=0.5), pytest.approx(60, abs=0.5))
