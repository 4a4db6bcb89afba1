"""How much less CPU our builder takes than `yaml.load(CSafeLoader)`, on ten megabytes of generated YAML; prints the ratio.

Run by hand: `python tests/benchmarks/yaml_builder.py [MEGABYTES]`. Never a test: a busy machine would make it fail.
"""

import gc
import statistics
import sys
import time
from collections.abc import Callable

import yaml

from generator.load.limits import Limits
from generator.load.yaml import read

JOURNEY = """\
  livraison-{n}:
    title: Faire livrer un meuble chez vous ({n})
    goal: "Je veux recevoir mon meuble un jour où je suis là : le samedi, par exemple."
    starts_when: Vous venez de payer un meuble trop grand pour votre voiture.
    steps:
{steps}    problems:
      - id: date-deplacee
        when: On m'annonce le jour même que la livraison est reportée.
        during: [veille, recevoir]
        first: Nous vous présentons nos excuses et vous offrons la livraison.
        do: Appelez le service client, pas le transporteur, avec votre numéro de dossier.
        contact: tel-sav
        promise: {{within: 5 working days, from: votre appel}}
    escalation:
      - {{to: tel-sav, bring: [dossier], answers_within: 2 working days}}
      - {{to: mediateur, after: 2 months, deadline: 1 year, cost: free}}
"""
STEP = """\
      - id: etape-{n}
        do: Choisissez la date au comptoir et dites les jours impossibles pour vous.
        at: comptoir
        takes: 20 minutes
        needs: [ticket, dossier]
        cost: 59 EUR
        keep: >
          La confirmation écrite avec la date, le créneau
          et vos jours exclus.
"""


def generated(size: int) -> str:
    """Journeys of eight steps, `size` bytes of them or a little more."""
    steps = "".join(STEP.format(n=n) for n in range(8))
    one = JOURNEY.format(n=0, steps=steps)
    count = size // len(one.encode()) + 1
    return "journeys:\n" + "".join(JOURNEY.format(n=n, steps=steps) for n in range(count))


def cpu(action: Callable[[], object]) -> float:
    """Median CPU seconds of three runs, each with a clean heap."""
    times = []
    for _ in range(3):
        gc.collect()
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return statistics.median(times)


def main() -> None:
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    text = generated(int(megabytes * 1e6))
    limits = Limits(size=len(text))
    theirs = cpu(lambda: yaml.load(text, Loader=yaml.CSafeLoader))
    ours = cpu(lambda: read(text, "journeys.yaml", limits))
    print(
        f"{len(text.encode()) / 1e6:.1f} MB: CSafeLoader {theirs:.2f} s, ours {ours:.2f} s, ratio {theirs / ours:.1f}"
    )


if __name__ == "__main__":
    main()
