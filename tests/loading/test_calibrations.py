"""Calibrations: every key is read, every fault has its place, and what is written is read back as the same."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.loading.calibration_text import calibration_text
from dxroi.loading.calibrations import LoadedCalibration, read_calibration
from dxroi.loading.kinds import load_any
from dxroi.loading.sources import Source
from dxroi.models.calibration import Calibration, LibraryCase, Ratio, Record, ReferenceClass
from dxroi.models.words import Evidence
from dxroi.texts import Lang
from dxroi.texts.findings import hint, message

DIGEST = "0123456789abcdef" * 4
CALIBRATION = f"""\
format: calibration/1
made: 2026-10-15
tool_version: "0.5.0"
library:
  - {{id: a, path: l/a.yaml, sha256: "{DIGEST}"}}
  - {{id: b, path: l/b.yaml, sha256: "{DIGEST}"}}
  - {{id: c, path: l/c.yaml, sha256: "{DIGEST}"}}
  - {{id: d, path: l/d.yaml, sha256: "{DIGEST}"}}
ratios:
  hours:
    - {{n: 4, values: [0.5, 0.8, 0.9, 1], cases: [a, b, c, d], levels: [{{level: 0.8, k: 4, value: 0.5, covers: 0.8}}]}}
    - {{kind: RPA, evidence: estimate, n: 1, values: [0.8], cases: [b]}}
  cost_initial: [{{kind: RPA, n: 2, values: [1, 2.5], cases: [b, a]}}]
  delay_months:
    - {{n: 2, values: [-1, 3], cases: [a, b], levels: [{{level: 0.50, k: 2, value: 3, covers: 0.6666666667}}]}}
record: {{inside: 8, of: 10, wilson: [0.490162471537, 0.943317848546]}}
source: 行政改革推進室
note: [案, 非公開]
"""


def load(text: str) -> LoadedCalibration:
    return read_calibration("-", partial(bytes, text.encode()))


def shown(loaded: LoadedCalibration) -> list[str]:
    places = [(each.location, each.code, each.field) for each in loaded.findings]
    return [f"{place.line}:{place.column} {code} {field}".rstrip() for place, code, field in places if place]


class TestSound:
    """A file without a fault."""

    def test_every_key(self) -> None:
        loaded = load(CALIBRATION)
        assert loaded.findings == ()
        found = loaded.calibration
        assert found is not None
        assert found.library[1] == LibraryCase("library.1", "b", "l/b.yaml", DIGEST)
        assert found.ratios[Ratio.HOURS] == (
            ReferenceClass("ratios.hours.0", (0.5, 0.8, 0.9, 1), ("a", "b", "c", "d")),
            ReferenceClass("ratios.hours.1", (0.8,), ("b",), "RPA", Evidence.ESTIMATE),
        )
        assert found.ratios[Ratio.DELAY_MONTHS][0].values == (-1, 3)
        assert Ratio.COST_ANNUAL not in found.ratios
        assert found[2:7] == (Record(8, 10), "2026-10-15", "0.5.0", "行政改革推進室", "案\n非公開")
        assert (found.path, len(found.sha256)) == ("-", 64)

    def test_is_checked(self) -> None:
        loaded = load_any(Source("c.yaml", True, partial(bytes, CALIBRATION.encode())))
        assert isinstance(loaded.contents, Calibration)


FAULTS = [
    ("made: 2026-10-15", "made: 2026-10-32", ["2:7 DX219 made"]),
    ("ratios:\n", "ratio:\n", ["9:1 DX132 ratio"]),
    ("  cost_initial:", "  cost_initail:", ["13:3 DX132 ratios.cost_initail"]),
    ("id: b,", "id: a,", ["6:10 DX292 library.1.id"]),
    (f'l/a.yaml, sha256: "{DIGEST}"', 'l/a.yaml, sha256: "abc"', ["5:37 DX158 library.0.sha256"]),
    ("n: 4, ", "n: 3, ", ["11:11 DX293 ratios.hours.0.n"]),
    ("n: 4, ", "n: 4.5, ", ["11:11 DX293 ratios.hours.0.n"]),
    ("n: 4, ", "", ["11:7 DX133 ratios.hours.0.n"]),
    ("[0.5, 0.8, 0.9, 1]", "[0.8, 0.5, 0.9, 1]", ["11:22 DX294 ratios.hours.0.values"]),
    ("[0.5, 0.8, 0.9, 1]", "[-0.5, 0.8, 0.9, 1]", ["11:23 DX211 ratios.hours.0.values.0"]),
    ("[0.5, 0.8, 0.9, 1]", "[50%, 0.8, 0.9, 1]", ["11:23 DX230 ratios.hours.0.values.0"]),
    ("[0.5, 0.8, 0.9, 1]", "[]", ["11:22 DX137 ratios.hours.0.values"]),
    ("cases: [a, b, c, d]", "cases: [a, b, c, e]", ["11:59 DX295 ratios.hours.0.cases.3"]),
    ("cases: [a, b, c, d]", "cases: [a, b, c, a]", ["11:59 DX295 ratios.hours.0.cases.3"]),
    ("cases: [a, b, c, d]", "cases: [a, b, c, 4]", ["11:59 DX206 ratios.hours.0.cases.3"]),
    ("kind: RPA, evidence: estimate, ", "", ["12:7 DX292 ratios.hours.1"]),
    ("evidence: estimate", "evidence: guess", ["12:29 DX208 ratios.hours.1.evidence"]),
    ("value: 0.5, covers", "value: 0.8, covers", ["11:72 DX296 ratios.hours.0.levels.0"]),
    ("level: 0.8, k: 4", "level: 0.9, k: 4", ["11:72 DX296 ratios.hours.0.levels.0"]),
    ("level: 0.8, k: 4", "level: 80, k: 4", ["11:80 DX159 ratios.hours.0.levels.0.level"]),
    ("k: 4, value", "value", ["11:72 DX133 ratios.hours.0.levels.0.k"]),
    ("inside: 8", "inside: 11", ["16:18 DX296 record.inside"]),
    ("inside: 8", "inside: 7", ["16:37 DX296 record.wilson"]),
    ("of: 10, ", "", ["16:9 DX133 record.of"]),
    ("0.490162471537, ", "", ["16:37 DX296 record.wilson"]),
]
"""Old text, new text, what is found."""


class TestFaults:
    """All at once, each at its place, in both languages, with a way out."""

    @pytest.mark.parametrize(("old", "new", "expected"), FAULTS)
    def test_each(self, old: str, new: str, expected: list[str]) -> None:
        assert CALIBRATION.count(old) >= 1
        loaded = load(CALIBRATION.replace(old, new, 1))
        assert shown(loaded) == expected
        assert loaded.calibration is None
        for found in loaded.findings:
            assert all(text and "{" not in text for lang in Lang for text in (message(found, lang), hint(found, lang)))

    def test_nothing_in_it(self) -> None:
        assert shown(load("format: calibration/1\n")) == ["1:1 DX133 library", "1:1 DX133 ratios"]
        both = "format: calibration/1\nlibrary: []\nratios: {}\n"
        assert shown(load(both)) == ["2:10 DX137 library", "3:9 DX137 ratios"]

    def test_another_kind(self) -> None:
        assert shown(load("format: budget/1\ncaps: {2027: 1}\n")) == ["1:9 DX130 format"]

    def test_no_file(self) -> None:
        assert [each.code for each in read_calibration("nowhere.yaml").findings] == ["DX101"]

    def test_without_its_format(self) -> None:
        loaded = load_any(Source("c.yaml", True, partial(bytes, CALIBRATION.partition("\n")[2].encode())))
        assert [each.code for each in loaded.findings] == ["DX133"]
        assert loaded.findings[0].values["kind"] == "calibration/1"


NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=6).filter(
    lambda text: text == text.strip()
)


@given(
    st.lists(NAMES, min_size=1, max_size=5, unique=True),
    st.lists(st.floats(0, 1e9) | st.integers(0, 9), min_size=5, max_size=5).map(sorted),
    st.lists(st.integers(-24, 36), min_size=5, max_size=5).map(sorted),
    NAMES | st.none(),
)
def test_what_is_written_is_read_back(ids: list[str], values: list[float], months: list[int], kind: str | None) -> None:
    """Whatever projects and kinds are called, and to the last digit."""
    library = tuple(LibraryCase(f"library.{n}", id_, f"{id_}.yaml", DIGEST) for n, id_ in enumerate(ids))
    first = ReferenceClass("ratios.hours.0", tuple(values[: len(ids)]), tuple(ids), kind)
    late = ReferenceClass("ratios.delay_months.0", tuple(months[: len(ids)]), tuple(ids), None, Evidence.PEER)
    ratios = {Ratio.HOURS: (first,), Ratio.DELAY_MONTHS: (late,)}
    was = Calibration(library, ratios, Record(1, 3), "2026-10-15", "0.5.0")
    loaded = load(calibration_text(was))
    assert loaded.findings == ()
    assert loaded.calibration is not None
    assert loaded.calibration._replace(path="", sha256="") == was
