from base64 import b64decode
from xml.etree import ElementTree

from generator.render.icons import background


def test_an_icon_becomes_a_background_picture_in_one_colour() -> None:
    css = background("M0 0h24v24z", "#0A35C9")
    assert css.startswith("url(data:image/svg+xml;base64,")
    assert css.endswith(")")
    svg = ElementTree.fromstring(b64decode(css.partition(",")[2][:-1]))
    assert svg.get("viewBox") == "0 0 24 24"
    assert (svg[0].get("d"), svg[0].get("fill")) == ("M0 0h24v24z", "#0A35C9")
