"""Building up slowly: small steps, low and calm, drawn from the plan's own numbers.

Sources: s001-5-pacing-up, s001-5-udgangsniveau, s001-5-fem-gange, s001-5-oeg-langsomt,
s001-5-30-minutter, s001-5-radar, s001-5-radar-fanget. A plane that comes up to the line meets no
alarm and no harm: nothing here is coral, red, broken or frightened, and every week has free days.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.pacing_up import PacingUpContent
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.drawing.captions import by_sense
from patientuddannelse.drawing.labels import numbered
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.pacing_up import scene as art
from patientuddannelse.illustrations.pacing_up.layout import Layout, Scene, plan
from patientuddannelse.illustrations.pacing_up.own import own_stairs, own_stairs_art, own_start
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group, Item, Role

STEPS = ("level", "goal", "start", "week", "stairs", "harder", "radar", "caught")


def draw(content: PacingUpContent, stage: Stage) -> Figure:
    """Draw stairs, line and plane, and the rules in words where the frame has room for them."""
    if begin := content.place("start_level"):
        own = tuple(_own(content, own_stairs(content, stage, begin), stage, begin))
        return Figure(own, alt_text=str(content.alt))
    layout = plan(content, stage)
    parts = tuple(_parts(content, layout, stage))
    return Figure(parts, tuple(_steps(parts)), str(content.alt))


def _parts(content: PacingUpContent, layout: Layout, stage: Stage) -> Iterator[Group]:
    scene = layout.scene
    yield group(art.backdrop(scene, stage), art.ground(content, scene, stage), name="backdrop")
    if stage.shows("caught") and not stage.makes_room("stairs"):  # what one goes a step down on
        blocks = (item for i in range(len(scene.steps)) for item in art.step_block(scene, stage, i))
        yield group(blocks, name="bare_stairs")
    if stage.shows("level"):
        yield group(
            art.step_block(scene, stage, 0),
            art.weeks(content, scene, stage, later=False),
            art.walker(scene),
            name="level",
        )
    if stage.shows("start"):
        yield group(art.start(content, scene, stage), name="start")
    if stage.shows("stairs"):
        later = range(1, len(scene.steps))
        yield group(
            (item for i in later for item in art.step_block(scene, stage, i)),
            art.amounts(content, scene, stage),
            art.weeks(content, scene, stage, later=True),
            name="stairs",
        )
    if stage.shows("goal"):
        yield group(art.goal(scene, stage), name="goal")
    if stage.shows("week"):
        yield group(art.days(scene, stage), name="week")
    if stage.shows("harder") and content.plan.harder_week:
        yield group(art.harder(content, scene, stage), name="harder")
    if stage.shows("radar"):
        yield group(art.radar(content, scene, stage), name="radar")
    if stage.shows("caught"):
        yield group(art.caught(scene, stage), name="caught")
    yield from _words(content, layout, stage)


def _own(
    content: PacingUpContent, scene: Scene, stage: Stage, begin: WorksheetField
) -> Iterator[Group]:
    """Yield the parts of stairs that wait for the patient's own numbers."""
    backdrop = (art.backdrop(scene, stage), art.ground(content, scene, stage))
    yield group(*backdrop, name="backdrop")
    yield group(own_stairs_art(content, scene, stage), name="stairs")
    yield group(
        art.step_block(scene, stage, 0),
        art.weeks(content, scene, stage, later=False),
        art.walker(scene),
        name="level",
    )
    yield group(art.goal(scene, stage), name="goal")
    yield group(art.in_week(0, group(own_start(scene, stage, begin))), name="start")
    yield group(art.radar(content, scene, stage), name="radar")
    yield group(art.caught(scene, stage), name="caught")


def _words(content: PacingUpContent, layout: Layout, stage: Stage) -> Iterator[Group]:
    petrol = stage.color("petrol7")
    for line in layout.lines:
        if stage.shows(line.rule.id):
            role = "label" if layout.upright else "small"
            yield group(
                numbered(stage, str(line.number), line.disc, layout.radius, petrol, role=role),
                by_sense(stage, line.rule.text, line.words, layout.role, name=line.rule.id),
                name=f"rule_{line.rule.id}",
                role=Role.ITEM,
            )
    if layout.upright and layout.caught:
        yield group(_strip(layout.caught, stage), name="strip")
    if layout.caught and stage.shows("caught"):
        yield group(_caught(content, layout, stage), name="caught_words")
    if layout.new_pain:
        yield group(_new_pain(content, layout, stage), name="new_pain")


def _strip(words: Rect, stage: Stage) -> Item:
    """Return the ground on which the last lines stand, apart from the rules."""
    page, top = stage.page, words.y - 5 * stage.unit
    return rect(page.x, top, page.width, stage.frame.bottom - top, stage.color("petrol1"))


def _caught(content: PacingUpContent, layout: Layout, stage: Stage) -> Iterator[Item]:
    box = layout.caught
    if box:
        role = layout.caught_role
        bold = stage.style(role, "petrol9", weight=700)
        plain = stage.style(role, weight=500 if layout.upright else 400)
        yield stage.typesetter.block(
            [content.caught, content.seldom], [bold, plain], box,
            anchor=Anchor.MIDDLE if layout.upright else Anchor.BOTTOM,
        )  # fmt: skip


def _new_pain(content: PacingUpContent, layout: Layout, stage: Stage) -> Iterator[Item]:
    box, u = layout.new_pain, stage.unit
    if box:
        frame = box.inset(stage.strokes.detail / 2)
        yield rect(
            frame.x, frame.y, frame.width, frame.height, stage.color("white"), 5 * u,
            line=stage.color("petrol7"), line_width=stage.strokes.detail,
        )  # fmt: skip
        yield stage.text(
            content.new_pain, box.inset(5 * u, 0), "small", anchor=Anchor.MIDDLE, weight=700
        )


def _steps(parts: tuple[Group, ...]) -> Iterator[Step]:
    """Yield the steps that have parts to show, each rule's words with its picture."""
    drawn = {part.name for part in parts}
    for step in STEPS:
        present = tuple(p for p in (step, f"rule_{step}", f"{step}_words") if p in drawn)
        if present:
            yield Step(step, present)
