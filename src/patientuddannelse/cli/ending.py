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

    A command that breaks off in any other way ends as it always would.
    """
    try:
        yield
    except SystemExit as left:
        if left.code is None or isinstance(left.code, int):  # else the interpreter has words to say
            atexit.register(_end, left.code or 0)
        raise
    finally:
        gc.freeze()  # where the interpreter does end, it has not to walk over all that was made


def _end(code: int) -> None:
    """Do all that waits for the end, and end.

    What is registered last is called first: every thread has ended, and nothing else is done yet.
    """
    atexit.unregister(_end)
    atexit._run_exitfuncs()
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except (OSError, ValueError):
        return  # the interpreter tells of it
    os._exit(code)
