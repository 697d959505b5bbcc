"""Large print and blank sheets: nothing lost, nothing small; examples gone, warnings left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache

import pytest

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.pacing_up import PacingUpContent
from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.posters.compose import compose_poster
from patientuddannelse.posters.kinds.word_pages import Entry, share_out
from patientuddannelse.posters.legible import all_legible, line_boxes, overlap
from patientuddannelse.posters.model import SHEETS, Poster
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Font, Group, Item, Line, Paragraph, Path, TextBlock
from patientuddannelse.scene.walk import groups, leaves, text_blocks
from patientuddannelse.theme import PALETTE, edition
from patientuddannelse.units import mm

_LEAST = 22.0
_FURNITURE = "footer"


@pytest.fixture(scope="module")
def sheet(curriculum: Curriculum) -> Callable[[str, str], Poster]:
    """Return what composes a model's poster on A4 in a variant; each is composed once."""

    @cache
    def compose(model: str, variant: str) -> Poster:
        return compose_poster(curriculum, curriculum.models[model], SHEETS["a4"], edition(variant))

    return compose


def models(curriculum: Curriculum) -> list[str]:
    return [
        name
        for name, content in curriculum.models.items()
        if name in ILLUSTRATIONS and content.title and content.question
    ]


def words(poster: Poster, *, footer: bool = False) -> Counter[str]:
    """Count the words of all pages, without the foot unless asked for."""
    return Counter(
        word
        for page in poster.fronts
        for item in page.scene
        if footer or not (isinstance(item, Group) and item.name == _FURNITURE)
        for block in text_blocks([item])
        for word in block.text.replace("\u00ad", "").split()
    )


def small(page: Poster) -> list[str]:
    """Return the texts under 22 pt: what the foot says of the sheet itself does not count."""
    found = []
    for item in page.scene:
        if isinstance(item, Group) and item.name == _FURNITURE:
            continue
        for block in text_blocks([item]):
            found += [p.text for p in block.paragraphs if p.size < _LEAST - 0.01 and p.text.strip()]
    return found


def test_large_print_has_no_small_text(
    curriculum: Curriculum, sheet: Callable[[str, str], Poster]
) -> None:
    for model in models(curriculum):
        for page in sheet(model, "large").fronts:
            assert small(page) == [], model


def test_large_print_loses_no_word(
    curriculum: Curriculum, sheet: Callable[[str, str], Poster]
) -> None:
    for model in models(curriculum):
        content = curriculum.models[model]
        lost = words(sheet(model, "colour")) - words(sheet(model, "large"))
        assert lost == Counter(), model
        asked = str(content.question).replace("\n", " ").split()
        assert not Counter(asked) - words(sheet(model, "large"), footer=True), model


def test_large_print_can_be_read_on_every_page(
    curriculum: Curriculum, sheet: Callable[[str, str], Poster]
) -> None:
    for model in models(curriculum):
        for page in sheet(model, "large").fronts:
            assert all_legible(page.scene, page.sheet.trim), model


def wordy(curriculum: Curriculum) -> Poster:
    """Return a sheet whose rules are too long to stand in its figure in large print."""
    content = curriculum.models["pacing_up"]
    assert isinstance(content, PacingUpContent)
    longer = {"text": Text("Find et sted at begynde, hvor du kan være med. " * 4)}
    rules = tuple(rule.model_copy(update=longer) for rule in content.rules)
    content = content.model_copy(update={"rules": rules})
    return compose_poster(curriculum, content, SHEETS["a4"], edition("large"))


def test_large_print_leaves_no_picture_out(
    sheet: Callable[[str, str], Poster],
) -> None:
    plain, *large = (
        {
            group.name
            for page in sheet("volume_knob", variant).fronts
            for group in groups(page.scene)
            if group.name.startswith("item_")
            and any(isinstance(x, Path) for x, _ in leaves([group]))
        }
        for variant in ("colour", "large", "large+blank")
    )
    assert len(plain) == 9
    assert all(found == plain for found in large)


def test_every_letter_in_a_figure_stands_by_its_words_on_a_later_page(
    curriculum: Curriculum, sheet: Callable[[str, str], Poster]
) -> None:
    posters = [sheet(model, "large") for model in models(curriculum)]
    for poster in (*posters, wordy(curriculum)):
        inside = {g.name.split()[1] for g in groups(poster.scene) if g.name.startswith("letter ")}
        after = {
            g.name.split()[1]
            for page in poster.later
            for g in groups(page.scene)
            if g.name.startswith("words ")
        }
        assert inside == after, poster.id
    assert len(inside) > 6


@pytest.mark.parametrize(
    "model",
    ["acute_chronic", "change_steps", "cup", "pacing_up", "volume_knob", "where_to_get_help"],
)
def test_pictures_with_pages_of_their_own_keep_their_words(
    curriculum: Curriculum, sheet: Callable[[str, str], Poster], model: str
) -> None:
    poster = sheet(model, "large")
    assert len(poster.fronts) == 2
    for number, page in enumerate(poster.fronts, 1):
        assert not [g.name for g in groups(page.scene) if g.name.startswith("letter ")]
        assert ("Side 2 af 2" in texts(page.scene)) == (number == 2)
    assert str(curriculum.models[model].question) in texts(poster.later[0].scene)


def test_words_that_a_figure_numbers_keep_their_numbers(curriculum: Curriculum) -> None:
    found = {
        g.name.removeprefix("words "): texts((g,))
        for page in wordy(curriculum).later
        for g in groups(page.scene)
        if g.name.startswith("words ")
    }
    for number in "123456":
        assert found[number].startswith(f"{number} Find et sted at begynde")


def test_a_question_with_a_page_to_itself_has_lines_for_the_answer(
    sheet: Callable[[str, str], Poster],
) -> None:
    for model, lines in (("threat_meeting", True), ("pacing_up", False)):
        names = [g.name for page in sheet(model, "large").later for g in groups(page.scene)]
        assert ("write_on" in names) == lines, model


def test_words_are_shared_evenly_over_their_pages() -> None:
    def entry(lines: int) -> tuple[Entry, TextBlock]:
        set_lines = (Line("x", 0, 0, 5),) * lines
        paragraph = Paragraph("x", set_lines, Font("x", 500), 10, 10, Color("#000000"))
        return Entry("", ()), TextBlock(Rect(0, 0, 10, 10), (paragraph,))

    def pages(*lines: int) -> list[float]:
        shared = share_out([entry(count) for count in lines], 100, 0)
        return [sum(block.height for _, block in page) for page in shared]

    assert pages(*[1] * 12) == [60, 60]
    assert pages(4, 4, 4) == [80, 40]
    assert pages(15, 1) == [150, 10]
    assert pages(3) == [30]


def test_longer_words_take_more_pages(curriculum: Curriculum) -> None:
    content = curriculum.models["traffic_light"]
    long = content.model_copy(update={"lead": Text("Prøv noget småt. " * 60)})
    plain, more = (
        compose_poster(curriculum, each, SHEETS["a4"], edition("large")) for each in (content, long)
    )
    assert len(more.fronts) > len(plain.fronts)


def texts(items: tuple[Item, ...]) -> str:
    return " ".join(" ".join(block.text.split()) for block in text_blocks(items))


def dashed(items: tuple[Item, ...]) -> int:
    return sum(
        isinstance(leaf, Path) and leaf.stroke is not None and len(leaf.stroke.dash) == 2
        for leaf, _ in leaves(items)
    )


def test_a_blank_sheet_has_boxes_in_place_of_its_examples(
    sheet: Callable[[str, str], Poster],
) -> None:
    for model, gone in (
        ("cup", "Dårlig"), ("traffic_light", "end ellers"), ("change_steps", "Hvad fejler"),
        ("fear_avoidance", "Jeg undgår"),
    ):  # fmt: skip
        full, blank = sheet(model, "colour"), sheet(model, "blank")
        assert gone in texts(full.scene)
        assert gone not in texts(blank.scene)
        assert dashed(blank.scene) > dashed(full.scene)


def test_a_blank_sheet_keeps_names_and_warnings(
    curriculum: Curriculum, sheet: Callable[[str, str], Poster]
) -> None:
    light = texts(sheet("traffic_light", "blank").scene)
    for kept in ("Grønt lys: Bliv ved", "Gælder ikke ved en ny skade.", "Er du i tvivl?"):
        assert kept in light
    assert "112" in texts(sheet("where_to_get_help", "blank").scene)
    assert texts(sheet("myths", "blank").scene).count("Myte:") == 6
    for model in models(curriculum):
        title = " ".join(str(curriculum.models[model].title).split())
        assert title in texts(sheet(model, "blank").scene)


def test_a_blank_sheet_prints_no_example(
    curriculum: Curriculum, sheet: Callable[[str, str], Poster]
) -> None:
    for model in models(curriculum):
        printed = texts(sheet(model, "blank").scene)
        for example in curriculum.models[model].examples():
            plain = " ".join(str(example).replace("\u00ad", "").split())
            assert len(plain) < 12 or plain not in printed.replace("\u00ad", ""), model


def test_the_boxes_of_a_blank_sheet_are_tall_enough_to_write_in_and_touch_no_word(
    curriculum: Curriculum, sheet: Callable[[str, str], Poster]
) -> None:
    seen = 0
    for model in models(curriculum):
        blank = sheet(model, "blank")
        words = [box for block in text_blocks(blank.scene) for box in line_boxes(block)]
        for box in boxes_to_write_in(blank):
            seen += 1
            assert box.height > mm(12), model
            assert not [each for each in words if overlap(each, box.inset(-mm(1)))], model
    assert seen > 50


def boxes_to_write_in(poster: Poster) -> list[Rect]:
    """Return the boxes of white paper within a dashed line."""
    return [
        bounds(leaf.outline)
        for leaf, _ in leaves(poster.scene)
        if isinstance(leaf, Path) and leaf.fill == PALETTE["white"] and leaf.stroke
        and leaf.stroke.dash and leaf.stroke.color == PALETTE["ink2"]
    ]  # fmt: skip


def test_variants_name_their_files(curriculum: Curriculum) -> None:
    from patientuddannelse.languages import language

    labels = language("da")
    assert labels.variant_text("bw+large") == "sort-hvid, stor skrift"
    assert labels.variant_text("") == ""
