"""A small project on disk, and what the checks find in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from patientuddannelse.checking import check
from patientuddannelse.diagnostics import Diagnostic

COURSE = "title: Kursus\nedition_date: 2026-01-31\nlengths: [60]\nminutes: 60\nsessions: [one]\n"
CLINIC = "name: Klinik\nphone: 12 34 56 78\n"
SESSION = """\
session: one
slug: en
title: Alarmen
shown_as: Alarmen
audience: {audience}
plan:
  - id: talk
    part: Oplæg
    how: Lyt
    minutes: 60
    slides:
      - id: alarm
        kind: statement
        title: Kroppens alarm
        lines:
{lines}
        notes:
          say: {say}{then}
"""

Found = Callable[..., list[Diagnostic]]


@pytest.fixture
def found(tmp_path: Path) -> Found:
    """Check a course of one slide with the given lines and notes, ``then`` more, and other files.

    Returns what is found of some codes.
    """

    def checked(
        *codes: str,
        lines: tuple[str, ...] = ("Smerte passer på dig.",),
        say: str = "Sig det.",
        audience: str = "patients",
        then: str = "",
        files: dict[str, str] | None = None,
        against: Path | None = None,
    ) -> list[Diagnostic]:
        listed = "\n".join(f'          - "{line}"' for line in lines)
        session = SESSION.format(lines=listed, say=f'"{say}"', audience=audience, then=then)
        written = {"course.yaml": COURSE, "clinic.yaml": CLINIC, "sessions/one.yaml": session}
        for name, content in (written | (files or {})).items():
            path = tmp_path / "curriculum" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return [each for each in check(tmp_path, against=against).found if each.code in codes]

    return checked
