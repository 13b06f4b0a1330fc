"""One entry of the catalogue of findings."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from dxroi.finding import Severity, Words


class Page(NamedTuple):
    """The page of the manual of one code, shown by `dxroi explain CODE`."""

    asks: Words
    """What it looks at, in one or two sentences."""
    why: Words
    """Why it matters to whoever decides about public money."""
    bad: str
    """A few lines of YAML that it finds."""
    good: str
    """The same lines mended."""


class Entry(NamedTuple):
    """Severity, message and hint; `{name}` stands for a value of the finding."""

    severity: Severity
    message: Words
    hint: Words
    page: Page | None = None
    ways: Mapping[str, Words] = MappingProxyType({})
    """Hints for cases in which the general one would mislead; a finding names its own by its value `way`."""


DID_YOU_MEAN = Words("もしかして：{candidates}", "did you mean: {candidates}")
ANY = MappingProxyType({"any": Words("次のどれかを書く：{candidates}", "write one of: {candidates}")})
"""Where nothing is near, so that `candidates` are all that there are."""
