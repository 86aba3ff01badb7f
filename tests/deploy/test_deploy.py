"""The container image and the systemd unit keep the rules that can be checked without an engine."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
UNIT = ROOT / "deploy" / "coinvest.service"
INSTRUCTIONS = re.findall(r"^([A-Z]+) ((?:.*\\\n)*.*)$", DOCKERFILE, re.MULTILINE)


def said(instruction: str) -> list[str]:
    return [text for name, text in INSTRUCTIONS if name == instruction]


def test_it_runs_without_root_and_by_number() -> None:
    """A number, so that an orchestrator can see that it is not root."""
    assert said("USER") == ["10001"]
    assert DOCKERFILE.rindex("\nUSER") > DOCKERFILE.rindex("\nRUN")


def test_images_are_of_a_version() -> None:
    assert all(re.match(r"python:3\.\d+-slim", image) for image in said("FROM"))


def test_it_has_a_health_check_that_needs_no_shell_and_asks_a_route_that_is_there() -> None:
    (check,) = said("HEALTHCHECK")
    (path,) = re.findall(r"127\.0\.0\.1:8000(/\w+)", check)

    assert 'CMD ["' in check
    assert f'"{path}"' in (ROOT / "api" / "routes" / "health.py").read_text(encoding="utf-8")


def test_commands_are_lists_and_nothing_is_added_from_afar() -> None:
    assert all(command.startswith("[") for command in said("CMD"))
    assert said("ADD") == []
    assert not re.search(r"curl|wget|sudo|apt-get|:latest", DOCKERFILE)
    assert all("--no-cache-dir" in run for run in said("RUN") if "pip install" in run)


def test_what_is_copied_is_there_and_let_through() -> None:
    let = {line[1:].removesuffix("/**") for line in (ROOT / ".dockerignore").read_text().splitlines() if line[0] == "!"}
    copied = {name.rstrip("/") for text in said("COPY") if "--from" not in text for name in text.split()[:-1]}

    assert copied <= let
    assert all((ROOT / name).exists() for name in copied)


def test_environment_of_image_and_unit_are_settings() -> None:
    settings = (ROOT / "api" / "settings.py").read_text(encoding="utf-8")
    used = set(re.findall(r"KG_([A-Z]+)=", DOCKERFILE + UNIT.read_text(encoding="utf-8")))

    assert used
    assert all(f"    {name.casefold()}:" in settings for name in used)


def test_the_server_starts_in_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """As under a read-only root: importing the door writes nothing beside the code."""
    tmp_path.chmod(0o555)
    command = [sys.executable, "-B", "-c", "from api.app import create_app; create_app()"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)

    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_finds_nothing_wrong_with_the_unit(tmp_path: Path) -> None:
    unit = tmp_path / "coinvest.service"
    program = UNIT.read_text(encoding="utf-8").replace("/opt/coinvest/.venv/bin/python", sys.executable)
    unit.write_text(program, encoding="utf-8")

    run = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(unit)], capture_output=True, text=True, timeout=60, check=False
    )

    assert [line for line in run.stderr.splitlines() if "coinvest.service" in line] == []
