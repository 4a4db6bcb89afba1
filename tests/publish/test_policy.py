"""The policy under which a finished site can be served."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

from generator.publish.policy import policy

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "en").mkdir()
    (tmp_path / "index.html").write_text(
        '<script>first()</script><script src="a.js"></script><script type="application/ld+json">{}</script>', "utf-8"
    )
    (tmp_path / "en" / "index.html").write_text(
        '<script>second()</script><form class="feedback" method="post" action="https://exemple.fr/avis?a=1&amp;b=2">',
        "utf-8",
    )
    return tmp_path


def rules(site: Path) -> dict[str, set[str]]:
    return {rule.split()[0]: set(rule.split()[1:]) for rule in policy(site).split("; ")}


def test_the_scripts_that_stand_in_pages_are_allowed_by_their_digest_and_no_others(site: Path) -> None:
    digests = {
        f"'sha256-{base64.b64encode(hashlib.sha256(script).digest()).decode()}'" for script in (b"first()", b"second()")
    }
    assert rules(site)["script-src"] == {"'self'"} | digests


def test_answers_may_go_where_the_organisation_says_and_nowhere_else(site: Path) -> None:
    assert rules(site)["form-action"] == rules(site)["connect-src"] == {"'self'", "https://exemple.fr/avis?a=1&b=2"}


def test_all_that_is_not_named_comes_from_the_site_alone(site: Path) -> None:
    assert rules(site)["default-src"] == {"'self'"}
    assert rules(site)["object-src"] == {"'none'"}


def test_the_readme_shows_the_command_and_the_start_of_its_line(clew, site: Path) -> None:
    shown = re.search(r"^clew policy \S+ +# (.*); …$", README, re.MULTILINE)
    assert shown
    said = clew("policy", site)
    assert said.code == 0
    assert said.out.startswith(shown[1].partition("sha256-")[0])
