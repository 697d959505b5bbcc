"""Decks that PowerPoint opens without repair: the SDK's rules, and those it does not know."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from office import sdk_errors
from pptx_invariants import violations
from sample_deck import deck

from patientuddannelse.render.pptx.deck import render_deck
from patientuddannelse.render.pptx.package import zipped


@pytest.fixture(scope="module")
def rendered() -> bytes:
    return render_deck(deck())


def test_the_sdk_finds_no_error(rendered: bytes, tmp_path: Path) -> None:
    assert sdk_errors(rendered, tmp_path) == []


def test_the_sdk_sees_a_broken_deck(rendered: bytes, tmp_path: Path) -> None:
    broken = _changed(rendered, "ppt/slides/slide1.xml", "<a:noAutofit/>", "<a:noFit/>")
    assert sdk_errors(broken, tmp_path) != []


def test_no_invariant_is_broken(rendered: bytes) -> None:
    assert violations(rendered) == []


Change = tuple[str, str, str, str]
NUMBER = 1 + [each.id for each in deck().slides].index("steps")
STEPS = f"ppt/slides/slide{NUMBER}.xml"
FAULTS: dict[str, Change] = {
    "shape id": (STEPS, 'id="3" name', 'id="2" name', "two shapes share an id"),
    "target": (STEPS, '<p:spTgt spid="4"/>', '<p:spTgt spid="5"/>', "not at the top level"),
    "paragraph": (STEPS, '<p:pRg st="2" end="2"/>', '<p:pRg st="3" end="3"/>', "paragraph 3"),
    "time node": (STEPS, '<p:cTn id="5"', '<p:cTn id="4"', "two time nodes share an id"),
    "build": (STEPS, '<p:bldP spid="3" grpId="0" build="p"/>', "", "built []"),
    "language": (STEPS, 'lang="da-DK"', 'lang="dansk"', "'dansk'"),
    "section": ("ppt/presentation.xml", '<p14:sldId id="257"/>', "", "the sections"),
    "title": (STEPS, '<p:ph type="title"/>', '<p:ph type="body" idx="14"/>', "0 titles"),
    "orphan": (
        f"ppt/slides/_rels/slide{NUMBER}.xml.rels", f"notesSlide{NUMBER}.xml", "notesSlide1.xml",
        f"notesSlide{NUMBER}.xml is an orphan",
    ),
    "override": (
        "[Content_Types].xml", f"slides/slide{NUMBER}.xml", "slides/slide99.xml",
        "slide99.xml has a content type but is absent",
    ),
}  # fmt: skip


@pytest.mark.parametrize("change", FAULTS.values(), ids=FAULTS.keys())
def test_the_invariants_see_a_fault(rendered: bytes, change: Change) -> None:
    name, old, new, words = change
    assert any(words in each for each in violations(_changed(rendered, name, old, new)))


def _changed(data: bytes, name: str, old: str, new: str) -> bytes:
    change: Callable[[bytes], bytes] = lambda part: part.replace(old.encode(), new.encode())  # noqa: E731
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = [(each, archive.read(each)) for each in archive.namelist()]
    changed = [(each, change(part) if each == name else part) for each, part in parts]
    assert changed != parts
    return zipped(changed)
