"""Every file of an edition has one place in the organisation's folder, and finds back from it."""

import pytest

from generator.publish.editions import edition_of, files_in, placed


@pytest.mark.parametrize(
    ("path", "edition", "place"),
    [
        ("site/index.html", "", "site/index.html"),
        ("site/index.html", "suisse", "site/editions/suisse/index.html"),
        ("site/en/journeys/a.html", "suisse", "site/editions/suisse/en/journeys/a.html"),
        ("data/organisation.json", "hiver", "data/editions/hiver/organisation.json"),
    ],
)
def test_an_edition_has_a_folder_in_each_part(path: str, edition: str, place: str) -> None:
    assert placed(path, edition) == place
    assert edition_of(place) == edition
    assert files_in({place: "digest"}, edition) == {path: "digest"}


def test_the_files_of_one_edition_are_not_those_of_another() -> None:
    files = {"site/index.html": "a", "site/editions/suisse/index.html": "b", "site/editions/hiver/index.html": "c"}
    assert files_in(files, "") == {"site/index.html": "a"}
    assert files_in(files, "suisse") == {"site/index.html": "b"}


def test_a_page_that_is_called_editions_is_no_edition() -> None:
    assert edition_of("site/editions/index.html") == ""
