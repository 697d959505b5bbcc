"""Text as PowerPoint gets it: paragraphs that wrap where they were measured to."""

from sample_deck import SETTER, style

from patientuddannelse.render.pptx.text import paragraphs, pieces
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Paragraph
from patientuddannelse.text.face import slide_face
from patientuddannelse.text.fitting import Typesetter

NARROW = Rect(0, 0, 150, 400)


def first(words: str, box: Rect = NARROW, setter: Typesetter = SETTER) -> Paragraph:
    return setter.block(words, style("body"), box).paragraphs[0]


def test_lines_that_wrap_by_themselves_stay_one_piece() -> None:
    paragraph = first("Den kan hyle uden brand, også om natten")
    assert len(paragraph.lines) > 2
    assert pieces(paragraph) == ["Den kan hyle uden brand, også om natten"]


def test_the_authors_line_breaks_are_kept() -> None:
    assert pieces(first("Smerte er\nkroppens\nalarm")) == ["Smerte er", "kroppens", "alarm"]


def test_a_used_soft_hyphen_becomes_a_hyphen_and_a_break() -> None:
    paragraph = first("Smerte\u00adhåndteringen nu")
    assert paragraph.lines[0].text == "Smerte-"
    assert pieces(paragraph)[0] == "Smerte-"
    assert "".join(pieces(paragraph)) == "Smerte-håndteringen nu"


def test_an_unused_soft_hyphen_is_left_out() -> None:
    assert pieces(first("Smerte\u00adnet er ægte", Rect(0, 0, 400, 400))) == ["Smertenet er ægte"]


def test_a_joint_of_the_glossary_becomes_a_hyphen_and_a_break() -> None:
    joints = {"smertehåndtering": ("smerte", "håndtering")}
    setter = Typesetter(slide_face, kern=False, greedy=True, joints=joints)
    assert pieces(first("God smertehåndtering", setter=setter)) == ["God smerte-", "håndtering"]


def test_a_hyphen_of_the_author_wraps_by_itself() -> None:
    words = "ro-og-fred i kroppen-hele-dagen"
    assert pieces(first(words)) == [words]


def test_spaces_that_hold_lines_do_not_break() -> None:
    setter = Typesetter(slide_face, kern=False, greedy=True, unit_words=frozenset({"minutter"}))
    paragraph = first("Gå i 30 minutter hver dag", Rect(0, 0, 250, 400), setter=setter)
    assert pieces(paragraph) == ["Gå i 30\u00a0minutter hver dag"]
    assert [line.text for line in paragraph.lines] == ["Gå i 30 minutter", "hver dag"]
    assert paragraph.text == "Gå i 30 minutter hver dag"


def test_line_spacing_is_exact_and_the_first_gap_is_none() -> None:
    block = SETTER.block(["Én", "To"], style("body"), NARROW, gap=0.5)
    written = paragraphs(block, "da-DK")
    assert written.count('<a:spcPts val="3416"/>') == 2
    assert written.count('<a:spcBef><a:spcPts val="1400"/></a:spcBef>') == 1
    assert written.count("<a:buNone/>") == 2


def test_text_takes_the_theme_font_and_bold_from_weight_700() -> None:
    written = paragraphs(SETTER.block("Ø", style("title"), NARROW), "da-DK", font="+mj-lt")
    assert '<a:latin typeface="+mj-lt"/>' in written
    assert 'b="1"' in written
    assert "Arial" not in written
