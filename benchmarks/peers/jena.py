"""Apache Jena 4.5 (Debian's libapache-jena-java): ARQ on a TDB2 store on disk, behind the web server of the JDK.

Debian ships no Fuseki; ``Endpoint.java`` beside this file stands in for it.
"""

import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

from peers.endpoint import Engine, free_port, listens, stop, wait_until

_JARS = Path("/usr/share/java")
_SOURCE = Path(__file__).with_name("Endpoint.java")
_WANTED: tuple[str, ...] = (
    *("jena-*", "thrift*", "slf4j-api", "slf4j-nop", "dexx.collection", "commons-*", "protobuf", "jackson-*", "gson"),
    *("jsonld-java", "titanium-json-ld", "xercesImpl", "xml-apis", "httpc*", "guava", "jakarta.json*"),
)


def absent() -> str | None:
    """Return what is missing to run it, ``None`` if nothing is."""
    if shutil.which("java") is None or shutil.which("javac") is None:
        return "no JDK"
    missing = not (_JARS / "jena-tdb2.jar").exists()
    return "not installed: jena-tdb2.jar (Debian: libapache-jena-java)" if missing else None


@contextmanager
def serving(triples: Path) -> Iterator[Engine]:
    """Start a JVM with 4 GB, load N-Triples into a new TDB2 store, and stop it in the end."""
    with tempfile.TemporaryDirectory() as temporary:
        folder, port = Path(temporary), free_port()
        _mend(folder)
        jars = sorted({str(jar) for pattern in _WANTED for jar in _JARS.glob(f"{pattern}.jar")})
        classes = ":".join([str(folder / "mended"), *jars])
        log = folder / "out.log"
        began = time.perf_counter()
        with log.open("wb") as out:
            # Without TCP_NODELAY every answer waits for the client's delayed acknowledgement, some 40 ms.
            command = ["java", "-Xmx4g", "-Dsun.net.httpserver.nodelay=true", "-cp", classes, str(_SOURCE),
                       str(triples.resolve()), str(folder / "tdb2"), str(port)]  # fmt: skip
            process = subprocess.Popen(command, stdout=out, stderr=out, cwd=folder)
        try:
            wait_until(lambda: listens(port), process, log)
            yield Engine("Jena TDB2 4.5.0", port, "/sparql", time.perf_counter() - began)
        finally:
            stop(process)


def _mend(folder: Path) -> None:
    """Copy the resource bundles of Debian's jar to where its classes look for them; without them it does not start."""
    prefix = "org/apache/jena/ext/"
    with ZipFile(_JARS / "jena-core.jar") as jar:
        for name in jar.namelist():
            if name.startswith(prefix + "xerces/") and name.endswith(".properties"):
                target = folder / "mended" / name.removeprefix(prefix)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(jar.read(name))
