"""A text that is set again in another font keeps its box and its lines."""

from pathlib import Path

import pytest

from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, TextBlock
from patientuddannelse.text.face import slide_face
from patientuddannelse.text.fitting import TextStyle, Typesetter, first_baseline
from patientuddannelse.text.office_fonts import OfficeFont, office_font
from patientuddannelse.text.refitting import refitted
from patientuddannelse.theme import PALETTE

BOX = Rect(40, 60, 220, 200)
TEXTS = ("Nervesystemet holder øje med fare, både udefra og indefra.", "Smerte får dig væk.")


def block(anchor: Anchor = Anchor.TOP) -> TextBlock:
    setter = Typesetter(slide_face, kern=False, greedy=True, margin=0.003)
    style = TextStyle(400, 24, 20, 1.2, PALETTE["ink"])
    return setter.block(TEXTS, style, BOX, gap=0.5, anchor=anchor)


@pytest.fixture
def wide(tmp_path: Path) -> OfficeFont:
    return office_font("Nonesuch", [tmp_path])


def middles(shown: TextBlock) -> list[float]:
    """Return the middle of each paragraph's lines."""
    found = []
    for each in shown.paragraphs:
        top = each.lines[0].baseline - first_baseline(each)
        found.append(top + len(each.lines) * each.leading / 2)
    return found


def test_arials_own_widths_change_nothing() -> None:
    before = block()
    assert refitted(before, office_font("Arial", [])) is before


@pytest.mark.parametrize("anchor", list(Anchor))
def test_no_paragraph_takes_more_lines_or_leaves_the_box(wide: OfficeFont, anchor: Anchor) -> None:
    before = block(anchor)
    after = refitted(before, wide)
    assert after.paragraphs[0].size < before.paragraphs[0].size
    for old, new in zip(before.paragraphs, after.paragraphs, strict=True):
        assert len(new.lines) <= len(old.lines)
        assert all(line.width <= BOX.width for line in new.lines)
        assert new.leading == old.leading


@pytest.mark.parametrize("anchor", list(Anchor))
def test_paragraphs_stay_beside_what_stands_beside_them(anchor: Anchor) -> None:
    before = block(anchor)
    after = refitted(before, office_font("Calibri", []))
    assert sum(len(p.lines) for p in after.paragraphs) < sum(
        len(p.lines) for p in before.paragraphs
    )
    moved = [b - a for a, b in zip(middles(before), middles(after), strict=True)]
    assert max(map(abs, moved)) < 8  # baselines stand a little lower than lines' middles
