"""Links that open nothing and codes that cannot be read are found and can be mended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from patientuddannelse.checks.links import check_printed_codes
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.decks.layouts import SLIDE
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.materials import Material, Page, Reader
from patientuddannelse.scene.paint import Color
from patientuddannelse.text.face import slide_face
from patientuddannelse.units import mm

Found = Callable[..., list[Diagnostic]]


def clinic(link: str) -> dict[str, str]:
    text = f'name: Klinik\nphone: 12 34 56 78\nlink: "{link}"\nlink_text: Læs mere\n'
    return {"clinic.yaml": text}


@pytest.mark.parametrize(
    ("link", "key"),
    [
        ("javascript:alert(1)", "link-scheme"),
        ("ftp://klinik.dk", "link-scheme"),
        ("klinik.dk", "link-scheme.none"),
    ],
)
def test_a_link_that_no_telephone_opens_is_found(found: Found, link: str, key: str):
    (wrong,) = found("link-scheme", files=clinic(link))
    assert wrong.key == key
    assert wrong.severity is Severity.WARNING
    assert wrong.origin
    assert (wrong.origin.file, wrong.origin.line) == ("curriculum/clinic.yaml", 3)


@pytest.mark.parametrize(
    "link",
    [
        "https://klinik.dk",
        "HTTP://www.klinik.dk:8080/smerter?a=b#c",
        "https://løbe-klub.dk/ålborg",
        "mailto:a@klinik.dk",
        "tel:+4512345678",
        "tel:12 34 56 78",
    ],
)
def test_a_link_that_telephones_open_is_none(found: Found, link: str):
    assert not found("link-scheme", "broken-link", files=clinic(link))


@pytest.mark.parametrize(
    ("link", "hint"),
    [
        ("klinik.dk:8080/side", "write https://klinik.dk:8080/side"),
        ("https//klinik.dk", "write https://klinik.dk"),
        ("post@klinik.dk", "write mailto:post@klinik.dk"),
        ("12 34 56 78", "write tel:12345678"),
    ],
)
def test_a_link_without_a_scheme_is_told_with_its_own(found: Found, link: str, hint: str):
    (wrong,) = found("link-scheme", files=clinic(link))
    assert wrong.hint == hint
    assert not found("link-scheme", "broken-link", files=clinic(hint.removeprefix("write ")))


@pytest.mark.parametrize(
    "link",
    [
        "https:/klinik.dk",
        "https:klinik.dk",
        "https://",
        "https://klinik",
        "https://klinik,dk",
        "https://klinik .dk",
        " https://klinik.dk",
        "https://navn:kode@klinik.dk",
        "mailto:klinik.dk",
        "tel:",
    ],
)
def test_a_link_with_a_slip_in_it_opens_nothing(found: Found, link: str):
    (wrong,) = found("broken-link", files=clinic(link))
    assert wrong.severity is Severity.WARNING
    assert wrong.origin
    assert wrong.origin.line == 3
    assert wrong.hint


def test_a_broken_address_in_a_text_is_found(found: Found):
    (wrong,) = found("broken-link", lines=("Se https:/sundhed.dk, hvis du vil.",))
    assert wrong.message.startswith("https:/sundhed.dk is")
    assert not found("broken-link", lines=("Se https://sundhed.dk, hvis du vil.",))


def test_an_address_in_a_text_is_looked_at_too(found: Found):
    assert found("link-scheme", lines=("Se file://ark.",))
    assert found("link-scheme", lines=("Åbn data:text/html,hej.",))
    assert not found("link-scheme", lines=("Se https://klinik.dk.", "Husk: tag et ark."))
    assert not found("link-scheme", lines=("Dine data: alder og køn.",))


def test_a_long_address_makes_a_dense_code(found: Found):
    (dense,) = found("dense-code", files=clinic("https://klinik.dk/" + "a" * 110))
    assert dense.origin
    assert not found("dense-code", files=clinic("https://klinik.dk/" + "a" * 60))


POSTER = "model: mona\ntitle: Mona\nalt: Mona ved en dør.\n"
COURSE = (
    "title: Kursus\nedition_date: 2026-01-31\nlengths: [60]\nminutes: 60\nsessions: [one]\n"
    "posters: [mona]\n"
)


def test_squares_on_paper_are_never_too_small(found: Found):
    poster = {"course.yaml": COURSE, "models/mona.yaml": POSTER}
    assert not found("dense-code", files=poster | clinic("https://klinik.dk/" + "a" * 60))


@pytest.mark.parametrize(("square", "count"), [(0.4, 1), (0.5, 0)])
def test_squares_that_come_out_too_small_are_found(
    curriculum: Curriculum, square: float, count: int
):
    ink, side = Color("#000000"), mm(square)
    code = group(
        rect(0, 0, 33 * side, 33 * side, Color("#FFFFFF")),
        group(rect(4 * side, 4 * side, 25 * side, 25 * side, ink)),
        name="qr",
    )
    clinic = curriculum.clinic.model_copy(update={"link": Text("https://klinik.dk")})
    page = Page("A4", "t", (code,), SLIDE, slide_face, Reader.PATIENT)
    material = Material("posters/cup", "poster", "t", "da", (page,))
    found = list(check_printed_codes(replace(curriculum, clinic=clinic), material))
    assert [each.key for each in found] == ["dense-code.printed"] * count


@pytest.mark.parametrize("wrong", ["min klinik.dk", "www,klinik.dk", "klinik", "https:/klinik.dk"])
def test_a_website_that_nobody_can_type_in_is_found(found: Found, wrong: str):
    page = 'name: Klinik\nwebsite: "{}"\n'
    (broken,) = found("broken-link", files={"clinic.yaml": page.format(wrong)})
    assert broken.origin
    assert (broken.origin.file, broken.origin.line) == ("curriculum/clinic.yaml", 2)
    for right in ("klinik.dk", "www.min-klinik.dk/smerter", "https://klinik.dk"):
        assert not found("broken-link", files={"clinic.yaml": page.format(right)})
