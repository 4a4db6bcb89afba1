"""Turns findings into a judgement: what is reported, what is held back for now, and whether it forbids publishing."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.check.allowances import can_be_allowed
from generator.check.baseline import NOTHING_KNOWN, Baseline
from generator.check.profile import PROFILES, Profile
from generator.check.run import chosen
from generator.model.code import CODES
from generator.model.finding import Finding, Held, Severity
from generator.model.organisation import Organisation


@dataclass(frozen=True)
class Standard:
    """How somebody wants content to be judged; what is not said here, the organisation says itself."""

    profile: str | None = None
    strict: bool = False
    baseline: Baseline = NOTHING_KNOWN
    select: tuple[str, ...] = ()
    """Codes, their beginnings or names: only these; none means all."""
    ignore: tuple[str, ...] = ()
    """The same: not these."""

    def profile_for(self, organisation: Organisation) -> Profile:
        """The profile wanted, else the organisation's own."""
        return PROFILES[self.profile or organisation.about.checking.profile]


@dataclass(frozen=True)
class Judgement:
    """What is said of an organisation's findings."""

    reported: tuple[Finding, ...]
    held: tuple[Held, ...]
    strict: bool

    @property
    def forbids(self) -> bool:
        """Whether nothing may be published."""
        return forbidden(self.reported, self.strict)


def judge(organisation: Organisation, findings: Sequence[Finding], standard: Standard) -> Judgement:
    """The profile holds back first, then the baseline; the choice of codes comes last. Wants located findings."""
    profile = standard.profile_for(organisation)
    by_profile = [finding for finding in findings if _held_by(profile, finding)]
    rest = [finding for finding in findings if not _held_by(profile, finding)]
    new, known = standard.baseline.split(rest)
    held = (*(Held(finding, profile.name) for finding in by_profile), *known)
    return Judgement(chosen(new, standard.select, standard.ignore), held, standard.strict or profile.strict)


def forbidden(findings: Sequence[Finding], strict: bool) -> bool:
    """Whether nothing may be published: an error, or with `strict` a warning."""
    wanted = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(finding.severity in wanted for finding in findings)


def _held_by(profile: Profile, finding: Finding) -> bool:
    return can_be_allowed(finding) and finding.code in CODES and CODES[finding.code].name in profile.held
