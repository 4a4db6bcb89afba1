"""Turns a word into the key by which a reader would look it up: without accents, articles and capitals."""

import re
import unicodedata

_ARTICLE = re.compile(r"^(?:l['’]|les? |la |une? |des |the |an? |der |die |das |eine? )", re.IGNORECASE)


def sort_key(word: str) -> str:
    """`L'avoir` stands under A, `échange` under E."""
    bare = _ARTICLE.sub("", word.strip())
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", bare.casefold()) if not unicodedata.combining(letter)
    )
