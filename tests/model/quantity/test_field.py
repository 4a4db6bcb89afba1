"""pydantic models hold quantities: text in, text out, and a finding's message and hint when it cannot be read."""

import pytest
from pydantic import BaseModel, ConfigDict, ValidationError

from generator.model.quantity import Duration, Hours, Money, Phone


class Channel(BaseModel):
    model_config = ConfigDict(frozen=True)

    number: Phone | None = None
    hours: Hours | None = None
    cost: Money | None = None
    answers_within: Duration | None = None


WRITTEN = {
    "number": "09 69 39 00 00",
    "hours": "du lundi au samedi de 8h30 à 19h, sauf jours fériés",
    "cost": "0,35 €/min",
    "answers_within": "2 jours ouvrés",
}


def test_a_model_reads_quantities_from_text() -> None:
    channel = Channel.model_validate(WRITTEN)
    assert channel.number == Phone("+33969390000", "FR")
    assert channel.hours == Hours("Mo-Sa 08:30-19:00; PH off")
    assert str(channel.cost) == "0.35 EUR/minute"
    assert channel.answers_within == Duration.parse("2 working days")


def test_a_model_takes_quantities_as_they_are() -> None:
    phone = Phone.parse("3631")
    assert Channel(number=phone).number is phone


def test_a_model_writes_text_that_it_reads_back() -> None:
    channel = Channel.model_validate(WRITTEN)
    assert Channel.model_validate_json(channel.model_dump_json()) == channel
    assert hash(channel) == hash(Channel.model_validate(WRITTEN))


def test_the_context_gives_country_and_currency() -> None:
    channel = Channel.model_validate(
        {"number": "0848 800 800", "cost": "0,08/min"}, context={"country": "CH", "currency": "CHF"}
    )
    assert channel.number == Phone("+41848800800", "CH")
    assert str(channel.cost) == "0.08 CHF/minute"


@pytest.mark.parametrize("context", [None, {}, {"country": None, "currency": None}])
def test_without_country_a_number_is_french_and_without_currency_a_price_needs_one(context: object) -> None:
    assert Channel.model_validate({"number": "3631"}, context=context).number == Phone("3631", "FR", short=True)
    with pytest.raises(ValidationError):
        Channel.model_validate({"cost": "59"}, context=context)


@pytest.mark.parametrize(
    ("field", "value", "message", "hint"),
    [
        ("number", "poste {hint} 12", "“poste {hint} 12” is not a phone number.", "01 99 00 12 34"),
        ("cost", "59", "The price 59 has no currency.", "59 EUR"),
        ("answers_within", "bientôt", "“bientôt” is not a length of time.", "2 jours ouvrés"),
        ("hours", "sur rendez-vous", "“sur” is neither a day nor a time.", "du lundi au vendredi de 9h à 12h"),
        ("hours", 24, "“24” is not text.", "Mo-Sa 08:30-19:00"),
    ],
)
def test_what_cannot_be_read_is_an_error_with_message_and_hint(
    field: str, value: object, message: str, hint: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        Channel.model_validate({field: value})
    (error,) = caught.value.errors()
    assert error["type"] == "quantity"
    assert error["loc"] == (field,)
    assert error["msg"] == message
    assert hint in error["ctx"]["hint"]


def test_editors_are_shown_texts_with_examples_that_can_be_read() -> None:
    for quantity in (Duration, Money, Hours, Phone):
        schema = Channel.model_json_schema()
        shown = next(
            choice
            for property_ in schema["properties"].values()
            for choice in property_["anyOf"]
            if choice.get("title") == quantity.__name__
        )
        assert shown["type"] == "string"
        for example in shown["examples"]:
            assert quantity.parse(example)
