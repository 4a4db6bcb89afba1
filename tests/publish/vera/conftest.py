"""PDFs for screens to judge: all of the tiny organisation. CI judges those of the real ones with `every.py`."""

from datetime import date
from pathlib import Path

import pytest

from generator.build import Built, Request, build
from tests.publish.vera.validator import screen_pdfs

PARTS = ("infographics", "inserts", "letters", "owner", "print", "staff", "tutorials")


@pytest.fixture(scope="session")
def world_pdfs(world_folder: Path, store: Path, today: date, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every one of the tiny organisation, in both editions."""
    out = tmp_path_factory.mktemp("vera")
    made: Built
    (made,) = build(Request((world_folder,), out, store, world_folder.parent, today, only=PARTS))
    return screen_pdfs(made.home)
