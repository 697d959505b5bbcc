"""The curriculum as it was in a revision of git: read from its objects, never checked out."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from patientuddannelse.curriculum.files import FOLDER

_SECONDS = 60
_MOST_BYTES = 20_000_000
_PLAIN_FILES = ("100644", "100755")
_WIDEST = 200  # what the name of a revision may have of signs


class GitError(Exception):
    """Git is not there, or knows nothing of what it was asked for."""


def revision(project: Path, name: str) -> str:
    """Return the full id of a revision; raise GitError where there is no such thing.

    The name is never taken for an option, whatever it begins with.
    """
    if not name or len(name) > _WIDEST or not name.isprintable():
        raise GitError(name)
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    return _git(project, *asked).decode("ascii", "replace").strip()


@contextmanager
def project_at(project: Path, commit: str) -> Iterator[Path]:
    """Put the curriculum of a revision into a folder of its own, for as long as it is needed.

    The clinic's profile, which a clinic may keep to itself, is that of today where git has none.
    """
    with TemporaryDirectory(prefix="patientuddannelse-") as folder:
        then = Path(folder)
        _unpack(project, commit, then / FOLDER)
        profile = then / FOLDER / "clinic.yaml"
        today = project / FOLDER / "clinic.yaml"
        if not profile.exists() and today.is_file():
            profile.write_bytes(today.read_bytes())
        yield then


def _unpack(project: Path, commit: str, into: Path) -> None:
    """Write the files below the curriculum's folder; links and what is not a file are left out."""
    folder = project / FOLDER
    listed = _git(folder, "ls-tree", "-r", "-z", "--long", commit, "--", ".")
    left = _MOST_BYTES
    for row in listed.decode("utf-8", "replace").split("\0"):
        told, _, name = row.partition("\t")
        mode, _, blob, size = (*told.split(), "", "", "", "")[:4]
        path = PurePosixPath(name)
        if mode not in _PLAIN_FILES or path.is_absolute() or ".." in path.parts:
            continue
        left -= int(size)
        if left < 0:
            raise GitError(commit)
        target = into / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_git(folder, "cat-file", "blob", blob))
    if not into.is_dir():
        raise GitError(commit)


def _git(folder: Path, *words: str) -> bytes:
    """Run git in a folder, without a shell; raise GitError where it does not succeed."""
    command: Sequence[str] = ("git", "-C", str(folder), "--no-pager", *words)
    environment = os.environ | {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            check=True,
            timeout=_SECONDS,
            env=environment,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise GitError(str(error)) from error
    return done.stdout
