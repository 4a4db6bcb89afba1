"""Turns a function and many items into results, in order: in this process, in local processes or on a Dask cluster."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")

Progress = Callable[[int, int], None]
"""Called after every item with the number of items done and the number of items in all."""

_CONNECT_SECONDS = 10


class RunFailed(Exception):
    """The work on one item failed, or the workers cannot be had; the message says which and why."""


def run(
    function: Callable[[T], R],
    items: Sequence[T],
    jobs: int | None = None,
    scheduler: str | None = None,
    progress: Progress | None = None,
    name: Callable[[T], str] = str,
) -> list[R]:
    """Return `[function(item) for item in items]`, worked out by `jobs` local processes (default: one per processor).

    With `jobs=1`, or a single item, everything happens in this process. `scheduler` is the address of a Dask scheduler
    (`tcp://host:8786`); its workers must see the same files under the same paths. `function`, items and results must
    pickle. Raises RunFailed, chained to its cause, when an item fails or kills its worker: `name` says what to call it.
    """
    if not items:
        return []
    workers = min(jobs or processors(), len(items))
    work = _Work(function, items, name, progress)
    with executor(workers, scheduler) as pool:
        undone = work.do(range(len(items)), pool)
    if undone:
        # A worker that dies takes its neighbours' items along: one worker, in order, tells the culprit from the others.
        with _processes(1) as pool:
            undone = work.do(undone, pool)
    if undone:
        raise RunFailed(f"{name(items[undone[0]])}: the worker process died (killed, out of memory, or crashed)")
    return [work.results[index] for index in range(len(items))]


@contextmanager
def executor(jobs: int, scheduler: str | None = None) -> Iterator[Executor]:
    """Give an executor of `jobs` workers (1: this very process), or the cluster at `scheduler`; close it after."""
    if scheduler:
        yield from _cluster(scheduler)
        return
    pool = InProcess() if jobs == 1 else _processes(jobs)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class InProcess(Executor):
    """An executor that makes each call at once, in this process."""

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Call `fn` now and return its finished future."""
        future: Future[R] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@dataclass
class _Work:
    """The results so far of one run."""

    function: Callable[[Any], Any]
    items: Sequence[Any]
    name: Callable[[Any], str]
    progress: Progress | None
    results: dict[int, Any] = field(default_factory=dict)

    def do(self, indexes: Sequence[int], pool: Executor) -> list[int]:
        """Work on the items at `indexes`; return those left undone because a worker died."""
        futures: dict[Future[Any], int] = {}
        try:
            futures |= {pool.submit(self.function, self.items[index]): index for index in indexes}
            for future in as_completed(futures):
                self._keep(futures[future], future)
        except BrokenProcessPool:
            pass
        return [index for index in indexes if index not in self.results]

    def _keep(self, index: int, future: Future[Any]) -> None:
        try:
            self.results[index] = future.result()
        except BrokenProcessPool:
            return
        except Exception as error:
            raise RunFailed(f"{self.name(self.items[index])}: {error or type(error).__name__}") from error
        if self.progress:
            self.progress(len(self.results), len(self.items))


def _processes(jobs: int) -> Executor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))


def _cluster(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError as error:
        raise RunFailed("a Dask cluster needs the package `distributed`: pip install distributed") from error
    try:
        client = Client(address, timeout=_CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise RunFailed(f"no Dask scheduler answers at {address}: {error}") from error
    with client:
        pool = client.get_executor()
        try:
            yield pool
        finally:
            pool.shutdown()
