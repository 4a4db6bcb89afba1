"""The codes of what the model refuses in a file, each with its explanation, a bad and a good example."""

from generator.model.code import Documentation, document
from generator.model.finding import Severity


def _code(code: str, name: str, text: str, severity: Severity = Severity.ERROR) -> Documentation:
    return document(Documentation(code, name, severity, "fields", text))


UNKNOWN_SECTION = _code(
    "Y101",
    "unknown-section",
    """
A file has a section that clew does not know, so nothing in it would ever be published.

```yaml bad
channel:
  tel: {type: phone, number: "01 99 00 12 34"}
```

```yaml good
channels:
  tel: {type: phone, number: "01 99 00 12 34"}
```
""",
)
UNKNOWN_FIELD = _code(
    "Y102",
    "unknown-field",
    """
An entity has a field that its kind does not have; most often a slip of the pen. What stands there would be lost.

```yaml bad
units:
  magasin: {name: Le magasin, dose: Vend.}
```

```yaml good
units:
  magasin: {name: Le magasin, does: Vend.}
```
""",
)
MISSING_FIELD = _code(
    "Y103",
    "missing-field",
    """
An entity lacks a field without which nothing can be shown of it.

```yaml bad
channels:
  tel: {number: "01 99 00 12 34"}
```

```yaml good
channels:
  tel: {type: phone, number: "01 99 00 12 34"}
```
""",
)
WRONG_VALUE = _code(
    "Y104",
    "wrong-value",
    """
A value is not of the form that its field asks for: a choice that does not exist, a list where one text is meant,
a date that is none.

```yaml bad
units:
  magasin: {name: Le magasin, stage: devant}
```

```yaml good
units:
  magasin: {name: Le magasin, stage: front}
```
""",
)
SAME_ID = _code(
    "Y105",
    "same-id",
    """
Two entities of one section have the same id. Which of them is meant by a reference, nobody could say.

```yaml bad
units:
  magasin: {name: Le magasin}
---
units:
  magasin: {name: La boutique}
```

```yaml good
units:
  magasin: {name: Le magasin}
  boutique: {name: La boutique}
```
""",
)
NO_ORGANISATION = _code(
    "Y106",
    "no-organisation",
    """
No file of the folder says which organisation this is. Its country decides how phone numbers, prices and public
holidays are read.

```yaml bad
units:
  magasin: {name: Le magasin}
```

```yaml good
organisation: {name: Meubles Léman, country: FR}
units:
  magasin: {name: Le magasin}
```
""",
)
QUANTITY = _code(
    "Y107",
    "unreadable-quantity",
    """
A delay, a price, opening hours or a phone number is written in a way that cannot be understood for sure. clew never
guesses: a customer would stand before a closed door.

```yaml bad
channels:
  tel: {type: phone, number: "01 99 00 12 34", hours: aux heures de bureau}
```

```yaml good
channels:
  tel: {type: phone, number: "01 99 00 12 34", hours: du lundi au vendredi de 9h à 17h}
```
""",
)
STRANGE_ID = _code(
    "Y108",
    "strange-id",
    """
An id holds a sign that has a meaning in references (`/ : . [ ] |`) or in web addresses. Ids are short names without
spaces; what customers read stands in `name` or `title`.

```yaml bad
documents:
  ticket de caisse: {name: Votre ticket de caisse}
```

```yaml good
documents:
  ticket: {name: Votre ticket de caisse}
```
""",
)
NOT_A_SECTION = _code(
    "Y109",
    "not-a-section",
    """
A section holds a list or a text; it has to hold entities by their id.

```yaml bad
units:
  - name: Le magasin
```

```yaml good
units:
  magasin: {name: Le magasin}
```
""",
)
YES_OR_NO = _code(
    "Y007",
    "yes-or-no",
    """
A plain `yes`, `no`, `on`, `off`, `oui` or `non` stands where words are expected. clew reads it as text; other YAML
tools read true or false (the country code of Norway becomes false). Quotes say that the word is meant.

```yaml bad
channels:
  tel: {type: phone, number: "01 99 00 12 34", languages: [fr, no]}
```

```yaml good
channels:
  tel: {type: phone, number: "01 99 00 12 34", languages: [fr, "no"]}
```
""",
    Severity.WARNING,
)
