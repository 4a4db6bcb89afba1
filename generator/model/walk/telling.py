"""Turns what a walk found into sentences and numbers in one language, the same in a terminal and on a sheet."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import format_decimal, format_percent

from generator.model.kinds.journey import Journey, Problem, Variant
from generator.model.organisation import Organisation, nodes
from generator.model.quantity import Duration, Money
from generator.model.quantity.words import locale_of
from generator.model.saying import name_of
from generator.model.walk.ending import Ending
from generator.model.walk.mending import Mending, Trouble
from generator.model.walk.simulation import Simulation
from generator.model.walk.ways import Way
from generator.model.wording import Wording

_HOURS_FROM, _DAYS_FROM = 1.5 / 24, 1.5


@dataclass(frozen=True)
class Telling:
    """Says the walk of one journey."""

    organisation: Organisation
    journey: Journey
    say: Wording

    def place(self, id: str) -> str:
        """What customers call a place of the journey, or whatever a reference means."""
        found = self.organisation.find(id, self.journey)
        name = name_of(found[0], self.organisation, self.say) if found else id
        return self.say.typeset(name)

    def days(self, days: float) -> str:
        """A time in its handiest unit: `20 minutes`, `7 heures`, `24 jours`."""
        if days >= _DAYS_FROM:
            return self._lasting(days, "day")
        return self._lasting(days * 24, "hour") if days >= _HOURS_FROM else self._lasting(days * 1440, "minute")

    def money(self, amount: float | Decimal) -> str:
        """A price in the organisation's currency."""
        exact = Decimal(str(amount)).quantize(Decimal("0.01"))
        return self.say.say(Money(exact.normalize() if exact else exact, self.organisation.about.currency))

    def share(self, count: float, whole: float) -> str:
        """A percentage: `80 %`, `1.4%`, `< 0.1%`."""
        return percent(self.say, count / whole if whole else 0.0)

    def number(self, number: float) -> str:
        """A whole number: `10 000`."""
        return self.say.typeset(str(format_decimal(round(number), locale=locale_of(self.say.language))))

    def plain_number(self, number: float) -> str:
        """A number to a tenth: `0,4`."""
        return str(format_decimal(round(number, 1), "#,##0.#", locale_of(self.say.language)))

    def way(self, way: Way) -> str:
        """A way by its places: `A → B → C`; a place that goes on after a problem is not said again."""
        return " → ".join(self.place(visit.node) for visit in way.visits if not visit.again)

    def ending(self, ending: Ending) -> str:
        """How a way ends."""
        say = self.say
        return {
            Ending.GOAL: say("reach the goal"),
            Ending.OTHER: say("end in another way"),
            Ending.ELSEWHERE: say("go on in another journey"),
            Ending.REFUSED: say("end with a refusal"),
            Ending.STOPPED: say("end with the problem"),
            Ending.GAVE_UP: say("give up"),
            Ending.DEAD_END: say("stand before a dead end"),
            Ending.CIRCLE: say("go round in circles"),
        }[ending]

    def mending(self, one: Mending, simulation: Simulation) -> str:
        """What is wrong at a place, and what it does to how many."""
        say, place = self.say, self.place(one.node)
        people = self.share(one.amount, simulation.customers)
        if one.trouble is Trouble.ASTRAY:
            return say(
                "{place}: {share} of the customers end here without what they came for.", place=place, share=people
            )
        if one.trouble is Trouble.ALONE:
            return say(
                "{place}: {share} of the customers come here and can reach no person.", place=place, share=people
            )
        if one.trouble is Trouble.SILENT:
            return say(
                "{place}: {share} of the customers wait in vain and are not told what then.", place=place, share=people
            )
        if one.trouble is Trouble.RETOLD:
            return say("{place}: {share} of the customers tell their story again here.", place=place, share=people)
        return self._days_lost(one, simulation)

    def _days_lost(self, one: Mending, simulation: Simulation) -> str:
        say, place = self.say, self.place(one.node)
        met = simulation.met.get(one.node, 0)
        share = self.share(one.amount, sum(simulation.lost.values()))
        if one.node in {step.id for step in self.journey.steps}:
            return say("{place}: a missed delay here makes {share} of all days lost.", place=place, share=share)
        each, people = self.days(one.amount / met), self.share(met, simulation.customers)
        return say(
            "{place}: {days} more for each of the {people} of customers to whom it happens; {share} of all days lost.",
            place=place, days=each, people=people, share=share,
        )  # fmt: skip

    def assumptions(self, simulation: Simulation) -> Iterator[str]:
        """All that was assumed, a sentence each."""
        say, assumed = self.say, simulation.assumptions
        odds = self.share(assumed.odds, 1)
        whole = len(simulation.journey.problems) + len(simulation.journey.variants)
        unknown = len(simulation.undeclared)
        yield say(
            "How often is declared for {done} of {whole} problems and other ways; the others happen to {odds}.",
            done=whole - unknown, whole=whole, odds=odds,
        )  # fmt: skip
        yield say(
            "A promised delay is missed by as long again in {odds} of the cases, unless a problem says so.", odds=odds
        )
        yield say("At each visit of a place at most one thing happens; who comes back to an earlier step waits again.")
        yield say("Delays are taken in full; a working day counts 7/5 of a day, or 7/6 if Saturdays count.")
        yield say(
            "Steps and papers are paid once, problems each time; not counted: prices by the minute, getting papers."
        )
        yield say(
            "A unit that is not said to see the file is told the story again, unless it is handed a paper of the case."
        )
        yield say("A customer gives up when more than {count} things go wrong.", count=assumed.patience)

    def _lasting(self, amount: float, unit: str) -> str:
        whole = Decimal(round(amount))
        return self.say.say(Duration(whole, whole, unit)) if whole else self.say("no time")  # type: ignore[arg-type]


def percent(say: Wording, share: float) -> str:
    """A share in words: to a tenth below 10 % and above 99 %, so that only all is 100 %: `80 %`, `1.4%`, `< 0.1%`."""
    fine = share < 0.1 or 0.99 < share < 1
    rounded = min(max(round(share, 3), 0.001), 0.999) if fine and share else round(share, 2)
    words = format_percent(Decimal(str(rounded)), locale=locale_of(say.language), decimal_quantization=False)
    return f"< {words}" if 0 < share < 0.001 else words


def detours(way: Way, journey: Journey, placed: bool = False) -> tuple[str, ...]:
    """The detours of a way in order: what tells it from the plain way. With `placed` each one says where it began."""
    known, off = nodes(journey), (Problem, Variant)
    pairs = zip(("", *way.nodes), way.nodes, strict=False)
    return tuple(f"{id} at {before}" if placed and before else id for before, id in pairs if isinstance(known[id], off))
