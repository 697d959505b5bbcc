"""Numbers that several processes take one by one, however any of them ends meanwhile."""

from __future__ import annotations

import multiprocessing
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection


class Turns:
    """The numbers below one, which wait in a pipe: whoever reads one has it for itself.

    A turn is one byte, which is read whole or not at all: a process that is ended, at whatever
    moment, holds up no other, as it would with a lock. Where there are more numbers than bytes, a
    turn is for as many that follow each other as it takes.
    """

    def __init__(self, numbers: int) -> None:
        """Lay out the turns; a pipe has room for all of them before anybody reads."""
        self._numbers, self._each = numbers, numbers // 256 + 1
        self._waiting, to = multiprocessing.Pipe(duplex=False)
        _put(to, bytes(range(-(-numbers // self._each))))
        to.close()  # so that there is an end behind the last

    def __iter__(self) -> Iterator[int]:
        """Yield numbers that nobody else gets, until all have been taken by somebody."""
        while turn := _next(self._waiting):
            first = turn[0] * self._each
            yield from range(first, min(first + self._each, self._numbers))


if sys.platform == "win32":  # a pipe of messages, each of which is read at once

    def _put(to: Connection, turns: bytes) -> None:
        for turn in turns:
            to.send_bytes(bytes((turn,)))

    def _next(waiting: Connection) -> bytes:
        """Return the next turn, nothing at the end."""
        with suppress(EOFError):
            return waiting.recv_bytes()
        return b""

else:  # a pipe of bytes; a message would be read in two steps: how long it is, what it says

    def _put(to: Connection, turns: bytes) -> None:
        os.write(to.fileno(), turns)

    def _next(waiting: Connection) -> bytes:
        """Return the next turn, nothing at the end."""
        return os.read(waiting.fileno(), 1)
