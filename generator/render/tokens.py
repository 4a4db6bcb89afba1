"""Turns a theme's `theme.yaml` into its tokens, or into a finding at the line that is wrong."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from generator.model.code import Documentation, document
from generator.model.colour import Cmyk, Colour, read_cmyk
from generator.model.finding import Finding, Place, Severity

BROKEN_THEME = document(Documentation("O404", "broken-theme", Severity.ERROR, "output", """
The `theme.yaml` of a theme in your own `themes` folder cannot be used: it is no YAML, lacks a colour or a family that
every publication needs, or has a value of another form. Compare it with that of a theme that is shipped.

```yaml bad
name: mine
colours: {main: blue}
```

```yaml good
name: mine
colours: {main: "#0A35C9"}
```
"""))  # fmt: skip

COLOURS = ("main", "alert", "ink", "grey", "line", "pale", "paper", "highlight")
"""The colours without which nothing can be drawn."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


Density = Annotated[float, Field(gt=0.5, le=1.5)]


class FamilyTokens(_Part):
    """A family and the cuts of it that the theme uses."""

    family: str
    package: str
    weights: Annotated[tuple[int, ...], Field(min_length=1)]
    italics: tuple[int, ...] = ()


class Tokens(_Part):
    """All that a `theme.yaml` may say."""

    name: str
    families: dict[str, FamilyTokens]
    colours: dict[str, Colour]
    twins: dict[str, Annotated[Cmyk, BeforeValidator(read_cmyk)]] = {}
    """How the theme's own colours are printed, by the names of the colours."""
    compositions: dict[str, str] = {}
    shapes: dict[str, float] = {}
    scenes: dict[str, str] = {}
    densities: Annotated[tuple[Density, ...], Field(min_length=1)] = (1.12, 1.0, 0.92, 0.85)
    """How large type is set in leaflets and on flyers: the first that fits, from the roomiest to the tightest."""

    @model_validator(mode="after")
    def _complete(self) -> "Tokens":
        if "text" not in self.families:
            raise _lacks("the family 'text'", "families")
        if missing := [name for name in COLOURS if name not in self.colours]:
            raise _lacks(f"the colour {missing[0]!r}", "colours")
        if unknown := sorted(set(self.twins) - set(self.colours)):
            raise _lacks(f"the colour {unknown[0]!r}, whose twin it gives", "twins")
        return self


def _lacks(what: str, section: str) -> PydanticCustomError:
    return PydanticCustomError("incomplete", "the theme lacks {what}", {"what": what, "path": (section,)})


class BrokenTheme(Exception):
    """A `theme.yaml` that cannot be used."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("; ".join(f"{finding.place}: {finding.message}" for finding in findings))
        self.findings = findings


def read_tokens(path: Path, file: str) -> Tokens:
    """The tokens in a file; `file` is what findings call it. Raises BrokenTheme."""
    try:
        text = path.read_text("utf-8")
        return Tokens.model_validate(yaml.safe_load(text))
    except UnicodeDecodeError as error:
        raise BrokenTheme((_finding(Place(file, 1, 1), "this file is not UTF-8", "Save it as UTF-8."),)) from error
    except yaml.YAMLError as error:
        raise BrokenTheme((_not_yaml(error, file),)) from error
    except ValidationError as error:
        raise BrokenTheme(tuple(_refused(error, yaml.compose(text, yaml.SafeLoader), file))) from error


def _not_yaml(error: yaml.YAMLError, file: str) -> Finding:
    mark = getattr(error, "problem_mark", None)
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file, 1, 1)
    problem = getattr(error, "problem", None) or error
    return _finding(place, f"this is no YAML: {problem}", "Check quotes and indentation.")


def _refused(error: ValidationError, root: yaml.Node | None, file: str) -> Iterator[Finding]:
    for detail in error.errors(include_url=False):
        context: Mapping[str, Any] = detail.get("ctx") or {}
        path = (*detail["loc"], *context.get("path", ()))
        name = " › ".join(str(step) for step in path)
        message = detail["msg"][:1].lower() + detail["msg"][1:]
        hint = str(context.get("hint") or "Compare it with a theme that is shipped.")
        yield _finding(_place(root, path, file), f"{name}: {message}" if name else message, hint)


def _place(node: yaml.Node | None, path: tuple[str | int, ...], file: str) -> Place:
    """Where a value stands; where it is missing, what should hold it."""
    for step in path:
        inner = None
        if isinstance(node, yaml.MappingNode):
            inner = next((value for key, value in node.value if key.value == str(step)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            inner = node.value[step]
        if inner is None:
            break
        node = inner
    return Place(file, node.start_mark.line + 1, node.start_mark.column + 1) if node else Place(file, 1, 1)


def _finding(place: Place, message: str, hint: str) -> Finding:
    return Finding(place, BROKEN_THEME.code, message, hint, BROKEN_THEME.severity)
