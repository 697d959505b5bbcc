"""A clinic's logo in the foot of a sheet."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image
from printed import SHEETS as NAMES
from printed import part

from patientuddannelse.checks.collision import check_collision
from patientuddannelse.checks.fit import check_fit
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.logo import Logo
from patientuddannelse.curriculum.logo.bitmap import bitmap_logo
from patientuddannelse.curriculum.logo.svg import svg_logo
from patientuddannelse.posters.compose import compose_back, compose_poster, poster_models
from patientuddannelse.posters.model import SHEETS, Poster
from patientuddannelse.render.pdf.document import render_pdf
from patientuddannelse.scene.walk import extent, text_blocks
from patientuddannelse.theme import SHEET_SCALE
from patientuddannelse.units import mm

WIDE = '<svg viewBox="0 0 90 10"><rect width="90" height="10" fill="#123456"/></svg>'
TALL = '<svg viewBox="0 0 10 30"><rect width="10" height="30" fill="#123456"/></svg>'


def bitmap() -> Logo:
    buffer = io.BytesIO()
    Image.new("RGBA", (600, 120), (10, 20, 30, 128)).save(buffer, "PNG")
    return bitmap_logo(buffer.getvalue())


LOGOS = {"wide": svg_logo(WIDE.encode()), "tall": svg_logo(TALL.encode()), "bitmap": bitmap()}


def with_logo(curriculum: Curriculum, logo: Logo, sheet: str) -> Poster:
    theirs = replace(curriculum, logo=logo)
    return compose_poster(theirs, poster_models(theirs)[0], SHEETS[sheet])


@pytest.mark.parametrize("sheet", NAMES)
@pytest.mark.parametrize("kind", LOGOS)
def test_the_logo_stands_where_the_name_stood(
    curriculum: Curriculum, kind: str, sheet: str
) -> None:
    logo = LOGOS[kind]
    made = with_logo(curriculum, logo, sheet)
    shown = part(made, "logo")
    box = extent([shown])
    unit = mm(1) * SHEET_SCALE[sheet]
    assert box is not None
    assert box.width <= 56 * unit + 0.01
    assert box.height <= 11 * unit + 0.01
    assert box.width / box.height == pytest.approx(logo.box.width / logo.box.height)
    assert made.sheet.trim.inset(mm(10)).contains(box)
    assert shown.alt_text == str(curriculum.clinic.name)
    said = [block.text for block in text_blocks([part(made, "clinic")])]
    assert not any(str(curriculum.clinic.name) in text for text in said)
    beside = [extent([block]) for block in text_blocks([part(made, "clinic")])]
    assert all(each is not None and each.y >= box.bottom - 0.01 for each in beside)


def test_the_logo_keeps_its_colours(curriculum: Curriculum) -> None:
    (shape,) = part(with_logo(curriculum, LOGOS["wide"], "a3"), "logo").items
    assert getattr(shape, "fill", None) == getattr(LOGOS["wide"].items[0], "fill", 0)


@pytest.mark.parametrize("kind", LOGOS)
def test_a_sheet_with_a_logo_conforms(curriculum: Curriculum, kind: str) -> None:
    import page

    data = render_pdf(with_logo(curriculum, LOGOS[kind], "a4"))
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        assert list(page.validate_pdf_bytes(data, profile=profile).failures) == []


@pytest.mark.parametrize("kind", LOGOS)
def test_the_clinicians_side_has_the_logo_too(curriculum: Curriculum, kind: str) -> None:
    theirs = replace(curriculum, logo=LOGOS[kind])
    for model in poster_models(theirs):
        made, plain = (compose_back(each, model) for each in (theirs, curriculum))
        assert made
        assert plain
        shown, foot = part(made, "logo"), part(made, "footer")
        box = extent([shown])
        assert box is not None
        assert box.width / box.height == pytest.approx(
            LOGOS[kind].box.width / LOGOS[kind].box.height
        )
        assert max(box.width / mm(52), box.height / mm(9.5)) == pytest.approx(1)
        assert made.sheet.trim.inset(mm(10)).contains(box)
        assert shown.alt_text == str(curriculum.clinic.name)
        said = [block.text for block in text_blocks([foot])]
        assert str(curriculum.clinic.name) not in said
        assert len(said) == len([*text_blocks([part(plain, "footer")])]) - 1
        for block in text_blocks([foot]):
            words = extent([block])
            assert words is not None
            assert words.x > box.right
        texts = [block.text for block in text_blocks(made.scene)]
        others = [block.text for block in text_blocks(plain.scene)]
        others.remove(str(curriculum.clinic.name))
        assert texts == others  # nothing gives way to a logo
        assert [*check_fit(made.scene, kind)] == []
        assert [*check_collision(made.scene, made.sheet.trim, kind)] == []
