import pytest

from generator.check.pointing import place_of_words


@pytest.mark.parametrize(
    "yaml, words, line, column",
    [
        ("answer: Voyez [[tel]].", "[[tel]]", 4, 19),
        ('answer: "Voyez [[tel]]."', "[[tel]]", 4, 20),
        ("answer: >-\n      Voyez le\n      [[tel|numéro\n      vert]].", "[[tel|numéro vert]]", 6, 7),
        ("answer: Nous venons d’ici peu.", "d'ici peu", 4, 25),
        ("answer: Rien.", "[[tel]]", 4, 13),
    ],
)
def test_words_are_found_where_they_stand(over, yaml, words, line, column):
    organisation = over(f"questions:\n  appel:\n    ask: Qui appeler, [[tel]] ?\n    {yaml}\n").organisation
    question = next(entity for entity in organisation if entity.key == "question:appel")
    place = place_of_words(organisation, question, ("answer",), words)
    assert (place.file, place.line, place.column) == ("example.yaml", line, column)
