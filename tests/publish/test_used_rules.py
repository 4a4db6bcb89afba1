from itertools import chain

import pytest

from generator.publish.used_rules import used_names, used_rules

PAGE = '<body dir="ltr"><main id="top" class="page is-wide"><p data-md-color="slate">table <a style="top:var(--far)">x</a></p></main>'
SCRIPT = 'row.classList.add("is-open"); row.style.color = "var(--seen)"'
NAMES = used_names([PAGE], [SCRIPT])


def small(css: str) -> str:
    """What is left of it, without the line that every sheet begins with."""
    first, _, rest = used_rules(css, NAMES).partition("\n")
    assert first == '@charset "utf-8";'
    return rest.replace("\n", "")


@pytest.mark.parametrize(
    "rule",
    [
        "p{top:0}", ".page{top:0}", ".page.is-wide>a:hover::before{top:0}", "#top{top:0}", "*{top:0}", ":root{top:0}",
        "p:nth-child(2n + 1){top:0}", "p:not(.gone){top:0}", ":is(.gone,.page) a{top:0}", ".page.is-open a{top:0}",
        "[dir=rtl] p{top:0}", "[data-md-color=slate]{top:0}", "[hidden]{top:0}", "@media print{p{top:0}}", "BODY{top:0}",
        "@media (min-width:1em){@supports (top:0){p{top:0}}}", '@font-face{font-family:"A";src:url("a.woff2")}',
        'p::after{content:"} .gone{ — "}', "p{top:0!important}",
    ],
)  # fmt: skip
def test_a_rule_that_some_page_or_script_may_use_stays_as_it_is(rule: str) -> None:
    assert small(rule) == rule


@pytest.mark.parametrize(
    "rule",
    [
        "table{top:0}", ".gone{top:0}", ".page .gone{top:0}", ".page.gone{top:0}", "#gone{top:0}", "a.gone:hover{top:0}",
        "[data-md-color=red]{top:0}", "[data-md-color='red'] p{top:0}", "@media print{.gone{top:0}}", "p{}",
        '@charset "latin-1";', "@keyframes gone{to{top:0}}", "p{--gone:0}",
    ],
)  # fmt: skip
def test_a_rule_that_none_can_use_goes(rule: str) -> None:
    assert small(rule) == ""


def test_of_several_selectors_only_those_that_may_match_stay() -> None:
    assert small("table, .page a , .gone::after{top:0}") == ".page a{top:0}"


def test_a_property_stays_if_something_that_stays_is_made_of_it() -> None:
    css = ":root{--a:var(--b);--b:1px;--c:var(--d);--d:2px;--far:3px;--seen:4px}p{top:var(--a)}.gone{top:var(--c)}"
    assert small(css) == ":root{--a:var(--b);--b:1px;--far:3px;--seen:4px}p{top:var(--a)}"


def test_a_movement_stays_if_something_moves_so() -> None:
    css = "@keyframes turn{to{top:0}}@keyframes gone{to{top:0}}p{animation:turn 1s}"
    assert small(css) == "@keyframes turn{to{top:0}}p{animation:turn 1s}"


def test_comments_and_double_spaces_go_and_the_order_stays() -> None:
    assert small("/* one */\n.page   a { top : 0 ; /* two */ margin: 0  auto }\n\np { top: 1px }") == (
        ".page a{top:0;margin:0 auto}p{top:1px}"
    )


def test_what_cannot_be_read_stays_as_it_was_written() -> None:
    assert small("p{*zoom:1;top:0}") == "p{*zoom:1;top:0}"


def test_what_was_made_small_is_small() -> None:
    once = used_rules("p, .gone { --x: 1px; top: var(--x) }", NAMES)
    assert used_rules(once, NAMES) == once


def test_words_that_a_page_says_are_no_names() -> None:
    assert "table" not in NAMES
    assert {"body", "main", "top", "page", "is-wide", "slate", "is-open", "--far"} <= NAMES
    assert used_names(chain([PAGE]), chain([SCRIPT])) == NAMES
