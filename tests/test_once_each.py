"""What is made of content is made once for each object, and goes with it."""

from __future__ import annotations

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.session import Goal
from patientuddannelse.once_each import once_each


def goal(text: str) -> Goal:
    return Goal(id="one", text=Text(text))


def test_it_is_made_once_for_each_object_and_not_for_its_equal() -> None:
    made: list[str] = []

    @once_each
    def words(content: Goal) -> str:
        made.append(content.text.value)
        return content.text.value.upper()

    one, same = goal("Mere liv"), goal("Mere liv")
    assert one == same
    assert [words(one), words(one), words(same)] == ["MERE LIV"] * 3
    assert made == ["Mere liv", "Mere liv"]


def test_it_is_forgotten_with_the_object() -> None:
    """An object that comes later may lie where one lay that is gone."""

    @once_each
    def words(content: Goal) -> str:
        return content.text.value

    assert [words(goal(f"Mål {i}")) for i in range(100)] == [f"Mål {i}" for i in range(100)]


def test_it_is_made_again_with_something_else() -> None:
    made: list[int] = []

    @once_each
    def words(content: Goal, most: int) -> str:
        made.append(most)
        return content.text.value[:most]

    one = goal("Mere liv")
    assert [words(one, 4), words(one, 4), words(one, 2)] == ["Mere", "Mere", "Me"]
    assert made == [4, 2]
    assert words(one, 4) == "Mere"  # nor is the first forgotten, as long as there are few
    assert made == [4, 2]
    assert [words(one, most) for most in range(4)] == ["", "M", "Me", "Mer"]
    assert words(one, 4) == "Mere"
    assert made == [4, 2, 0, 1, 3, 4]
