"""Files are parsed ahead in another process, and nothing depends on it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from patientuddannelse.cores import cores
from patientuddannelse.curriculum import ahead
from patientuddannelse.curriculum.ahead import parsed_ahead, parsing_ahead
from patientuddannelse.curriculum.files import ProjectFiles
from patientuddannelse.curriculum.load import load_curriculum
from patientuddannelse.curriculum.scalar import Fields
from patientuddannelse.curriculum.source import read_source
from patientuddannelse.diagnostics import CurriculumError

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    cores() < 2 or not hasattr(os, "memfd_create"), reason="nothing is parsed ahead here"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "curriculum", tmp_path / "curriculum")
    return tmp_path


def waited_for(name: str, text: str) -> Fields | None:
    """Return what another process says of a file, which it takes a while to say."""
    late = time.monotonic() + 10
    while (data := parsed_ahead(name, text)) is None and time.monotonic() < late:
        time.sleep(0.01)
    return data


def ended() -> None:
    """Wait until the other process has nothing more to say; it stays to be asked after."""
    os.waitid(os.P_PID, ahead._ahead[-1].process, os.WEXITED | os.WNOWAIT)


def open_files() -> list[str]:
    return sorted(os.listdir("/proc/self/fd"))


def require_no_child() -> None:
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_every_file_of_the_course_is_parsed_ahead() -> None:
    files = ProjectFiles(ROOT)
    files.read()
    assert len(files.all) > 80
    with parsing_ahead(ROOT, None):
        for file in files.all:
            assert waited_for(file.name, file.text) == file.data, file.name


def test_a_file_that_says_something_else_now_is_parsed_again(project: Path) -> None:
    path = project / "curriculum" / "models" / "cup.yaml"
    with parsing_ahead(project, None):
        ended()
        text = path.read_text(encoding="utf-8") + "# written meanwhile\n"
        assert parsed_ahead("curriculum/models/cup.yaml", text) is None
        assert parsed_ahead("curriculum/models/cup.yaml", text[:-20]) is None  # asked for once


def test_a_clinic_s_file_is_parsed_as_well(project: Path, tmp_path: Path) -> None:
    clinic = tmp_path / "other.yaml"
    text = (project / "curriculum" / "clinic.yaml").read_text(encoding="utf-8")
    clinic.write_text(text, encoding="utf-8")
    with parsing_ahead(project, clinic):
        assert waited_for("other.yaml", text) == read_source(text.encode(), "other.yaml").data


@pytest.mark.parametrize(
    "wrong", ["a: [", "a: *b\n", "a: 1\na: 2\n", "\t", "- a\n", "a: \x07\n", "", "a: !!int 1\n"]
)
def test_of_a_file_with_errors_nothing_is_said(project: Path, wrong: str) -> None:
    (project / "curriculum" / "models" / "zebra.yaml").write_text(wrong, encoding="utf-8")
    with parsing_ahead(project, None):
        ended()
        assert parsed_ahead("curriculum/models/zebra.yaml", wrong) is None


def test_what_is_read_and_found_is_the_same(project: Path) -> None:
    course = project / "curriculum" / "course.yaml"
    read_source.cache_clear()
    alone = load_curriculum(project)
    read_source.cache_clear()
    with parsing_ahead(project, None):
        ended()
        assert load_curriculum(project) == alone
    course.write_text(course.read_text(encoding="utf-8") + "\nodd: field\n", encoding="utf-8")
    (project / "curriculum" / "glossary.yaml").write_text("terms: [", encoding="utf-8")
    found = []
    for way in (parsing_ahead(project, None), parsing_ahead(project, None, processes=1)):
        read_source.cache_clear()
        with pytest.raises(CurriculumError) as error, way:
            load_curriculum(project)
        found.append(error.value.diagnostics)
    assert found[0] == found[1]
    assert {each.code for each in found[0]} >= {"unknown-field", "yaml"}


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP])
def test_nobody_waits_for_a_process_that_says_nothing(number: int) -> None:
    read_source.cache_clear()
    with parsing_ahead(ROOT, None):
        os.kill(ahead._ahead[-1].process, number)
        assert load_curriculum(ROOT).sessions
    require_no_child()


def test_half_a_file_is_not_taken() -> None:
    memory = os.memfd_create("parsed")
    other = ahead._Ahead(os.spawnlp(os.P_NOWAIT, "true", "true"), memory)
    sent = ahead.framed("a.yaml", "a: b", (["b"], bytes(32), [(["a"], [(1, 1, 1, 2)], [1])]))
    for place in range(len(sent)):
        os.pwrite(memory, sent[place : place + 1], place)
        other.collect()
        assert bool(other.files) == (place == len(sent) - 1)
    os.pwrite(memory, sent + sent[:7], len(sent))
    other.files.clear()
    other.collect()
    assert list(other.files) == ["a.yaml"]
    other.end()


@pytest.mark.parametrize("wait", [True, False])
def test_no_process_and_no_file_is_left(wait: bool) -> None:
    before = open_files()
    with parsing_ahead(ROOT, None):
        if wait:
            ended()
        else:
            read_source.cache_clear()
            load_curriculum(ROOT)
            require_no_child()  # as soon as the course is read
            assert open_files() == before
    require_no_child()
    assert open_files() == before


def test_a_command_that_breaks_off_leaves_nothing() -> None:
    before = open_files()
    with pytest.raises(KeyboardInterrupt), parsing_ahead(ROOT, None):
        raise KeyboardInterrupt
    require_no_child()
    assert open_files() == before


def test_a_process_whose_parent_was_killed_ends_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "curriculum" / "models").mkdir(parents=True)
    text = "model: cup\n" + "".join(f"a{n}: [b, {{c: d}}]\n" for n in range(2_000))
    for number in range(100):  # some seconds of parsing
        path = tmp_path / "curriculum" / "models" / f"{number}.yaml"
        path.write_text(text, encoding="utf-8")
    code = (
        "import os, signal\nfrom pathlib import Path\n"
        "from patientuddannelse.curriculum import ahead\n"
        f"with ahead.parsing_ahead(Path({str(tmp_path)!r}), None):\n"
        "    other = ahead._ahead[-1]\n"
        "    while not os.fstat(other.memory).st_size: pass\n"
        "    print(other.process, flush=True)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    other = int(killed.stdout)
    while (used := _seconds(other)) is not None:
        assert used < 1.5
        time.sleep(0.01)


def _seconds(process: int) -> float | None:
    """Return how long a process has worked, None if it has ended."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return None if stat[0] == "Z" else (int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.parametrize(
    ("before", "processes", "forks"),
    [
        ("", None, True),
        ("", 1, False),
        ("os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})", None, False),
        ("threading.Thread(target=time.sleep, args=(1,), daemon=True).start()", None, False),
    ],
)
def test_a_process_is_forked_only_where_a_core_is_free_for_it(
    before: str, processes: int | None, forks: bool
) -> None:
    code = (
        "import os, sys, threading, time\nfrom pathlib import Path\n"
        "from patientuddannelse.curriculum.ahead import parsing_ahead\n"
        "seen = []\nsys.addaudithook(lambda event, _: seen.append(event))\n"
        f"{before}\nwith parsing_ahead(Path({str(ROOT)!r}), None, {processes}): pass\n"
        "print('os.fork' in seen)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == (f"{forks}\n", "")
