"""How far a long job has come: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

Progress = Callable[[int, int, str], None]
"""Called with how many things are done, how many there are, and the one that was done last."""

_WIDTH = 28


def unseen(_done: int, _total: int, _label: str) -> None:
    """Show no progress."""


def progress_for(stream: TextIO, *, quiet: bool = False) -> Progress:
    """Return what shows progress on the stream."""
    if quiet:
        return unseen
    if stream.isatty():
        return lambda done, total, label: _bar(stream, done, total, label)
    return lambda done, total, label: print(f"[{done}/{total}] {label}", file=stream)


def _bar(stream: TextIO, done: int, total: int, label: str) -> None:
    full = round(_WIDTH * done / max(total, 1))
    bar = "█" * full + "░" * (_WIDTH - full)
    end = "\r\033[K" if done >= total else ""
    stream.write(f"\r\033[K{bar} {done}/{total} {label[:40]}{end}")
    stream.flush()
