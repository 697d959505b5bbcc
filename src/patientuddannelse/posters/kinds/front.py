"""The front of a poster: header, the model's illustration over the whole sheet, foot."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.noted import once_watched
from patientuddannelse.drawing.page_ground import page_ground
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations import Illustration
from patientuddannelse.posters.footer import Footer, set_footer
from patientuddannelse.posters.model import Poster, Sheet
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Role, TextBlock
from patientuddannelse.text.fitting import BASELINE_RISE, Typesetter
from patientuddannelse.theme import PLAIN, SHEET_SCALE, Edition, TypeScale, for_edition
from patientuddannelse.units import mm

MARGIN = 18.0
"""Room at the sides in design units (millimetres on A3)."""

_TITLE_BASELINE = 31.0
_LEAST_TITLE = 0.9  # how much smaller a title may be to stand on one line
_LEAD_FOOT = 5.2  # air under the lead, in design units


def poster_stage(sheet: Sheet, typesetter: Typesetter, edition: Edition = PLAIN) -> Stage:
    """Return the stage of a sheet: an edition's look, the frame still the whole sheet."""
    theme = for_edition(edition, sheet.name)
    return Stage(
        page=sheet.page,
        frame=sheet.trim,
        unit=mm(1) * SHEET_SCALE[sheet.name],
        palette=theme.palette,
        type=theme.type,
        strokes=theme.strokes,
        typesetter=typesetter,
    )


def compose_front(
    content: ModelContent,
    lead: Text,
    illustration: Illustration,
    footer: Footer,
    sheet: Sheet,
    typesetter: Typesetter,
    language: str,
    edition: Edition = PLAIN,
    type_scale: TypeScale | None = None,
    steps: tuple[str, ...] | None = None,
) -> Poster:
    """Lay the front out for its sheet: the illustration gets what header and foot leave.

    ``lead`` is what stands below the title: that of the content, other words or none.
    ``type_scale`` sets it in other sizes than those of the edition, ``steps`` draws those alone.
    """
    stage = poster_stage(sheet, typesetter, edition)
    stage = replace(
        stage, type=type_scale or stage.type, steps=steps, alone=bool(steps), poster=True
    )
    foot = set_footer(footer, stage)
    bottom = sheet.height - foot.height
    return Poster(
        id=f"posters/{content.model}",
        slug=content.slug,
        title=str(content.title),
        alt_text=str(content.alt),
        publisher=str(footer.clinic),
        language=language,
        sheet=sheet,
        variant=edition.variant,
        scene=(
            *_above_foot(content, lead, illustration, stage, bottom),
            foot.draw(sheet.trim),
        ),
    )


@once_watched
def _above_foot(
    content: ModelContent, words: Text, illustration: Illustration, stage: Stage, bottom: float
) -> tuple[Group, ...]:
    """Return ground, figure and header: all that stays as it is when the foot says otherwise."""
    content = content.model_copy(update={"lead": words})
    sheet = stage.frame
    title, lead = _header(content, stage, illustration.header_width)
    top = (lead or title).box.bottom
    figure = illustration(content, stage.within(Rect(0, top, sheet.width, bottom - top)))
    return (
        page_ground(stage.page, stage.color("paper")),
        _figure(content, figure),
        group(title, name="title"),
        *((group(lead, name="lead"),) if lead else ()),
    )


def _figure(content: ModelContent, figure: Figure) -> Group:
    alt = figure.alt_text or str(content.alt)
    return Group(
        figure.parts,
        name=content.model,
        role=Role.FIGURE,
        alt_text=alt,
        origin=content.alt.origin,
    )


def _header(
    content: ModelContent, stage: Stage, width: float
) -> tuple[TextBlock, TextBlock | None]:
    """Set the title with its first baseline at 31 mm and the lead below it."""
    u = stage.unit
    entry = stage.type["title"]
    wanted = _title_size(content, stage, width * u)
    top = _TITLE_BASELINE * u - (entry.leading - BASELINE_RISE) * wanted
    room = Rect(MARGIN * u, top, width * u, 2 * entry.size * entry.leading)
    title = stage.text(content.title, room, "title", "petrol9", size=wanted, name="title")
    title = replace(title, box=replace(title.box, height=title.height))
    if not content.lead:
        return title, None
    size = title.paragraphs[-1].size
    style = stage.type["lead"]
    first_baseline = title.paragraphs[-1].lines[-1].baseline + 0.28 * size + 0.95 * style.size
    y = first_baseline - (style.leading - BASELINE_RISE) * style.size
    box = Rect(MARGIN * u, y, width * u, 3 * style.size * style.leading)
    lead = stage.text(content.lead, box, "lead", "ink", name="lead")
    height = lead.height - BASELINE_RISE * lead.paragraphs[-1].size + _LEAD_FOOT * u
    return title, replace(lead, box=replace(lead.box, height=max(height, lead.height)))


def _title_size(content: ModelContent, stage: Stage, width: float) -> float:
    """Return the size of the title: one a little too long for a line is set a little smaller."""
    size = stage.type["title"].size
    needed = stage.width(content.title, "title") / (1 - stage.typesetter.margin)
    share = 0.998 * width / needed if needed else 1.0
    return size * share if _LEAST_TITLE <= share < 1 else size
