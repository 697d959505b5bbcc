"""Three orders become one."""

from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.revision.order import merged_order, moved


def test_each_side_moves_something_of_its_own() -> None:
    kept = set("abcdef")
    assert "".join(merged_order("abcdef", "bacdef", "abcdfe", kept)) == "bacdfe"


def test_what_someone_put_in_stands_after_the_same_neighbour() -> None:
    assert "".join(merged_order("abc", "aXbc", "cab", set("abcX"))) == "caXb"
    assert "".join(merged_order("abc", "Xabc", "abc", set("abcX"))) == "Xabc"


def test_what_is_not_kept_is_left_out() -> None:
    assert "".join(merged_order("abc", "abc", "abcd", set("acd"))) == "acd"


def test_the_fewest_moves_explain_an_order() -> None:
    assert moved("abcde", "bcdea") == {"a"}
    assert moved("abcde", "abXcde") == set()


orders = st.permutations("abcdef") | st.just(list("abcdef"))


@given(orders, st.lists(st.sampled_from("abcdefXY"), unique=True))
def test_what_one_side_left_alone_is_as_the_other_has_it(base: list[str], other: list[str]) -> None:
    kept = set(other)
    assert merged_order(base, other, base, kept) == other
    assert merged_order(base, base, other, kept) == other


@given(orders, st.permutations("abcdefX"), st.permutations("abcdefY"))
def test_everything_that_is_kept_stands_once(
    base: list[str], edited: list[str], new: list[str]
) -> None:
    found = merged_order(base, edited, new, set("abcdefXY"))
    assert sorted(found) == sorted("abcdefXY")
