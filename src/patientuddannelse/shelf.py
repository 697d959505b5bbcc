"""What files will hold, out of memory until it is known whether it may be written."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from patientuddannelse.dataclass import dataclass
from patientuddannelse.digests import digest_of_bytes

_SPARE = 500_000_000  # bytes: of a disk that has less left nothing is taken but for the files


@dataclass(frozen=True, slots=True)
class Held:
    """What a file will hold: its size and digest, and the bytes, in memory or on a shelf.

    ``shelf`` is the descriptor of a file that is open in this process too, ``at`` a place in it.
    """

    size: int
    digest: str
    here: bytes | None = None
    shelf: int = -1
    at: int = 0

    @property
    def data(self) -> bytes:
        """Return the bytes."""
        return os.pread(self.shelf, self.size, self.at) if self.here is None else self.here


class Shelf:
    """Puts bytes into an open file; without one, or where that takes no more, they stay here."""

    def __init__(self, file: int | None = None) -> None:
        """Begin with the descriptor of an empty file that no other process writes to."""
        self._file = file
        self._end = 0

    def put(self, data: bytes) -> Held:
        """Return what stands for the bytes."""
        size, digest, at = len(data), digest_of_bytes(data), self._end
        if self._file is None or not self._written(data):
            return Held(size, digest, here=data)
        self._end += size
        return Held(size, digest, shelf=self._file, at=at)

    def _written(self, data: bytes) -> bool:
        assert self._file is not None
        try:
            return os.pwrite(self._file, data, self._end) == len(data)
        except OSError:  # what is wrong is told when the files are written
            return False


@contextmanager
def shelves(folder: Path, count: int) -> Iterator[Sequence[Shelf]]:
    """Give a shelf to each of some processes on the disk of a folder, or none at all.

    Their files have no names, and are gone at the end, however it comes. Processes that are forked
    meanwhile have them open as well.
    """
    with ExitStack() as files:
        try:
            room = hasattr(os, "pread") and shutil.disk_usage(folder).free >= _SPARE
            opened = [
                files.enter_context(tempfile.TemporaryFile(dir=folder)).fileno()
                for _ in range(count if room else 0)
            ]
        except OSError:  # what is wrong is told when the files are written
            opened = []
        yield [Shelf(each) for each in opened]
