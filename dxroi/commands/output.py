"""An answer to where it was asked for: rendered whole first, then printed or saved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from dxroi.commands.choices import ColorChoice
from dxroi.commands.language import tell
from dxroi.commands.streams import (
    RefusalError,
    drawn_for,
    put,
    put_bytes,
    put_json,
    refuse_existing,
    save,
    saving,
    warn,
)
from dxroi.formats import Answer, FormatName, Terminal, render, render_line
from dxroi.tables.blocks import Screen
from dxroi.texts import commands as t

ENDINGS = {
    ".json": FormatName.JSON,
    ".jsonl": FormatName.JSONL,
    ".csv": FormatName.CSV,
    ".md": FormatName.MARKDOWN,
    ".markdown": FormatName.MARKDOWN,
}
FOREIGN = (".xlsx", ".xls", ".docx", ".pdf", ".html", ".htm")
"""Endings of files that other programs would then refuse."""
ENCODINGS = ("utf-8-sig", "utf-8", "cp932")
_FILE_WIDTH = 80


class Destination(NamedTuple):
    """The format and the place of a result."""

    format: FormatName
    output: str | None = None
    force: bool = False
    color: ColorChoice = ColorChoice.AUTO
    encoding: str | None = None

    @classmethod
    def of(
        cls, format_: FormatName | None, output: str | None, force: bool, color: ColorChoice, encoding: str | None
    ) -> Destination:
        """The format asked for, else that of the ending of the file, else a table; `-` is standard output."""
        output = None if output == "-" else output
        by_ending = ENDINGS.get(Path(output).suffix.lower()) if output else None
        return cls(format_ or by_ending or FormatName.TABLE, output, force, color, encoding)

    def refuse_early(self) -> None:
        """Refuse what cannot be delivered before any work is done."""
        if self.encoding is not None and self.format is not FormatName.CSV:
            raise RefusalError(tell(t.ENCODING_ONLY_CSV))
        if self.encoding is not None and self.encoding.lower() not in ENCODINGS:
            raise RefusalError(tell(t.NOT_ENCODING, value=self.encoding))
        if self.output is not None:
            ending = Path(self.output).suffix.lower()
            if ending in FOREIGN:
                raise RefusalError(tell(t.NOT_ENDING, ending=ending, path=self.output))
            refuse_existing(self.output, self.force)

    def spare(self, inputs: Sequence[str]) -> None:
        """Refuse to write over a file that the call reads, be it with --force."""
        if self.output is not None and any(_same(self.output, path) for path in inputs):
            raise RefusalError(tell(t.IS_INPUT, path=self.output))


def _same(output: str, path: str) -> bool:
    return Path(output).exists() and Path(path).exists() and Path(output).samefile(path)


def deliver(answer: Answer, destination: Destination) -> None:
    """Render, then print to standard output or save to the file."""
    terminal = drawn_for(destination.color.value) if destination.output is None else _for_file(destination)
    text = render(destination.format, answer, terminal)
    encoding = destination.encoding or "utf-8-sig"
    data = _csv(text, encoding) if destination.format is FormatName.CSV else None
    if destination.output is not None:
        save(destination.output, text.encode("utf-8") if data is None else data, destination.force)
        warn(tell(t.WRITTEN, path=destination.output))
    elif data is not None:
        put_bytes(data)
    elif destination.format in (FormatName.JSON, FormatName.JSONL):
        put_json(text)
    else:
        put(text if text.endswith("\n") else text + "\n")


def stream(documents: Iterable[Mapping[str, object]], destination: Destination) -> None:
    """Lines of `jsonl` as they come: to standard output, or into a file that is there once all of them are."""
    lines = map(render_line, documents)
    if destination.output is None:
        for line in lines:
            put_json(line)
        return
    with saving(destination.output, destination.force) as write:
        for line in lines:
            write(line.encode("utf-8"))
    warn(tell(t.WRITTEN, path=destination.output))


def show(screen: Screen) -> None:
    """A screen that has no other form."""
    from dxroi.formats.table import render as draw

    put(draw(screen, **drawn_for(ColorChoice.AUTO.value)._asdict()))


def _for_file(destination: Destination) -> Terminal:
    return Terminal(width=_FILE_WIDTH, color=destination.color is ColorChoice.ALWAYS)


def _csv(text: str, encoding: str) -> bytes:
    from dxroi.formats.csv import UnencodableError, encode

    try:
        return encode(text, encoding)
    except UnencodableError as fault:
        found = ", ".join(
            tell(t.UNENCODABLE_ONE, char=p.character, row=p.row, field=p.field) for p in fault.places[:10]
        )
        raise RefusalError(tell(t.UNENCODABLE, encoding=encoding, found=found)) from fault
