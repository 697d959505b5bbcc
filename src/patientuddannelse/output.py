"""Writing files so that a killed build leaves the old or the new file, never half of one."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from patientuddannelse.diagnostics import RenderError


def write_atomically(path: Path, data: bytes) -> bool:
    """Write the bytes beside the target, then swap; a file that already holds them is left alone.

    Who may read and write a file stays as it was. Nothing waits for the disk: what a power cut
    spoils differs from its bytes, so the next build writes it anew. Returns whether anything was
    written. Raises RenderError with what to do when the folder or file cannot be written (full
    disk, read-only, open in another program).
    """
    try:
        if path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = stat.S_IMODE(path.stat().st_mode) if path.is_file() else 0o644
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise RenderError(_explained(path, error)) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(mode)
        os.replace(name, path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise RenderError(_explained(path, error)) from error
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def _explained(path: Path, error: OSError) -> str:
    reason = error.strerror or str(error)
    if isinstance(error, PermissionError):
        return (
            f"{path} cannot be written: {reason}\n"
            "hint: close the file in PowerPoint or the PDF viewer, or choose another --output"
        )
    if path.is_dir():
        return f"{path} is a folder where a file should be\nhint: move it away"
    return f"{path} cannot be written: {reason}\nhint: free some space, or choose another --output"
