"""Whatever is broken in a clinic's template: a whole deck is built in it, or one finding says why.

Of a template that is refused nothing is written. A mutant that fails is called again by its number.
"""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import host_templates as hosts
import pptx
import pytest
from broken_templates import broken
from pptx_invariants import violations

from patientuddannelse.build import BuildRequest, build
from patientuddannelse.diagnostics import CurriculumError

SHARE = 100
COURSE = "title: K\nedition_date: 2026-01-31\nsessions: [s]\n"
CLINIC = "name: Klinik\nphone: 12 34 56 78\n"
MODEL = "model: mona\nalt: Mona ser ud ad vinduet.\n"
SESSION = """\
session: s
slug: s
title: T
shown_as: Gang
plan:
  - id: p
    part: Del
    how: Sammen
    slides:
      - {id: a, kind: title, title: Forstå dine smerter, lines: [Gang]}
      - {id: b, kind: figure, title: Mona, lines: [Hun tænker.], figure: {model: mona}}
      - {id: c, kind: break, title: Pause}
"""


FILES = {"course": COURSE, "clinic": CLINIC, "models/mona": MODEL, "sessions/s": SESSION}


@cache
def whole() -> list[bytes]:
    made = (hosts.plain, hosts.dark_and_wide, hosts.with_two_masters, hosts.with_samples)
    return [each() for each in made]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with one short session: what is asked of a template, it asks."""
    home = tmp_path_factory.mktemp("project") / "curriculum"
    for name, text in FILES.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / f"{name}.yaml").write_text(text, encoding="utf-8")
    return home.parent


def wrong(project: Path, folder: Path, number: int) -> str:
    """Build a deck in a broken template: say what is wrong with what comes of it, if anything."""
    template, output = folder / "klinik.pptx", folder / "output"
    template.write_bytes(broken(number, whole()).data)
    asked = BuildRequest(
        project, output, ("decks/*",), template=template, processes=1, gallery=False
    )
    try:
        build(asked, lambda *_: None)
    except CurriculumError as error:
        keys = [each.key for each in error.diagnostics]
        if output.exists():
            return f"is refused ({keys}), and leaves {[*output.rglob('*')]}"
        one = len(keys) == 1 and keys[0].startswith("template.")
        return "" if one else f"is told as {keys}"
    except Exception as error:
        return f"raises {type(error).__name__}: {error!s:.200}"
    [path] = (output / "decks").iterdir()
    pptx.Presentation(str(path))
    told = violations(path.read_bytes(), foreign=True)
    shutil.rmtree(output)
    return f"gives a deck in which {told}" if told else ""


def failing(project: Path, folder: Path, numbers: range) -> list[str]:
    found = ((number, wrong(project, folder, number)) for number in numbers)
    return [f"{number} ({broken(number, whole()).how}) {what}" for number, what in found if what]


def test_a_broken_template_gives_a_whole_deck_or_one_finding(project: Path, tmp_path: Path) -> None:
    assert failing(project, tmp_path, range(30)) == []


@pytest.mark.parametrize("number", [10, 113, 537, 999, 1406, 2004, 2154, 2687, 3186])
def test_what_once_raised_or_gave_half_a_deck(project: Path, tmp_path: Path, number: int) -> None:
    assert failing(project, tmp_path, range(number, number + 1)) == []


@pytest.mark.long
@pytest.mark.parametrize("first", range(30, 3030, SHARE))
def test_many_more_broken_templates(project: Path, tmp_path: Path, first: int) -> None:
    assert failing(project, tmp_path, range(first, first + SHARE)) == []


def test_broken_templates_are_others_and_the_same_every_time() -> None:
    made = [broken(number, whole()) for number in range(20)]
    assert made == [broken(number, whole()) for number in range(20)]
    assert len({each.data for each in made}) == 20
