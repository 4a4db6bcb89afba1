import pytest

from generator.publish.twin import twin

PAGE = """<html><body><nav>Menu</nav><article><h1>Titre</h1>
<p>Appelez le <a href="tel:+33199001234">01 99 00 12 34</a>, voyez <a href="../rules.html#x">la règle</a>
et <a href="https://exemple.fr/a.html">ailleurs</a>.</p><ul><li>Un</li><li>Deux</li></ul>
<p class="found-by">mots cachés</p><script>x()</script><span aria-hidden="true">L M M</span></article></body></html>"""


def test_the_twin_is_the_article_in_markdown_without_what_is_only_seen() -> None:
    assert twin(PAGE.encode(), "problems/a.html").decode() == (
        "# Titre\n\nAppelez le [01 99 00 12 34](tel:+33199001234), voyez [la règle](../rules.md#x)\n"
        "et [ailleurs](https://exemple.fr/a.html).\n\n- Un\n- Deux\n"
    )


def test_a_page_without_an_article_has_an_empty_twin() -> None:
    assert twin(b"<html><body>Rien</body></html>", "a.html") == b""


def test_what_style_sheets_draw_is_written_as_signs() -> None:
    page = '<html lang="fr"><article><p>Dites <q>Bonjour</q>, <b>Vous</b><span class="at">Le guichet</span></p></article></html>'
    assert twin(page.encode(), "a.html").decode() == "Dites «\u202fBonjour\u202f», **Vous** · Le guichet\n"
    assert "“Bonjour”" in twin(page.replace('"fr"', '"en"').encode(), "a.html").decode()


@pytest.mark.parametrize(
    "path, href, written",
    [
        ("journeys.html", "journeys/pret.html#un", "journeys/pret.md#un"),
        ("journeys/index.html", "pret/#un", "journeys/pret.md#un"),
        ("journeys/index.html", "../journeys/pret/", "journeys/pret.md"),
        ("journeys/pret/index.html", "../../rules/", "../rules.md"),
        ("journeys/pret/index.html", "../../pdf/pret.pdf", "../pdf/pret.pdf"),
        ("rules/index.html", "../", "index.md"),
        ("rules/index.html", "#tel", "#tel"),
        ("index.html", "./", "index.md"),
    ],
)
def test_a_link_leads_from_where_the_twin_lies_to_the_twin_of_the_page(path: str, href: str, written: str) -> None:
    page = f'<html lang="fr"><article><a href="{href}">là</a></article></html>'
    assert twin(page.encode(), path).decode() == f"[là]({written})\n"
