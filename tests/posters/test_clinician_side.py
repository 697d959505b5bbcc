"""The clinician's side: every word of its file and of the safety box, on any sheet, or an error."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

import page as page_validation
import pikepdf
import pytest
from printed import part, set_lines, words

from patientuddannelse.checks.collision import check_collision
from patientuddannelse.checks.fit import check_fit
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.clinic import Approval, Numbers, Switches
from patientuddannelse.curriculum.models.clinician import Clinician, Sourced
from patientuddannelse.curriculum.models.safety import SafetyContent
from patientuddannelse.diagnostics import CurriculumError, Origin
from patientuddannelse.posters.compose import compose_back, compose_poster, poster_models
from patientuddannelse.posters.emblems import emblem
from patientuddannelse.posters.kinds.clinician_side import scaled_to
from patientuddannelse.posters.model import SHEETS, Poster
from patientuddannelse.render.pdf.document import render_pdf
from patientuddannelse.scene.contrast import SHOWN, faint_lines, seen
from patientuddannelse.scene.walk import extent, text_blocks
from patientuddannelse.theme import PALETTE
from patientuddannelse.units import mm

Back = Callable[..., Poster]


@pytest.fixture(scope="session")
def written(curriculum: Curriculum) -> list[str]:
    """The models whose file has a clinician's side."""
    names = [name for name, model in curriculum.models.items() if model.clinician.facts]
    assert {model.model for model in poster_models(curriculum)} <= {*names}
    return names


@pytest.fixture(scope="session")
def back(curriculum: Curriculum) -> Back:
    """What composes a model's clinician's side, with another clinic or other words."""

    @cache
    def shipped(model: str) -> Poster:
        made = compose_back(curriculum, curriculum.models[model])
        assert made
        return made

    def compose(model: str = "cup", *, clinic: Any = None, says: Clinician | None = None) -> Poster:
        if clinic is None and says is None:
            return shipped(model)
        theirs = curriculum.clinic.model_copy(update=clinic or {})
        content = curriculum.models[model]
        if says:
            content = content.model_copy(update={"clinician": says})
        made = compose_back(replace(curriculum, clinic=theirs), content)
        assert made
        return made

    return compose


def shown(page: Poster) -> str:
    return "\n".join(block.text for block in text_blocks(page.scene))


def said(content: Clinician) -> Iterator[Sourced]:
    yield from (*content.ask, *content.watch, *content.avoid, *content.facts)


def test_every_text_stands_on_the_page(curriculum: Curriculum, back: Back, written: list) -> None:
    for model in written:
        content, page = curriculum.models[model], shown(back(model))
        says = content.clinician
        assert str(content.title) in page
        for text in (says.step, says.purpose, says.names):
            assert str(text) in page
        for each in said(says):
            assert str(each.text) in page, each.text
            assert all(point in page for point in each.sources), each.sources
        assert curriculum.clinician
        assert all(str(each.text) in page for each in curriculum.clinician.advice)


def test_everything_fits_at_a_size_that_can_be_read(back: Back, written: list) -> None:
    for model in written:
        page = back(model)
        assert [*check_fit(page.scene, model)] == []
        assert [*check_collision(page.scene, page.sheet.trim, model)] == []
        sizes = {(b.name, p.size) for b in text_blocks(page.scene) for p in b.paragraphs}
        assert min(size for _, size in sizes) >= 10
        for block in text_blocks(page.scene):
            for paragraph in block.paragraphs:
                is_id = paragraph.font.weight == 600 and paragraph.size == 10
                assert paragraph.size >= 11 or is_id, paragraph.text


def test_no_word_stands_where_a_printer_cannot_reach(back: Back, written: list) -> None:
    for model in written:
        page = back(model)
        for each in page.scene:
            for text, room in set_lines(each):
                assert page.sheet.trim.inset(mm(10)).contains(room, 0.5), text


def test_words_stand_out_from_what_is_under_them(back: Back, written: list) -> None:
    for model in written:
        assert not [*map(str, faint_lines(seen(back(model).scene), PALETTE["white"], SHOWN))]


def test_the_safety_box_is_whole_and_in_order(curriculum: Curriculum, back: Back) -> None:
    safety = curriculum.models["safety"]
    assert isinstance(safety, SafetyContent)
    box = words(back(), "safety")
    texts = [str(safety.title)]
    for level in safety.levels:
        texts += map(str, [level.title, level.text, *level.items])
    places = [box.index(text) for text in [*texts, str(safety.note)]]
    assert places == sorted(places)
    assert len(safety.levels) == 3


def test_levels_of_urgency_have_no_colour_of_the_lights(back: Back) -> None:
    lights = {PALETTE[token] for token in ("red", "yellow", "green")}
    used = {p.color for b in text_blocks([part(back(), "safety")]) for p in b.paragraphs}
    assert not used & lights


def test_numbers_come_from_the_clinic(back: Back) -> None:
    numbers = Numbers(
        doctor_on_call=Text("1813"), lifeline=Text("70 201 201"), checked_on=date(2026, 3, 4)
    )
    box = words(back(clinic={"phone": Text("12 34 56 78"), "numbers": numbers}), "safety")
    for number in ("1813", "70 201 201", "12 34 56 78", "4. marts 2026"):
        assert number in box


def test_a_missing_number_is_a_line_to_write_on(back: Back) -> None:
    box = words(back(), "safety").splitlines()
    blank = [line for line in box if line in ("Lægevagten:", "Klinikken:", "Livslinien:")]
    assert len(blank) == 3


def test_it_says_whether_it_is_approved(back: Back, curriculum: Curriculum) -> None:
    assert "Udkast" in words(back(), "footer")
    approval = Approval(
        approved_by=Text("Anna Ager"), approved_on=date(2026, 3, 4), code=curriculum.code
    )
    foot = words(back(clinic={"approval": approval}), "footer")
    assert "Anna Ager" in foot
    assert "Udkast" not in foot
    assert "side 2" in foot
    [mark] = [b for b in text_blocks([part(back(), "footer")]) if b.name == "approval"]
    assert mark.paragraphs[0].size >= 11.5


def test_a_switch_takes_its_line_out(curriculum: Curriculum, back: Back) -> None:
    [line] = [f for f in curriculum.models["myths"].clinician.facts if f.switch == "hands"]
    assert str(line.text) in shown(back("myths"))
    without = back("myths", clinic={"switches": Switches(hands=False)})
    assert str(line.text) not in shown(without)


def test_points_are_those_of_the_source(curriculum: Curriculum) -> None:
    for model in curriculum.models.values():
        says = model.clinician
        named = [*says.other_points, *(p for each in said(says) for p in each.sources)]
        assert [point for point in named if point not in curriculum.points.by_id] == []


def test_further_points_give_way_before_anything_else(curriculum: Curriculum, back: Back) -> None:
    says = curriculum.models["body_mind_life"].clinician
    few = says.model_copy(update={"other_points": ("s001-2-stress",)})
    assert str(curriculum.models["cup"].clinician.choices[0]) in shown(back("cup"))
    many = says.model_copy(update={"other_points": tuple(curriculum.points.by_id)})
    assert "s001-2-stress" in shown(back("body_mind_life", says=few))
    assert "s001-2-stress" not in shown(back("body_mind_life", says=many))


def test_too_much_is_an_error_at_the_longest_list(curriculum: Curriculum, back: Back) -> None:
    says = curriculum.models["cup"].clinician
    more = [
        Sourced(text=Text(f"Endnu et faktum, {i}.", origin=Origin("cup.yaml", i, 1)))
        for i in range(100, 120)
    ]
    page = back(says=says.model_copy(update={"facts": (*says.facts, *more)}))
    [found] = check_fit(page.scene, "cup")
    assert found.code == "text-too-tall"
    assert found.origin == Origin("cup.yaml", 119, 1)


def test_without_the_safety_page_there_is_no_side(curriculum: Curriculum) -> None:
    models = {name: model for name, model in curriculum.models.items() if name != "safety"}
    with pytest.raises(CurriculumError, match="safety"):
        compose_back(replace(curriculum, models=models), models["cup"])


def test_a_course_may_go_without(curriculum: Curriculum) -> None:
    assert compose_back(replace(curriculum, clinician=None), curriculum.models["cup"]) is None


def test_larger_sheets_show_the_same_page_larger(back: Back) -> None:
    page = back()
    for sheet in SHEETS.values():
        larger = scaled_to(sheet, page)
        assert shown(larger) == shown(page)
        assert [*check_collision(larger.scene, sheet.trim, "cup")] == []
        [lowest] = {max(room.bottom for _, room in set_lines(larger.scene[-1]))}
        assert lowest <= sheet.height - mm(10) * sheet.height / SHEETS["a4"].height + 0.5


def tags(node: Any) -> Iterator[str]:
    yield str(node.S)
    kids = node.K if isinstance(node.K, pikepdf.Array) else [node.K]
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from tags(kid)


def test_two_sides_make_one_accessible_file(curriculum: Curriculum, back: Back) -> None:
    front = compose_poster(curriculum, curriculum.models["cup"], SHEETS["a3"])
    data = render_pdf(front, scaled_to(SHEETS["a3"], back()))
    report = page_validation.validate_pdf_bytes(
        data, profile=page_validation.ValidationProfile.PDF_UA_1
    )
    assert list(report.failures) == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) == 2
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"
        [document] = pdf.Root.StructTreeRoot.K
        found = [*tags(document)]
    assert found.count("/H1") == 1
    second = found[found.index("/H2") :]  # the title again, below that of the file
    assert second.count("/H3") == 7  # purpose, ask, avoid, watch, advice, facts, safety
    assert second.count("/H4") == 3
    says = curriculum.models["cup"].clinician
    assert second.count("/Lbl") >= len(says.ask)
    assert second.count("/LI") >= len([*said(says)])
    headings = [int(tag[2]) for tag in second if tag in ("/H2", "/H3", "/H4")]
    assert all(b - a <= 1 for a, b in pairwise(headings))


@pytest.mark.parametrize("model", ["cup", "traffic_light", "three_p", "body_mind_life"])
def test_emblems_end_where_the_words_under_them_end(model: str) -> None:
    drawn = emblem(model)
    assert drawn
    box = extent([drawn])
    assert box
    assert box.right == pytest.approx(0.0, abs=0.001)
