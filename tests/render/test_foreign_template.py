"""A clinic's own template: what is taken from it, what is refused, and decks that stay sound."""

import zipfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import host_templates as hosts
import pptx
import pytest
from office import sdk_errors
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx_invariants import violations

from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.model import Deck, Fill, Hotspot
from patientuddannelse.decks.printed import printed
from patientuddannelse.decks.template.model import Template
from patientuddannelse.diagnostics import CurriculumError, Origin
from patientuddannelse.render.pptx.deck import render_deck
from patientuddannelse.render.pptx.foreign.reading import read_template
from patientuddannelse.render.pptx.foreign.slides import Host
from patientuddannelse.render.pptx.package import zipped
from patientuddannelse.revision.base import base_of
from patientuddannelse.revision.package import opened
from patientuddannelse.revision.reading import read_deck
from patientuddannelse.scene.primitives import Group, Item
from patientuddannelse.scene.walk import extent

HOSTS: dict[str, Callable[[], bytes]] = {
    "4:3": hosts.plain,
    "16:9, dark, .potx": hosts.dark_and_wide,
    "no footers": hosts.without_footers,
    "two masters": hosts.with_two_masters,
    "sample slides": hosts.with_samples,
}


@cache
def _curriculum() -> Curriculum:
    return load_curriculum(Path(__file__).resolve().parents[2])


@pytest.fixture(scope="module", params=HOSTS.values(), ids=HOSTS.keys())
def template(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Template:
    return _read(request.param(), tmp_path_factory.mktemp("clinic"))


def _read(data: bytes, folder: Path, name: str = "clinic.potx") -> Template:
    file = folder / name
    file.write_bytes(data)
    return read_template(file)


def _deck(template: Template) -> Deck:
    return compose_deck(_curriculum(), "session_1", template=template)


@pytest.fixture(scope="module")
def deck(template: Template) -> Deck:
    return _deck(template)


@pytest.fixture(scope="module")
def rendered(deck: Deck) -> bytes:
    return render_deck(deck)


def test_the_deck_opens_without_repair(rendered: bytes, tmp_path: Path) -> None:
    assert sdk_errors(rendered, tmp_path) == []
    assert violations(rendered, foreign=True) == []


def test_a_deck_on_paper_opens_without_repair(deck: Deck, tmp_path: Path) -> None:
    data = render_deck(printed(deck))
    assert sdk_errors(data, tmp_path) == []
    assert violations(data, foreign=True) == []


def test_the_same_deck_gives_the_same_bytes(deck: Deck, rendered: bytes) -> None:
    assert render_deck(deck) == rendered


def test_what_was_built_is_what_a_reader_finds(rendered: bytes) -> None:
    package = opened(rendered)
    base, read = base_of(package), read_deck(package)
    assert base is not None
    ids = [each.id for each in base.slides]
    assert [replace(s, id=i) for s, i in zip(read.slides, ids, strict=True)] == list(base.slides)


def test_slides_use_the_templates_layouts_and_titles(rendered: bytes) -> None:
    shown = pptx.Presentation(BytesIO(rendered))
    names = {each.slide_layout.name for each in shown.slides}
    assert names <= {"Title Slide", "Title and Content", "Two Content", "Title Only"}
    for slide in shown.slides:
        title = slide.shapes.title
        assert title is not None
        assert title.text_frame.text.strip()
        assert 0 <= title.top < shown.slide_height / 2


def test_words_stand_in_the_templates_places(rendered: bytes) -> None:
    shown = pptx.Presentation(BytesIO(rendered))
    bodies = [
        place
        for slide in shown.slides
        for place in slide.placeholders
        if place.placeholder_format.type in (PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.BODY)
    ]
    assert len(bodies) > 10


def test_nothing_leaves_the_slide_or_covers_title_and_footer(deck: Deck) -> None:
    template = deck.template
    assert template is not None
    for name, seat in Host(deck, template).seats.items():
        box = extent(_scene(seat.elements))
        if box is None:
            continue
        placed = seat.matrix.around(box)
        assert placed.x >= -0.5, name
        assert placed.right <= template.width + 0.5, name
        assert placed.bottom <= template.height + 0.5, name
        for head in seat.furniture:
            assert placed.bottom <= head.place.box.y + 0.5, name
        assert seat.head is not None
        words = [line for each in seat.head.block.paragraphs for line in each.lines]
        size = seat.head.size
        assert placed.y >= max(line.baseline for line in words) + 0.2 * size - 0.5, name


def _scene(elements: Iterable[Fill | Group | Hotspot]) -> list[Item]:
    return [
        each.block if isinstance(each, Fill) else each
        for each in elements
        if not isinstance(each, Hotspot)
    ]


def test_art_is_never_distorted(deck: Deck) -> None:
    template = deck.template
    assert template is not None
    for seat in Host(deck, template).seats.values():
        assert seat.matrix.a == seat.matrix.d
        assert seat.matrix.b == seat.matrix.c == 0


def test_sample_slides_leave_nothing_behind(tmp_path: Path) -> None:
    data = render_deck(_deck(_read(hosts.with_samples(), tmp_path)))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            assert "HEMMELIG" not in archive.read(name).decode(errors="ignore"), name
        main = archive.read("ppt/presentation.xml").decode()
    assert "custShow" not in main
    assert "Prøve" not in main


def test_content_goes_to_the_master_of_the_sample_slides(tmp_path: Path) -> None:
    deck = pptx.Presentation(BytesIO(hosts.with_two_masters()))
    other = deck.slide_masters[1].slide_layouts
    for layout in (deck.slide_layouts[0], other[1], other[1]):
        deck.slides.add_slide(layout)
    stream = BytesIO()
    deck.save(stream)
    template = _read(stream.getvalue(), tmp_path)
    assert template.layout("title").master == 0
    assert template.layout("content").master == 1


def test_a_footer_says_that_it_is_a_draft_where_there_is_no_place_for_it(tmp_path: Path) -> None:
    data = render_deck(_deck(_read(hosts.without_footers(), tmp_path)))
    for slide in pptx.Presentation(BytesIO(data)).slides:
        assert any(
            "Udkast" in shape.text_frame.text for shape in slide.shapes if shape.has_text_frame
        )


def test_layouts_are_found_by_danish_names_and_by_their_places(tmp_path: Path) -> None:
    names = {b"Title Slide": b"Titelslide", b"Title and Content": b"Titel og indhold",
             b"Two Content": b"Vores to", b"Title Only": b"Bare en overskrift"}  # fmt: skip

    def danish(_: str, part: bytes) -> bytes:
        for old, new in names.items():
            part = part.replace(b'name="' + old + b'"', b'name="' + new + b'"')
        return part

    template = _read(hosts.changed(danish), tmp_path)
    found = {role: template.layout(role).name for role in ("title", "content", "title_only")}
    assert found == {
        "title": "Titelslide", "content": "Titel og indhold", "title_only": "Bare en overskrift",
    }  # fmt: skip
    assert template.layout("two_content").name == "Vores to"


def test_the_clinics_own_choice_comes_first(tmp_path: Path) -> None:
    file = tmp_path / "a.pptx"
    file.write_bytes(hosts.plain())
    template = read_template(file, None, (("content", "Content with Caption", None),))
    assert template.layout("content").name == "Content with Caption"
    at = Origin("curriculum/clinic.yaml", 3, 5)
    with pytest.raises(CurriculumError) as caught:
        read_template(file, None, (("content", "Indhold", at),))
    (wrong,) = caught.value.diagnostics
    assert wrong.origin == at
    assert "Title and Content" in wrong.hint


def test_colours_are_the_templates_unless_words_would_be_hard_to_read(tmp_path: Path) -> None:
    strong = _deck(_read(hosts.dark_and_wide(), tmp_path))
    assert strong.template is not None
    assert Host(strong, strong.template).kept == frozenset()

    def pale(name: str, part: bytes) -> bytes:
        return part.replace(b"4F81BD", b"FFE699") if "theme" in name else part

    weak = _deck(_read(hosts.changed(pale), tmp_path))
    assert weak.template is not None
    host = Host(weak, weak.template)
    assert "accent1" in host.kept
    assert any(each.code == "template-colors" for each in host.findings())


def test_an_unknown_font_is_said(tmp_path: Path) -> None:
    def odd(name: str, part: bytes) -> bytes:
        return part.replace(b"Calibri", b"Nonesuch Sans") if "theme" in name else part

    template = _read(hosts.changed(odd), tmp_path)
    assert [each.code for each in template.found] == ["template-font"]
    assert "Nonesuch Sans" in template.found[0].message


def _zip(**files: bytes) -> bytes:
    return zipped((name.replace("__", "/"), data) for name, data in files.items())


def _macros() -> bytes:
    return hosts.packed(hosts.parts_of(hosts.plain()) | {"ppt/vbaProject.bin": b"x"})


def _broken_part() -> bytes:
    parts = hosts.parts_of(hosts.plain())
    return hosts.packed(parts | {"ppt/slideMasters/slideMaster1.xml": b"<p:sldMaster"})


WORD = (
    b'<Types><Override ContentType="application/vnd...wordprocessingml.document.main+xml"/></Types>'
)
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "password": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password"),
    "macros": (_macros, "macros"),
    "text": (lambda: "Ikke en præsentation".encode(), "not a PowerPoint file"),
    "empty": (lambda: b"", "not a PowerPoint file"),
    "word": (lambda: hosts.packed({"[Content_Types].xml": WORD}), "a Word document"),
    "odp": (lambda: _zip(mimetype=b"application/vnd.oasis"), "an OpenDocument file"),
    "zip": (lambda: _zip(a=b"b"), "a zip"),
    "cut": (lambda: hosts.plain()[:9000], "not a PowerPoint file"),
    "broken": (_broken_part, "damaged"),
}


@pytest.mark.parametrize(("make", "why"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_template_is_refused_with_a_reason(
    make: Callable[[], bytes], why: str, tmp_path: Path
) -> None:
    with pytest.raises(CurriculumError) as caught:
        _read(make(), tmp_path, "skabelon.potx")
    (wrong,) = caught.value.diagnostics
    assert wrong.code == "template"
    assert "skabelon.potx" in wrong.message
    assert why in wrong.message
    assert wrong.hint


def test_no_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path, why in ((tmp_path / "none.potx", "no such file"), (tmp_path, "folder")):
        with pytest.raises(CurriculumError, match=why):
            read_template(path)


def test_a_system_colour_may_leave_out_what_it_was_last(tmp_path: Path) -> None:
    def change(_name: str, part: bytes) -> bytes:
        return part.replace(b' lastClr="FFFFFF"', b"").replace(b' lastClr="000000"', b"")

    without = _read(hosts.changed(change), tmp_path)
    assert without.colors == _read(hosts.plain(), tmp_path).colors
