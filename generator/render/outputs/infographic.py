"""Turns an organisation into its infographics: every drawing, of all it can be drawn of, on each of its sheets."""

from collections.abc import Iterator

from generator.infographics.drawing import INFOGRAPHICS, SHEETS, Drawing, Infographic, Scene, Subject, TooLong
from generator.model.code import Documentation, document
from generator.model.entity import Entity
from generator.model.finding import Finding, Severity
from generator.model.publication import Publication
from generator.render.crash import crashed
from generator.render.promised import drawing_promises
from generator.render.sheet import sheet_html
from generator.render.view import View, output

TEXT_TOO_LONG = document(Documentation("O401", "text-too-long", Severity.WARNING, "output", """
A text does not fit its place in a drawing, even at the smallest size that can be read, and is cut off there. A `title`
says in a few words what `do`, `when` and `says` say in full; drawings and menus take the title where there is one.

```yaml bad
problems:
  - when: Le jour même, un SMS me demande d'appeler le transporteur, qui m'annonce un report.
```

```yaml good
problems:
  - title: Livraison reportée
    when: Le jour même, un SMS me demande d'appeler le transporteur, qui m'annonce un report.
```
"""))  # fmt: skip


@output("infographic", part="infographics")
def infographic(view: View) -> Iterator[Publication | Finding]:
    """One HTML sheet for each drawing, subject and paper; and a finding for each text that does not fit."""
    for drawn in INFOGRAPHICS.load().values():
        subjects = list(drawn.subjects(view.organisation))
        for subject in subjects:
            for name in drawn.sheets:
                try:
                    drawing = drawn.draw(subject, _scene(view, name))
                except Exception as crash:
                    yield crashed(f"the drawing {drawn.name}", view.organisation, crash)
                    break
                yield _publication(view, drawn, subject, drawing)
                yield from (_too_long(view, drawn, text) for text in drawing.too_long)


def _scene(view: View, sheet: str) -> Scene:
    return Scene(view.organisation, view.wording, view.theme.style, view.typefaces, SHEETS[sheet])


def _publication(view: View, drawn: Infographic, subject: Subject, drawing: Drawing) -> Publication:
    paper = drawing.sheet.name.removesuffix("-landscape")
    of = f"-{subject.id}" if isinstance(subject, Entity) else ""
    return Publication(
        output=drawn.name,
        path=f"infographics/{view.wording.language}/{drawn.name}{of}-{paper}",
        language=view.wording.language,
        title=drawing.title,
        media="text/html",
        source=sheet_html(drawing, view.theme.style, view.wording.language),
        subject=subject.key if isinstance(subject, Entity) else "",
        sheets=len(drawing.pages),
        promises=drawing_promises(drawing),
    )


def _too_long(view: View, drawn: Infographic, text: TooLong) -> Finding:
    place = view.organisation.place(text.entity, *text.path)
    message = f"this text is too long for the {drawn.name}: {len(text.text)} characters"
    hint = f"About {text.fits} characters fit; a title says it in a few words."
    return Finding(place, TEXT_TOO_LONG.code, message, hint, TEXT_TOO_LONG.severity)
