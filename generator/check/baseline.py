"""Turns the findings of today into a file, and that file into what need not be reported tomorrow: only new ones fail.

An organisation with 300 findings writes the file once (`clew check --update-baseline`), keeps it beside its content,
and mends one after the other. A finding is known by its code, its path in the organisation and the value that stands
there, never by its line; the same three times is counted, and a fourth is new.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.check.allowances import can_be_allowed
from generator.model.code import Documentation, document
from generator.model.finding import Finding, Held, Place, Severity

FILE = "clew-baseline.json"
"""Its usual name."""
VERSION = 1

Fingerprint = tuple[str, str, str]
"""Code, path and words of a finding."""

MENDED = document(
    Documentation(
        "X903",
        "mended-finding",
        Severity.WARNING,
        "check",
        """
The baseline holds back findings that do not occur any more: they are mended. As long as they stand in the file, the
same faults could come back unseen. `clew check --baseline FILE --update-baseline` takes them out.
""".strip(),
    )
)


@dataclass(frozen=True)
class Baseline:
    """How often each finding is known."""

    file: str = FILE
    known: Mapping[Fingerprint, int] = field(default_factory=dict)

    def split(self, findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Held, ...]]:
        """The new findings, and those that are known; what can never be allowed is always new."""
        left = Counter(self.known)
        new, held = [], []
        for finding in findings:
            if can_be_allowed(finding) and left[finding.fingerprint] > 0:
                left[finding.fingerprint] -= 1
                held.append(Held(finding, self.file))
            else:
                new.append(finding)
        return tuple(new), tuple(held)

    def mended(self, held: Iterable[Held], organisations: Iterable[str]) -> tuple[Fingerprint, ...]:
        """The known findings of some organisations that do not occur any more, as often as they are gone."""
        looked_at = set(organisations)
        there = Counter(one.finding.fingerprint for one in held)
        gone = Counter(self.known) - there
        return tuple(one for one in sorted(gone.elements()) if organisation_of(one) in looked_at)

    def updated(self, findings: Iterable[Finding], organisations: Iterable[str]) -> "Baseline":
        """The same, knowing of some organisations exactly these findings; of others what it knew."""
        looked_at = set(organisations)
        others = {one: count for one, count in self.known.items() if organisation_of(one) not in looked_at}
        counted = Counter(finding.fingerprint for finding in findings if can_be_allowed(finding))
        return Baseline(self.file, {**others, **counted})

    def to_json(self) -> str:
        """Sorted, one finding on a line: few lines change when one is mended."""
        entries = [
            json.dumps({"code": code, "at": path, "value": words, "count": count}, ensure_ascii=False)
            for (code, path, words), count in sorted(self.known.items(), key=lambda item: (item[0][1], item[0]))
        ]
        lines = ",\n".join(f"  {entry}" for entry in entries)
        return f'{{\n "version": {VERSION},\n "findings": [\n{lines}\n ]\n}}\n'


NOTHING_KNOWN = Baseline()
"""The baseline of those who have none."""


def read_baseline(path: Path | None, may_be_new: bool = False) -> Baseline:
    """The baseline in a file; an empty one without a path, or without a file where one `may_be_new`.

    Raises ValueError with a sentence for the user when there is no such file, or when it is no baseline.
    """
    if path is None or (may_be_new and not path.exists()):
        return Baseline(path.as_posix() if path else FILE)
    try:
        content = json.loads(path.read_text("utf-8"))
        version, known = content["version"], dict(_entry(entry) for entry in content["findings"])
    except OSError:
        raise ValueError(f"there is no baseline {path}; clew check --update-baseline makes one") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ValueError(f"{path} is no baseline of clew; clew check --update-baseline makes one") from None
    if version != VERSION:
        raise ValueError(f"{path} is a baseline of version {version}; this clew reads {VERSION}")
    return Baseline(path.as_posix(), known)


def remark(baseline: Baseline, mended: Sequence[Fingerprint]) -> tuple[Finding, ...]:
    """One finding that says which known findings are mended, if any are."""
    if not mended:
        return ()
    shown = ", ".join(f"{code} at {path}" for code, path, _ in mended[:3]) + "…"[: len(mended) > 3]
    number = f"{len(mended)} known finding{' is' if len(mended) == 1 else 's are'}"
    hint = f"Update the baseline: clew check --baseline {baseline.file} --update-baseline"
    place = Place(baseline.file, 1, 1)
    return (Finding(place, MENDED.code, f"{number} mended: {shown}", hint, MENDED.severity),)


def organisation_of(fingerprint: Fingerprint) -> str:
    """The organisation that a finding is about: the beginning of its path."""
    return fingerprint[1].partition("/")[0]


def _entry(entry: dict[str, Any]) -> tuple[Fingerprint, int]:
    return (str(entry["code"]), str(entry["at"]), str(entry["value"])), int(entry["count"])
