"""The foot of a sheet: who answers for it, whether it may be used, and where its code leads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pypdfium2
import pytest
import zxingcpp
from printed import MODELS, SHEETS, approval, has, part, set_lines, words

from patientuddannelse.checks.fit import check_fit
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.clinic import Approval
from patientuddannelse.diagnostics import Origin
from patientuddannelse.posters.compose import compose_back, compose_poster, poster_models
from patientuddannelse.posters.model import SHEETS as SHEET_SIZES
from patientuddannelse.posters.model import Poster
from patientuddannelse.posters.worksheets import compose_model_worksheet, worksheet_models
from patientuddannelse.render.pdf.document import render_pdf
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item, TextBlock
from patientuddannelse.scene.primitives import Path as Curve
from patientuddannelse.scene.walk import extent, groups, leaves, text_blocks
from patientuddannelse.theme import edition
from patientuddannelse.units import mm

Make = Callable[..., Poster]
LINK = "https://klinik.example/film/koppen?gang=1"
DRAFT = "Udkast"
LONG_NAME = "Kiropraktisk Klinik og Tværfagligt Smertecenter Vesterbro og Frederiksberg"
LONG_APPROVED = "Kiropraktor Annemette Kirkegaard-Sørensen"
LONG_QUESTION = "Hvad fylder i din kop lige nu, og hvad kunne du skrue en lille smule ned for?"


def safe_in(poster: Poster) -> None:
    safe = poster.sheet.trim.inset(mm(10))
    for text, room in set_lines(part(poster, "footer")):
        assert safe.contains(room, 0.5), text


def test_without_approval_the_sheet_is_marked_as_a_draft(poster: Make) -> None:
    assert DRAFT in words(poster(), "footer")


@pytest.mark.parametrize(
    "approval",
    [
        Approval(approved_by=Text("Anna Ager")),
        Approval(approved_on=date(2025, 3, 4)),
        Approval(approved_by=Text("Anna Ager"), approved_on=date(2025, 3, 4)),
        Approval(approved_by=Text("Anna Ager"), approved_on=date(2025, 3, 4), code="00000000"),
    ],
    ids=["no date", "no name", "no code", "of other texts"],
)
def test_half_an_approval_is_none(poster: Make, approval: Approval) -> None:
    said = words(poster(clinic={"approval": approval}), "footer")
    assert DRAFT in said
    assert "Anna" not in said


def test_with_name_date_and_code_the_sheet_is_approved(poster: Make) -> None:
    said = words(poster(approved_by="Anna Ager"), "footer")
    assert "Anna Ager" in said
    assert "04.03.2025" in said or "4. marts 2025" in said
    assert DRAFT not in said


def test_the_question_stands_in_the_foot(poster: Make) -> None:
    made = poster(words={"question": "Hvad fylder i din kop?"})
    assert words(made, "footer").count("Hvad fylder i din kop?") == 1


def test_a_model_without_a_question_leaves_no_gap(poster: Make) -> None:
    with_one, without = (poster(approved_by=LONG_APPROVED, words=w) for w in ({}, {"question": ""}))
    assert foot_height(without) < foot_height(with_one)


def test_the_approval_stands_at_the_end_of_the_fixed_line_where_there_is_room(poster: Make) -> None:
    short, long = poster(), poster(approved_by=LONG_APPROVED)
    assert block(short, "footer-approval").box.right == pytest.approx(
        block(short, "footer-words").box.right
    )
    last = baselines(block(short, "footer-words"))[-1]
    assert baselines(block(short, "footer-approval")) == [pytest.approx(last)]
    assert "Fagligt godkendt" in block(long, "footer-words").text


def block(made: Poster, name: str) -> TextBlock:
    [found] = [b for b in text_blocks([part(made, "footer")]) if b.name == name]
    return found


def baselines(text: TextBlock) -> list[float]:
    return [line.baseline for paragraph in text.paragraphs for line in paragraph.lines]


def foot_height(made: Poster) -> float:
    box = extent([part(made, "footer")])
    assert box is not None
    return box.height


def test_the_sheet_can_be_told_from_an_older_one(poster: Make) -> None:
    one, other = poster(), poster(words={"lead": "Noget andet."})
    clinic, sheet, edition = words(one, "clinic").splitlines()
    assert words(other, "clinic").splitlines()[:2] == [clinic, sheet]
    assert sheet == "kopmodellen"
    newer = words(other, "clinic").splitlines()[2]
    assert newer != edition
    assert newer.rpartition(" · ")[0] == edition.rpartition(" · ")[0]


def test_there_is_no_code_without_a_link(poster: Make) -> None:
    assert not has(poster(), "qr")


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("model", MODELS)
def test_the_words_beside_the_code_fit_every_sheet(poster: Make, model: str, sheet: str) -> None:
    made = poster(model, sheet, clinic={"link": Text(LINK)})
    assert [b.text for b in text_blocks(made.scene) if b.overflow] == []
    safe_in(made)


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_code_opens_the_clinics_link(poster: Make, sheet: str) -> None:
    made = poster(sheet=sheet, clinic={"link": Text(LINK), "link_text": Text("Se filmen")})
    assert "Se filmen" in words(made, "qr")
    box = code_box(part(made, "qr"))
    assert made.sheet.trim.inset(mm(10)).contains(box, 0.01)
    assert box.width >= mm(0.5) * 29 - 0.01  # squares of half a millimetre can be read
    assert abs(box.width - box.height) < 0.1
    page = pypdfium2.PdfDocument(render_pdf(made))[0]
    picture = page.render(scale=600 / made.sheet.width * 2).to_pil().convert("L")
    zoom = picture.width / made.sheet.width
    quiet = mm(2.5)
    corner = (box.x - quiet, box.y - quiet, box.right + quiet, box.bottom + quiet)
    crop = picture.crop(tuple(round(each * zoom) for each in corner)).resize((400, 400))
    [found] = zxingcpp.read_barcodes(crop)
    assert found.text == LINK


def test_words_beside_the_code_that_do_not_fit_are_told_at_their_line(poster: Make) -> None:
    at = Origin("curriculum/clinic.yaml", 9, 12)
    made = poster(clinic={"link": Text(LINK), "link_text": Text("ord " * 100, origin=at)})
    told = check_fit(made.scene, "kopmodellen a4")
    assert [(each.code, each.origin) for each in told] == [("text-too-tall", at)]


def code_box(qr: Group):
    """Return the box of the dark squares."""
    curves = [leaf for leaf, _ in leaves([qr]) if isinstance(leaf, Curve)]
    box = extent([curves[-1]])
    assert box is not None
    return box


@pytest.mark.parametrize("link", ["", LINK], ids=["plain", "code"])
@pytest.mark.parametrize("sheet", SHEETS)
def test_long_names_and_questions_make_the_foot_taller(poster: Make, sheet: str, link: str) -> None:
    changed = {"name": Text(LONG_NAME), "link": Text(link)}
    made = poster(
        sheet=sheet, clinic=changed, words={"question": LONG_QUESTION}, approved_by=LONG_APPROVED
    )
    assert [b.text for b in text_blocks(made.scene) if b.overflow] == []
    assert foot_height(made) > foot_height(poster(sheet=sheet))
    safe_in(made)


def columns(made: Poster) -> list[Rect]:
    """Return the room of the columns' lines: clinic, words with the approval, words of the code."""
    foot = part(made, "footer")
    named = {g.name: [room for _, room in set_lines(g)] for g in groups([foot])}
    set_apart = [*named["clinic"], *named.get("qr", [])]
    words = [room for _, room in set_lines(foot) if room not in set_apart]
    return [around(each) for each in (named["clinic"], words, named.get("qr", [])) if each]


def around(rooms: list[Rect]) -> Rect:
    x, y = min(r.x for r in rooms), min(r.y for r in rooms)
    return Rect(x, y, max(r.right for r in rooms) - x, max(r.bottom for r in rooms) - y)


@pytest.mark.parametrize("link", ["", LINK], ids=["plain", "code"])
@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_columns_stand_five_millimetres_apart(
    curriculum: Curriculum, poster: Make, sheet: str, link: str
) -> None:
    """All posters, also with a file name as long as the clinic's column and a long question."""
    made = [poster(m.model, sheet, clinic={"link": Text(link)}) for m in poster_models(curriculum)]
    assert len(made) >= 14
    long = {"slug": "akutte-og-langvarige-smerter-2", "question": LONG_QUESTION}
    made.append(poster(sheet=sheet, clinic={"link": Text(link)}, words=long))
    made.append(poster(sheet=sheet, clinic={"link": Text(link)}, approved_by=LONG_APPROVED))
    for each in made:
        for one, other in pairwise(columns(each)):
            assert other.x - one.right >= mm(5) - 0.01, each.slug
        assert [b.text for b in text_blocks([part(each, "footer")]) if b.overflow] == []


@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_the_fixed_line_and_the_approval_beside_it_stand_apart(poster: Make, sheet: str) -> None:
    made = poster(sheet=sheet)
    rooms = dict(set_lines(part(made, "footer")))
    [approval] = [room for text, room in rooms.items() if DRAFT in text]
    [line] = [room for text, room in rooms.items() if text.endswith("Spørg os.")]
    assert approval.x - line.right >= mm(5)


def test_feet_begin_their_words_at_one_place(curriculum: Curriculum, front: Make) -> None:
    for sheet in ("a4", "a3"):
        made = [front(model.model, sheet) for model in poster_models(curriculum)]
        places = [columns(each)[1].x for each in made]
        assert max(places) - min(places) < mm(0.5)


def approvals(scene: Iterable[Item]) -> list[float]:
    """Return the sizes in which it is said whether the sheet is approved."""
    return [
        paragraph.size
        for block in text_blocks(scene)
        for paragraph in block.paragraphs
        if any(DRAFT in line.text or "Fagligt godkendt" in line.text for line in paragraph.lines)
    ]


@pytest.mark.parametrize("name", ["", LONG_APPROVED], ids=["draft", "approved"])
def test_whether_it_is_approved_can_be_read_on_a4(curriculum: Curriculum, name: str) -> None:
    """At least 11 pt on every page: fronts, clinicians' sides and worksheets."""
    given = approval(name, curriculum.code) if name else Approval()
    clinic = curriculum.clinic.model_copy(update={"approval": given})
    whole = replace(curriculum, clinic=clinic)
    pages: list[Poster] = []
    for model in poster_models(whole):
        back = compose_back(whole, model)
        assert back is not None
        pages += [compose_poster(whole, model, SHEET_SIZES["a4"]), back]
    for model in worksheet_models(whole):
        pages += compose_model_worksheet(whole, model).pages
    assert len(pages) >= 3 * 14
    for page in pages:
        sizes = approvals(page.scene)
        assert sizes, page.title
        assert min(sizes) >= 11, page.title


@pytest.mark.parametrize("variant", ["bw", "white", "large", "blank"])
def test_it_can_be_read_in_every_edition(curriculum: Curriculum, variant: str) -> None:
    content = curriculum.models["cup"]
    made = compose_poster(curriculum, content, SHEET_SIZES["a4"], edition(variant))
    for page in made.fronts:
        sizes = approvals(page.scene)
        assert sizes, variant
        assert min(sizes) >= 11, variant


@pytest.mark.parametrize(
    ("question", "lines"),
    [("Hvad fylder mest?", 1), ("Hvad er det mindste, du trygt kan prøve?", 2)],
)
def test_in_large_print_the_clinics_name_keeps_its_line_if_the_words_beside_keep_theirs(
    curriculum: Curriculum, question: str, lines: int
) -> None:
    content = curriculum.models["fear_avoidance"].model_copy(update={"question": Text(question)})
    made = compose_poster(curriculum, content, SHEET_SIZES["a3"], edition("large"))
    name = next(text_blocks([part(made, "clinic")]))
    assert name.text == str(curriculum.clinic.name)
    assert len(name.paragraphs[0].lines) == lines
    asked = block(made, "footer-words")
    assert [len(paragraph.lines) for paragraph in asked.paragraphs] == [1, 1, 1]


def test_a_name_without_spaces_that_cannot_fit_is_said_to_be_too_wide(poster: Make) -> None:
    made = poster(clinic={"name": Text("Kiropraktorklinikfællesskabsorganisationsnetværket")})
    over = [b.overflow for b in text_blocks([part(made, "clinic")]) if b.overflow]
    assert len(over) == 1
    assert over[0].too_wide > 0


def test_other_sheets_are_the_same_foot_in_another_size(poster: Make) -> None:
    a3, a1 = poster(sheet="a3"), poster(sheet="a1")
    assert words(a3, "footer") == words(a1, "footer")
