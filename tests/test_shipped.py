import pytest

from generator.shipped import folder


def test_the_themes_and_the_site_base_travel_with_the_program() -> None:
    assert (folder("themes") / "line" / "theme.yaml").is_file()
    assert (folder("site") / "mkdocs.yml").is_file()


def test_a_broken_installation_says_what_is_missing() -> None:
    with pytest.raises(FileNotFoundError, match="lacks its folder 'nothing'; install it again"):
        folder("nothing")
