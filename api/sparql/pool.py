"""A pool of worker processes that evaluate strangers' queries and are killed when they take too long.

Short and long queries have lanes of their own: a query that runs longer than ``patience`` is moved, with its worker, to
the long lane at a low priority, and a fresh worker takes its place. Where the long lane is full, it runs on until
a query waits for its worker, and then ends with 503. So a few long queries are served, any number of them cannot keep
the short ones waiting. Waiting queries are taken in turn from each client. A client whose query was long some seconds
ago starts at the low priority.

Workers read generations from disk until a generation has been taken into memory (``take_in``); then they are replaced,
one by one as they become idle, by workers that share it. A later generation is read from disk at once by all of them,
until what is in memory has followed it (``follow``) or has been loaded anew.

All of it runs in one event loop, and is one state: who runs, who waits, who is next. So it is one class; what is in
memory and what is known of clients have their own.
"""

import asyncio
import json
import signal
import socket
import time
from collections import OrderedDict, deque
from collections.abc import Coroutine, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import structlog

from api.errors import Problem
from api.snapshots import Generation
from api.sparql.clients import Clients
from api.sparql.jobs import HEADER, Job, Worker
from api.sparql.memory import Memory
from kg.stores import Change

_GLANCE = 0.05
LOG = structlog.get_logger("pool")


@dataclass(frozen=True, slots=True)
class Limits:
    """How many workers, how long, how much; the fields are those of ``api.settings.Settings``."""

    workers: int = 2
    long_queries: int = 2
    patience_seconds: float = 0.25
    query_seconds: float = 10.0
    queue_length: int = 128
    client_queue_length: int = 64
    queue_seconds: float = 10.0
    worker_memory: int = 2 << 30


class Pool:
    """The workers, the queue, and who is next."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.workers: list[Worker] = []
        self.waiting: OrderedDict[str, deque[Job]] = OrderedDict()
        self.closing = False
        self.starting = 0
        self.memory = Memory(limits.worker_memory)
        self.clients = Clients()
        self.counts = {"restarts": 0, "timeouts": 0, "crashes": 0, "refused": 0, "evicted": 0}
        self._tasks: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        """Start the workers, and wait until each is ready."""
        self._fill()
        while not all(worker.ready for worker in self.workers) or self.starting:
            await asyncio.sleep(0.005)

    async def take_in(self, generation: Generation, most: int) -> bool:
        """Take a generation into memory, for all workers from then on; ``False`` where it needs more than ``most``."""
        taken = await self.memory.take_in(generation, most)
        if taken:
            self._replace_idle()
        return taken

    async def follow(self, generation: Generation, changes: Sequence[Change], quads: int) -> bool:
        """Bring what is in memory to a later generation, of so many quads; ``False`` where it must be loaded anew."""
        followed = await self.memory.follow(generation, changes, quads)
        self._replace_idle()
        return followed

    def _replace_idle(self) -> None:
        for worker in list(self.workers):
            if worker.ready and worker.job is None and not self.memory.up_to_date(worker):
                worker.kill()

    async def close(self) -> None:
        """End all workers; queries that still run end with 503."""
        self.closing = True
        for queue in self.waiting.values():
            for job in queue:
                self._end(job, Problem(503, "shutting-down", "The server is shutting down.", {"Retry-After": "5"}))
        self.waiting.clear()
        for worker in list(self.workers):
            if worker.job is not None:
                worker.job.reason = Problem(503, "shutting-down", "The server is shutting down.", {"Retry-After": "5"})
            worker.kill()
        while self.workers or self._tasks:
            await asyncio.sleep(0.005)
        self.memory.close()

    @property
    def queued(self) -> int:
        """Return how many queries wait."""
        return sum(len(queue) for queue in self.waiting.values())

    def submit(self, request: Mapping[str, Any], client: str, seconds: float | None = None, kind: bytes = b"Q") -> Job:
        """Queue a request for a worker; its result comes into the ``spool`` of the job.

        Raises ``Problem`` 503 where the queue, or this client's part of it, is full.
        """
        body = json.dumps(request).encode()
        most = self.limits.query_seconds
        job = Job(HEADER.pack(kind, len(body)) + body, client, most if seconds is None else min(seconds, most))
        own = self.waiting.get(client)
        idle = self._worker_for(client)
        if self.closing or (
            idle is None
            and (
                self.queued >= self.limits.queue_length
                or (own is not None and len(own) >= self.limits.client_queue_length)
            )
        ):
            self.counts["refused"] += 1
            raise Problem(503, "queue-full", "Too many queries are waiting; try again.", {"Retry-After": "1"})
        self.clients.asked(client)
        if idle is not None and not self.waiting:
            self._run(job, idle)
            return job
        loop = asyncio.get_running_loop()
        job.timer = loop.call_later(self.limits.queue_seconds, self._give_up_waiting, job)
        self.waiting.setdefault(client, deque()).append(job)
        self.dispatch()
        return job

    def cancel(self, job: Job) -> None:
        """Forget a job whose client has gone, or that has been answered; its worker, if it still runs, is killed."""
        if not job.done:
            job.reason = Problem(503, "cancelled", "The client has gone.")
            self._stop(job)
        if job.watcher is not None:
            job.watcher.cancel()
        job.spool.close()

    def dispatch(self) -> None:
        """Give waiting queries to idle workers, one client after the other; make room where overdue ones hold them."""
        while True:
            pairs = ((client, self._worker_for(client)) for client in self.waiting)
            client, worker = next((pair for pair in pairs if pair[1] is not None), ("", None))
            if worker is None:
                break
            queue = self.waiting[client]
            job = queue.popleft()
            if queue:
                self.waiting.move_to_end(client)
            else:
                del self.waiting[client]
            if job.timer is not None:
                job.timer.cancel()
            self._run(job, worker)
        if self.waiting:
            for worker in reversed(self.workers):
                if not worker.long and worker.job is not None and worker.job.overdue and not worker.killed:
                    self._evict(worker.job, worker)
                    break

    def arrived(self, worker: Worker) -> None:
        """Take note that a worker is ready for its first query."""
        if self.memory.up_to_date(worker):
            self.dispatch()
        else:
            worker.kill()

    def finish(self, worker: Worker, problem: Problem | None) -> None:
        """Take note that a worker has answered."""
        job, worker.job = worker.job, None
        if job is not None:
            self._end(job, problem)
        spare = worker.long and not any(other is not worker and other.long and not other.job for other in self.workers)
        if not self.memory.up_to_date(worker) or (worker.long and not spare):
            worker.kill()  # its priority cannot be raised again; or what it holds in memory is of yesterday
        else:
            self.dispatch()

    def lost(self, worker: Worker) -> None:
        """Replace a worker that died, and answer (or, where nothing else is to blame, repeat) its query."""
        if worker not in self.workers:
            return
        self.workers.remove(worker)
        self.counts["restarts"] += 1
        self.memory.tidy(self.workers)
        job, worker.job = worker.job, None
        self._keep(self._reap(worker, job))
        if not self.closing:
            self._fill()

    async def _reap(self, worker: Worker, job: Job | None) -> None:
        code = await worker.process.ended()
        if job is None or job.done:
            return
        if job.reason is None and code == -signal.SIGKILL and job.tries < 3 and not job.spool.size:
            job.tries += 1  # killed from outside, not by the query: another worker takes it
            if job.timer is not None:
                job.timer.cancel()
            self.waiting.setdefault(job.client, deque()).appendleft(job)
            self.dispatch()
            return
        if job.reason is None:
            self.counts["crashes"] += 1
            LOG.warning("worker died", code=code)
        self._end(
            job,
            job.reason
            or Problem(
                503,
                "query-too-heavy",
                "The query needed more memory or stack than one query may use; the part that evaluated it has ended.",
            ),
        )

    def _may_run(self, client: str) -> bool:
        """Return whether a client may have one more of the quick workers: the last one is kept for others.

        Alone (nobody else asked for some seconds) a client may have them all.
        """
        held = sum(w.job is not None and w.job.client == client and not w.long for w in self.workers)
        return held == 0 or held < self.limits.workers - self.clients.in_company(client)

    def _worker_for(self, client: str) -> Worker | None:
        """Return an idle worker that this client may have: one of low priority, if its queries have been long."""
        low, quick = self.clients.was_long(client), self._may_run(client)
        found = None
        for worker in self.workers:
            if worker.ready and worker.job is None and not worker.killed:
                if worker.long and low:
                    return worker
                if quick and not worker.long:
                    found = found or worker
        return found

    def _run(self, job: Job, worker: Worker) -> None:
        if job.done:
            return
        first = min(job.seconds, self.limits.patience_seconds, _GLANCE)
        job.started = time.monotonic()
        job.timer = asyncio.get_running_loop().call_later(first, self._look, job)
        if not worker.long and worker.nursery is not None and self.clients.was_long(job.client):
            worker.demote()  # forking another takes some milliseconds; starting a program would take too many
            self._fill()
        worker.send(job)

    def _look(self, job: Job) -> None:
        """Look at a job that runs: one timer does for its client, for patience and for the limit."""
        worker = job.worker
        if job.done or worker is None or worker.job is not job:
            return
        on_slow, job.on_slow = job.on_slow, None
        if on_slow is not None:
            on_slow()
        left = job.seconds - (time.monotonic() - job.started)
        if left <= 0.001:
            self._expire(job)
            return
        following = left
        if not job.overdue:
            patience = self.limits.patience_seconds - (worker.cpu_seconds() - job.cpu_before)
            if patience <= 0:  # seconds of the processor: on a busy machine a short query takes long, too
                self._lose_patience(job, worker)
            else:
                following = min(left, max(patience, 0.02))
        job.timer = asyncio.get_running_loop().call_later(following, self._look, job)

    def _lose_patience(self, job: Job, worker: Worker) -> None:
        job.overdue = True
        self.clients.had_long(job.client)
        running = [other.job for other in self.workers if other.long and other.job is not None]
        long = [other for other in running if other.overdue and other is not job]
        own = sum(other.client == job.client for other in long)
        if len(long) < self.limits.long_queries and (own == 0 or own < self.limits.long_queries - 1):
            if not worker.long:
                worker.demote()
                self._fill()
        elif worker.long:
            self._evict(job, worker)
        else:
            self.dispatch()

    def _evict(self, job: Job, worker: Worker) -> None:
        self.counts["evicted"] += 1
        job.reason = Problem(
            503,
            "too-busy-for-long-queries",
            f"The query ran for more than {self.limits.patience_seconds:g} s while others were waiting.",
            {"Retry-After": str(max(1, round(self.limits.query_seconds)))},
        )
        worker.kill()

    def _expire(self, job: Job) -> None:
        self.counts["timeouts"] += 1
        job.reason = Problem(
            503,
            "query-timeout",
            f"The query was stopped after {job.seconds:g} s. Ask for less, or narrow it.",
            seconds=job.seconds,
        )
        self._stop(job)

    def _give_up_waiting(self, job: Job) -> None:
        job.reason = Problem(503, "queue-wait", "No worker became free in time; try again.", {"Retry-After": "2"})
        self._stop(job)

    def _stop(self, job: Job) -> None:
        if job.worker is not None and job.worker.job is job:
            job.worker.kill()
            return
        queue = self.waiting.get(job.client)
        if queue is not None and job in queue:
            queue.remove(job)
            if not queue:
                del self.waiting[job.client]
        self._end(job, job.reason)

    def _end(self, job: Job, problem: Problem | None) -> None:
        job.done = True
        if job.timer is not None:
            job.timer.cancel()
        job.spool.end(problem)

    def _fill(self) -> None:
        quick = sum(not worker.long and not worker.killed for worker in self.workers) + self.starting
        for _ in range(self.limits.workers - quick):
            self.starting += 1
            self._keep(self._start())

    async def _start(self) -> None:
        ours, theirs = socket.socketpair()
        try:
            nursery, process = await self.memory.process(theirs)
        finally:
            theirs.close()
            self.starting -= 1
        worker = Worker(self, process, nursery)
        self.workers.append(worker)
        ours.setblocking(False)
        await asyncio.get_running_loop().create_connection(lambda: worker, sock=ours)
        if self.closing:
            worker.kill()

    def _keep(self, task: Coroutine[Any, Any, None]) -> None:
        running = asyncio.get_running_loop().create_task(task)
        self._tasks.add(running)
        running.add_done_callback(self._tasks.discard)
