from dataclasses import replace
from typing import Any

import pytest

from patientuddannelse.drawing.gallery import gallery
from patientuddannelse.drawing.sheets import inside_margins, is_sheet, stands_upright
from patientuddannelse.scene.geometry import Rect

SHORT = ["Ild", "Brændt bøf", "Et insekt", "Ro"]
LONG = [f"{text}, og derefter en hel del ord mere om det samme" for text in SHORT]


@pytest.mark.parametrize(
    "frame", [Rect(48, 116, 864, 356), Rect(484, 28, 452, 436), Rect(566, 28, 340, 440)]
)
@pytest.mark.parametrize("captions", [SHORT, LONG, SHORT[:3], SHORT[:1]])
def test_pictures_and_captions_keep_apart_inside_the_frame(
    slide_stage: Any, frame: Rect, captions: list[str]
) -> None:
    stage = slide_stage(frame)
    wall = gallery(stage, frame, captions)
    boxes = [box for spot in wall.spots for box in (spot.picture, spot.words)]
    assert all(frame.contains(box) for box in boxes)
    for i, one in enumerate(boxes):
        for two in boxes[i + 1 :]:
            assert (
                one.right <= two.x + 0.01 or two.right <= one.x + 0.01
                or one.bottom <= two.y + 0.01 or two.bottom <= one.y + 0.01
            )  # fmt: skip
    for i, caption in enumerate(captions):
        assert wall.caption(stage, i, caption).overflow is None
    assert len({(spot.picture.width, spot.picture.height) for spot in wall.spots}) == 1


def test_a_wide_frame_has_one_row_and_a_narrow_one_captions_beside(slide_stage: Any) -> None:
    wide = gallery(slide_stage(Rect(0, 0, 864, 300)), Rect(0, 0, 864, 300), SHORT)
    assert len({spot.picture.y for spot in wide.spots}) == 1
    assert not wide.beside
    narrow = gallery(slide_stage(Rect(0, 0, 330, 430)), Rect(0, 0, 330, 430), LONG)
    assert narrow.beside


def test_only_a_frame_that_runs_to_the_edge_of_a_sheet_gets_margins(
    sheet_stage: Any, slide_stage: Any
) -> None:
    sheet = sheet_stage("a3")
    inner = inside_margins(sheet)
    assert is_sheet(sheet)
    assert sheet.frame.contains(inner.frame)
    assert inner.frame.x == pytest.approx(sheet.frame.x + 18 * sheet.unit)
    assert inside_margins(inner) == inner
    slide = slide_stage(Rect(0, 0, 452, 540))
    assert inside_margins(slide) is slide


def test_the_room_beside_a_slides_words_is_no_sheet(slide_stage: Any) -> None:
    stage = replace(slide_stage(Rect(566, 28, 370, 440)), page=Rect(540, 0, 420, 484))
    assert not is_sheet(stage)


def test_who_sets_a_figure_can_say_whether_it_is_a_poster(
    sheet_stage: Any, slide_stage: Any
) -> None:
    low = sheet_stage("a4").within(Rect(0, 100, 595, 300))
    assert not is_sheet(low)
    assert not stands_upright(low)
    assert is_sheet(replace(low, poster=True))
    assert stands_upright(replace(low, poster=True))
    assert not is_sheet(replace(sheet_stage("a4"), poster=False))
    assert stands_upright(slide_stage(Rect(0, 0, 300, 400)))
