"""What the parts of one server share, made once at its start."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import structlog
from starlette.types import Scope

from api.scans import inherit
from api.settings import Settings
from api.snapshots import Generation, Snapshot, Snapshots, quads_in
from api.sparql.cache import Cache
from api.sparql.pool import Limits, Pool
from api.writing import Writer, writing_half
from kg.errors import KgError
from kg.stores import changes_between

_LOOK_SECONDS = 0.5
_LARGE = 200_000  # quads; what pages need of more than that is gathered before they are moved on to a new generation
_STILL = 3.0  # a graph is taken into memory once it has not changed for so many times as that took the last time
LOG = structlog.get_logger("shared")


@dataclass
class Shared:
    """Settings, snapshots, workers, kept results, the writer."""

    settings: Settings
    snapshots: Snapshots
    pool: Pool
    cache: Cache
    writer: Writer | None = field(default=None)
    warm: Callable[[Snapshot], object] = lambda _: None  # works out what requests need
    is_warm: bool = False
    _keeper: "asyncio.Task[None] | None" = None
    _loading: "asyncio.Task[None] | None" = None
    _still: float = 0.0  # seconds that a generation must have stood still before it is loaded
    _too_large: int = 1 << 62

    @classmethod
    def of(cls, settings: Settings) -> "Shared":
        """Make the parts that need no event loop."""
        limits = Limits(**{name: getattr(settings, name) for name in Limits.__dataclass_fields__})
        return cls(settings, Snapshots(settings.store, inherit=inherit), Pool(limits), Cache(settings.cache_bytes))

    async def open(self) -> None:
        """Start the workers and, where there is a key, the writer."""
        if self.settings.write_key is not None:
            self.writer = Writer(self.settings.store)
        await self.pool.open()
        self._keeper = asyncio.get_running_loop().create_task(self._keep_warm())

    async def close(self) -> None:
        """Let a change that runs finish, end the workers."""
        for task in (self._keeper, self._loading):
            if task is not None:
                task.cancel()
        if self.writer is not None:
            self.writer.close()
        await self.pool.close()

    async def _keep_warm(self) -> None:
        """Follow the generations: gather what pages need, take into memory what has stood still for a while."""
        if self.writer is not None:
            self.writer.submit(writing_half)
        seen: Generation | None = None
        since = 0.0
        while True:
            try:
                generation = self.snapshots.generation()
                if generation != seen:
                    await self._follow(generation)
                    await asyncio.to_thread(self.snapshots.renew, self.warm)
                    self.snapshots.relieved = await asyncio.to_thread(quads_in, generation) > _LARGE
                    seen, since = generation, time.monotonic()
                    self.is_warm = True  # what is not in memory is read from disk
                held = self.pool.memory.nursery.generation if self.pool.memory.nursery else None
                idle = self._loading is None or self._loading.done()
                if held != generation and idle and time.monotonic() - since >= self._still:
                    self._loading = asyncio.create_task(self._load(generation))
            except (KgError, OSError) as error:  # no graph yet, or one that has just been replaced
                self.snapshots.relieved = False
                LOG.info("no snapshot", error=str(error))
            self.is_warm = True
            await asyncio.sleep(_LOOK_SECONDS)

    async def _follow(self, generation: Generation) -> None:
        """Bring what is in memory to a generation, if it is known by what the two differ; costs next to nothing."""
        nursery = self.pool.memory.nursery
        if nursery is not None and nursery.generation != generation:
            held, folder = nursery.generation.id, self.settings.store
            changes = await asyncio.to_thread(changes_between, folder, held, generation.id)
            if changes is not None:
                quads = await asyncio.to_thread(quads_in, generation)
                await self.pool.follow(generation, changes, quads)

    async def _load(self, generation: Generation) -> None:
        """Take a generation into memory, unless one of its size did not fit before."""
        began, most = time.monotonic(), self.settings.graph_memory
        try:
            if (size := size_of(generation)) < min(most, self._too_large):
                self._too_large = self._too_large if await self.pool.take_in(generation, most) else size
        except OSError as error:  # it has been replaced meanwhile
            LOG.info("not taken into memory", error=str(error))
        self._still = _STILL * (time.monotonic() - began) + _LOOK_SECONDS


def size_of(generation: Generation) -> int:
    """Return the bytes of a generation on disk, where it takes less than in memory."""
    return sum(path.stat().st_size for path in Path(generation.path).iterdir())


def shared_of(scope: Scope) -> Shared:
    """Return the parts of the server that a request came to."""
    shared: Shared = scope["app"].state.shared
    return shared
