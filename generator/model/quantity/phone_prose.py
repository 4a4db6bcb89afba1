"""Turns running text into the phone numbers that are typed in it, with whether a price stands near."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.model.quantity.error import QuantityError
from generator.model.quantity.phone import SPEAKS_OF_PRICE, Phone
from generator.model.quantity.spelling import tidy

_RUN = re.compile(r"(?<![\w+,.€-])\+?\d(?:(?: ?\(0\) ?|[ .-])?\d)*(?![\w%€]|,\d| ?€)")
_LIKE_A_PHONE = re.compile(
    r"0\d(?P<sign>[ .-])\d\d(?:(?P=sign)\d\d){1,5}(?:(?P=sign)\d)?|0 ?8\d\d(?:[ .]?\d{2,3}){2,4}|0\d{8,10}"
    r"|(?:\+|00)33 ?(?:\(0\) ?)?[1-9](?:[ .-]?\d\d){3,5}"
)
"""Runs of digits that are laid out as French phone numbers are, with some digits too few or too many."""
MAY_BEGIN = re.compile(r"[0+](?:\W{0,3}\d){3}|[\u2070-\u209f\u2460-\u24ff\u3200-\U0010ffff]")
"""What every text that holds such a number has: 0 or + before digits, or a sign that is tidied into one of these."""
_CALL = re.compile(
    r"\b(?:appel|t[ée]l\.?|num[ée]ro|phone|call|compos|joign|ring|fax)[^.!?]{0,40}$|[☎📞] ?$", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?;] ")


class Typed(NamedTuple):
    """A phone number in running text."""

    words: str
    phone: Phone | None
    """None when nobody can dial it."""
    is_priced: bool
    """Whether a price is near, in the same sentence."""


def typed_numbers(text: str, country: str = "FR") -> Iterator[Typed]:
    """The long phone numbers in a text, as France lays them out; short ones could be any number.

    Digits that nobody can dial only count when the sentence speaks of calling.
    """
    text = tidy(text)
    for found in _RUN.finditer(text) if country == "FR" else ():
        if not _LIKE_A_PHONE.fullmatch(found[0]):
            continue
        before, after = text[: found.start()], text[found.end() :]
        try:
            phone = Phone.parse(found[0], country)
        except QuantityError:
            if _CALL.search(before):
                yield Typed(found[0], None, is_priced=False)
            continue
        sentence = _SENTENCE_END.split(before)[-1] + _SENTENCE_END.split(after)[0]
        yield Typed(found[0], phone, is_priced=SPEAKS_OF_PRICE.search(sentence) is not None)
