from collections.abc import Callable
from datetime import date

from generator.model.changes import as_of, changes_by_day, recent_changes
from generator.model.organisation import Organisation

RULE = "terms:\n  garde: {means: Le magasin garde votre meuble., verified_on: 2026-10-01}\n"
CHANGES = """
changes:
  ancien: {since: 2025-09-29, says: Le magasin ouvre., about: garde}
  recent: {since: 2025-10-01, says: La garde est gratuite., about: term:garde}
  neuf: {since: 2026-09-01, says: La garde dure une semaine., about: [garde]}
  autre: {since: 2026-09-01, says: La cour est pavée.}
"""


def organisation(reading: Callable) -> Organisation:
    loaded = reading(RULE, CHANGES)
    assert loaded.findings == ()
    return loaded.organisation


def test_the_newest_day_comes_first_and_within_a_day_the_order_of_the_file(reading: Callable) -> None:
    days = changes_by_day(organisation(reading))
    assert [(day, [change.id for change in changes]) for day, changes in days] == [
        (date(2026, 9, 1), ["neuf", "autre"]),
        (date(2025, 10, 1), ["recent"]),
        (date(2025, 9, 29), ["ancien"]),
    ]


def test_a_page_tells_for_a_year_of_what_is_about_it(reading: Callable) -> None:
    known = organisation(reading)
    (term,) = known.find("garde")
    assert [change.id for change in recent_changes(known, [term])] == ["neuf", "recent"]
    (other,) = known.find("autre")
    assert recent_changes(known, [other]) == []


def test_the_content_says_itself_how_late_it_is(reading: Callable) -> None:
    assert as_of(organisation(reading)) == date(2026, 10, 1)


def test_a_change_about_something_unknown_is_found(reading: Callable) -> None:
    loaded = reading(RULE, "changes:\n  neuf: {since: 2026-09-01, says: La garde dure une semaine., about: gardes}\n")
    from generator.check.run import found

    assert [
        (one.code, one.place.file) for one in found(loaded.organisation, date(2026, 11, 22)) if "gardes" in one.message
    ] == [("R101", "b.yaml")]


def test_a_mail_box_and_a_program_have_to_be_addresses(reading: Callable) -> None:
    about = "organisation: {{name: Essais, feedback: {{{}}}}}\n"
    assert reading("", about=about.format("email: avis@exemple.fr, endpoint: 'https://exemple.fr/avis'")).findings == ()
    for wrong in ("email: avis", "endpoint: /avis", "endpoint: 'javascript:alert(1)'", "email: 'a@b.fr?cc=c@d.fr'"):
        assert len(reading("", about=about.format(wrong)).findings) == 1, wrong
