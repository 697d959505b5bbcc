"""Content tells which of its fields were read, and what is made of it is made once all the same."""

from __future__ import annotations

import gc
import weakref

import pytest

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import Label, LabelledContent
from patientuddannelse.curriculum.named import has_part, part_names
from patientuddannelse.curriculum.noted import once_read, once_watched, showing
from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.wordings import finding


def content(title: str = "Koppen") -> LabelledContent:
    parts = (Label(id="tap", label=Text("Hane")), Label(id="cup"))
    return LabelledContent(model="cup", title=Text(title), alt=Text("En kop."), parts=parts)


def test_a_twin_reads_as_its_content_and_tells_the_fields_that_were_read() -> None:
    plain, seen = content(), set[str]()
    twin = showing(plain, "models/cup", seen)
    assert seen == set()
    assert isinstance(twin, LabelledContent)
    assert twin.title is plain.title
    assert twin.part("tap") is plain.parts[0]
    assert seen == {"models/cup.title", "models/cup.parts"}


def test_a_copy_of_a_twin_counts_as_read_whole() -> None:
    seen = set[str]()
    showing(content(), "models/cup", seen).model_copy(update={"title": Text("")})
    assert {"models/cup.alt", "models/cup.worksheet", "models/cup.clinician"} <= seen


def test_what_is_made_is_made_once_for_all_twins_and_each_is_told_what_was_read() -> None:
    made: list[str] = []

    @once_read
    def named(model: LabelledContent, mark: str) -> str:
        made.append(mark)
        return f"{model.title}{mark}"

    plain, one, other = content(), set[str](), set[str]()
    assert named(showing(plain, "a", one), "!") == named(showing(plain, "b", other), "!")
    assert (one, other, made) == ({"a.title"}, {"b.title"}, ["!"])
    assert named(plain, "!") == "Koppen!"
    assert named(showing(plain, "a", one), "?") == "Koppen?"


def test_a_twin_that_was_changed_is_another() -> None:
    @once_read
    def named(model: LabelledContent) -> str:
        return str(model.title)

    plain, seen = content(), set[str]()
    twin = showing(plain, "a", seen)
    assert named(twin) == "Koppen"
    assert named(twin.model_copy(update={"title": Text("Glasset")})) == "Glasset"
    assert named(twin) == "Koppen"


def test_what_cannot_be_made_tells_what_was_read_in_vain() -> None:
    @once_read
    def refused(model: LabelledContent) -> str:
        raise CurriculumError([finding("unknown-step", None, name=str(model.title), hint="")])

    seen = set[str]()
    for _ in range(2):
        with pytest.raises(CurriculumError):
            refused(showing(content(), "a", seen))
    assert seen == {"a.title"}


def test_of_what_nobody_watches_nothing_is_kept() -> None:
    made: list[str] = []

    @once_watched
    def named(model: LabelledContent) -> str:
        made.append(str(model.title))
        return made[-1]

    plain, seen = content(), set[str]()
    assert named(plain) == named(plain) == "Koppen"
    assert len(made) == 2
    assert named(showing(plain, "a", seen)) == named(showing(plain, "b", seen)) == "Koppen"
    assert (len(made), seen) == (3, {"a.title", "b.title"})


class Titled:
    """Something made of content."""

    def __init__(self, title: str) -> None:
        self.title = title


def test_nothing_is_kept_of_content_that_is_gone() -> None:
    @once_read
    def titled(model: LabelledContent) -> Titled:
        return Titled(str(model.title))

    made: list[weakref.ref[Titled]] = []
    for i in range(50):  # one may take the place of another in memory
        plain = content(f"Kop {i}")
        new = titled(showing(plain, "a", set()))
        assert new.title == f"Kop {i}"
        assert titled(showing(plain, "b", set())) is new
        made.append(weakref.ref(new))
    del plain, new
    gc.collect()
    assert not any(each() for each in made)


def test_a_part_is_looked_for_in_what_a_drawing_shows_before_anything_else() -> None:
    plain, seen = content(), set[str]()
    twin = showing(plain, "a", seen)
    assert has_part(twin, "cup")
    assert has_part(twin, "label")
    assert seen == {"a.parts"}
    assert [has_part(plain, name) for name in (*part_names(plain), "sky")] == [
        *(True for _ in part_names(plain)), False
    ]  # fmt: skip
