"""Opening hours are read from OSM and from prose, right or refused, and said in three languages."""

import re
from contextlib import suppress
from datetime import datetime

import pytest
from hypothesis import assume, given, reject
from hypothesis import strategies as st
from opening_hours import OpeningHours

from generator.model.quantity import Hours, QuantityError
from generator.model.quantity.hours_table import Table, write_osm

NBSP, THIN = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"

READ_OSM = [
    ("Mo-Sa 08:30-19:00; PH off", "Mo-Sa 08:30-19:00; PH off"),
    ("mo-fr 9:00-17:00", "Mo-Fr 09:00-17:00"),
    ("Mo-Fr 09:00-17:00;", "Mo-Fr 09:00-17:00"),
    ("Mo-Fr 09:00-17:00, PH off", "Mo-Fr 09:00-17:00; PH off"),
    ("24/7", "24/7"),
    ("24/7; PH closed", "24/7; PH off"),
    ("Mo-Su 00:00-24:00", "24/7"),
    ("Mo-We 00:00-24:00", "Mo-We 00:00-24:00"),
    ("Mo-Fr 09:00-12:00, Mo-Fr 14:00-18:00", "Mo-Fr 09:00-12:00,14:00-18:00"),
    ("Mo-Fr 09:00-18:00; We 09:00-12:00", "Mo-Tu,Th-Fr 09:00-18:00; We 09:00-12:00"),
    ("Mo-Sa 09:00-18:00; Su,PH 10:00-12:00", "Mo-Sa 09:00-18:00; Su 10:00-12:00; PH 10:00-12:00"),
    ("Fr-Mo 10:00-12:00", "Mo,Fr-Su 10:00-12:00"),
    ("Fr 22:00-06:00", "Fr 22:00-06:00"),
    ("Mo 18:00-00:00", "Mo 18:00-24:00"),
    ("Fr 20:00-02:00; Sa 10:00-24:00; PH off", "Fr 20:00-02:00, Sa 10:00-24:00; PH off"),
    ("off", "off"),
    ("Jul 10:00-20:00", "Jul Mo-Su 10:00-20:00"),
    ("Jun 15-Sep 15 Mo-Su 10:00-20:00", "Jun 15-Sep 15 Mo-Su 10:00-20:00"),
    ("Mo-Fr 09:00-17:00; Dec 24 09:00-12:00", "Mo-Fr 09:00-17:00; Dec 24 Mo-Su 09:00-12:00"),
    (
        "Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-12:00; PH off; Dec 24-26 off",
        "Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-12:00; Jul-Aug Sa-Su off; PH off; Dec 24-Dec 26 off",
    ),
]

READ_FRENCH = [
    ("du lundi au samedi de 8h30 à 19h, sauf jours fériés", "Mo-Sa 08:30-19:00; PH off"),
    ("Du lundi au samedi de 8 h 30 à 19 h sauf les jours fériés.", "Mo-Sa 08:30-19:00; PH off"),
    ("lun-ven 9h-12h et 14h-18h", "Mo-Fr 09:00-12:00,14:00-18:00"),
    ("lun. au ven. 9h00-18h00", "Mo-Fr 09:00-18:00"),
    ("lu-ve 8h-12h", "Mo-Fr 08:00-12:00"),
    ("lun-ven 9-12, 14-18", "Mo-Fr 09:00-12:00,14:00-18:00"),
    ("24h/24, 7j/7", "24/7"),
    ("7 jours sur 7, 24 heures sur 24", "24/7"),
    ("24h/24", "24/7"),
    ("24h/24 sauf jours fériés", "24/7; PH off"),
    ("tous les jours de 10 h à 20 h", "Mo-Su 10:00-20:00"),
    ("tous les jours de 10h à 20h, fermé le dimanche", "Mo-Sa 10:00-20:00"),
    ("tous les jours sauf le mardi de 10h à 18h", "Mo,We-Su 10:00-18:00"),
    ("du lundi au vendredi de 9h à 18h, fermé le dimanche et les jours fériés", "Mo-Fr 09:00-18:00; PH off"),
    ("Du lundi au vendredi : 8 h 30 – 12 h / 13 h 30 – 17 h", "Mo-Fr 08:30-12:00,13:30-17:00"),
    ("du lundi au vendredi de 8.30 à 17.00", "Mo-Fr 08:30-17:00"),
    ("lundi, mercredi et vendredi de 9h à midi", "Mo,We,Fr 09:00-12:00"),
    ("9h-18h du lundi au vendredi", "Mo-Fr 09:00-18:00"),
    ("entre 9h et 17h du lundi au jeudi", "Mo-Th 09:00-17:00"),
    ("mardi au samedi 10h-19h sans interruption", "Tu-Sa 10:00-19:00"),
    ("week-end 10h-18h", "Sa-Su 10:00-18:00"),
    ("en semaine de 9 h à 17 h 30", "Mo-Fr 09:00-17:30"),
    ("lundi : fermé, mardi au vendredi : 9h-18h, samedi 9h-12h", "Tu-Fr 09:00-18:00; Sa 09:00-12:00"),
    ("Fermé le lundi. Ouvert du mardi au samedi de 10h à 19h.", "Tu-Sa 10:00-19:00"),
    ("lundi 14h-18h ; mardi 9h-12h 14h-18h", "Mo 14:00-18:00; Tu 09:00-12:00,14:00-18:00"),
    ("tous les jours, y compris les jours fériés, de 9h à 18h", "Mo-Su 09:00-18:00; PH 09:00-18:00"),
    ("7j/7 de 8h à 22h, jours fériés compris", "Mo-Su 08:00-22:00; PH 08:00-22:00"),
    ("le dimanche et les jours fériés de 10h à 12h", "Su 10:00-12:00; PH 10:00-12:00"),
    ("vendredi et samedi de 18h à 2h", "Fr-Sa 18:00-02:00"),
    ("mardi/jeudi 9h/12h", "Tu,Th 09:00-12:00"),
    ("le samedi de 9h à 12h, fermé le premier samedi du mois", "Sa 09:00-12:00; Sa[1] off"),
    ("fermé", "off"),
]

READ_ENGLISH = [
    ("Monday to Friday 9 am to 5 pm", "Mo-Fr 09:00-17:00"),
    ("Open Monday to Friday from 9 a.m. to 5.30 p.m., closed on public holidays", "Mo-Fr 09:00-17:30; PH off"),
    ("Mon-Fri 9am-5pm, Sat 10am-noon", "Mo-Fr 09:00-17:00; Sa 10:00-12:00"),
    ("Mon-Fri 9-5pm", "Mo-Fr 09:00-17:00"),
    ("Monday - Thursday: 08:00 - 18:00, Friday: 08:00 - 16:00", "Mo-Th 08:00-18:00; Fr 08:00-16:00"),
    ("between 9 am and 5 pm on weekdays", "Mo-Fr 09:00-17:00"),
    ("weekdays 9am to 5pm except bank holidays", "Mo-Fr 09:00-17:00; PH off"),
    ("every day 8:30 am to midnight", "Mo-Su 08:30-24:00"),
    ("Saturdays and Sundays 12pm-6pm", "Sa-Su 12:00-18:00"),
    ("24 hours a day, 7 days a week", "24/7"),
    ("Mo-Fr: 09:00-17:00", "Mo-Fr 09:00-17:00"),
    ("Mo - Fr 09:00 - 17:00", "Mo-Fr 09:00-17:00"),
    ("Mo-Fr, Sa 09:00-17:00", "Mo-Sa 09:00-17:00"),
    ("Mo-Fr 09:00-17:00 Sa 10:00-12:00", "Mo-Fr 09:00-17:00; Sa 10:00-12:00"),
]

REFUSED = [
    # no days, no hours, or no end
    "", "bientôt", "9h-17h", "9:00-17:00", "9 to 5", "lundi au vendredi", "Mo-Fr", "7j/7", "lundi 9h", "Mo-Fr 09:00+",
    "à partir de 9h du lundi au vendredi", "lun-ven 9h-12h et", "fermé le dimanche et les jours fériés",
    "fermé sauf le lundi", "fermé de 12h à 14h",
    # morning, afternoon or night
    "Mo-Fr 9-5", "Mo-Fr 10-6", "lun-ven 2-6", "Mo-Fr 2:00-5:00", "Mo-Fr 9:00-12:00,2:00-5:00", "Mo-Fr 09:00-05:00",
    "Mon-Fri 1-5pm", "Mon-Fri 8-11pm", "Mon-Fri 13pm-5pm", "du lundi au vendredi de 9h à 9h", "lun-ven 9h-25h",
    "Mo-Fr 26:00-27:00",
    # which hours on which days
    "du lundi au samedi de 9h à 18h sauf le mercredi de 9h à 12h", "tous les jours de 9h à 18h, le samedi de 10h à 16h",
    "lundi 9h-12h, 14h-18h mardi", "fermé le lundi, le mardi 9h-12h", "lun-ven 9h-17h, jours fériés",
    "du lundi au samedi, y compris jours fériés, 9h-18h", "Mo-Fr 24/7", "du lundi au vendredi, mercredi 9h-12h",
    "Mo-Fr 08:00-12:00,11:00-18:00",
    "lundi-mercredi-vendredi 9h-12h", "du lundi au vendredi de 9h à 19h (10h le jeudi)",
    "du lundi au vendredi de 8h à 12h et de 2h à 6h", "lundi au vendredi 9h-18h, fermé le vendredi après-midi",
    "Du mardi au samedi de 10h à 18h en juillet et août, lundi de 9h à 12h",
    # words that are no hours, or mean two things
    "sur rendez-vous", "du lundi au vendredi sur rendez-vous", 'Mo-Fr 09:00-17:00 "sur rendez-vous"',
    "lundi 9h-18h fermé l'après-midi", "pendant les vacances", "Mo-Fr 9h-17h sauf vacances scolaires", "jours ouvrés 9h-17h",
    "Di 9h-17h", "mars 9h-12h", "Mar 09:00-12:00", "Sa-PH 10:00-12:00", "Feb 31 off",
    # OSM that customers cannot be told in a line, or that undoes itself
    "Mo-Fr sunrise-sunset", "Mo[6] 10:00-12:00", "Mo-Fr[1] 10:00-12:00", "Sa 09:00-12:00; Sa[1] 14:00-17:00", "week 1-10 Mo 10:00-12:00", "SH off", "2026 Dec 25 off",
    'Mo-Fr 09:00-17:00 || "by appointment"', "PH off; Mo-Fr 09:00-17:00", "Su,PH 10:00-12:00; Mo-Sa 09:00-18:00",
    "Jul-Aug 10:00-20:00; Mo-Fr 09:00-17:00", "Jul-Aug Mo-Su 10:00-20:00; Jul 14-Jul 20 We off",
]  # fmt: skip


@pytest.mark.parametrize(("written", "osm"), READ_OSM + READ_FRENCH + READ_ENGLISH)
def test_it_reads_what_people_write(written: str, osm: str) -> None:
    hours = Hours.parse(written)
    assert hours.osm == osm
    assert Hours.parse(osm) == hours


@pytest.mark.parametrize("written", REFUSED)
def test_it_refuses_what_it_cannot_read_surely(written: str) -> None:
    with pytest.raises(QuantityError) as caught:
        Hours.parse(written)
    assert caught.value.message.endswith(".")
    assert caught.value.hint.endswith(".")


def test_a_word_that_is_no_hours_is_named() -> None:
    with pytest.raises(QuantityError, match="“selon” is neither a day nor a time"):
        Hours.parse("lundi 9h-12h, selon affluence")


def test_the_week_is_in_minutes_monday_first() -> None:
    week = Hours.parse("Mo-Fr 09:00-12:00,14:00-18:00; Sa 22:00-02:00").week()
    assert week == (((540, 720), (840, 1080)),) * 5 + (((1320, 1560),), ())


def test_hours_of_a_period_leave_the_ordinary_week_as_it_is() -> None:
    assert Hours.parse("Mo-Fr 09:00-17:00; Jul-Aug off").week() == (((540, 1020),),) * 5 + ((), ())
    assert Hours.parse("Jul-Aug Mo-Su 10:00-20:00").week() == ((),) * 7


def test_it_knows_whether_it_closes_on_holidays_and_whether_it_ever_closes() -> None:
    assert Hours.parse("Mo-Sa 08:30-19:00; PH off").closed_on_holidays
    assert not Hours.parse("Mo-Sa 08:30-19:00").closed_on_holidays
    assert not Hours.parse("Su,PH 10:00-12:00").closed_on_holidays
    assert Hours.parse("24/7").always
    assert not Hours.parse("24/7; PH off").always
    assert not Hours.parse("24/7; Dec 25 off").always


def test_public_holidays_are_those_of_the_country() -> None:
    hours = Hours.parse("Mo-Sa 08:30-19:00; PH off")
    fourteenth_of_july = datetime(2026, 7, 14, 10, 0)
    assert not hours.is_open(fourteenth_of_july, "FR")
    assert hours.is_open(fourteenth_of_july, "CH")
    assert hours.is_open(fourteenth_of_july, "ZZ")
    assert hours.next_change(datetime(2026, 7, 13, 20, 0), "FR") == datetime(2026, 7, 15, 8, 30)
    assert Hours.parse("24/7").next_change(fourteenth_of_july, "FR") is None


def test_a_time_with_a_zone_is_taken_as_the_local_time_it_shows() -> None:
    at = datetime.fromisoformat("2026-07-15T10:00:00+02:00")
    assert Hours.parse("Mo-Sa 08:30-19:00").is_open(at, "FR")


SAID = [
    (
        "Mo-Sa 08:30-19:00; PH off",
        f"du lundi au samedi, 8{NBSP}h{NBSP}30{NBSP}–{NBSP}19{NBSP}h{THIN}; fermé les jours fériés",
        f"Monday to Saturday, 8:30{NBSP}am{NBSP}–{NBSP}7{NBSP}pm; closed on public holidays",
        f"Montag bis Samstag, 8:30–19{NBSP}Uhr; an Feiertagen geschlossen",
    ),
    (
        "Mo,We 09:00-12:00,14:00-24:00",
        f"le lundi et le mercredi, 9{NBSP}h{NBSP}–{NBSP}12{NBSP}h et 14{NBSP}h{NBSP}–{NBSP}minuit",
        f"Monday and Wednesday, 9{NBSP}am{NBSP}–{NBSP}noon and 2{NBSP}pm{NBSP}–{NBSP}midnight",
        f"Montag und Mittwoch, 9–12{NBSP}Uhr und 14–24{NBSP}Uhr",
    ),
    (
        "Su,PH 10:00-12:00",
        f"le dimanche et les jours fériés, 10{NBSP}h{NBSP}–{NBSP}12{NBSP}h",
        f"Sunday and on public holidays, 10{NBSP}am{NBSP}–{NBSP}noon",
        f"Sonntag und an Feiertagen, 10–12{NBSP}Uhr",
    ),
    ("24/7", f"24{NBSP}h/24, 7{NBSP}j/7", "24 hours a day, 7 days a week", "rund um die Uhr"),
    ("off", "fermé", "closed", "geschlossen"),
    (
        "Apr-Oct Mo-Su 10:00-20:00",
        f"d’avril à octobre{NBSP}: tous les jours, 10{NBSP}h{NBSP}–{NBSP}20{NBSP}h",
        f"April to October: every day, 10{NBSP}am{NBSP}–{NBSP}8{NBSP}pm",
        f"April bis Oktober: täglich, 10–20{NBSP}Uhr",
    ),
    (
        "Mo 09:00-10:00; Dec 24 09:00-09:30; Jan 1 off; Jul 1-Aug 15 off",
        f"le lundi, 9{NBSP}h{NBSP}–{NBSP}10{NBSP}h{THIN}; le 24 décembre, 9{NBSP}h{NBSP}–{NBSP}9{NBSP}h{NBSP}30{THIN}; "
        f"fermé le 1er janvier{THIN}; fermé du 1er juillet au 15 août",
        f"Monday, 9{NBSP}am{NBSP}–{NBSP}10{NBSP}am; on 24 December, 9{NBSP}am{NBSP}–{NBSP}9:30{NBSP}am; "
        "closed on 1 January; closed 1 July to 15 August",
        f"Montag, 9–10{NBSP}Uhr; am 24. Dezember, 9–9:30{NBSP}Uhr; "
        "am 1. Januar geschlossen; 1. Juli bis 15. August geschlossen",
    ),
]


@pytest.mark.parametrize(("osm", "french", "english", "german"), SAID)
def test_it_is_said_in_three_languages(osm: str, french: str, english: str, german: str) -> None:
    hours = Hours.parse(osm)
    assert (hours.say("fr"), hours.say("en"), hours.say("de")) == (french, english, german)


def test_a_language_without_words_is_all_in_english_never_half() -> None:
    hours = Hours.parse("Mo-Sa 08:30-19:00; PH off")
    assert hours.say("nl") == hours.say("en")
    assert hours.say_rows("nl") == hours.say_rows("en")


def test_the_rows_of_a_week_table_name_every_day_and_then_what_differs() -> None:
    rows = Hours.parse("Mo-Fr 09:00-12:00; PH off; Jul off").say_rows("fr")
    assert [day for day, _ in rows] == [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "jours fériés", "en juillet",
    ]  # fmt: skip
    assert {said for _, said in rows[:5]} == {f"9{NBSP}h{NBSP}–{NBSP}12{NBSP}h"}
    assert {said for _, said in rows[5:]} == {"fermé"}


@st.composite
def days(draw: st.DrawFn) -> tuple[tuple[int, int], ...]:
    """The hours of one day, in quarters of an hour; now and then until after midnight or all day."""
    if draw(st.integers(0, 9)) == 0:
        return draw(st.sampled_from([((0, 1440),), ((1200, 1560),), ((600, 1440),)]))
    marks = sorted(draw(st.lists(st.integers(24, 90), max_size=4, unique=True)))
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return tuple((opening * 15, closing * 15) for opening, closing in pairs)


weeks = st.lists(days(), min_size=1, max_size=3).flatmap(lambda kinds: st.tuples(*[st.sampled_from([(), *kinds])] * 7))
tables = st.builds(Table, weeks, st.none() | st.just(()) | days())


@given(tables)
def test_the_library_understands_the_canonical_text_as_we_do(table: Table) -> None:
    evaluated = OpeningHours(write_osm(table))
    for day, spans in enumerate(table.week):
        for opening, closing in spans:
            for minutes, is_open in ((opening, True), (closing - 1, True), (closing, False)):
                at = datetime(2024, 1, 8 + day + minutes // 1440, minutes % 1440 // 60, minutes % 60)
                next_day = table.week[(day + 1) % 7]
                if is_open or not any(first <= minutes - 1440 < last for first, last in next_day):
                    assert evaluated.is_open(at) == is_open
    for day, spans in enumerate(table.week):
        yesterday = table.week[day - 1]
        if not spans and not any(closing > 1440 for _, closing in yesterday):
            assert not evaluated.is_open(datetime(2024, 1, 8 + day, 12, 0))


@given(tables)
def test_the_library_keeps_holidays_as_we_do(table: Table) -> None:
    labour_day = datetime(2024, 5, 1, 12, 0)
    spans = table.week[labour_day.weekday()] if table.holidays is None else table.holidays
    assert Hours(write_osm(table)).is_open(labour_day, "FR") == any(first <= 720 < last for first, last in spans)


@given(tables)
def test_the_canonical_text_reads_back_as_itself(table: Table) -> None:
    osm = write_osm(table)
    assert Hours.parse(osm).osm == osm


@given(tables.filter(lambda table: any(table.week)), st.sampled_from(["fr", "en"]))
def test_what_is_said_reads_back_as_the_same_hours(table: Table, language: str) -> None:
    hours = Hours(write_osm(table))
    assert Hours.parse(hours.say(language)) == hours


months = st.sampled_from([("Jan-Feb", "Jul-Aug"), ("Apr 01-Sep 30",), ("Oct-Mar",), ("Jun 15-Jun 15", "Dec 24-Dec 26")])
certain_days = st.sampled_from(["", "Sa[1] {}; ", "Mo[2,4] {}; Su[-1] {}; ", "Fr[1,3,-1] off; "])


@st.composite
def years(draw: st.DrawFn) -> Hours:
    """Hours with certain days of the month, periods of the year and closed dates, as far as OSM and we allow them."""
    osm = write_osm(Table(draw(weeks)))
    osm += "; " + draw(certain_days).format("10:00-12:00", "14:00-15:00")
    for period in draw(st.just(()) | months):
        osm += "".join(f"{rule}; " for rule in _in_period(period, Table(draw(weeks))))
    osm += draw(st.sampled_from(["", "PH off; ", "PH 10:00-12:00; "]))
    osm += draw(st.sampled_from(["", "May 01 off; ", "Aug 01-Aug 21 off; Dec 25 off"]))
    try:
        hours = Hours.parse(osm)
    except QuantityError:
        reject()
    assume(re.search(r"\d:\d\d|24/7", hours.osm))
    return hours


def _in_period(period: str, table: Table) -> list[str]:
    closed = [f"{period} Mo-Su off"]
    return closed + [f"{period} {rule}" for rule in write_osm(table).split("; ") if rule not in ("24/7", "off")]


@given(years(), st.sampled_from(["fr", "en"]))
def test_what_is_said_of_a_whole_year_reads_back_as_the_same_hours(hours: Hours, language: str) -> None:
    said = hours.say(language)
    assert Hours.parse(said) == hours, said


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_but_never_breaks(text: str) -> None:
    with suppress(QuantityError):
        Hours.parse(text).say("fr")


PIECES = ["lundi", "lun-ven", "Mo-Fr", "samedi et dimanche", "tous les jours", "jours fériés", "9h-12h", "14h à 18h",
          "9 am to 5 pm", "09:00-17:00", "24/7", "sauf", "fermé", "et", ",", ";", "Jul-Aug", "Dec 24", "PH", "off", "y compris"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join))
def test_any_pieces_of_hours_are_read_or_refused_and_what_is_read_is_canonical(text: str) -> None:
    try:
        hours = Hours.parse(text)
    except QuantityError:
        return
    assert Hours.parse(hours.osm) == hours
    assert OpeningHours(hours.osm)
    assert all(hours.say(language) for language in ("fr", "en", "de"))
