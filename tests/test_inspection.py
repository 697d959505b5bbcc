"""A page that was seen before is looked at only where it has changed, and the same is found."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.diagnostics import Origin
from patientuddannelse.drawing.shapes import rect
from patientuddannelse.inspection import Inspected, looked_at, made_ready
from patientuddannelse.jobs import BuildRequest, jobs_of
from patientuddannelse.materials import Material, Page, material_of
from patientuddannelse.scene.geometry import Matrix
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Field, Group, Item, TextBlock
from patientuddannelse.scene.primitives import Path as Shape

PROJECT = Path(__file__).resolve().parents[1]
SHOWN = ("posters/cup", "posters/traffic_light", "worksheets/cup", "booklets/session_1",
         "guides/clinician", "decks/session_3", "questionnaires/evaluation")  # fmt: skip
COLORS = ("#FFFFFF", "#003B46", "#999999", "#F2B134")
EDITS_OF_A_PAGE = 12


@pytest.fixture(scope="module")
def curriculum() -> Curriculum:
    return load_curriculum(PROJECT)


@pytest.fixture(scope="module", params=SHOWN)
def material(curriculum: Curriculum, request: pytest.FixtureRequest) -> Material:
    asked = BuildRequest(PROJECT, PROJECT / "output", only=(request.param,))
    return material_of(jobs_of(curriculum, asked)[0].compose(curriculum))


def changed(item: Item, chance: random.Random) -> Item | None:
    """Return an item that looks or stands otherwise, None for one that is gone."""
    if isinstance(item, Group) and item.items and chance.random() < 0.9:
        return replace(item, items=with_a_change(item.items, chance))
    if isinstance(item, Shape) and item.fill and chance.random() < 0.7:
        return replace(item, fill=_color(chance))
    if isinstance(item, TextBlock) and chance.random() < 0.7:
        first, *others = item.paragraphs
        return replace(item, paragraphs=(replace(first, color=_color(chance)), *others))
    if isinstance(item, TextBlock | Field) and chance.random() < 0.7:
        moved = (chance.choice((-40.0, 40.0, 300.0)), chance.choice((-20.0, 0.0, 20.0)))
        return Group((item,), transform=Matrix(e=moved[0], f=moved[1]))
    return None


def _color(chance: random.Random) -> Color:
    return Color(chance.choice(COLORS), chance.choice(("", "green", "red")))


def with_a_change(items: tuple[Item, ...], chance: random.Random) -> tuple[Item, ...]:
    """Change an item, let it go, or put another before it."""
    at = chance.randrange(len(items))
    other = changed(items[at], chance)
    more = (items[chance.randrange(len(items))],) if chance.random() < 0.1 else ()
    return (*items[:at], *more, *((other,) if other else ()), *items[at + 1 :])


def written_elsewhere(items: tuple[Item, ...], lines: int) -> tuple[Item, ...]:
    """Return the same items, written so many lines further down."""
    return tuple(_written_elsewhere(each, lines) for each in items)


def _written_elsewhere(item: Item, lines: int) -> Item:
    if isinstance(item, Group):
        inner = written_elsewhere(item.items, lines)
        return replace(item, items=inner, origin=_further_down(item.origin, lines))
    if isinstance(item, TextBlock):
        paragraphs = (
            replace(each, origin=_further_down(each.origin, lines)) for each in item.paragraphs
        )
        return replace(item, paragraphs=tuple(paragraphs))
    return item


def _further_down(origin: Origin | None, lines: int) -> Origin | None:
    return origin and origin._replace(line=origin.line + lines, end_line=origin.end_line + lines)


def edits_of(page: Page, chance: random.Random) -> Iterator[Page]:
    for _ in range(EDITS_OF_A_PAGE):
        scene = page.scene
        for _ in range(chance.randrange(1, 3)):
            scene = with_a_change(scene, chance) if scene else scene
        yield replace(page, scene=scene)
        yield replace(page, scene=written_elsewhere(scene, chance.randrange(1, 4)))


def test_in_part_the_same_is_found_as_on_the_whole_page(
    curriculum: Curriculum, material: Material
) -> None:
    chance, found = random.Random(material.id), 0
    for page in material.pages:
        alone = replace(material, pages=(page,))
        before = looked_at(curriculum, alone)
        for edited in edits_of(page, chance):
            alone = replace(material, pages=(edited,))
            whole = looked_at(curriculum, alone)
            assert looked_at(curriculum, alone, before) == whole
            assert looked_at(curriculum, alone, whole)[0] is whole[0]
            # and back again, from one where something may be wrong
            assert looked_at(curriculum, replace(material, pages=(page,)), whole) == before
            found += bool(whole[0].found)
    assert found


def with_another_foot(page: Page, chance: random.Random) -> Page:
    """Change something in the groups at the foot of a page."""
    above, foot = page.scene[: -page.foot], page.scene[-page.foot :]
    other = tuple(
        replace(each, items=with_a_change(each.items, chance)) if isinstance(each, Group) else each
        for each in foot
    )
    return replace(page, scene=(*above, *other))


def with_art_down_there(page: Page) -> Page:
    """Paint a band over what stands above the foot, down to the sheet's edge."""
    wide, low = page.sheet.right, page.sheet.bottom
    band = Group((rect(0, 0.8 * low, wide, 0.2 * low, Color(COLORS[1])),))
    return replace(page, scene=(*page.scene[: -page.foot], band, *page.scene[-page.foot :]))


def test_where_only_the_foot_is_another_the_same_is_found(
    curriculum: Curriculum, material: Material
) -> None:
    chance, found = random.Random(material.id), 0
    footed = [page for page in material.pages if page.foot]
    for page in (*footed, *map(with_art_down_there, footed)):
        alone = replace(material, pages=(page,))
        ready = made_ready(Inspected((), alone, looked_at(curriculum, alone)))
        [before] = ready.pages
        assert before.at_foot
        for _ in range(EDITS_OF_A_PAGE):
            edited = replace(material, pages=(with_another_foot(page, chance),))
            [whole] = looked_at(curriculum, edited)
            [again] = looked_at(curriculum, edited, ready.pages)
            assert (again.page, again.found) == (whole.page, whole.found)
            # and what is known of the foot is true of the next one as well
            [later] = looked_at(curriculum, alone, [again])
            assert later.found == before.found
            found += bool(whole.found)
    assert found


def in_color(pages: Sequence[Page], color: Color) -> tuple[Page, ...]:
    """Set the words at the feet of pages in a colour; what was the same is the same again."""
    known: dict[int, Item] = {}

    def colored(item: Item) -> Item:
        if id(item) not in known:
            known[id(item)] = item
            if isinstance(item, Group):
                known[id(item)] = replace(item, items=tuple(map(colored, item.items)))
            elif isinstance(item, TextBlock):
                paragraphs = (replace(each, color=color) for each in item.paragraphs)
                known[id(item)] = replace(item, paragraphs=tuple(paragraphs))
        return known[id(item)]

    return tuple(
        replace(page, scene=(*page.scene[: -page.foot], *map(colored, page.scene[-page.foot :])))
        for page in pages
    )


@pytest.mark.parametrize("name", ["guides/clinician", "booklets/session_1"])
@pytest.mark.parametrize("now", [COLORS[0], COLORS[1]])
def test_of_feet_alike_those_are_found_that_stand_on_something_else(name: str, now: str) -> None:
    looked = replace(load_curriculum(PROJECT), printed=False)
    asked = BuildRequest(PROJECT, PROJECT / "output", only=(name,), printed=False)
    plain = material_of(jobs_of(looked, asked)[0].compose(looked))
    light, on_art = plain.pages[0::2], tuple(map(with_art_down_there, plain.pages[1::2]))
    right = replace(plain, pages=(*light, *in_color(on_art, Color(COLORS[0]))))
    ready = made_ready(Inspected((), right, looked_at(looked, right)))
    assert not any(each.found for each in ready.pages)
    edited = replace(plain, pages=in_color((*light, *on_art), Color(now)))
    again = looked_at(looked, edited, ready.pages)
    assert again == tuple(
        replace(each, at_foot=one.at_foot)
        for each, one in zip(looked_at(looked, edited), again, strict=True)
    )
    is_dark = now == COLORS[1]
    assert [bool(each.found) for each in again] == [not is_dark] * len(light) + [is_dark] * len(
        on_art
    )


def test_what_is_found_is_told_where_it_is_written_now(
    curriculum: Curriculum, material: Material
) -> None:
    seen = looked_at(curriculum, material)
    moved = tuple(replace(page, scene=written_elsewhere(page.scene, 1)) for page in material.pages)
    elsewhere = replace(material, pages=moved)
    found = looked_at(curriculum, elsewhere, seen)
    assert found == looked_at(curriculum, elsewhere)
    assert tuple(each.page for each in found) == moved


def test_of_a_page_that_is_the_same_the_page_before_is_kept(
    curriculum: Curriculum, material: Material
) -> None:
    seen = looked_at(curriculum, material)
    again = replace(material, pages=tuple(replace(page) for page in material.pages))
    kept = looked_at(curriculum, again, seen)
    assert all(one is other for one, other in zip(kept, seen, strict=True))


def test_pages_that_come_earlier_or_later_are_known_again(
    curriculum: Curriculum, material: Material
) -> None:
    seen = looked_at(curriculum, material)
    turned = replace(material, pages=material.pages[::-1])
    assert looked_at(curriculum, turned, seen) == seen[::-1]
