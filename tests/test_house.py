"""The rules of the house, held by a test: sizes, names, sentences, and that every part says what it is."""

import ast
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator.build
from generator.check.report import REPORTS
from generator.check.rule import RULES
from generator.infographics.drawing import INFOGRAPHICS
from generator.model.code import CODES
from generator.model.entity import KINDS
from generator.publish.format import FORMATS
from generator.registry import Registry
from generator.render.page import PAGES
from generator.render.view import OUTPUTS

ROOT = Path(generator.build.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION = 300, 60
NO_NAMES = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc"}
REGISTRIES: tuple[Registry[object], ...] = (KINDS, RULES, REPORTS, INFOGRAPHICS, FORMATS, OUTPUTS, PAGES)  # type: ignore[assignment]
each_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef))


def first_line(documentation: str | None) -> str:
    return (documentation or "").partition("\n")[0]


def test_there_is_something_to_hold_to_the_rules() -> None:
    assert len(MODULES) > 100
    assert all(len(registry.load()) >= 2 for registry in REGISTRIES)


@each_module
def test_a_module_opens_with_one_sentence_that_says_what_it_is_for(path: Path) -> None:
    text = path.read_text("utf-8")
    sentence = first_line(ast.get_docstring(ast.parse(text)))
    if path.name == "__init__.py" and not text:
        return
    if "rules" in path.parts:
        assert re.fullmatch(r"[A-Z]\d{3} [a-z0-9-]+", sentence)
        assert sentence.split()[1] == path.stem.replace("_", "-")
    else:
        assert sentence.endswith(".")
        assert sentence[0].isupper() or sentence.startswith("clew: ")


@each_module
def test_a_file_and_its_functions_can_be_read_at_a_glance(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE
    lengths = {function.name: function.end_lineno - function.lineno + 1 for function in functions(path)}  # type: ignore[operator]
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}


@each_module
def test_names_say_what_a_thing_is_and_not_that_it_helps(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    names = [path.stem, path.parent.name, *(node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef))]
    words = {word.lower() for name in names for word in re.findall(r"[A-Z]?[a-z]+", name)}
    assert words & NO_NAMES == set()


@each_module
def test_nothing_prints_and_no_error_is_swallowed_whole(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "print"
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None


@each_module
def test_a_function_for_others_is_documented_unless_it_is_a_line_or_two(path: Path) -> None:
    public = [
        node
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    ]
    if "rules" in path.parts and path.stem != "__init__":
        assert [node.name for node in public] == [path.stem]
    elif path.parent.name != "cures":  # a cure is documented by the finding that it gives
        silent = [node for node in public if not ast.get_docstring(node)]
        assert [node.name for node in silent if node.end_lineno - node.body[0].lineno > 2] == []  # type: ignore[operator]


@pytest.mark.parametrize("registry", REGISTRIES, ids=lambda registry: registry.group)
def test_every_part_says_what_it_is_and_stands_in_a_file_of_its_own(registry: Registry[object]) -> None:
    files = set()
    for name, part in registry.load().items():
        made = next((found for field in ("make", "draw", "function") if (found := getattr(part, field, None))), part)
        assert inspect.getdoc(made), name
        assert made.__module__.startswith(f"{registry.group}."), name  # type: ignore[attr-defined]
        files.add(made.__module__)  # type: ignore[attr-defined]
    assert len(files) == len(registry) or registry is PAGES


def test_every_code_that_a_finding_can_have_is_explained() -> None:
    used = {
        (code, path.relative_to(ROOT).as_posix())
        for path in MODULES
        for code in re.findall(r"""["']([A-Z]\d{3})["']""", path.read_text("utf-8"))
        if "rules" not in path.parts
    }
    assert len(used) > 20
    assert sorted((code, file) for code, file in used if code not in CODES) == []


def test_the_rooms_never_import_one_another() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    if not linter.exists():
        pytest.skip("import-linter is not installed")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
