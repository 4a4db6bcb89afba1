"""Every rule proves itself: its bad example is reported on the marked lines, its good example is not."""

import importlib
import pkgutil
import re
from datetime import date

import pytest

import generator.check.rules
from generator.check.rule import FAMILIES, RULES, Rule, examples, prose
from generator.check.run import check
from generator.model.code import CODES, RETIRED
from generator.model.finding import Finding
from generator.model.organisation import Organisation

EVERY_RULE = list(RULES.load().values())
STORIES = re.compile("post office|door handles|mortgage|furniture delivery|hotel pool")
each_rule = pytest.mark.parametrize("rule", EVERY_RULE, ids=lambda rule: rule.documentation.name)


def _found(rule: Rule, organisation: Organisation, today: date) -> list[Finding]:
    return list(rule.findings(organisation, today))


def test_the_organisation_below_the_examples_has_no_fault_at_all(over, today):
    loaded = over("")
    assert loaded.findings == ()
    assert check(loaded.organisation, today) == ()


@each_rule
@pytest.mark.parametrize("sort", ["bad", "good"])
def test_an_example_can_be_read(rule, sort, over):
    assert over(examples(rule.documentation)[sort]).findings == ()


@each_rule
def test_the_bad_example_is_reported_on_exactly_the_lines_that_it_marks(rule, over, today):
    yaml = examples(rule.documentation)["bad"]
    marked = [
        number for number, line in enumerate(yaml.splitlines(), 1) if line.endswith(f"# {rule.documentation.code}")
    ]
    found = _found(rule, over(yaml).organisation, today)
    assert marked
    assert sorted((finding.place.file, finding.place.line) for finding in found) == [
        ("example.yaml", line) for line in marked
    ]


@each_rule
def test_the_good_example_is_not_reported(rule, over, today):
    assert _found(rule, over(examples(rule.documentation)["good"]).organisation, today) == []


@each_rule
def test_the_good_example_has_no_error_of_any_other_rule_either(rule, over, today):
    found = check(over(examples(rule.documentation)["good"]).organisation, today)
    assert [finding for finding in found if finding.severity == "error"] == []


@each_rule
def test_a_message_is_one_sentence_and_its_hint_another(rule, over, today):
    for finding in _found(rule, over(examples(rule.documentation)["bad"]).organisation, today):
        assert not finding.message.endswith(".")
        assert finding.hint[0].isupper()
        assert finding.hint.endswith((".", "?"))


@each_rule
def test_the_documentation_tells_a_true_story(rule):
    assert STORIES.search(" ".join(prose(rule.documentation).split()))


def test_every_module_of_the_folder_is_a_rule_named_like_its_file():
    for module in pkgutil.iter_modules(generator.check.rules.__path__):
        imported = importlib.import_module(f"generator.check.rules.{module.name}")
        assert hasattr(imported, module.name)
        assert module.name.replace("_", "-") in RULES


def test_every_rule_is_documented_under_a_code_of_its_own_family():
    codes = [rule.documentation.code for rule in EVERY_RULE]
    assert len(set(codes)) == len(codes)
    assert not set(codes) & set(RETIRED)
    for rule in EVERY_RULE:
        assert CODES[rule.documentation.code] is rule.documentation
        assert rule.documentation.family == FAMILIES[rule.documentation.code[0]]
