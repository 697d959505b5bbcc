"""The meeting: everybody has a chair and a name, the signal is no pain, the lamp can be off."""

import re
from collections.abc import Callable
from dataclasses import replace
from math import hypot
from typing import Any

import pytest

from patientuddannelse.curriculum.models.threat_meeting import ThreatMeetingContent
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.illustrations.threat_meeting import draw, step_ids
from patientuddannelse.illustrations.threat_meeting.layout import plan
from patientuddannelse.illustrations.threat_meeting.places import (
    badge_box,
    head_box,
    hidden,
    lamp_tag,
)
from patientuddannelse.illustrations.threat_meeting.seating import seat_all
from patientuddannelse.illustrations.threat_meeting.wall import inside
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Path
from patientuddannelse.scene.walk import extent, groups, leaves, text_blocks
from patientuddannelse.theme import LARGE_PRINT, poster_type

Content = Callable[..., ThreatMeetingContent]
Sheet = Callable[[str], Stage]
Slide = Callable[[Rect], Stage]
Change = Callable[[dict[str, Any]], None]

WIDE, FULL = Rect(48, 104, 864, 380), Rect(0, 0, 960, 484)
MORE = [
    {"id": "sleep", "label": "Søvn", "category": "physical", "icon": "moon"},
    {"id": "work", "label": "Arbejde", "category": "social", "icon": "lift"},
]


def with_seats(count: int) -> Change:
    def change(data: dict[str, Any]) -> None:
        data["seats"] = (data["seats"] + MORE)[:count]
        data["speech"] = {"seat": data["seats"][1]["id"], "text": data["speech"]["text"]}

    return change


def doubled(data: dict[str, Any]) -> None:
    for seat in data["seats"]:
        seat["label"] = f"{seat['label']} og {seat['label'].lower()}"


def lamp_off(data: dict[str, Any]) -> None:
    data["attention"] = False


def texts(figure: Figure) -> list[str]:
    return [block.text for block in text_blocks(figure.parts)]


def words(content: ThreatMeetingContent) -> list[str]:
    ends = [word for o in content.outcomes for word in (o.title, o.text, o.result)]
    said = [content.speech.text] if content.speech else []
    lamp = [content.attention_label] if content.attention else []
    seats = [seat.label for seat in content.seats]
    return [str(word) for word in [*seats, *ends, *said, *lamp, content.again, content.always]]


@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_what_is_said_stands_in_the_room_and_touches_no_one(
    content: Content, sheet_stage: Sheet, sheet: str
) -> None:
    meeting, stage = content("threat_meeting"), sheet_stage(sheet)
    layout = plan(meeting, stage, ends=True)
    [said] = [g for g in groups(draw(meeting, stage).parts) if g.name == "speech"]
    box = extent([said])
    assert box is not None
    assert layout.room.contains(box)
    speaker = meeting.speech.seat if meeting.speech else ""
    for placed in layout.placed:
        assert apart(box, placed.tag), placed.seat.id
        if placed.seat.id != speaker:
            x, y = placed.head
            head = Rect(x, y, 0, 0).inset(-38 * layout.scale, -55 * layout.scale)
            assert apart(box, head), placed.seat.id


@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_the_foot_keeps_clear_of_the_cards(
    content: Content, sheet_stage: Sheet, sheet: str
) -> None:
    stage = sheet_stage(sheet)
    layout = plan(content("threat_meeting"), stage, ends=True)
    left, right = layout.disc.x - layout.disc_radius, layout.disc.x + layout.disc_radius
    for card in layout.cards:
        assert card.box.right + 2 * stage.unit < left or card.box.x - 2 * stage.unit > right


def apart(one: Rect, other: Rect) -> bool:
    beside = one.right <= other.x or other.right <= one.x
    return beside or one.bottom <= other.y or other.bottom <= one.y


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize(
    "change", [None, doubled, lamp_off, with_seats(3), with_seats(4), with_seats(9)]
)
def test_every_word_stands_inside_a_sheet_and_fits(
    content: Content, sheet_stage: Sheet, sheet: str, change: Change | None
) -> None:
    stage, meeting = sheet_stage(sheet), content("threat_meeting", change)
    figure = draw(meeting, stage)
    assert [word for word in words(meeting) if word not in texts(figure)] == []
    for block in text_blocks(figure.parts):
        assert block.overflow is None, block.text
        assert stage.frame.contains(block.box), block.text


@pytest.mark.parametrize("frame", [WIDE, FULL])
@pytest.mark.parametrize("change", [None, lamp_off, with_seats(4), with_seats(8)])
def test_every_word_stands_inside_a_slide_and_fits(
    content: Content, slide_stage: Slide, frame: Rect, change: Change | None
) -> None:
    meeting = content("threat_meeting", change)
    figure = draw(meeting, slide_stage(frame))
    assert [word for word in words(meeting) if word not in texts(figure)] == []
    for block in text_blocks(figure.parts):
        assert block.overflow is None, block.text
        assert frame.contains(block.box), block.text


@pytest.mark.parametrize("frame", [WIDE, FULL])
@pytest.mark.parametrize("change", [None, lamp_off, with_seats(4)])
def test_without_its_end_the_meeting_has_larger_names(
    content: Content, slide_stage: Slide, frame: Rect, change: Change | None
) -> None:
    meeting = content("threat_meeting", change)
    seats = tuple(seat.id for seat in meeting.seats if seat.id != meeting.signal)
    stage = replace(slide_stage(frame), steps=("table", "signal", *seats))
    blocks = list(text_blocks(draw(meeting, stage).parts))
    assert blocks
    for block in blocks:
        assert block.overflow is None, block.text
        assert frame.contains(block.box), block.text
    names = [b for b in blocks if len(b.text) < len("Smerteregulering")]  # fits without a joint
    assert all(block.paragraphs[0].size == stage.type["label"].size for block in names)
    for i, one in enumerate(blocks):
        for two in blocks[i + 1 :]:
            a, b = one.box, two.box
            apart = min(a.right, b.right) <= max(a.x, b.x) or min(a.bottom, b.bottom) <= max(
                a.y, b.y
            )
            assert apart, (one.text, two.text)


def test_the_end_of_the_meeting_stands_large_and_alone(
    content: Content, slide_stage: Slide
) -> None:
    meeting = content("threat_meeting")
    stage = replace(slide_stage(WIDE), steps=("assess", "outcomes"))
    figure = draw(meeting, stage)
    assert figure.step_ids == ("assess", "outcomes")
    said = " ".join(texts(figure))
    ends = [text for end in meeting.outcomes for text in (end.title, end.text, end.result)]
    assert all(str(text) in said for text in (meeting.again, meeting.always, *ends))
    assert not any(str(seat.label) in said for seat in meeting.seats)
    for block in text_blocks(figure.parts):
        assert block.overflow is None, block.text
        assert min(p.size for p in block.paragraphs) >= stage.type["text"].size


@pytest.mark.parametrize("change", [None, doubled, with_seats(4), with_seats(9)])
def test_no_name_tag_covers_another(
    content: Content, sheet_stage: Sheet, change: Change | None
) -> None:
    layout = plan(content("threat_meeting", change), sheet_stage("a3"), ends=True)
    tags = [placed.tag for placed in layout.placed]
    for i, one in enumerate(tags):
        for two in tags[i + 1 :]:
            apart_x = one.right <= two.x or two.right <= one.x
            apart_y = one.bottom <= two.y or two.bottom <= one.y
            assert apart_x or apart_y


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("change", [None, lamp_off])
def test_large_names_lie_over_no_face(
    content: Content, sheet_stage: Sheet, sheet: str, change: Change | None
) -> None:
    meeting, stage = content("threat_meeting", change), sheet_stage(sheet)
    stage = replace(stage, type=poster_type(sheet, LARGE_PRINT))
    layout = plan(meeting, stage, ends=True)
    assert hidden(layout.placed, stage, layout.scale) == 0
    assert all(stage.frame.contains(placed.tag) for placed in layout.placed)
    others = {"attention_tag", "speech"}
    for part in (g for g in groups(draw(meeting, stage).parts) if g.name in others):
        for block in text_blocks([part]):
            for placed in layout.placed:
                x, y = placed.head
                face = Rect(x, y, 0, 0).inset(-30 * layout.scale, -40 * layout.scale)
                assert apart(block.box, face), (block.text, placed.seat.id)


def test_a_body_that_is_seen_under_its_name_has_arms_on_the_table(
    content: Content, sheet_stage: Sheet
) -> None:
    stage, meeting = sheet_stage("a3"), content("threat_meeting")
    figure = draw(meeting, replace(stage, type=poster_type("a3", 1.4)))
    names = _names(figure)
    arms = [name for name in names if name.startswith("arms_")]
    assert sorted(arms) == ["arms_memory", "arms_thoughts"]
    assert all(names.index("table") < names.index(name) < names.index("tag_mood") for name in arms)


def _names(figure: Figure) -> list[str]:
    return [part.name for part in figure.parts]


def test_name_tags_leave_face_and_shoulders_free(content: Content, sheet_stage: Sheet) -> None:
    layout = plan(content("threat_meeting"), sheet_stage("a3"), ends=True)
    for placed in layout.placed:
        assert placed.tag.y > placed.head.y + 100 * layout.scale, placed.seat.id


@pytest.mark.parametrize("count", range(3, 10))
def test_everybody_has_a_chair_and_the_signal_sits_in_front(content: Content, count: int) -> None:
    meeting = content("threat_meeting", with_seats(count))
    sitters = seat_all(meeting)
    places = {(s.chair.x, s.chair.y) for s in sitters}
    assert len(places) == len(sitters) == count
    signal = next(s for s in sitters if s.seat.id == meeting.signal)
    assert signal.chair.row == "front"
    assert signal.chair.x == 0


def test_the_signal_is_never_in_the_colour_of_pain(content: Content, sheet_stage: Sheet) -> None:
    figure = draw(content("threat_meeting"), sheet_stage("a3"))
    cord = [part for part in figure.parts if part.name == "cord"]
    assert cord
    for leaf, _ in leaves(cord):
        if isinstance(leaf, Path):
            for paint in (leaf.fill, leaf.stroke.color if leaf.stroke else None):
                assert not (isinstance(paint, Color) and paint.token.startswith("coral"))


def test_thoughts_keep_a_neutral_face(content: Content) -> None:
    moods = {s.seat.id: s.mood for s in seat_all(content("threat_meeting"))}
    assert moods["thoughts"] == "flat"
    assert len(set(moods.values())) > 2


def test_the_lamp_goes_with_its_light_and_tag(content: Content, sheet_stage: Sheet) -> None:
    stage = sheet_stage("a3")
    on, off = (draw(content("threat_meeting", c), stage) for c in (None, lamp_off))
    lamp = {"attention_cone", "attention_light", "attention_lamp", "attention_tag"}
    assert lamp <= {part.name for part in on.parts}
    assert not lamp & {part.name for part in off.parts}
    assert "attention" not in off.step_ids


def test_steps_follow_the_seats_and_name_parts_once(content: Content, sheet_stage: Sheet) -> None:
    meeting = content("threat_meeting")
    figure = draw(meeting, sheet_stage("a3"))
    assert figure.step_ids == step_ids(meeting)
    named = [part for step in figure.steps for part in step.parts]
    assert len(named) == len(set(named))
    assert set(named) <= {part.name for part in figure.parts}


def test_a_highlighted_seat_stands_out(content: Content, slide_stage: Slide) -> None:
    stage = replace(slide_stage(FULL), highlight=frozenset({"genes"}))
    figure = draw(content("threat_meeting"), stage)
    opacity = {g.name: g.opacity for g in groups(figure.parts) if g.name.startswith("seat_")}
    assert opacity["seat_genes"] == 1
    assert all(o < 1 for name, o in opacity.items() if name != "seat_genes")


def test_no_exclamation_marks(content: Content, sheet_stage: Sheet) -> None:
    figure = draw(content("threat_meeting"), sheet_stage("a3"))
    assert not re.search("!", " ".join(texts(figure)))


def test_speech_needs_its_seat(content: Content) -> None:
    def change(data: dict[str, Any]) -> None:
        data["speech"]["seat"] = "nobody"

    with pytest.raises(ValueError, match='no seat "nobody"'):
        content("threat_meeting", change)


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_meeting_poster_looks_as_reviewed(
    content: Content, sheet_stage: Sheet, golden: Callable[[str, str], None], sheet: str
) -> None:
    stage = sheet_stage(sheet)
    first = render_svg(draw(content("threat_meeting"), stage).parts, stage.frame)
    assert first == render_svg(draw(content("threat_meeting"), stage).parts, stage.frame)
    golden(f"threat_meeting_{sheet}.svg", first)


def test_meeting_slide_looks_as_reviewed(
    content: Content, slide_stage: Slide, golden: Callable[[str, str], None]
) -> None:
    figure = draw(content("threat_meeting"), slide_stage(WIDE))
    golden("threat_meeting_slide.svg", render_svg(figure.parts, WIDE))


@pytest.mark.parametrize(("seats", "count"), [(3, 2), (7, 0)])
def test_papers_lie_only_where_nobody_hides_them(
    content: Content, sheet_stage: Sheet, seats: int, count: int
) -> None:
    stage, meeting = sheet_stage("a4"), content("threat_meeting", with_seats(seats))
    layout = plan(meeting, stage, ends=True)
    (table,) = (part for part in draw(meeting, stage).parts if part.name == "table")
    papers = [
        bounds(leaf.outline)
        for leaf, _ in leaves([table])
        if isinstance(leaf, Path) and leaf.fill == stage.color("white")
    ]
    assert not any(layout.hides(paper) for paper in papers)
    assert len(papers) == count


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("change", [None, doubled, with_seats(4), with_seats(9)])
def test_each_half_of_the_meeting_fills_a_sheet_of_its_own(
    content: Content, sheet_stage: Sheet, sheet: str, change: Change | None
) -> None:
    meeting, stage = content("threat_meeting", change), sheet_stage(sheet)
    found = ""
    for steps in ILLUSTRATIONS["threat_meeting"].pages:
        figure = draw(meeting, replace(stage, steps=steps))
        found += " ".join(texts(figure))
        box = extent(figure.parts)
        assert box is not None
        assert box.height > 0.9 * stage.frame.height
        for block in text_blocks(figure.parts):
            assert block.overflow is None, block.text
            assert stage.frame.contains(block.box), block.text
    assert [word for word in words(meeting) if word not in found] == []


def test_people_on_a_slide_are_as_large_as_names_leave_room(
    content: Content, slide_stage: Slide
) -> None:
    stage = slide_stage(WIDE)
    shipped = plan(content("threat_meeting"), stage, ends=False)
    longer = plan(content("threat_meeting", doubled), stage, ends=False)
    assert shipped.scale >= longer.scale
    assert not hidden(shipped.placed, stage, shipped.scale)
    assert shipped.scale > 0.45
    tag = lamp_tag(content("threat_meeting"), stage, shipped.room, shipped.lamp_tag_top).box
    assert not any(tag.meets(head_box(each, shipped.scale)) for each in shipped.placed)
    for each in shipped.placed:
        assert inside(shipped.room, each.head), each.seat.id


@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_badges_stand_clear_of_the_names_beside_them(
    content: Content, sheet_stage: Sheet, sheet: str
) -> None:
    meeting, stage = content("threat_meeting"), sheet_stage(sheet)
    size = stage.type["small"].size
    layout = plan(meeting, stage, ends=True)
    named = {b.name: b for b in text_blocks(draw(meeting, stage).parts) if b.name}
    for placed in layout.placed:
        around = badge_box(placed.tag, stage)
        x, y = around.center
        for paragraph in named[placed.seat.id].paragraphs:
            for line in paragraph.lines:
                top = line.baseline - 0.68 * size  # a capital's height
                away = hypot(max(line.x - x, 0), max(top - y, 0))
                assert away > around.width / 2 + 0.1 * size, placed.seat.id
