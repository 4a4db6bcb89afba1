"""Makes what people type even (spaces, dashes, apostrophes, accents, number words) before a quantity is read."""

import re
import unicodedata
from decimal import Decimal

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("’‘ʼ`", "'"))

NUMBER_WORDS = {
    word: Decimal(number)
    for number, words in {
        1: "un une one a an",
        2: "deux two",
        3: "trois three",
        4: "quatre four",
        5: "cinq five",
        6: "six",
        7: "sept seven",
        8: "huit eight",
        9: "neuf nine",
        10: "dix ten",
        12: "douze twelve",
        15: "quinze fifteen",
        20: "vingt twenty",
        24: "vingt-quatre twenty-four",
        30: "trente thirty",
        48: "quarante-huit forty-eight",
        72: "soixante-douze seventy-two",
    }.items()
    for word in words.split()
}


def tidy(text: str) -> str:
    """The same text with plain single spaces and dashes, and without the invisible marks that copying leaves."""
    text = unicodedata.normalize("NFKC", text).translate(_DASHES)
    if not text.isprintable():
        text = "".join(character for character in text if unicodedata.category(character) != "Cf")
    return re.sub(r"\s+", " ", text).strip()


def fold(text: str) -> str:
    """Tidy, lower-case and without accents: for recognising words, never for showing them."""
    decomposed = unicodedata.normalize("NFD", tidy(text).lower())
    if decomposed.isascii():
        return decomposed
    return "".join(character for character in decomposed if not unicodedata.combining(character))
