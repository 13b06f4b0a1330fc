"""One run of a command in this process: what it answered, what it said beside, how it ended."""

from __future__ import annotations

import csv
import io
import json
from typing import Any, NamedTuple


class Run(NamedTuple):
    exit: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """What was answered as JSON."""
        found: dict[str, Any] = json.loads(self.out)
        return found

    @property
    def result(self) -> dict[str, Any]:
        """The only result of the document."""
        (found,) = self.document["results"]
        assert isinstance(found, dict)
        return found

    @property
    def lines(self) -> list[dict[str, Any]]:
        """What was answered as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def rows(self) -> list[dict[str, str]]:
        """What was answered as CSV."""
        return list(csv.DictReader(io.StringIO(self.out.removeprefix("\ufeff"))))

    @property
    def found(self) -> list[tuple[str, int, str]]:
        """Path, line and code of each finding of the document that is not ignored."""
        findings = self.document["findings"]
        return [(each["path"], each["line"], each["code"]) for each in findings if not each.get("ignored")]
