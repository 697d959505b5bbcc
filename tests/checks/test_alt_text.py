"""Pictures without words, or with words that are no help, are found and can be mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from patientuddannelse.checks.alt_text import check_alt_text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.decks.layouts import SLIDE
from patientuddannelse.diagnostics import Diagnostic, Origin, Severity
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.materials import Material, Page, Reader
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Item, Picture, Role
from patientuddannelse.text.face import slide_face

HERE = Origin("curriculum/models/cup.yaml", 4, 7)


def figure(alt: str, role: Role = Role.FIGURE) -> Item:
    return group(rect(0, 0, 9, 9, Color("#000000")), role=role, alt_text=alt, origin=HERE)


def found(curriculum: Curriculum, *scene: Item, kind: str = "deck") -> list[Diagnostic]:
    page = Page("A4", "Koppen", scene, SLIDE, slide_face, Reader.PATIENT)
    return list(check_alt_text(curriculum, Material("decks/one", kind, "t", "da", (page,))))


def keys(curriculum: Curriculum, *scene: Item) -> Iterator[str]:
    return (each.key for each in found(curriculum, *scene))


def test_a_figure_without_words_is_found_where_it_is_named(curriculum: Curriculum):
    (missing,) = found(curriculum, figure(" "))
    assert (missing.key, missing.origin) == ("alt-text.missing", HERE)
    assert missing.severity is Severity.WARNING
    assert not found(curriculum, figure("En kop."))
    assert not found(curriculum, figure("", Role.DECORATIVE))


def test_a_bitmap_without_words_is_found(curriculum: Curriculum):
    box = Rect(0, 0, 9, 9)
    assert list(keys(curriculum, group(Picture(box, b"")))) == ["alt-text.missing"]
    assert not found(curriculum, group(Picture(box, b"", "Klinikkens logo")))


@pytest.mark.parametrize(("length", "count"), [(301, 1), (300, 0)])
def test_more_than_300_characters_are_too_long(curriculum: Curriculum, length: int, count: int):
    long = [each for each in keys(curriculum, figure("a" * length)) if each == "alt-text.long"]
    assert len(long) == count


def test_the_name_of_a_file_is_no_description(curriculum: Curriculum):
    assert list(keys(curriculum, figure("billeder/IMG_0042.jpg"))) == ["alt-text.file"]
    assert not found(curriculum, figure("Filen kop.png viser en kop."))


@pytest.mark.parametrize(
    "alt",
    [
        "Billede af en kop.png",
        "C:\\Users\\Mona\\kop.JPG",
        "IMG_2034",
        "IMG_2034.HEIC",
        "Billede 1",
        "Skærmbillede 2026-11-22 kl. 10.15.02",
    ],
)
def test_files_have_many_names(curriculum: Curriculum, alt: str):
    assert list(keys(curriculum, figure(alt))) == ["alt-text.file"]


@pytest.mark.parametrize("alt", ["…", "-", "Billede", "et foto", "TODO", "xxx", "https://k.dk/kop"])
def test_words_that_say_nothing_are_found(curriculum: Curriculum, alt: str):
    assert list(keys(curriculum, figure(alt))) == ["alt-text.empty"]


@pytest.mark.parametrize("alt", ["Billede af en kop", "Kop 2.0", "Foto: en kop", "En scanning"])
def test_words_that_say_something_are_not(curriculum: Curriculum, alt: str):
    assert not found(curriculum, figure(alt))


def test_the_same_words_twice_in_a_row_are_found(curriculum: Curriculum):
    cup, alarm = figure("En kop."), figure("En alarm.")
    assert list(keys(curriculum, cup, cup)) == ["alt-text.same"]
    assert list(keys(curriculum, cup, figure("en kop"))) == ["alt-text.same"]
    assert not found(curriculum, cup, alarm, cup)


def test_a_clinics_logo_may_stand_on_page_after_page(curriculum: Curriculum):
    at = Origin(curriculum.profile.name, 20, 7)
    logo = group(Picture(Rect(0, 0, 9, 9), b"", "Klinikkens navn"), origin=at)
    assert not found(curriculum, logo, logo, figure("En kop."), logo)
    cup = figure("En kop.")
    assert list(keys(curriculum, cup, logo, cup)) == ["alt-text.same"]
    nameless = group(Picture(Rect(0, 0, 9, 9), b""), origin=at)
    assert list(keys(curriculum, nameless)) == ["alt-text.missing"]


def test_a_code_on_page_after_page_and_a_picture_that_goes_on_are_no_neighbours(
    curriculum: Curriculum,
):
    code = group(Picture(Rect(0, 0, 9, 9), b"", "Læs mere: https://klinik.dk"))
    assert not found(curriculum, code, code)
    cup = figure("En kop.")
    other = replace(cup, origin=Origin("curriculum/models/myths.yaml", 4, 7))
    assert not found(curriculum, cup, code, cup, kind="poster")
    assert [each.key for each in found(curriculum, cup, other, kind="poster")] == ["alt-text.same"]


@pytest.mark.parametrize(
    ("alt", "count"),
    [
        ("A cup that is full of water", 1),
        ("Eine Tasse, die mit Wasser gefüllt ist und überläuft", 1),
        ("En kopp som är full och rinner över", 1),
        ("En kop er fuld af vand og løber over", 0),
        ("Cup", 0),
        ("Et bilde av en kopp som renner over", 1),
        ("Ein Becher, der überläuft", 1),
        ("En kopp med vatten som står på ett bord", 1),
    ],
)
def test_words_in_another_language_are_found(curriculum: Curriculum, alt: str, count: int):
    assert list(keys(curriculum, figure(alt))) == ["alt-text.language"] * count


def test_a_guide_that_shows_a_slide_says_its_words_once_more_and_is_not_told_of(
    curriculum: Curriculum,
):
    for alt in ("En kop. " * 60, "A cup that is full of water"):
        assert len(found(curriculum, figure(alt))) == 1
        assert not found(curriculum, figure(alt), kind="guide")
    assert len(found(curriculum, figure(""), kind="guide")) == 1
