from datetime import date

from generator.check.law import limits


def test_every_limit_has_an_article_and_the_day_on_which_it_was_looked_up():
    known = limits("FR")
    assert len(known) >= 5
    for limit in known:
        assert any(sign.isdigit() for sign in limit.law)
        assert date.fromisoformat(limit.as_of) <= date(2026, 11, 22)
        assert limit.at_most.days() > 0


def test_a_limit_is_recognised_by_all_its_words_in_either_language():
    withdrawal = limits("FR")[0]
    assert withdrawal.concerns("Remboursement après votre rétractation")
    assert withdrawal.concerns("refund, from your withdrawal")
    assert not withdrawal.concerns("Remboursement de l'appel")


def test_of_a_country_without_a_file_nothing_is_known():
    assert limits("CA") == ()
