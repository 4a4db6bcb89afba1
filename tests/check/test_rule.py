import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from generator.check.rule import RULES, examples
from generator.check.run import check
from generator.model.code import CODES

SAMPLE = '''"""R997 unit-without-contact

Nobody knows how to reach a unit.

```yaml bad
units:
  siege: {name: Le siège}
```

```yaml good
units:
  siege: {name: Le siège, contact: tel}
```
"""

from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def unit_without_contact(organisation: Organisation) -> Remarks:
    for unit in organisation.of(Unit).values():
        if not unit.contact:
            yield organisation.place(unit), f"nobody can reach {unit.name}", "Add contact: a channel."
'''


@pytest.fixture(autouse=True)
def registries_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    for registry in (RULES.load(), CODES):
        for name in ("unit-without-contact", "R997"):
            monkeypatch.setitem(registry, name, None)
            monkeypatch.delitem(registry, name)


def _import(folder: Path, source: str) -> ModuleType:
    file = folder / "unit_without_contact.py"
    file.write_text(source, encoding="utf-8")
    spec = importlib.util.spec_from_file_location("unit_without_contact", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["unit_without_contact"] = module
    spec.loader.exec_module(module)
    return module


def test_one_file_makes_a_rule(tmp_path, over, today):
    _import(tmp_path, SAMPLE)
    documentation = RULES["unit-without-contact"].documentation
    assert (documentation.code, documentation.severity, documentation.family) == ("R997", "warning", "reference")
    found = check(over(examples(documentation)["bad"]).organisation, today)
    assert [(finding.code, finding.message) for finding in found if finding.code == "R997"] == [
        ("R997", "nobody can reach Le siège"),
        ("R997", "nobody can reach Le magasin"),
    ]


@pytest.mark.parametrize(
    "spoilt, said",
    [
        (SAMPLE.replace("R997 unit-without-contact", "Units"), "docstring must open"),
        (SAMPLE.replace("R997 unit-without-contact", "R101 unit-without-contact"), "documented twice"),
        (SAMPLE.replace("R997 unit-without-contact", "R997 orphan"), "documented twice"),
        (SAMPLE.replace("yaml good", "yaml"), "show a bad and a good example"),
    ],
)
def test_a_rule_without_its_documentation_does_not_come_in(tmp_path, spoilt, said):
    with pytest.raises(ValueError, match=said):
        _import(tmp_path, spoilt)
