"""Whatever an author does to a file, it is read, or every error has a place inside the file."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.curriculum.characters import control_character
from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.source import read_source
from patientuddannelse.curriculum.validate import validate
from patientuddannelse.curriculum.variables import filled
from patientuddannelse.diagnostics import Origin

SESSION = """session: session_1
slug: 1-gang
title: Alarmen
shown_as: "1. gang: Alarmen"
path_steps: [0, 1]
goals:
  - {id: purpose, text: "Du kan sige, hvad smerte er til for."}
plan:
  - id: welcome
    part: Velkomst hos {{ clinic.name }}
    minutes: {60: 7, 75: 9, 90: 10}
    slides:
      - id: title
        kind: title
        title: |-
          Forstå
          dine smerter
        figure: {model: smoke_alarm, dimmed: true, steps: [a, b]}
        notes: {say: Velkommen., ask: [Hvad hedder du?]}
        sources: [s001-1-paaroerende]
      - id: quiz
        kind: quiz
        claim: Gør det ondt?
        answer: myth
        why: Nej
        drops_at: 60
      - id: columns
        kind: two_columns
        title: To
        columns: [{id: a, title: A}, {id: b, lines: [x, y], figure: {model: cup}}]
discussion: [Hvad?]
take_home: {sheet: smoke_alarm, task: Sæt et kryds, fields: [{id: f, label: Felt}]}
"""
PIECES = sorted({*SESSION.split(), *"{}[]:,-'\"&*!|>#%@`~ \n", "  ", "\n  ", "{{", "{%", "é"})


@given(
    at=st.integers(0, len(SESSION) - 1),
    removed=st.integers(0, 30),
    inserted=st.lists(st.sampled_from(PIECES), max_size=4).map("".join),
)
def test_any_mistake_has_a_place(at: int, removed: int, inserted: str):
    text = SESSION[:at] + inserted + SESSION[at + removed :]
    file = read_source(text.encode(), "s.yaml")
    found = list(file.diagnostics)
    session = None
    if file.data is not None:
        file, wrong_braces = filled(file, {"clinic.name": "Klinik"})
        assert file.data is not None
        found += wrong_braces
        session, wrong = validate(Session, file.data, "session_1")
        found += wrong
    assert found or session is not None
    lines = text.split("\n")
    for each in found:
        assert each.origin is not None
        assert each.message
        assert 1 <= each.origin.line <= len(lines)
        assert 1 <= each.origin.column <= len(lines[each.origin.line - 1]) + 1


def test_the_session_itself_is_right():
    file = read_source(SESSION.encode(), "s.yaml")
    assert file.data is not None
    session, found = validate(Session, file.data, "session_1")
    assert found == []
    assert session is not None
    assert str(session.plan[0].slides[0].origin) == "s.yaml:13:13"


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(content: bytes):
    file = read_source(content, "f.yaml")
    assert file.data is not None or file.diagnostics


SPEAKABLE = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")).filter(
        lambda each: control_character(each, Origin("f.yaml", 1, 1)) is None
    ),
    max_size=300,
)


@given(SPEAKABLE)
def test_any_text_is_read_as_it_was_written(text: str):
    for spelled in (json.dumps(text, ensure_ascii=False), "'" + text.replace("'", "''") + "'"):
        file = read_source(f"a: {spelled}\nb: c\n".encode(), "f.yaml")
        assert file.diagnostics == ()
        assert file.data == {"a": text, "b": "c"}


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=40).map("".join))
def test_any_text_is_a_file_or_refused_at_its_place(text: str):
    file = read_source(text.encode("utf-8", "replace"), "f.yaml")
    assert file.data is not None or file.diagnostics
    lines = text.encode("utf-8", "replace").decode("utf-8-sig").split("\n")
    for each in file.diagnostics:
        assert each.origin is not None
        assert 1 <= each.origin.line <= len(lines)


@given(st.text(alphabet="{}%#. |abcupper()_9'\"\n-", max_size=60))
def test_any_braces_are_filled_or_refused(text: str):
    file = read_source(f"a: {json.dumps(text)}\n".encode(), "f.yaml")
    assert file.data is not None
    file, found = filled(file, {"a.b": "x", "c": "y"})
    assert file.data is not None
    assert found or not any(mark in file.data["a"] for mark in ("{{", "{%", "{#"))
