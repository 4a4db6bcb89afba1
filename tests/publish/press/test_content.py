"""Content streams by hand: every operator that sets a colour, type that overprints, and what has to pass unchanged."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from generator.publish.press.inks import Inks
from generator.publish.press.press_ready import SHIPPED
from generator.publish.press.separation import separate, separate_pages

Operators = list[tuple[str, list[float | str]]]
Separated = Callable[..., tuple[Operators, Pdf]]


@pytest.fixture(scope="module")
def inks() -> Inks:
    return Inks(SHIPPED.read_bytes())


def operators(source: pikepdf.Object) -> Operators:
    def plain(operand: pikepdf.Object) -> float | str:
        return str(operand) if isinstance(operand, Name | Dictionary | pikepdf.String | Array) else float(operand)

    return [
        (str(one.operator), [plain(operand) for operand in one.operands])
        for one in pikepdf.parse_content_stream(source)
    ]


def page_of(content: bytes, **resources: object) -> Pdf:
    pdf = Pdf.new()
    page = pdf.add_blank_page(page_size=(200, 200))
    page.obj.Contents = pdf.make_stream(content)
    page.obj.Resources = Dictionary({f"/{kind}": entries for kind, entries in resources.items()})  # type: ignore[arg-type]
    return pdf


@pytest.fixture
def separated(inks: Inks) -> Separated:
    def separate_content(content: bytes, **resources: object) -> tuple[Operators, Pdf]:
        pdf = page_of(content, **resources)
        separate_pages(pdf, inks)
        return operators(pdf.pages[0].obj), pdf

    return separate_content


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (b"0 0 0 rg", ("k", [0, 0, 0, 1])),
        (b"0.1059 0.1059 0.1216 RG", ("K", [0, 0, 0, 1])),
        (b"0.25 g", ("k", [0, 0, 0, 0.75])),
        (b"1 G", ("K", [0, 0, 0, 0])),
        (b"0.1 0.2 0.3 0.4 k", ("k", [0.1, 0.2, 0.3, 0.4])),
        (b"/DeviceRGB cs", ("k", [0, 0, 0, 1])),
        (b"1 1 1 1 K", ("K", [0.6667, 0.6667, 0.6667, 1])),
    ],
)
def test_each_way_to_set_a_colour_becomes_ink(
    content: bytes, wanted: tuple[str, list[float]], separated: Separated
) -> None:
    assert separated(content)[0] == [wanted]


@pytest.mark.parametrize("family", ["CalRGB", "ICCBased", "Lab", "Indexed"])
def test_rgb_in_disguise_is_found(family: str, separated: Separated) -> None:
    colour = {"Lab": b"54.3 80.8 69.9", "Indexed": b"1"}.get(family, b"1 0 0")
    pdf = page_of(b"/C cs " + colour + b" sc")
    space = {
        "CalRGB": lambda: Array([Name.CalRGB, Dictionary(WhitePoint=[0.9642, 1, 0.8251])]),
        "ICCBased": lambda: Array([Name.ICCBased, pdf.make_stream(b"profile", N=3)]),
        "Lab": lambda: Array([Name.Lab, Dictionary(WhitePoint=[0.9642, 1, 0.8251], Range=[-128, 127, -128, 127])]),
        "Indexed": lambda: Array([Name.Indexed, Name.DeviceRGB, 1, pikepdf.String(b"\0\0\0\xff\0\0")]),
    }[family]()
    pdf.pages[0].obj.Resources = Dictionary(ColorSpace=Dictionary(C=space))
    separate_pages(pdf, Inks(SHIPPED.read_bytes()))
    assert [operator for operator, _ in operators(pdf.pages[0].obj)] == ["k", "k"]
    assert operators(pdf.pages[0].obj)[-1][1] == pytest.approx([0, 0.97, 0.98, 0], abs=0.03)
    assert "/C" not in pdf.pages[0].obj.Resources.ColorSpace


def test_spot_colours_pass_unchanged(separated: Separated) -> None:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 1, 1, 0], N=1)
    spaces = Dictionary(
        S=Array([Name.Separation, Name("/Varnish"), Name.DeviceCMYK, tint]),
        N=Array([Name.DeviceN, Array([Name("/Gold")]), Name.DeviceCMYK, tint]),
    )
    found, pdf = separated(b"/S cs 0.5 scn 0 0 9 9 re f /N CS 1 SCN BT (x) Tj ET", ColorSpace=spaces)
    assert found[:2] == [("cs", ["/S"]), ("scn", [0.5])]
    assert found[4:6] == [("CS", ["/N"]), ("SCN", [1])]
    assert {"/S", "/N"} <= set(pdf.pages[0].obj.Resources.ColorSpace.keys())


def test_black_type_lies_over_what_is_beneath_and_nothing_else_does(separated: Separated) -> None:
    found, pdf = separated(b"0 0 0 rg BT /F 12 Tf (a) Tj ET BT /F 12 Tf (b) Tj ET 0 0 9 9 re f 1 1 1 rg BT (c) Tj ET")
    order = [
        operands[0] if operator == "gs" else operator for operator, operands in found if operator in ("gs", "Tj", "re")
    ]
    assert order == ["/ClewOver", "Tj", "Tj", "/ClewKnock", "re", "Tj"]
    states = pdf.pages[0].obj.Resources.ExtGState
    assert (bool(states["/ClewOver"].op), int(states["/ClewOver"].OPM)) == (True, 1)
    assert bool(states["/ClewKnock"].op) is False


def test_white_type_right_after_black_does_not_overprint(separated: Separated) -> None:
    found, _ = separated(b"BT 0 g (a) Tj 1 g (b) Tj ET")
    assert [operands[0] for operator, operands in found if operator == "gs"] == ["/ClewOver", "/ClewKnock"]
    assert found[-2][0] == "Tj"
    assert found[-3] == ("gs", ["/ClewKnock"])


def test_type_through_which_something_shines_does_not_overprint(separated: Separated) -> None:
    half = Dictionary(H=Dictionary(ca=0.5))
    assert separated(b"/H gs BT 0 g (a) Tj ET", ExtGState=half)[0] == [
        ("gs", ["/H"]), ("BT", []), ("k", [0, 0, 0, 1]), ("Tj", ["a"]), ("ET", []),
    ]  # fmt: skip


def test_what_overprinted_in_rgb_keeps_hiding_when_it_is_white_ink(separated: Separated) -> None:
    over = Dictionary(O=Dictionary(OP=True, op=True, OPM=1))
    _, pdf = separated(b"/O gs 1 1 1 rg 0 0 9 9 re f", ExtGState=over)
    assert int(pdf.pages[0].obj.Resources.ExtGState.O.OPM) == 0


def test_the_colour_of_small_type_is_not_left_to_the_drawing_after_it(separated: Separated) -> None:
    slate = "0.1176 0.1608 0.2314 rg"
    found, _ = separated(f"{slate} BT /F 8 Tf (a) Tj ET 0 0 9 9 re f".encode())
    inks = [operands for operator, operands in found if operator == "k"]
    assert inks == [inks[0], [0, 0, 0, 1], inks[0]]
    assert any(inks[0][:3])


@pytest.mark.parametrize(
    ("before", "black"),
    [("4 0 0 4 0 0 cm", False), ("q 4 0 0 4 0 0 cm Q", True), ("BT 3 0 0 -3 0 0 Tm ET", True)],
)
def test_how_large_type_is_is_measured_on_the_paper(before: str, black: bool, separated: Separated) -> None:
    found, _ = separated(f"{before} 0.1176 0.1608 0.2314 rg BT /F 8 Tf (a) Tj ET".encode())
    assert (("k", [0, 0, 0, 1]) in found) is black


def test_a_picture_inside_the_stream_is_taken_out_and_converted(separated: Separated) -> None:
    found, pdf = separated(b"q 9 0 0 9 0 0 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID \xff\x00\x00 EI Q")
    assert [operator for operator, _ in found] == ["q", "cm", "Do", "Q"]
    (made,) = pdf.pages[0].obj.Resources.XObject.values()
    assert [str(part) for part in made.ColorSpace[:2]] == ["/Indexed", "/DeviceCMYK"]


def test_a_form_in_a_form_without_resources_of_its_own_is_converted_once(inks: Inks) -> None:
    pdf = page_of(b"/A Do /A Do")
    inner = pdf.make_stream(b"1 0 0 rg 0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    outer = pdf.make_stream(b"/B Do", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9], Group=group)
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(A=outer, B=inner))
    separate_pages(pdf, inks)
    forms = pdf.pages[0].obj.Resources.XObject
    assert operators(forms.B)[0][0] == "k"
    assert str(forms.A.Group.CS) == "/DeviceCMYK"


def test_a_mask_stays_a_mask_in_greys_and_its_form_may_be_drawn_as_well(inks: Inks) -> None:
    pdf = page_of(b"")
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    form = pdf.make_stream(
        b"1 0 0 rg 0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9], Group=group
    )
    mask = Dictionary(Type=Name.Mask, S=Name.Luminosity, G=form, BC=[0, 0, 0])
    pdf.pages[0].obj.Resources = Dictionary(ExtGState=Dictionary(M=Dictionary(SMask=mask)), XObject=Dictionary(F=form))
    pdf.pages[0].obj.Contents = pdf.make_stream(b"/M gs /F Do")
    separate_pages(pdf, inks)
    resources = pdf.pages[0].obj.Resources
    made = resources.ExtGState.M.SMask
    assert operators(made.G)[0][0] == "g"
    assert operators(made.G)[0][1] == [pytest.approx(0.3, abs=0.06)]
    assert (str(made.G.Group.CS), len(made.BC)) == ("/DeviceGray", 1)
    assert (operators(resources.XObject.F)[0][0], str(resources.XObject.F.Group.CS)) == ("k", "/DeviceCMYK")


def test_the_glyphs_of_a_drawn_font_are_converted(inks: Inks) -> None:
    pdf = page_of(b"BT /T 9 Tf (a) Tj ET")
    glyph = pdf.make_stream(b"9 0 d0 1 0 0 rg 0 0 9 9 re f")
    font = Dictionary(Type=Name.Font, Subtype=Name.Type3, CharProcs=Dictionary(a=glyph))
    pdf.pages[0].obj.Resources = Dictionary(Font=Dictionary(T=pdf.make_indirect(font)))
    separate_pages(pdf, inks)
    assert operators(glyph)[1][0] == "k"


def test_the_bytes_are_the_same_on_every_run(inks: Inks) -> None:
    target = BytesIO()
    page_of(b"1 0 0 rg 0 0 9 9 re f").save(target, static_id=True)
    assert separate(target.getvalue(), inks) == separate(target.getvalue(), Inks(SHIPPED.read_bytes()))
