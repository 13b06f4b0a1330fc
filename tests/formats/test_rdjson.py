from __future__ import annotations

import json

from hypothesis import given

from dxroi.formats.escaping import well_formed
from dxroi.formats.rdjson import render
from dxroi.tables.report import Report

from .measuring import steering
from .reports import CLEAN, SEVERAL, problem, report, reports
from .validating import json_schema


class TestDiagnostics:
    """What reviewdog reads: places in bytes, and a message that a review only shows."""

    def test_one(self) -> None:
        assert json.loads(render(SEVERAL))["diagnostics"][1] == {
            "message": "DX301 cost.0.annual: {0} [x］(1)",
            "location": {
                "path": "提案/b c.yaml",
                "range": {"start": {"line": 9, "column": 5}, "end": {"line": 9, "column": 8}},
            },
            "severity": "WARNING",
            "code": {"value": "DX301"},
        }

    def test_none_when_clean(self) -> None:
        assert json.loads(render(CLEAN)) == {"source": {"name": "dxroi"}, "diagnostics": []}

    def test_columns_count_bytes(self) -> None:
        """The example of the format's own description: in `a𐐀b` the column of b is 6."""
        found = problem(excerpt="a𐐀b", column=3, end_column=4)
        (read,) = json.loads(render(report(found)))["diagnostics"]
        assert read["location"]["range"] == {"start": {"line": 3, "column": 6}, "end": {"line": 3, "column": 7}}

    def test_no_column_where_the_line_is_not_known(self) -> None:
        (read,) = json.loads(render(report(problem(excerpt=""))))["diagnostics"]
        assert read["location"]["range"] == {"start": {"line": 3}, "end": {"line": 3}}

    @given(found=reports())
    def test_harm_is_read_back_as_text(self, found: Report) -> None:
        text = render(found)
        read = json.loads(text)["diagnostics"]
        assert steering(text) == []
        standing = [each for each in found.problems if each.ignored is None]
        assert [each["location"]["path"] for each in read] == [well_formed(each.path) for each in standing]
        for each in read:
            assert not [acting for acting in ("@", "<", "](", "://") if acting in each["message"]]

    def test_reviewdog_takes_it(self) -> None:
        wrong = json_schema("rdjson.json")
        assert wrong(json.loads(render(SEVERAL))) == []
        assert wrong({"diagnostics": 1})
