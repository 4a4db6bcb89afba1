"""Turns the name of a printer profile, or the path of a YAML file, into the profile: one of ours or a printer's own."""

from pathlib import Path

import yaml
from pydantic import ValidationError

from generator.model.press import PrinterProfile

FOLDER = Path(__file__).with_name("printers")


class UnknownProfile(Exception):
    """There is no such profile, or its file cannot be read; the message says what to write instead."""


def profile_names() -> tuple[str, ...]:
    """The names of the profiles that are shipped."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def printer_profile(wanted: str) -> PrinterProfile:
    """The profile of a name, or in a YAML file that names only what differs from the default. Raises UnknownProfile."""
    path = FOLDER / f"{wanted}.yaml" if wanted in profile_names() else Path(wanted)
    if path.suffix not in (".yaml", ".yml"):
        raise UnknownProfile(
            f"there is no profile {wanted!r}; there are: {', '.join(profile_names())}, or your own .yaml"
        )
    try:
        written = yaml.safe_load(path.read_text("utf-8")) or {}
        return PrinterProfile.model_validate({"name": path.stem, **written})
    except OSError:
        raise UnknownProfile(f"there is no file {wanted}") from None
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "the file"
        raise UnknownProfile(f"{wanted}: {field}: {first['msg']}") from None
    except (yaml.YAMLError, UnicodeDecodeError, TypeError) as error:
        raise UnknownProfile(f"{wanted}: {str(error).splitlines()[0]}") from None
