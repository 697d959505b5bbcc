"""The table of wordings: the same findings with the same values in every language."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from pydantic_core import PydanticCustomError

import patientuddannelse
from patientuddannelse.diagnostics import Diagnostic, Origin, Phrase, Severity
from patientuddannelse.wordings import LANGUAGES, finding, spelled, told

SOURCE = Path(patientuddannelse.__file__).parent
AT = Origin("curriculum/models/cup.yaml", 3, 7)


def values(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_language_words_the_same_findings() -> None:
    keys = {language: set(each.wordings) for language, each in LANGUAGES.items()}
    assert len(set(map(frozenset, keys.values()))) == 1


@pytest.mark.parametrize("key", LANGUAGES["en"].wordings)
def test_every_language_tells_the_same_values(key: str) -> None:
    worded = [each.wordings[key] for each in LANGUAGES.values()]
    told_values = [values(each.message) | values(each.hint) for each in worded]
    assert all(each == told_values[0] for each in told_values)
    assert len({bool(each.hint) for each in worded}) == 1


def test_a_finding_is_told_with_its_place_and_hint() -> None:
    found = finding(
        "text-too-tall", AT, text="Hæld", millimetres=3, where="A4", words=Phrase("words.one")
    )
    assert str(found) == (
        'curriculum/models/cup.yaml:3:7: error[text-too-tall] "Hæld" is 3 mm too tall on A4\n'
        "hint: cut about 1 word"
    )
    assert spelled(found, "da") == (
        "curriculum/models/cup.yaml:3:7: fejl[text-too-tall] ”Hæld” er 3 mm for højt på A4\n"
        "råd: skær omkring 1 ord"
    )


def test_the_code_is_the_key_without_its_variant() -> None:
    found = finding("words.one", severity=Severity.NOTE)
    assert (found.code, found.severity) == ("words", Severity.NOTE)


def test_a_value_may_hold_braces() -> None:
    found = finding("text-too-wide", AT, word="{x}", millimetres=1, where="{y}")
    assert "“" not in found.message
    assert told(found, "en").message == '"{x}" is 1 mm too wide on {y}'


def test_an_unknown_key_or_value_is_told_at_once() -> None:
    with pytest.raises(KeyError):
        finding("nothing-like-it")
    with pytest.raises(KeyError):
        finding("text-too-wide", AT, word="x")


def calls(of: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield every call of a name in the program, with the module it stands in."""
    for module, node in all_calls():
        if getattr(node.func, "id", "") == of:
            yield module, node


@cache
def all_calls() -> list[tuple[str, ast.Call]]:
    return [
        (path.relative_to(SOURCE).as_posix(), node)
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]


def test_no_module_words_a_finding_itself() -> None:
    """Whatever is told stands in the table, so that every language tells it."""
    assert [module for module, _ in calls(Diagnostic.__name__)] == ["wordings/__init__.py"]


def test_every_key_that_is_written_out_stands_in_the_table() -> None:
    known = LANGUAGES["en"].wordings
    written = {
        node.args[0].value
        for name in ("finding", "phrase", Phrase.__name__, "LogoError", "TemplateError")
        for _, node in calls(name)
        if node.args and isinstance(node.args[0], ast.Constant)
    }
    assert len(written) > 80
    assert written <= known.keys()


def test_every_rule_of_a_content_class_is_worded() -> None:
    rules = [node.args[0] for _, node in calls(PydanticCustomError.__name__)]
    names = {each.value for each in rules if isinstance(each, ast.Constant)} - {
        "text_type",
        "bool_parsing",
        "date_parsing",
    }
    assert len(names) > 8
    assert {f"rule.{name}" for name in names} <= LANGUAGES["da"].wordings.keys()
    names_of_spellings = {
        node.args[1].value for _, node in calls("Spelled") if isinstance(node.args[1], ast.Constant)
    }
    assert {f"spelled.{name}" for name in names_of_spellings} <= LANGUAGES["da"].wordings.keys()
