"""What to say when a file is good YAML and still not what we read: one documented function per code."""

from generator.load.hint import quoted, shown
from generator.load.trap import Said, trap
from generator.model.finding import Place, Severity


@trap()
def duplicate_key(key: str, first: Place) -> Said:
    """Y005 duplicate-key

    The same name twice in the same place. Other YAML tools silently keep the last one: whole entities have been
    lost like that. Put what belongs together under one name, or give the second another name.

    ```yaml bad
    magasin: {name: Le magasin}
    magasin: {name: Le dépôt}
    ```

    ```yaml good
    magasin: {name: Le magasin}
    depot: {name: Le dépôt}
    ```
    """
    return f"{shown(key)} stands here a second time; the first is at {first}.", "Rename one of the two, or merge them."


@trap(Severity.WARNING)
def leading_zero(key: str, value: str) -> Said:
    """Y006 leading-zero

    We keep the zero, but other tools that read YAML (spreadsheets, editors, scripts) take `01000` for a number:
    some for 1000, some even for 512. A postcode or a phone number is a text: say so with quotes.

    ```yaml bad
    postcode: 01000
    ```

    ```yaml good
    postcode: "01000"
    ```
    """
    return (
        f"Other tools read {value} as a number and lose its zero.",
        f"Write: {key}: {quoted(value)}" if key else quoted(value),
    )


@trap()
def limit(problem: str, hint: str = "") -> Said:
    """Y008 limit

    A file may have 5 MB, 50 levels of indentation, and repeat 100,000 values through aliases (`*name`). Nothing
    written by people comes near; a file that does would make the build slow or fail. Split it.

    ```yaml bad
    all: &all [*all]
    ```

    ```yaml good
    all: &all [ticket, dossier]
    same: *all
    ```
    """
    return problem, hint


@trap()
def shape(problem: str, hint: str = "") -> Said:
    """Y009 shape

    A file is a list of sections: names, each with a colon and what belongs to it. A name is a simple text.

    ```yaml bad
    - magasin
    - depot
    ```

    ```yaml good
    units:
      magasin: {name: Le magasin}
    ```
    """
    return problem, hint


@trap()
def encoding(problem: str, hint: str = "Save the file as UTF-8.") -> Said:
    """Y010 encoding

    Files are read as UTF-8, the encoding of every recent editor. In another one, accents come out wrong. Characters
    that no one can see (control characters, a stray byte-order mark) are refused as well: they make two names look
    alike.

    In the editor: *Save as…*, encoding *UTF-8*. In Excel: *CSV UTF-8*.
    """
    return problem, hint


@trap()
def allowance_without_reason(codes: str) -> Said:
    """Y011 allowance-without-reason

    `# allow CODE: reason` accepts a finding on a line, or on the block below. The reason tells the next reader
    whether it still holds; without one, nobody will dare to remove it.

    ```yaml bad
    # allow R101
    see: [ticket]
    ```

    ```yaml good
    # allow R101: the ticket is described by the till's supplier
    see: [ticket]
    ```
    """
    return f"Say why {codes} may be allowed here.", f"Write: # allow {codes}: because …"


@trap()
def several_documents() -> Said:
    """Y017 several-documents

    A line of three dashes starts a second document within the same file; everything below it would be lost. Use one
    file for each, or drop the dashes.

    ```yaml bad
    units: {magasin: {name: Le magasin}}
    ---
    terms: {creneau: {means: La plage horaire du livreur.}}
    ```

    ```yaml good
    units: {magasin: {name: Le magasin}}
    terms: {creneau: {means: La plage horaire du livreur.}}
    ```
    """
    return (
        "A second document starts here, and would not be read.",
        "Remove the line ---, or move what follows to a file of its own.",
    )
