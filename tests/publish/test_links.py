import pytest

from generator.publish.links import check_links

PAGE = '<html><head><link rel="stylesheet" href="{css}"></head><body>{body}</body></html>'


def remarks(body: str, css: str = "assets/a.css", **others: str) -> list[str]:
    files = {"index.html": PAGE.format(css=css, body=body).encode(), "assets/a.css": b""}
    files |= {path.replace("__", "/") + ".html": html.encode() for path, html in others.items()}
    return [f"{path} {remark.code}" for path, remark in check_links(files)]


@pytest.mark.parametrize(
    "address",
    [
        "folder/page.html", "folder/page.html#here", "./folder/page.html", "#top", "assets/a.css", "https://exemple.fr/x",
        "tel:+33199001010", "mailto:a@exemple.fr?subject=x", "folder/page.html#%C3%A9t%C3%A9", "",
    ],
)  # fmt: skip
def test_links_that_lead_somewhere_are_no_remark(address: str) -> None:
    there = '<p id="here"></p><p id="été"></p>'
    assert remarks(f'<p id="top"><a href="{address}">x</a></p>', folder__page=there) == []


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("gone.html", "O431"), ("folder/", "O431"), ("../index.html", "O431"), ("folder/page.html#gone", "O432"), ("#gone", "O432"),
        ("javascript:alert(1)", "O433"), ("//exemple.fr/x", "O433"), ("ftp://exemple.fr", "O433"),
    ],
)  # fmt: skip
def test_a_link_that_leads_nowhere_is_a_remark(address: str, code: str) -> None:
    assert remarks(f'<a href="{address}">x</a>', folder__page="") == [f"index.html {code}"]


def test_a_page_deeper_down_reads_its_links_from_its_own_folder() -> None:
    assert remarks("", folder__page='<a href="../index.html">x</a><a href="index.html">y</a>') == [
        "folder/page.html O431"
    ]


def test_nothing_is_fetched_from_another_host() -> None:
    assert remarks("", css="https://exemple.fr/a.css") == ["index.html O433"]
    assert remarks('<script src="//exemple.fr/a.js"></script>') == ["index.html O433"]
    assert remarks('<img src="data:image/png;base64,AAAA" alt="">') == []


def test_a_file_that_is_not_there_is_a_remark() -> None:
    assert remarks('<img src="logo.svg" alt="">') == ["index.html O431"]


def test_two_things_of_one_name_are_a_remark() -> None:
    assert remarks('<p id="a"></p><p id="a"></p>') == ["index.html O435"]


def test_the_page_for_lost_customers_starts_its_links_at_the_root() -> None:
    lost = '<a href="/index.html">x</a><a href="/">y</a><a href="/gone.html">z</a>'
    files = {"index.html": b"", "404.html": lost.encode()}
    assert [(path, remark.code) for path, remark in check_links(files)] == [("404.html", "O431")]


def test_the_page_for_lost_customers_starts_at_the_site_s_own_address() -> None:
    lost = '<a href="/aide/index.html">x</a><a href="/aide/">y</a><a href="/index.html">z</a><a href="/aidee/">z</a>'
    files = {"index.html": b"", "404.html": lost.encode()}
    found = [remark.message for _, remark in check_links(files, "/aide/")]
    assert len(found) == 2
    assert all("/../" in message for message in found)


def test_a_language_link_stays_on_the_page_where_each_is_a_folder() -> None:
    pages = {"a/b/index.html": b'<a href="../../en/a/b/" hreflang="en">x</a><a href="../../en/a/" hreflang="en">y</a>'}
    assert [remark.message for _, remark in check_links(pages)] == ["the link ../../en/a/ does not stay on the page"]
