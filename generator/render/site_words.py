"""The words that the frame around every page needs, in one language: they travel with the site's settings."""

from generator.model.wording import Wording


def site_words(wording: Wording) -> dict[str, str]:
    """By the names under which the frame's templates look them up."""
    return {
        "menu": wording("Menu"),
        "sections": wording("Sections"),
        "search": wording("Search"),
        "field": wording("Say it in your own words"),
        "editions": wording("Choose where or when"),
        "all": wording("Everything on this site"),
        "lost": wording("This page has gone, but you are not lost"),
        "lost_help": wording("Say what you are looking for, or choose one of these ways."),
    }
