"""Files are UTF-8; what else Japanese offices save is named, at its place, with the way to save it as UTF-8."""

from __future__ import annotations

import pytest

from dxroi.finding import Location
from dxroi.loading import proposal_of

from .samples import PROPOSAL, codes, proposal


class TestUtf8:
    """With or without byte order mark, with any line ends."""

    @pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["no mark", "mark"])
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
    def test_reads_the_same(self, mark: bytes, end: str) -> None:
        loaded = proposal_of(mark + PROPOSAL.replace("\n", end).encode(), "")
        assert loaded.proposal is not None
        assert loaded.proposal._replace(sha256="", path="") == proposal(PROPOSAL)._replace(sha256="", path="")

    def test_a_mark_moves_no_column(self) -> None:
        loaded = proposal_of(b"\xef\xbb\xbf" + PROPOSAL.replace("name: ", "name: 12 #").encode(), "p.yaml")
        assert loaded.findings[0].location == Location("p.yaml", 1, 7)

    def test_columns_count_code_points(self) -> None:
        loaded = proposal_of("{𠮷: 1, name: x}".encode(), "p.yaml")
        assert loaded.locate("name") == Location("p.yaml", 1, 14)


class TestOtherEncodings:
    """Never guessed and accepted: a wrong guess would change names and numbers."""

    @pytest.mark.parametrize(
        ("data", "code", "line", "column"),
        [
            (PROPOSAL.encode("cp932"), "DX105", 1, 7),
            (b"# x\r\nname: " + "課".encode("cp932"), "DX105", 2, 7),
            (PROPOSAL.encode("utf-16"), "DX106", 1, 1),
            (PROPOSAL.encode("utf-16-le"), "DX106", 1, 1),
            (PROPOSAL.encode("utf-16-be"), "DX106", 1, 1),
            (b"name: \xff\xfe\n", "DX107", 1, 7),
            (b"\x89PNG\r\n\x1a\n", "DX107", 1, 1),
        ],
    )
    def test_is_named(self, data: bytes, code: str, line: int, column: int) -> None:
        (found,) = proposal_of(data, "p.yaml").findings
        assert (found.code, found.location) == (code, Location("p.yaml", line, column))


class TestUnseenCharacters:
    """Nobody sees them, and some end a line where no editor does."""

    @pytest.mark.parametrize("character", ["\0", "\x1b", "\x7f", "\x85", "\x9b", "\u2028", "\ufeff", "\uffff"])
    def test_is_found_at_its_place(self, character: str) -> None:
        (found,) = proposal_of(PROPOSAL.replace("RPA", f"R{character}A").encode(), "p.yaml").findings
        assert found.code == "DX108"
        assert found.values == {"character": f"U+{ord(character):04X}"}
        assert found.location == Location("p.yaml", 1, 16)

    def test_tabs_and_joiners_of_text_are_text(self) -> None:
        assert codes(PROPOSAL.replace("RPA", "R\tP\u200dA")) == []
