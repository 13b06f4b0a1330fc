"""The files by which other people's pipelines call dxroi: pre-commit, GitHub, GitLab. Their commands are run here.

What the README says of them, and of editors, is held against them.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import dxroi
from dxroi.schemas import SCHEMAS

ROOT = Path(__file__).parents[1]
HOOKS = ROOT / ".pre-commit-hooks.yaml"
ACTION = ROOT / ".github" / "actions" / "check" / "action.yml"
PIPELINE = ROOT / ".gitlab" / "dxroi-check.yml"
README = (ROOT / "README.md").read_text("utf-8")
SOUND = """\
name: 図書館の予約通知
department: 図書館
first_year: 2027
hours_saved: 600
freed_for: 窓口相談
cost: {initial: 800000, annual: 120000}
"""
BROKEN = SOUND.replace("800000", "800千円")

pytestmark = [
    pytest.mark.skipif(not HOOKS.is_file(), reason="a source distribution has no dotfiles"),
    pytest.mark.skipif(sys.platform == "win32", reason="the commands are written for a POSIX shell"),
]


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """A folder with a proposal, a file of something else, and dxroi where the install step puts it."""
    (tmp_path / "proposals").mkdir()
    (tmp_path / "proposals" / "it.yaml").write_text(SOUND, "utf-8")
    (tmp_path / "bin").mkdir()
    script = tmp_path / "bin" / "dxroi"
    script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m dxroi "$@"\n')
    script.chmod(0o755)
    return tmp_path


def bash(script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """As a runner does it: stop at the first command that fails."""
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    neutral = {name: value for name, value in os.environ.items() if not name.startswith(("DXROI_", "GITHUB_"))}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={**neutral, "PATH": path, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )


class TestHooks:
    """`.pre-commit-hooks.yaml`."""

    def test_names(self) -> None:
        assert [hook["id"] for hook in read(HOOKS)] == ["dxroi-check", "dxroi-evaluate"]

    @pytest.mark.parametrize("number", [0, 1])
    def test_calls_once_for_all_yaml_files(self, number: int) -> None:
        hook = read(HOOKS)[number]
        assert (hook["language"], hook["types"], hook["require_serial"]) == ("python", ["yaml"], True)

    @pytest.mark.parametrize("number", [0, 1])
    def test_passes_over_what_dxroi_passes_over(self, number: int) -> None:
        excluded = re.compile(read(HOOKS)[number]["exclude"])
        assert all(excluded.search(path) for path in (".gitlab-ci.yml", ".github/workflows/x.yml", "a/.b/c.yaml"))
        assert not any(excluded.search(path) for path in ("a.yaml", "proposals/2027/市民税課.yml"))

    @pytest.mark.parametrize(("number", "exit_"), [(0, 1), (1, 2)])
    def test_fails_only_where_something_is_wrong(self, city: Path, number: int, exit_: int) -> None:
        entry = read(HOOKS)[number]["entry"]
        (city / "broken.yaml").write_text(BROKEN, "utf-8")
        assert bash(f"{entry} proposals/it.yaml", city).returncode == 0
        done = bash(f"{entry} proposals/it.yaml broken.yaml", city)
        assert done.returncode == exit_
        assert "broken.yaml:6:17" in done.stdout + done.stderr


class TestAction:
    """`.github/actions/check/action.yml`."""

    INPUTS = read(ACTION)["inputs"] if ACTION.is_file() else {}

    def check(self, folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
        """The last step with these inputs, the others at their defaults."""
        (step,) = (each for each in read(ACTION)["runs"]["steps"] if each["name"] == "Check")
        given = {name: inputs.get(name.replace("-", "_"), said["default"]) for name, said in self.INPUTS.items()}
        environment = {
            name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: given[found[1]], value)
            for name, value in step["env"].items()
        }
        assert not any("${{" in value for value in environment.values())
        return bash(step["run"], folder, DXROI_BIN=str(folder / "bin"), **environment)

    def test_every_input_is_described_optional_and_used(self) -> None:
        text = ACTION.read_text("utf-8")
        assert all({"description", "default"} <= said.keys() for said in self.INPUTS.values())
        assert {name for name in self.INPUTS if f"inputs.{name}" not in text} == set()
        assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(self.INPUTS)

    def test_no_input_becomes_part_of_a_script(self) -> None:
        """Whoever writes a pull request must not write the script."""
        assert not any("${{" in step.get("run", "") for step in read(ACTION)["runs"]["steps"])

    def test_passes(self, city: Path) -> None:
        done = self.check(city)
        assert done.returncode == 0, done.stderr
        assert "::error" not in done.stdout

    def test_fails_on_the_line(self, city: Path) -> None:
        (city / "proposals" / "it.yaml").write_text(BROKEN, "utf-8")
        done = self.check(city, paths="proposals\nproposals/*.yaml\n", lang="en")
        assert done.returncode == 1, done.stderr
        assert "::error file=proposals/it.yaml,line=6" in done.stdout

    def test_never_fails_if_told_so(self, city: Path) -> None:
        (city / "proposals" / "it.yaml").write_text(BROKEN, "utf-8")
        assert self.check(city, fail_on="never").returncode == 0

    def test_writes_sarif(self, city: Path) -> None:
        assert self.check(city, sarif="dxroi.sarif").returncode == 0
        assert json.loads((city / "dxroi.sarif").read_text("utf-8"))["version"] == "2.1.0"

    def test_takes_conditions_and_a_rubric(self, city: Path) -> None:
        assert self.check(city, require="city.net >= 0\nfte > 0\n", rubric="wibe").returncode == 0
        assert self.check(city, require="city.net >= 0\nfte > 100\n").returncode == 1

    def test_a_path_is_never_an_option(self, city: Path) -> None:
        assert self.check(city, paths="--allow-empty").returncode == 2


class TestPipeline:
    """`.gitlab/dxroi-check.yml`."""

    @staticmethod
    def check(folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
        """The last command of the job."""
        pipeline = read(PIPELINE)
        job = pipeline["dxroi-check"]
        return bash(job["script"][-1], folder, **{**pipeline["variables"], **job["variables"], **variables})

    def test_what_can_be_set_is_no_variable_of_the_job(self) -> None:
        """A job's own variables would win over those of the file that includes it."""
        pipeline = read(PIPELINE)
        used = set(re.findall(r"\$(DXROI_\w+)", "".join(pipeline["dxroi-check"]["script"])))
        assert {*used, "DXROI_LANG"} == set(pipeline["variables"])
        assert not used & set(pipeline["dxroi-check"]["variables"])

    def test_writes_the_reports_that_it_publishes(self, city: Path) -> None:
        job = read(PIPELINE)["dxroi-check"]
        done = self.check(city, DXROI_PATHS="proposals/*.yaml")
        assert done.returncode == 0, done.stderr
        reports = job["artifacts"]["reports"]
        assert json.loads((city / reports["codequality"]).read_text("utf-8")) is not None
        assert "<testsuite" in (city / reports["junit"]).read_text("utf-8")

    def test_fails_and_still_reports(self, city: Path) -> None:
        (city / "proposals" / "it.yaml").write_text(BROKEN, "utf-8")
        job = read(PIPELINE)["dxroi-check"]
        assert self.check(city).returncode == 1
        (issue, *_) = json.loads((city / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
        assert issue["location"]["lines"]["begin"] == 6
        assert job["artifacts"]["when"] == "always"


def shown(name: str) -> Any:
    """A file of configuration that the README spells out."""
    return yaml.safe_load(README.partition(f"<!-- config: {name} -->\n```yaml\n")[2].partition("```")[0])


def chapter(heading: str) -> str:
    """The text below a heading, up to the next one."""
    return re.split(r"^#+ ", README.partition(f"\n{heading}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def spans(text: str) -> set[str]:
    """Every word within backticks."""
    return {word for span in re.findall(r"`([^`\n]+)`", text) for word in span.split()}


class TestReadme:
    """A reader who copies from the README names what there is."""

    VERSION = f"v{dxroi.__version__}"

    def test_hooks(self) -> None:
        (repository,) = shown(".pre-commit-config.yaml")["repos"]
        assert repository["rev"] == self.VERSION
        assert [hook["id"] for hook in repository["hooks"]] == [hook["id"] for hook in read(HOOKS)]
        assert {hook["id"] for hook in read(HOOKS)} <= spans(chapter("### pre-commit"))
        assert all(re.search(hook["files"], "proposals/2027/a.yaml") for hook in repository["hooks"])
        assert re.search(repository["hooks"][1]["files"], "rubrics/ours.yaml") is None  # no proposal

    def test_arguments_of_a_hook(self, city: Path) -> None:
        entries = {hook["id"]: hook["entry"] for hook in read(HOOKS)}
        for hook in shown(".pre-commit-config.yaml")["repos"][0]["hooks"]:
            call = shlex.join([*entries[hook["id"]].split(), *hook.get("args", ()), "proposals/it.yaml"])
            assert bash(call, city).returncode == 0

    def test_action(self) -> None:
        (job,) = shown(".github/workflows/proposals.yml")["jobs"].values()
        _, step = job["steps"]
        name, _, version = step["uses"].partition("@")
        assert version == self.VERSION
        assert ROOT.joinpath(*name.split("/")[2:]) == ACTION.parent
        assert set(step["with"]) <= set(TestAction.INPUTS)

    def test_inputs_with_their_defaults(self) -> None:
        listed = chapter("### GitHub").partition("Its inputs")[2]
        defaults = {said["default"] for said in TestAction.INPUTS.values() if said["default"]}
        assert {*TestAction.INPUTS, *defaults} - spans(listed) == set()

    def test_pipeline(self) -> None:
        config = shown(".gitlab-ci.yml")
        assert [ROOT / each["local"] for each in config["include"]] == [PIPELINE]
        assert self.VERSION in config["variables"]["DXROI_PACKAGE"]
        assert set(config["variables"]) <= set(read(PIPELINE)["variables"])
        assert set(read(PIPELINE)["variables"]) - spans(chapter("### GitLab")) == set()

    def test_settings_of_an_editor(self) -> None:
        (settings,) = re.findall(r"`(\{\"yaml.schemas\".*\})`", README)
        schemas = json.loads(settings)["yaml.schemas"]
        assert {Path(path).stem for path in schemas} <= set(SCHEMAS)

    def test_the_first_line_of_a_proposal(self) -> None:
        (line,) = re.findall(r"`(# yaml-language-server: .*?)`", README)
        own = [path.read_text("utf-8") for path in sorted((ROOT / "examples").glob("*.yaml"))]
        assert all(text.startswith(line.replace("proposal.json", "../dxroi/schemas/proposal.json")) for text in own)
        assert (ROOT / "dxroi" / "schemas" / "proposal.json").is_file()
