from datetime import date

from generator.model.freshness import due_on
from generator.model.review import owner_of, reviews

ABOUT = "organisation: {name: Ici, defaults: {owner: accueil, verified_on: 2026-01-01, review_every: 6 mois}}\n"
FACTS = """
units:
  accueil: {name: L'accueil}
  atelier: {name: L'atelier}
channels:
  tel: {type: phone, number: 01 99 00 10 10, owner: atelier, verified_on: 2026-11-01}
  web: {type: web, url: "https://exemple.fr", owner: atelier, verified_on: 2025-01-01, review_every: 1 an}
  nouveau: {type: web, url: "https://exemple.fr/n", status: draft}
"""


def test_each_owner_sees_what_is_overdue_oldest_first_and_the_next_day(reading):
    organisation = reading(FACTS, about=ABOUT).organisation
    atelier, accueil = reviews(organisation, date(2026, 11, 22))
    assert accueil.owner is not None
    assert (accueil.owner.id, accueil.facts, len(accueil.overdue), accueil.next_due) == ("accueil", 2, 2, None)
    assert atelier.owner is not None
    assert [(entity.id, day.year) for entity, day in atelier.overdue] == [("web", 2026)]
    tel = organisation.entities["channel"]["tel"]
    assert atelier.next_due == due_on(organisation, tel)
    assert (atelier.facts, atelier.never) == (2, ())


def test_on_the_day_itself_nothing_is_overdue(reading):
    organisation = reading(FACTS, about=ABOUT).organisation
    due = due_on(organisation, organisation.entities["channel"]["tel"])
    assert due is not None
    assert "tel" not in {entity.id for review in reviews(organisation, due) for entity, _ in review.overdue}


def test_without_owner_and_date_everything_is_nobody_s_and_never_verified(reading):
    organisation = reading("units:\n  a: {name: A}\n").organisation
    (review,) = reviews(organisation, date(2026, 11, 22))
    assert (review.owner, review.facts, len(review.never), review.overdue) == (None, 1, 1, ())
    assert owner_of(organisation, None) is None
