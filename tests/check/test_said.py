from generator.check.said import said

YAML = """
terms:
  bon: {means: La preuve., example: Gardez le bon., name: bon rouge}
letters:
  plainte:
    title: Se plaindre
    to: tel
    body: |
      Bonjour,
      J'ai écrit le {date de la lettre}. {Rien n'est venu. / La réponse (date) ne va pas.}
rules:
  une:
    says: "Il dit « il fallait » au [[comptoir]], ou [[tel|à nous]]."
    why: Un bon.
    source: Une loi.
    binds_at: livraison/preparer
    announced_at: livraison/choisir
"""


def _texts(over):
    return {(text.holder.id, ".".join(map(str, text.path))): text for text in said(over(YAML).organisation)}


def test_the_words_of_staff_and_of_laws_are_not_read(over):
    read = _texts(over)
    assert ("bon", "means") in read
    assert not {("bon", "example"), ("bon", "name"), ("une", "source")} & read.keys()


def test_an_id_where_words_may_stand_is_no_text(over):
    read = _texts(over)
    assert ("livraison", "steps.2.at.0") in read
    assert ("livraison", "steps.0.at.0") not in read


def test_customers_speak_in_letters_and_in_the_names_of_problems(over):
    voices = {key: text.voice for key, text in _texts(over).items()}
    assert voices["plainte", "body"] == voices["livraison", "problems.0.when"] == "customer"
    assert voices["une", "says"] == voices["livraison", "problems.0.do"] == "ours"


def test_a_letter_is_read_as_it_may_be_sent_line_by_line(over):
    assert _texts(over)["plainte", "body"].sentences == ("Bonjour,", "J'ai écrit le ….", "Rien n'est venu.")


def test_a_mention_stands_as_customers_see_it_and_quotations_are_blanked_in_their_place(over):
    rule = _texts(over)["une", "says"]
    assert rule.words == "Il dit « il fallait » au comptoir, ou à nous."
    assert rule.own_words == "Il dit                au comptoir, ou à nous."


def test_the_answer_is_kept_with_the_organisation(over):
    organisation = over(YAML).organisation
    assert said(organisation) is said(organisation)


def test_a_mention_of_a_promise_or_of_a_quantity_is_as_long_as_what_customers_see(over):
    yaml = """
promises:
  appel: {title: Un rappel de la part du service, within: 2 working days, from: l'appel, otherwise: "Voyez [[promise:appel]]."}
"""
    read = {text.field: text.words for text in said(over(yaml).organisation) if text.holder.id == "appel"}
    assert read["otherwise"] == "Voyez 2 working days."
