"""Writing files so that a killed build leaves the old or the new file, never half of one."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import groupby
from pathlib import Path

from patientuddannelse.diagnostics import Diagnostic, RenderError, Value
from patientuddannelse.wordings import finding, phrase
from patientuddannelse.wordings.system import system_said

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_MOST_NAMED = 3
_PROBE = bytes(4096)
PART = ".part"
CACHE = ".cache"
"""The folder below the output of what only saves time: without it nothing is lost."""


class UnwrittenError(RenderError):
    """A file could not be written; the one that was there is as it was."""

    def __init__(self, path: Path, key: str, why: Value = "") -> None:
        """Keep which file, what to say, and what the system said."""
        self.path, self.key, self.why = path, key, why
        self.diagnostics = tuple(told_together([self]))
        super().__init__("\n".join(map(str, self.diagnostics)))


class EditedError(UnwrittenError):
    """A file was changed by hand since it was built, and nothing was said of what is to be done."""

    def __init__(self, path: Path) -> None:
        """Keep which file."""
        super().__init__(path, "edited-deck" if path.suffix == ".pptx" else "edited")


def write_atomically(path: Path, data: bytes) -> bool:
    """Write the bytes beside the target, then swap; a file that already holds them is left alone.

    Who may read and write a file stays as it was. Nothing waits for the disk: what a power cut
    spoils differs from its bytes, so the next build writes it anew. Returns whether anything was
    written. Raises UnwrittenError with what to do when the folder or file cannot be written (full
    disk, read-only, open in another program).
    """
    if _holds(path, data):
        return False
    part = _part(path, data)
    try:
        os.replace(part, path)
    except OSError as error:
        _remove(part)
        raise _not_replaced(path, error) from error
    except BaseException:
        _remove(part)
        raise
    return True


def _part(path: Path, data: bytes) -> Path:
    """Write the bytes beside a file, to be put in its place."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = stat.S_IMODE(path.stat().st_mode) if path.is_file() else 0o644
        handle, name = tempfile.mkstemp(prefix=".", suffix=PART, dir=path.parent)
    except OSError as error:
        raise no_room(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(mode)
    except OSError as error:
        _remove(Path(name))
        raise _not_replaced(path, error) from error
    except BaseException:
        _remove(Path(name))
        raise
    return Path(name)


@contextmanager
def writing_sources() -> Iterator[None]:
    """Tell of files of the curriculum that cannot be written: they are not put elsewhere."""
    try:
        yield
    except UnwrittenError as error:
        raise UnwrittenError(error.path, "source", error.why) from error


def write_together(files: Mapping[Path, bytes]) -> None:
    """Write files that are there, all or none.

    The bytes of each as it was stand ready, to be put back where another cannot be replaced.
    Raises UnwrittenError as `write_atomically` does.
    """
    ready: dict[Path, tuple[Path, Path]] = {}
    replaced: list[Path] = []
    try:
        for path, data in files.items():
            before = _part(path, path.read_bytes())
            ready[path] = before, before
            ready[path] = before, _part(path, data)
        for path, (_, part) in ready.items():
            try:
                os.replace(part, path)
            except OSError as error:
                raise _not_replaced(path, error) from error
            replaced.append(path)
    except BaseException:
        for path in replaced:
            os.replace(ready[path][0], path)
        raise
    finally:
        for parts in ready.values():
            for part in parts:
                _remove(part)


def _remove(part: Path) -> None:
    with suppress(OSError):  # what went wrong before is what is told
        part.unlink()


def _holds(path: Path, data: bytes) -> bool:
    """Say whether a file holds these bytes; one that another program keeps to itself may not."""
    try:
        return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def require_room(folder: Path) -> None:
    """Raise UnwrittenError where nothing can be written in a folder; nothing stays there."""
    home = nearest(folder)
    if not home.is_dir():
        raise UnwrittenError(home, "no-folder")
    try:
        with tempfile.TemporaryFile(dir=home) as file:
            file.write(_PROBE)
    except OSError as error:
        raise no_room(folder, error) from error


def nearest(folder: Path) -> Path:
    """Return a folder, or the first above it that is there."""
    home = folder.absolute()
    while not os.path.lexists(home):
        home = home.parent
    return home


def told_together(errors: Iterable[UnwrittenError]) -> Iterator[Diagnostic]:
    """Yield a finding for each thing that is wrong, with the files that it hinders."""
    alike = sorted(errors, key=lambda each: (each.key, str(each.why)))
    for (key, why), group in groupby(alike, key=lambda each: (each.key, each.why)):
        paths = [str(each.path) for each in group]
        files = ", ".join(paths[:_MOST_NAMED])
        if len(paths) > _MOST_NAMED:
            count = len(paths) - _MOST_NAMED
            named = phrase("unwritten-files", files=files, count=count)
        else:
            named = phrase("unwritten-files.all", files=files)
        yield finding(f"unwritten.{key}", files=named, why=why)


def no_room(path: Path, error: OSError) -> UnwrittenError:
    """Return what says why nothing can be begun where a file should be, or in a folder."""
    if error.errno in _FULL:
        return UnwrittenError(path, "full", system_said(error))
    if isinstance(error, NotADirectoryError | FileExistsError):
        barrier = next(filter(os.path.isfile, path.parents), path.parent)
        return UnwrittenError(barrier, "no-folder")
    return UnwrittenError(path, "folder", system_said(error))


def _not_replaced(path: Path, error: OSError) -> UnwrittenError:
    """Say why a file cannot be put in its place, though its folder takes files."""
    if error.errno in _FULL:
        return UnwrittenError(path, "full", system_said(error))
    if path.is_dir():
        return UnwrittenError(path, "is-folder")
    key = "locked" if isinstance(error, PermissionError) else "other"
    return UnwrittenError(path, key, system_said(error))
