"""`dxroi init` on a pseudo-terminal, as a person sits before it."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Self

import pytest

from tests.test_cli import NEUTRAL

posix = pytest.mark.skipif(sys.platform == "win32", reason="there is no pty there")


class Terminal:
    """The command on a pseudo-terminal of its own, which is its controlling one."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        import fcntl
        import pty
        import termios

        self.master, slave = pty.openpty()
        self.shown = ""
        self.process: subprocess.Popen[bytes] = subprocess.Popen(
            [sys.executable, "-m", "dxroi", "init", *arguments],
            cwd=folder,
            env={**NEUTRAL, "PYTHONUTF8": "1", "DXROI_LANG": "en", "TERM": "xterm"},
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(slave)

    def type(self, text: str) -> None:
        """Type once something is asked."""
        self._read_until(lambda: self.shown.endswith(": "))
        self.shown = ""
        os.write(self.master, text.encode())

    def end(self) -> int:
        self._read_until(lambda: False)
        return self.process.wait(30)

    def _read_until(self, met: Any) -> None:
        deadline = time.monotonic() + 60
        data = b""
        while not met() and time.monotonic() < deadline:
            if not select.select([self.master], [], [], 1)[0]:
                continue
            try:
                data += os.read(self.master, 4096)
            except OSError:  # the other end is closed
                return
            self.shown = data.decode("utf-8", "replace").replace("\r\n", "\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(30)
        os.close(self.master)
