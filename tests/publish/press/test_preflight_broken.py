"""Preflight of files that are broken or mean harm: a result, never a traceback, and never for long."""

import zlib
from io import BytesIO
from time import process_time

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from pikepdf import Array, Dictionary, Name, Stream

from generator.model.preflight import Preflight
from generator.publish.press.preflight import interpreter
from generator.publish.press.preflight.check import Order
from generator.publish.press.preflight.examine import preflight
from generator.publish.press.profiles import printer_profile
from tests.publish.press.wrong.good import draw, good, saved
from tests.publish.press.wrong.spoiling import WRONG

ORDER = Order(printer_profile("default-coated"), render=False)
WHOLE = saved(good())
PLAIN = saved(good(), compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
KINDS = [WHOLE, PLAIN, *(one.data() for one in list(WRONG.values())[::6])]
FUZZ = settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
WORDS = [
    b"q", b"Q", b"cm", b"re", b"f", b"S", b"BT", b"ET", b"Tf", b"Tj", b"TJ", b"Do", b"sh", b"gs", b"scn", b"cs", b"k", b"w",
    b"/F1", b"/Im1", b"/Sh1", b"/Nothing", b"(abc)", b"<41", b"[", b"]", b"<<", b">>", b"1e999", b"-0", b"99999999999999999999",
    b"0", b"1", b"0.5", b"BI", b"ID", b"EI", b"/Pattern", b"Tm", b"Tz", b"d1", b"W", b"n", b"\x00\xff",
]  # fmt: skip


def looked_at(data: bytes) -> Preflight:
    return preflight("essai.pdf", data, ORDER)


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7", b"not a pdf", b"\x00" * 999, WHOLE[:500], WHOLE[:-900], b"%PDF-1.4\n" + b"[" * 9999]
)
def test_what_is_no_pdf_is_said_to_be_none(data: bytes) -> None:
    result = looked_at(data)
    if result.passes:
        assert len(result.pages) == 1  # qpdf could mend it
    else:
        assert result.verdicts[0].check == "readable"
        assert result.errors >= 1


@FUZZ
@given(some.data())
def test_no_changed_byte_gives_a_traceback(data: some.DataObject) -> None:
    spoilt = bytearray(data.draw(some.sampled_from(KINDS)))
    for _ in range(data.draw(some.integers(1, 40))):
        spoilt[data.draw(some.integers(0, len(spoilt) - 1))] = data.draw(some.integers(0, 255))
    assert looked_at(bytes(spoilt)).verdicts


@FUZZ
@given(some.lists(some.sampled_from(WORDS), max_size=60))
def test_no_content_stream_gives_a_traceback(words: list[bytes]) -> None:
    pdf = good()
    pdf.pages[0].obj.Contents = pdf.make_stream(b" ".join(words))
    assert looked_at(saved(pdf)).verdicts


@pytest.mark.parametrize(
    "key",
    ["MediaBox", "TrimBox", "BleedBox", "CropBox", "Contents", "Resources", "Annots", "Group", "Rotate", "UserUnit"],
)
@pytest.mark.parametrize(
    "value",
    [Name.Nonsense, Array([]), Array([1]), Array([Array([])] * 4), Dictionary(), Array([0, 0, 0, 0]), 3, -1e30, True],
    ids=repr,
)
def test_no_entry_of_a_page_may_be_trusted(key: str, value: object) -> None:
    pdf = good()
    pdf.pages[0].obj[f"/{key}"] = value
    assert looked_at(saved(pdf)).verdicts


@pytest.mark.parametrize("key", ["OutputIntents", "Names", "AcroForm", "OpenAction", "AF"])
@pytest.mark.parametrize("value", [b"/Nonsense", b"[1]", b"<</Fields 3>>", b"3", b"(words)"], ids=repr)
def test_no_entry_of_the_catalogue_may_be_trusted(key: str, value: bytes) -> None:
    pdf = good()
    pdf.Root[f"/{key}"] = pikepdf.Object.parse(value)
    assert looked_at(saved(pdf)).verdicts


def test_content_that_ends_in_the_middle_is_noted(recwarn: pytest.WarningsRecorder) -> None:
    pdf = good()
    draw(pdf, "q 0 0 0 1 k BT /F1 12 Tf [(abc")
    assert [verdict.check for verdict in looked_at(saved(pdf)).verdicts if verdict.faults] == ["readable"]
    assert not recwarn


def test_forms_that_multiply_stop_at_the_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interpreter.Work.__init__, "__defaults__", (20_000,))
    pdf = good()
    inner = None
    for _ in range(20):
        resources = Dictionary(XObject=Dictionary(X=inner)) if inner is not None else Dictionary()
        content = b"/X Do " * 10 if inner is not None else b"0 0 1 1 re f"
        stream = Stream(pdf, content, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9], Resources=resources)
        inner = pdf.make_indirect(stream)
    draw(pdf, "/Bomb Do", XObject={"Bomb": inner})
    result = looked_at(saved(pdf))
    assert not result.passes
    assert "operators" in str(result.verdicts[0].faults[0].values)


def test_a_stream_that_unpacks_without_end_is_not_unpacked() -> None:
    pdf = good()
    packed = zlib.compress(b" " * (80 << 20), 9)
    stream = Stream(pdf, packed)
    stream.Filter = Name.FlateDecode
    stream.write(packed, filter=Name.FlateDecode)
    pdf.pages[0].obj.Contents = pdf.make_indirect(stream)
    target = BytesIO()
    pdf.save(target, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    result = looked_at(target.getvalue())
    assert not result.passes
    assert "unpacks" in str(result.verdicts[0].faults[0].values)


def test_a_page_takes_a_fraction_of_a_second() -> None:
    pdf = good()
    draw(pdf, "q 0.5 w 0 0 0 1 K " + " ".join(f"{x} 100 m {x} 200 l S" for x in range(60, 260)) + " Q")
    data = saved(pdf)
    looked_at(data)
    start = process_time()
    looked_at(data)
    assert process_time() - start < 0.3
