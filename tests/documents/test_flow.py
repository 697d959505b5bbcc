"""Which block stands on which page."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.diagnostics import CurriculumError, Origin
from patientuddannelse.documents.flow import Block, evened, evenly, paginate
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.posters.parts import Piece
from patientuddannelse.scene.geometry import Rect

PAGE = 100.0


def block(tall: float, **how: object) -> Block:
    return Block(Piece((), tall), **how)  # type: ignore[arg-type]


def heights(pages: tuple[tuple[Block, ...], ...]) -> list[list[float]]:
    return [[each.height for each in page] for page in pages]


def test_blocks_fill_a_page_before_the_next() -> None:
    pages = paginate([block(40), block(40), block(40)], lambda _: PAGE)
    assert heights(pages) == [[40, 40], [40]]


def test_a_gap_counts_but_not_at_the_top_of_a_page() -> None:
    pages = paginate([block(50, gap=30), block(50, gap=1), block(99, gap=20)], lambda _: PAGE)
    assert heights(pages) == [[50], [50], [99]]


def test_a_heading_goes_along_with_what_it_heads() -> None:
    pages = paginate([block(60), block(10, keeps=True), block(40)], lambda _: PAGE)
    assert heights(pages) == [[60], [10, 40]]


def test_a_chain_longer_than_a_page_is_broken_where_it_must_be() -> None:
    pages = paginate([block(30)] + [block(40, keeps=True)] * 4, lambda _: PAGE)
    assert heights(pages) == [[30, 40], [40, 40], [40]]


def test_a_block_may_begin_a_page() -> None:
    pages = paginate([block(10), block(10, opens=True), block(10)], lambda _: PAGE)
    assert heights(pages) == [[10], [10, 10]]


def test_a_block_that_opens_a_page_may_follow_on_to_save_one() -> None:
    head = block(10, opens=True, saves=True, keeps=True)
    shorter = paginate([block(30), head, *[block(40)] * 3], lambda _: PAGE)
    assert heights(shorter) == [[30, 10, 40], [40, 40]]
    no_shorter = paginate([block(30), head, *[block(40)] * 4], lambda _: PAGE)
    assert heights(no_shorter) == [[30], [10, 40, 40], [40, 40]]


def test_the_first_page_has_less_room() -> None:
    pages = paginate([block(40), block(40), block(40)], lambda page: 50 if page == 0 else PAGE)
    assert heights(pages) == [[40], [40, 40]]


def test_gaps_become_smaller_where_one_more_block_so_fits() -> None:
    blocks = [block(40), block(40, gap=10), block(10, gap=14)]
    assert heights(paginate(blocks, lambda _: PAGE)) == [[40, 40], [10]]
    assert heights(paginate(blocks, lambda _: PAGE, 0.4)) == [[40, 40, 10]]
    (page,) = paginate(blocks, lambda _: PAGE, 0.4)
    assert sum(each.gap for each in evened(page, PAGE, 2.0)[1:]) == pytest.approx(10)


def test_gaps_grow_alike_to_fill_a_page_and_no_more_than_so_many_times() -> None:
    page = (block(20), block(20, gap=10), block(20, gap=5), block(10))
    assert [each.gap for each in evened(page, PAGE, 4.0)] == [0, 20, 10, 0]
    assert [each.gap for each in evened(page, PAGE, 1.5)] == [0, 15, 7.5, 0]
    assert evened((block(20),), PAGE, 2.0) == (block(20),)


def test_what_no_page_holds_is_told_at_its_line() -> None:
    where = Origin("sessions/session_1.yaml", 7, 3)
    with pytest.raises(CurriculumError, match=r"session_1\.yaml:7:3.*20 pt more than a page"):
        paginate([block(120, origin=where)], lambda _: PAGE)


def test_what_no_page_holds_is_told_where_its_longest_text_was_written(
    slide_stage: Callable[[Rect], Stage],
) -> None:
    stage = slide_stage(Rect(0, 0, 300, 300))
    texts = ("Kort", "Langt " * 40)
    items = [
        stage.text(Text(each, each, Origin("a.yaml", n, 1)), Rect(0, 0, 300, 300), "body")
        for n, each in enumerate(texts, 1)
    ]
    with pytest.raises(CurriculumError, match=r"a\.yaml:2:1.*20 pt more than a page"):
        paginate([Block(Piece(tuple(items), 120))], lambda _: PAGE)


@given(
    st.lists(
        st.builds(
            block,
            st.floats(1, PAGE),
            gap=st.floats(0, 30),
            keeps=st.booleans(),
            opens=st.booleans(),
        ),
        max_size=30,
    )
)
def test_every_block_stands_once_in_order_and_no_page_is_too_full(blocks: list[Block]) -> None:
    pages = paginate(blocks, lambda _: PAGE)
    assert [each for page in pages for each in page] == blocks
    assert all(pages)
    for page in pages:
        assert sum(b.height + (b.gap if i else 0) for i, b in enumerate(page)) <= PAGE + 0.1


def test_pages_are_as_full_as_one_another() -> None:
    blocks = [block(18, gap=1) for _ in range(6)]
    assert heights(paginate(blocks, lambda _: PAGE)) == [[18] * 5, [18]]
    assert heights(evenly(blocks, PAGE)) == [[18] * 3, [18] * 3]


def test_evenly_full_pages_cut_no_chain() -> None:
    blocks = [block(10, keeps=True), block(30, keeps=True), block(30), block(10), block(30)]
    assert heights(evenly(blocks, PAGE)) == [[10, 30, 30], [10, 30]]


@given(
    st.lists(
        st.builds(
            block, st.floats(1, 90), gap=st.floats(0, 20), keeps=st.booleans(), opens=st.booleans()
        ),
        max_size=12,
    )
)
def test_evenly_full_pages_are_no_more(blocks: list[Block]) -> None:
    pages, even = paginate(blocks, lambda _: PAGE), evenly(blocks, PAGE)
    assert len(even) <= len(pages)
    assert [each for page in even for each in page] == blocks
