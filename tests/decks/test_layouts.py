"""The layouts: on the slide, apart from the foot, and told apart by key, name and number."""

import pytest

from patientuddannelse.decks.layouts import FOOTER, LAYOUTS, SLIDE, Layout, layout
from patientuddannelse.theme import PALETTE, slide_type

each_layout = pytest.mark.parametrize("one", LAYOUTS, ids=lambda one: one.key)


@each_layout
def test_boxes_stand_on_the_slide_above_the_foot(one: Layout) -> None:
    for place in one.placeholders.values():
        assert SLIDE.contains(place.box)
        assert place.box.bottom <= FOOTER.y


@each_layout
def test_a_line_of_text_fits_in_every_box(one: Layout) -> None:
    for place in one.placeholders.values():
        size = slide_type()[place.role]
        assert place.box.height >= size.size * size.leading


@each_layout
def test_text_can_be_read_on_the_ground(one: Layout) -> None:
    for place in one.placeholders.values():
        assert PALETTE[place.color].contrast(PALETTE[one.ground]) >= 4.5


@each_layout
def test_there_is_one_title_and_every_number_is_its_own(one: Layout) -> None:
    places = one.placeholders.values()
    assert [p.key for p in places if p.kind == "title"] == ["title"]
    assert len({p.idx for p in places}) == len(places)
    assert all(p.idx >= 13 for p in places if p.kind == "body")


def test_keys_and_names_are_unique() -> None:
    assert len({one.key for one in LAYOUTS}) == len({one.name for one in LAYOUTS}) == len(LAYOUTS)


def test_a_layout_is_found_by_its_key() -> None:
    assert layout("quiz").name == "Quiz"
    with pytest.raises(KeyError):
        layout("Quiz")
