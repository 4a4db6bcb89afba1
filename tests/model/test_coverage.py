import pytest

from generator.model.coverage import Loss, coverage, lost_first
from generator.model.kinds.journey import Journey

SHOP = """
units:
  sav: {name: Le service client, contact: tel}
channels:
  tel: {type: phone, name: Le téléphone, number: 01 99 00 10 10, unit: sav}
  bot: {type: chat, name: Le robot, human: false, unit: sav}
documents:
  ticket: {name: Votre ticket, takes: 5 minutes}
  devis: {name: Votre devis}
journeys:
  livraison:
    title: Livraison
    steps:
      - {id: choisir, do: Choisissez., at: tel, needs: [ticket, devis]}
      - {id: preparer, does: Nous préparons., at: bot, promise: {within: 2 jours, otherwise: Appelez.}}
      - {id: charger, does: Nous chargeons., at: bot}
      - {id: recevoir, do: Recevez., at: chez vous, ends: C'est fini.}
    problems:
      - {id: absent, when: Je suis absent., do: Appelez., during: recevoir, contact: tel, back_to: choisir}
      - {id: bloque, when: Rien ne bouge., do: Écrivez au robot., during: preparer, contact: bot}
    variants:
      - {id: emporter, when: Je viens., do: Venez., instead_of: recevoir, ends: C'est fini.}
      - id: relais
        when: Au point relais.
        instead_of: recevoir
        steps: [{id: retirer, do: Retirez., ends: C'est fini.}]
"""


@pytest.fixture
def shop(reading):
    return reading(SHOP).organisation


def test_each_share_counts_what_should_have_it_and_names_what_lacks_it(shop):
    (journey,) = shop.of(Journey).values()
    shares = coverage(shop, journey).shares
    assert {name: (share.done, share.whole, share.lacking) for name, share in shares.items()} == {
        "failures": (2, 5, ("choisir", "charger", "retirer")),
        "promises": (1, 2, ("charger",)),
        "people": (3, 8, ("preparer", "charger", "emporter", "retirer", "bloque")),
        "papers": (1, 2, ("devis",)),
    }


def test_customers_get_lost_first_where_most_is_missing(shop):
    found = {trouble.spot.key: trouble.losses for trouble in lost_first(shop, most=99)}
    assert next(iter(found)) == "livraison/bloque"
    assert found["livraison/bloque"] == (Loss.DEAD_END, Loss.NOBODY)
    assert found["livraison/charger"] == (Loss.NOBODY, Loss.NO_DELAY, Loss.NO_FAILURE)
    assert found["livraison/choisir"] == (Loss.NO_FAILURE, Loss.PAPER_WITHOUT_DELAY)
    assert "livraison/recevoir" not in found
    assert len(lost_first(shop)) == 5


def test_a_delay_without_a_word_on_what_comes_after_it_is_silence(reading):
    silent = reading(SHOP.replace(", otherwise: Appelez.", "")).organisation
    losses = {trouble.spot.node.id: trouble.losses for trouble in lost_first(silent, most=99)}
    assert Loss.SILENCE in losses["preparer"]
    spoken = reading(
        SHOP.replace("{within: 2 jours, otherwise: Appelez.}", "{within: 2 jours}, silence: Appelez.")
    ).organisation
    losses = {trouble.spot.node.id: trouble.losses for trouble in lost_first(spoken, most=99)}
    assert Loss.SILENCE not in losses["preparer"]
