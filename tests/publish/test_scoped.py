import pytest

from generator.publish.scoped import ARTICLE, scoped, scoped_selector


@pytest.mark.parametrize(
    ("selector", "bound"),
    [
        (".card", f"{ARTICLE} .card"),
        (":root", ARTICLE),
        ("body", ""),
        (".md-typeset .card", f"{ARTICLE} .card"),
        (".md-typeset.page > *", f"{ARTICLE} > *"),
        (".page-journey > h1", ".md-typeset:has(> .clew-help.page-journey) > h1"),
        (".page:not(.page-home) > .band", f"{ARTICLE}:not(:has(> .clew-help.page-home)) > .band"),
        ('[data-md-color-scheme="slate"] .stop', f'[data-md-color-scheme="slate"] {ARTICLE} .stop'),
        (":lang(de) .md-typeset q", f":lang(de) {ARTICLE} q"),
    ],
)
def test_a_selector_is_bound_to_our_articles(selector: str, bound: str) -> None:
    assert scoped_selector(selector) == bound


def test_rules_inside_conditions_are_bound_and_commas_inside_brackets_are_no_ends() -> None:
    css = "@media (min-width: 3em) { .a, :is(.b, .c) { color: red } }\nhtml { color: blue } @font-face { src: none }"
    assert scoped(css) == (
        f"@media (min-width: 3em) {{\n{ARTICLE} .a, {ARTICLE} :is(.b, .c) {{ color: red }}\n}}\n@font-face {{ src: none }}\n"
    )
