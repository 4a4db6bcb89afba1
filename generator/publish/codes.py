"""The codes of what can go wrong while finished publications become files, each with its explanation."""

from generator.model.code import Documentation, document
from generator.model.finding import Severity


def _code(code: str, name: str, text: str, severity: Severity = Severity.ERROR) -> Documentation:
    return document(Documentation(code, name, severity, "output", text.strip()))


_code(
    "O410",
    "print-remark",
    """
The program that makes PDFs remarked something for which there is no better word. The document was made; look at it.
""",
    Severity.WARNING,
)
_code(
    "O411",
    "missing-picture",
    """
A document names a picture or another file that cannot be used: it is not among the assets, or it is damaged. The
customer would see a hole. Put the file among the assets of the organisation or the theme, and name it by its path
there.
""",
)
_code(
    "O412",
    "missing-font",
    """
The style sheet names a font that cannot be loaded. Only fonts of packages that the theme names are used, so that a
document looks the same on every machine and a print shop finds every font inside.
""",
)
_code(
    "O413",
    "missing-character",
    """
No font of the theme has a character of the text. Printed, it would be an empty box. Write the word otherwise, or add
to the theme a font that has it.
""",
)
_code(
    "O414",
    "broken-anchor",
    """
A link inside a document leads to a place that does not exist in it. Correct its target.
""",
)
_code(
    "O415",
    "picture-without-description",
    """
A picture or a drawing says nothing to those who cannot see it. Give a picture an alt text and a drawing a title; what
only decorates belongs in the style sheet, as a background.
""",
)
_code(
    "O416",
    "document-without-language",
    """
A document does not say in which language it is. A screen reader would speak French with English sounds. Give <html>
a lang.
""",
)
_code(
    "O417",
    "document-without-title",
    """
A document has no title: readers see it first, in the window and in the list of files. Give the page a <title>.
""",
)
_code(
    "O418",
    "style-not-understood",
    """
The theme's style sheet asks for something that is not understood, so the document looks different from what was meant.
""",
    Severity.WARNING,
)
_code(
    "O419",
    "link-without-address",
    """
A link on paper leads to a file of the site instead of a public address. In a PDF, link to the full https address.
""",
)
_code("O420", "too-many-sheets", """
A poster or a card has a fixed number of sheets, and its texts run over. Shorten them; a few words in `title` help most.
""")  # fmt: skip
_code("O421", "unkept-promise", """
A document does not hold a text that it is there to say: a step, a rule, the number to call. The theme's template leaves
it out, or it stands outside the page. The customer would look for it in vain; correct the template.
""")  # fmt: skip
_code("O422", "text-too-long-for-its-panel", """
The words of a panel, a page or a card do not fit it, even in the tightest type of the theme. The finding says where
they
run over, how long they are and about how many characters fit. A title says in a few words what a sentence says in full;
what is not needed on paper can be left to the site.
""")  # fmt: skip
_code("O423", "not-fit-for-print", """
A print shop would send this file back: preflight found a fault in it. The finding names the file, the page and the
place.
The whole report lies beside the files (print/preflight.json). Fonts, boxes and inks are clew's own work: a fault of
theirs is a fault of clew or of the theme. Pictures of too few dots are the writer's.
""")  # fmt: skip
_code("O424", "unknown-printer-profile", """
The organisation asks for a printer profile that there is not, or that cannot be read. Name one that is shipped
(default-coated, uncoated, newspaper, large-format), or the path of a YAML file in the organisation's folder.

```yaml bad
organisation:
  name: Meubles Léman
  print: {profile: default-coatd}
```

```yaml good
organisation:
  name: Meubles Léman
  print: {profile: default-coated}
```
""")  # fmt: skip
_code(
    "O431",
    "link-to-nowhere",
    """
A page of the site links to a page or a file that is not there. A customer in trouble would stand before "not found".
""",
)
_code(
    "O432",
    "link-to-no-place",
    """
A page links to a place on another page that does not exist there. The customer would land at the top and have to
search.
""",
)
_code(
    "O433",
    "foreign-address",
    """
A page asks another host for something, or links in a way that no page of ours does. Nothing that the customer reads may
depend on, or be told to, somebody else.
""",
)
_code(
    "O434",
    "site-remark",
    """
MkDocs remarked something while it built the site. The site would still work for most readers; look at the page that
it names.
""",
)
_code(
    "O435",
    "id-twice",
    """
Two things on a page have the same anchor: links to it lead to the first of them.
""",
)
_code("O491", "crashed-format", """
A finished document could not be written as a file. This is a fault of clew, or of the extension that brought the
format, not of your writing. The other documents were made all the same; nothing is published before all are whole.
""")  # fmt: skip
