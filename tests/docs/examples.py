"""Run the examples of a page of documentation: a small doctest for Markdown.

Fenced blocks are taken in order, all in one folder of their own:

- ``console``: lines after ``$ `` are commands of ``kg``, the lines below are what they print, where ``…`` stands for
  anything and a line ``…`` for any number of lines;
- ``python``: run in one namespace for the page;
- ``sparql``: asked of the graph in ``.kg``;
- any language with a second word: a file of that name.
"""

import re
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from kg.cli import COMMANDS, app_of
from kg.errors import KgError
from kg.stores import open_generation
from kg.vocabulary import PREFIXES

_FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RUN = {"console", "python", "sparql"}


@dataclass(frozen=True)
class Block:
    language: str
    file: str | None
    text: str


def blocks_of(page: str) -> list[Block]:
    return [Block(language, file or None, text) for language, file, text in _FENCE.findall(page)]


def run_page(page: str) -> None:
    """Run the blocks of a page in the working directory."""
    names: dict[str, Any] = {"__name__": "page"}
    for block in blocks_of(page):
        if block.file:
            Path(block.file).parent.mkdir(parents=True, exist_ok=True)
            Path(block.file).write_text(block.text, encoding="utf-8")
        elif block.language == "console":
            for command, expected in sessions_of(block.text):
                check(command, expected, printed_by(command))
        elif block.language == "python":
            exec(compile(block.text, "<page>", "exec"), names)
        elif block.language == "sparql":
            list(open_generation(Path(".kg")).oxigraph.query(block.text, prefixes=dict(PREFIXES)))


def sessions_of(text: str) -> list[tuple[str, list[str]]]:
    """Return the commands of a block, each with the lines that stand below it."""
    sessions: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("$ "):
            sessions.append((line[2:], []))
        else:
            sessions[-1][1].append(line)
    return sessions


def printed_by(command: str) -> str:
    """Return what a command prints; an error of ours is printed as the command line does."""
    program, *arguments = shlex.split(command, comments=True)
    assert program == "kg", f"only kg is run, not {program}"
    modules = [module for module, names in COMMANDS.items() if arguments[0] in names]
    result = CliRunner().invoke(app_of(modules), arguments, prog_name="kg", env={"COLUMNS": "200", "NO_COLOR": "1"})
    if isinstance(result.exception, KgError):
        return f"kg: {result.exception}"
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code in {0, 3}, result.output
    return result.output


def check(command: str, expected: list[str], printed: str) -> None:
    """Hold what was printed against the lines of the page, in order."""
    lines = [line.rstrip() for line in printed.splitlines()]
    place = 0
    for wanted in expected:
        if not wanted.strip("… ") or not wanted.strip():
            continue
        pattern = re.compile(".*".join(re.escape(part.strip()) for part in wanted.split("…")))
        found = next((n for n in range(place, len(lines)) if pattern.search(lines[n])), None)
        assert found is not None, f"$ {command}\nno line {wanted!r} in\n{printed}"
        place = found + 1
