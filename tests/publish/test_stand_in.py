import re

from generator.model.typeface import Typefaces
from generator.publish.stand_in import stand_in_css


def test_arial_is_widened_as_other_programs_widen_it_for_inter(typefaces: Typefaces) -> None:
    """next/font widens Arial by about 7 % for Inter."""
    css = stand_in_css(typefaces.face("Inter", 400))
    (scale,) = re.findall(r"size-adjust:([\d.]+)%", css)
    assert 105 < float(scale) < 110
    assert 'font-family:"Inter stand-in";font-weight:400;font-style:normal' in css


def test_a_bold_face_is_stood_in_for_by_a_bold_one(typefaces: Typefaces) -> None:
    assert 'local("Arial Bold")' in stand_in_css(typefaces.face("Inter", 800))
    assert "Bold" not in stand_in_css(typefaces.face("Inter", 500))
