"""Turns an organisation's `publications` section into a choice among everything that could be published."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.model.code import Documentation, document
from generator.model.finding import Finding, Severity
from generator.model.kinds.publication import Selection
from generator.model.organisation import Organisation, Spot
from generator.model.publication import Publication

NOTHING_SELECTED = document(
    Documentation(
        "O403",
        "nothing-selected",
        Severity.WARNING,
        "output",
        """
An entry of `publications` asks for something that is never made: a kind of output, a paper or a language that there
is not. Nobody
would miss it before it is needed.

```yaml
publications:
  plan: {kind: journey-lines}     # journey-line
```
""".strip(),
    )
)


def selected(
    organisation: Organisation, made: Iterable[Publication | Finding], everything: bool = True
) -> Iterator[Publication | Finding]:
    """Without entries everything; else what at least one of them asks for, in the formats and editions it asks for.

    Findings pass. Where `everything` there is was made, an entry that asks for nothing of it is a finding.
    """
    entries = list(organisation.of(Selection).values())
    wishes = [entry for entry in entries if not entry.edition or organisation.edition in entry.edition]
    met: set[str] = set()
    for item in made:
        if isinstance(item, Finding) or not entries:
            yield item
            continue
        asking = [wish for wish in wishes if _asks(organisation, wish, item)]
        met.update(wish.id for wish in asking)
        if asking:
            all_formats = any(not wish.format for wish in asking)
            formats = () if all_formats else tuple(format for wish in asking for format in wish.format)
            yield replace(item, formats=formats)
    for wish in wishes if everything else ():
        if wish.id not in met:
            message = f"nothing is made for the publication {wish.id!r} ({wish.output})"
            hint = "See what a build without publications makes: kind is site, tutorial, data or the name of a drawing."
            yield Finding(organisation.place(wish), NOTHING_SELECTED.code, message, hint, NOTHING_SELECTED.severity)


def has_site(organisation: Organisation, language: str) -> bool:
    """Whether an edition has a site of its own in a language, to which others may lead."""
    wishes = organisation.of(Selection).values()
    return not wishes or any(
        wish.output in ("site", "page")
        and not (wish.of or wish.page)
        and (not wish.edition or organisation.edition in wish.edition)
        and (not wish.language or language in wish.language)
        for wish in wishes
    )


def _asks(organisation: Organisation, wish: Selection, publication: Publication) -> bool:
    """Whether an entry is for a publication: of this kind, of this entity, on this paper, in this language."""
    paper = publication.path.rpartition("-")[2].lower()
    return (
        wish.output in (publication.output, publication.path.split("/")[0])
        and (not wish.of or publication.subject in _keys(organisation, wish))
        and (not wish.page or paper in {page.lower() for page in wish.page})
        and (not wish.language or publication.language in wish.language)
    )


def _keys(organisation: Organisation, wish: Selection) -> set[str]:
    found = [target for reference in wish.of for target in organisation.find(reference)]
    return {target.journey.key if isinstance(target, Spot) else target.key for target in found}
