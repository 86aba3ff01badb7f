"""The page of the command line, made from the commands: ``python -m kg.cli.reference > docs/cli.md``."""

import sys
from enum import EnumMeta
from inspect import cleandoc
from typing import Any

import typer.main

from kg.cli import COMMANDS, app_of

_HEAD = """# Command line

Made from the commands by `python -m kg.cli.reference > docs/cli.md`: change the commands, not this page.

Exit codes: 0 done; 1 it could not be done, and why; 2 the command was not understood; 3 done, but not all of it.
The folder of the graph is `--store`, else `KG_STORE`, else `.kg` here. `kg --version` says which version it is.
"""


def page() -> str:
    """Return the page: every command with its arguments, options and examples, in the order of the table."""
    known: Any = typer.main.get_command(app_of(COMMANDS))
    sections = [_HEAD]
    for names in COMMANDS.values():
        for name in names:
            sections += _sections(f"kg {name}", known.commands[name])
    return "\n".join(sections)


def _sections(name: str, command: Any) -> list[str]:
    inner = getattr(command, "commands", None)
    if inner:
        return [section for part, each in inner.items() for section in _sections(f"{name} {part}", each)]
    text, _, examples = cleandoc(command.help or "").partition("Examples:")
    lines = [f"## {name}", "", text.strip(), ""]
    if examples.strip():
        lines += ["```bash", *(line.strip() for line in examples.strip().splitlines()), "```", ""]
    rows = [_row(parameter) for parameter in command.params if parameter.name != "help"]
    lines += ["| argument or option | default | |", "|---|---|---|", *rows, ""] if rows else []
    return ["\n".join(lines)]


def _row(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        shown, default = parameter.name.upper().rstrip("_"), "" if parameter.required else "none"
    else:
        shown = ", ".join(f"`{option}`" for option in (*parameter.opts, *parameter.secondary_opts))
        value = parameter.default
        plain = hasattr(value, "joinpath") or (isinstance(value, str | int | float) and not isinstance(value, bool))
        default = f"`{value}`" if plain else ""
    kind = parameter.type_descriptor.annotation
    members: list[Any] = list(kind) if isinstance(kind, EnumMeta) else []
    choices = [member.value for member in members]
    said = (parameter.help or "") + (f" One of: {', '.join(choices)}." if choices else "")
    return f"| {shown} | {default} | {said.replace('|', chr(92) + '|')} |"


if __name__ == "__main__":
    sys.stdout.write(page())
