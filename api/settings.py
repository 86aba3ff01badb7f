"""What a server can be told: environment variables ``KG_…``, validated once, described in ``docs/settings.md``."""

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """The settings of one server; unset ones have safe defaults: loopback only, and no key, so no writes.

    >>> Settings(workers=3).workers
    3
    """

    model_config = SettingsConfigDict(env_prefix="KG_", frozen=True, extra="ignore")

    store: Path = Field(default=Path(".kg"), description="Folder of the graph; its newest generation is served.")
    host: str = Field(default="127.0.0.1", description="Address to listen on.")
    port: int = Field(default=8000, ge=0, le=65535, description="Port to listen on.")
    public_url: str = Field(default="", description="Address that clients see, where a proxy stands before the server.")
    write_key: SecretStr | None = Field(
        default=None, min_length=8, description="Key that allows writes; without it, none."
    )
    cors_origins: str = Field(
        default="*", description="Origins that may read from a browser, separated by commas; * for all."
    )
    trusted_proxies: str = Field(
        default="", description="Addresses whose X-Forwarded-For is believed, separated by commas."
    )

    workers: int = Field(
        default=2, ge=1, le=64, description="Worker processes for short queries; best one for each core."
    )
    long_queries: int = Field(default=2, ge=0, le=64, description="Long queries that may run beside the short ones.")
    patience_seconds: float = Field(default=0.25, gt=0, description="Seconds after which a query counts as long.")
    query_seconds: float = Field(default=10.0, gt=0, le=3600, description="Wall-clock limit of one query.")
    queue_length: int = Field(default=128, ge=0, description="Queries that may wait; more are answered with 503.")
    queue_seconds: float = Field(default=10.0, gt=0, description="Longest wait in the queue.")
    client_queue_length: int = Field(default=64, ge=0, description="Queries of one client that may wait.")
    query_length: int = Field(default=32768, ge=64, le=32768, description="Longest query, in bytes.")
    query_nesting: int = Field(default=100, ge=4, le=500, description="Deepest nesting of brackets in a query.")
    result_rows: int = Field(default=1_000_000, ge=1, description="Most rows or triples of one result.")
    result_bytes: int = Field(default=256 << 20, ge=1024, description="Most bytes of one result.")
    worker_memory: int = Field(
        default=2 << 30, ge=256 << 20, description="Address space of one worker beyond the graph, in bytes."
    )
    graph_memory: int = Field(
        default=1 << 30,
        ge=0,
        description="Memory that the graph may take, once for all workers; a larger one stays on disk.",
    )
    cache_bytes: int = Field(default=64 << 20, ge=0, description="Memory for kept query results; 0 keeps none.")
    write_seconds: float = Field(default=20.0, gt=0, description="Seconds a client may take to accept the next 64 KB.")

    upload_bytes: int = Field(default=20 << 20, ge=1024, description="Largest document or graph that may be sent.")
    rate_limit: int = Field(default=6000, ge=0, description="Requests per minute and client address; 0 for no limit.")
    shutdown_seconds: float = Field(default=15.0, gt=0, description="Time for running requests to finish at shutdown.")
    log_level: str = Field(
        default="info", pattern="^(debug|info|warning|error)$", description="Least level that is logged."
    )
