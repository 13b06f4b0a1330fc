"""A proposal that is being written: what it says so far, as the text of a file that the reader takes at every step.

Values are YAML as it will stand in the file. A text is written so that it comes back as typed, whatever is in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Union

from dxroi.finding import Finding
from dxroi.loading import Loaded, proposal_of
from dxroi.loading.nodes import NULLS
from dxroi.loading.options import change_of
from dxroi.loading.proposals import KEYS
from dxroi.loading.writing import written

Value = Union[str, dict[str, "Value"], list["Value"]]
"""YAML on one line, a mapping or a list of them."""

_FIRST = ("format", "id", "name", "department", "first_year", "stage", "obligation", "operates_from")
ORDER = (*_FIRST, *(key for key in KEYS if key not in _FIRST))
"""The keys of a proposal as a file is read by people: what it is first."""
_BESIDE_LETTERS = "・ー々（）「」、。-_/ "
"""What a text without quotes may hold beside letters and digits."""
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_WIDE = "\u3000"
_COLUMN = 34
"""Where comments begin."""


def text_value(text: str) -> str:
    r"""A text as YAML on one line: without quotes where nobody could take it for anything else.

    >>> text_value("市民税課"), text_value("a: b # c"), text_value("12"), text_value("\x1b")
    ('市民税課', '"a: b # c"', '"12"', '"\\x1b"')
    """
    return text if _is_plain(text) else '"' + "".join(map(_escaped, text)) + '"'


def _is_plain(text: str) -> bool:
    if not text or text != text.strip() or text in NULLS or text in ("true", "false"):
        return False
    begins = text[0].isalpha() or text[0] in "（「"
    return begins and all(char.isalnum() or char in _BESIDE_LETTERS for char in text)


def _escaped(char: str) -> str:
    code = ord(char)
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char == _WIDE or (char.isprintable() and not 0xD800 <= code <= 0xDFFF):
        return char
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def number_value(field: str, typed: str) -> tuple[str | None, Sequence[Finding]]:
    """A number, range or `unknown` as typed, on one line of YAML; none where it is no YAML, with what is wrong."""
    change = change_of("", field, typed)
    return (None if change.value is None else written(change.value)), change.faults


class Draft:
    """What a file will say."""

    def __init__(self, head: Sequence[str], values: Mapping[str, Value]) -> None:
        self.head = tuple(head)
        """Lines of comment, the editor's first."""
        self.values: dict[str, Value] = dict(values)
        self.remarks: dict[str, str] = {}
        """Path -> what is said beside a value."""
        self.left: dict[str, tuple[str, ...]] = {}
        """Path -> lines of comment below its values, for what may be written there too."""

    def copy(self) -> Draft:
        """The same, to be changed without changing this one."""
        other = Draft(self.head, {key: _copied(value) for key, value in self.values.items()})
        other.remarks, other.left = dict(self.remarks), dict(self.left)
        return other

    def put(self, path: str, value: Value) -> None:
        """Set one value."""
        *above, last = path.split(".")
        holder: Value = self.values
        for part in above:
            holder = holder[int(part)] if isinstance(holder, list) else _mapping(holder)[part]
        if isinstance(holder, list):
            holder[int(last) : int(last) + 1] = [value]
        else:
            _mapping(holder)[last] = value

    def drop(self, path: str) -> None:
        """Take one value out, where it is there."""
        above, _, last = path.rpartition(".")
        holder = self.get(above) if above else self.values
        if isinstance(holder, dict):
            holder.pop(last, None)

    def get(self, path: str) -> Value | None:
        """One value."""
        found: Value | None = self.values
        for part in path.split("."):
            if isinstance(found, list):
                found = found[int(part)] if int(part) < len(found) else None
            else:
                found = found.get(part) if isinstance(found, dict) else None
        return found

    def text(self) -> str:
        """The whole file."""
        lines = [*(f"# {line}".rstrip() for line in self.head), "format: proposal/1"]
        for key in ORDER:
            if key in self.values:
                lines += self._entry(key, key, self.values[key], "")
            lines += [f"# {line}" for line in self.left.get(key, ()) if key not in self.values]
        return "\n".join(lines) + "\n"

    def data(self) -> bytes:
        """The whole file as it is saved."""
        return self.text().encode("utf-8", "surrogatepass")

    def read(self, path: str = "") -> Loaded:
        """What the reader of files makes of it."""
        return proposal_of(self.data(), path)

    def _entry(self, key: str, path: str, value: Value, indent: str) -> Iterable[str]:
        if isinstance(value, str) or _is_flat(value) or not value:
            yield self._remarked(f"{indent}{key}: {_flow(value)}", path)
            return
        yield self._remarked(f"{indent}{key}:", path)
        below = value.items() if isinstance(value, dict) else ((str(n), item) for n, item in enumerate(value))
        for name, item in below:
            if isinstance(value, list):
                yield from self._item(f"{path}.{name}", item, indent + "  ")
            else:
                yield from self._entry(name, f"{path}.{name}", item, indent + "  ")
        yield from (f"{indent}  # {line}" for line in self.left.get(path, ()))

    def _item(self, path: str, item: Value, indent: str) -> Iterable[str]:
        """One item of a list, each of its keys on a line."""
        for number, (key, value) in enumerate(_mapping(item).items()):
            mark = "- " if not number else "  "
            yield self._remarked(f"{indent}{mark}{key}: {_flow(value)}", f"{path}.{key}")
        yield from (f"{indent}  # {line}" for line in self.left.get(path, ()))

    def _remarked(self, line: str, path: str) -> str:
        remark = self.remarks.get(path)
        return f"{line.ljust(_COLUMN - 2)}  # {remark}" if remark else line


def _mapping(value: Value) -> dict[str, Value]:
    if not isinstance(value, dict):
        raise TypeError(value)  # a path that leads elsewhere is a fault of ours
    return value


def _copied(value: Value) -> Value:
    if isinstance(value, dict):
        return {key: _copied(item) for key, item in value.items()}
    return [_copied(item) for item in value] if isinstance(value, list) else value


def _is_flat(value: Value) -> bool:
    """Whether a mapping holds single values only, so that it stands on one line."""
    return isinstance(value, dict) and all(isinstance(item, str) for item in value.values())


def _flow(value: Value) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(map(_flow, value)) + "]" if isinstance(value, list) else value
