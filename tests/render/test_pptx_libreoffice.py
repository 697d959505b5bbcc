"""What LibreOffice shows is what was composed: lines, baselines and colours."""

from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest
from office import pdf_of
from sample_deck import SETTER, deck, slide, style, swatches

from patientuddannelse.decks.layouts import FOOTER, SLIDE, SLIDE_NUMBER
from patientuddannelse.decks.model import Deck, Slide
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.render.pptx.deck import render_deck
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor, Group, TextBlock
from patientuddannelse.scene.primitives import Path as Curve
from patientuddannelse.theme import PALETTE

ROLES = ("cover", "question", "title", "statement", "h2", "body", "text", "small", "furniture")
WORDS = ["Kroppens røgalarm kan hyle uden brand, og det er", "Ægte Øl"]


def blocks() -> list[TextBlock]:
    box = Rect(48, 40, 700, 440)
    return [
        SETTER.block(WORDS, style(role), box, anchor=anchor, align=align, gap=0.4)
        for role in ROLES
        for anchor, align in zip(Anchor, Align, strict=True)
    ]


def pages(*slides: Slide) -> Deck:
    return Deck("pages", "pages", "Sider", "", "Klinikken", "da", (), slides)


def test_lines_stand_where_they_were_set(tmp_path: Path) -> None:
    slides = [
        slide(str(i), "title_only", "t", (group(block, name="b"),), footer=False)
        for i, block in enumerate(blocks())
    ]
    with pdfplumber.open(pdf_of(render_deck(pages(*slides)), tmp_path)) as pdf:
        for page, block in zip(pdf.pages, blocks(), strict=True):
            shown = [c for c in page.chars if page.height > c["matrix"][5]]
            rows = groupby(shown, key=lambda c: round(page.height - c["matrix"][5], 2))
            found = [(y, list(row)) for y, row in rows]
            lines = [line for paragraph in block.paragraphs for line in paragraph.lines]
            assert ["".join(c["text"] for c in row).strip() for _, row in found] == [
                line.text for line in lines
            ]
            for (baseline, row), line in zip(found, lines, strict=True):
                assert baseline == pytest.approx(line.baseline, abs=0.25)
                # LibreOffice kerns, our measure of Arial does not (PowerPoint may or may not)
                assert row[0]["x0"] == pytest.approx(line.x, abs=0.5 + 0.005 * line.width)


def test_colours_are_those_of_the_palette(tmp_path: Path) -> None:
    shown = swatches()
    pdf = pypdfium2.PdfDocument(pdf_of(render_deck(pages(shown)), tmp_path))
    image = pdf[0].render(scale=2).to_pil().convert("RGB")
    tiles = shown.elements[0]
    assert isinstance(tiles, Group)
    for tile in tiles.items:
        assert isinstance(tile, Curve)
        assert isinstance(tile.fill, Color)
        middle = bounds(tile.outline).center
        found = image.getpixel((int(middle.x * 2), int(middle.y * 2)))
        wanted = [int(tile.fill.srgb[i : i + 2], 16) for i in (1, 3, 5)]
        assert max(abs(a - b) for a, b in zip(found, wanted, strict=True)) <= 2, tile.fill


def test_the_foot_is_drawn_over_what_covers_the_layout(tmp_path: Path) -> None:
    band = group(rect(0, 484, SLIDE.width, 56, PALETTE["sand"]), name="band")
    covered = slide("covered", "statement", "Dækket", (band,))
    deck_of_one = replace(pages(covered), footer="1. gang: Alarmen")
    pdf = pypdfium2.PdfDocument(pdf_of(render_deck(deck_of_one), tmp_path))
    image = pdf[0].render(scale=2).to_pil().convert("L")
    for box in (FOOTER, SLIDE_NUMBER):
        corners = (box.x, box.y, box.right, box.bottom)
        darkest, _ = image.crop(tuple(round(each * 2) for each in corners)).getextrema()
        assert darkest < 120


def test_every_slide_is_drawn(tmp_path: Path) -> None:
    pdf = pypdfium2.PdfDocument(pdf_of(render_deck(deck()), tmp_path))
    assert len(pdf) == sum(not each.hidden for each in deck().slides)
