"""V909 too-much-ink

The printed twin of a brand colour lays more than 300 percent of ink at one place. Paper does not take it up: sheets
stick together, and the back of one soils the next. The printer refuses the file, or changes the colour without asking.
The order forms of the furniture delivery, with the insert on their back, would lie at the printer's on the day.

```yaml bad
organisation:
  brand:
    colours:
      main: {rgb: "#101820", cmyk: [100, 90, 80, 90]} # V909
```

```yaml good
organisation:
  brand:
    colours:
      main: {rgb: "#101820", cmyk: [60, 40, 40, 100]}
```
"""

from generator.check.rule import Remarks, rule
from generator.model.colour import MOST_INK
from generator.model.finding import Severity
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def too_much_ink(organisation: Organisation) -> Remarks:
    """Each brand colour whose twin has more ink than paper bears."""
    for name, colour in organisation.about.brand.colours:
        if colour and colour.cmyk and sum(colour.cmyk) > MOST_INK:
            yield (
                organisation.place_in("organisation", "brand", "colours", name),
                f"the twin of {colour} has {sum(colour.cmyk):g} percent of ink; paper bears {MOST_INK}",
                "Take the same share from cyan, magenta and yellow, and add some black.",
            )
