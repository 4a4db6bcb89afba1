"""What several rooms' tests share: a tiny organisation, a few lines of YAML, the command line, one build and real fonts."""

import os
import pickle
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from generator.build import Built, Request, build
from generator.cli import main
from generator.load.content import Loaded, load, load_texts
from generator.model.organisation import Organisation
from generator.model.style import Family
from generator.model.typeface import Typefaces
from generator.publish.fonts import prepare

WORLD = Path(__file__).parent / "world"
TODAY = date(2026, 11, 22)
ABOUT = "organisation: {name: Le monde des essais, country: FR}\n"

Reading = Callable[..., Loaded]


@pytest.fixture(scope="session")
def kept() -> Path:
    """Where `make demo` and the tests keep what they made, from one run to the next."""
    folder = WORLD.parents[1] / ".clew"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def fonts(kept: Path) -> Path:
    """The fonts among it."""
    folder = kept / "fonts"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def typefaces(fonts: Path) -> Typefaces:
    """Inter in the weights themes use; about ten seconds the first time, then at once."""
    wanted = [Family("Inter", "fontpkg-inter", weights=(400, 500, 600, 700, 800), italics=(400,))]
    return prepare(wanted, fonts)


@pytest.fixture(scope="session")
def today() -> date:
    """The day on which every test takes place."""
    return TODAY


@pytest.fixture(scope="session")
def world_folder() -> Path:
    """The folder of an invented toy library in which every kind of entity occurs; only to be read."""
    return WORLD


@pytest.fixture(scope="session")
def world() -> Organisation:
    """The same, loaded."""
    return load(WORLD).organisation


@pytest.fixture
def own_world(tmp_path: Path) -> Path:
    """A copy of it that a test may change: `content/world` in a workspace of its own."""
    return Path(shutil.copytree(WORLD, tmp_path / "content" / "world"))


@pytest.fixture(scope="session")
def reading() -> Reading:
    """Read the texts of some files, `a.yaml`, `b.yaml`… in order; the organisation itself stands in another, sound one."""
    return _reading


def _reading(*texts: str, about: str = ABOUT) -> Loaded:
    files = {f"{chr(ord('a') + number)}.yaml": text for number, text in enumerate(texts)}
    files["organisation.yaml"] = about
    return load_texts({file: text.encode() for file, text in files.items() if text}, "essais")


@pytest.fixture(scope="session")
def new_store(tmp_path_factory: pytest.TempPathFactory, fonts: Path) -> Callable[[], Path]:
    """Makes empty stores that have nothing but the fonts."""

    def make() -> Path:
        return _store(tmp_path_factory.mktemp("store"), fonts)

    return make


def _store(folder: Path, fonts: Path) -> Path:
    folder.mkdir(exist_ok=True)
    if not (folder / "fonts").exists():
        (folder / "fonts").symlink_to(fonts)
    return folder


@pytest.fixture(scope="session")
def common(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that all processes of one run of the tests share (pytest-xdist's recipe)."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


Once = Callable[[str, Callable[[Path], Any]], Any]


@pytest.fixture(scope="session")
def once(common: Path) -> Once:
    """Makes something in a folder of its own, in one process of the run; the others wait for it."""

    def make(name: str, making: Callable[[Path], Any]) -> Any:
        made = common / f"{name}.pickle"
        with FileLock(common / f"{name}.lock"):
            if not made.exists():
                made.write_bytes(pickle.dumps(making(common / name)))
        return pickle.loads(made.read_bytes())

    return make


@pytest.fixture(scope="session")
def store(common: Path, fonts: Path) -> Path:
    """The store that every build of a run shares, so that each document is made once; nothing in it but the fonts."""
    with FileLock(common / "store.lock"):
        return _store(common / "store", fonts)


@pytest.fixture(scope="session")
def built(once: Once, store: Path) -> Built:
    """The world, built once; its `home` is only to be read."""
    (made,) = once("dist", lambda out: list(build(Request((WORLD,), out, store, WORLD.parent, TODAY))))
    assert made.findings == ()
    return made


@pytest.fixture
def make(own_world: Path, store: Path, today) -> Callable[..., Built]:
    """Build the test's own world, beside it in `dist`."""

    def run(**options: object) -> Built:
        workspace = own_world.parent.parent
        request = {"out": workspace / "dist", "store": store, "workspace": workspace, "today": today, **options}
        (made,) = build(Request((own_world,), **request))  # type: ignore[arg-type]
        return made

    return run


@pytest.fixture(scope="session")
def change() -> Callable[[Path, str, str], None]:
    """Writes other words in the one place of a file where these stand."""

    def write(file: Path, before: str, after: str) -> None:
        text = file.read_text("utf-8")
        assert text.count(before) == 1
        file.write_text(text.replace(before, after), "utf-8")

    return write


@pytest.fixture(scope="session")
def published() -> Callable[[Path], dict[str, bytes]]:
    """Reads all files below a folder, by path."""

    def read(home: Path) -> dict[str, bytes]:
        paths = [path for path in sorted(home.rglob("*")) if path.is_file()]
        return {path.relative_to(home).as_posix(): path.read_bytes() for path in paths}

    return read


@pytest.fixture(scope="session")
def content() -> Path:
    """The folder of the six organisations; only to be read."""
    return WORLD.parents[1] / "content"


@pytest.fixture(scope="session")
def sites(once: Once, kept: Path, content: Path) -> Path:
    """The help sites of the six organisations, built once; `make demo` leaves most of their documents ready."""
    folders = tuple(sorted(folder for folder in content.iterdir() if folder.is_dir()))
    request = Request(folders, Path(), kept, content.parent, TODAY, only=("site",))
    made = once("sites", lambda out: list(build(replace(request, out=out))))
    assert all(one.files for one in made)
    return made[0].home.parent


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium; a newcomer without it sees the tests that need it skipped."""
    started = pytest.importorskip("playwright.sync_api").sync_playwright()
    found = next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), ""
    )
    if not found and os.environ.get("CI") != "true":
        pytest.skip("needs Chromium: apt-get install chromium")
    with started as playwright:
        yield playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])


@pytest.fixture(autouse=True)
def _no_tab_stays_open(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a test opened in Chromium goes with it: tabs left open slow down all that come after."""
    chromium = request.getfixturevalue("browser") if "browser" in request.fixturenames else None
    before = set(chromium.contexts) if chromium else set()
    yield
    for context in [one for one in chromium.contexts if one not in before] if chromium else []:
        context.close()


@dataclass(frozen=True)
class Said:
    """What a command said."""

    code: int
    out: str
    err: str


Clew = Callable[..., Said]


@pytest.fixture
def clew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Clew:
    """Run the command line in `tmp_path`, on the day of the tests."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch())

    def run(*arguments: object) -> Said:
        monkeypatch.setattr(sys, "argv", ["clew", *map(str, arguments)])
        capsys.readouterr()
        code = 0
        try:
            main()
        except SystemExit as stop:
            code = int(stop.code or 0)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return run


@pytest.fixture
def environment() -> dict[str, str]:
    """The environment for a command in a process of its own, on the day of the tests."""
    return {**os.environ, "SOURCE_DATE_EPOCH": epoch()}


def epoch() -> str:
    """The day of the tests in seconds."""
    return str(int(datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC).timestamp()))


@pytest.fixture(scope="session")
def marks() -> Callable[[Path], dict[str, tuple[int, int]]]:
    """What tells whether anything below a folder was written anew: inodes and times."""

    def read(home: Path) -> dict[str, tuple[int, int]]:
        paths = (home, *sorted(home.rglob("*")))
        return {str(path): (path.stat().st_ino, path.stat().st_mtime_ns) for path in paths}

    return read
