"""Builds at the same time in one folder, and processes whose parent is killed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from small import CURRICULUM, edit, files_of, run

from patientuddannelse.locking import only_one

COMMAND = [sys.executable, "-m", "patientuddannelse", "build"]


def begun(project: Path, out: Path, *words: str) -> subprocess.Popen[str]:
    """Begin to build in another process."""
    command = [*COMMAND, str(project), "-o", str(out), "--language", "en", *words]
    return subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def waits(process: subprocess.Popen[str]) -> bool:
    """Read what a process says until it says that it waits; say whether it did."""
    assert process.stderr
    return any("another build is at work" in line for line in process.stderr)


def test_two_builds_at_once_both_succeed(project: Path, out: Path, tmp_path: Path) -> None:
    edit(project, "models/cup.yaml", "Hæld noget ud", "Hæld lidt ud")
    two = [begun(project, out, "--force", "--only", "posters/cup") for _ in range(2)]
    for each in two:
        _, said = each.communicate(timeout=60)
        assert each.returncode == 0, said
    run(project, out)
    run(project, tmp_path / "clean")
    assert files_of(out) == files_of(tmp_path / "clean")


def test_one_says_that_it_waits_for_another_and_goes_on_when_that_is_killed(
    project: Path, tmp_path: Path
) -> None:
    out = tmp_path / "new"
    holder = os.fork() if hasattr(os, "fork") else pytest.skip("needs a process to be killed")
    if not holder:
        with only_one(out / ".cache/lock", lambda: None):
            time.sleep(60)
    while not (out / ".cache/lock").exists():
        time.sleep(0.01)
    time.sleep(0.05)
    with begun(project, out, "--only", "posters/cup") as second:
        assert waits(second)
        assert second.poll() is None
        assert not (out / "posters").exists()
        os.kill(holder, signal.SIGKILL)
        os.waitpid(holder, 0)
        assert second.wait(timeout=60) == 0
    assert (out / "posters/kopmodellen-a4.pdf").is_file()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="asks the system for children")
def test_processes_end_when_the_one_that_began_them_is_killed(tmp_path: Path) -> None:
    """They would wait for more to do for ever, at a pipe that they hold open themselves."""
    project = tmp_path / "project"
    shutil.copytree(CURRICULUM, project / "curriculum")
    children: list[int] = []
    until = time.monotonic() + 60
    with begun(project, tmp_path / "out", "--jobs", "3", "--only", "posters/*") as parent:
        while len(children) < 2 and parent.poll() is None and time.monotonic() < until:
            children = [int(each) for each in _children(parent.pid)]
            time.sleep(0.005)
        assert len(children) == 2
        time.sleep(0.1)
        parent.kill()
        parent.wait()
        for stream in (parent.stdout, parent.stderr):
            assert stream
            stream.close()  # the children hold it too
    while alive := [each for each in children if _is_alive(each)]:
        assert time.monotonic() < until, alive
        time.sleep(0.02)
    assert not (tmp_path / "out" / "build.json").exists()


def _children(process: int) -> list[str]:
    return Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()


def _is_alive(process: int) -> bool:
    """Say whether a process runs; one that has ended may still have a name."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return stat.rpartition(")")[2].split()[0] not in ("Z", "X")
