import pytest

from generator.model.graph import Edge, JourneyGraph, branches_from, during, graphs
from generator.model.kinds.journey import Journey

A_B_C = [{"id": "a", "do": "A."}, {"id": "b", "do": "B."}, {"id": "c", "do": "C.", "ends": "Fini."}]


def journey(steps=A_B_C, problems=(), variants=()) -> Journey:
    return Journey.model_validate(
        {
            "title": "Essai",
            "steps": list(steps),
            "problems": [{"when": "Rien ne va.", "do": "Appelez.", **problem} for problem in problems],
            "variants": [{"when": "Autrement.", "do": "Faites.", **variant} for variant in variants],
        }
    )


def edges(*args, **parts) -> list[tuple[str, str, str]]:
    return [(edge.source, edge.target, edge.way) for edge in JourneyGraph(journey(*args, **parts)).edges]


NOMINAL = [("a", "b", "next"), ("b", "c", "next")]


def test_the_steps_follow_one_another() -> None:
    assert edges() == NOMINAL


def test_no_step_follows_one_that_ends_the_journey() -> None:
    assert edges([{"id": "a", "do": "A.", "ends": "Fini."}, {"id": "b", "do": "B."}]) == []


def test_a_choice_leads_where_it_says() -> None:
    steps = [
        {"id": "a", "do": "A.", "choices": [{"when": "Non.", "go": "c"}, {"when": "Oui.", "do": "Restez."}]},
        *A_B_C[1:],
    ]
    assert edges(steps) == [*NOMINAL, ("a", "c", "then")]


def test_a_problem_leaves_where_it_happens_and_leads_back_on_or_elsewhere() -> None:
    problem = {"id": "p", "during": ["a", "b"], "back_to": "a", "then": "c", "or": ["autre/ici"]}
    assert edges(problems=[problem]) == [
        *NOMINAL,
        ("a", "p", "problem"), ("b", "p", "problem"), ("p", "a", "back_to"), ("p", "c", "then"), ("p", "autre/ici", "or"),
    ]  # fmt: skip


def test_a_problem_that_names_no_step_can_happen_at_every_step() -> None:
    one = journey(problems=[{"id": "p"}])
    assert during(one, one.problems[0]) == ("a", "b", "c")
    assert [problem.id for problem in JourneyGraph(one).problems_at("b")] == ["p"]
    assert JourneyGraph(journey(problems=[{"id": "p", "during": "a"}])).problems_at("b") == ()


def test_a_variant_leaves_before_the_steps_it_replaces_and_comes_back_after_them() -> None:
    assert edges(variants=[{"id": "v", "instead_of": "b"}]) == [*NOMINAL, ("a", "v", "variant"), ("v", "c", "rejoin")]


def test_a_variant_may_say_where_it_leaves_and_where_it_comes_back() -> None:
    variant = {"id": "v", "from": ["a", "b"], "rejoin": "b"}
    assert edges(variants=[variant]) == [*NOMINAL, ("a", "v", "variant"), ("b", "v", "variant"), ("v", "b", "rejoin")]


def test_a_variant_that_replaces_the_first_step_starts_the_journey() -> None:
    one = journey(variants=[{"id": "v", "instead_of": ["a", "b"]}])
    assert branches_from(one, one.variants[0]) == ()
    assert [edge for edge in JourneyGraph(one).edges if "v" in edge.source] == [Edge("v", "c", "rejoin")]


def test_a_variant_leads_through_its_own_steps() -> None:
    variant = {"id": "v", "instead_of": "b", "steps": [{"id": "x", "do": "X."}, {"id": "y", "do": "Y."}]}
    assert edges(variants=[variant])[2:] == [
        ("a", "v", "variant"), ("v", "x", "next"), ("x", "y", "next"), ("y", "c", "rejoin"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "variant",
    [
        {"instead_of": "b", "ends": "Fini."},
        {"instead_of": "b", "steps": [{"id": "x", "do": "X.", "ends": "Fini."}]},
        {"instead_of": ["b", "c"]},
    ],
    ids=["it ends", "its last step ends", "it replaces the last step"],
)
def test_a_variant_with_an_ending_of_its_own_does_not_come_back(variant) -> None:
    assert "rejoin" not in [way for _, _, way in edges(variants=[{"id": "v", **variant}])]


def test_ways_on_and_ways_in_are_the_edges_of_a_node() -> None:
    graph = JourneyGraph(journey(problems=[{"id": "p", "during": "b", "back_to": "a"}]))
    assert [edge.target for edge in graph.ways_on("b")] == ["c", "p"]
    assert [edge.source for edge in graph.ways_in("a")] == ["p"]
    assert graph.ways_on("nowhere") == graph.ways_in("nowhere") == []


def test_what_can_be_reached_from_a_node_and_what_leads_to_one() -> None:
    graph = JourneyGraph(journey(problems=[{"id": "p", "during": "c", "ends": "Tant pis."}]))
    assert graph.reachable("b") == {"b", "c", "p"}
    assert graph.leading_to(["b"]) == {"a", "b"}
    assert graph.reachable("p") == {"p"}


def test_a_journey_whose_last_step_ends_has_no_dead_end() -> None:
    assert JourneyGraph(journey()).dead_ends() == ()


def test_without_an_ending_every_step_is_a_dead_end() -> None:
    assert JourneyGraph(journey([{"id": "a", "do": "A."}, {"id": "b", "do": "B."}])).dead_ends() == ("a", "b")


def test_a_problem_that_leads_nowhere_is_a_dead_end_though_the_path_goes_on() -> None:
    assert JourneyGraph(journey(problems=[{"id": "p", "during": "a"}])).dead_ends() == ("p",)


def test_a_loop_without_a_way_out_is_a_dead_end_and_one_with_a_way_out_is_not() -> None:
    closed = [{"id": "p", "during": "a", "back_to": "q"}, {"id": "q", "during": "p", "back_to": "p"}]
    assert JourneyGraph(journey(problems=closed)).dead_ends() == ("p", "q")
    opened = [closed[0], {**closed[1], "or": "c"}]
    assert JourneyGraph(journey(problems=opened)).dead_ends() == ()


@pytest.mark.parametrize("elsewhere", ["annulation/demander", "annulation", "guide-depart", "tel"])
def test_leaving_for_another_journey_a_guide_or_a_channel_is_an_ending(elsewhere: str) -> None:
    graph = JourneyGraph(journey(problems=[{"id": "p", "during": "a", "then": elsewhere}]))
    assert graph.dead_ends() == ()
    assert graph.ends(elsewhere)
    assert not graph.ends("p")


def test_the_graph_of_the_world_has_no_dead_end(world) -> None:
    graph = JourneyGraph(world.of(Journey)["emprunter"])
    assert graph.dead_ends() == ()
    assert graph.reachable("demander") == set(graph.nodes)


def test_the_nominal_path_is_the_steps_in_order_with_their_ranks() -> None:
    graph = JourneyGraph(journey(problems=[{"id": "p", "during": "b"}], variants=[{"id": "v", "from": "a"}]))
    assert graph.path == ("a", "b", "c")
    assert graph.rank == {"a": 0, "b": 1, "c": 2}
    assert [id for id in graph.nodes if graph.on_path(id)] == ["a", "b", "c"]


def test_the_variants_at_a_node_are_those_that_leave_it_and_those_that_replace_it() -> None:
    variants = [{"id": "v", "from": "a"}, {"id": "w", "instead_of": "b"}, {"id": "x", "instead_of": "c"}]
    graph = JourneyGraph(journey(variants=variants))
    assert [variant.id for variant in graph.variants_at("a")] == ["v", "w"]
    assert [variant.id for variant in graph.variants_at("b")] == ["x", "w"]


def test_the_graphs_of_an_organisation_are_made_once(world) -> None:
    assert graphs(world) is graphs(world)
    assert list(graphs(world)) == list(world.of(Journey))
