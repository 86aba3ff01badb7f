"""The generation in memory: the nursery whose workers share it, and those before that still have workers."""

import socket
from collections.abc import Sequence

import structlog

from api.snapshots import Generation
from api.sparql.jobs import Worker
from api.sparql.processes import Nursery, Process, Program
from kg.stores import Change

_MOST_CHANGED = 200_000  # quads (some 70 MB) that have come and gone before a graph in memory is loaded anew
LOG = structlog.get_logger("memory")


class Memory:
    """What is in memory, and where new workers come from."""

    def __init__(self, worker_memory: int) -> None:
        """Hold nothing yet; a worker may use so many bytes."""
        self.nursery: Nursery | None = None
        self._nurseries: list[Nursery] = []  # with those that still have workers
        self._worker_memory = worker_memory

    async def take_in(self, generation: Generation, most: int) -> bool:
        """Load a generation, for all workers from then on; ``False`` where it needs more than ``most`` bytes."""
        nursery = await Nursery.opened(generation, most, self._worker_memory)
        if nursery is None:
            return False
        self._nurseries.append(nursery)
        self.nursery = nursery
        return True

    async def follow(self, generation: Generation, changes: Sequence[Change], quads: int) -> bool:
        """Bring what is in memory to a later generation, of so many quads; ``False`` where it must be loaded anew."""
        nursery = self.nursery
        if nursery is None or nursery.changed > _MOST_CHANGED:
            return False
        try:
            followed = await nursery.follow(generation, changes, quads)
        except OSError:  # it has just died
            followed = False
        if not followed and self.nursery is nursery:
            LOG.warning("what is in memory cannot follow", generation=generation.number)
            self.nursery = None
        return followed

    def up_to_date(self, worker: Worker) -> bool:
        """Return whether a worker holds what is in memory now (or nothing is)."""
        nursery = self.nursery
        return worker.nursery is nursery and (nursery is None or worker.process.holds == nursery.generation)

    async def process(self, end: socket.socket) -> tuple[Nursery | None, Process]:
        """Return a new process for a worker: forked with what is in memory, else a program that reads from disk."""
        nursery = self.nursery
        if nursery is not None:
            try:
                return nursery, await nursery.fork(end)
            except OSError:  # killed from outside; the graph is on disk, too
                LOG.warning("nursery died")
                if self.nursery is nursery:
                    self.nursery = None
        return None, Program(end, self._worker_memory)

    def tidy(self, workers: Sequence[Worker]) -> None:
        """End the nurseries that are dead or of yesterday and have none of these workers."""
        for nursery in list(self._nurseries):
            unused = nursery is not self.nursery and all(worker.nursery is not nursery for worker in workers)
            if unused or not nursery.alive:
                self._nurseries.remove(nursery)
                nursery.close()

    def close(self) -> None:
        """End all nurseries."""
        for nursery in self._nurseries:
            nursery.close()
