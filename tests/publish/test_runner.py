import importlib.util
import os
import time
from functools import partial
from pathlib import Path

import pytest

from generator.publish.runner import RunFailed, executor, run


def square(number: int) -> int:
    return number * number


def square_later(number: int) -> int:
    time.sleep(0.2 / (number + 1))
    return number * number


def where(_: int) -> int:
    return os.getpid()


def fail_on_three(number: int) -> int:
    if number == 3:
        raise ValueError("three is too many")
    return number


def die_on_three(number: int) -> int:
    if number == 3:
        os._exit(9)
    return number


def die_once(marker: Path, number: int) -> int:
    if number == 3 and not marker.exists():
        marker.touch()
        os._exit(9)
    return number


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    assert run(square_later, range(6), jobs) == [0, 1, 4, 9, 16, 25]


def test_one_job_stays_in_this_process_and_two_leave_it() -> None:
    assert set(run(where, range(3), jobs=1)) == {os.getpid()}
    assert os.getpid() not in run(where, range(3), jobs=2)


def test_nothing_to_do_is_done_at_once() -> None:
    assert run(square, [], jobs=4) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_progress_counts_every_item(jobs: int) -> None:
    seen: list[tuple[int, int]] = []
    run(square, range(4), jobs, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_failure_names_its_item_and_keeps_its_cause(jobs: int) -> None:
    with pytest.raises(RunFailed, match=r"^sheet 3: three is too many$") as caught:
        run(fail_on_three, range(6), jobs, name=lambda number: f"sheet {number}")
    assert isinstance(caught.value.__cause__, ValueError)


def test_a_worker_that_dies_is_an_error_that_names_the_item_it_died_of() -> None:
    with pytest.raises(RunFailed, match=r"^sheet 3: the worker process died"):
        run(die_on_three, range(8), jobs=2, name=lambda number: f"sheet {number}")


def test_a_worker_that_dies_by_accident_costs_nothing_but_time(tmp_path: Path) -> None:
    assert run(partial(die_once, tmp_path / "died"), range(8), jobs=2) == list(range(8))
    assert (tmp_path / "died").exists()


def test_a_cluster_without_its_package_is_said_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    with pytest.raises(RunFailed, match="pip install distributed"), executor(2, "tcp://localhost:1"):
        pass


@pytest.mark.skipif(importlib.util.find_spec("distributed") is None, reason="the optional package distributed")
def test_a_dask_cluster_gives_the_same_results() -> None:
    from distributed import LocalCluster

    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster:
        assert run(square, range(5), scheduler=cluster.scheduler_address) == [0, 1, 4, 9, 16]
        with pytest.raises(RunFailed, match=r"^3: three is too many$"):
            run(fail_on_three, range(5), scheduler=cluster.scheduler_address)


@pytest.mark.skipif(importlib.util.find_spec("distributed") is None, reason="the optional package distributed")
def test_a_scheduler_that_does_not_answer_is_said_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.publish.runner._CONNECT_SECONDS", 1)
    with pytest.raises(RunFailed, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:1"):
        run(square, range(5), scheduler="tcp://127.0.0.1:1")
