"""Hands that edit a deck as people do in PowerPoint."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pptx
from PIL import Image
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt

Edit = Callable[[Any], None]


def edited(data: bytes, *edits: Edit) -> bytes:
    """Return a deck after some edits."""
    presentation = pptx.Presentation(BytesIO(data))
    for each in edits:
        each(presentation)
    stream = BytesIO()
    presentation.save(stream)
    return stream.getvalue()


def titled(presentation: Any, title: str) -> Any:
    """Return the slide whose title begins so."""
    return next(
        each
        for each in presentation.slides
        if each.shapes.title.text.replace("\v", " ").startswith(title)
    )


def named(slide: Any, name: str) -> Any:
    return next(each for each in slide.shapes if each.name == name)


def entry(presentation: Any, slide: Any) -> Any:
    """Return the slide's entry in the list of slides."""
    listed = presentation.part._element.sldIdLst
    return next(e for e in listed if presentation.part.related_part(e.rId) is slide.part)


def words(title: str, shape: str, paragraph: int, text: str) -> Edit:
    def edit(presentation: Any) -> None:
        frame = named(titled(presentation, title), shape).text_frame
        first, *others = frame.paragraphs[paragraph].runs
        first.text = text
        line = first._r.getparent()
        for each in (*(run._r for run in others), *line.findall("{*}br")):
            line.remove(each)

    return edit


def label(title: str, group: str, text: str) -> Edit:
    """Change the first words in a group."""

    def edit(presentation: Any) -> None:
        shapes = named(titled(presentation, title), group).shapes
        first = next(each for each in shapes if each.has_text_frame and each.text_frame.text)
        first.text_frame.paragraphs[0].runs[0].text = text

    return edit


def relabel(title: str, before: str, after: str) -> Edit:
    """Change words wherever they stand on a slide, however deep in its groups."""

    def edit(presentation: Any) -> None:
        found = [t for t in titled(presentation, title)._element.iter("{*}t") if t.text == before]
        assert found
        for each in found:
            each.text = after

    return edit


def bold(title: str, shape: str, paragraph: int) -> Edit:
    def edit(presentation: Any) -> None:
        frame = named(titled(presentation, title), shape).text_frame
        frame.paragraphs[paragraph].runs[0].font.bold = True

    return edit


def note(title: str, paragraph: int, text: str) -> Edit:
    def edit(presentation: Any) -> None:
        frame = titled(presentation, title).notes_slide.notes_text_frame
        frame.paragraphs[paragraph].runs[0].text = text

    return edit


def moved(title: str, place: int) -> Edit:
    def edit(presentation: Any) -> None:
        found = entry(presentation, titled(presentation, title))
        listed = found.getparent()
        listed.remove(found)
        listed.insert(place, found)

    return edit


def hidden(title: str) -> Edit:
    def edit(presentation: Any) -> None:
        titled(presentation, title)._element.set("show", "0")

    return edit


def deleted(title: str) -> Edit:
    def edit(presentation: Any) -> None:
        found = entry(presentation, titled(presentation, title))
        for each in presentation.part._element.findall(".//{*}sectionLst//{*}sldId"):
            if each.get("id") == found.get("id"):
                each.getparent().remove(each)
        found.getparent().remove(found)
        presentation.part.drop_rel(found.rId)

    return edit


def duplicated(title: str) -> Edit:
    """Add a copy that carries the same identities, right after its original."""

    def edit(presentation: Any) -> None:
        from copy import deepcopy

        slide = titled(presentation, title)
        copy = presentation.slides.add_slide(slide.slide_layout)
        copy._element.replace(copy._element.cSld, deepcopy(slide._element.cSld))
        for name, relation in slide.part.rels.items():
            if relation.reltype.endswith("/image"):
                there = copy.part.relate_to(relation.target_part, relation.reltype)
                for blip in copy._element.iter("{*}blip"):
                    values = [key for key, value in blip.attrib.items() if value == name]
                    blip.attrib.update(dict.fromkeys(values, there))
        after = entry(presentation, slide)
        after.addnext(entry(presentation, copy))

    return edit


def own_slide(title: str, after: str) -> Edit:
    """Add a slide with a picture and notes."""

    def edit(presentation: Any) -> None:
        neighbour = titled(presentation, after)
        slide = presentation.slides.add_slide(neighbour.slide_layout)
        slide.shapes.title.text = title
        slide.shapes.add_picture(picture((200, 80, 40)), Pt(600), Pt(150), Pt(240))
        slide.notes_slide.notes_text_frame.text = "Husk nøglen"
        entry(presentation, neighbour).addnext(entry(presentation, slide))

    return edit


def picture(color: tuple[int, int, int]) -> BytesIO:
    stream = BytesIO()
    Image.new("RGB", (30, 20), color).save(stream, "PNG")
    stream.seek(0)
    return stream


def arrow(title: str) -> Edit:
    def edit(presentation: Any) -> None:
        shapes = titled(presentation, title).shapes
        drawn = shapes.add_shape(MSO_SHAPE.RIGHT_ARROW, Pt(300), Pt(300), Pt(120), Pt(50))
        drawn.name, drawn.text_frame.text = "Pil: Højre 5", "Vi er her!"

    return edit


def placed(title: str, shape: str, *, right: float = 0, scale: float = 1) -> Edit:
    def edit(presentation: Any) -> None:
        found = named(titled(presentation, title), shape)
        found.left += Pt(right)
        found.width, found.height = int(found.width * scale), int(found.height * scale)

    return edit


def taken_off(title: str, shape: str) -> Edit:
    """Delete a shape with what animates it, as PowerPoint does."""

    def edit(presentation: Any) -> None:
        slide = titled(presentation, title)
        found = named(slide, shape)._element
        number = named(slide, shape).shape_id
        found.getparent().remove(found)
        for goal in slide._element.findall(f".//{{*}}spTgt[@spid='{number}']"):
            effects = [e for e in goal.iterancestors("{*}cTn") if e.get("presetID")]
            if effects and effects[0].getparent().getparent() is not None:
                effects[0].getparent().getparent().remove(effects[0].getparent())

    return edit


def recolored(title: str, group: str) -> Edit:
    """Give the first filled part of a group another colour."""

    def edit(presentation: Any) -> None:
        from pptx.dml.color import RGBColor

        first = named(titled(presentation, title), group).shapes[0]
        first.fill.solid()
        first.fill.fore_color.rgb = RGBColor(200, 30, 30)

    return edit
