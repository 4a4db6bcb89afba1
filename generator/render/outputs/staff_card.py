"""Turns each journey into a card for staff at the counter: what the customer was told, and what only staff know."""

from collections.abc import Iterator

from generator.model.finding import Finding
from generator.model.kinds.channel import Channel
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey, Node, Step, Variant
from generator.model.kinds.rule import Rule
from generator.model.organisation import Spot, Target
from generator.model.publication import Publication
from generator.render.outputs.tutorial import EMPTY_LINES, Lesson
from generator.render.promised import staff_promises
from generator.render.view import View, output


@output("staff-card", part="staff")
def staff_card(view: View) -> Iterator[Publication | Finding]:
    """One A5 booklet per journey. It holds `backstage` notes, so the site never offers it."""
    for journey in view.organisation.of(Journey).values():
        lesson = StaffLesson(view, journey, view.prose(suffix="").at(journey))
        source = view.theme.render("staff_card.html.j2", lesson=lesson, _=view.wording)
        yield Publication(
            output="staff-card",
            path=f"staff/{view.wording.language}/{journey.id}",
            language=view.wording.language,
            title=f"{journey.title} · {view.wording('For staff')}",
            media="text/html",
            source=EMPTY_LINES.sub("\n\n", source).strip() + "\n",
            subject=journey.key,
            promises=staff_promises(view, journey),
        )


class StaffLesson(Lesson):
    """The same facts as in the tutorial, and where rules are announced."""

    def announced(self, step: Step) -> list[Rule]:
        """The rules that the customer is told at a step: by its name, on a paper given there or over its channel."""
        rules = self.view.organisation.of(Rule).values()
        return [rule for rule in rules if any(self._is_at(step, moment) for moment in rule.announced_at)]

    def _is_at(self, step: Step, moment: str) -> bool:
        return any(self._told(step, target) for target in self.view.organisation.find(moment))

    def _told(self, step: Step, target: Target) -> bool:
        if isinstance(target, Spot):
            return target.journey.id == self.journey.id and target.node.id == step.id
        if isinstance(target, Document):
            return target.id in step.gives
        if isinstance(target, Channel):
            return target.id in step.at
        return target is self.journey and step is self.journey.steps[0]

    def acts(self, node: Node) -> str:
        """Who acts at a step or on another way, as staff call them."""
        if node.do and not (isinstance(node, Step | Variant) and node.does):
            return self.view.wording("The customer")
        return self.who(node) or self.view.organisation.about.name
