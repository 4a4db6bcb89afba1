from generator.publish.twin import twin

PAGE = """<html><body><nav>Menu</nav><article><h1>Titre</h1>
<p>Appelez le <a href="tel:+33199001234">01 99 00 12 34</a>, voyez <a href="../rules.html#x">la règle</a>
et <a href="https://exemple.fr/a.html">ailleurs</a>.</p><ul><li>Un</li><li>Deux</li></ul>
<p class="found-by">mots cachés</p><script>x()</script><span aria-hidden="true">L M M</span></article></body></html>"""


def test_the_twin_is_the_article_in_markdown_without_what_is_only_seen() -> None:
    assert twin(PAGE.encode()).decode() == (
        "# Titre\n\nAppelez le [01 99 00 12 34](tel:+33199001234), voyez [la règle](../rules.md#x)\n"
        "et [ailleurs](https://exemple.fr/a.html).\n\n- Un\n- Deux\n"
    )


def test_a_page_without_an_article_has_an_empty_twin() -> None:
    assert twin(b"<html><body>Rien</body></html>") == b""


def test_what_style_sheets_draw_is_written_as_signs() -> None:
    page = '<html lang="fr"><article><p>Dites <q>Bonjour</q>, <b>Vous</b><span class="at">Le guichet</span></p></article></html>'
    assert twin(page.encode()).decode() == "Dites «\u202fBonjour\u202f», **Vous** · Le guichet\n"
    assert "“Bonjour”" in twin(page.replace('"fr"', '"en"').encode()).decode()
