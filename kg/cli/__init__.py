"""The command line: ``kg COMMAND --help`` explains each command with examples.

Exit codes: 0 done; 1 it could not be done, and why; 2 the command was not understood; 3 done, but not all of it.
"""

import sys

import typer

from kg.cli import answers, documents, identities, output
from kg.cli.show import err, plain
from kg.errors import KgError

app = typer.Typer(
    name="kg",
    help="Who funds whom, and who funds together, with the sentence that says so.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)
for part in (documents, answers, identities, output):
    part.add_to(app)


def main() -> None:
    """Run the command line, and say in one line what went wrong if something did."""
    try:
        app()
    except KgError as error:
        message = "\n".join(plain(line) for line in str(error).splitlines())
        err.print(f"[red]kg:[/red] {message}")
        sys.exit(1)
    except BrokenPipeError:
        sys.exit(0)
    except KeyboardInterrupt:
        err.print("kg: stopped; what was finished is kept")
        sys.exit(130)
