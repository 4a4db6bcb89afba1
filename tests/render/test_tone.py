import pytest

from generator.model.wording import Wording
from generator.render.tone import tone_of


def test_each_tone_has_words_of_its_own() -> None:
    tones = [tone_of(tone, Wording("en")) for tone in ("plain", "warm", "formal")]
    assert len({tone.greeting for tone in tones}) == len({tone.wrong for tone in tones}) == 3
    assert len({tone.human for tone in tones}) == 3


@pytest.mark.parametrize("tone", ["plain", "warm", "formal"])
def test_the_words_go_through_the_catalog_of_the_language(tone: str) -> None:
    english = tone_of(tone, Wording("en"))
    assert tone_of(tone, Wording("en", {english.greeting: "Guten Tag"})).greeting == "Guten Tag"
