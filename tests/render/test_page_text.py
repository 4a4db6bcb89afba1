from generator.render.page_text import front_matter, tidy


def test_headings_stand_alone_and_html_loses_its_gaps() -> None:
    rendered = "\n# One { #a }\n\n<div>\n\n   <p>x</p>\n\n</div>\n## Two\n<p>y</p>\n"
    assert tidy(rendered) == "# One { #a }\n\n<div>\n<p>x</p>\n</div>\n\n## Two\n\n<p>y</p>\n"


def test_what_is_preformatted_keeps_its_form() -> None:
    assert tidy("<div>\n  <pre>a\n\n  b</pre>\n</div>") == "<div>\n<pre>a\n\n  b</pre>\n</div>\n"


def test_a_hash_within_a_sentence_is_no_heading() -> None:
    assert tidy("<p>\n#hashtag\n</p>") == "<p>\n#hashtag\n</p>\n"


def test_empty_facts_are_left_out_of_the_front_matter() -> None:
    assert front_matter({"title": "A: b", "section": "", "kind": "home"}) == "---\ntitle: 'A: b'\nkind: home\n---\n\n"
