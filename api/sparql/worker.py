"""A process that evaluates strangers' queries and may die of them: a program of its own, or forked by ``nursery``.

Frames on the socket given as standard input, both ways: one byte for the kind, four for the length, the payload.
In: ``Q`` a query, ``P`` a text to parse (both JSON). Out: ``R`` ready, ``D`` bytes of the result, ``E`` the end of it
(with the processor time used so far), ``X`` an error (JSON: ``type``, ``message``, ``used``). Limits: the memory,
no core files, no sockets, no other programs, death together with the server, and a stack of 64 MB, which the deepest
query of 32 KB does not exhaust.
"""

import ctypes
import fcntl
import json
import os
import resource
import signal
import struct
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import islice
from typing import Any

Rewrite = Callable[[dict[str, Any], str], tuple[Any, str] | None]

STACK = 64 << 20
FRAME = 64 << 10
HEADER = struct.Struct("!cI")
USED = struct.Struct("!d")
PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP = 1, 38, 22
# (audit architecture, socket, execve, execveat, io_uring_setup)
_CALLS = {"x86_64": (0xC000003E, 41, 59, 322, 425), "aarch64": (0xC00000B7, 198, 221, 281, 425)}
# What stands once for each row, and how many more or fewer there are of it than rows.
ROW_MARKS: dict[str, tuple[bytes | None, int]] = {
    "application/sparql-results+json": (b',{"', -1),  # within a string every quote is escaped: this stands between rows
    "application/sparql-results+xml": (b"<result>", 0),
    "text/csv": (b"\n", 1),
    "text/tab-separated-values": (b"\n", 1),
}


class Overflow(Exception):  # noqa: N818
    """A result with more rows or bytes than allowed."""


def forbid_calls() -> None:
    """Make ``socket``, ``execve`` and ``io_uring_setup`` fail with EACCES for good (seccomp, BPF); Linux only."""
    architecture, *numbers = _CALLS[os.uname().machine]
    load, equal, at_least, answer = 0x20, 0x15, 0x35, 0x06
    deny, allow, kill = 0x00050000 | 13, 0x7FFF0000, 0x80000000
    code = [(load, 0, 0, 4), (equal, 1, 0, architecture), (answer, 0, 0, kill), (load, 0, 0, 0)]
    code += [(at_least, 0, 1, 0x40000000), (answer, 0, 0, kill)]  # the x32 numbering would go round the list
    for number in numbers:
        code += [(equal, 0, 1, number), (answer, 0, 0, deny)]
    code.append((answer, 0, 0, allow))
    program = b"".join(struct.pack("HBBI", *line) for line in code)
    buffer = ctypes.create_string_buffer(program)

    class Filter(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_void_p))

    libc = ctypes.CDLL(None, use_errno=True)
    chain = Filter(len(code), ctypes.addressof(buffer))
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or libc.prctl(_PR_SET_SECCOMP, 2, ctypes.byref(chain), 0, 0):
        raise OSError(ctypes.get_errno(), "seccomp")


class Answer:
    """Bytes of a result on their way out, in frames; raises ``Overflow`` above the caps."""

    def __init__(self, fd: int, rows: int, most_bytes: int, media_type: str) -> None:
        self.fd, self.bytes = fd, most_bytes
        self.mark, more = ROW_MARKS.get(media_type, (None, 0))
        self.rows = rows + more
        self.csv = media_type == "text/csv"
        self.quoted = False
        self.buffer = bytearray()
        self.tail = b""

    def write(self, data: bytes) -> int:
        """Take bytes from the serializer."""
        self.bytes -= len(data)
        if self.mark is not None:
            self.rows -= self._count(data)
        if self.bytes < 0 or self.rows < 0:
            raise Overflow
        self.buffer += data
        if len(self.buffer) >= FRAME:
            send(self.fd, HEADER.pack(b"D", len(self.buffer)), self.buffer)
            self.buffer = bytearray()
        return len(data)

    def flush(self) -> None:
        """Do nothing: only ``end`` empties the buffer."""

    def _count(self, data: bytes) -> int:
        assert self.mark is not None
        if self.csv:  # a line break within quotes belongs to a value
            parts = bytes(data).split(b'"')
            lines = sum(part.count(self.mark) for part in parts[self.quoted :: 2])
            self.quoted ^= (len(parts) - 1) % 2 == 1
            return lines
        text = self.tail + bytes(data)
        self.tail = text[1 - len(self.mark) :] if len(self.mark) > 1 else b""
        return text.count(self.mark)

    def end(self) -> None:
        """Send what is left, and that it was all."""
        frame = b"" if not self.buffer else HEADER.pack(b"D", len(self.buffer)) + self.buffer
        send(self.fd, frame + HEADER.pack(b"E", USED.size) + USED.pack(time.process_time()))


def send(fd: int, *parts: bytes | bytearray) -> None:
    """Write frames whole."""
    data = memoryview(b"".join(parts))
    while data:
        data = data[os.write(fd, data) :]


def main() -> None:
    """Serve until the server closes the socket; arguments: folder of packages, address space, the server's id."""
    packages, memory, parent = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    restrict(memory, parent)
    sys.path.append(packages)
    import pyoxigraph as ox

    in_deep_thread(ox, 0, ox.Store(), "", None)


def restrict(memory: int, parent: int) -> None:
    """Take from this process what no query needs: address space, core files, sockets, programs, a longer life."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends its workers
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(0)
        forbid_calls()


def in_deep_thread(ox: Any, fd: int, store: Any, opened: str, rewrite: Rewrite | None) -> None:
    """Serve in a thread with a stack of 64 MB; evaluation and results must stay in one thread."""
    threading.stack_size(STACK)
    thread = threading.Thread(target=serve, args=(ox, fd, store, opened, rewrite))
    thread.start()
    thread.join()


def serve(ox: Any, fd: int, store: Any, opened: str, rewrite: Rewrite | None) -> None:
    """Answer one request after the other; the store holds the generation ``opened``, others are opened from disk.

    ``rewrite`` carries out plans on what the store holds in memory, where they can be.
    """
    source = os.fdopen(os.dup(fd), "rb", buffering=FRAME)
    held = -1
    send(fd, HEADER.pack(b"R", 0))
    while header := source.read(HEADER.size):
        kind, length = HEADER.unpack(header)
        request = json.loads(source.read(length))
        try:
            if kind == b"P":
                parse(ox, fd, request)
                continue
            if request["generation"] != opened:
                opened = ""
                if held >= 0:
                    os.close(held)
                held = hold(request["path"])
                store = ox.Store.read_only(request["path"])
                opened, rewrite = request["generation"], None
            if rewrite is not None and request.get("plan") and (easier := rewrite(request["plan"], request["query"])):
                part, query = easier
                with suppress(SyntaxError):  # what is wrong is said of the query as it was sent
                    evaluate(ox, store if part is None else part, fd, request | {"query": query})
                    continue
            evaluate(ox, store, fd, request)
        except Overflow:
            fail(fd, "Overflow", "")
        except (SyntaxError, ValueError, OSError, RuntimeError, MemoryError) as error:
            fail(fd, type(error).__name__, str(error))


def hold(generation: str) -> int:
    """Keep the files of a generation in place while the descriptor is open, as ``kg.stores.Hold`` does."""
    fd = os.open(generation, os.O_RDONLY)
    fcntl.flock(fd, fcntl.LOCK_SH)
    return fd


def fail(fd: int, kind: str, message: str) -> None:
    """Send an error."""
    payload = json.dumps({"type": kind, "message": message[:2000], "used": time.process_time()}).encode()
    send(fd, HEADER.pack(b"X", len(payload)), payload)


def evaluate(ox: Any, store: Any, fd: int, request: dict[str, Any]) -> None:
    """Evaluate one query, which needs no more than the caps allow, and send its result in the format asked for."""
    dataset: dict[str, Any] = {}
    if request.get("default") is not None:
        default = [ox.NamedNode(iri) for iri in request["default"]]
        if len(default) > 1:
            store, default = merged(ox, store, default, request["named"])
        dataset = {"default_graph": default, "named_graphs": [ox.NamedNode(iri) for iri in request["named"]]}
    answer = Answer(fd, request["rows"], request["bytes"], request["format"])
    results = store.query(request["query"], base_iri=request["base"], **dataset)
    if isinstance(results, ox.QueryTriples):
        answer.mark = None
        capped = within(results, request["rows"])
        ox.serialize(capped, answer, ox.RdfFormat.from_media_type(request["format"]), prefixes=request["prefixes"])
    else:
        results.serialize(answer, ox.QueryResultsFormat.from_media_type(request["format"]))
    answer.end()


def merged(ox: Any, store: Any, default: list[Any], named: list[str]) -> tuple[Any, Any]:
    """Return a store whose default graph is the RDF merge of some graphs: Oxigraph would give one row for each."""
    together = ox.Store()
    for graph in default:
        together.bulk_extend(
            ox.Quad(q.subject, q.predicate, q.object) for q in store.quads_for_pattern(None, None, None, graph)
        )
    for iri in named:
        together.bulk_extend(store.quads_for_pattern(None, None, None, ox.NamedNode(iri)))
    return together, ox.DefaultGraph()


def within(items: Any, most: int) -> Any:
    """Yield what there is, or raise ``Overflow`` after ``most``."""
    items = iter(items)
    yield from islice(items, most)
    if next(items, None) is not None:
        raise Overflow


def parse(ox: Any, fd: int, request: dict[str, Any]) -> None:
    """Send the triples or quads of a stranger's text as N-Quads, blank nodes renamed."""
    with open(request["path"], "rb") as source:  # noqa: PTH123  (pathlib costs a start 5 ms)
        quads = ox.parse(
            source,
            ox.RdfFormat.from_media_type(request["format"]),
            base_iri=request["base"],
            rename_blank_nodes=True,
        )
        answer = Answer(fd, request["rows"], request["bytes"], "")
        ox.serialize(within(quads, request["rows"]), answer, ox.RdfFormat.N_QUADS)
    answer.end()


if __name__ == "__main__":
    main()
