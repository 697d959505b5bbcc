"""YAML files parsed ahead by a process of its own, while this one still imports what reads them.

What that process has not sent is parsed here, as it would be without it: nobody waits for it. It
begins with the last file, so that the two meet where both are equally quick.
"""

from __future__ import annotations

import marshal
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from patientuddannelse.cores import cores

if TYPE_CHECKING:
    from patientuddannelse.curriculum.packing import Packed
    from patientuddannelse.curriculum.scalar import Fields

_HEAD = 4  # bytes, which say how long what follows is


class _Ahead:
    """What another process has parsed: files by their names, from memory that both share."""

    def __init__(self, process: int, memory: int) -> None:
        self.process = process
        self.memory = memory
        self.read = 0
        self.files: dict[str, tuple[str, Packed]] = {}

    def collect(self) -> None:
        """Take what has been sent since; the end of it may still be missing."""
        size = os.fstat(self.memory).st_size
        sent = os.pread(self.memory, size - self.read, self.read)
        at = 0
        while (end := at + _HEAD + int.from_bytes(sent[at : at + _HEAD], "big")) <= len(sent):
            name, text, data = marshal.loads(memoryview(sent)[at + _HEAD : end])
            self.files[name] = text, data
            at = end
        self.read += at

    def end(self) -> None:
        """Let go of the process, whatever it is doing, and of the memory."""
        with suppress(ChildProcessError):  # where nobody is told of children that end
            if not os.waitpid(self.process, os.WNOHANG)[0]:
                os.kill(self.process, signal.SIGKILL)
                os.waitpid(self.process, 0)
        os.close(self.memory)


_ahead: list[_Ahead] = []
"""The process that parses ahead, while there is one."""


@contextmanager
def parsing_ahead(
    project: Path, clinic: Path | None, processes: int | None = None
) -> Iterator[None]:
    """Have the files of a project parsed in another process, where a second core is free for it.

    ``processes`` is how many are allowed at all. A process with threads is not forked.
    """
    if processes != 1 and cores() > 1 and threading.active_count() == 1:
        _begin(project, clinic)
    try:
        yield
    finally:
        nothing_ahead()


def _begin(project: Path, clinic: Path | None) -> None:
    if not hasattr(os, "memfd_create"):
        return
    with suppress(OSError):  # the system may have no room for it
        memory, parent = os.memfd_create("parsed"), os.getpid()
        try:
            process = os.fork()
        except OSError:
            os.close(memory)
            raise
        if not process:
            _parse(project, clinic, memory, parent)
        _ahead.append(_Ahead(process, memory))


def parsed_ahead(name: str, text: str) -> Fields | None:
    """Return the data of a file if it was parsed ahead, and says the same as it did then."""
    if not _ahead:
        return None
    from patientuddannelse.curriculum.packing import unpacked

    if name not in _ahead[-1].files:
        _ahead[-1].collect()
    said, data = _ahead[-1].files.pop(name, ("", None))
    return unpacked(name, data) if data and said == text else None


def nothing_ahead() -> None:
    """Let go of what else was parsed ahead: nobody will ask for it any more."""
    while _ahead:
        _ahead.pop().end()


def framed(name: str, text: str, data: Packed) -> bytes:
    """Return what is sent of a file."""
    sent = marshal.dumps((name, text, data))
    return len(sent).to_bytes(_HEAD, "big") + sent


def _parse(project: Path, clinic: Path | None, memory: int, parent: int) -> None:
    """Parse every file in which nothing is wrong, send it, and end this process.

    It ends as well where the one that began it was killed.
    """
    try:
        from patientuddannelse.curriculum.files import ProjectFiles
        from patientuddannelse.curriculum.packing import packed

        files, stream = ProjectFiles(project, clinic), os.fdopen(memory, "wb", buffering=0)
        for found in reversed(files.found() or ()):
            if os.getppid() != parent:
                break
            file = files.read_one(found)
            if file.data and not file.diagnostics and (data := packed(file.data)):
                stream.write(framed(file.name, file.text, data))
    finally:  # whatever is wrong with a file, the other process finds it as well
        os._exit(0)
