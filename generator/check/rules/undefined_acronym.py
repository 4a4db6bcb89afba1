"""L704 undefined-acronym

Letters that stand for words, and the words are nowhere: *la conso part au SIEC avec l'ADI*. In the story of the
mortgage the borrower nodded, because one does not ask a banker five times what letters mean, and signed for an
insurance without knowing it.

Write the words out in the same text (*l'assurance des emprunteurs (ADI)*), or explain the letters under `terms`: they
are then explained on every page. Letters better known than their words (SMS, TVA) need neither; the organisation may
list others under `style: {words: {allow: [AERAS]}}`.

```yaml bad
questions:
  assurance:
    ask: Dois-je prendre l'assurance de la banque ?
    answer: L'ADI est libre. Demandez le tableau des garanties.  # L704
```

```yaml good
questions:
  assurance:
    ask: Dois-je prendre l'assurance de la banque ?
    answer: L'assurance des emprunteurs (ADI) est libre. Demandez le tableau des garanties.
```
"""

import re
from collections.abc import Iterator, Sequence

from generator.check.corpus import Corpus, corpus
from generator.check.forms import plain
from generator.check.rule import Remarks, rule
from generator.check.said import Said
from generator.check.words import listed
from generator.model.finding import Severity
from generator.model.kinds.term import Term
from generator.model.organisation import Organisation

_CAPITALS = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý0-9]")
_LETTERS = re.compile(r"(?<![\w.@/&-])[A-ZÀ-Ý][A-ZÀ-Ý0-9]{1,5}(?![\w@/&-]|\.\w)")
_SHOUTED = re.compile(r"[A-ZÀ-Ý]{2,}(?:['’ ,-]+[A-ZÀ-Ý]{2,})+")
_SMALL = re.compile(r"\b[a-zà-ÿœ]{2,}\b")
_ROMAN = re.compile(r"[IVXLC]+$")
_LEAST = 2


@rule(Severity.WARNING, every_language=True)
def undefined_acronym(organisation: Organisation) -> Remarks:
    words = corpus(organisation)
    texts = tuple(words.matching(_CAPITALS))
    known = {*listed(organisation.language, "acronyms"), *organisation.own_words.allow, organisation.about.currency}
    known |= _explained(organisation, texts)
    known |= _shouted(texts, known, words)
    met: set[tuple[str, str]] = set()
    for text in texts:
        for letters in _acronyms(text.own_words):
            if letters not in known and (text.holder.key, letters) not in met:
                met.add((text.holder.key, letters))
                hint = "Write the words out beside it, or explain it under terms."
                yield text.place(letters), f"nothing says what {letters} stands for", hint


def _shouted(texts: Sequence[Said], known: set[str], words: Corpus) -> set[str]:
    """Capitals that stand somewhere in small letters, too: `URGENT`, `ETUDE`."""
    unknown = {letters for text in texts for letters in _acronyms(text.own_words)} - known
    small = {plain(word) for word in set(_SMALL.findall(words.words))} if unknown else set()
    return {letters for letters in unknown if plain(letters) in small}


def _acronyms(words: str) -> Iterator[str]:
    """Capitals, but not whole sentences of them, nor numbers (`XXI`), nor codes (`A12`)."""
    quiet = _SHOUTED.sub("", words)
    for found in _LETTERS.finditer(quiet):
        letters = found[0]
        if sum(letter.isalpha() for letter in letters) >= _LEAST and not _ROMAN.match(letters):
            yield letters


def _explained(organisation: Organisation, texts: Sequence[Said]) -> set[str]:
    """Letters that the glossary has, that are a name, or that stand beside their words somewhere: `words (ABC)`."""
    terms = (form for term in organisation.of(Term).values() for form in (term.word, *term.also))
    names = [name for entity in organisation if (name := getattr(entity, "name", None))]
    found = {letters for words in (organisation.about.name, *terms) for letters in _acronyms(words)}
    for text in texts:
        for letters in set(_acronyms(text.words)) - found:
            if re.search(rf"\w \({letters}\)|\b{letters} ?\(\w+ \w|{letters},? (?:c'est-à-dire|that is)", text.words):
                found.add(letters)
    return found | {letters for name in names for letters in _acronyms(str(name)) if letters == str(name)}
