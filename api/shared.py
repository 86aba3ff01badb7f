"""What the parts of one server share, made once at its start."""

from dataclasses import dataclass, field

from starlette.types import Scope

from api.settings import Settings
from api.snapshots import Snapshots
from api.sparql.cache import Cache
from api.sparql.pool import Limits, Pool
from api.writing import Writer


@dataclass
class Shared:
    """Settings, snapshots, workers, kept results, the writer."""

    settings: Settings
    snapshots: Snapshots
    pool: Pool
    cache: Cache
    writer: Writer | None = field(default=None)

    @classmethod
    def of(cls, settings: Settings) -> "Shared":
        """Make the parts that need no event loop."""
        limits = Limits(**{name: getattr(settings, name) for name in Limits.__dataclass_fields__})
        return cls(settings, Snapshots(settings.store), Pool(limits), Cache(settings.cache_bytes))

    async def open(self) -> None:
        """Start the workers and, where there is a key, the writer."""
        if self.settings.write_key is not None:
            self.writer = Writer(self.settings.store)
        await self.pool.open()

    async def close(self) -> None:
        """Let a change that runs finish, end the workers."""
        if self.writer is not None:
            self.writer.close()
        await self.pool.close()


def shared_of(scope: Scope) -> Shared:
    """Return the parts of the server that a request came to."""
    shared: Shared = scope["app"].state.shared
    return shared
