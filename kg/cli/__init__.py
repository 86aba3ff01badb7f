"""The command line: ``kg COMMAND --help`` explains each command with examples.

Exit codes: 0 done; 1 it could not be done, and why; 2 the command was not understood; 3 done, but not all of it.
"""

import sys
from collections.abc import Iterable
from importlib import import_module
from importlib.metadata import version
from typing import Annotated

import typer

from kg.cli.show import err, plain
from kg.errors import KgError

COMMANDS = {
    "kg.cli.documents": ("ingest", "import", "extract", "retract", "rebuild", "check", "backup", "restore"),
    "kg.cli.answers": ("ask", "query", "co-investors", "explain", "conflicts"),
    "kg.cli.networks": ("metrics", "communities", "ties", "path", "profile", "similar", "suggest", "stats"),
    "kg.cli.networks_in_time": ("shells", "syndicates", "backtest"),
    "kg.cli.networks_review": ("look-alikes", "twice"),
    "kg.cli.identities": ("review", "same", "different", "undo"),
    "kg.cli.output": ("summary", "export", "picture", "serve", "demo"),
    "kg.cli.doctor": ("doctor", "dump"),
}
"""Which module holds which commands: only the one that is called for is loaded."""


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"kg {version('coinvest')}")
        raise typer.Exit


def _whole(
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    pass


def app_of(modules: Iterable[str]) -> typer.Typer:
    """Return the command line with the commands of these modules."""
    app = typer.Typer(
        name="kg",
        help="Who funds whom, and who funds together, with the sentence that says so.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_whole)  # several commands, even where a module has one
    for module in modules:
        import_module(module).add_to(app)
    return app


def main() -> None:
    """Run the command line, and say in one line what went wrong if something did."""
    wanted = next((argument for argument in sys.argv[1:] if not argument.startswith("-")), None)
    modules = [module for module, names in COMMANDS.items() if wanted in names]
    if not modules and sys.argv[1:] != ["--version"]:
        modules = list(COMMANDS)
    try:
        app_of(modules)()
    except KgError as error:
        message = "\n".join(plain(line) for line in str(error).splitlines())
        err.print(f"[red]kg:[/red] {message}")
        sys.exit(1)
    except BrokenPipeError:
        sys.exit(0)
    except OSError as error:
        err.print(f"[red]kg:[/red] {plain(error.filename or 'a file')}: {plain(error.strerror or error)}")
        sys.exit(1)
    except KeyboardInterrupt:
        err.print("kg: stopped; what was finished is kept")
        sys.exit(130)
