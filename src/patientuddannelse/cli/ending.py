"""How the process of a command ends: at once, as soon as nothing is left to be done.

The interpreter would take apart everything that was made, thing by thing, before it lets go of it.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def ending_at_once() -> Iterator[None]:
    """Let the process end at once after a command, with the exit code that the command leaves with.

    What is registered first is called last: then every thread has ended, and what was registered
    during the command is done. A command that breaks off in any other way ends as it always would.
    """
    codes: list[int] = []
    atexit.register(_end, codes)
    try:
        yield
    except SystemExit as left:
        if left.code is None or isinstance(left.code, int):  # else the interpreter has words to say
            codes.append(left.code or 0)
        raise


def _end(codes: list[int]) -> None:
    gc.freeze()  # where the interpreter does end, it has not to walk over all that was made
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except (OSError, ValueError):
        return  # the interpreter tells of it
    if codes:
        os._exit(codes[0])
