"""Virtuoso Open Source 7 (Debian's virtuoso-opensource-7): a relational column store that answers SPARQL."""

import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peers.endpoint import Engine, free_port, listens, stop, wait_until

GRAPH = "urn:data"

_SETTINGS = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temporary.db
TransactionFile = {folder}/temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DirsAllowed = ., {folder}, {data}
NumberOfBuffers = 170000
MaxDirtyBuffers = 130000
MaxQueryMem = 4G
ThreadsPerQuery = 2
AsyncQueueMaxThreads = 4
DefaultIsolation = 2
[HTTPServer]
ServerPort = 127.0.0.1:{web}
ServerRoot = {folder}
ServerThreads = 8
KeepAliveTimeout = 600
MaxKeepAlives = 10
[SPARQL]
ResultSetMaxRows = 10000000
MaxQueryCostEstimationTime = 0
MaxQueryExecutionTime = 0
"""


def absent() -> str | None:
    """Return what is missing to run it, ``None`` if nothing is."""
    missing = [name for name in ("virtuoso-t", "isql-vt") if shutil.which(name) is None]
    return f"not installed: {', '.join(missing)} (Debian: virtuoso-opensource-7)" if missing else None


@contextmanager
def serving(triples: Path) -> Iterator[Engine]:
    """Start a server with 1.3 GB of buffers, load N-Triples by its bulk loader, and stop it in the end."""
    with tempfile.TemporaryDirectory() as temporary:
        folder, sql, web = Path(temporary), free_port(), free_port()
        settings = _SETTINGS.format(folder=folder, data=triples.resolve().parent, sql=sql, web=web)
        (folder / "virtuoso.ini").write_text(settings, "utf-8")
        log = folder / "out.log"
        with log.open("wb") as out:
            command = ["virtuoso-t", "+foreground", "+configfile", str(folder / "virtuoso.ini")]
            process = subprocess.Popen(command, stdout=out, stderr=out, cwd=folder)
        try:
            wait_until(lambda: listens(sql) and listens(web), process, log)
            began = time.perf_counter()
            _sql(
                sql, f"ld_dir('{triples.resolve().parent}', '{triples.name}', '{GRAPH}'); rdf_loader_run(); checkpoint;"
            )
            failed = _sql(sql, "SELECT ll_file, ll_error FROM DB.DBA.load_list WHERE ll_error IS NOT NULL;")
            loaded = time.perf_counter() - began
            if triples.name in failed:
                raise RuntimeError(f"Virtuoso: {failed}")
            yield Engine("Virtuoso 7.2.5", web, "/sparql", loaded, (("default-graph-uri", GRAPH),))
        finally:
            stop(process)


def _sql(port: int, text: str) -> str:
    command = ["isql-vt", f"127.0.0.1:{port}", "dba", "dba", "VERBOSE=OFF", "BANNER=OFF", "PROMPT=OFF", f"EXEC={text}"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
