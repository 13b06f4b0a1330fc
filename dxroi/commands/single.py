"""The one proposal of a command that takes no more than one."""

from __future__ import annotations

from dxroi.commands.language import tell
from dxroi.commands.streams import RefusalError
from dxroi.loading import Loaded, collect, read_proposals
from dxroi.texts import commands as t


def single(path: str) -> Loaded:
    """The file, or the one that a folder or a pattern holds; several are refused."""
    files = collect([path]).files
    if len(files) > 1:
        raise RefusalError(tell(t.ONE_FILE, path=path, n=len(files)))
    read = read_proposals([path])
    return next((each for each in read if each.proposal), read[0])
