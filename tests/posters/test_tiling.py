import pytest

from patientuddannelse.languages import LANGUAGES
from patientuddannelse.posters.kinds.assembly import compose_assembly
from patientuddannelse.posters.model import SHEETS, Sheet
from patientuddannelse.posters.tiling import MARGIN, OVERLAP, Tiling, fits_on, plan_tiling
from patientuddannelse.scene.walk import extent, text_blocks
from patientuddannelse.units import mm

A4 = SHEETS["a4"]


def plan(name: str, onto: str = "a4") -> Tiling:
    return plan_tiling(SHEETS[name].width, SHEETS[name].height, SHEETS[onto])


@pytest.mark.parametrize(
    ("poster", "onto", "count", "turned"),
    [
        ("a3", "a4", 4, False),
        ("a2", "a4", 8, True),
        ("a1", "a4", 15, True),
        ("a0", "a4", 25, False),
        ("a1", "a3", 8, True),
        ("a0", "a3", 15, True),
    ],
)
def test_the_fewest_sheets_are_taken(poster: str, onto: str, count: int, turned: bool) -> None:
    tiling = plan(poster, onto)
    assert tiling.count == count
    assert (tiling.paper.width > tiling.paper.height) is turned


@pytest.mark.parametrize("poster", ["a3", "a2", "a1", "a0"])
def test_tiles_cover_the_poster_and_share_a_strip(poster: str) -> None:
    tiling = plan(poster)
    first, last = tiling.tile(0, 0), tiling.tile(tiling.rows - 1, tiling.columns - 1)
    assert (first.x, first.y) == (0, 0)
    assert last.right == pytest.approx(SHEETS[poster].width)
    assert last.bottom == pytest.approx(SHEETS[poster].height)
    assert first.right - tiling.tile(0, 1).x == pytest.approx(OVERLAP)
    assert first.bottom - tiling.tile(1, 0).y == pytest.approx(OVERLAP)


@pytest.mark.parametrize("poster", ["a3", "a2", "a1", "a0"])
def test_tiles_stay_where_printers_print(poster: str) -> None:
    tiling = plan(poster)
    assert tiling.paper.trim.inset(MARGIN).contains(tiling.image)


def test_a_strip_that_is_wide_but_low_needs_one_row() -> None:
    tiling = plan_tiling(mm(500), mm(150), A4)
    assert (tiling.rows, tiling.columns) == (1, 2)


def test_what_fits_needs_no_tiles() -> None:
    assert fits_on(A4.width, A4.height, A4)
    assert fits_on(A4.height, A4.width, A4)
    assert not fits_on(A4.width + 5, A4.height, A4)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("poster", "onto"), [("a3", "a4"), ("a2", "a4"), ("a0", "a4"), ("a0", "a3")]
)
def test_every_word_fits_and_marks_stay_off_the_picture(code: str, poster: str, onto: str) -> None:
    tiling = plan(poster, onto)
    assembly = compose_assembly(tiling, "Når koppen løber over", "Klinikken", LANGUAGES[code])
    for page in (assembly.map, *assembly.marks):
        assert [block.text for block in text_blocks(page.scene) if block.overflow] == []
        reach = extent(page.scene)
        assert reach is not None
        assert page.sheet.trim.inset(mm(4.2)).contains(reach)
    assert assembly.map.sheet.trim.inset(mm(14)).contains(assembly.thumbnail)
    ratio = assembly.thumbnail.width / assembly.thumbnail.height
    assert ratio == pytest.approx(tiling.poster.width / tiling.poster.height)


def test_a_long_title_fits_the_map() -> None:
    title = "Et meget langt navn på en plakat om alt det der kan skrue op og ned for smerten " * 2
    assembly = compose_assembly(plan("a2"), title.strip(), "", LANGUAGES["da"])
    assert [block.text for block in text_blocks(assembly.map.scene) if block.overflow] == []


def test_each_sheet_says_its_number_and_what_to_lay_on_it() -> None:
    assembly = compose_assembly(plan("a3"), "Titel", "", LANGUAGES["da"])
    said = ["\n".join(b.text for b in text_blocks(page.scene)) for page in assembly.marks]
    assert ["Ark 1 af 4" in said[0], "ark 2" in said[0], "ark 3" in said[0]] == [True] * 3
    assert "Klip" not in said[0]
    assert "Lim" not in said[3]
    assert said[3].count("Klip") == 2


def test_paper_of_any_size_will_do() -> None:
    narrow = Sheet("a4", mm(100), mm(140))
    assert plan_tiling(mm(200), mm(200), narrow).count > 4
