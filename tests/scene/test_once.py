"""A picture is looked through once, another one like it by itself."""

from __future__ import annotations

from collections.abc import Sequence

from patientuddannelse.drawing.shapes import rect
from patientuddannelse.scene.once import MOST, once
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Item

RED = Color("#FF0000")


def test_a_picture_is_looked_through_once_and_a_list_each_time() -> None:
    looked = list[int]()

    @once
    def count(items: Sequence[Item]) -> int:
        looked.append(len(items))
        return len(items)

    one, same = (rect(0, 0, 1, 1, RED),), (rect(0, 0, 1, 1, RED),)
    assert [count(each) for each in (one, one, same, one)] == [1] * 4
    assert len(looked) == 2
    growing = [*one]
    assert count(growing) == 1
    growing.append(one[0])
    assert count(growing) == 2


def test_only_the_last_pictures_are_kept_in_mind() -> None:
    looked = list[int]()

    @once
    def number(items: Sequence[Item]) -> int:
        looked.append(len(items))
        return len(looked)

    first = (rect(0, 0, 1, 1, RED),)
    assert number(first) == 1
    for _ in range(MOST):
        number(tuple([*first]))
    assert number(first) == MOST + 2
