"""The one command that is asked for is the same as among all the others."""

from __future__ import annotations

import subprocess
import sys

import pytest
from typer.testing import CliRunner

from patientuddannelse.cli import COMMANDS, app, app_of


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("words", [["--help"], ["--no-such-option"], ["a", "b", "c"]])
def test_a_command_alone_is_told_as_among_the_others(name: str, words: list[str]) -> None:
    alone = CliRunner().invoke(app_of({name: COMMANDS[name]}), [name, *words])
    among = CliRunner().invoke(app, [name, *words])
    assert (alone.exit_code, alone.output) == (among.exit_code, among.output)


@pytest.mark.parametrize(
    ("words", "looked_at"), [(["list", "--help"], {"list_"}), (["nosuch"], None), ([], None)]
)
def test_only_the_command_that_is_asked_for_is_looked_at(
    words: list[str], looked_at: set[str] | None
) -> None:
    code = (
        "import inspect, sys, patientuddannelse.cli as cli\n"
        "commands = set(cli.COMMANDS.values())\n"
        "look, seen = inspect.signature, set()\n"
        "def signature(of, **more):\n"
        "  seen.update({of.__name__} if of in commands else ())\n"
        "  return look(of, **more)\n"
        "inspect.signature = signature\n"
        f"sys.argv = ['patientuddannelse', *{words!r}]\n"
        "try: cli.main()\n"
        "finally: print('LOOKED AT', *sorted(seen))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    every = {command.__name__ for command in COMMANDS.values()}
    told = done.stdout.rpartition("LOOKED AT")[2].split()
    assert set(told) == (every if looked_at is None else looked_at), done
