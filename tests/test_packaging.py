"""What is installed works anywhere: the wheel, and the wheel made from the source distribution, bring the rubrics."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import zipfile
from email import message_from_string
from pathlib import Path

import pytest

import dxroi
from dxroi.loading.shelf import rubric_folder, shipped_rubrics

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
RUBRICS = {path.name for path in (ROOT / "rubrics").glob("*.yaml")}
EXAMPLE = ROOT / "examples" / "tsukuba-rpa.yaml"


def built(root: Path, target: str, folder: Path) -> Path:
    """Build with the back end itself: no network, nothing installed, nothing written to the project."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(folder)]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    return next(folder.iterdir())


def unpacked(wheel: Path, folder: Path) -> Path:
    subprocess.run([sys.executable, "-m", "zipfile", "-e", str(wheel), str(folder)], check=True)
    return folder


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def run(packages: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run dxroi from an unpacked wheel, from a folder that is no project."""
    environment = os.environ | {"PYTHONPATH": str(packages), "PYTHONUTF8": "1", "DXROI_LANG": "en"}
    command = [sys.executable, "-m", "dxroi", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution, unpacked."""
    folder = tmp_path_factory.mktemp("source")
    archive = built(ROOT, "sdist", tmp_path_factory.mktemp("sdist"))
    subprocess.run([sys.executable, "-m", "tarfile", "-e", str(archive), str(folder)], check=True, capture_output=True)
    return next(folder.iterdir())


@pytest.fixture(scope="module")
def wheel_from_source(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(source, "wheel", tmp_path_factory.mktemp("wheel_from_source"))


class TestWheel:
    """Everything that runs and nothing else."""

    def test_brings_every_rubric(self, wheel: Path) -> None:
        found = {Path(name).name for name in names_in(wheel) if name.startswith("dxroi/_data/rubrics/")}
        assert found == RUBRICS

    def test_brings_every_module(self, wheel: Path) -> None:
        modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "dxroi").rglob("*.py")}
        assert {name for name in names_in(wheel) if name.endswith(".py")} == modules

    def test_brings_nothing_else(self, wheel: Path) -> None:
        others = {n for n in names_in(wheel) if not n.endswith(".py") and not n.startswith("dxroi/_data/rubrics/")}
        others = {name for name in others if ".dist-info/" not in name}
        schemas = {path.relative_to(ROOT).as_posix() for path in (ROOT / "dxroi" / "schemas").glob("*.json")}
        assert others == {"dxroi/py.typed", *schemas}

    def test_the_source_distribution_makes_the_same(self, wheel: Path, wheel_from_source: Path) -> None:
        assert wheel_from_source.name == wheel.name
        assert names_in(wheel_from_source) == names_in(wheel)

    def test_states_what_the_project_states(self, wheel: Path) -> None:
        with zipfile.ZipFile(wheel) as archive:
            name = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
            metadata = message_from_string(archive.read(name).decode())
        assert metadata["Name"] == "dxroi"
        assert metadata["Version"] == dxroi.__version__
        assert metadata["Requires-Python"] == PROJECT["requires-python"]
        assert metadata["License-Expression"] == "MIT"
        assert "# dxroi" in str(metadata.get_payload())


class TestSourceDistribution:
    """All that its own tests need."""

    @pytest.mark.parametrize(
        "name", ["README.md", "CHANGELOG.md", "LICENSE", "pyproject.toml", "dxroi", "rubrics", "examples", "tests"]
    )
    def test_brings(self, source: Path, name: str) -> None:
        assert (source / name).exists()

    def test_brings_no_folder_of_a_tool(self, source: Path) -> None:
        assert {path.name for path in source.iterdir() if path.is_dir()} == {"dxroi", "rubrics", "examples", "tests"}


@pytest.mark.parametrize("kind", ["wheel", "wheel_from_source"])
class TestFromAnotherFolder:
    """An unpacked wheel answers from any folder."""

    @pytest.fixture
    def packages(self, kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Path:
        return unpacked(request.getfixturevalue(kind), tmp_path / "packages")

    def test_it_is_the_wheel_that_runs(self, packages: Path, tmp_path: Path) -> None:
        code = "import dxroi, dxroi.loading.shelf as s; print(dxroi.__file__, s.rubric_folder(), sep='\\n')"
        environment = os.environ | {"PYTHONPATH": str(packages)}
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
        )
        assert done.stdout.splitlines() == [
            str(packages / "dxroi" / "__init__.py"),
            str(packages / "dxroi" / "_data" / "rubrics"),
        ]

    def test_lists_every_rubric(self, packages: Path, tmp_path: Path) -> None:
        done = run(packages, "rubric", "list", "--format", "csv", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert {Path(name).stem for name in RUBRICS} <= set(done.stdout.replace(",", "\n").split("\n"))

    def test_evaluates(self, packages: Path, tmp_path: Path) -> None:
        done = run(packages, "evaluate", str(EXAMPLE), "--format", "json", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert '"format": "dxroi.result/1"' in done.stdout


class TestCheckout:
    """An editable install and a checkout read the rubrics where they are edited."""

    def test_rubrics_are_those_of_the_project(self) -> None:
        if Path(dxroi.__file__).parent != ROOT / "dxroi":
            pytest.skip("the tests run against an installed package")
        assert rubric_folder() == ROOT / "rubrics"
        assert {path.name for path in shipped_rubrics().values()} == RUBRICS


class TestProject:
    """What pyproject.toml says is so."""

    def test_version_is_in_the_changelog(self) -> None:
        assert f"## {dxroi.__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")

    def test_classifiers_name_the_versions_allowed(self) -> None:
        prefix = "Programming Language :: Python :: 3."
        minors = [int(each.removeprefix(prefix)) for each in PROJECT["classifiers"] if each.startswith(prefix)]
        assert f">=3.{min(minors)}" == PROJECT["requires-python"]
        assert minors == list(range(min(minors), max(minors) + 1))

    def test_is_typed(self) -> None:
        assert (ROOT / "dxroi" / "py.typed").is_file()

    def test_needs_few_packages(self) -> None:
        assert {each.partition(">")[0] for each in PROJECT["dependencies"]} == {"pydantic", "pyyaml", "rich", "typer"}
