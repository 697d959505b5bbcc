import io
import re

import pdfplumber
import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_scene import POSTER_TEXT, WORDS, block, poster, style, texts

from patientuddannelse.drawing.shapes import group
from patientuddannelse.render.pdf.document import render_pdf
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Line, TextBlock
from patientuddannelse.text.face import poster_face, slide_face
from patientuddannelse.text.fitting import Typesetter

ADVANCE = 0.005  # a drawn line is as wide as predicted, give or take half a per cent


def extracted(blocks: list[TextBlock]) -> list[dict[str, object]]:
    with pdfplumber.open(io.BytesIO(render_pdf(poster(*blocks)))) as pdf:
        return pdf.pages[0].extract_words(
            keep_blank_chars=True, x_tolerance=1.5, use_text_flow=True, return_chars=True
        )


def lines_of(blocks: list[TextBlock]) -> list[Line]:
    return [line for b in blocks for paragraph in b.paragraphs for line in paragraph.lines]


def test_every_predicted_line_is_drawn_where_and_as_wide_as_predicted() -> None:
    blocks = texts()
    lines = lines_of(blocks)
    drawn = [word for word in extracted(blocks) if str(word["text"]).strip() != "•"]
    assert [str(word["text"]).strip() for word in drawn] == [
        line.text.replace("\u00a0", " ") for line in lines
    ]
    for word, line in zip(drawn, lines, strict=True):
        chars = [char for char in word["chars"] if char["text"] != " "]  # type: ignore[attr-defined]
        width = chars[-1]["x1"] - chars[0]["x0"]
        assert width == pytest.approx(line.width, rel=ADVANCE)
        assert width == pytest.approx(line.width, abs=0.015)  # a thousandth of the size
        assert chars[0]["x0"] == pytest.approx(line.x, abs=0.01)
        assert 500 - chars[0]["matrix"][5] == pytest.approx(line.baseline, abs=0.01)


@settings(max_examples=25, deadline=None)
@given(st.text(st.sampled_from("AVTyWaoæøå.,–«» fi%10"), min_size=1, max_size=60))
def test_any_line_is_as_wide_as_predicted(text: str) -> None:
    words = " ".join(text.split())
    if not words:
        return
    setting = POSTER_TEXT.block(words, style(700, 9), Rect(10, 10, 480, 30))
    (line,) = lines_of([setting])
    with pdfplumber.open(io.BytesIO(render_pdf(poster(setting)))) as pdf:
        chars = pdf.pages[0].chars
    assert "".join(char["text"] for char in chars) == words
    assert chars[-1]["x1"] - chars[0]["x0"] == pytest.approx(line.width, rel=ADVANCE, abs=0.02)


def test_kerning_is_drawn_exactly_when_it_was_measured() -> None:
    def width(kern: bool) -> float:
        setter = Typesetter(poster_face, kern=kern)
        with pdfplumber.open(
            io.BytesIO(render_pdf(poster(setter.block("AVAVAV", style(), Rect(0, 0, 300, 30)))))
        ) as pdf:
            chars = pdf.pages[0].chars
        return float(chars[-1]["x1"] - chars[0]["x0"])

    assert width(kern=False) - width(kern=True) > 1


def test_pdfium_finds_and_reads_the_words() -> None:
    page = pypdfium2.PdfDocument(render_pdf(poster(*texts())))[0].get_textpage()
    assert "Blåbærgrød" in page.get_text_range()
    assert page.search("påskeæg").get_next() is not None


def test_a_broken_line_ends_in_a_space_and_a_drawn_hyphen_is_soft() -> None:
    setting = block("Smertehånd\u00adteringen er en ting", Rect(10, 10, 80, 90))
    assert [line.text for line in lines_of([setting])] == ["Smertehånd-", "teringen er", "en ting"]
    pdf = pikepdf.open(io.BytesIO(render_pdf(poster(setting))))
    stream = pdf.pages[0].Contents.read_bytes().decode()
    assert stream.count("/ActualText <FEFF00AD>") == 1
    with pdfplumber.open(io.BytesIO(render_pdf(poster(setting)))) as read:
        assert "".join(c["text"] for c in read.pages[0].chars) == "Smertehånd-teringen er en ting"


def test_an_own_hyphen_at_the_end_of_a_line_stays_one() -> None:
    setting = block("Krop-sind-forløb", Rect(10, 10, 60, 90))
    assert len(lines_of([setting])) > 1
    pdf = pikepdf.open(io.BytesIO(render_pdf(poster(setting))))
    stream = pdf.pages[0].Contents.read_bytes()
    assert b"ActualText" not in stream


def test_a_character_the_font_lacks_does_not_disturb_the_others() -> None:
    with pdfplumber.open(
        io.BytesIO(render_pdf(poster(block("Sne☃vejr", Rect(9, 9, 99, 30)))))
    ) as pdf:
        text = "".join(char["text"] for char in pdf.pages[0].chars)
    assert re.fullmatch(r"Sne.*vejr", text)


def test_more_than_a_font_resource_holds_spreads_over_several() -> None:
    letters = "".join(sorted(poster_face(400).metrics.advances))
    wanted = "".join(c for c in letters if c.isprintable() and c != " ")
    assert len(wanted) > 255
    rows = [wanted[i : i + 20] for i in range(0, len(wanted), 20)]
    blocks = [block(row, Rect(10, 10 + 20 * i, 480, 20)) for i, row in enumerate(rows)]
    drawn = extracted(blocks)
    assert [word["text"] for word in drawn] == rows
    for word, line in zip(drawn, lines_of(blocks), strict=True):
        assert word["x1"] - word["x0"] == pytest.approx(line.width, rel=ADVANCE)  # type: ignore[operator]


def test_text_moves_with_its_group() -> None:
    moved = group(block(WORDS, Rect(0, 0, 400, 30)), at=(30, 70))
    with pdfplumber.open(io.BytesIO(render_pdf(poster(moved)))) as pdf:
        first = pdf.pages[0].chars[0]
    line = lines_of([block(WORDS, Rect(0, 0, 400, 30))])[0]
    assert (first["x0"], 500 - first["matrix"][5]) == pytest.approx(
        (30, 70 + line.baseline), abs=0.1
    )


def test_a_subset_holds_the_characters_in_use_and_no_others() -> None:
    pdf = pikepdf.open(io.BytesIO(render_pdf(poster(block("Smør på brød", Rect(9, 9, 99, 30))))))
    (font,) = pdf.pages[0].Resources.Font.values()
    codes = re.findall(rb"^<..> <(....)>$", font.ToUnicode.read_bytes(), re.MULTILINE)
    assert {chr(int(code, 16)) for code in codes} == set("Smør på brød")


def test_fractions_of_a_thousandth_do_not_add_up() -> None:
    setter = Typesetter(slide_face)  # its kerning is in 1/2048
    setting = setter.block("AV" * 25, style(size=14), Rect(5, 5, 490, 20))
    (line,) = lines_of([setting])
    with pdfplumber.open(io.BytesIO(render_pdf(poster(setting)))) as pdf:
        chars = pdf.pages[0].chars
    assert chars[-1]["x1"] - chars[0]["x0"] == pytest.approx(line.width, abs=0.015)
