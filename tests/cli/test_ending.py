"""A command ends at once, and nothing is lost by it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def ended(code: str, words: list[str]) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process that does ``code`` before."""
    run = f"import sys\n{code}\nfrom patientuddannelse.cli import main\n"
    run += f"sys.argv = ['patientuddannelse', *{words!r}]\nmain()"
    return subprocess.run([sys.executable, "-c", run], capture_output=True, text=True)


def test_nothing_that_was_made_is_taken_apart() -> None:
    kept = "class Kept:\n  def __del__(self): print('TAKEN APART')\nkept = Kept()"
    done = ended(kept, ["--version"])
    assert done.returncode == 0
    assert done.stdout.startswith("patientuddannelse ")
    assert "TAKEN APART" not in done.stdout


def test_what_waits_for_the_end_of_a_command_is_done_once_the_latest_first() -> None:
    code = (
        "import atexit, threading, time, patientuddannelse.cli as cli\n"
        "atexit.register(lambda: print('BEFORE'))\n"
        "def late(): time.sleep(0.2); print('THREAD')\n"
        "def command():\n"
        "  atexit.register(lambda: print('MEANWHILE'))\n"
        "  threading.Thread(target=late).start()\n"
        "cli.COMMANDS['command'] = command"
    )
    done = ended(code, ["command"])
    assert done.stdout.splitlines() == ["THREAD", "MEANWHILE", "BEFORE"], done


def test_what_goes_wrong_at_the_end_keeps_nothing_else_from_being_done() -> None:
    code = (
        "import atexit, patientuddannelse.cli as cli\n"
        "atexit.register(lambda: print('BEFORE'))\n"
        "atexit.register(lambda: {}['wrong'])"
    )
    done = ended(code, ["--version"])
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "BEFORE"), done
    assert "KeyError: 'wrong'" in done.stderr


@pytest.mark.parametrize("module", ["typer", "patientuddannelse.cli.building"])
def test_a_command_line_that_is_broken_off_while_it_loads_ends_quietly(module: str) -> None:
    code = (
        "import runpy, sys\n"
        "class Interrupted:\n"
        "  def find_spec(self, name, path=None, target=None):\n"
        f"    if name == {module!r}: raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupted())\n"
        "runpy.run_module('patientuddannelse', run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", ""), done


def test_a_command_that_is_broken_off_within_pydantic_ends_quietly() -> None:
    code = (
        "import sys, patientuddannelse.cli as cli\n"
        "from patientuddannelse.__main__ import main\n"
        "def wrong():\n"
        "  from pydantic_core import SchemaError\n"
        "  raise SchemaError('Error building `literal` serializer:\\n  KeyboardInterrupt: ')\n"
        "cli.COMMANDS['wrong'] = wrong\n"
        "sys.argv = ['patientuddannelse', 'wrong']\n"
        "main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", ""), done


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--version"], 0),
        (["schema", str(ROOT), "-o", os.devnull], 1),
        (["build", str(ROOT), "--no-such-option"], 2),
    ],
)
def test_the_exit_code_is_the_command_s(words: list[str], code: int) -> None:
    done = ended("", words)
    assert done.returncode == code, done


def test_all_of_a_long_output_is_there() -> None:
    code = "import patientuddannelse.cli as cli\n"
    code += "cli.COMMANDS['much'] = lambda: print('word ' * 200_000)"
    done = ended(code, ["much"])
    assert len(done.stdout.split()) == 200_000


def test_what_a_command_breaks_off_with_is_told() -> None:
    code = "import patientuddannelse.cli as cli\ndef wrong(): raise {}\n"
    code += "cli.COMMANDS['wrong'] = wrong"
    broken = ended(code.format("RuntimeError('unforeseen')"), ["wrong"])
    assert broken.returncode == 1
    assert "unforeseen" in broken.stderr
    unwritten = ended(code.format("OSError(28, 'No space left', 'a.pdf')"), ["wrong"])
    assert (unwritten.returncode, unwritten.stderr) == (1, "error: a.pdf: No space left\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device on this system")
def test_output_that_cannot_be_written_is_no_success() -> None:
    command = [sys.executable, "-m", "patientuddannelse", "--help"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode != 0
    assert done.stderr


def test_a_command_that_nobody_listens_to_ends_well() -> None:
    done = subprocess.run(["sh", "-c", f"{sys.executable} -m patientuddannelse --help >&- 2>&-"])
    assert done.returncode == 0


def test_a_command_may_ask_a_stream_that_is_closed() -> None:
    code = (
        "import sys, patientuddannelse.cli as cli\n"
        "def ask():\n"
        "  told = [each.isatty() for each in (sys.stdin, sys.stdout)], sys.stdin.read()\n"
        "  print('nobody hears it')\n"
        "  print(told, file=sys.stderr)\n"
        "cli.COMMANDS['ask'] = ask\n"
        "sys.argv = ['patientuddannelse', 'ask']\n"
        "cli.main()"
    )
    command = ["sh", "-c", '"$0" -c "$1" <&- >&-', sys.executable, code]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "([False, False], '')\n")
