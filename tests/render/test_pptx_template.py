"""The shipped template is what its script makes, and holds what slides rely on."""

import zipfile
from io import BytesIO
from pathlib import Path

import make_template
import pptx
import pytest
from office import sdk_errors
from pptx.presentation import Presentation

from patientuddannelse.assets import asset
from patientuddannelse.decks.layouts import LAYOUTS, Layout, Placeholder
from patientuddannelse.diagnostics import RenderError
from patientuddannelse.render.pptx.shapes import emu
from patientuddannelse.render.pptx.template import (
    TEMPLATE,
    Opened,
    layout_part,
    shipped_template,
)
from patientuddannelse.revision.package import Package
from patientuddannelse.theme import PALETTE, slide_type

PLACES = [(each, p) for each in LAYOUTS for p in each.placeholders.values()]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def in_python_pptx() -> Presentation:
    return pptx.Presentation(str(asset(TEMPLATE)))


def test_the_script_makes_the_shipped_template() -> None:
    assert parts(make_template.template()) == parts(asset(TEMPLATE).read_bytes())


def test_the_sdk_finds_no_error(tmp_path: Path) -> None:
    assert sdk_errors(asset(TEMPLATE).read_bytes(), tmp_path) == []


def test_layouts_carry_their_danish_names_in_order() -> None:
    names = [each.name for each in in_python_pptx().slide_layouts]
    assert names == [each.name for each in LAYOUTS]


def test_a_layout_is_found_by_its_key() -> None:
    there = {each.name: each.part.partname.membername for each in in_python_pptx().slide_layouts}
    found = {each.name: layout_part(shipped_template(), each.key) for each in LAYOUTS}
    assert found == there


def test_a_template_without_a_layout_is_told() -> None:
    parts = shipped_template().package.parts
    title = layout_part(shipped_template(), "title")
    renamed = parts[title].replace(b'name="Forside"', b'name="Andet"')
    assert renamed != parts[title]
    with pytest.raises(RenderError, match="no layout named “Forside”"):
        layout_part(Opened(Package({**parts, title: renamed})), "title")


@pytest.mark.parametrize(
    ("layout", "place"), PLACES, ids=[f"{each.key}-{p.key}" for each, p in PLACES]
)
def test_a_placeholder_stands_in_its_box_at_its_size(layout: Layout, place: Placeholder) -> None:
    found = in_python_pptx().slide_layouts.get_by_name(layout.name)
    (shape,) = [s for s in found.placeholders if s.placeholder_format.idx == place.idx]
    assert (shape.left, shape.top, shape.width, shape.height) == emu(place.box)
    size = shape._element.find(".//{*}lvl1pPr/{*}defRPr").get("sz")
    assert int(size) == round(slide_type()[place.role].size * 100)


def test_the_theme_holds_palette_and_arial() -> None:
    theme = parts(asset(TEMPLATE).read_bytes())["ppt/theme/theme1.xml"].decode()
    for slot, token in {"lt2": "paper", "dk1": "ink", "accent6": "social_fill"}.items():
        assert f'<a:{slot}><a:srgbClr val="{PALETTE[token].srgb[1:]}"/>' in theme
    assert theme.count('<a:latin typeface="Arial"/>') == 2


def test_a_new_slide_made_by_hand_has_every_placeholder() -> None:
    presentation = in_python_pptx()
    for layout in presentation.slide_layouts:
        slide = presentation.slides.add_slide(layout)
        assert slide.shapes.title is not None
