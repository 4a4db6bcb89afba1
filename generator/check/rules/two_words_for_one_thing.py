"""L705 two-words-for-one-thing

One thing, two words on one page: the customer looks for the second thing. In the story of the post office the machine
was *l'automate* on the door, *la borne* at the counter and *la machine* in the form, and nobody knew whether to queue
for one or three. Repeating a word is a fault of style at school, and a kindness on a help page.

Use the term's own word; the others under its `also` are for the search, for what the customer says and for what the
staff say. Both are reported where one step, problem, rule or answer has both, each as a noun with its article; of a
word that the glossary prefers (`status: preferred`), where they stand anywhere in one journey. Inflections
(*vignettes*), longer forms that contain the word and abbreviations are no other words, and two words in one sentence
explain each other. A link to a channel, a unit or a document that calls it quite another name is reported as well.

```yaml bad
terms:
  automate: {also: [borne], means: La machine qui pèse et imprime.}
journeys:
  livraison:
    steps:
      - {id: choisir, do: Allez à l'automate. La borne imprime un bon., at: comptoir, needs: ticket}  # L705
      - {id: recevoir, do: Signez le bon., at: chez vous, ends: Le meuble est chez vous.}
```

```yaml good
terms:
  automate: {also: [borne], means: La machine qui pèse et imprime.}
journeys:
  livraison:
    steps:
      - {id: choisir, do: Allez à l'automate. L'automate imprime un bon., at: comptoir, needs: ticket}
      - {id: recevoir, do: Signez le bon., at: chez vous, ends: Le meuble est chez vous.}
```
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.check.corpus import corpus
from generator.check.forms import Forms
from generator.check.meaning import Use, uses
from generator.check.rule import Remarks, rule
from generator.check.said import Said, place_in
from generator.model.finding import Severity
from generator.model.kinds.channel import Channel
from generator.model.kinds.document import Document
from generator.model.kinds.term import Term
from generator.model.kinds.unit import Unit
from generator.model.organisation import HIDDEN, Organisation

NEAR = 40
"""Characters before a noun that show its article, and whether it is denied."""
ALIKE = 4
"""Letters at the start that make two words forms of one."""
_ARTICLE = re.compile(
    r"(?:\b(?:les?|la|une?|du|des|aux?|ce|cette|cet|ces|vos|votre|nos|notre|the|an?|your|our|this)\s|\bl['’])$",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:pas|ni|not|nor|neither|no|without|sans)\s(?:\S+\s){0,2}\S*$", re.IGNORECASE)
_NAMED = re.compile(r"(?:(?:les?|la|une?|votre|notre|vos|nos|the|an?|your|our)\s|l['’])(?=\w{4})", re.IGNORECASE)
_WORD = re.compile(r"\w{4,}")


@rule(Severity.WARNING, every_language=True)
def two_words_for_one_thing(organisation: Organisation) -> Remarks:
    terms = [term for term in organisation.of(Term).values() if term.status not in HIDDEN and term.status != "avoid"]
    forms = Forms((pair for term in terms for pair in _forms(term)), organisation.language)
    texts = (
        text
        for text in corpus(organisation).formed(forms)
        if text.voice == "ours" and not isinstance(text.holder, Term)
    )
    for _, page in groupby(texts, key=lambda text: text.holder.key):
        nouns = [noun for text in page for noun in _nouns(text, forms)]
        for noun in nouns:
            if not noun.own and any(_rivals(noun, other) for other in nouns):
                message = f"“{noun.words}” and “{noun.term.word}” are two words for one thing"
                yield noun.text.place(noun.words), message, f"Say “{noun.term.word}” here, too."
    yield from _links(organisation)


@dataclass(frozen=True)
class _Noun:
    text: Said
    sentence: str
    words: str
    term: Term
    own: bool
    """Whether it is the word itself, and not another for the same thing."""


def _rivals(noun: _Noun, word: _Noun) -> bool:
    """Whether a customer meets both and is not told, in one sentence, how they belong together."""
    near = noun.term.status == "preferred" or place_in(noun.text) == place_in(word.text)
    return word.own and word.term is noun.term and near and word.sentence != noun.sentence


def _nouns(text: Said, forms: Forms[tuple[Term, bool]]) -> Iterator[_Noun]:
    """Terms that stand behind an article: *la borne*; not *réglé*, nor what a thing is not (*pas une amende*)."""
    for hit, (term, own) in forms.find(text.own_words, text.bare_words):
        before = text.own_words[max(0, hit.start - NEAR) : hit.start]
        if _ARTICLE.search(before) and not _DENIED.search(before):
            yield _Noun(text, _sentence(text, hit.start), hit.words, term, own)


def _sentence(text: Said, at: int) -> str:
    """The sentence in which a character stands."""
    end = 0
    for sentence in text.sentences:
        end += len(sentence) + 1
        if at < end:
            return sentence
    return text.words


def _forms(term: Term) -> Iterator[tuple[str, tuple[Term, bool]]]:
    """Each form of a term, and whether it counts as the word itself."""
    for form in (term.word, *term.also):
        yield form, (term, _same(form, term.word))


def _same(form: str, word: str) -> bool:
    one, other = form.casefold(), word.casefold()
    return one in other or other in one or form.isupper() or word.isupper() or bool(_starts(one) & _starts(other))


def _starts(words: str) -> set[str]:
    return {word[:ALIKE] for word in _WORD.findall(words.casefold())}


def _links(organisation: Organisation) -> Remarks:
    for use in uses(organisation):
        if use.mention and not use.mention.field and _NAMED.match(use.mention.words):
            for target in _things(use):
                name = f"{target.label} {target.title or ''}" if isinstance(target, Unit) else target.label
                if not _starts(use.mention.words) & _starts(f"{name} {target.id}"):
                    words = f"“{use.mention.words}” and “{target.label}” are two words for one thing"
                    yield use.place(organisation), words, "Call it by its name, here or there."


def _things(use: Use) -> Iterator[Channel | Unit | Document]:
    if len(use.meanings) == 1 and isinstance(use.meanings[0], Channel | Unit | Document):
        yield use.meanings[0]
