"""Turns the rules of each journey into an insert for the back of an order form: one page to read before signing."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

from generator.model.facts import rules_by_moment
from generator.model.finding import Finding
from generator.model.kinds.journey import Journey
from generator.model.kinds.rule import Rule
from generator.model.publication import Publication
from generator.render.outputs.tutorial import EMPTY_LINES, Lesson
from generator.render.promised import insert_promises
from generator.render.view import View, output

LARGEST, SMALLEST, SMALLEST_WITH_REASONS = 12.0, 7.0, 7.6
"""Sizes of the type in points. Below the last one, what is most important stays readable without the reasons."""
PER_RULE = 45
"""Characters that a rule takes besides its own: half a line is lost at its end, and it stands apart from the next."""
ROOM = 140_000
"""Characters that fit the page at one point; at a size of n points, n² times fewer. Measured on six organisations."""


@dataclass(frozen=True)
class Setting:
    """How an insert is set."""

    size: float
    """Of the type, in points."""
    columns: int
    reasons: bool
    """Whether each rule says why, and where it can be read again."""


@output("insert", part="inserts")
def insert(view: View) -> Iterator[Publication | Finding]:
    """One A5 page, landscape, per journey with rules that bind after its first step; for the back of a form."""
    for journey in view.organisation.of(Journey).values():
        rules = later_rules(view, journey)
        if rules:
            lesson = InsertLesson(view, journey, view.prose(suffix="").at(journey))
            setting = setting_for(lesson, rules)
            source = view.theme.render("insert.html.j2", lesson=lesson, rules=rules, setting=setting, _=view.wording)
            yield Publication(
                output="insert",
                path=f"inserts/{view.wording.language}/{journey.id}",
                language=view.wording.language,
                title=f"{view.wording('Before you sign or pay')} · {journey.title}",
                media="text/html",
                source=EMPTY_LINES.sub("\n\n", source).strip() + "\n",
                subject=journey.key,
                sheets=1,
                promises=insert_promises(view, journey, rules),
            )


def later_rules(view: View, journey: Journey) -> tuple[Rule, ...]:
    """The rules that bind after the first step, in the order of their moments: those one signs without meeting them."""
    moments = rules_by_moment(view.organisation, journey)
    return tuple(rule for node, rule in moments if node is not journey.steps[0])


def setting_for(lesson: "InsertLesson", rules: tuple[Rule, ...]) -> Setting:
    """The largest type in which the rules fit the page. What does not fit at the smallest shows in its page count."""
    bare = [len(rule.says.words) + PER_RULE for rule in rules]
    reasons = [len(rule.why.words if rule.why else "") + len(lesson.again(rule)) for rule in rules]
    size = sqrt(ROOM / sum(bare + reasons))
    told = size >= SMALLEST_WITH_REASONS
    size = min(max(size if told else sqrt(ROOM / sum(bare)), SMALLEST), LARGEST)
    return Setting(round(size, 1), 1 if len(rules) <= 4 else 2, told)


class InsertLesson(Lesson):
    """The same facts as in the tutorial, and where a rule stands on paper."""

    def again(self, rule: Rule) -> str:
        """On which papers a rule can be read again: the customer's proof."""
        papers = self.documents(rule.announced_at)
        wording = self.view.wording
        return wording("To read again on: {papers}.", papers=wording.all_of(papers)) if papers else ""
