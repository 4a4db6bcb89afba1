"""What Lighthouse says of a real organisation on a phone: accessible, well made, found by search engines."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

LIGHTHOUSE = Path(__file__).parents[1] / "node_modules" / "lighthouse" / "cli" / "index.js"
CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
PAGES = ("index", "journeys/retour", "problems/commande-retard", "contacts")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(
        os.environ.get("CI") != "true" and (CHROMIUM is None or not LIGHTHOUSE.is_file()),
        reason="needs Chromium, and npm ci in tests/",
    ),
]


def report(address: str, out: Path) -> dict:
    """Lighthouse's report on a page as a phone shows it; speed is left out: a busy machine would make it fail."""
    command = ["node", str(LIGHTHOUSE), address, "--quiet", "--output=json", f"--output-path={out}"]
    command += ["--chrome-flags=--headless=new --no-sandbox", "--only-categories=accessibility,best-practices,seo"]
    environment = {**os.environ, "CHROME_PATH": str(CHROMIUM)}
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=300)
    return json.loads(out.read_text("utf-8"))


def lost(found: dict) -> dict[str, object]:
    """The audits that cost points, with what they measured."""
    weighted = [audit["id"] for part in found["categories"].values() for audit in part["auditRefs"] if audit["weight"]]
    audits = [found["audits"][name] for name in weighted]
    return {one["id"]: one.get("displayValue", one["score"]) for one in audits if one["score"] not in (None, 1)}


@pytest.mark.parametrize("name", PAGES)
def test_lighthouse_has_nothing_to_ask_for_on_a_phone(
    sites: Path, served: Callable[[Path], str], tmp_path: Path, name: str
) -> None:
    found = report(f"{served(sites / 'brico-fontaine' / 'site')}/{name}.html", tmp_path / "report.json")
    scores = {part: round(100 * judged["score"]) for part, judged in found["categories"].items()}
    assert scores == {"accessibility": 100, "best-practices": 100, "seo": 100}, lost(found)
