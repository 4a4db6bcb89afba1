"""Durations are read as people write them, said in three languages, ordered, and never guessed."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.quantity import Duration, QuantityError

NBSP = "\N{NO-BREAK SPACE}"

READ = [
    ("2 jours ouvrés", "2 working days", 2.8),
    ("2 working days", "2 working days", 2.8),
    ("2 business days", "2 working days", 2.8),
    ("10 Arbeitstage", "10 working days", 14),
    ("5 jours ouvrables", "5 working days including Saturdays", 35 / 6),
    ("3 Werktage", "3 working days including Saturdays", 3.5),
    ("14 jours calendaires", "14 days", 14),
    ("14 consecutive days", "14 days", 14),
    ("20 min", "20 minutes", 20 / 1440),
    ("48 h", "48 hours", 2),
    ("sous 48h", "48 hours", 2),
    ("24 heures", "24 hours", 1),
    ("3 semaines", "3 weeks", 21),
    ("une semaine", "1 week", 7),
    ("1 an", "1 year", 365.25),
    ("6 months", "6 months", 182.625),
    ("an hour", "1 hour", 1 / 24),
    ("quinze jours", "15 days", 15),
    ("2\u00a0 j.", "2 days", 2),
    ("2 à 3 semaines", "2-3 weeks", 21),
    ("2-3 weeks", "2-3 weeks", 21),
    ("3–5 jours ouvrés", "3-5 working days", 7),
    ("entre 24 h et 48 h", "24-48 hours", 2),
    ("24 h à 48 h", "24-48 hours", 2),
    ("1 ou 2 jours", "1-2 days", 2),
    ("1h30", "1 hour 30 minutes", 0.0625),
    ("1 h 20", "1 hour 20 minutes", 0.0555),
    ("une heure et demie", "1 hour 30 minutes", 0.0625),
    ("une demi-journée", "half a day", 0.5),
    ("un an et demi", "18 months", 547.875),
    ("1,5 jour", "1.5 days", 1.5),
    ("2 jours ouvrés maximum", "2 working days", 2.8),
    ("immédiat", "immediately", 0),
    ("Immédiatement", "immediately", 0),
    ("tout de suite", "immediately", 0),
    ("0 jour", "immediately", 0),
    ("P14D", "14 days", 14),
    ("PT1H30M", "1 hour 30 minutes", 0.0625),
    ("P3W", "3 weeks", 21),
]

REFUSED = [
    "", "2", "jours", "bientôt", "dès que possible", "environ 20 min", "2 jours ou plus", "2 et 3 jours", "entre 2 à 3 jours",
    "3 à 2 jours", "10 min à 1 h", "1 month and 2 days", "P1M2D", "P", "-2 jours", "2 lunes", "48 heures ouvrées",
    "2 semaines ouvrées", "3 jours francs", "jours 2", "2 jours 3",
]  # fmt: skip


@pytest.mark.parametrize(("written", "canonical", "days"), READ)
def test_it_reads_what_people_write(written: str, canonical: str, days: float) -> None:
    duration = Duration.parse(written)
    assert str(duration) == canonical
    assert Duration.parse(canonical) == duration
    assert duration.days() == pytest.approx(days, rel=1e-2)


@pytest.mark.parametrize("written", REFUSED)
def test_it_refuses_what_is_not_one_clear_duration(written: str) -> None:
    with pytest.raises(QuantityError) as caught:
        Duration.parse(written)
    assert caught.value.message.endswith(".")
    assert any(character.isdigit() for character in caught.value.hint)


def test_working_hours_are_answered_with_the_working_days_they_mean() -> None:
    with pytest.raises(QuantityError) as caught:
        Duration.parse("48 heures ouvrées")
    assert "2 jours ouvrés" in caught.value.hint


SAID = [
    ("2 working days", f"2{NBSP}jours ouvrés", "2 working days", "2 Arbeitstage"),
    ("1 working day", f"1{NBSP}jour ouvré", "1 working day", "1 Arbeitstag"),
    ("2 Werktage", f"2{NBSP}jours ouvrables", "2 working days including Saturdays", "2 Werktage"),
    ("2-3 weeks", f"2 à 3{NBSP}semaines", "2 to 3 weeks", "2 bis 3 Wochen"),
    ("1 year", f"1{NBSP}an", "1 year", "1 Jahr"),
    ("20 min", f"20{NBSP}minutes", "20 minutes", "20 Minuten"),
    ("1,5 jour", f"1,5{NBSP}jour", "1.5 days", "1,5 Tage"),
    ("1h30", f"1{NBSP}heure 30{NBSP}minutes", "1 hour 30 minutes", "1 Stunde 30 Minuten"),
    ("half a day", "une demi-journée", "half a day", "ein halber Tag"),
    ("immediately", "immédiatement", "immediately", "sofort"),
]


@pytest.mark.parametrize(("written", "french", "english", "german"), SAID)
def test_it_is_said_in_three_languages(written: str, french: str, english: str, german: str) -> None:
    duration = Duration.parse(written)
    assert (duration.say("fr"), duration.say("en"), duration.say("de")) == (french, english, german)
    assert duration.say("fr-CH") == french


@pytest.mark.parametrize(("language", "said"), [("nl", "48 uur"), ("es", "48 horas"), ("it", "48 ore")])
def test_holes_in_the_language_data_never_show(language: str, said: str) -> None:
    assert Duration.parse("48 h").say(language) == said


def test_durations_are_ordered_by_calendar_days() -> None:
    written = [
        "immediately",
        "20 min",
        "90 minutes",
        "2 days",
        "2 working days",
        "3 days",
        "2-3 weeks",
        "1 month",
        "1 year",
    ]
    durations = [Duration.parse(text) for text in written]
    assert sorted(durations, reverse=True) == durations[::-1]
    assert max(durations) == Duration.parse("1 year")


def test_order_and_equality_agree() -> None:
    minutes, hours = Duration.parse("60 min"), Duration.parse("1 h")
    assert minutes != hours
    assert (minutes < hours) != (hours < minutes)
    assert minutes <= minutes
    assert minutes >= minutes


def test_equal_durations_hash_alike() -> None:
    assert {Duration.parse("2 jours ouvrés"), Duration.parse("2 business days")} == {Duration.parse("2 working days")}
    assert Duration(Decimal("2.0"), Decimal(2), "day") == Duration(Decimal(2), Decimal(2), "day")


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    unit = draw(st.sampled_from(["minute", "hour", "day", "week", "month", "year"]))
    working = unit == "day" and draw(st.booleans())
    low = Decimal(draw(st.integers(0, 5000))) + draw(st.sampled_from([Decimal(0), Decimal("0.5")]))
    high = low + draw(st.sampled_from([0, 0, 1, 3]))
    return Duration(low, high, unit, working, working and draw(st.booleans()))


@given(durations(), st.sampled_from(["fr", "en"]))
def test_what_is_said_reads_back_as_the_same_duration(duration: Duration, language: str) -> None:
    assert Duration.parse(duration.say(language)) == duration


@given(durations())
def test_the_canonical_text_reads_back_as_the_same_duration(duration: Duration) -> None:
    assert Duration.parse(str(duration)) == duration


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_but_never_breaks(text: str) -> None:
    with suppress(QuantityError):
        Duration.parse(text).say("fr")
