"""P502 vague-promise

Words that promise and commit to nothing: *as soon as possible*, *rapidement*. The story of the hotel pool quotes
them, "we will come back to you as soon as possible", and answers: *or not*. A customer cannot plan a day around them.

Say a delay, even a long one; a promise has its place in `promises`, where it is said once and can be mentioned. Words
in quotation marks are free: others say them. The organisation may list more under `style: {words: {vague: […]}}`.

```yaml bad
promises:
  rappel:
    by: dès que possible  # P502
    otherwise: Rappelez le service client.
```

```yaml good
promises:
  rappel:
    within: 2 working days
    from: votre appel
    otherwise: Rappelez le service client.
```
"""

import re
from collections.abc import Iterator

from generator.check.corpus import corpus
from generator.check.rule import Remarks, rule
from generator.check.said import Said
from generator.check.words import Hit, Phrases, phrases
from generator.model.finding import Severity
from generator.model.organisation import Organisation

SAY_DELAYS = {"does", "do", "first", "silence", "entitled_to", "by", "otherwise", "answer", "if_missed", "ends"}
"""Fields where customers look for a delay; reasons are none of them, nor are the words of customers."""
PROMISES = {"by", "otherwise"}
_WE = re.compile(r"\b(?:nous|notre|nos|on|ser(?:a|ont|ez)|we|our|us|will)\b", re.IGNORECASE)


@rule(Severity.ERROR, every_language=True)
def vague_promise(organisation: Organisation) -> Remarks:
    own = organisation.own_words
    vague = phrases(organisation.language, "vague-promise", own.vague, own.allow)
    adverbs = phrases(organisation.language, "vague-adverb", (), own.allow)
    words = corpus(organisation)
    found = [(text, hit) for text in words.phrased(vague) for hit in vague.find(text.own_words, text.low_words)]
    found += [(text, hit) for text in words.phrased(adverbs) for hit in _promising(text, adverbs)]
    for text, hit in found:
        if text.field in SAY_DELAYS and text.voice == "ours":
            hint = "Say how long at most, for instance: within: 2 working days."
            yield text.place(hit.words), f"“{hit.words}” is no delay that a customer can count on", hint


def _promising(text: Said, adverbs: Phrases) -> Iterator[Hit]:
    """Adverbs of speed in sentences where somebody promises: *nous répondons rapidement*, not *dates quickly*."""
    for found in adverbs.find(text.own_words, text.low_words):
        sentence = next(one for one in text.sentences if found.words in one)
        if text.field in PROMISES or _WE.search(sentence):
            yield found
