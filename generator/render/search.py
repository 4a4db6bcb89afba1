"""Makes the site's search answer sentences: empty words are passed over, other spellings and everyday words are found.

Material's search looks for each word of a question as the beginning of a word on the page: "le" finds "lettre", and
"abime" does not find "abîmé". Both are mended by what every builder offers: a pattern that parts words, and more words.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path

import yaml

_EMPTY = {
    "fr": """a ai as au aux avec avez ce ces cet cette chez comme comment d dans de des donc du elle elles en es est et
        être eu fait faut il ils j je l la le les leur leurs lui m ma mais me mes moi mon n ne nos notre
        nous on ont or ou où par pas peut peuvent peux pour qu quand que quel quelle qui quoi s sa sans se
        ses si son sont suis sur t ta te tes toi ton très tu un une va vais vers veulent veut veux vos votre
        vous y à ça été""",
    "en": """a am an and any are as at be been but by can do does did for from had has have he her him his how i if in
        into is it its just me my no nor not of off on or our she so some than that the their them then
        there these they this to too us was we were could would should must may might what when where which
        who why will with you your aren couldn didn doesn don hadn hasn haven isn wasn weren won wouldn""",
    "de": """ab aber als am an auf aus bei bin bis da dann das dass dem den der des die dies ein eine einem einen einer
        es für habe haben hat ich ihr im in ist kann kein keine man mein meine mich mir mit nach nicht noch
        nun ob oder schon sein seit sich sie sind so und uns unser vom von vor war was wenn wer wie wir wo
        zu zum zur""",
}
_ELISIONS = {"fr": r"(?:[cdjlmnstCDJLMNST]|[Qq]u|[Ll]orsqu|[Pp]uisqu|[Jj]usqu)['’]"}
_ENDINGS = {"en": r"['’](?:t|s|m|re|ve|ll|d)\b"}
"""What `can't` and `it's` end in: parted from its word, a lone `t` would be found on every page."""
_BETWEEN = r"""[\s\u200b\u00a0\u202f\-,:!?;=\[\]()"«»“”/'’…]+|\.(?!\d)|&[lg]t;"""
_DOUBLED = re.compile(r"([bcdfglmnprst])\1")
"""Letters that hurried writers write once: `suprimé`."""
_SHORTEST = 4
"""Words shorter than this have few other forms."""


def separator(language: str) -> str:
    """The pattern that parts words, for JavaScript; it swallows elided articles, and the empty words of a question."""
    language = language.split("_")[0]
    words = sorted({form for word in _EMPTY.get(language, "").split() for form in (word, word.capitalize())})
    elision, ending = _ELISIONS.get(language, ""), _ENDINGS.get(language, "")
    empty = [rf"^(?:{elision})?(?:{'|'.join(words)})(?:{ending})?$"] if words else []
    return "|".join([*empty, *([rf"\b{elision}"] if elision else []), *([ending] if ending else []), _BETWEEN])


def other_spellings(words: str, language: str) -> list[str]:
    """The words of a sentence as people also type them: in the plural, without accents or doubled letters."""
    plain = [word for word in _words(words) if len(word) >= _SHORTEST and word not in _empty(language)]
    forms = [form for word in plain for form in _forms(_plural(word, language))]
    return [form for form in dict.fromkeys([*forms, *plain]) if form not in plain]


def everyday_words(words: str, language: str) -> list[str]:
    """What people say instead of the words of a sentence: `portable` for `téléphone`. Nothing in other languages."""
    said = {bare(word) for word in _words(words)}
    alike = [group for group in _everyday(language.split("_")[0]) if said & {bare(word) for word in group}]
    return [word for word in dict.fromkeys(form for group in alike for form in group) if bare(word) not in said]


def bare(word: str) -> str:
    """A word without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.lower())


def _forms(word: str) -> tuple[str, str, str, str]:
    single = _DOUBLED.sub(r"\1", word)
    return word, bare(word), single, bare(single)


@cache
def _everyday(language: str) -> tuple[tuple[str, ...], ...]:
    """Groups of words that stand for one another; of several words together, each that means something."""
    path = Path(__file__).with_name("everyday") / f"{language}.yaml"
    groups = yaml.safe_load(path.read_text("utf-8")) if path.is_file() else []
    empty = _empty(language)
    return tuple(tuple(word for said in group for word in _words(str(said)) if word not in empty) for group in groups)


def _plural(word: str, language: str) -> str:
    """The plural as people type it; where it only adds a letter in English, the search finds it from the singular."""
    if language.startswith("fr"):
        return word if word.endswith(("s", "x", "z")) else word + "s"
    if language.startswith("en") and re.search(r"[^aeiou]y$", word) and not word.endswith("ly"):
        return word[:-1] + "ies"
    return word


def _empty(language: str) -> frozenset[str]:
    return frozenset(_EMPTY.get(language.split("_")[0], "").split())
