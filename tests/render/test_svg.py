import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_scene import POSTER_TEXT, WORDS, block, everything, png, style, texts

from patientuddannelse.drawing.shapes import group, path, rect
from patientuddannelse.render.svg import path_data, render_svg
from patientuddannelse.scene.geometry import Matrix, Rect
from patientuddannelse.scene.outline import outline
from patientuddannelse.scene.paint import Color, LinearGradient
from patientuddannelse.scene.primitives import (
    Font,
    Group,
    Item,
    Line,
    Paragraph,
    Picture,
    Role,
    TextBlock,
)

PAGE = Rect(0, 0, 100, 100)
RED = Color("#BA3720", "red")
SVG = "{http://www.w3.org/2000/svg}"


def parsed(*items: Item, **options: str) -> ElementTree.Element:
    return ElementTree.fromstring(render_svg(items, PAGE, **options))  # type: ignore[arg-type]


def test_a_picture_reads_as_one_element_per_line() -> None:
    line = Line("Kop & krus", 10, 20.005, 50)
    paragraph = Paragraph("Kop & krus", (line,), Font("Arial", 700), 12, 14.4, RED)
    items = (
        group(
            path("M0 0L10.126 5Z", RED, RED, 1.5, dash=(2, 1), even_odd=True, opacity=0.5),
            TextBlock(Rect(10, 10, 80, 20), (paragraph,), name="label"),
            name="cup", role=Role.FIGURE, alt_text="En kop", at=(5, 6), opacity=0.25,
        ),
    )  # fmt: skip
    assert render_svg(items, PAGE, title="Kop", description="Om koppen", language="da") == (
        '<svg xmlns="http://www.w3.org/2000/svg" width="100pt" height="100pt"'
        ' viewBox="0 0 100 100" lang="da">\n'
        "  <title>Kop</title>\n"
        "  <desc>Om koppen</desc>\n"
        '  <g id="cup" data-name="cup" role="img" aria-label="En kop"'
        ' transform="matrix(1 0 0 1 5 6)" opacity="0.25">\n'
        '    <path d="M0 0L10.13 5Z" fill="#BA3720" fill-rule="evenodd" fill-opacity="0.5"'
        ' stroke="#BA3720" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"'
        ' stroke-dasharray="2 1" stroke-opacity="0.5"/>\n'
        '    <g id="label">\n'
        '      <text x="10" y="20"'
        ' font-family="Arial, \'Liberation Sans\', Arimo, sans-serif" font-weight="700"'
        ' font-size="12" fill="#BA3720">Kop &amp; krus</text>\n'
        "    </g>\n"
        "  </g>\n"
        "</svg>\n"
    )


def test_every_set_line_stands_at_its_measured_place() -> None:
    blocks = texts()
    drawn = [
        (element.text, float(element.get("x", "")), float(element.get("y", "")))
        for element in parsed(*blocks).iter(f"{SVG}text")
        if element.text != "•"
    ]
    lines = [line for b in blocks for paragraph in b.paragraphs for line in paragraph.lines]
    assert [text for text, _, _ in drawn] == [line.text for line in lines]
    for (_, x, y), line in zip(drawn, lines, strict=True):
        assert (x, y) == pytest.approx((line.x, line.baseline), abs=0.006)


def test_text_knows_where_it_was_written() -> None:
    groups = parsed(*texts()).findall(f"{SVG}g")
    assert groups[0].get("data-origin") == "curriculum/models/cup.yaml:4:8"


def test_unkerned_text_is_not_kerned_by_the_viewer() -> None:
    kerning = {t.text: t.get("font-kerning") for t in parsed(*texts()).iter(f"{SVG}text")}
    assert kerning["AVAVA"] is None
    assert kerning["AV Ty To. Waffel"] == "none"


def test_outlines_need_no_font_and_keep_the_words_as_labels() -> None:
    root = parsed(block(WORDS, Rect(0, 0, 900, 50)), glyphs="outlines")
    assert not list(root.iter(f"{SVG}text"))
    known = {f"#{each.get('id')}" for each in root.findall(f"{SVG}defs/{SVG}path")}
    used = [use.get("href") for use in root.iter(f"{SVG}use")]
    assert set(used) == known
    assert len(used) == len(WORDS.replace(" ", "").replace("\u00a0", ""))
    assert len(known) < len(used)
    label = root.findall(f"{SVG}g")[0]
    assert (label.get("role"), label.get("aria-label")) == ("img", WORDS)


def test_outlines_are_kerned_as_the_line_was_measured() -> None:
    kerned, plain = (
        [use.get("x") for use in parsed(b, glyphs="outlines").iter(f"{SVG}use")]
        for b in (
            POSTER_TEXT.block("AV", style(), PAGE),
            POSTER_TEXT.__class__(POSTER_TEXT.face, kern=False).block("AV", style(), PAGE),
        )
    )
    metrics = POSTER_TEXT.face(400).metrics
    assert plain == [None, str(metrics.advances["A"])]
    assert kerned == [None, str(metrics.advances["A"] + metrics.kern["A"]["V"])]
    assert kerned != plain


def test_a_character_the_font_lacks_is_a_box_in_outlines() -> None:
    root = parsed(block("a☃", PAGE), glyphs="outlines")
    assert len(list(root.iter(f"{SVG}use"))) == 2


def test_names_that_repeat_give_different_ids() -> None:
    items = [group(rect(0, 0, 1, 1, RED), name="tap one") for _ in range(3)]
    groups = parsed(*items).findall(f"{SVG}g")
    assert [g.get("id") for g in groups] == ["tap-one", "tap-one-2", "tap-one-3"]
    assert {g.get("data-name") for g in groups} == {"tap one"}


def test_no_id_is_taken_twice_in_a_picture_of_everything() -> None:
    for glyphs in ("text", "outlines"):
        root = parsed(*everything().scene, glyphs=glyphs)
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        assert len(ids) == len(set(ids)) > 0


def test_decoration_is_hidden_from_screen_readers() -> None:
    ornament = parsed(group(rect(0, 0, 1, 1, RED), role=Role.DECORATIVE)).find(f"{SVG}g")
    assert ornament is not None
    assert ornament.get("aria-hidden") == "true"


def test_a_gradient_is_defined_once_and_referred_to() -> None:
    blend = LinearGradient((0, 0), (10, 0), ((0, RED), (1, Color("#FFFFFF"))))
    root = parsed(rect(0, 0, 5, 5, blend), rect(5, 0, 5, 5, blend))
    (definition,) = root.iter(f"{SVG}linearGradient")
    assert [stop.get("stop-color") for stop in definition] == ["#BA3720", "#FFFFFF"]
    fills = {each.get("fill") for each in root.findall(f"{SVG}path")}
    assert fills == {f"url(#{definition.get('id')})"}


def test_a_bitmap_is_carried_inside_the_file() -> None:
    shown, hidden = parsed(Picture(PAGE, png(), "Logo"), Picture(PAGE, png())).iter(f"{SVG}image")
    assert str(shown.get("href")).startswith("data:image/png;base64,iVBOR")
    assert shown.get("aria-label") == "Logo"
    assert hidden.get("aria-hidden") == "true"


def test_numbers_have_two_decimals_on_the_page_and_enough_in_an_enlarged_group() -> None:
    small = path("M0.12345 0L1 0L1 1Z", RED)
    inside = Group((small,), transform=Matrix(90, 0, 0, 90))
    plain, enlarged, after = parsed(small, inside, small).iter(f"{SVG}path")
    assert plain.get("d") == "M0.12 0L1 0L1 1Z"
    assert after.get("d") == plain.get("d")
    assert enlarged.get("d") == "M0.1235 0L1 0L1 1Z"


@given(st.text(min_size=1, max_size=40), st.sampled_from(["text", "outlines"]))
def test_any_text_gives_well_formed_xml_that_reads_back(text: str, glyphs: str) -> None:
    line = Line(text, 0, 0, 10)
    paragraph = Paragraph(text, (line,), Font("Arial", 400), 12, 14, RED)
    named = group(TextBlock(PAGE, (paragraph,)), name=text, role=Role.FIGURE, alt_text=text)
    root = ElementTree.fromstring(
        render_svg([named], PAGE, glyphs=glyphs, title=text)  # type: ignore[arg-type]
    )
    kept = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text)
    if "\r" not in kept:
        assert root.findtext(f"{SVG}title") == kept


@given(
    st.lists(
        st.tuples(*[st.floats(-5000, 5000)] * 6).map(lambda numbers: ("C", *numbers)), max_size=5
    )
)
def test_path_data_reads_back_to_the_same_outline(curves: list[tuple[float, ...]]) -> None:
    original = (("M", 1.0, 2.0), *curves, ("Z",))
    again = outline(path_data(original, 3))  # type: ignore[arg-type]
    assert [segment[0] for segment in again] == [segment[0] for segment in original]
    for one, other in zip(again, original, strict=True):
        assert one[1:] == pytest.approx(other[1:], abs=0.00051)
