"""What to say when a text trips over YAML's punctuation: one documented function per code; the cures choose."""

from generator.load.hint import clipped, shown
from generator.load.trap import Said, trap


@trap()
def unreadable(problem: str, hint: str = "") -> Said:
    """Y001 unreadable

    The line breaks the rules of YAML in a way that has no code of its own: a bracket that is never closed, a line
    without a colon. What stands below it may be read wrongly, so put this right first.

    ```yaml bad
    see: [ticket, dossier
    why: Il prouve l'achat.
    ```

    ```yaml good
    see: [ticket, dossier]
    why: Il prouve l'achat.
    ```
    """
    return problem, hint


@trap()
def colon_in_text(text: str, corrected: str) -> Said:
    """Y002 colon-in-text

    A colon followed by a space, inside a text, looks to YAML like a new field. In French, where a space stands
    before the colon as well, nearly every text with a colon is concerned. Put the whole text in quotes.

    ```yaml bad
    title: Je n'ai rien reçu : que faire ?
    ```

    ```yaml good
    title: "Je n'ai rien reçu : que faire ?"
    ```
    """
    return f"A colon inside a text needs quotes around the text: {shown(text)}", corrected


@trap()
def comma_in_braces(text: str, corrected: str) -> Said:
    """Y003 comma-in-braces

    Between braces `{…}` a comma ends the text, and what follows becomes a field of its own, without a value: half
    of the sentence would vanish without a word. Put the text in quotes, or write the fields below one another.

    ```yaml bad
    magasin: {does: Vend, encaisse et rembourse}
    ```

    ```yaml good
    magasin: {does: "Vend, encaisse et rembourse"}
    ```
    """
    return (
        f"Between braces a comma ends the text, so {shown(text)} would be cut off: put the whole text in quotes.",
        corrected,
    )


@trap()
def tab(lines: str, hint: str) -> Said:
    """Y004 tab

    YAML knows the order of things by spaces at the start of lines. A tab or a no-break space looks the same on the
    screen, and YAML does not count it. Most editors can be told to insert spaces when you press Tab. (Below, ⇥
    stands for a tab.)

    ```yaml bad
    magasin:
    ⇥name: Le magasin
    ```

    ```yaml good
    magasin:
      name: Le magasin
    ```
    """
    return f"{lines}; YAML only counts ordinary spaces.", hint


@trap()
def quotes(problem: str, hint: str) -> Said:
    """Y012 quotes

    A quote that opens a text has to close it, at the very end. An apostrophe ends a text in single quotes, so texts
    with apostrophes go in double quotes. In double quotes a backslash starts a special character: use single quotes
    then.

    ```yaml bad
    says: 'J'ai perdu mon ticket'
    ```

    ```yaml good
    says: "J'ai perdu mon ticket"
    ```
    """
    return problem, hint


@trap()
def special_start(char: str, hint: str) -> Said:
    """Y013 special-start

    These characters mean something to YAML at the start of a text: `*` `&` `!` `@` `%` `` ` `` `|` `>` `?` `#` `[`
    `{`. A text that begins with one of them, such as one in *italics* or one that opens with a reference, goes in
    quotes.

    ```yaml bad
    do: *Surtout* gardez le ticket.
    ```

    ```yaml good
    do: "*Surtout* gardez le ticket."
    ```
    """
    return f"A text that starts with {char} needs quotes.", hint


@trap()
def space_after_colon(key: str, hint: str, no_break: bool = False) -> Said:
    """Y014 space-after-colon

    A field is a name, a colon and a space. Without the space (or with a no-break space, which looks alike) YAML
    sees one long word. On a Mac, Alt+Space types a no-break space by accident.

    ```yaml bad
    magasin:
      name:Le magasin
    ```

    ```yaml good
    magasin:
      name: Le magasin
    ```
    """
    what = "The space after the colon is a no-break space" if no_break else "A space is missing after the colon"
    return f"{what}: {shown(key)}:", hint


@trap()
def indentation(problem: str, hint: str) -> Said:
    """Y015 indentation

    Things of the same rank start in the same column; what belongs to them starts further right. A line in between
    belongs to nothing.

    ```yaml bad
    see:
      - ticket
     - dossier
    ```

    ```yaml good
    see:
      - ticket
      - dossier
    ```
    """
    return problem, hint


@trap()
def curly_quotes(text: str, corrected: str) -> Said:
    """Y016 curly-quotes

    Word processors turn straight quotes into curly ones. They are fine inside a text, but YAML does not take them
    for quotes: they cannot protect a colon or a comma.

    ```yaml bad
    says: “Attention : gardez le ticket”
    ```

    ```yaml good
    says: "Attention : gardez le ticket"
    ```
    """
    return f"YAML needs straight quotes here, not curly ones: {clipped(text)}", corrected
