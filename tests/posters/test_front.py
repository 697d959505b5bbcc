"""Every poster on every sheet: nothing too long, too small, too faint or too near the edge."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pytest
from printed import MODELS, SHEETS, has, meet, part, set_lines

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.posters.compose import compose_poster, poster_models
from patientuddannelse.posters.kinds.large_print import figure_of
from patientuddannelse.posters.model import SHEETS as SIZES
from patientuddannelse.posters.model import Poster
from patientuddannelse.render.pdf.document import render_pdf
from patientuddannelse.scene.contrast import SHOWN, faint_lines, seen
from patientuddannelse.scene.primitives import Group, TextBlock
from patientuddannelse.scene.walk import extent, groups, leaves, text_blocks
from patientuddannelse.theme import PALETTE, edition
from patientuddannelse.units import mm

FLOOR = {"a4": 16.0, "a3": 20.0, "a2": 28.0, "a1": 40.0, "a0": 56.0}
Front = Callable[[str, str], Poster]


@pytest.fixture(params=[(model, sheet) for model in MODELS for sheet in SHEETS], ids="-".join)
def printed(request: pytest.FixtureRequest, front: Front) -> Poster:
    return front(*request.param)


def test_every_text_fits(printed: Poster) -> None:
    too_long = [block.text for block in text_blocks(printed.scene) if block.overflow]
    assert too_long == []


def test_what_patients_read_is_large_enough(printed: Poster) -> None:
    for each in printed.scene:
        assert isinstance(each, Group)
        if each.name == "footer":
            continue
        for block in text_blocks([each]):
            least = min(paragraph.size for paragraph in block.paragraphs)
            assert least >= FLOOR[printed.sheet.name] - 0.01, block.text


def test_the_question_in_the_foot_is_large_enough_too(printed: Poster) -> None:
    [block] = (b for b in text_blocks(printed.scene) if b.name == "footer-words")
    assert block.paragraphs[0].size >= FLOOR[printed.sheet.name] - 0.01


def test_no_word_stands_where_a_printer_cannot_reach(printed: Poster) -> None:
    safe = printed.sheet.trim.inset(mm(10))
    for each in printed.scene:
        assert isinstance(each, Group)
        for text, room in set_lines(each):
            assert safe.contains(room, 0.5), text


def test_title_and_lead_share_no_room_with_the_words_of_the_drawing(printed: Poster) -> None:
    header = [room for name in ("title", "lead") for _, room in set_lines(part(printed, name))]
    for text, room in set_lines(printed.scene[1]):
        assert not any(meet(room, each) for each in header), text


def test_words_of_the_drawing_end_above_the_foot(printed: Poster) -> None:
    foot = extent([part(printed, "footer")])
    assert foot is not None
    for text, room in set_lines(printed.scene[1]):
        assert not meet(room, foot), text


def test_no_two_texts_stand_on_each_other(printed: Poster) -> None:
    lines = [each for top in printed.scene for each in set_lines(top) if each[0].strip()]
    slim = [(text, room.inset(0.5, room.height * 0.12)) for text, room in lines]
    for i, (text, room) in enumerate(slim):
        for other, theirs in slim[i + 1 :]:
            assert not meet(room, theirs), f"{text} / {other}"


def test_words_stand_out_from_what_is_under_them(printed: Poster) -> None:
    faint = faint_lines(seen(printed.scene), PALETTE["paper"], SHOWN)
    assert not faint, "\n".join(map(str, faint))


def test_the_sheet_says_what_it_is(printed: Poster) -> None:
    assert printed.title
    assert 20 <= len(printed.alt_text) <= 300
    assert printed.language == "da"
    assert printed.sheet == SIZES[printed.sheet.name]


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("model", MODELS)
def test_the_pdf_shows_the_lines_that_were_set(
    front: Front, model: str, sheet: str, tmp_path: Path
) -> None:
    composed = front(model, sheet)
    file = tmp_path / "poster.pdf"
    file.write_bytes(render_pdf(composed))
    with pdfplumber.open(file) as pdf:
        [page] = pdf.pages
        letters = [(c["x0"], page.height - c["matrix"][5], c["text"]) for c in page.chars]
    for leaf, matrix in leaves(composed.scene):
        if not isinstance(leaf, TextBlock):
            continue
        for line in (line for p in leaf.paragraphs for line in p.lines):
            x, y = matrix.apply(line.x, line.baseline)
            shown = "".join(
                text
                for left, baseline, text in letters
                if abs(baseline - y) < 0.1 and x - 0.5 <= left <= x + line.width + 0.5
            )
            assert shown.split() == line.text.split()


@pytest.mark.parametrize(
    ("title", "lines"),
    [("Kroppens alarm", 1), ("Smertens volumenknap", 1), ("Akutte og langvarige smerter", 2)],
)
def test_a_title_shrinks_only_if_that_saves_a_line(
    poster: Callable[..., Poster], title: str, lines: int
) -> None:
    [short] = text_blocks([part(poster("myths", words={"title": "Kort"}), "title")])
    [block] = text_blocks([part(poster("myths", words={"title": title}), "title")])
    size, full = block.paragraphs[0].size, short.paragraphs[0].size
    assert len(block.paragraphs[0].lines) == lines
    assert 0.9 * full <= size <= full
    assert block.paragraphs[0].lines[0].baseline == pytest.approx(
        short.paragraphs[0].lines[0].baseline
    )


def test_a_long_question_in_the_foot_costs_no_word_of_the_figure(
    curriculum: Curriculum, poster: Callable[..., Poster]
) -> None:
    long = "Hvad fylder mest hos dig lige nu, og hvad kunne du tænke dig at prøve? " * 4
    for content in poster_models(curriculum):
        plain, pressed = (
            sorted(word for block in text_blocks([figure_of(each)]) for word in block.text.split())
            for each in (
                poster(content.model, "a4"),
                poster(content.model, "a4", words={"question": long}),
            )
        )
        assert plain == pressed, content.model


@pytest.mark.parametrize("variant", ["colour", "large"])
@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_who_is_on_the_crest_stands_clear_of_title_lead_and_marker(
    curriculum: Curriculum, sheet: str, variant: str
) -> None:
    steps = curriculum.models["change_steps"]
    made = compose_poster(curriculum, steps, SIZES[sheet], edition(variant))
    for page in made.fronts:
        names = [n for n in ("title", "lead", "marker") if has(page, n)]
        said = [room for name in names for _, room in set_lines(part(page, name))]
        for who in groups(page.scene):
            if who.name == "in a wheelchair":
                box = extent([who])
                assert box
                assert box.height > 0.04 * page.sheet.width  # never a dot
                assert [each for each in said if meet(box, each)] == []
