"""A process that holds one generation in memory and forks workers, which share it: never imported by the server.

A query finds what it needs in memory two to seven times as fast as in a store on disk, and a worker that was killed
is back in some 5 ms, because what the graph takes is shared, not copied.

Messages on the socket given as standard input, each whole. In: ``F`` with the end of a socket for a new worker; ``C``
with the name of a later generation, how many quads to take from this one, and a file of those and of the quads to add:
workers that are forked from then on hold that generation. Out: ``R`` once the graph is here, ``F`` with the id of each
new process (and its pidfd), ``C`` with the number of quads after a change, ``W`` with id and exit code of a worker that
has ended.
"""

import ctypes
import gc
import os
import resource
import select
import signal
import socket
import sys
from functools import partial
from types import ModuleType
from typing import Any

from api.sparql import worker
from api.sparql.columns import Columns, carried_out

_LOADER_NICE = 10  # the graph is served from disk meanwhile: nobody waits


def main() -> None:
    """Load and fork until the server closes the socket; arguments: memory for graph and query, server, generation.

    No thread is ever started here, so that every fork finds the store whole.
    """
    for_graph, for_query, parent = map(int, sys.argv[1:4])
    path, generation = sys.argv[4:]
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(worker.PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        return
    import pyoxigraph as ox

    limit = address_space() + for_graph
    resource.setrlimit(resource.RLIMIT_AS, (limit, resource.RLIM_INFINITY))  # beyond it the process dies
    store = load(ox, path)
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    columns = Columns(ox, store)
    columns.prepare()
    gc.collect()
    gc.freeze()
    gc.disable()  # a collection would touch, and so copy, pages that are shared
    with socket.socket(fileno=0) as control:
        control.send(b"R")
        raise SystemExit(serve(control, ox, store, columns, generation, for_query))


def load(ox: ModuleType, path: str) -> Any:
    """Return a generation in memory; another process reads it, so that no thread of RocksDB's runs in this one."""
    source, sink = os.pipe()
    reader = os.fork()
    if reader == 0:
        os.close(source)
        os.nice(_LOADER_NICE)
        worker.hold(path)
        with os.fdopen(sink, "wb") as file:
            ox.Store.read_only(path).dump(file, ox.RdfFormat.N_QUADS)
        os._exit(0)
    os.close(sink)
    store = ox.Store()
    with os.fdopen(source, "rb", buffering=1 << 20) as file:
        store.load(file, ox.RdfFormat.N_QUADS)
    if os.waitpid(reader, 0)[1] != 0:
        raise SystemExit("the generation could not be read")
    return store


def serve(control: socket.socket, ox: ModuleType, store: Any, columns: Columns, generation: str, memory: int) -> int:
    """Fork a worker for each socket that comes, and tell of each that ends; return when the server has gone."""
    children: dict[int, int] = {}  # pidfd to pid
    poller = select.poll()
    poller.register(control, select.POLLIN)
    own = os.getpid()
    while True:
        for fd, _ in poller.poll():
            if fd == control.fileno():
                message, fds, _, _ = socket.recv_fds(control, 256, 1)
                if not message:
                    return 0
                if message.startswith(b"C"):
                    generation, removed = message[2:].decode().split()
                    control.send(b"C %d" % change(ox, store, columns, fds[0], int(removed)))
                    continue
                pid = os.fork()
                if pid == 0:
                    os.dup2(fds[0], 3)
                    begin(ox, store, columns, generation, memory, own)
                os.close(fds[0])
                children[pidfd := os.pidfd_open(pid)] = pid
                poller.register(pidfd, select.POLLIN)
                socket.send_fds(control, [b"F %d" % pid], [pidfd])
            else:
                poller.unregister(fd)
                pid, status = os.waitpid(children.pop(fd), 0)
                os.close(fd)
                control.send(b"W %d %d" % (pid, os.waitstatus_to_exitcode(status)))


def change(ox: ModuleType, store: Any, columns: Columns, fd: int, removed: int) -> int:
    """Take quads from a store and add others, and return how many there are then; workers that run see none of it."""
    with os.fdopen(fd, "rb") as file:
        quads = list(ox.parse(file.read(), ox.RdfFormat.N_QUADS))
    for quad in quads[:removed]:
        store.remove(quad)
    store.extend(quads[removed:])
    columns.change(quads[:removed], quads[removed:])
    columns.prepare()
    return len(store)


def begin(ox: ModuleType, store: Any, columns: Columns, generation: str, memory: int, nursery: int) -> None:
    """Be a worker from here on, on descriptor 3; never returns."""
    try:
        os.dup2(3, 0)
        os.closerange(3, 256)  # the ends of the sockets of others
        worker.restrict(address_space() + memory, nursery)
        worker.in_deep_thread(ox, 0, store, generation, partial(carried_out, columns))
    finally:
        os._exit(0)


def address_space() -> int:
    """Return the bytes of addresses that this process uses."""
    with open("/proc/self/statm", "rb") as file:  # noqa: PTH123  (pathlib costs a start 5 ms)
        return int(file.read().split()[0]) * resource.getpagesize()
