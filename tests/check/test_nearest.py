import pytest

from generator.check.nearest import nearest

KNOWN = ["tel-sav", "créneau", "livraison/veille", "promise:remboursement", "comptoir"]


@pytest.mark.parametrize(
    "written, meant",
    [
        ("tel-sva", "tel-sav"),
        ("Tel_SAV", "tel-sav"),
        ("creneau", "créneau"),
        ("veille", "livraison/veille"),
        ("channel:tel-sav", "tel-sav"),
        ("remboursement", "promise:remboursement"),
        ("comptoire", "comptoir"),
        ("médiateur", None),
        ("", None),
    ],
)
def test_a_slip_is_led_back_to_the_id_that_was_meant(written, meant):
    assert nearest(written, KNOWN) == meant


def test_nothing_is_near_where_nothing_is_known():
    assert nearest("tel", []) is None
