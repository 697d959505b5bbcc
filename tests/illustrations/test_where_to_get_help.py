"""Where to get help: two large doors first, no door a last resort, numbers or lines to write on."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from drawn import assert_steps_name_parts, parts_with, shows, words

from patientuddannelse.curriculum.models.where_to_get_help import WhereToGetHelpContent
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations.where_to_get_help import draw, plan
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Path
from patientuddannelse.scene.walk import extent, leaves, text_blocks
from patientuddannelse.theme import LARGE_PRINT, poster_type

Content = Callable[..., WhereToGetHelpContent]
Sheet = Callable[[str], Stage]
Slide = Callable[[Rect], Stage]
Change = Callable[[dict[str, Any]], None]

WIDE, HALF = Rect(48, 104, 864, 380), Rect(500, 60, 440, 400)
STEPS = ("square", "begin", "others", "municipality", "associations", "pain_centre")


def clinic(phone: str = "", doctor_on_call: str = "", checked_on: str = "") -> Change:
    def change(data: dict[str, Any]) -> None:
        data["doors"][0].update(text="Kiropraktorhuset ved Søerne")
        data["doors"][0]["phone"]["number"] = phone
        data["numbers"][1]["number"] = doctor_on_call
        data["checked_on"] = checked_on

    return change


EMPTY = clinic()
FULL = clinic("12 34 56 78", "70 15 07 08", "2026-11-02")


def doors(count: int) -> Change:
    def change(data: dict[str, Any]) -> None:
        EMPTY(data)
        data["doors"] = data["doors"][:count]

    return change


def bare(data: dict[str, Any]) -> None:
    EMPTY(data)
    data["numbers"], data["checked"] = [], ""


def assert_fits(figure: Figure, frame: Rect) -> None:
    for block in text_blocks(figure.parts):
        assert block.overflow is None, block.text
        assert frame.contains(block.box, 0.5), block.text


def said(content: WhereToGetHelpContent) -> list[str]:
    texts = [content.companion]
    for door in content.doors:
        texts += [door.name, door.text, door.way]
        texts += [door.phone.label, door.phone.number] if door.phone else []
    return [str(text) for text in texts if text]


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("change", [EMPTY, FULL, bare, doors(5), doors(4), doors(3)])
def test_every_word_stands_on_a_sheet_and_fits(
    content: Content, sheet_stage: Sheet, sheet: str, change: Change
) -> None:
    stage, square = sheet_stage(sheet), content("where_to_get_help", change)
    figure = draw(square, stage)
    found = "\n".join(words(figure))
    numbers = [str(text) for each in square.numbers for text in (each.label, each.number) if text]
    assert [
        text for text in (*said(square), *numbers, str(square.checked)) if text not in found
    ] == []
    assert_fits(figure, stage.frame)


@pytest.mark.parametrize("change", [EMPTY, FULL, doors(5), doors(3)])
def test_every_choice_of_steps_fits_a_slide(
    content: Content, slide_stage: Slide, change: Change
) -> None:
    square = content("where_to_get_help", change)
    found = "\n".join(words(draw(square, slide_stage(WIDE))))
    assert [text for text in said(square) if text not in found] == []
    for count in range(1, len(square.doors)):
        for frame in (WIDE, HALF):
            figure = draw(square, shows(slide_stage(frame), *STEPS[:count]))
            assert_steps_name_parts(figure, STEPS[:count])
            assert_fits(figure, frame)


@pytest.mark.parametrize("known", [(), ("begin",), ("square", "begin"), ("begin", "others")])
@pytest.mark.parametrize("new", [("others",), ("municipality", "associations"), ("pain_centre",)])
def test_doors_in_highlight_stand_large_on_a_slide_and_known_ones_small(
    content: Content, slide_stage: Slide, known: tuple[str, ...], new: tuple[str, ...]
) -> None:
    square, frame = content("where_to_get_help", FULL), Rect(48, 165, 864, 307)
    asked = (*known, *(door for door in new if door not in known))
    stage = replace(shows(slide_stage(frame), *asked), highlight=frozenset(new))
    figure = draw(square, stage)
    assert_fits(figure, frame)
    areas = {}
    for part in figure.parts:
        box = extent([part])
        if box:  # without people the square has nothing to show
            assert frame.inset(-12).contains(box), part.name
            areas[part.name] = box.width * box.height
    for door in square.doors:
        if door.id in new:
            text = next(b for b in text_blocks(figure.parts) if str(door.text) in b.text)
            assert text.paragraphs[0].size >= stage.type["text"].size
            small = [areas[other] for other in _known(known) if other not in new]
            assert all(areas[door.id] > area for area in small)
        else:
            assert str(door.text) not in "\n".join(words(figure))


def _known(steps: tuple[str, ...]) -> list[str]:
    return [door for step in steps for door in {"begin": ("clinic", "doctor")}.get(step, (step,))
            if door != "square"]  # fmt: skip


def test_words_too_long_for_a_large_house_say_so(content: Content, slide_stage: Slide) -> None:
    def lengthen(data: dict[str, Any]) -> None:
        data["doors"][2]["text"] = "Kiropraktor, fysioterapeut eller psykolog. " * 20

    stage = replace(shows(slide_stage(WIDE), "others"), highlight=frozenset({"others"}))
    figure = draw(content("where_to_get_help", lengthen), stage)
    assert any(block.overflow for block in text_blocks(figure.parts))


def test_without_a_number_there_is_a_line_to_write_on(content: Content, sheet_stage: Sheet) -> None:
    def lines(change: Change) -> int:
        figure = draw(content("where_to_get_help", change), sheet_stage("a3"))
        ink = sheet_stage("a3").color("ink2")
        return sum(
            isinstance(leaf, Path) and leaf.stroke is not None and leaf.stroke.color == ink
            for leaf, _ in leaves(figure.parts)
        )

    assert lines(EMPTY) == lines(FULL) + 3
    assert lines(FULL) == 2  # the patient's own doctor and municipality


def test_numbers_come_from_the_clinics_profile(content: Content, sheet_stage: Sheet) -> None:
    found = words(draw(content("where_to_get_help", FULL), sheet_stage("a4")))
    assert {"12 34 56 78", "70 15 07 08", "112", "02.11.2026"} <= set(found)
    raw = content("where_to_get_help")
    variables = [raw.doors[0].phone, *raw.numbers[1:]]
    assert [str(each.number) for each in variables if each] == [
        "{{ clinic.phone }}", "{{ clinic.numbers.doctor_on_call }}"
    ]  # fmt: skip


@pytest.mark.parametrize("medium", ["a4", "a3", "slide", "half"])
def test_clinic_and_doctor_are_the_largest_and_the_others_are_alike(
    content: Content, sheet_stage: Sheet, slide_stage: Slide, medium: str
) -> None:
    frames = {"slide": WIDE, "half": HALF}
    stage = slide_stage(frames[medium]) if medium in frames else sheet_stage(medium)
    houses = plan(content("where_to_get_help", EMPTY), stage).houses
    areas = [house.opening.width * house.opening.height for house in houses]
    assert min(areas[:2]) > 1.3 * max(areas[2:])
    assert areas[0] == pytest.approx(areas[1])
    assert areas[2:] == pytest.approx([areas[2]] * 4)
    for i, one in enumerate(houses):
        assert stage.frame.contains(one.box, 0.5)
        for two in houses[i + 1 :]:
            apart_x = one.box.right <= two.box.x or two.box.right <= one.box.x
            assert apart_x or one.box.bottom <= two.box.y or two.box.bottom <= one.box.y


@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_lines_on_the_walls_are_long_and_few(
    content: Content, sheet_stage: Sheet, sheet: str
) -> None:
    square = content("where_to_get_help", EMPTY)
    said_on_walls = {str(door.text) for door in square.doors}
    longest = []
    for block in text_blocks(draw(square, sheet_stage(sheet)).parts):
        for paragraph in block.paragraphs:
            if paragraph.text in said_on_walls:
                assert len(paragraph.lines) <= 3
                longest.append(max(len(line.text) for line in paragraph.lines))
    assert len(longest) == 6
    assert max(longest) >= 25


def test_a_part_of_the_doors_has_the_sheet_alone(content: Content, sheet_stage: Sheet) -> None:
    square = content("where_to_get_help", EMPTY)
    first = draw(square, shows(sheet_stage("a4"), "square", "begin"))
    rest = draw(square, shows(sheet_stage("a4"), *STEPS[2:]))
    assert [p.name for p in first.parts] == [
        "square", "clinic", "doctor", "people", "companion", "numbers"
    ]  # fmt: skip
    assert [p.name for p in rest.parts] == ["square", *STEPS[2:]]
    for figure in (first, rest):
        assert_fits(figure, sheet_stage("a4").frame)


def test_lines_lead_from_the_doctor_to_every_other_door(
    content: Content, sheet_stage: Sheet
) -> None:
    square = content("where_to_get_help", EMPTY)
    names = [part.name for part in draw(square, sheet_stage("a3")).parts]
    assert {f"line_{door.id}" for door in square.small} <= set(names)
    assert "people" in names


def test_a_pain_centre_shows_its_people_on_slides_only(
    content: Content, slide_stage: Slide, sheet_stage: Sheet
) -> None:
    square = content("where_to_get_help", EMPTY)
    for frame in (WIDE, HALF):
        figure = draw(square, shows(slide_stage(frame), "pain_centre", "specialists"))
        assert {str(each.name) for each in square.specialists} <= set(words(figure))
        assert_fits(figure, frame)
    assert "Socialrådgiver" not in words(draw(square, sheet_stage("a3")))


def test_each_of_a_pain_centres_people_may_say_what_they_help_with(
    content: Content, slide_stage: Slide
) -> None:
    square = content("where_to_get_help", EMPTY)
    tasks = {str(each.text) for each in square.specialists}
    assert all(tasks)
    for asked in (("specialists",), ("pain_centre", "specialists")):
        bare = draw(square, shows(slide_stage(WIDE), *asked))
        figure = draw(square, shows(slide_stage(WIDE), *asked, "tasks"))
        assert tasks <= set(words(figure)) - set(words(bare))
        assert figure.step_ids == (*bare.step_ids, "tasks")
        assert_fits(figure, WIDE)


def test_without_the_door_a_pain_centres_people_stand_in_one_row(
    content: Content, slide_stage: Slide
) -> None:
    square = content("where_to_get_help", EMPTY)
    figure = draw(square, shows(slide_stage(WIDE), "specialists"))
    assert [part.name for part in figure.parts] == ["specialists"]
    names = {str(each.name) for each in square.specialists}
    tops = {b.box.y for b in text_blocks(figure.parts) if b.text in names}
    assert len(tops) == 1


def test_nothing_is_in_the_colours_of_pain_or_danger(content: Content, sheet_stage: Sheet) -> None:
    figure = draw(content("where_to_get_help", EMPTY), sheet_stage("a3"))
    for token in ("coral", "red"):
        assert parts_with(figure, token) == set()


def test_the_two_doors_come_first(content: Content) -> None:
    def change(data: dict[str, Any]) -> None:
        data["doors"].reverse()

    with pytest.raises(ValueError, match="begin with the doors clinic and doctor"):
        content("where_to_get_help", change)


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_poster_looks_as_reviewed(
    content: Content, sheet_stage: Sheet, golden: Callable[[str, str], None], sheet: str
) -> None:
    stage = sheet_stage(sheet)
    first = draw(content("where_to_get_help", EMPTY), stage)
    assert first == draw(content("where_to_get_help", EMPTY), stage)
    golden(f"where_to_get_help_{sheet}.svg", render_svg(first.parts, stage.frame))


def test_slide_looks_as_reviewed(
    content: Content, slide_stage: Slide, golden: Callable[[str, str], None]
) -> None:
    figure = draw(content("where_to_get_help", EMPTY), slide_stage(WIDE))
    golden("where_to_get_help_slide.svg", render_svg(figure.parts, WIDE))


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_a_number_is_written_right_after_its_words(
    content: Content, sheet_stage: Sheet, sheet: str
) -> None:
    stage = replace(sheet_stage(sheet), type=poster_type(sheet, LARGE_PRINT))
    layout = plan(content("where_to_get_help", EMPTY), stage)
    [cell] = [each for each in layout.cells if "vagt" in str(each.number.label)]
    block = stage.text(cell.number.label, cell.words, "small")
    end = max(line.x + line.width for p in block.paragraphs for line in p.lines)
    assert block.overflow is None
    assert end < cell.value.x < end + 12 * stage.unit
    assert cell.value.width > 50 * stage.unit


def test_two_large_houses_have_windows_where_words_leave_room(
    content: Content, slide_stage: Slide
) -> None:
    def windows(change: Callable[[dict[str, Any]], None]) -> int:
        stage = replace(slide_stage(WIDE), steps=("square", "begin"), alone=True)
        figure = draw(content("where_to_get_help", change), stage)
        doctor = next(part for part in figure.parts if part.name == "doctor")
        glass = stage.color("petrol1")
        return sum(leaf.fill == glass for leaf, _ in leaves([doctor]) if isinstance(leaf, Path))

    def talkative(data: dict[str, Any]) -> None:
        data["doors"][1]["text"] = "Din læge holder styr på det hele, og det tager sin tid. " * 2

    assert windows(EMPTY) > 0
    assert windows(talkative) == 0


def test_small_doors_in_rows_of_their_own_are_larger_than_beside_each_other(
    content: Content, sheet_stage: Sheet
) -> None:
    small, usual = STEPS[2:], sheet_stage("a3")
    large = replace(usual, type=poster_type("a3", LARGE_PRINT))
    doors = [
        min(h.opening.height for h in plan(content("where_to_get_help"), stage).houses[-4:])
        for stage in (usual, shows(large, *small))
    ]
    assert doors[1] > 1.1 * doors[0]
    assert doors[1] > 30 * usual.unit


def test_words_stand_over_a_door_where_they_have_room_from_side_to_side(
    content: Any, slide_stage: Any
) -> None:
    figure = draw(content("where_to_get_help"), shows(slide_stage(WIDE), "pain_centre", "tasks"))
    (referred,) = (b for b in text_blocks(figure.parts) if "henviser" in str(b.text))
    door = content("where_to_get_help").door("pain_centre")
    assert [p.text for p in referred.paragraphs] == [str(door.text), str(door.way)]
    assert all(len(p.lines[-1].text.split()) > 1 for p in referred.paragraphs)
