"""The command line: options, exit codes, the one place that catches, prints and exits.

0 answered, 1 a gate failed or there is no answer, 2 bad usage or input, 3 a fault of dxroi itself.
"""

from __future__ import annotations

import errno
import os
import sys
from copy import copy
from importlib import import_module
from keyword import iskeyword
from typing import TYPE_CHECKING

import typer

from dxroi.cli.app import app
from dxroi.commands.language import tell
from dxroi.texts import commands as t

if TYPE_CHECKING:
    from typer.models import CommandInfo

COMMANDS = (
    "evaluate", "compare", "portfolio", "check", "questions", "sensitivity", "whatif", "init", "form", "import",
    "options", "funding", "procedures", "review", "calibrate", "cases", "rollout", "explain", "fix", "schema", "rubric",
)  # fmt: skip
"""In the order of the help; each is a module of this folder."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code; no traceback unless DXROI_TRACEBACK is set."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        if sys.stdout is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        return int(app_for(given)(given, prog_name="dxroi", standalone_mode=False) or 0)
    except typer.Exit as ended:
        return ended.exit_code
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except (BrokenPipeError, SystemExit):  # a closed pipe, which Typer makes an exit 1; here that means something else
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as fault:  # noqa: BLE001  # the one place that catches
        return _failed(fault, given)


def app_for(given: list[str]) -> typer.Typer:
    """The app with the command that the first word names: making all of them takes longer than reading a proposal."""
    wanted = [name for name in COMMANDS if given and name == given[0]] or COMMANDS
    for name in wanted:
        import_module(f"dxroi.cli.{name}_" if iskeyword(name) else f"dxroi.cli.{name}")
    made = copy(app)
    made.registered_commands = sorted(
        [each for each in app.registered_commands if _name(each) in wanted],
        key=lambda each: COMMANDS.index(_name(each)),
    )
    made.registered_groups = [each for each in app.registered_groups if each.name in wanted]
    return made


def _name(command: CommandInfo) -> str:
    return command.name or (command.callback.__name__ if command.callback else "")


def _failed(fault: Exception, given: list[str]) -> int:
    """Bad usage or a refusal is 2; anything else is a fault of ours, 3."""
    from dxroi.commands.streams import RefusalError, warn

    if isinstance(fault, RefusalError):
        warn(str(fault))
        return 2
    if isinstance(fault, OSError):  # files are read and written where their faults are told; this is the output itself
        warn(tell(t.NO_OUTPUT, reason=fault.strerror or str(fault)))
        return 2
    if hasattr(fault, "format_message"):
        from dxroi.commands.usage import usage_error

        warn(usage_error(fault, given))
        return 2
    if os.environ.get("DXROI_TRACEBACK"):
        raise fault
    warn(tell(t.INTERNAL, fault=f"{type(fault).__name__}: {fault}"))
    return 3
