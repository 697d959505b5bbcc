"""One build at a time in a folder: others wait until it is done, and say so."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from patientuddannelse.output import UnwrittenError, no_room

_PAUSE = 0.2  # seconds between looking


@contextmanager
def only_one(lock: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold a lock file until the block ends; ``waiting`` is called once where another holds it.

    The system frees it when a process ends, however it ends. Raises UnwrittenError where there can
    be no such file.
    """
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        if lock.is_dir():
            raise UnwrittenError(lock, "is-folder") from error
        raise no_room(lock, error) from error
    try:
        if not _taken(handle):
            waiting()
            while not _taken(handle):
                time.sleep(_PAUSE)
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _taken(handle: int) -> bool:
        """Take the lock, if nobody has it."""
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(handle: int) -> bool:
        """Take the lock, if nobody has it."""
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)  # a child does not inherit it
        except (BlockingIOError, PermissionError):
            return False
        return True
