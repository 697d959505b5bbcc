"""Which texts of a picture lie under paint."""

from patientuddannelse.documents.covered import covered_texts
from patientuddannelse.drawing.shapes import disc, group, rect
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Item, TextBlock
from patientuddannelse.text.face import poster_face
from patientuddannelse.text.fitting import TextStyle, Typesetter

INK, PAINT = Color("#000000"), Color("#FFFFFF")


def words(x: float = 20, y: float = 20) -> TextBlock:
    style = TextStyle(400, 12, 12, 1.2, INK)
    return Typesetter(poster_face).block("Myte", style, Rect(x, y, 60, 16))


def covered(*items: Item) -> frozenset[int]:
    return covered_texts([group(each, name="answer") for each in items], {"answer"})


def test_a_plate_covers_what_was_drawn_before_it() -> None:
    assert covered(words(), rect(0, 0, 100, 60, PAINT)) == {0}
    assert covered(words(), rect(0, 0, 100, 60, PAINT, radius=8)) == {0}
    assert covered(rect(0, 0, 100, 60, PAINT), words()) == frozenset()


def test_texts_are_told_by_their_places_in_order() -> None:
    assert covered(words(), words(y=200), rect(0, 0, 100, 60, PAINT), words()) == {0}


def test_what_can_still_be_seen_is_not_covered() -> None:
    plate = rect(0, 0, 100, 60, PAINT)
    assert covered(words(), rect(0, 0, 30, 60, PAINT)) == frozenset()
    assert covered(words(), rect(0, 0, 100, 60, PAINT, opacity=0.5)) == frozenset()
    assert covered(words(), group(plate, opacity=0.5)) == frozenset()
    assert covered(words(), rect(0, 0, 100, 60, None, line=INK)) == frozenset()


def test_a_disc_covers_what_lies_well_within_it() -> None:
    assert covered(words(), disc(35, 28, 60, PAINT)) == {0}
    assert covered(words(), disc(35, 28, 16, PAINT)) == frozenset()


def test_groups_move_what_they_hold() -> None:
    assert covered(words(), group(rect(0, 0, 100, 60, PAINT), at=(300, 0))) == frozenset()
    plate = rect(0, 0, 10, 6, PAINT)
    assert covered(words(), group(plate, scale=10)) == {0}


def test_only_what_appears_later_comes_over_a_text() -> None:
    plate = rect(0, 0, 100, 60, PAINT)
    assert covered_texts([words(), plate, group(plate, name="card")], {"answer"}) == frozenset()
    assert covered_texts([words(), group(group(plate), name="answer")], {"answer"}) == {0}
