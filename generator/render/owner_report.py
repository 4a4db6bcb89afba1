"""Turns a view and what its build learned into what the owner's report says: gaps, findings by owner, next reviews."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from generator.model.audit import Audit
from generator.model.coverage import Coverage, Loss, Share, Trouble, coverage, lost_first
from generator.model.entity import Entity
from generator.model.finding import Finding, Place, Severity
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey
from generator.model.kinds.unit import Unit
from generator.model.organisation import HIDDEN, Organisation, Spot, nodes
from generator.model.quantity.words import locale_of
from generator.model.review import Review, owner_of, reviews
from generator.model.saying import name_of
from generator.render.brand import daylight, night
from generator.render.view import View


@dataclass(frozen=True)
class Owned:
    """The findings that one unit can mend."""

    owner: Unit | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class OwnerReport:
    """What the template and the JSON of the report see."""

    view: View
    audit: Audit
    whole: Organisation
    """The organisation with what customers do not see yet."""

    @property
    def organisation(self) -> Organisation:
        """As customers see it."""
        return self.view.organisation

    @cached_property
    def coverages(self) -> tuple[Coverage, ...]:
        """How much of each journey is told."""
        return tuple(coverage(self.organisation, one) for one in self.organisation.of(Journey).values())

    @cached_property
    def troubles(self) -> tuple[Trouble, ...]:
        """Where customers would get lost first."""
        return lost_first(self.organisation)

    @cached_property
    def reviews(self) -> tuple[Review, ...]:
        """What each unit has to verify."""
        return reviews(self.organisation, self.audit.today)

    @cached_property
    def by_owner(self) -> tuple[Owned, ...]:
        """The reported findings by the unit that answers for the entity; without owner last, errors first."""
        found: dict[str, list[Finding]] = {}
        for finding in self.audit.reported:
            unit = owner_of(self.organisation, self.entity_of(finding))
            found.setdefault(unit.id if unit else "", []).append(finding)
        rank = list(Severity)
        units = self.organisation.of(Unit)
        return tuple(
            Owned(units.get(id), tuple(sorted(found[id], key=lambda one: (rank.index(one.severity), one))))
            for id in sorted(found, key=lambda id: (id == "", -len(found[id]), id))
        )

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings are reported, of each severity."""
        severities = [finding.severity for finding in self.audit.reported]
        return {severity: severities.count(severity) for severity in Severity}

    @property
    def overdue(self) -> int:
        """How many facts are overdue or were never verified."""
        return sum(len(review.overdue) + len(review.never) for review in self.reviews)

    @property
    def drafts(self) -> tuple[Entity, ...]:
        """What is written and not shown."""
        return tuple(entity for entity in self.whole if entity.status in HIDDEN)

    @property
    def css(self) -> Markup:
        """The theme's colours by day and by night, and its families where the reader has them."""
        style = self.view.theme.style
        day, dark = (
            "".join(f"--{name}:{colour};" for name, colour in palette(style.colours).items())
            for palette in (daylight, night)
        )
        families = f"--text:{style.stack},system-ui,sans-serif;--display:'{style.display}',system-ui,sans-serif;"
        return Markup(
            f":root{{color-scheme:light dark;{families}{day}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}"
        )

    def entity_of(self, finding: Finding) -> Entity | None:
        """The entity that a finding is about; None for the organisation's own section and for other files."""
        _, section, id, *rest = (*finding.path.split("/"), "", "")
        if section.endswith(".po"):
            section, id = id, next(iter(rest), "")
        return next((entity for entity in self.whole if (entity.section, entity.id) == (section, id)), None)

    def called(self, target: Entity | Spot) -> str:
        """What customers call a thing or a place, with its journey."""
        name = target.label if isinstance(target, Entity) else name_of(target, self.organisation, self.view.wording)
        return self.view.wording.typeset(name)

    def ids_called(self, journey: Journey, ids: tuple[str, ...]) -> list[str]:
        """Names of places of a journey, or of papers."""
        places, papers = nodes(journey), self.organisation.of(Document)
        return [self.called(Spot(journey, places[id]) if id in places else papers[id]) for id in ids]

    def place(self, target: Entity | Spot) -> Place:
        """Where it is written."""
        if isinstance(target, Entity):
            return self.organisation.place(target)
        journey, node = target.journey, target.node
        for section in ("steps", "problems", "variants"):
            for index, one in enumerate(getattr(journey, section)):
                if one is node:
                    return self.organisation.place(journey, section, index)
                inner = [step is node for step in getattr(one, "steps", ())]
                if any(inner):
                    return self.organisation.place(journey, section, index, "steps", inner.index(True))
        return self.organisation.place(journey)

    def source(self, place: Place) -> str:
        """The address at which a line can be opened, as `organisation: check: source_url:` says; else nothing."""
        pattern = self.organisation.about.checking.source_url or ""
        values = {"{file}": place.file, "{line}": str(place.line), "{column}": str(place.column)}
        for name, value in values.items():
            pattern = pattern.replace(name, value)
        return pattern if pattern.startswith(("https://", "http://")) else ""

    def losses(self, trouble: Trouble) -> str:
        """Why customers get lost at a place, as one sentence."""
        words = "; ".join(self._loss(loss) for loss in trouble.losses)
        return self.view.wording.typeset(f"{words[:1].upper()}{words[1:]}.")

    def _loss(self, loss: Loss) -> str:
        say = self.view.wording
        return {
            Loss.DEAD_END: say("no way on"),
            Loss.NOBODY: say("no person to reach"),
            Loss.NO_DELAY: say("we act, and do not say how long it takes"),
            Loss.NO_FAILURE: say("nothing is said of what can go wrong"),
            Loss.SILENCE: say("nothing is said of what to do when the delay is over"),
            Loss.PAPER_WITHOUT_DELAY: say("a paper that takes an unknown time to get"),
        }[loss]

    def share_named(self, name: str) -> str:
        """The title of a column of the coverage."""
        say = self.view.wording
        return {
            "failures": say("Steps with a failure case"),
            "promises": say("Steps of ours with a delay"),
            "people": say("Places with a person to reach"),
            "papers": say("Papers with the time to get them"),
        }[name]

    def severity(self, severity: Severity) -> str:
        """`Error`, `Warning` or `Remark`."""
        say = self.view.wording
        return {
            Severity.ERROR: say("Error"),
            Severity.WARNING: say("Warning"),
            Severity.INFORMATION: say("Remark"),
        }[severity]

    def language(self, tag: str) -> str:
        """The name of a language, as this page's language has it."""
        name = locale_of(tag).get_display_name(locale_of(self.view.wording.language)) or tag
        return name[:1].upper() + name[1:]

    def percent(self, share: Share) -> int:
        """How much is done, in whole percent rounded down: 100 means all."""
        return 100 * share.done // share.whole if share.whole else 100
