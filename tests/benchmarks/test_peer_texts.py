"""What other programs are given is what we show: every slide, every word, every curve."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from peer.export import export_edit
from peer.sheets import picture, typst
from peer.slides import as_json, escaped, markdown
from peer.words import plain, words_of

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.model import Deck, Fill
from patientuddannelse.drawing.shapes import rect
from patientuddannelse.posters.compose import compose_back, compose_poster, poster_models
from patientuddannelse.posters.model import SHEETS, Poster
from patientuddannelse.scene.geometry import Matrix
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item, Role
from patientuddannelse.scene.primitives import Path as Curve
from patientuddannelse.scene.walk import groups, leaves, text_blocks

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def decks(curriculum: Curriculum) -> list[Deck]:
    return [compose_deck(curriculum, name) for name in curriculum.sessions]


@pytest.fixture(scope="module")
def posters(curriculum: Curriculum) -> list[tuple[Poster, ...]]:
    found = []
    for model in poster_models(curriculum):
        back = compose_back(curriculum, model)
        assert back is not None
        found.append((compose_poster(curriculum, model, SHEETS["a3"]), back))
    return found


def paragraphs(items: Iterable[Item]) -> list[str]:
    return [plain(each.text) for block in text_blocks(items) for each in block.paragraphs]


def unescaped(line: str) -> str:
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", line)


def test_every_slide_is_there_with_its_title_and_all_that_it_shows(decks: list[Deck]) -> None:
    for deck in decks:
        words = words_of(deck)
        assert [each.title for each in words] == [plain(slide.title) for slide in deck.slides]
        for given, slide in zip(words, deck.slides, strict=True):
            shown = Counter(filter(None, paragraphs(slide.scene)))
            titles = [
                each.block
                for each in slide.elements
                if isinstance(each, Fill) and each.placeholder == "title"
            ]
            apart = Counter(paragraphs(titles))
            assert Counter(given.bullets) == shown - apart


def test_notes_hold_all_that_is_said(decks: list[Deck]) -> None:
    for deck in decks:
        for given, slide in zip(words_of(deck), deck.slides, strict=True):
            notes = slide.notes
            texts = [text for each in given.notes for text in each.texts]
            for spoken in (*notes.say, *notes.ask, *notes.if_silent, *notes.watch):
                assert plain(spoken) in texts
            assert all(any(source in text for text in texts) for source in notes.sources)


def test_markdown_reads_back_as_the_words(decks: list[Deck]) -> None:
    for deck in decks:
        words = words_of(deck)
        lines = markdown(words).splitlines()
        assert [unescaped(x[2:]) for x in lines if x.startswith("# ")] == [w.title for w in words]
        bullets = [unescaped(line[2:]) for line in lines if line.startswith("- ")]
        listed = [
            text
            for each in words
            for text in (*each.bullets, *(t for n in each.notes if n.heading for t in n.texts))
        ]
        assert bullets == listed
        assert sum(line == "::: notes" for line in lines) == len(words)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("*1 [a](b)", r"\*1 \[a\](b)"),
        ("1. gang", r"1\. gang"),
        ("12) så", r"12\) så"),
        ("- 3 < 4", r"\- 3 \< 4"),
        ("et hus, fra 3.5 til 4)", "et hus, fra 3.5 til 4)"),
    ],
)
def test_no_word_is_taken_for_markup(text: str, safe: str) -> None:
    assert escaped(text) == safe
    assert unescaped(safe) == text


def test_json_holds_the_same(decks: list[Deck]) -> None:
    words = words_of(decks[0])
    read = json.loads(as_json(words))
    assert [each["title"] for each in read] == [each.title for each in words]
    assert [tuple(each["bullets"]) for each in read] == [each.bullets for each in words]


def strings(source: str, call: str) -> list[str]:
    found = re.findall(rf'\b{call}\((?:level: \d, )?("(?:[^"\\]|\\.)*")\)', source)
    return [json.loads(each) for each in found]


def test_a_sheet_holds_every_word_in_order(posters: list[tuple[Poster, ...]]) -> None:
    for pages in posters:
        shown = [
            plain(paragraph.text)
            for page in pages
            for block in text_blocks(page.scene)
            for paragraph in block.paragraphs
        ]
        for curves in ("drawn", "imported", "words"):
            source = typst(pages, "Font", curves, "name-")
            assert strings(source, "(?:par|heading)") == shown
            alts = [
                plain(group.alt_text)
                for page in pages
                for group in groups(page.scene)
                if group.role is Role.FIGURE
            ]
            assert strings(source, "figured") == alts
            assert "level: 1" in source


def test_a_sheet_holds_every_curve_once(posters: list[tuple[Poster, ...]]) -> None:
    for pages in posters:
        curves = [
            sum(isinstance(leaf, Curve) and bool(leaf.outline) for leaf, _ in leaves(page.scene))
            for page in pages
        ]
        drawn = typst(pages, "Font", "drawn")
        assert drawn.count("\ndrawn(") == sum(curves)
        assert [picture(page).count("<path") for page in pages] == curves
        assert "\ndrawn(" not in typst(pages, "Font", "words")
        imported = typst(pages, "Font", "imported", "name-")
        assert [f'image("name-{i}.svg"' in imported for i in range(len(pages))] == [True, True]


def test_a_moved_group_is_drawn_where_it_stands(posters: list[tuple[Poster, ...]]) -> None:
    square = rect(0, 0, 10, 10, Color("#112233"))
    moved = Group((square,), transform=Matrix(2, 0, 0, 2, 5, 7))
    source = typst([replace(posters[0][0], scene=(moved,))], "Font", "drawn")
    assert 'drawn(fill: rgb("#112233"), stroke: none, m(5.00, 7.00), l(25.00, 7.00)' in source


def test_one_word_differs_after_the_edit(curriculum: Curriculum, tmp_path: Path) -> None:
    export_edit(curriculum, ROOT, tmp_path)
    edit = json.loads((tmp_path / "edit/edit.json").read_text(encoding="utf-8"))
    for ending in ("typ", "yaml"):
        before, after = (
            (tmp_path / f"edit/{name}.{ending}").read_text(encoding="utf-8")
            for name in ("before", "after")
        )
        assert before != after
        assert before.replace(edit["word"], edit["to"]) == after
        assert before.count(edit["word"]) == 1
