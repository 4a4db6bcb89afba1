"""L712 passive-voice

*Votre dossier sera traité*: by whom? A sentence without anybody in it promises nothing, and nobody can be reminded of
it. "We will come back to you", heard the guest in the story of the hotel pool, and nobody had to.

Say who does it: *le service client traite votre dossier*, *nous vous rappelons*. Only what is to come is looked at, and
only where you say what you do or promise (`does`, `first`, `otherwise`, `entitled_to`…): *le prêt est refusé* tells how
things are. A passive that names its actor (*par le magasin*) is fine.

```yaml bad
promises:
  rappel:
    within: 2 working days
    from: votre appel
    otherwise: Votre dossier sera traité par téléphone.  # L712
```

```yaml good
promises:
  rappel:
    within: 2 working days
    from: votre appel
    otherwise: La responsable du magasin vous rappelle le soir même.
```
"""

import re
from functools import cache

from generator.check.corpus import corpus
from generator.check.rule import Remarks, rule
from generator.check.words import Phrases, listed
from generator.model.finding import Severity
from generator.model.organisation import Organisation

OURS_TO_DO = {"does", "first", "otherwise", "entitled_to", "silence", "by", "if_missed", "answer"}
"""Fields that say what the organisation does."""
BE = {
    "fr": r"(?:ser(?:a|ont|ez)|(?:va|vont|allez) être)",
    "en": r"(?:(?:will|shall)(?: then| also| \w+ly)? be|['’]ll be|(?:is|are) (?:being|going to be|to be))",
}
SIGNS = {"fr": Phrases(["sera", "seront", "serez", "être"]), "en": Phrases(["be", "being"])}
"""A word in each of these: nearly every text has none, and is done with at once."""
BETWEEN = {"fr": r"(?: (?:\w+ment|bien|alors|ensuite|aussi|toujours|déjà|donc))?", "en": r"(?: (?:\w+ly|then|also))?"}
ENDING = {"fr": r"(?:e?s?)", "en": r""}
MEANS = {
    "fr": r"(?:e-?mail|courriel|courrier|sms|lettre|écrit|virement|chèque|téléphone|retour|défaut|jour|carte|internet)",
    "en": r"(?:e-?mail|post|text|letter|phone|cheque|transfer|card|default|return|\d|monday|friday|the end)",
}
ACTOR = {"fr": rf"(?![^.;:,]*\bpar (?!{MEANS['fr']}))", "en": rf"(?![^.;:,]*\bby (?!{MEANS['en']}))"}
"""What may not follow: somebody who acts. `par courrier`, `by post` are nobody."""


@rule(Severity.INFORMATION, every_language=True)
def passive_voice(organisation: Organisation) -> Remarks:
    passive = _passive(organisation.language[:2])
    if passive is None:
        return
    allowed = {word.lower() for word in organisation.own_words.allow}
    for text in corpus(organisation).phrased(SIGNS[organisation.language[:2]]):
        if text.field in OURS_TO_DO:
            for found in passive.finditer(text.own_words):
                if found[0].lower() not in allowed:
                    yield text.place(found[0]), f"“{found[0]}” does not say who does it", "Name who does it."


@cache
def _passive(language: str) -> re.Pattern[str] | None:
    if language not in BE:
        return None
    done = "|".join(re.escape(word) for word in sorted(listed(language, "passive"), key=len, reverse=True))
    form = rf"\b{BE[language]}{BETWEEN[language]} (?:{done}){ENDING[language]}\b{ACTOR[language]}"
    return re.compile(form, re.IGNORECASE)
