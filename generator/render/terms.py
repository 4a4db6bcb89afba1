"""Finds the organisation's jargon in a text: which terms a page has to explain."""

import re
from collections.abc import Iterable
from functools import lru_cache

from generator.model.kinds.term import Term
from generator.model.organisation import Organisation


def terms_in(organisation: Organisation, sentences: Iterable[str]) -> list[Term]:
    """The terms that occur in some sentences, in the order of the glossary; plurals count, synonyms too."""
    text = "\n".join(sentences)
    return [term for term in organisation.of(Term).values() if pattern(term).search(text)]


@lru_cache(maxsize=4096)
def pattern(term: Term) -> re.Pattern[str]:
    """What a term looks like in a sentence: its word or one of its other forms, with a plural ending."""
    forms = sorted({term.word, *term.also}, key=lambda form: (-len(form), form))
    spellings = (r"[xs]?\s+".join(map(re.escape, form.split())).replace("'", "['’]") for form in forms)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spellings)})(?:e?s|x)?(?!\w)", re.IGNORECASE)
