"""What the container image starts, started as an engine would: another root, read-only, a user who is not root.

There is no engine where the tests run, so the mounts that ``docker run --read-only --tmpfs /tmp -v …:/data`` makes are
made by hand in a mount namespace of its own.
"""

import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.ingest import ingest_bytes
from kg.vocabulary import CI, RDFS

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
MOUNTS = """
set -eu
mount -t tmpfs none "$R"
mkdir "$R/proc" "$R/dev" "$R/tmp" "$R/data"
ln -s usr/bin usr/lib usr/lib64 "$R"
mount --rbind /proc "$R/proc"
mount --rbind /dev "$R/dev"
mount -t tmpfs -o mode=1777 none "$R/tmp"
mount -t tmpfs -o uid=10001,gid=10001 none "$R/data"
for tree in $TREES; do
  mkdir -p "$R$tree"
  mount --bind "$tree" "$R$tree"
  mount -o remount,ro,bind "$R$tree"
done
mount -o remount,ro "$R"
cp -r "$GRAPH" "$R/data/graph.kg"
chown -R 10001:10001 "$R/data/graph.kg"
cd "$R/data"
exec chroot --userspec=10001:10001 "$R" /usr/bin/env -i $SETTINGS /bin/sh -c "cd /data && exec $COMMAND"
"""


def may_make_mounts() -> bool:
    if not all(map(shutil.which, ("unshare", "chroot", "mount"))) or os.geteuid() != 0:
        return False
    attempt = ["unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt"]
    return subprocess.run(attempt, capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(not may_make_mounts(), reason="needs root and mount namespaces (Linux)")


@dataclass(frozen=True)
class Container:
    port: int
    log: Path

    def get(self, path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=20) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()


def command_of(instruction: str, port: int) -> str:
    """Return the command of an instruction of the image, with our Python for the image's and a port of our own."""
    (text,) = re.findall(rf"^{instruction}.*?(\[.*\])$", DOCKERFILE.replace("\\\n", ""), re.MULTILINE)
    words = [sys.executable if word == "python" else word.replace(":8000", f":{port}") for word in json.loads(text)]
    return shlex.join(words)


@pytest.fixture(scope="module")
def container(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Container]:
    folder = tmp_path_factory.mktemp("scratch")
    root, log = folder / "root", folder / "log"
    root.mkdir()
    ingest_bytes(folder / "graph", "news.txt", b"Aker led the Series B of Nscale, a UK startup, with Nvidia.")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    trees = {"/usr", sys.base_prefix, sys.prefix, *(str(ROOT / name) for name in ("kg", "api", "ontology"))}
    variables = dict(re.findall(r"(KG_[A-Z]+|PYTHON[A-Z]+)=([^\s\\]+)", DOCKERFILE))
    variables |= {"KG_PORT": str(port), "KG_HOST": "127.0.0.1", "PYTHONPATH": str(ROOT)}
    environment = {
        "PATH": os.environ["PATH"],
        "R": str(root),
        "GRAPH": str(folder / "graph"),
        "TREES": " ".join(sorted(trees, key=len)),
        "SETTINGS": shlex.join(f"{name}={value}" for name, value in variables.items()),
        "COMMAND": command_of("CMD", port),
    }
    with log.open("w") as out:
        process = subprocess.Popen(
            ["unshare", "-m", "sh", "-c", MOUNTS], env=environment, stdout=out, stderr=out, start_new_session=True
        )
        started = Container(port, log)
        for _ in range(240):
            try:
                if process.poll() is not None or started.get("/readyz")[0] == 200:
                    break
            except OSError:
                pass
            time.sleep(0.25)
        assert process.poll() is None, log.read_text()
        yield started
        os.killpg(process.pid, signal.SIGTERM)
        assert process.wait(30) in {0, -signal.SIGTERM}


def test_it_serves_under_a_read_only_root_as_a_user_without_rights(container: Container) -> None:
    assert container.get("/healthz")[0] == 200
    status, page = container.get("/")
    assert (status, "Coinvest" in page) == (200, True)
    assert "Traceback" not in container.log.read_text()


def test_queries_are_answered_by_its_workers(container: Container) -> None:
    query = f"SELECT ?name {{ ?round <{CI.leadInvestor}>/<{RDFS.label}> ?name }}"

    status, answer = container.get(f"/sparql?query={urllib.parse.quote(query)}")

    assert status == 200
    assert json.loads(answer)["results"]["bindings"][0]["name"]["value"] == "Aker"


def test_the_health_check_of_the_image_is_content(container: Container) -> None:
    check = shlex.split(command_of("HEALTHCHECK", container.port))

    assert subprocess.run(check, capture_output=True, timeout=60, check=False).returncode == 0
