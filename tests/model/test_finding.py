from generator.model.finding import Allowance, Finding, Place, Severity, unique


def finding(line: int, code: str = "R101", message: str = "m", file: str = "a.yaml") -> Finding:
    return Finding(Place(file, line, 1), code, message)


def test_a_place_reads_as_editors_link_it() -> None:
    assert str(Place("content/a.yaml", 3, 7)) == "content/a.yaml:3:7"


def test_findings_come_in_order_of_place_then_code_then_message_each_once() -> None:
    one, two, three, four = finding(2), finding(10), finding(10, "R102"), finding(1, file="b.yaml")
    assert unique([four, three, two, one, two]) == (one, two, three, four)
    assert sorted([finding(1, message="b"), finding(1, message="a")])[0].message == "a"


def test_a_finding_is_an_error_unless_it_says_otherwise() -> None:
    assert finding(1).severity is Severity.ERROR
    assert f"{Severity.WARNING}" == "warning"


def test_an_allowance_covers_its_codes_on_its_lines_of_its_file() -> None:
    allowance = Allowance("a.yaml", 2, 4, ("R101", "R204"), "reason")
    covered = [finding(1), finding(2), finding(4, "R204"), finding(5), finding(3, "R102"), finding(3, file="b.yaml")]
    assert [allowance.covers(one) for one in covered] == [False, True, True, False, False, False]
