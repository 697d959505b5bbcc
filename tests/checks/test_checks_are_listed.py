"""Every finding of a check stands in docs/checks.md, and in a test that trips and mends it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CHECKS = ROOT / "src" / "patientuddannelse" / "checks"


def keys(tree: ast.AST) -> Iterator[str]:
    """Yield the keys that findings are made with; of one that is put together, its beginning."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "finding":
            for each in ast.walk(node.args[0]):
                if isinstance(each, ast.Constant) and isinstance(each.value, str):
                    yield each.value
                    break


def codes() -> set[str]:
    found = (
        key
        for path in CHECKS.rglob("*.py")
        for key in keys(ast.parse(path.read_text(encoding="utf-8")))
    )
    return {key.partition(".")[0] for key in found}


def listed() -> set[str]:
    text = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    rows = (line.split("|") for line in text.splitlines() if line.startswith("|"))
    return {code for row in rows if len(row) > 5 for code in re.findall(r"`([a-z-]+)`", row[2])}


def test_every_code_is_in_the_list_for_readers() -> None:
    assert len(codes()) > 25
    assert codes() - listed() == set()


def test_every_code_of_the_list_has_a_test() -> None:
    tests = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "tests").rglob("test_*.py")
        if path.name != Path(__file__).name
    )
    assert {code for code in listed() if code not in tests} == set()
