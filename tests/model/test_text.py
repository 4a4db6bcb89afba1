import pytest
from pydantic import BaseModel, ValidationError

from generator.model.text import Mention, Text


class Note(BaseModel):
    says: Text


def test_a_mention_names_its_target() -> None:
    (mention,) = Text("Appelez le [[tel-sav]].").mentions
    assert mention == Mention("tel-sav", "", "", "[[tel-sav]]")


@pytest.mark.parametrize(
    ("written", "target", "field", "words"),
    [
        ("[[promise:refund]]", "promise:refund", "", ""),
        ("[[livraison/veille]]", "livraison/veille", "", ""),
        ("[[tel-sav.cost]]", "tel-sav", "cost", ""),
        ("[[livraison/absent.cost]]", "livraison/absent", "cost", ""),
        ("[[rib|votre RIB]]", "rib", "", "votre RIB"),
        ("[[ rib | votre RIB ]]", "rib", "", "votre RIB"),
        ("[[tel-sav.cost|le prix]]", "tel-sav", "cost", "le prix"),
    ],
)
def test_a_mention_may_say_its_kind_its_journey_a_field_and_its_own_words(
    written: str, target: str, field: str, words: str
) -> None:
    assert Text(f"Voyez {written}.").mentions == (Mention(target, field, words, written),)


def test_mentions_come_in_reading_order_from_every_paragraph_list_and_table() -> None:
    text = Text("Le [[un]].\n\n- **[[deux]]**\n- [voir [[trois]]](https://exemple.fr)\n\n| a |\n|---|\n| [[quatre]] |")
    assert [mention.target for mention in text.mentions] == ["un", "deux", "trois", "quatre"]


@pytest.mark.parametrize("source", ["`[[tel]]`", "```\n[[tel]]\n```", "[[tel]", "[tel]", "\\[[tel]]", "[[a[b]]"])
def test_code_and_broken_brackets_are_not_mentions(source: str) -> None:
    assert Text(source).mentions == ()


def test_raw_html_stays_text() -> None:
    text = Text("Avant <b onclick=alert(1)>après</b>\n\n<script>alert(1)</script>")
    assert not [token for token in text.tokens if token.type.startswith("html")]
    assert text.words == "Avant <b onclick=alert(1)>après</b> <script>alert(1)</script>"


def test_a_dangerous_link_stays_text() -> None:
    assert "link_open" not in [
        child.type for token in Text("[x](javascript:alert(1))").tokens for child in token.children or ()
    ]


def test_the_plain_words_have_no_marks() -> None:
    text = Text("# Titre\n\nUn **mot** et `du code`,\nle [[rib|votre RIB]] au [[tel-sav]].")
    assert text.words == "Titre Un mot et du code, le votre RIB au tel-sav."


def test_a_text_is_parsed_once() -> None:
    text = Text("Appelez le [[tel]].")
    assert text.tokens is text.tokens
    assert text.mentions is text.mentions


def test_texts_with_the_same_source_are_equal_and_hash_alike() -> None:
    one, other = Text("  Appelez.\n"), Text("Appelez.")
    assert one == other
    assert len({one, other, Text("Attendez.")}) == 2
    assert one != "Appelez."
    assert str(one) == "Appelez."


def test_a_text_does_not_change() -> None:
    with pytest.raises(AttributeError):
        Text("Appelez.").source = "Raccrochez."


def test_only_an_empty_text_is_false() -> None:
    assert not Text("  \n")
    assert Text("0")


@pytest.mark.parametrize("value", ["", "   ", None, 3, ["Appelez."], {"do": "Appelez."}])
def test_a_field_refuses_what_is_no_sentence(value: object) -> None:
    with pytest.raises(ValidationError, match="a sentence is expected here"):
        Note.model_validate({"says": value})


def test_a_field_keeps_a_text_and_writes_its_source() -> None:
    text = Text("Appelez le [[tel]].")
    note = Note(says=text)
    assert note.says is text
    assert note.model_dump_json() == '{"says":"Appelez le [[tel]]."}'


def test_the_schema_of_a_text_is_a_string_that_tells_of_references() -> None:
    field = Note.model_json_schema()["properties"]["says"]
    assert field["type"] == "string"
    assert "[[references]]" in field["description"]
