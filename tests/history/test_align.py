"""Which value is which: by name, and in lists without ids by what they hold."""

from __future__ import annotations

from patientuddannelse.history.align import Pair, compared


def listed(*items: str, path: str = "lines") -> dict[tuple[str, str], str]:
    return {("a.yaml", f"{path}/#{i}"): item for i, item in enumerate(items, 1)}


def told(before: dict[tuple[str, str], str], now: dict[tuple[str, str], str]) -> list[Pair]:
    return [*compared(before, now)]


def test_what_is_as_it_was_is_not_told() -> None:
    assert told(listed("en", "to"), listed("en", "to")) == []


def test_an_edited_item_is_one_change() -> None:
    pairs = told(listed("Gå en tur.", "Hold pause."), listed("Gå en lang tur.", "Hold pause."))
    assert pairs == [(("a.yaml", "lines/#1"), "Gå en tur.", "Gå en lang tur.")]


def test_an_item_put_first_leaves_the_others_as_they_were() -> None:
    pairs = told(listed("en", "to", "tre"), listed("nul", "en", "to", "tre"))
    assert pairs == [(("a.yaml", "lines/#1"), None, "nul")]


def test_an_item_taken_out_leaves_the_others_as_they_were() -> None:
    ((_, old, new),) = told(listed("en", "to", "tre"), listed("en", "tre"))
    assert (old, new) == ("to", None)


def test_an_item_edited_beside_a_new_one_is_known_again() -> None:
    pairs = told(
        listed("Rejs dig, når du vil.", "Sig kun det, du vil."),
        listed("Drik vand.", "Rejs dig, når du har lyst.", "Sig kun det, du vil."),
    )
    assert [(old, new) for _, old, new in pairs] == [
        (None, "Drik vand."),
        ("Rejs dig, når du vil.", "Rejs dig, når du har lyst."),
    ]


def test_items_of_many_values_move_together_and_lists_in_them_after() -> None:
    before = {
        ("a", "rows/#1/text"): "en", ("a", "rows/#1/list/#1"): "x",
        ("a", "rows/#2/text"): "to", ("a", "rows/#2/list/#1"): "y",
    }  # fmt: skip
    now = {
        ("a", "rows/#1/text"): "ny", ("a", "rows/#1/list/#1"): "z",
        ("a", "rows/#2/text"): "en", ("a", "rows/#2/list/#1"): "x",
        ("a", "rows/#3/text"): "to", ("a", "rows/#3/list/#1"): "w",
        ("a", "rows/#3/list/#2"): "y",
    }  # fmt: skip
    pairs = told(before, now)
    assert (("a", "rows/#1/text"), None, "ny") in pairs
    assert (("a", "rows/#3/list/#1"), None, "w") in pairs
    assert {new for _, _, new in pairs} == {"ny", "z", "w"}


def test_many_items_are_compared_in_their_order() -> None:
    before = listed(*(f"punkt {i}" for i in range(12)))
    now = listed(*(f"punkt {i}" for i in range(12) if i != 9))
    ((_, old, new),) = told(before, now)
    assert (old, new) == ("punkt 9", None)
