"""What was found of a thing is known again by the thing."""

from __future__ import annotations

from patientuddannelse.scene.held import held


def test_a_thing_is_looked_at_once_and_one_like_it_by_itself() -> None:
    looked = list[int]()

    @held(9)
    def length(items: tuple[int, ...]) -> int:
        looked.append(len(items))
        return len(items)

    one, like = tuple([1, 2]), tuple([1, 2])
    assert [length(each) for each in (one, one, like, one)] == [2] * 4
    assert len(looked) == 2


def test_what_is_new_never_takes_the_place_of_what_is_gone() -> None:
    @held(4)
    def first(items: tuple[int, ...]) -> int:
        return items[0]

    assert [first(tuple([number])) for number in range(200)] == list(range(200))
