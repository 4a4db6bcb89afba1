"""The profiles: how strictly content is judged, from a first draft to what a court might read."""

from dataclasses import dataclass

NOT_WRITTEN_YET = frozenset({
    "cost-unstated",
    "document-without-lead-time",
    "document-without-origin",
    "document-without-why",
    "hours-missing",
    "identification-not-said",
    "missing-promise",
    "missing-translation",
    "never-verified",
    "no-comfort-first",
    "no-escalation",
    "no-external-recourse",
    "no-owner",
    "no-silence-rule",
    "only-happy-endings",
    "orphan",
    "problem-without-contact",
    "promise-without-clock",
    "promise-without-otherwise",
    "rule-never-announced",
    "rule-without-option",
    "rule-without-repair",
    "rule-without-why",
    "rung-without-delay",
    "stale-translation",
    "step-without-problem",
    "undefined-acronym",
    "undefined-on-page",
    "unused-term",
})  # fmt: skip
"""Names of the checks that remark on something missing, not on something wrong."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A way to judge."""

    name: str
    strict: bool = False
    """Whether warnings forbid publishing, too."""
    held: frozenset[str] = frozenset()
    """Names of the checks whose findings are not reported for now."""


PROFILES = {
    profile.name: profile
    for profile in (Profile("strict", strict=True), Profile("default"), Profile("draft", held=NOT_WRITTEN_YET))
}
"""Profiles by name."""
