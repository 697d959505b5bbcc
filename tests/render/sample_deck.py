"""A deck with every layout and a bit of everything that a slide can hold."""

from dataclasses import replace
from io import BytesIO
from typing import Any

from PIL import Image

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.decks.layouts import CONTENT, LAYOUTS, SLIDE, Placeholder, layout
from patientuddannelse.decks.model import (
    Click,
    Composition,
    Countdown,
    Deck,
    Element,
    Entrance,
    Fill,
    Hotspot,
    Section,
    Slide,
    SpeakerNotes,
    Target,
    Trigger,
)
from patientuddannelse.drawing.shapes import arc, disc, group, path, polyline, rect
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color, LinearGradient
from patientuddannelse.scene.primitives import Align, Anchor, Field, Group, Picture, Role, TextBlock
from patientuddannelse.text.face import slide_face
from patientuddannelse.text.fitting import TextStyle, Typesetter
from patientuddannelse.theme import PALETTE, slide_type

TYPE = slide_type()
SETTER = Typesetter(slide_face, kern=False, greedy=True)
NO_NOTES = SpeakerNotes()
NOTES = SpeakerNotes(
    say=(Text("Vælg noget, der føles rart. Æblegrød & <rødgrød>."), Text("Én ting ad gangen.")),
    ask=(Text("Hvad ville du gøre mere af?"),),
    if_silent=(Text("Gå videre,\nspørg igen i pausen."),),
    watch=(Text("den, der leder efter en stol"),),
    time="0–9 · Oplæg",
    sources=("s001-2-roegalarm", "s001-2-boeffen"),
)


def style(role: str, color: str = "ink", weight: int = 0, size: float = 0.0) -> TextStyle:
    entry = TYPE[role]
    return TextStyle(
        weight or entry.weight, size or entry.size, entry.minimum, entry.leading, PALETTE[color]
    )


def text(words: str | list[str], box: Rect, role: str = "label", **options: object) -> TextBlock:
    return SETTER.block(words, style(role), box, **options)  # type: ignore[arg-type]


def filled(place: Placeholder, words: str | list[str], **options: object) -> Fill:
    block = SETTER.block(
        words, style(place.role, place.color), place.box,
        align=place.align, anchor=place.anchor, **options,
    )  # type: ignore[arg-type]  # fmt: skip
    return Fill(place.key, block)


def slide(
    name: str,
    layout_key: str,
    title: str,
    elements: tuple[Element, ...],
    clicks: tuple[Click, ...] = (),
    notes: SpeakerNotes = NO_NOTES,
    *,
    hidden: bool = False,
    **composed: Any,
) -> Slide:
    """A slide of a layout; the rest is as its kind would compose it."""
    made = Composition(layout_key, elements, clicks, **composed)
    return Slide(name, "sample", title, made, notes=notes, hidden=hidden)


def showing(before: Slide, elements: tuple[Element, ...], **composed: Any) -> Slide:
    """The slide with other elements."""
    return replace(before, composed=replace(before.composed, elements=elements, **composed))


def layout_slides() -> list[Slide]:
    """One slide for each layout, every placeholder filled and its box outlined."""
    slides = []
    for each in LAYOUTS:
        frames = group(
            (rect(p.box.x, p.box.y, p.box.width, p.box.height, line=PALETTE["coral5"])
             for p in each.placeholders.values()),
            name="rammer", role=Role.DECORATIVE,
        )  # fmt: skip
        fills = [
            filled(p, f"{each.name}: to linjer\nmed {p.key}" if p.kind == "title" else "Tekst, æøå")
            for p in each.placeholders.values()
        ]
        slides.append(slide(f"layout_{each.key}", each.key, each.name, (*fills, frames)))
    return slides


def png() -> bytes:
    stream = BytesIO()
    Image.new("RGB", (4, 4), (18, 97, 106)).save(stream, "PNG")
    return stream.getvalue()


def swatches() -> Slide:
    """Every colour of the palette, plain, shaded, tinted and mixed."""
    tiles = []
    for column, color in enumerate(PALETTE.colors.values()):
        variants = (color, color.shade(), color.tint(), color.mix(PALETTE["petrol7"], 0.3))
        tiles += [
            rect(24 + column * 29, 24 + row * 29, 27, 27, one) for row, one in enumerate(variants)
        ]
    return slide("swatches", "title_only", "Farver", (group(tiles, name="farver"),), footer=False)


def shapes() -> Slide:
    """Fills, rules, dashes, opacity, gradients, nested transforms, a picture and a field."""
    petrol, coral, sun, ink = (PALETTE[t] for t in ("petrol7", "coral5", "sun5", "ink"))
    shades = LinearGradient((300, 100), (380, 100), ((0, sun), (1, petrol)))
    ring = "M60 120 a40 40 0 1 1 80 0 a40 40 0 1 1 -80 0 Z"
    hole = "M80 120 a20 20 0 1 1 40 0 a20 20 0 1 1 -40 0 Z"
    two = "M170 100 h60 v60 h-60 Z M200 120 h60 v60 h-60 Z"
    inner = group(
        disc(0, 0, 20, coral), disc(15, 0, 20, sun), at=(40, 30), rotate=-30, scale=0.8,
        opacity=0.5, name="indre",
    )  # fmt: skip
    art = group(
        path(f"{ring} {hole}", petrol, even_odd=True),
        path(two, coral, opacity=0.8),
        path("M300 100 h80 v60 h-80 Z", shades),
        polyline([(48, 240), (400, 240)], ink, 4.5),
        polyline([(48, 260), (400, 260)], petrol, 4.5, dash=(9, 13.5)),
        polyline([(420, 100), (420, 270)], coral, 8),
        arc(500, 160, 60, 200, 400, coral, 9),
        disc(650, 160, 50, Color("#B9854E"), line=ink, line_width=2.4),
        group(inner, rect(0, 0, 60, 20, petrol, 10), at=(760, 120), rotate=20, flip=True),
        Picture(Rect(860, 80, 40, 40), png(), "Klinikkens logo"),
        Field(Rect(700, 260, 180, 40), "hvornaar", "Hvornår?"),
        name="figur", role=Role.FIGURE, alt_text="Former: ring, firkanter og en bue",
    )  # fmt: skip
    label = group(
        rect(48, 300, 300, 60, PALETTE["white"], 16),
        text("Læs mig højt", Rect(60, 300, 276, 60), anchor=Anchor.MIDDLE, align=Align.MIDDLE),
        name="etiket",
    )
    shown = filled(layout("title_only")["title"], "Former")
    return slide("shapes", "title_only", "Former", (shown, art, label))


def steps() -> Slide:
    """Paragraphs and groups that appear on clicks, two of them together."""
    place = layout("statement")["body"]
    body = filled(
        place,
        ["Alarmen passer på dig.", "Den kan hyle\nuden brand.", "Smertehånd\u00adtering & <mere>"],
        gap=0.4,
    )  # fmt: skip
    one = group(
        disc(700, 160, 60, PALETTE["sun5"]), name="lampe", role=Role.FIGURE, alt_text="Lampe"
    )
    two = group(disc(820, 300, 60, PALETTE["coral5"]), name="lyd", role=Role.DECORATIVE)
    clicks = (
        Click((Target("body", 0),)),
        Click((Target("body", 1), Target("lampe"))),
        Click((Target("lyd"), Target("body", 2))),
    )
    title = filled(layout("statement")["title"], "Smerte er\nkroppens alarm")
    return slide("steps", "statement", "Alarm", (title, body, one, two), clicks, NOTES)


def clickable() -> Slide:
    """A button that shows its answer, a link to another slide, and a dial that a click starts."""
    button, answer = Rect(48, 200, 200, 60), Rect(48, 300, 200, 60)
    elements = (
        filled(layout("title_only")["title"], "Klik her"),
        group(rect(48, 200, 200, 60, PALETTE["petrol7"]), name="knap"),
        Hotspot("klik på knap", button, "Vis svaret"),
        group(text("Svar", answer), name="svar"),
        Hotspot("til former", Rect(300, 200, 200, 60), "Gå til Former", to="shapes"),
        Hotspot("til sig selv", Rect(300, 300, 200, 60), "Bliv her", to="clickable"),
        *(group(text(str(left), Rect(700, 200, 60, 60)), name=f"{left} tilbage")
          for left in (0, 1, 2)),
        group(arc(730, 230, 60, -90, 200, PALETTE["petrol7"], 9), name="skive"),
        Hotspot("start uret", Rect(670, 170, 120, 120), "Start uret"),
    )  # fmt: skip
    return slide(
        "clickable", "title_only", "Klik her", elements,
        (Click((Target("svar"),), Entrance.APPEAR, turns_page=True),), NOTES,
        triggers=(Trigger("klik på knap", (Target("svar"),)),),
        countdown=Countdown(
            2, "skive", ("2 tilbage", "1 tilbage", "0 tilbage"), dial=True, hotspot="start uret"
        ),
    )  # fmt: skip


def pause() -> Slide:
    """A countdown that begins with the slide, which a slide show passes over."""
    faces = [group(text(f"{left} min", Rect(48, 200, 200, 60)), name=f"{left}") for left in (1, 2)]
    bar = group(rect(48, 300, 400, 12, PALETTE["petrol7"]), name="bjælke")
    title = filled(layout("break")["title"], "Pause")
    return slide(
        "pause", "break", "Pause", (title, *faces, bar), notes=NOTES, hidden=True,
        countdown=Countdown(2, "bjælke", ("2", "1")),
    )  # fmt: skip


def full_bleed() -> Slide:
    """A slide with a ground of its own, no footer and no title to be seen."""
    scene = group(disc(620, 250, 230, PALETTE["petrol2"].tint()), name="fod", role=Role.DECORATIVE)
    words = group(
        text(["Det gør ondt.", "Men foden fejler ikke noget."], CONTENT, "h2"), name="ord"
    )
    return slide(
        "full_bleed", "title_only", "Foden", (scene, words),
        (Click((Target("ord"),)),), NOTES, ground=PALETTE["petrol2"], footer=False,
    )  # fmt: skip


def deck() -> Deck:
    """Return the deck: two sections and slides that no section names."""
    slides = (*layout_slides(), swatches(), shapes(), steps(), clickable(), pause(), full_bleed())
    corner = group(rect(SLIDE.width - 60, 0, 60, 60, PALETTE["sun5"]), name="x")
    dark = slide("dark", "title_only", "Mørk", (corner,), ground=PALETTE["petrol9"])
    sections = (
        Section("Velkomst", tuple(each.id for each in slides[:5])),
        Section("Øvelser & æbler", tuple(each.id for each in slides[5:-2])),
    )
    return Deck(
        "sample", "sample", "1. gang: Alarmen", "1. gang: Alarmen", "Klinikken på Ærø", "da",
        sections, (*slides, dark),
    )  # fmt: skip


def many(count: int) -> Deck:
    """Return a deck of heavy slides, for its speed and size."""
    first = shapes()
    copies = tuple(
        slide(f"slide_{i}", "title_only", f"Slide {i}", (
            first.elements[0],
            *(Group(first.elements[1].items, f"del_{k}") for k in range(10)),  # type: ignore[union-attr]
        ), notes=NOTES)
        for i in range(count)
    )  # fmt: skip
    return Deck("many", "many", "Mange", "", "Klinikken", "da-DK", (), copies)
