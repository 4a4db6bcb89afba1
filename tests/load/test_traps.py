"""What writers are told when they trip over YAML, and how much of the file is read all the same."""

import re
from typing import Any

import pytest

from generator.load import refusals, traps
from generator.load.trap import FAMILY, trap
from generator.load.yaml import Document, PlainParser, parse, read
from generator.model.code import CODES, Documentation

MINE = [known for known in CODES.values() if known.family == FAMILY]
EXAMPLE = re.compile(r"```yaml (bad|good)\n(.*?)```", re.DOTALL)
PARSERS = [parse, PlainParser]


def read_both(text: str) -> Document:
    """The document; both parsers must agree on all of it."""
    one, other = (read(text, "a.yaml", parse=parser) for parser in PARSERS)
    assert one == other
    return one


def told(document: Document) -> list[str]:
    return [
        f"{finding.place.line}:{finding.place.column} {finding.code} {finding.hint}" for finding in document.findings
    ]


class TestDocumentation:
    def test_all_codes_are_there(self) -> None:
        assert traps.unreadable
        assert refusals.shape
        assert {"Y001", "Y002", "Y003", "Y004", "Y005", "Y006"} <= {known.code for known in MINE}

    @pytest.mark.parametrize("known", MINE, ids=lambda known: known.code)
    def test_every_bad_example_is_found_and_no_good_one(self, known: Documentation) -> None:
        examples = EXAMPLE.findall(known.text)
        if known.code != "Y010":  # an encoding cannot be shown
            assert {quality for quality, _ in examples} == {"bad", "good"}
        for quality, text in examples:
            found = {finding.code for finding in read_both(text.replace("⇥", "\t")).findings}
            assert found == ({known.code} if quality == "bad" else set())

    def test_a_trap_without_documentation_is_our_mistake(self) -> None:
        with pytest.raises(ValueError, match="docstring"):

            @trap()
            def nothing() -> tuple[str, str]:
                return "", ""


CASES: list[tuple[str, list[str], Any]] = [
    # Y002: colons
    (
        "titre: Je n'ai rien reçu : que faire ?",
        ['1:26 Y002 Write: titre: "Je n\'ai rien reçu : que faire ?"'],
        {"titre": "Je n'ai rien reçu : que faire ?"},
    ),
    ("a: x : y  # note", ['1:6 Y002 Write: a: "x : y" # note'], {"a": "x : y"}),
    ("a: Note: x", ['1:8 Y002 Write: a: "Note: x"'], {"a": "Note: x"}),
    ('a: Il dit "oui" : non', ["1:17 Y002 Write: a: 'Il dit \"oui\" : non'"], {"a": 'Il dit "oui" : non'}),
    ("a: 1 : 2 : 3 : 12:30", ['1:6 Y002 Write: a: "1 : 2 : 3 : 12:30"'], {"a": "1 : 2 : 3 : 12:30"}),
    ("x: é😀 : b", ['1:7 Y002 Write: x: "é😀 : b"'], {"x": "é😀 : b"}),
    ("m: {a: x : y, b: c}", ['1:10 Y002 Write: a: "x : y"'], {"m": {"a": "x : y", "b": "c"}}),
    (
        "m:\n  {a: b,\n   say: Je n'ai : rien}",
        ['3:17 Y002 Write: say: "Je n\'ai : rien"'],
        {"m": {"a": "b", "say": "Je n'ai : rien"}},
    ),
    (
        "l:\n  - Je n'ai rien : quoi ?\n  - x",
        ['2:18 Y002 Write: - "Je n\'ai rien : quoi ?"'],
        {"l": ["Je n'ai rien : quoi ?", "x"]},
    ),
    ("l: [Je dis : oui, b]", ['1:12 Y002 Write: "Je dis : oui"'], {"l": ["Je dis : oui", "b"]}),
    (
        "a: Vend\n  et rend : tout\nb: c",
        ["2:11 Y002 Put the whole text in quotes, or write it below a > sign"],
        {"a": "Vend et rend : tout", "b": "c"},
    ),
    # Y003: commas in braces
    (
        "{does: Vend, encaisse et rembourse}",
        ['1:14 Y003 Write: does: "Vend, encaisse et rembourse"'],
        {"does": "Vend, encaisse et rembourse"},
    ),
    ("m: {a: x, y, z, b: c}", ['1:11 Y003 Write: a: "x, y, z"'], {"m": {"a": "x, y, z", "b": "c"}}),
    # Y004: tabs and no-break spaces before a line
    ("a:\n\tb: c\n\td:\n\t\te: f\ng: h", ["2:1 Y004 Write:   b: c"], {"a": {"b": "c", "d": {"e": "f"}}, "g": "h"}),
    ("a:\n    b: c\n\td: e", ["3:1 Y004 Write:     d: e"], {"a": {"b": "c", "d": "e"}}),
    ("u:\n  a:\n\tb: c\n\td: e\n", ["3:1 Y004 Write:     b: c"], {"u": {"a": {"b": "c", "d": "e"}}}),
    ("a:\n\u00a0\u00a0b: c", ["2:1 Y004 Write:   b: c"], {"a": {"b": "c"}}),
    # Y012: quotes
    ("a: 'b\nc: d", ['1:4 Y012 Write: a: "b"'], {"a": "'b", "c": "d"}),
    ("a: \"b\nc: 'd'\ne: f", ['1:4 Y012 Write: a: "b"'], {"a": '"b', "c": "d", "e": "f"}),
    ("a: 'b\nc: 'd'\ne: f", ['1:4 Y012 Write: a: "b"'], {"a": "'b", "c": "d", "e": "f"}),
    ("a: 'J'ai un ticket'\nb: c", ['1:7 Y012 Write: a: "J\'ai un ticket"'], {"a": "'J'ai un ticket'", "b": "c"}),
    ("a: {say: 'J'ai un', b: c}", ['1:13 Y012 Write: say: "J\'ai un"'], {"a": {"say": "'J'ai un'", "b": "c"}}),
    ('a: "b" c', ["1:8 Y012 Write: a: '\"b\" c'"], {"a": '"b" c'}),
    ('a: "C:\\dossier"', ["1:7 Y012 Write: a: 'C:\\dossier'"], {"a": "C:\\dossier"}),
    # Y013: characters that mean something else
    ("a: *Vend* vite", ['1:4 Y013 Write: a: "*Vend* vite"'], {"a": "*Vend* vite"}),
    ("a: **Vend** vite", ['1:4 Y013 Write: a: "**Vend** vite"'], {"a": "**Vend** vite"}),
    ("a: *Vend vite", ['1:4 Y013 Write: a: "*Vend vite"'], {"a": "*Vend vite"}),
    ("a: *x", ['1:4 Y013 Write: a: "*x"'], {"a": "*x"}),
    ("a: @moi", ['1:4 Y013 Write: a: "@moi"'], {"a": "@moi"}),
    ("a: %x", ['1:4 Y013 Write: a: "%x"'], {"a": "%x"}),
    ("a: `x`", ['1:4 Y013 Write: a: "`x`"'], {"a": "`x`"}),
    ("a: & Cie", ['1:4 Y013 Write: a: "& Cie"'], {"a": "& Cie"}),
    ("a: &Cie est là", ['1:4 Y013 Write: a: "&Cie est là"'], {"a": "est là"}),
    ("a: !Non merci", ['1:4 Y013 Write: a: "!Non merci"'], {"a": "!Non merci"}),
    ("a: > 3 jours", ['1:4 Y013 Write: a: "> 3 jours"'], {"a": "> 3 jours"}),
    ("a: | x", ['1:4 Y013 Write: a: "| x"'], {"a": "| x"}),
    ("a: [[tel]] répond", ['1:4 Y013 Write: a: "[[tel]] répond"'], {"a": "[[tel]] répond"}),
    ("a: [[tel]]", ['1:4 Y013 Write: a: "[[tel]]"'], {"a": "[[tel]]"}),
    ("a: [Option] Choisissez", ['1:4 Y013 Write: a: "[Option] Choisissez"'], {"a": "[Option] Choisissez"}),
    ("a: #0A35C9\nb: c", ['1:4 Y013 Write: a: "#0A35C9"'], {"a": "#0A35C9", "b": "c"}),
    (
        "a: {colour: #fff, b: c}\nd: e",
        ['1:13 Y013 Write: colour: "#fff"'],
        {"a": {"colour": "#fff", "b": "c"}, "d": "e"},
    ),
    ("a: {b: @moi, c: d}", ['1:8 Y013 Write: b: "@moi"'], {"a": {"b": "@moi", "c": "d"}}),
    # Y014: no space behind a colon
    ("key:value\nb: c", ["1:4 Y014 Write: key: value"], {"key": "value", "b": "c"}),
    (
        "t:\n  type:phone\n  unit:sav",
        ["2:7 Y014 Write: type: phone", "3:7 Y014 Write: unit: sav"],
        {"t": {"type": "phone", "unit": "sav"}},
    ),
    ("a:\u00a0b\nc: d", ["1:3 Y014 Write: a: b"], {"a": "b", "c": "d"}),
    # Y015: columns
    ("a:\n  - b\n - c\n", ["3:2 Y015 Write:   - c"], {"a": ["b", "c"]}),
    ("a:\n- b\n  - c\n- d", ["3:3 Y015 Write: - c"], {"a": ["b", "c", "d"]}),
    ("a: b\n  c: d\n  e: f\ng: h", ["2:3 Y015 Write: c: d"], {"a": "b", "c": "d", "e": "f", "g": "h"}),
    (
        "u:\n  m:\n    name: x\n     does: y\n    z: t",
        ["4:6 Y015 Write:     does: y"],
        {"u": {"m": {"name": "x", "does": "y", "z": "t"}}},
    ),
    ("u:\n  m:\n    name: x\n   does: y", ["4:4 Y015 Write:     does: y"], {"u": {"m": {"name": "x", "does": "y"}}}),
    ("a:\n  - id: x\n   do: y\n  - id: z", ["3:4 Y015 Write:     do: y"], {"a": [{"id": "x", "do": "y"}, {"id": "z"}]}),
    ("a: - b", ["1:4 Y015 Write: a: [b] or put it on the next line, indented"], {"a": "- b"}),
    # Y016: curly quotes
    ("a: “b : c”", ['1:7 Y016 Write: a: "b : c"'], {"a": "“b : c”"}),
    ("a: {b: “Bonjour, madame”}", ['1:18 Y016 Write: b: "Bonjour, madame"'], {"a": {"b": "“Bonjour, madame”"}}),
    ("“a”: b", ["1:1 Y016 Write: a:"], {"“a”": "b"}),
    # Y001: brackets
    ("a: [b\nc: d", ["1:4 Y001 Add ] at the end."], {"a": ["b"], "c": "d"}),
    ("a: {b: c\nd: e", ["1:4 Y001 Add } at the end."], {"a": {"b": "c"}, "d": "e"}),
    ("a: {b: [c, d: e}\nf: g", ["1:8 Y001 Add ] at the end."], {"a": {"b": ["c", {"d": "e"}]}, "f": "g"}),
    ("x: {a: b\n    c: d}\ny: z", ["1:9 Y001 "], {"x": {"a": "b", "c": "d"}, "y": "z"}),
]


class TestSlips:
    @pytest.mark.parametrize("text, hints, tree", CASES)
    def test_a_slip_is_named_with_its_place_and_the_line_as_it_should_be(
        self, text: str, hints: list[str], tree: Any
    ) -> None:
        document = read_both(text)
        assert told(document) == hints
        assert document.tree == tree

    @pytest.mark.parametrize(
        "text",
        [
            "a: https://exemple.fr/x\nb: 12:30\nc: Ouvert de 8:30 à 12:30",
            "a:\n  https://exemple.fr\nb:\n  - https://exemple.fr",
            "a: b # remarque : ceci\n# x : y : z\nc: d",
            "a: |\n  x : y : z\n  * a\n\n  'b\nc: d",
            "a: >\n  - x\n   - y\nb:\n- c\n- d",
            "a: \"x : y\"\nb: 'l''eau : là'\nc: {d: \"e, f\", g: []}",
            "a: Texte sur\n  deux lignes, l'autre\n  aussi\nb: 50 % & plus * deux @ trois",
            "a: {b: , c: ~, d: {}, e: ''}",
            "a: “Bonjour”, dit-elle\nb: l’eau",
            "a:  # une couleur\n  b: c",
            "a: [[x, y], [z]]\nb: [x]",
            "l:\n  - {do: x}\n  - to: y\n  - nom composé:\n      z: t",
            "a: b\u00a0!\nc: d\u00a0:e",
        ],
    )
    def test_good_yaml_trips_no_one(self, text: str) -> None:
        assert told(read_both(text)) == []


class TestAllAtOnce:
    def test_every_mistake_of_a_file_is_shown_and_the_rest_is_read(self) -> None:
        document = read_both(
            "units:\n"
            "  magasin:\n"
            "    name: Le magasin : rayon meubles\n"
            "    does: {x: Vend, encaisse}\n"
            "  depot:\n"
            "\tname: Le dépôt\n"
            "  depot2: {name: 'L'autre'}\n"
            "terms:\n"
            "  a: *Vite* fait\n"
            "  b:\n"
            "    means:texte\n"
            "    said_by: [x\n"
            "  c: {means: y}\n"
            "  c: {means: z}\n"
        )
        assert [(finding.place.line, finding.code) for finding in document.findings] == [
            (3, "Y002"), (4, "Y003"), (6, "Y004"), (7, "Y012"), (9, "Y013"), (11, "Y014"), (12, "Y001"), (14, "Y005")
        ]  # fmt: skip
        assert document.tree is not None
        assert document.tree["units"]["depot"] == {"name": "Le dépôt"}
        assert document.tree["terms"]["b"] == {"means": "texte", "said_by": ["x"]}

    def test_fifty_mistakes_are_shown_and_reading_ends(self) -> None:
        document = read_both("".join(f"k{number}: a : b\n" for number in range(70)))
        assert [finding.place.line for finding in document.findings] == list(range(1, 52))
        assert document.tree is None

    def test_places_below_and_behind_a_repair_are_the_writer_s(self) -> None:
        document = read_both("a:\n\tb: x : y\n\tc: {d: e, d: 01}\nf:value\ng: 02")
        assert [(finding.place.line, finding.place.column, finding.code) for finding in document.findings] == [
            (2, 1, "Y004"), (3, 12, "Y005"), (3, 15, "Y006"), (4, 2, "Y014"), (5, 4, "Y006")
        ]  # fmt: skip
        assert document.tree is not None
        assert str(document.tree["a"].key_place("c")) == "a.yaml:3:2"
        assert str(document.tree["a"].value_place("b")) == "a.yaml:2:5"
        assert str(document.tree.value_place("f")) == "a.yaml:4:3"

    def test_one_line_gets_one_finding_of_syntax(self) -> None:
        assert [finding.code for finding in read_both("a: 'J'ai : ceci : cela\nb: c").findings] == ["Y012"]

    @pytest.mark.parametrize("parser", PARSERS)
    def test_consequences_of_an_unknown_mistake_are_kept_quiet(self, parser: Any) -> None:
        document = read("- a\nb: c\n- d\ne: f\n", "a.yaml", parse=parser)
        assert [finding.code for finding in document.findings].count("Y001") == 1
