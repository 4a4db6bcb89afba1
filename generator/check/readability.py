"""Turns sentences into a number that says how easily they are read: 100 very easily, 50 with some trouble, 0 hardly.

English: Rudolf Flesch, A new readability yardstick, Journal of Applied Psychology 32 (3), 1948, pages 221 to 233.
French: Liliane Kandel and Abraham Moles, Application de l'indice de Flesch à la langue française, Cahiers d'études de
radio-télévision 19, 1958, pages 253 to 274. Both ask for passages of about a hundred words.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from generator.check.sentences import word_count
from generator.check.words import listed
from generator.model.text import KEPT

LEXICON = 50_000
"""Different words whose syllables are kept."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FRENCH_VOWELS = re.compile(r"(?:eu|œ|a|e|ou)ill?|e?au|œu|ou|o[iî]|eu|aoû|a[iî]|ei|œi|[aâàeéèêëiîïoôuûùüyœ]")
_FRENCH_SILENT = re.compile(r"e(?:s|nt)?$")
_FRENCH_GLIDES = re.compile(
    r"(?<=[qg])u(?=[aeéèêioy]|$)|u(?=i)|(?<![bcdfgptv][rl])(?:ou|(?<![aeo])u|i)(?=[aâeéèêioœ])|(?<=[aeo])y(?=[aeéèiou])"
)
_ENGLISH_VOWELS = re.compile(r"[aeiouy]+")
_ENGLISH_SILENT = re.compile(
    r"(?:(?<=[^aeiouyl])|(?<=[aeiouyl]l))e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouysxzcgh])es$|(?<=[aeiouy])e?d$"
)
_ENGLISH_HIATUS = re.compile(
    r"(?<![tcsgxl])i(?:a|o(?!us)|um|et|en)|(?<=[rvd])iou|(?<=sc|cl)ie|(?<=[rd])eo|(?<=cr)ea(?=t[eio])|(?<=[rd])ea$|(?<![gq])ua|[eiouy](?=ing)"
)


def readability(texts: Iterable[tuple[str, ...]], language: str) -> float | None:
    """Kandel and Moles's index for French, Flesch's for English; None for other languages, and without words.

    `texts`: the sentences of each text of a passage.
    """
    if language[:2] not in ("fr", "en"):
        return None
    counts = [_counts(sentences, language[:2]) for sentences in texts]
    sentences, spaced, words, syllables = (sum(column) for column in zip(*counts, strict=True)) if counts else (0,) * 4
    if not words:
        return None
    if language.startswith("fr"):
        return 207 - 1.015 * spaced / sentences - 73.6 * syllables / words
    return 206.835 - 1.015 * spaced / sentences - 84.6 * syllables / words


@lru_cache(maxsize=KEPT)
def _counts(sentences: tuple[str, ...], language: str) -> tuple[int, int, int, int]:
    """Of one text: its sentences, its words between spaces, its words of letters alone, and their syllables."""
    passage = "  ".join(sentences)  # two spaces: numbers in groups have one
    words = _WORD.findall(passage)
    syllables = french_syllables if language == "fr" else english_syllables
    return len(sentences), word_count(passage), len(words), sum(map(syllables, words))


@lru_cache(maxsize=LEXICON)
def french_syllables(word: str) -> int:
    """Syllables as they are spoken in prose: a final mute e counts for none, nor does the e of an elision.

    Vowel signs that are written together count once (`eau`, `oi`); i, u and ou before a vowel glide (`nuit`, `jouer`),
    unless two consonants stand before them (`client`).
    """
    return max(1, sum(_french(part) for part in re.split(r"['’-]", word.lower())))


def _french(part: str) -> int:
    if not _FRENCH_VOWELS.search(part):
        return 0
    mute = len(part) > 2 and not part.endswith("ment") and part not in listed("fr", "spoken-ent")
    spoken = _FRENCH_GLIDES.sub("", _FRENCH_SILENT.sub("", part) if mute else part)
    return max(1, len(_FRENCH_VOWELS.findall(spoken)))


@lru_cache(maxsize=LEXICON)
def english_syllables(word: str) -> int:
    """Groups of vowels, less the endings that are not spoken (`prove`, `used`), plus those spoken apart (`being`)."""
    return sum(max(1, _english(part)) for part in re.split(r"-", word.lower()))


def _english(part: str) -> int:
    plain = re.sub(r"['’].*", "", part)
    spoken = _ENGLISH_SILENT.sub("", plain) if len(plain) > 3 else plain
    return len(_ENGLISH_VOWELS.findall(spoken)) + len(_ENGLISH_HIATUS.findall(plain))
