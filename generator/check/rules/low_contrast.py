"""V901 low-contrast

A brand colour is too pale to be read on white paper: below 4.5 to 1, the least that WCAG 2.2 (1.4.3) asks for text.
Customers with weak eyes, a cheap telephone in the sun or a poor printer would not see the number to call: in the
furniture delivery, the one number that could move the date. Titles, numbers and links have this colour.

```yaml bad
organisation:
  brand: {colours: {main: "#FFB000"}} # V901
```

```yaml good
organisation:
  brand: {colours: {main: "#8A5A00"}}
```
"""

from generator.check.rule import Remarks, rule
from generator.model.colour import AA_TEXT, contrast, darkened_to
from generator.model.finding import Severity
from generator.model.organisation import Organisation

PAPER = "#FFFFFF"


@rule(Severity.ERROR)
def low_contrast(organisation: Organisation) -> Remarks:
    """Each brand colour that cannot carry text on white."""
    for name, colour in organisation.about.brand.colours:
        if colour and contrast(colour, PAPER) < AA_TEXT:
            ratio = f"{contrast(colour, PAPER):.1f}"
            yield (
                organisation.place_in("organisation", "brand", "colours", name),
                f"the colour {colour} has a contrast of {ratio} to 1 on white; text needs {AA_TEXT}",
                f"The nearest that can be read is {darkened_to(colour, PAPER)}.",
            )
