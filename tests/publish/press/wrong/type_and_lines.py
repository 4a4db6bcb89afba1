"""Files whose words or lines no press can print well."""

from pikepdf import Dictionary, Name, Pdf

from tests.publish.press.wrong.good import draw, font, mm, picture, rectangle, words
from tests.publish.press.wrong.spoiling import wrong

DARK = f"q 0.9 0.3 0 0.3 k {rectangle(25, 60, 40, 20)} f Q"


def line(width: float, colour: str = "0 0 0 1 K") -> str:
    return f"q {colour} {width} w {mm(28, 70)} m {mm(60, 70)} l S Q"


@wrong("fonts")
def font_that_is_not_embedded(pdf: Pdf) -> None:
    draw(pdf, words("Absente", 12).replace("/F1", "/F2"), Font={"F2": font(pdf, embedded=False)})


@wrong("fonts")
def standard_font_without_a_file(pdf: Pdf) -> None:
    standard = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    draw(pdf, words("Absente", 12).replace("/F1", "/F2"), Font={"F2": standard})


@wrong("small-text")
def text_of_four_points(pdf: Pdf) -> None:
    draw(pdf, words("Voir conditions", 4))


@wrong("small-text")
def text_made_small_by_a_matrix(pdf: Pdf) -> None:
    draw(pdf, f"q 0 0 0 1 k BT /F1 12 Tf 0.4 0 0 0.4 {mm(25, 80)} Tm (Voir conditions) Tj ET Q")


@wrong("small-text")
def reversed_text_of_six_points(pdf: Pdf) -> None:
    draw(pdf, f"{DARK} {words('Blanc sur bleu', 6, '0 0 0 0 k', (28, 70))}")


@wrong("small-text", warns=True)
def coloured_text_of_six_points(pdf: Pdf) -> None:
    draw(pdf, words("Rouge", 6, "0 0.9 0.8 0 k"))


@wrong("black-text")
def black_text_of_four_colours(pdf: Pdf) -> None:
    draw(pdf, words("Noir", 10, "0.6 0.5 0.5 0.9 k"))


@wrong("black-text")
def black_text_without_black(pdf: Pdf) -> None:
    draw(pdf, words("Noir", 10, "0.9 0.85 0.85 0 k"))


@wrong("black-text")
def small_rich_black(pdf: Pdf) -> None:
    draw(pdf, words("Noir", 9, "0.4 0 0 1 k"))


@wrong("thin-lines")
def hairline(pdf: Pdf) -> None:
    draw(pdf, line(0.1))


@wrong("thin-lines")
def line_without_width(pdf: Pdf) -> None:
    draw(pdf, line(0))


@wrong("thin-lines")
def line_made_thin_by_a_matrix(pdf: Pdf) -> None:
    draw(pdf, f"q 0.1 0 0 0.1 {mm(28, 70)} cm 0 0 0 1 K 1 w 0 0 m 800 0 l S Q")


@wrong("thin-lines")
def rule_drawn_as_a_thin_rectangle(pdf: Pdf) -> None:
    draw(pdf, f"q 0 0 0 1 k {mm(28, 70)} 80 0.12 re f Q")


@wrong("thin-lines")
def light_line_on_dark(pdf: Pdf) -> None:
    draw(pdf, f"{DARK} {line(0.3, '0 0 0 0 K')}")


@wrong("resolution")
def picture_of_one_hundred_and_twenty_dpi(pdf: Pdf) -> None:
    draw(
        pdf, "q 36 0 0 36 150 150 cm /Bad Do Q", XObject={"Bad": picture(pdf, Name.DeviceCMYK, b"\x40\0\0\0", side=60)}
    )


@wrong("resolution", warns=True)
def picture_of_two_hundred_dpi(pdf: Pdf) -> None:
    draw(
        pdf, "q 36 0 0 36 150 150 cm /Bad Do Q", XObject={"Bad": picture(pdf, Name.DeviceCMYK, b"\x40\0\0\0", side=100)}
    )


@wrong("resolution")
def bitmap_of_three_hundred_dpi(pdf: Pdf) -> None:
    bitmap = picture(pdf, Name.DeviceGray, b"\x55", side=304, bits=1)
    draw(pdf, "q 72 0 0 72 150 150 cm /Bad Do Q", XObject={"Bad": bitmap})


@wrong("resolution")
def turned_and_stretched_picture(pdf: Pdf) -> None:
    draw(pdf, "q 0 150 -75 0 250 150 cm /Im1 Do Q")
