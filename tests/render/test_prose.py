import re

import pytest

from generator.model.kinds.channel import Channel
from generator.model.kinds.document import Document
from generator.model.kinds.edition import Edition
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation
from generator.model.text import Text
from generator.model.wording import FIXED, THIN, Wording
from generator.render.prose import Prose, address, direct

WAYS = """
channels:
  courriel: {type: email, email: aide@exemple.fr}
  chat: {type: chat, name: Le chat, url: "https://exemple.fr/chat?a=1&b=2"}
  lettre: {type: post, name: Le courrier, url: "https://exemple.fr/poste"}
"""


@pytest.fixture
def page(world: Organisation) -> Prose:
    """A page one folder below the root of the site."""
    return Prose(world, Wording("fr"), prefix="../", suffix=".html")


@pytest.fixture
def alone(world: Organisation) -> Prose:
    """A document that stands alone, on paper."""
    return Prose(world, Wording("fr"), prefix="", suffix="")


def spaced(text: str) -> str:
    return text.replace(FIXED, " ").replace(THIN, " ")


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("tel", "contacts#tel"),
        ("accueil", "contacts#accueil"),
        ("carte", "documents#carte"),
        ("fiche-de-pret", "glossary#fiche-de-pret"),
        ("retour", "rules#retour"),
        ("preparation", "promises#preparation"),
        ("combien", "questions#combien"),
        ("succes", "insights#succes"),
        ("emprunter", "journeys/emprunter"),
        ("depart", "guides/depart"),
        ("prolonger", "letters/prolonger"),
        ("emprunter/jouer", "journeys/emprunter#jouer"),
        ("emprunter/sur-place", "journeys/emprunter#sur-place"),
        ("emprunter/piece-perdue", "problems/emprunter-piece-perdue"),
    ],
)
def test_everything_a_customer_may_look_for_has_an_address(world, reference: str, found: str) -> None:
    (target,) = world.find(reference)
    assert address(target) == found


def test_what_is_not_for_customers_has_no_address(world) -> None:
    assert address(world.of(Edition)["suisse"]) is None


def test_a_number_an_address_and_a_chat_act_at_once(reading, world) -> None:
    ways = reading(WAYS).organisation.of(Channel)
    assert direct(world.of(Channel)["tel"]) == "tel:+33199001010"
    assert direct(ways["courriel"]) == "mailto:aide@exemple.fr"
    assert direct(ways["chat"]) == "https://exemple.fr/chat?a=1&b=2"
    assert direct(ways["lettre"]) is None
    assert direct(world.of(Document)["carte"]) is None


def test_a_mention_becomes_a_link_that_acts_at_once_where_there_is_one(page) -> None:
    html = page.inline(Text("Appelez le [[tel]]."))
    assert spaced(html) == 'Appelez le <a class="mention mention-channel" href="tel:+33199001010">01 99 00 10 10</a>.'


def test_a_mention_leads_to_the_page_of_its_target_else(page) -> None:
    html = page.inline(Text("Montrez [[carte]], voyez [[emprunter/piece-perdue]]."))
    assert (
        'Montrez <a class="mention mention-document" href="../documents.html#carte">votre carte de lecteur</a>' in html
    )
    assert '<a class="mention mention-node" href="../problems/emprunter-piece-perdue.html">Pièce perdue</a>' in html


def test_a_quantity_that_is_asked_for_by_name_is_no_link(page) -> None:
    assert spaced(page.inline(Text("Payez [[carte.cost]]."))) == "Payez 5 €."


def test_what_does_not_exist_is_a_word_and_no_link(page) -> None:
    assert page.inline(Text("Voyez [[nulle-part]].")) == "Voyez nulle-part."


def test_a_document_that_stands_alone_has_no_links_into_the_site(alone) -> None:
    assert alone.inline(Text("Montrez [[carte]].")) == "Montrez votre carte de lecteur."
    assert "tel:+33199001010" in alone.inline(Text("Appelez le [[tel]]."))


def test_a_mention_at_the_start_of_a_sentence_has_its_capital(page) -> None:
    html = page.block(
        Text("[[guichet]] ouvre. [[carte]] suffit.\n\n[[guichet]], [[guichet]]\n\n- [[guichet]]\n- `a` [[guichet]]")
    )
    words = re.sub(r"<[^>]+>", "|", html)
    assert re.findall(r"[Ll]e guichet", words) == ["Le guichet", "Le guichet", "le guichet", "Le guichet", "le guichet"]
    assert "Votre carte" in words


def test_words_get_their_typography_and_code_does_not(page) -> None:
    assert page.inline(Text("C'est prêt ? Tapez `a ? b`.")) == f"C’est prêt{THIN}? Tapez <code>a ? b</code>."
    assert page.inline(Text("[[tel|Vraiment]] ?")).endswith(f"</a>{THIN}?")


def test_what_a_writer_types_cannot_become_html(page) -> None:
    html = page.block(Text('<img src=x onerror=alert(1)> & [[tel|<b>gras</b>]] [x](https://e.fr/"a"&b) `<i>`'))
    assert "<img" not in html
    assert "<b>" not in html
    assert "<i>" not in html
    assert "&amp;" in html
    assert 'href="https://e.fr/%22a%22&amp;b"' in html


def test_one_line_joins_paragraphs_and_keeps_marks(page) -> None:
    assert page.inline(Text("Un *mot*\nlong.\n\nDeux **mots**.  \nFin.")) == (
        "Un <em>mot</em> long. Deux <strong>mots</strong>.<br>Fin."
    )


def test_a_block_keeps_paragraphs_lists_and_tables(page) -> None:
    html = page.block(Text("Un.\n\n1. Deux\n2. Trois\n\n| a |\n|--:|\n| b |\n\n---"))
    assert html.startswith("<p>Un.</p><ol><li>Deux</li><li>Trois</li></ol><table>")
    assert '<th style="text-align:right">a</th>' in html
    assert html.endswith("<hr>")


def test_a_block_has_no_empty_line_in_it(page) -> None:
    html = page.block(Text("Un.\n\n```\na\n\nb\n```\n\nDeux."))
    assert "\n" not in html
    assert "<pre><code>a&#10;&#10;b</code></pre>" in html


def test_no_text_is_nothing(page) -> None:
    assert page.inline(None) == page.block(None) == page.markdown(None) == ""


def test_a_node_of_the_own_journey_is_linked_without_its_name(page, world) -> None:
    within = page.at(world.of(Journey)["emprunter"])
    assert 'href="../journeys/emprunter.html#jouer">Jouer et rendre</a>' in within.inline(Text("Voyez [[jouer]]."))
    assert "href" not in page.inline(Text("Voyez [[jouer]]."))


def test_markdown_keeps_its_marks_and_gets_links_and_typography(page, alone) -> None:
    source = Text("**Appelez** le [[tel]] : c'est `a : b` !\n\n- Montrez [[carte]].\n- Voyez [[nulle-part]].")
    assert spaced(page.markdown(source)) == (
        "**Appelez** le [01 99 00 10 10](tel:+33199001010) : c’est `a : b` !\n\n"
        "- Montrez [votre carte de lecteur](../documents.html#carte).\n- Voyez nulle-part."
    )
    assert "Montrez votre carte de lecteur." in alone.markdown(source)


def test_markdown_resolves_each_of_two_equal_mentions(alone) -> None:
    assert alone.markdown(Text("[[guichet]] ouvre : [[guichet]].")) == f"Le guichet ouvre{FIXED}: le guichet."


def test_markdown_leaves_a_mention_in_code_as_it_is(alone) -> None:
    assert alone.markdown(Text("Écrivez `[[guichet]]` pour [[guichet]].")) == "Écrivez `[[guichet]]` pour le guichet."
