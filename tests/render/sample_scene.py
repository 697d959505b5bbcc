"""A poster with a bit of everything that a scene can hold."""

from io import BytesIO

from PIL import Image

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.diagnostics import Origin
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rect
from patientuddannelse.posters.model import Poster, Sheet
from patientuddannelse.scene.geometry import Matrix, Rect
from patientuddannelse.scene.paint import Color, LinearGradient, Stroke
from patientuddannelse.scene.primitives import (
    Align,
    Anchor,
    Field,
    Group,
    Item,
    Path,
    Picture,
    Role,
    TextBlock,
)
from patientuddannelse.text.face import POSTER_WEIGHTS, poster_face, slide_face
from patientuddannelse.text.fitting import TextStyle, Typesetter
from patientuddannelse.theme import PALETTE

POSTER_TEXT = Typesetter(poster_face)
SLIDE_TEXT = Typesetter(slide_face, kern=False, greedy=True)
INK = PALETTE["ink"]
WORDS = "AV Ty Ærø, »påskeæg« – Ålborg: hvornår løber koppen over? 10\u00a0%"


def style(weight: int = 400, size: float = 14.0) -> TextStyle:
    return TextStyle(weight, size, size, 1.2, INK)


def block(text: str, box: Rect, weight: int = 400, **options: object) -> TextBlock:
    return POSTER_TEXT.block(Text(text), style(weight), box, **options)  # type: ignore[arg-type]


def texts() -> list[TextBlock]:
    """Text in every weight, kerned and not, aligned, and with a soft hyphen."""
    origin = Origin("curriculum/models/cup.yaml", 4, 8)
    blocks = [
        POSTER_TEXT.block(
            Text(WORDS, "", origin), style(weight), Rect(20, 20 + 40 * row, 260, 40), name="words"
        )
        for row, weight in enumerate(POSTER_WEIGHTS)
    ]
    blocks.append(
        POSTER_TEXT.block(
            ["Til højre\ni to linjer", "AVAVA"], style(700), Rect(300, 20, 180, 80),
            align=Align.END, anchor=Anchor.BOTTOM,
        )
    )  # fmt: skip
    blocks.append(
        SLIDE_TEXT.block(
            ["AV Ty To. Waffel", "Blåbærgrød og mere, så linjen brydes"], style(700),
            Rect(300, 120, 180, 80),
        )
    )  # fmt: skip
    blocks.append(block("Smertehånd\u00adteringen", Rect(300, 210, 100, 40), 500))
    return blocks


def art() -> list[Item]:
    """Fills, strokes, dashes, rules, gradients, opacity and nested transforms."""
    petrol, coral, sun = PALETTE["petrol4"], PALETTE["coral5"], PALETTE["sun5"]
    gradient = LinearGradient((20, 240), (140, 320), ((0.1, sun), (0.5, coral), (1, petrol)))
    star = "M80 250 L130 330 L20 280 L140 280 L30 330 Z"
    inner = group(
        disc(0, 0, 20, coral), disc(15, 0, 20, sun), at=(40, 30), rotate=-30, scale=0.8,
        opacity=0.5, name="inner",
    )  # fmt: skip
    tiny = Group(
        (rect(0, 0, 0.5, 0.25, coral, 0.1, line=INK, line_width=0.0333),),
        transform=Matrix(120, 0, 0, 120, 300, 260),
    )
    return [
        rect(150, 240, 60, 90, petrol, 12, line=INK, line_width=4, dash=(10, 7)),
        path(star, gradient, INK, 1.5),
        path("M220 240h60v60h-60zM235 255h30v30h-30z", coral, even_odd=True, opacity=0.6),
        path("M220 240h60v60h-60zM235 255h30v30h-30z", coral, INK, 3, opacity=0.4),
        group(
            rect(0, 0, 80, 60, sun), inner, at=(230, 400), rotate=20, scale=1.3, flip=True,
            name="turned", role=Role.FIGURE, alt_text='En "figur" & <mere>',
        ),
        group(rect(300, 340, 40, 40, petrol), name="ornament", role=Role.DECORATIVE),
        group(rect(350, 340, 40, 40, petrol, opacity=0.7), block("Dæmpet", Rect(355, 350, 90, 20)),
              name="dimmed", opacity=0.4),
        tiny,
        Path(
            (("M", 400.0, 400.0), ("L", 480.0, 470.0), ("L", 400.0, 470.0)),
            stroke=Stroke(coral, 9, round_ends=False),
        ),
        polyline([(300, 400), (340, 470), (380, 400)], coral, 9),
        path("", coral),
        path("M10 10L20 20"),
    ]  # fmt: skip


def png(color: tuple[int, ...] = (10, 120, 200, 128)) -> bytes:
    buffer = BytesIO()
    Image.new("RGBA", (3, 2), color).save(buffer, "PNG")
    return buffer.getvalue()


def poster(*items: Item, bleed: float = 0.0) -> Poster:
    """Put items on a small sheet of 500 × 500 points."""
    sheet = Sheet("a4", 500.0, 500.0, bleed)
    return Poster(
        "posters/all", "alt", "Kopmodellen æøå", "Alt på én gang", "Klinikken", "da", sheet, items
    )


def everything() -> Poster:
    title = group(block("Når koppen løber over", Rect(20, 470, 260, 25), 800, name="title"))
    return poster(
        rect(0, 0, 500, 500, PALETTE["paper"]),
        *texts(),
        *art(),
        Picture(Rect(20, 400, 60, 40), png(), "Klinikkens logo"),
        Field(Rect(90, 400, 90, 20), "name", "Navn"),
        title,
    )


WHITE = Color("#FFFFFF")
