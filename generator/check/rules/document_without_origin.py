"""D602 document-without-origin

The customer is asked for a document and not told where to get it. In the story of the mortgage every department asked
for papers "without caring to know what the others had asked for"; where each one comes from was left to the customer.

A document that a step hands out (`gives`) needs nothing more; for others say `from`: a unit, or plain words (`votre
banque`).

```yaml bad
documents:
  rib: {name: Votre RIB}  # D602
```

```yaml good
documents:
  rib: {name: Votre RIB, from: votre banque}
```
"""

from generator.check.naming import called
from generator.check.nodes import everywhere
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.document import Document
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def document_without_origin(organisation: Organisation) -> Remarks:
    if organisation.refused:
        return  # the step that gives it may be one that could not be read
    given = {id for _, node, _ in everywhere(organisation) for id in node.gives}
    for document in organisation.of(Document).values():
        if document.from_ is None and document.id not in given:
            hint = "Add from: the unit that issues it, or plain words such as votre banque."
            yield organisation.place(document), f"{called(document)} does not say where customers get it", hint
