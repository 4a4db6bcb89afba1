"""What is read of good YAML, where it stands, and what is refused. Each case runs with the C parser and the Python one."""

import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.limits import Limits
from generator.load.yaml import Document, PlainParser, parse, read, read_bytes
from generator.model.finding import Place, Severity
from generator.model.source import Map, Seq, place_of

Read = Callable[..., Document]
SMALL = Limits(size=200, depth=5, expansion=30, findings=8)


@pytest.fixture(params=[parse, PlainParser], ids=["C", "Python"])
def reading(request: pytest.FixtureRequest) -> Read:
    return lambda text, **more: read(text, "a.yaml", parse=request.param, **more)


def tree(document: Document) -> Map:
    assert document.findings == ()
    assert document.tree is not None
    return document.tree


def codes(document: Document) -> list[tuple[int, int, str]]:
    return [(finding.place.line, finding.place.column, finding.code) for finding in document.findings]


def at(line: int, column: int) -> Place:
    return Place("a.yaml", line, column)


def test_the_c_parser_is_there() -> None:
    """Otherwise the cases below would run twice with the same parser."""
    assert type(parse("")).__name__ == "CParser"


def test_without_the_c_part_of_pyyaml_everything_is_read_all_the_same() -> None:
    program = (
        "import sys; sys.modules['yaml._yaml'] = None\n"
        "from generator.load.yaml import parse, read\n"
        "print(type(parse('')).__name__, read('a: b : c', 'a.yaml').tree)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "PlainParser {'a': 'b : c'}"


class TestValues:
    @pytest.mark.parametrize(
        "text", ["12:30", "1.50", "2026-07-14", "0x1F", "1e3", "true", "no", "=", "1_000", "0969390000x", ".5"]
    )
    def test_every_scalar_stays_text(self, reading: Read, text: str) -> None:
        assert tree(reading(f"a: {text}\nb: [{text}]")) == {"a": text, "b": [text]}

    @pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
    def test_nothing_is_none(self, reading: Read, text: str) -> None:
        assert tree(reading(f"a: {text}\nb:\n  - {text}")) == {"a": None, "b": [None]}

    def test_quoted_nothing_is_text(self, reading: Read) -> None:
        assert tree(reading("a: ''\nb: \"null\"\nc: '~'")) == {"a": "", "b": "null", "c": "~"}

    def test_keys_are_text_too(self, reading: Read) -> None:
        assert tree(reading("on: a\n2026-07-14: b\n1: c\nnull: d")) == {
            "on": "a",
            "2026-07-14": "b",
            "1": "c",
            "null": "d",
        }

    def test_blocks_keep_or_fold_their_lines(self, reading: Read) -> None:
        assert tree(reading("a: |\n  x : y\n  # z\nb: >\n  x\n  y\n")) == {"a": "x : y\n# z\n", "b": "x y\n"}

    @pytest.mark.parametrize("text", ["", "\n\n", "# rien\n", "---\n", "\ufeff"])
    def test_an_empty_file_is_an_empty_map(self, reading: Read, text: str) -> None:
        assert tree(reading(text)) == {}

    def test_ordinary_tags_change_nothing(self, reading: Read) -> None:
        assert tree(reading("a: !!str 01\nb: !!int 2\nc: !!map {d: e}")) == {"a": "01", "b": "2", "c": {"d": "e"}}


class TestPlaces:
    TEXT = "units:\n  magasin: {name: Le magasin, sees: [a, 'é😀', b]}\nterms:\n  - x\n  -  y\nvide:\n"

    def test_every_key_and_value_has_its_place(self, reading: Read) -> None:
        root = tree(reading(self.TEXT))
        shop = root["units"]["magasin"]
        assert root.place == at(1, 1)
        assert root.key_place("units") == at(1, 1)
        assert root.value_place("units") == at(2, 3)
        assert (shop.file, shop.line, shop.column) == ("a.yaml", 2, 12)
        assert shop.value_place("name") == at(2, 19)
        assert [shop["sees"].place(index) for index in range(3)] == [at(2, 38), at(2, 41), at(2, 47)]
        assert shop["sees"].own_place == at(2, 37)
        assert [root["terms"].place(index) for index in (0, 1, -1)] == [at(4, 5), at(5, 6), at(5, 6)]

    def test_an_empty_value_stands_behind_its_colon(self, reading: Read) -> None:
        root = tree(reading("a:\nb: c"))
        assert root.key_place("a") == at(1, 1)
        assert root.value_place("a") == at(1, 3)

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("mark", ["", "\ufeff"])
    def test_line_ends_and_byte_order_marks_move_nothing(self, reading: Read, end: str, mark: str) -> None:
        root = tree(reading(mark + self.TEXT.replace("\n", end)))
        assert root["units"]["magasin"]["sees"].place(2) == at(2, 47)
        assert root["terms"].place(1) == at(5, 6)

    def test_rare_line_ends_of_unicode_end_no_line(self, reading: Read) -> None:
        root = tree(reading("a: x\u2028y\x85z\nb: c"))
        assert root["a"] == "x y z"
        assert root.key_place("b") == at(2, 1)

    def test_columns_count_characters(self, reading: Read) -> None:
        assert tree(reading("éà😀: {ç: 漢字, d: e}")).value_place("éà😀") == at(1, 6)
        assert tree(reading("éà😀: {ç: 漢字, d: e}"))["éà😀"].key_place("d") == at(1, 14)

    def test_a_missing_key_raises(self, reading: Read) -> None:
        with pytest.raises(KeyError):
            tree(reading("a: b")).key_place("b")

    def test_an_index_outside_the_list_raises(self, reading: Read) -> None:
        with pytest.raises(IndexError):
            tree(reading("a: [b]"))["a"].place(1)

    def test_a_tree_survives_the_way_to_another_process(self, reading: Read) -> None:
        root = pickle.loads(pickle.dumps(tree(reading(self.TEXT))))
        assert root["units"]["magasin"].value_place("name") == at(2, 19)


class TestPlaceOf:
    ROOT = read("units:\n  magasin:\n    name: Le magasin\n    sees: [a, b]\n", "a.yaml").tree

    @pytest.mark.parametrize(
        "path, key, expected",
        [
            ((), False, at(1, 1)),
            (("units", "magasin"), False, at(2, 3)),
            (("units", "magasin", "name"), False, at(3, 11)),
            (("units", "magasin", "name"), True, at(3, 5)),
            (("units", "magasin", "sees", 1), False, at(4, 15)),
            (("units", "magasin", "sees", 7), False, at(4, 5)),
            (("units", "magasin", "does"), False, at(2, 3)),
            (("units", "magasin", "name", 0, "x"), False, at(3, 11)),
            (("units", "some-validator", "magasin", 0, "name"), False, at(3, 11)),
            (("terms",), False, at(1, 1)),
        ],
    )
    def test_it_walks_as_deep_as_it_can(self, path: tuple[str | int, ...], key: bool, expected: Place) -> None:
        assert self.ROOT is not None
        assert place_of(self.ROOT, path, key=key) == expected


class TestAdoption:
    def test_adopted_keys_keep_their_places(self) -> None:
        one, two = read("a: {x: 1}\nb: 2", "one.yaml").tree, read("\nc: 3\na: 4", "two.yaml").tree
        assert one is not None
        assert two is not None
        gathered = Map.at(Place("one.yaml", 9, 9))
        for key in one:
            gathered.adopt(key, one)
        gathered.adopt("c", two)
        assert gathered == {"a": {"x": "1"}, "b": "2", "c": "3"}
        assert str(gathered.key_place("b")) == "one.yaml:2:1"
        assert str(gathered.value_place("c")) == "two.yaml:2:4"
        assert str(gathered.place) == "one.yaml:9:9"

    def test_places_of_own_keys_stay_after_an_adoption(self) -> None:
        one, two = read("a: 1\nb: 2", "one.yaml").tree, read("c: 3", "two.yaml").tree
        assert one is not None
        assert two is not None
        one.adopt("c", two)
        assert [str(one.key_place(key)) for key in one] == ["one.yaml:1:1", "one.yaml:2:1", "two.yaml:1:1"]


class TestAliases:
    def test_an_alias_stands_for_its_anchor_and_keeps_its_place(self, reading: Read) -> None:
        root = tree(reading("a: &x {b: c}\nd: *x\ne: &y texte\nf: [*y, *y]"))
        assert root["d"] == {"b": "c"}
        assert root["f"] == ["texte", "texte"]
        assert root.value_place("d") == at(2, 4)
        assert root["d"].value_place("b") == at(1, 11)

    def test_merge_keys_take_over_what_is_not_there(self, reading: Read) -> None:
        root = tree(reading("a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc: {<<: *a, y: 5}\nd:\n  <<: [*a, *b]\n  w: 6"))
        assert root["c"] == {"y": "5", "x": "1"}
        assert root["d"] == {"w": "6", "x": "1", "y": "2", "z": "4"}
        assert root["c"].key_place("x") == at(1, 8)
        assert root["d"].value_place("z") == at(2, 17)

    def test_merging_a_text_is_refused(self, reading: Read) -> None:
        assert codes(reading("a:\n  <<: texte\n  b: c")) == [(2, 7, "Y009")]

    def test_an_alias_within_its_own_anchor_is_refused(self, reading: Read) -> None:
        document = reading("a: &x [b, *x]")
        assert codes(document) == [(1, 11, "Y008")]
        assert document.tree == {"a": ["b", None]}

    def test_a_billion_laughs_are_refused_at_once(self, reading: Read) -> None:
        lines = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
        lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
        document = reading("\n".join(lines))
        assert [finding.code for finding in document.findings] == ["Y008"]
        assert document.tree is None

    def test_depth_counts_through_aliases(self, reading: Read) -> None:
        chain = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 9)]
        assert [finding.code for finding in reading("\n".join(chain), limits=SMALL).findings] == ["Y008"]
        assert reading("\n".join(chain[:4]), limits=SMALL).findings == ()


class TestRefusals:
    @pytest.mark.parametrize(
        "text, expected",
        [
            ("a: 1\na: 2", (2, 1, "Y005")),
            ("a:\n  b: {c: 1, c: 2}", (2, 13, "Y005")),
            ("a: 1\n'a': 2", (2, 1, "Y005")),
            ("? [a]\n: b", (1, 3, "Y009")),
            ("? {a: b}\n: c\nd: e", (1, 3, "Y009")),
            (": x", (1, 1, "Y009")),
            ("- a\n- b", (1, 1, "Y009")),
            ("texte", (1, 1, "Y009")),
            ("a: b\n---\nc: d", (2, 1, "Y017")),
            ("a: b\n...\nc: d", (2, 1, "Y017")),
            ("code: 0123456", (1, 7, "Y006")),
            ("codes: [75001, 01000]", (1, 16, "Y006")),
        ],
    )
    def test_a_refusal_names_its_place(self, reading: Read, text: str, expected: tuple[int, int, str]) -> None:
        assert codes(reading(text)) == [expected]

    def test_a_duplicate_names_both_places_and_loses_nothing(self, reading: Read) -> None:
        document = reading("units:\n  a: {name: A}\nterms: {}\nunits:\n  b: {name: B}\n  a: {name: C}")
        (finding,) = document.findings
        assert finding.place == at(4, 1)
        assert "a.yaml:1:1" in finding.message
        assert document.tree is not None
        assert document.tree["units"] == {"a": {"name": "A"}, "b": {"name": "B"}}
        assert document.tree["units"].key_place("b") == at(5, 3)

    def test_a_leading_zero_is_a_warning_and_stays(self, reading: Read) -> None:
        document = reading("code: 01000\nquoted: '01000'\nphone: 09 69 39 00 00\nzero: 0")
        (finding,) = document.findings
        assert finding.severity is Severity.WARNING
        assert finding.hint == 'Write: code: "01000"'
        assert document.tree is not None
        assert document.tree["code"] == "01000"

    @pytest.mark.parametrize("text", ["[" * 60, "{a: " * 60, "- " * 60, "".join(f"{' ' * n}a:\n" for n in range(60))])
    def test_depth_is_limited(self, reading: Read, text: str) -> None:
        document = reading(text)
        assert "Y008" in [finding.code for finding in document.findings]
        assert document.tree is None

    def test_fifty_levels_are_allowed_and_no_more(self, reading: Read) -> None:
        assert reading("a: " + "[x, " * 49 + "y" + "]" * 49).findings == ()
        assert codes(reading("a: " + "[x, " * 50 + "y" + "]" * 50)) == [(1, 200, "Y008")]

    def test_size_is_limited_in_text_and_in_bytes(self, reading: Read) -> None:
        assert codes(reading("a: " + "x" * 300, limits=SMALL)) == [(1, 1, "Y008")]
        assert codes(read_bytes(b"a: " + b"x" * 300, "a.yaml", SMALL)) == [(1, 1, "Y008")]
        assert codes(read_bytes("é".encode() * 101, "a.yaml", SMALL)) == [(1, 1, "Y008")]

    def test_the_number_of_findings_is_limited(self, reading: Read) -> None:
        document = reading("a: [" + "01, " * 30 + "]", limits=SMALL)
        assert [finding.code for finding in document.findings].count("Y006") == SMALL.findings
        assert "Y008" in [finding.code for finding in document.findings]


class TestEncoding:
    def test_utf_8_with_or_without_mark(self) -> None:
        assert tree(read_bytes("é: à".encode(), "a.yaml")) == {"é": "à"}
        assert tree(read_bytes(b"\xef\xbb\xbf" + "é: à".encode(), "a.yaml")) == {"é": "à"}

    def test_another_encoding_is_found_where_it_first_shows_and_read_on(self) -> None:
        document = read_bytes("nom: a\r\ntitre: éù\nx: a : b".encode("cp1252"), "a.yaml")
        assert codes(document) == [(2, 8, "Y010"), (3, 6, "Y002")]
        assert document.tree == {"nom": "a", "titre": "éù", "x": "a : b"}

    def test_utf_16_is_named(self) -> None:
        document = read_bytes("a: é".encode("utf-16"), "a.yaml")
        assert codes(document) == [(1, 1, "Y010")]
        assert document.tree == {"a": "é"}

    @pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\ud800", "\ufffe"])
    def test_invisible_characters_are_found_one_a_line_and_taken_out(self, reading: Read, char: str) -> None:
        document = reading(f"a: x{char}y{char}\nb: c\nd{char}: e")
        assert codes(document) == [(1, 5, "Y010"), (3, 2, "Y010")]
        assert document.tree == {"a": "xy", "b": "c", "d": "e"}
        assert document.tree.value_place("d") == at(3, 5)

    def test_a_byte_order_mark_inside_the_file_is_found(self, reading: Read) -> None:
        document = reading("a: x\n\ufeffb: c")
        assert codes(document) == [(2, 1, "Y010")]
        assert document.tree == {"a": "x", "b": "c"}


class TestSuspects:
    def test_bare_words_of_truth_are_noted_with_key_and_place(self, reading: Read) -> None:
        document = reading("a: {human: oui, says: No}\nb: [off]\nc: \"yes\"\nd: 'non'\ne: |\n  on")
        assert document.findings == ()
        assert [(suspect.place, suspect.key, suspect.value) for suspect in document.suspects] == [
            (at(1, 12), "human", "oui"),
            (at(1, 23), "says", "No"),
            (at(2, 5), "", "off"),
        ]

    def test_other_words_are_not(self, reading: Read) -> None:
        assert reading("a: nothing\nb: oui, bien sûr\nc: NON-lieu\nno: d").suspects == ()


class TestAllowances:
    def lines(self, document: Document) -> list[tuple[int, int, tuple[str, ...], str]]:
        return [(found.line, found.last_line, found.codes, found.reason) for found in document.allowances]

    def test_at_the_end_of_a_line_it_holds_for_that_line(self, reading: Read) -> None:
        document = reading("a:  # allow R101: on le sait\n  b: c # allow R204 , R301: non")
        assert self.lines(document) == [(1, 1, ("R101",), "on le sait"), (2, 2, ("R204", "R301"), "non")]

    def test_alone_it_holds_for_the_next_line_or_block(self, reading: Read) -> None:
        document = reading(
            "# allow R101, r204: pour tout\nunits:\n  a: b\n\n  # allow R301: ceci\n  # autre remarque\n\n  c:\n    d: e\n"
            "    f: g\n  h: i\nterms:\n- x\n"
        )
        assert self.lines(document) == [(2, 11, ("R101", "R204"), "pour tout"), (8, 10, ("R301",), "ceci")]

    def test_it_holds_for_a_whole_list_item_and_a_list_in_the_key_s_own_column(self, reading: Read) -> None:
        document = reading(
            "# allow R101: liste\na: # vraiment\n- x: 1\n  y: 2\n# allow R102: point\n- z: 3\n  w: 4\nb: c"
        )
        assert self.lines(document) == [(2, 7, ("R101",), "liste"), (6, 7, ("R102",), "point")]

    def test_a_hash_in_a_text_is_no_comment(self, reading: Read) -> None:
        document = reading(
            "a: \"# allow R101: x\"\nb: 'y\n  # allow R102: x'\nc: |\n  # allow R103: x\n  y # allow R104: x\n"
            "d: x# allow R105: x\ne: | # allow R106: oui\n  x\n# allow R107: oui\nf: g"
        )
        assert [codes for _, _, codes, _ in self.lines(document)] == [("R106",), ("R107",)]

    def test_without_a_reason_it_is_a_finding_and_holds_all_the_same(self, reading: Read) -> None:
        document = reading("a: b # allow R101\n# allow R102:\nc: d\n# allow everyone in\ne: f")
        assert codes(document) == [(1, 6, "Y011"), (2, 1, "Y011")]
        assert [codes for _, _, codes, _ in self.lines(document)] == [("R101",), ("R102",)]

    def test_with_nothing_below_it_holds_for_its_own_line(self, reading: Read) -> None:
        assert self.lines(reading("a: b\n# allow R101: rien\n")) == [(2, 2, ("R101",), "rien")]

    def test_it_covers_findings_of_its_code_and_lines_only(self, reading: Read) -> None:
        document = reading("# allow Y006: pas un nombre\na: 01\nb: 02")
        (allowance,) = document.allowances
        assert [allowance.covers(finding) for finding in document.findings] == [True, False]

    def test_it_is_found_below_a_repaired_line_as_well(self, reading: Read) -> None:
        document = reading("a: b : c\n\td: e\n# allow R101: oui\nf: g")
        assert self.lines(document) == [(4, 4, ("R101",), "oui")]


def walk(node: Any) -> None:
    """Every place of a tree can be told."""
    if isinstance(node, Map):
        for key in node:
            assert node.key_place(key).line >= 1
            assert node.value_place(key).column >= 1
            walk(node[key])
    elif isinstance(node, Seq):
        for index, item in enumerate(node):
            assert node.place(index).line >= 1
            walk(item)
    else:
        assert node is None or isinstance(node, str)


PIECES = [
    *"abé😀#'\"[]{},:|>%@`?*&!\\\t-~\x00\u00a0“”=",
    *(
        "b: ",
        "- ",
        "  ",
        "    ",
        "\n",
        "\n  ",
        "\n- ",
        " : ",
        " # allow R101: x",
        "&a ",
        "*a",
        "!x ",
        "|\n",
        "---",
        "...",
    ),
    *("<<: ", "[[x]]", "yes", "012", "null", "\ufeff", "\r\n", "\u2028", "x:y", "texte libre "),
]


class TestWhateverComes:
    @settings(max_examples=400, deadline=None)
    @given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
    def test_any_text_gives_a_document_with_findings_inside_the_file(self, text: str) -> None:
        for parser in (parse, PlainParser):
            document = read(text, "a.yaml", parse=parser)
            lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            for finding in document.findings:
                assert 1 <= finding.place.line <= len(lines)
                assert 1 <= finding.place.column <= len(lines[finding.place.line - 1]) + 1
                assert finding.message
            assert document.tree is not None or document.findings
            walk(document.tree)

    @settings(max_examples=200, deadline=None)
    @given(st.binary(max_size=200))
    def test_any_bytes_give_a_document(self, data: bytes) -> None:
        document = read_bytes(data, "a.yaml")
        assert document.tree is not None or document.findings

    @settings(max_examples=100, deadline=None)
    @given(
        st.recursive(
            st.text(
                st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff")
            ),
            lambda inner: (
                st.lists(inner, max_size=3) | st.dictionaries(st.text("abcdé-", min_size=1), inner, max_size=3)
            ),
            max_leaves=15,
        )
    )
    def test_what_another_tool_writes_in_quotes_comes_back(self, data: Any) -> None:
        text = yaml.dump({"racine": data}, allow_unicode=True, default_style='"', default_flow_style=False)
        document = read(text, "a.yaml")
        if document.findings == ():
            assert document.tree == {"racine": data}
        else:
            assert {finding.code for finding in document.findings} <= {"Y008", "Y010", "Y013"}

    @pytest.mark.parametrize(
        "piece", ["[", "{a: ", "'", '"', "\n", ": ", "a\n", "&a ", "a,", "a: b\n", "\ta: b\n", "\x00", "é : "]
    )
    @pytest.mark.parametrize("start", ["", "k: ", "k: {x: "])
    def test_a_long_repetition_is_no_trouble(self, piece: str, start: str) -> None:
        """Quadratic behaviour would show as minutes here."""
        document = read(start + piece * (200_000 // len(piece)), "a.yaml")
        assert document.tree is not None or document.findings
