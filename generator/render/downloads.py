"""Names the printable files that go with a page: the tutorial of a journey, a letter, and drawings."""

from generator.infographics.drawing import INFOGRAPHICS, SHEETS
from generator.model.entity import Entity
from generator.model.kinds.journey import Journey
from generator.model.kinds.letter import Letter
from generator.render.view import View


def downloads(view: View, subject: Entity | None) -> tuple[tuple[str, str], ...]:
    """File name and title, the words first. Which of them are made is decided elsewhere: the site offers those."""
    return (*_documents(view, subject), *_drawings(view, subject))


def _documents(view: View, subject: Entity | None) -> list[tuple[str, str]]:
    if isinstance(subject, Journey):
        whole = view.wording("The whole guide")
        booklet = view.wording("A booklet to fold: print on both sides, flip on the short edge")
        return [
            (f"{subject.id}.pdf", whole),
            (f"{subject.id}-a5.pdf", f"{whole}, A5"),
            (f"{subject.id}-booklet.pdf", booklet),
        ]
    if isinstance(subject, Letter):
        return [(f"{subject.id}.pdf", view.wording("The letter, to fill in by hand"))]
    return []


def _drawings(view: View, subject: Entity | None) -> list[tuple[str, str]]:
    found = []
    for drawn in INFOGRAPHICS.load().values():
        wanted = any(
            one is subject if subject else not isinstance(one, Entity) for one in drawn.subjects(view.organisation)
        )
        for sheet in drawn.sheets if wanted else ():
            paper = SHEETS[sheet].name.removesuffix("-landscape")
            of = f"-{subject.id}" if subject else ""
            title = view.wording(drawn.title)
            found.append(
                (
                    f"{drawn.name}{of}-{paper}.pdf",
                    f"{title}, {paper.upper() if len(paper) < 3 else view.wording('pocket size')}",
                )
            )
    return found
