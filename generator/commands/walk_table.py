"""Turns the walk of a journey into tables and sentences for a terminal, a hundred columns wide."""

from collections import Counter

from rich.console import Console
from rich.table import Table

from generator.model.organisation import Organisation
from generator.model.walk.ending import Ending
from generator.model.walk.mending import mend_first
from generator.model.walk.simulation import Simulation, Spread
from generator.model.walk.telling import Telling, detours
from generator.model.walk.ways import Way, Ways
from generator.model.wording import Wording

WIDTH = 100
"""Columns of the report, in a wider terminal, a file and a pipe."""
_BAR = 24


def show_walk(organisation: Organisation, ways: Ways, simulation: Simulation) -> None:
    """Print the ways, then what became of the customers, then what to mend and what was assumed."""
    console = Console(highlight=False, width=WIDTH)
    telling = Telling(organisation, ways.journey, Wording("en"))
    console.print(f"\n[bold]{ways.journey.title}[/bold]  {organisation.id}/{ways.journey.id}\n", markup=True)
    _show_ways(console, ways, telling)
    _show_customers(console, simulation, telling)
    _show_days(console, simulation, telling)
    console.print("\n[bold]The worst way[/bold]")
    worst = simulation.worst
    console.print(
        f"{telling.days(worst.days)}, {telling.money(worst.cost)}, hand-offs: {len(worst.hand_offs)}, "
        f"story told again: {len(worst.retold_at)}, customers who went it: {simulation.worst_twins}"
    )
    console.print(telling.way(worst), markup=False)
    console.print("\n[bold]What to mend first[/bold]")
    for number, one in enumerate(mend_first(simulation), 1):
        console.print(f"{number}. {telling.mending(one, simulation)} [{one.node}]", markup=False)
    if not mend_first(simulation):
        console.print("Nothing that touches 1 customer in 100.")
    console.print("\n[bold]What is assumed[/bold]")
    for sentence in telling.assumptions(simulation):
        console.print(f"- {sentence}", markup=False)


def _show_ways(console: Console, ways: Ways, telling: Telling) -> None:
    more = "; there are more (--limit)" if ways.more else ", all there are"
    console.print(f"[bold]Ways[/bold]: {len(ways.listed)}, those with the fewest detours first{more}")
    console.print("Loops are cut: nothing happens twice on one way. Times are the longest that is promised.")
    table = Table(box=None, header_style="bold", pad_edge=False)
    for title, justify in (
        ("detours", "left"), ("time", "right"), ("cost", "right"), ("papers", "right"), ("hand-offs", "right"),
        ("told again", "right"), ("no person at", "left"), ("ends", "left"),
    ):  # fmt: skip
        table.add_column(title, justify=justify, overflow="fold")  # type: ignore[arg-type]
    alike = Counter(detours(way, ways.journey) for way in ways.listed)
    for way in ways.listed:
        placed = alike[detours(way, ways.journey)] > 1
        table.add_row(
            ", ".join(detours(way, ways.journey, placed)) or "none",
            telling.say.say(way.time) if way.time else "–",
            telling.money(way.cost),
            *(str(len(found)) for found in (way.papers, way.hand_offs, way.retold_at)),
            ", ".join(way.alone_at) or "–",
            _end(way),
        )
    console.print(table)


def _end(way: Way) -> str:
    return way.ending.value if way.ending.reached else f"{way.ending.value}: {way.target}"


def _show_customers(console: Console, simulation: Simulation, telling: Telling) -> None:
    console.print(f"\n[bold]{telling.number(simulation.customers)} customers[/bold] (seed {simulation.seed})")
    for ending, count in simulation.endings.items():
        console.print(f"{telling.share(count, simulation.customers):>6} {telling.ending(ending)}", markup=False)
        for target, part in simulation.targets.items() if ending is Ending.ELSEWHERE else ():
            console.print(f"{'':>9}{telling.share(part, simulation.customers)} {target}", markup=False)
    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column("")
    for title in ("half have at most", "9 of 10", "the worst", "average"):
        table.add_column(title, justify="right")
    table.add_row("time", *map(telling.days, _numbers(simulation.days)))
    table.add_row("cost", *map(telling.money, _numbers(simulation.cost)))
    table.add_row("story told again", *map(telling.plain_number, _numbers(simulation.retold)))
    console.print(table)


def _numbers(spread: Spread) -> tuple[float, ...]:
    return spread.median, spread.ninth, spread.most, spread.mean


def _show_days(console: Console, simulation: Simulation, telling: Telling) -> None:
    whole = sum(simulation.waited.values()) + sum(simulation.lost.values())
    rows = [(id, days, "") for id, days in simulation.waited.items()]
    rows += [(id, days, "lost") for id, days in simulation.lost.items()]
    rows = sorted((row for row in rows if row[1] > 0.005 * whole), key=lambda row: -row[1])
    if not rows:
        return
    console.print("\n[bold]Where the days go[/bold]")
    table = Table(box=None, header_style="bold", pad_edge=False)
    for title in ("place", "customers", "of all days", "", ""):
        table.add_column(title, justify="right" if title in ("customers", "of all days") else "left")
    path = {step.id for step in simulation.journey.steps}
    for id, days, kind in rows:
        met = telling.share(simulation.met[id], simulation.customers)
        bar = ("▒" if kind else "█") * max(1, round(_BAR * days / rows[0][1]))
        missed = "promise missed" if kind and id in path else kind
        table.add_row(telling.place(id), met, telling.share(days, whole), bar, missed)
    console.print(table)
