"""The command line: options, exit codes, the one place that catches, prints and exits.

0 answered, 1 a gate failed or there is no answer, 2 bad usage or input, 3 a fault of dxroi itself.
"""

from __future__ import annotations

import errno
import os
import re
import sys
from copy import copy
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from dxroi.commands.choices import (
    BiasChoice,
    ColorChoice,
    FailOnChoice,
    GroupChoice,
    LangChoice,
    NegativeChoice,
    RangesChoice,
    SchemaChoice,
    UnitChoice,
)
from dxroi.commands.language import tell, translated
from dxroi.formats import FormatName
from dxroi.texts import commands as t

DEFAULT_RUBRIC = "chigasaki-dx-2"


class HelpfulCommand(TyperCommand):
    """A command whose help speaks the user's language."""

    def get_short_help_str(self, limit: int = 0) -> str:  # noqa: ARG002  # a sentence is never cut
        """The first sentence of the help, whole."""
        return re.split(r"(?<=。)|(?<=\.) ", self.help or "", maxsplit=1)[0]

    def get_help(self, ctx: Any) -> str:
        """The help, the framework's own words put into the language of this run."""
        return translated(super().get_help(ctx))


class HelpfulGroup(TyperGroup):
    """A group of commands whose help speaks the user's language."""

    def get_help(self, ctx: Any) -> str:
        """The help, the framework's own words put into the language of this run."""
        return translated(super().get_help(ctx))


app = typer.Typer(
    name="dxroi",
    cls=HelpfulGroup,
    help=tell(t.APP),
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
rubric_app = typer.Typer(cls=HelpfulGroup, help=tell(t.RUBRIC), no_args_is_help=True, rich_markup_mode=None)
app.add_typer(rubric_app, name="rubric")


def _option(name: str, *flags: str, metavar: str | None = None, **more: Any) -> Any:
    return typer.Option(*flags, help=tell(t.OPTION[name]), metavar=metavar, **more)


def _check_option(name: str, metavar: str | None = None) -> Any:
    return typer.Option(f"--{name}", help=tell(t.CHECK_OPTION[name]), metavar=metavar)


def _fix_option(name: str) -> Any:
    return typer.Option(f"--{name}", help=tell(t.FIX_OPTION[name]))


def _portfolio_option(name: str, metavar: str, **more: Any) -> Any:
    return typer.Option(f"--{name}", help=tell(t.PORTFOLIO_OPTION[name]), metavar=metavar, **more)


def _compare_option(name: str, metavar: str | None = None) -> Any:
    return typer.Option(f"--{name}", help=tell(t.COMPARE_OPTION[name]), metavar=metavar)


def _whatif_option(name: str, metavar: str) -> Any:
    return typer.Option(f"--{name}", help=tell(t.WHATIF_OPTION[name]), metavar=metavar)


def _sensitivity_option(name: str, metavar: str | None = None) -> Any:
    return typer.Option(f"--{name}", help=tell(t.SENSITIVITY_OPTION[name]), metavar=metavar)


def _init_option(name: str, metavar: str | None = None) -> Any:
    return typer.Option(f"--{name}", help=tell(t.INIT_OPTION[name]), metavar=metavar)


def _show_version(asked: bool) -> None:
    if asked:
        import dxroi

        typer.echo(f"dxroi {dxroi.__version__}")
        raise typer.Exit


Format = Annotated[FormatName | None, _option("format", "--format")]
Output = Annotated[str | None, _option("output", "-o", "--output", metavar="FILE")]
Force = Annotated[bool, _option("force", "--force")]
Language = Annotated[LangChoice | None, _option("lang", "--lang")]
Color = Annotated[ColorChoice, _option("color", "--color")]


@app.callback()
def _common(
    version: Annotated[bool, _option("version", "--version", callback=_show_version, is_eager=True)] = False,
    lang: Language = None,  # read from the arguments before the texts are made
) -> None:
    """What can stand before a command."""


@app.command(cls=HelpfulCommand, help=tell(t.EVALUATE))
def evaluate(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.PATHS))],
    rubric: Annotated[str, _option("rubric", "--rubric", metavar="ID|PATH")] = DEFAULT_RUBRIC,
    years: Annotated[int | None, _option("years", "--years", metavar="N")] = None,
    rate: Annotated[float | None, _option("rate", "--rate", metavar="R")] = None,
    format_: Format = None,
    output: Output = None,
    force: Force = False,
    detail: Annotated[bool, _option("detail", "--detail")] = False,
    explain: Annotated[bool, _option("explain", "--explain")] = False,
    fail_on: Annotated[list[str] | None, _option("fail-on", "--fail-on", metavar="VERDICT|CONDITION")] = None,
    unit: Annotated[UnitChoice, _option("unit", "--unit")] = UnitChoice.THOUSAND,
    negative: Annotated[NegativeChoice | None, _option("negative", "--negative")] = None,
    date: Annotated[str | None, _option("date", "--date", metavar="YYYY-MM-DD")] = None,
    encoding: Annotated[str | None, _option("encoding", "--encoding", metavar="NAME")] = None,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
) -> None:
    """Appraise proposals; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.evaluate import Request
    from dxroi.commands.evaluate import evaluate as run
    from dxroi.commands.output import Destination

    request = Request(paths, rubric, years, rate, tuple(fail_on or ()))
    layout = Layout(unit, negative, _dated(date), detail, explain)
    raise typer.Exit(run(request, layout, Destination.of(format_, output, force, color, encoding)))


@app.command(cls=HelpfulCommand, help=tell(t.COMPARE))
def compare(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.PATHS))],
    rubrics: Annotated[list[str] | None, _compare_option("rubric", "ID|PATH")] = None,
    years: Annotated[int | None, _option("years", "--years", metavar="N")] = None,
    rate: Annotated[float | None, _option("rate", "--rate", metavar="R")] = None,
    sort: Annotated[str | None, _compare_option("sort", "MEASURE")] = None,
    top: Annotated[int | None, _compare_option("top", "N")] = None,
    fields: Annotated[str | None, _compare_option("fields", "A,B")] = None,
    reference: Annotated[str | None, _compare_option("reference", "ID")] = None,
    group_by: Annotated[GroupChoice | None, _compare_option("group-by")] = None,
    robustness: Annotated[bool, _compare_option("robustness")] = False,
    weights_within: Annotated[float | None, _compare_option("weights-within", "X")] = None,
    weights_from: Annotated[str | None, _compare_option("weights-from", "FILE")] = None,
    panel: Annotated[bool, _compare_option("panel")] = False,
    draws: Annotated[int | None, _compare_option("draws", "N")] = None,
    seed: Annotated[int | None, _compare_option("seed", "N")] = None,
    jobs: Annotated[int, _compare_option("jobs", "N")] = 1,
    format_: Format = None,
    output: Output = None,
    force: Force = False,
    fail_on: Annotated[list[str] | None, _option("fail-on", "--fail-on", metavar="VERDICT|CONDITION")] = None,
    unit: Annotated[UnitChoice, _option("unit", "--unit")] = UnitChoice.THOUSAND,
    negative: Annotated[NegativeChoice | None, _option("negative", "--negative")] = None,
    date: Annotated[str | None, _option("date", "--date", metavar="YYYY-MM-DD")] = None,
    encoding: Annotated[str | None, _option("encoding", "--encoding", metavar="NAME")] = None,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
) -> None:
    """Compare proposals; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.compare import compare as run
    from dxroi.commands.output import Destination
    from dxroi.commands.wanted import Request

    request = Request(
        paths,
        rubrics or [DEFAULT_RUBRIC],
        years,
        rate,
        sort,
        top,
        fields,
        reference,
        group_by,
        robustness,
        weights_within,
        weights_from,
        panel,
        draws,
        seed,
        jobs,
        fail_on or (),
    )
    layout = Layout(unit, negative, _dated(date))
    raise typer.Exit(run(request, layout, Destination.of(format_, output, force, color, encoding)))


@app.command(cls=HelpfulCommand, help=tell(t.CHECK))
def check(
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH...", help=tell(t.CHECK_PATHS))] = None,
    rubric: Annotated[str, _check_option("rubric", "ID|PATH")] = DEFAULT_RUBRIC,
    formats: Annotated[list[str] | None, _check_option("format", "NAME[=FILE]")] = None,
    force: Force = False,
    fail_on: Annotated[FailOnChoice, _check_option("fail-on")] = FailOnChoice.ERROR,
    require: Annotated[list[str] | None, _check_option("require", "CONDITION")] = None,
    require_verdict: Annotated[str | None, _check_option("require-verdict", "VERDICT")] = None,
    allow_empty: Annotated[bool, _check_option("allow-empty")] = False,
    list_: Annotated[bool, _check_option("list")] = False,
    no_ignores: Annotated[bool, _check_option("no-ignores")] = False,
    today: Annotated[str | None, _check_option("today", "YYYY-MM-DD")] = None,
    jobs: Annotated[int, _check_option("jobs", "N")] = 1,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
) -> None:
    """Check files; the help is in `texts/commands.py`."""
    if list_:
        from dxroi.commands.explain import list_checks

        raise typer.Exit(list_checks())
    from dxroi.commands.check import Request
    from dxroi.commands.check import check as run

    request = Request(
        paths or (),
        rubric,
        formats or (),
        fail_on,
        require or (),
        require_verdict,
        allow_empty,
        not no_ignores,
        today,
        jobs,
        force,
        color,
    )
    raise typer.Exit(run(request))


@app.command(cls=HelpfulCommand, help=tell(t.EXPLAIN))
def explain(
    subject: Annotated[str | None, typer.Argument(metavar="CODE|TERM", help=tell(t.SUBJECT))] = None,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
) -> None:
    """Explain a code or a term; the help is in `texts/commands.py`."""
    from dxroi.commands.explain import explain as run

    raise typer.Exit(run(subject))


@app.command(cls=HelpfulCommand, help=tell(t.FIX))
def fix(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.FIX_PATHS))],
    diff: Annotated[bool, _fix_option("diff")] = False,
    write: Annotated[bool, _fix_option("write")] = False,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
) -> None:
    """Mend files; the help is in `texts/commands.py`."""
    from dxroi.commands.fix import Request
    from dxroi.commands.fix import fix as run

    raise typer.Exit(run(Request(paths, diff, write)))


@rubric_app.command("list", cls=HelpfulCommand, help=tell(t.RUBRIC_LIST))
def rubric_list(
    format_: Format = None,
    output: Output = None,
    force: Force = False,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
) -> None:
    """List the shipped rubrics."""
    from dxroi.commands.output import Destination
    from dxroi.commands.rubric import list_rubrics

    raise typer.Exit(list_rubrics(Destination.of(format_, output, force, color, None)))


@rubric_app.command("show", cls=HelpfulCommand, help=tell(t.RUBRIC_SHOW))
def rubric_show(
    rubric: Annotated[str, typer.Argument(metavar="ID|PATH", help=tell(t.RUBRIC_ID))] = DEFAULT_RUBRIC,
    format_: Format = None,
    output: Output = None,
    force: Force = False,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
) -> None:
    """Show one rubric."""
    from dxroi.commands.output import Destination
    from dxroi.commands.rubric import show_rubric

    raise typer.Exit(show_rubric(rubric, Destination.of(format_, output, force, color, None)))


@app.command(cls=HelpfulCommand, help=tell(t.PORTFOLIO))
def portfolio(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.PATHS))],
    budget: Annotated[str, _portfolio_option("budget", "FILE")],
    maximise: Annotated[str, _portfolio_option("maximise", "MEASURE", show_default=False)] = "city.net_present_value",
    start_years: Annotated[str, _portfolio_option("start-years", "A..B")] = "0..0",
    time_limit: Annotated[float, _portfolio_option("time-limit", "SECONDS")] = 30,
    rubric: Annotated[str, _option("rubric", "--rubric", metavar="ID|PATH")] = DEFAULT_RUBRIC,
    years: Annotated[int | None, _option("years", "--years", metavar="N")] = None,
    rate: Annotated[float | None, _option("rate", "--rate", metavar="R")] = None,
    format_: Format = None,
    output: Output = None,
    force: Force = False,
    unit: Annotated[UnitChoice, _option("unit", "--unit")] = UnitChoice.THOUSAND,
    negative: Annotated[NegativeChoice | None, _option("negative", "--negative")] = None,
    encoding: Annotated[str | None, _option("encoding", "--encoding", metavar="NAME")] = None,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
) -> None:
    """Choose proposals under a budget; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.output import Destination
    from dxroi.commands.portfolio import Request
    from dxroi.commands.portfolio import portfolio as run

    request = Request(paths, budget, rubric, maximise, start_years, time_limit, years, rate)
    raise typer.Exit(run(request, Layout(unit, negative), Destination.of(format_, output, force, color, encoding)))


@app.command(cls=HelpfulCommand, help=tell(t.WHATIF))
def whatif(
    path: Annotated[str, typer.Argument(metavar="PATH", help=tell(t.WHATIF_PATH))],
    set_: Annotated[list[str] | None, _whatif_option("set", "FIELD=VALUE")] = None,
    sweep: Annotated[list[str] | None, _whatif_option("sweep", "FIELD=VALUES")] = None,
    rubric: Annotated[str, _option("rubric", "--rubric", metavar="ID|PATH")] = DEFAULT_RUBRIC,
    years: Annotated[int | None, _option("years", "--years", metavar="N")] = None,
    rate: Annotated[float | None, _option("rate", "--rate", metavar="R")] = None,
    format_: Format = None,
    output: Output = None,
    force: Force = False,
    unit: Annotated[UnitChoice, _option("unit", "--unit")] = UnitChoice.THOUSAND,
    negative: Annotated[NegativeChoice | None, _option("negative", "--negative")] = None,
    encoding: Annotated[str | None, _option("encoding", "--encoding", metavar="NAME")] = None,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
) -> None:
    """Change values and appraise again; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.asking import Request
    from dxroi.commands.output import Destination
    from dxroi.commands.whatif import whatif as run

    request = Request(path, rubric, set_ or (), sweep or (), years, rate)
    raise typer.Exit(run(request, Layout(unit, negative), Destination.of(format_, output, force, color, encoding)))


@app.command(cls=HelpfulCommand, help=tell(t.SENSITIVITY))
def sensitivity(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.PATHS))],
    rubric: Annotated[str, _option("rubric", "--rubric", metavar="ID|PATH")] = DEFAULT_RUBRIC,
    ranges: Annotated[RangesChoice, _sensitivity_option("ranges")] = RangesChoice.BOTH,
    measure: Annotated[str | None, _sensitivity_option("measure", "MEASURE")] = None,
    draws: Annotated[int | None, _sensitivity_option("draws", "N")] = None,
    seed: Annotated[int | None, _sensitivity_option("seed", "N")] = None,
    optimism_bias: Annotated[BiasChoice | None, _sensitivity_option("optimism-bias")] = None,
    mitigated: Annotated[list[str] | None, _sensitivity_option("mitigated", "PERCENT:SHARE")] = None,
    detail: Annotated[bool, _sensitivity_option("detail")] = False,
    years: Annotated[int | None, _option("years", "--years", metavar="N")] = None,
    rate: Annotated[float | None, _option("rate", "--rate", metavar="R")] = None,
    format_: Format = None,
    output: Output = None,
    force: Force = False,
    unit: Annotated[UnitChoice, _option("unit", "--unit")] = UnitChoice.THOUSAND,
    negative: Annotated[NegativeChoice | None, _option("negative", "--negative")] = None,
    encoding: Annotated[str | None, _option("encoding", "--encoding", metavar="NAME")] = None,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
) -> None:
    """Show how sure a verdict is; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.output import Destination
    from dxroi.commands.sensitivity import Request
    from dxroi.commands.sensitivity import sensitivity as run

    biased = (optimism_bias, tuple(mitigated or ()))
    request = Request(paths, rubric, years, rate, draws, seed, ranges, measure, *biased, detail)
    raise typer.Exit(run(request, Layout(unit, negative), Destination.of(format_, output, force, color, encoding)))


@app.command(cls=HelpfulCommand, help=tell(t.INIT))
def init(
    path: Annotated[str, typer.Argument(metavar="FILE", help=tell(t.INIT_PATH))] = "proposal.yaml",
    case: Annotated[str | None, _init_option("from", "CASE")] = None,
    quick: Annotated[bool, _init_option("quick")] = False,
    full: Annotated[bool, _init_option("full")] = False,
    no_input: Annotated[bool, _init_option("no-input")] = False,
    rubric: Annotated[str, _init_option("rubric", "ID|PATH")] = DEFAULT_RUBRIC,
    force: Force = False,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
) -> None:
    """Ask and write a proposal; the help is in `texts/commands.py`."""
    from dxroi.commands.init import Request
    from dxroi.commands.init import init as run

    raise typer.Exit(run(Request(path, rubric, case, quick, full, not no_input, force)))


@app.command(cls=HelpfulCommand, help=tell(t.QUESTIONS))
def questions(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.PATHS))],
    rubric: Annotated[str, _option("rubric", "--rubric", metavar="ID|PATH")] = DEFAULT_RUBRIC,
    years: Annotated[int | None, _option("years", "--years", metavar="N")] = None,
    rate: Annotated[float | None, _option("rate", "--rate", metavar="R")] = None,
    format_: Format = None,
    output: Output = None,
    force: Force = False,
    unit: Annotated[UnitChoice, _option("unit", "--unit")] = UnitChoice.THOUSAND,
    encoding: Annotated[str | None, _option("encoding", "--encoding", metavar="NAME")] = None,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
) -> None:
    """Write the questions to the section; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.output import Destination
    from dxroi.commands.questions import Request
    from dxroi.commands.questions import questions as run

    request = Request(paths, rubric, years, rate)
    raise typer.Exit(run(request, Layout(unit), Destination.of(format_, output, force, color, encoding)))


@app.command(cls=HelpfulCommand, help=tell(t.SCHEMA))
def schema(
    kind: Annotated[SchemaChoice, typer.Argument(metavar="KIND", help=tell(t.SCHEMA_KIND))],
    output: Output = None,
    force: Force = False,
    lang: Annotated[LangChoice | None, typer.Option("--lang", help=tell(t.SCHEMA_LANG))] = None,
) -> None:
    """Print the JSON Schema of a kind of file."""
    from dxroi.commands.schema import print_schema

    raise typer.Exit(print_schema(kind, lang, output, force))


def _dated(date: str | None) -> str | None:
    from dxroi.commands.streams import RefusalError
    from dxroi.loading.dates import is_date

    if date is not None and not is_date(date):
        raise RefusalError(tell(t.NOT_DATE))
    return date


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code; no traceback unless DXROI_TRACEBACK is set."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        if sys.stdout is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        return int(_with_what_is_asked_for(given)(given, prog_name="dxroi", standalone_mode=False) or 0)
    except typer.Exit as ended:
        return ended.exit_code
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except (BrokenPipeError, SystemExit):  # a closed pipe, which Typer makes an exit 1; here that means something else
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as fault:  # noqa: BLE001  # the one place that catches
        return _failed(fault, given)


def _with_what_is_asked_for(given: list[str]) -> typer.Typer:
    """The app with the command that the first word names: making all of them takes longer than reading a proposal."""
    asked = [each for each in app.registered_commands if given and each.callback and each.callback.__name__ == given[0]]
    if not asked:
        return app
    one = copy(app)
    one.registered_commands, one.registered_groups = asked, []
    return one


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
