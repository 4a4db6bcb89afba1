"""Turns folders into one list of judged findings on all their organisations, and the baseline that would hold them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.build import examine
from generator.check.baseline import Baseline, remark
from generator.check.judgement import Judgement, Standard, forbidden, judge
from generator.check.run import chosen
from generator.load.content import load
from generator.model.finding import Finding, Held


@dataclass(frozen=True)
class Examination:
    """What is said of some organisations together."""

    findings: tuple[Finding, ...]
    held: tuple[Held, ...]
    sources: Mapping[str, str]
    forbids: bool
    """Whether one of them must not be published."""
    baseline: Baseline
    """The baseline under which no finding of today would be new."""


def examine_all(folders: Sequence[Path], today: date, workspace: Path, standard: Standard) -> Examination:
    """Read and check each organisation; what the baseline knows and nobody finds any more is a finding as well."""
    judged: dict[str, Judgement] = {}
    found: list[Finding] = []
    sources: dict[str, str] = {}
    for folder in folders:
        loaded = load(folder, workspace)
        findings = examine(loaded, today, workspace)
        judgement = judge(loaded.organisation, findings, standard)
        judged[loaded.organisation.id] = judgement
        by_profile = {one.finding for one in judgement.held if one.reason != standard.baseline.file}
        found += [finding for finding in findings if finding not in by_profile]
        sources.update(loaded.organisation.sources)
    held = tuple(one for judgement in judged.values() for one in judgement.held)
    mended = remark(standard.baseline, standard.baseline.mended(held, judged))
    mended = chosen(mended, standard.select, standard.ignore)
    return Examination(
        findings=(*(one for judgement in judged.values() for one in judgement.reported), *mended),
        held=held,
        sources=sources,
        forbids=any(judgement.forbids for judgement in judged.values()) or forbidden(mended, standard.strict),
        baseline=standard.baseline.updated(found, judged),
    )
