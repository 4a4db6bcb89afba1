"""Turns the pages of a site into `llms.txt`: one line each, for assistants that read before they answer."""

from collections.abc import Iterator

from generator.model.finding import Finding
from generator.model.publication import Publication
from generator.model.saying import plain
from generator.render.page import Page, all_pages
from generator.render.view import View, output


@output("llms", part="site")
def llms(view: View) -> Iterator[Publication | Finding]:
    """The form is that of llmstxt.org: a title, a summary, then sections of links to the pages' Markdown twins."""
    about, wording = view.organisation.about, view.wording
    sections: dict[str, list[Page]] = {}
    for page in all_pages(view):
        sections.setdefault(page.section, []).append(page)
    lines = [f"# {about.name}", "", f"> {plain(about.notice, view.organisation, wording) or about.name}"]
    for pages in sections.values():
        lines += ["", f"## {wording.typeset(pages[0].menu or pages[0].title)}", ""]
        lines += [_line(page, view) for page in pages]
    path = f"{view.site}/llms"
    yield Publication("llms", path, wording.language, about.name, "text/plain", "\n".join(lines) + "\n")


def _line(page: Page, view: View) -> str:
    words = view.wording.typeset(page.title)
    said = view.wording.typeset(page.description)
    return f"- [{words}]({page.path}.md)" + (f": {said}" if said else "")
