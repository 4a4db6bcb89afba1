"""Turns the facts of a walk into Markdown: the same numbers, every place of the map, the sentences in full."""

from generator.infographics.walk_sheet.facts import Facts, Row
from generator.model.walk.telling import Telling


def equivalent(facts: Facts, telling: Telling) -> str:
    """The numbers, how customers end, each place with its customers and days, what to mend, the worst way."""
    say = telling.say
    parts = [
        f"# {facts.title}",
        facts.lead,
        "\n".join(f"- {number.words} {number.label}" for number in facts.numbers),
        "\n".join(f"- {end.words}" for end in facts.ends),
        f"## {say('Where they go')}",
        "\n".join(_row(row, telling) for row in facts.rows),
        f"## {say('What to mend first')}",
        "\n".join(f"{number}. {words}" for number, words in enumerate(facts.mend, 1))
        or say("Nothing that touches one customer in a hundred."),
        f"## {say('The worst way')}",
        facts.worst,
        facts.worst_way,
        f"## {say('What is assumed:')}",
        "\n".join(f"- {words}" for words in facts.assumed),
    ]
    return "\n\n".join(parts) + "\n"


def _row(row: Row, telling: Telling) -> str:
    say = telling.say
    words = say("{people} of the customers, {days} of all days", people=row.people, days=telling.share(row.days, 1))
    back = say("leads back to “{place}”", place=telling.place(row.back_to)) if row.back_to else ""
    indent = "" if row.kind == "step" else "  "
    return f"{indent}- {row.name}: {'; '.join(filter(None, (words, back)))}"
