"""What travels inside a deck: who is who, and what was built."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pptx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_deck import deck

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.render.pptx.deck import render_deck
from patientuddannelse.revision.base import base_in, base_of, with_base
from patientuddannelse.revision.base_xml import dumped
from patientuddannelse.revision.identity import codes_of, shape_key, slide_mark
from patientuddannelse.revision.package import opened
from patientuddannelse.revision.reading import read_deck
from patientuddannelse.revision.state import (
    Asked,
    Box,
    DeckState,
    Leaf,
    Mark,
    Move,
    Paragraph,
    Shape,
    Slide,
)


@pytest.fixture(scope="module")
def data() -> bytes:
    return render_deck(replace(deck(), asked=Asked(60, "16:30", "klinik.potx", "anden.yaml")))


def base(data: bytes) -> DeckState:
    found = base_of(opened(data))
    assert found is not None
    return found


def test_the_base_says_which_deck_it_is_and_how_it_was_asked_for(data: bytes) -> None:
    found = base(data)
    assert found.deck == deck().id
    assert found.asked == Asked(60, "16:30", "klinik.potx", "anden.yaml")
    assert [each.id for each in found.slides] == [each.id for each in deck().slides]


def read_as(found: DeckState, data: bytes) -> list[Slide]:
    """Return the slides that a file tells, with the ids that only the base knows."""
    read = read_deck(opened(data))
    return [replace(r, id=b.id) for r, b in zip(read.slides, found.slides, strict=True)]


def test_the_base_is_what_a_reader_finds_in_the_file(data: bytes) -> None:
    assert list(base(data).slides) == read_as(base(data), data)


def test_the_base_of_every_deck_is_what_a_reader_finds(curriculum: Curriculum) -> None:
    for session in curriculum.sessions:
        data = render_deck(compose_deck(curriculum, session))
        assert list(base(data).slides) == read_as(base(data), data)


def test_slides_and_shapes_carry_the_identities_of_their_names(data: bytes) -> None:
    number = [each.id for each in deck().slides].index("steps")
    found = read_deck(opened(data)).slides[number]
    assert found.mark == slide_mark("steps")
    keys = {each.name: each.key for each in found.shapes}
    assert keys["lampe"] == shape_key("steps", "lampe", 1)
    everything = [each.key for slide in read_deck(opened(data)).slides for each in slide.shapes]
    assert all(everything)
    assert len(set(everything)) == len(everything)


def test_identities_outlive_a_new_first_slide() -> None:
    """Numbers of shapes and places of slides change; who they are does not."""
    first = deck().slides[0]
    more = replace(deck(), slides=(replace(first, id="new"), *deck().slides))
    before = read_deck(opened(render_deck(deck())))
    after = read_deck(opened(render_deck(more)))
    assert [each.mark for each in after.slides[1:]] == [each.mark for each in before.slides]
    for old, new in zip(before.slides, after.slides[1:], strict=True):
        assert [each.key for each in old.shapes] == [each.key for each in new.shapes]


def test_the_codes_of_shapes_do_not_depend_on_what_stands_before_them() -> None:
    before = base(render_deck(deck()))
    first = deck().slides[0]
    after = base(render_deck(replace(deck(), slides=(replace(first, id="new"), *deck().slides))))
    for old, new in zip(before.slides, after.slides[1:], strict=True):
        codes = [(each.drawn, each.letters) for each in old.shapes if each.place_type != "sldNum"]
        assert codes == [
            (each.drawn, each.letters) for each in new.shapes if each.place_type != "sldNum"
        ]


def test_the_codes_of_a_shape_tell_of_its_curves_and_of_its_texts() -> None:
    drawn, letters = codes_of("<p:sp/>", ["M"], ["ord"])
    curved, same_letters = codes_of("<p:sp/>", ["L"], ["ord"])
    same_drawn, said = codes_of("<p:sp/>", ["M"], ["et"])
    assert (same_drawn, same_letters) == (drawn, letters)
    assert drawn != curved
    assert letters != said
    assert codes_of("<p:sp/>", ["M"], []) == (drawn, "")


def test_names_stay_human(data: bytes) -> None:
    shown = pptx.Presentation(BytesIO(data))
    names = [shape.name for slide in shown.slides for shape in slide.shapes]
    assert {"title", "body", "lampe", "Sidefod"} <= set(names)
    assert not [name for name in names if re.search(r"[0-9A-F]{8}-", name)]


def test_a_newer_base_takes_the_place_of_the_older(data: bytes) -> None:
    package = opened(data)
    again = with_base(package.parts, DeckState((), "another"))
    assert again.keys() == package.parts.keys()
    found = base_of(type(package)(again))
    assert found is not None
    assert found.deck == "another"


def test_a_template_keeps_its_own_custom_xml(data: bytes) -> None:
    package = opened(data)
    name = next(each for each in package.parts if re.fullmatch(r"customXml/item\d+\.xml", each))
    theirs = {**package.parts, name: b"<theirs/>"}
    more = with_base(theirs, base(data))
    assert more[name] == b"<theirs/>"
    assert base_of(type(package)(more)) == base(data)


def test_a_deck_without_a_base_says_so() -> None:
    stream = BytesIO()
    pptx.Presentation().save(stream)
    assert base_of(opened(stream.getvalue())) is None


def test_the_parts_are_listed_once(data: bytes) -> None:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        types = archive.read("[Content_Types].xml").decode()
    assert types.count("/customXml/item1.xml") == 1
    assert types.count("/customXml/itemProps1.xml") == 1


texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]) | st.just("\n"))
numbers = st.integers(-(10**9), 10**9)
paragraphs = st.builds(
    Paragraph, texts, st.lists(st.builds(Mark, numbers, numbers, st.just("bi"))).map(tuple)
)
words = st.lists(paragraphs, min_size=1, max_size=3).map(tuple)
shapes = st.builds(
    Shape,
    key=st.sampled_from(["", "2D765C5B-1735-5DC5-8AAA-1E6BDF611CD9"]),
    name=texts,
    kind=st.just("group"),
    place=st.sampled_from(["", "title:0"]),
    box=st.none() | st.builds(Box, *[numbers] * 5),
    words=st.lists(words, max_size=3).map(tuple),
    leaves=st.lists(st.builds(Leaf, *[numbers] * 4), max_size=3).map(tuple),
    pictures=st.lists(st.just("0a1b2c"), max_size=2).map(tuple),
)
slides = st.builds(
    Slide, id=texts, number=numbers, mark=numbers, layout=texts,
    shapes=st.lists(shapes, max_size=3).map(tuple), notes=words, hidden=st.booleans(),
    moves=st.lists(st.builds(Move, st.just("clickEffect"), st.just("entr10"), numbers, numbers))
    .map(tuple),
)  # fmt: skip


@given(st.builds(DeckState, st.lists(slides, max_size=3).map(tuple), texts, texts))
def test_what_is_written_is_read_again(state: DeckState) -> None:
    assert base_in(dumped(state)) == state
