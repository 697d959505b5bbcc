"""Decks that were built, edited by hand and built anew become one."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import hands
import pptx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office import sdk_errors
from pptx.presentation import Presentation
from pptx_invariants import violations
from sample_deck import NOTES, deck, filled, showing, steps, text

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.decks.layouts import layout
from patientuddannelse.decks.model import Click, Deck, Fill, Section, Slide, Target
from patientuddannelse.drawing.shapes import disc, group
from patientuddannelse.render.pptx.deck import render_deck
from patientuddannelse.revision.base import base_of
from patientuddannelse.revision.joining import joined
from patientuddannelse.revision.package import opened
from patientuddannelse.revision.plan import Fate, Plan
from patientuddannelse.revision.reading import read_deck
from patientuddannelse.revision.state import Slide as State
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.theme import PALETTE

Change = Callable[[Deck], Deck]


@pytest.fixture(scope="module")
def built() -> bytes:
    return render_deck(deck())


def merge(built: bytes, hand: bytes, new: bytes) -> tuple[Plan, bytes]:
    base = base_of(opened(built))
    assert base is not None
    plan, merged = joined(base, opened(hand), opened(new))
    return plan, merged or hand


def told(plan: Plan, fate: Fate) -> list[tuple[str, str]]:
    return [(each.slide, each.what) for each in plan.told(fate)]


def shown(data: bytes) -> Presentation:
    return pptx.Presentation(BytesIO(data))


def titles(data: bytes) -> list[str]:
    return [each.shapes.title.text.replace("\v", " ") for each in shown(data).slides]


def looks(data: bytes) -> list[State]:
    """Return all that is known of the slides but the numbers they are listed by."""
    return [replace(each, number=0) for each in read_deck(opened(data)).slides]


def changed(slide_id: str, change: Callable[[Slide], Slide]) -> Change:
    def of(before: Deck) -> Deck:
        slides = (change(each) if each.id == slide_id else each for each in before.slides)
        return replace(before, slides=tuple(slides))

    return of


def reworded(*lines: str) -> Change:
    """Give the steps other lines."""
    place = layout("statement")["body"]
    body = filled(place, list(lines), gap=0.4)

    def of(slide: Slide) -> Slide:
        elements = tuple(
            body if isinstance(each, Fill) and each.placeholder == "body" else each
            for each in slide.elements
        )
        return showing(slide, elements)

    return changed("steps", of)


LINES = ["Alarmen passer på dig.", "Den kan hyle\nuden brand.", "Smertehånd\u00adtering & <mere>"]


def added(before: Deck) -> Deck:
    """Put in a slide with steps of its own after the steps."""
    titled = filled(layout("statement")["title"], "Ny alarm")
    new = showing(steps(), (titled, *steps().elements[1:]))
    new = replace(new, id="newcomer", title="Ny alarm")
    at = [each.id for each in before.slides].index("steps") + 1
    slides = (*before.slides[:at], new, *before.slides[at:])
    first, second = before.sections
    names = second.slide_ids
    after = names.index("steps") + 1
    wider = Section(second.name, (*names[:after], "newcomer", *names[after:]))
    return replace(before, slides=slides, sections=(first, wider))


def removed(slide_id: str) -> Change:
    def of(before: Deck) -> Deck:
        kept = tuple(each for each in before.slides if each.id != slide_id)
        # What led there leads nowhere now.
        return replace(before, slides=kept)

    return of


def swapped(before: Deck) -> Deck:
    first, second, *others = before.slides
    return replace(before, slides=(second, first, *others))


def noted(before: Deck) -> Deck:
    notes = replace(NOTES, ask=(Text("Hvad ville du helst gøre mere af?"),))
    return changed("steps", lambda each: replace(each, notes=notes))(before)


def redrawn(before: Deck) -> Deck:
    """Draw the lamp otherwise."""
    lamp = group(
        disc(700, 160, 60, PALETTE["coral5"]), disc(700, 160, 30, PALETTE["sun5"]), name="lampe"
    )
    return changed("steps", lambda each: showing(each, (
        *each.elements[:2], lamp, *each.elements[3:],
    )))(before)  # fmt: skip


def hidden_by_course(before: Deck) -> Deck:
    return changed("shapes", lambda each: replace(each, hidden=True))(before)


def one_more_step(before: Deck) -> Deck:
    """Add a line and the click that shows it."""
    longer = reworded(*LINES, "Og en til.")(before)
    clicks = (*steps().clicks, Click((Target("body", 3),)))
    return changed("steps", lambda each: showing(each, each.elements, clicks=clicks))(longer)


COURSE: dict[str, Change] = {
    "reworded": reworded("Alarmen passer på dig.", "Den kan hyle af sig selv.", LINES[2]),
    "one_more_step": one_more_step,
    "added": added,
    "removed": removed("swatches"),
    "swapped": swapped,
    "noted": noted,
    "redrawn": redrawn,
    "hidden": hidden_by_course,
}
HANDS: dict[str, hands.Edit] = {
    "words": hands.words("Smerte er", "body", 0, "Alarmen er din ven."),
    "label": hands.label("Former", "etiket", "Læs mig lavt"),
    "bold": hands.bold("Smerte er", "body", 2),
    "note": hands.note("Smerte er", 2, "Vælg noget, der føles godt."),
    "moved": hands.moved("Smerte er", 1),
    "hidden": hands.hidden("Farver"),
    "deleted": hands.deleted("Mørk"),
    "own slide": hands.own_slide("Vores klinik", "Former"),
    "arrow": hands.arrow("Smerte er"),
    "placed": hands.placed("Smerte er", "lampe", right=30, scale=1.2),
    "taken off": hands.taken_off("Smerte er", "lyd"),
    "duplicated": hands.duplicated("Former"),
    "recolored": hands.recolored("Former", "figur"),
}


@pytest.mark.parametrize("change", COURSE)
def test_an_untouched_deck_becomes_the_new_one(built: bytes, change: str) -> None:
    new = render_deck(COURSE[change](deck()))
    plan, merged = merge(built, built, new)
    assert looks(merged) == looks(new)
    assert plan.told(Fate.CAME)
    assert len(plan.told(Fate.CAME)) == len(plan.changes)
    assert violations(merged) == []


@pytest.mark.parametrize("edit", HANDS)
def test_without_news_an_edited_deck_stays_as_it_is(built: bytes, edit: str) -> None:
    hand = hands.edited(built, HANDS[edit])
    plan, merged = merge(built, hand, built)
    assert merged == hand
    assert plan.told(Fate.STAYS)
    assert len(plan.told(Fate.STAYS)) == len(plan.changes)


def test_nothing_is_told_of_a_deck_that_was_only_saved_again(built: bytes) -> None:
    plan, merged = merge(built, hands.edited(built), built)
    assert plan.changes == ()
    assert looks(merged) == looks(built)


@settings(max_examples=12)
@given(
    st.sets(st.sampled_from(sorted(HANDS)), min_size=1, max_size=4),
    st.sets(st.sampled_from(sorted(COURSE)), min_size=1, max_size=3),
)
def test_whatever_both_do_the_deck_opens_and_merges_again_without_news(
    edits: set[str], changes: set[str]
) -> None:
    built, new = render_deck(deck()), deck()
    for each in sorted(changes - {"one_more_step"} if "reworded" in changes else changes):
        new = COURSE[each](new)
    now = render_deck(new)
    _, merged = merge(built, hands.edited(built, *(HANDS[each] for each in sorted(edits))), now)
    found = violations(merged)
    assert not [each for each in found if not _is_the_hands(each)]
    again, twice = merge(merged, merged, now)
    assert again.told(Fate.CAME) == again.told(Fate.CLASHES) == []
    assert twice == merged


def _is_the_hands(found: str) -> bool:
    """Say whether python-pptx, which plays PowerPoint here, is to blame."""
    blamed = ("language", "no content type", "sections do not hold", "0 notes", "but grouped")
    return any(each in found for each in blamed)


def test_a_merged_deck_is_valid(built: bytes, tmp_path: Path) -> None:
    hand = hands.edited(built, *HANDS.values())
    new = deck()
    for each in ("one_more_step", "added", "removed", "swapped", "noted", "redrawn"):
        new = COURSE[each](new)
    plan, merged = merge(built, hand, render_deck(new))
    assert sdk_errors(merged, tmp_path) == []
    assert len(plan.told(Fate.STAYS)) > 8
    came = {what for _, what in told(plan, Fate.CAME)}
    assert came == {"order", "text", "notes", "picture", "slide.added"}


def test_lines_of_both_stand_and_clicks_find_them(built: bytes) -> None:
    hand = hands.edited(built, HANDS["words"])
    plan, merged = merge(built, hand, render_deck(one_more_step(deck())))
    slide = hands.titled(shown(merged), "Smerte er")
    lines = [each.text for each in hands.named(slide, "body").text_frame.paragraphs]
    assert lines[0] == "Alarmen er din ven."
    assert lines[-1] == "Og en til."
    assert [each for each in violations(merged) if not _is_the_hands(each)] == []
    spans = [int(each.get("st")) for each in slide._element.iter("{*}pRg")]
    assert set(spans) == {0, 1, 2, 3}
    assert told(plan, Fate.CLASHES) == []


def test_a_clash_leaves_the_edited_wording_and_lists_all_three(built: bytes) -> None:
    hand = hands.edited(built, hands.words("Smerte er", "body", 1, "Den hyler tit."))
    plan, merged = merge(built, hand, render_deck(COURSE["reworded"](deck())))
    (clash,) = plan.told(Fate.CLASHES)
    assert (clash.before, clash.edited, clash.new) == (
        "Den kan hyle\nuden brand.", "Den hyler tit.", "Den kan hyle af sig selv.",
    )  # fmt: skip
    assert clash.number == titles(merged).index("Smerte er kroppens alarm") + 1
    slide = hands.titled(shown(merged), "Smerte er")
    assert hands.named(slide, "body").text_frame.paragraphs[1].text == "Den hyler tit."


def test_a_clash_is_told_once_and_then_is_a_change_that_stays(built: bytes) -> None:
    hand = hands.edited(built, hands.words("Smerte er", "body", 1, "Den hyler tit."))
    now = render_deck(COURSE["reworded"](deck()))
    _, merged = merge(built, hand, now)
    again, _ = merge(merged, merged, now)
    assert told(again, Fate.CLASHES) == []
    assert told(again, Fate.STAYS) == [("steps", "text")]


def test_notes_of_both_stand(built: bytes) -> None:
    hand = hands.edited(built, HANDS["note"])
    plan, merged = merge(built, hand, render_deck(noted(deck())))
    notes = hands.titled(shown(merged), "Smerte er").notes_slide.notes_text_frame.text
    assert "Vælg noget, der føles godt." in notes
    assert "Hvad ville du helst gøre mere af?" in notes
    assert told(plan, Fate.CLASHES) == []


def test_a_slide_deleted_by_hand_and_changed_in_the_curriculum_is_told(built: bytes) -> None:
    hand = hands.edited(built, hands.deleted("Smerte er"))
    plan, merged = merge(built, hand, render_deck(noted(deck())))
    assert told(plan, Fate.CLASHES) == [("steps", "slide.deleted-there")]
    assert "Smerte er kroppens alarm" not in titles(merged)


def test_a_slide_changed_by_hand_and_gone_from_the_curriculum_stays_and_is_told(
    built: bytes,
) -> None:
    hand = hands.edited(built, HANDS["words"])
    plan, merged = merge(built, hand, render_deck(removed("steps")(deck())))
    assert told(plan, Fate.CLASHES) == [("steps", "slide.deleted-here")]
    assert "Smerte er kroppens alarm" in titles(merged)


def test_a_slide_gone_from_the_curriculum_takes_its_links_along(built: bytes) -> None:
    """A button on another slide leads to the shapes; the slide that has it is edited."""
    hand = hands.edited(built, hands.arrow("Klik her"))
    without = removed("shapes")(deck())
    buttons = changed("clickable", lambda each: showing(each, tuple(
        replace(e, to="clickable") if getattr(e, "to", "") == "shapes" else e for e in each.elements
    )))  # fmt: skip
    _, merged = merge(built, hand, render_deck(buttons(without)))
    assert "Former" not in titles(merged)
    assert [e for e in violations(merged) if not _is_the_hands(e)] == []


def test_an_own_slide_keeps_its_picture_notes_and_place(built: bytes) -> None:
    hand = hands.edited(built, HANDS["own slide"])
    _, merged = merge(built, hand, render_deck(swapped(added(deck()))))
    order = titles(merged)
    assert order[order.index("Vores klinik") - 1] == "Former"
    slide = hands.titled(shown(merged), "Vores klinik")
    assert [each.image.content_type for each in slide.shapes if hasattr(each, "image")] == [
        "image/png"
    ]
    assert slide.notes_slide.notes_text_frame.text == "Husk nøglen"


def test_a_copy_of_a_slide_is_someones_own(built: bytes) -> None:
    """The copy carries the identities of its original, but not its number."""
    hand = hands.edited(built, HANDS["duplicated"], hands.label("Former", "etiket", "Først"))
    plan, merged = merge(built, hand, render_deck(noted(deck())))
    assert titles(merged).count("Former") == 2
    assert ("slide.added" in [what for _, what in told(plan, Fate.STAYS)]) is True


def test_a_new_drawing_comes_in_where_a_hand_only_moved_it(built: bytes) -> None:
    hand = hands.edited(built, HANDS["placed"])
    plan, merged = merge(built, hand, render_deck(redrawn(deck())))
    lamp = hands.named(hands.titled(shown(merged), "Smerte er"), "lampe")
    assert len(lamp.shapes) == 2
    before = hands.named(hands.titled(shown(hand), "Smerte er"), "lampe")
    assert (lamp.left, lamp.width) == (before.left, before.width)
    assert told(plan, Fate.CLASHES) == []


def test_a_drawing_that_both_changed_stays_and_is_told(built: bytes) -> None:
    hand = hands.edited(built, hands.recolored("Smerte er", "lampe"))
    plan, merged = merge(built, hand, render_deck(redrawn(deck())))
    assert told(plan, Fate.CLASHES) == [("steps", "picture")]
    assert len(hands.named(hands.titled(shown(merged), "Smerte er"), "lampe").shapes) == 1


def test_a_label_changed_by_hand_stands_in_the_new_drawing(built: bytes) -> None:
    wider = group(
        disc(40, 330, 10, PALETTE["sun5"]), text("Læs mig højt", Rect(60, 300, 276, 60)),
        name="etiket",
    )  # fmt: skip
    new = changed("shapes", lambda each: showing(each, (*each.elements[:-1], wider)))
    hand = hands.edited(built, HANDS["label"])
    plan, merged = merge(built, hand, render_deck(new(deck())))
    label = hands.named(hands.titled(shown(merged), "Former"), "etiket")
    assert label.shapes[1].text_frame.text == "Læs mig lavt"
    assert told(plan, Fate.CLASHES) == []


def test_bold_by_hand_outlives_new_words_beside_it(built: bytes) -> None:
    hand = hands.edited(built, HANDS["bold"])
    _, merged = merge(built, hand, render_deck(COURSE["reworded"](deck())))
    lines = hands.named(hands.titled(shown(merged), "Smerte er"), "body").text_frame.paragraphs
    assert lines[1].text == "Den kan hyle af sig selv."
    assert lines[2].runs[0].font.bold is True


def test_a_size_chosen_by_hand_is_that_of_new_words_too(built: bytes) -> None:
    def larger(presentation: Presentation) -> None:
        frame = hands.named(hands.titled(presentation, "Smerte er"), "body").text_frame
        for paragraph in frame.paragraphs:
            for run in paragraph.runs:
                run.font.size = 40 * 12700

    hand = hands.edited(built, larger)
    _, merged = merge(built, hand, render_deck(COURSE["reworded"](deck())))
    lines = hands.named(hands.titled(shown(merged), "Smerte er"), "body").text_frame.paragraphs
    assert lines[1].text == "Den kan hyle af sig selv."
    assert {run.font.size.pt for line in lines for run in line.runs} == {40}


def test_what_animated_a_shape_that_is_gone_goes_too(built: bytes) -> None:
    hand = hands.edited(built, HANDS["taken off"])
    plan, merged = merge(built, hand, render_deck(one_more_step(deck())))
    assert [each for each in violations(merged) if "shows shape" in each] == []
    assert ("steps", "shape.deleted") in told(plan, Fate.STAYS)


def test_a_slide_moved_by_hand_and_another_by_the_curriculum(built: bytes) -> None:
    hand = hands.edited(built, HANDS["moved"])
    plan, merged = merge(built, hand, render_deck(swapped(deck())))
    first, second, *_ = [each.title for each in deck().slides]
    order = titles(merged)
    assert order.index("Smerte er kroppens alarm") < 3
    assert len(order) == len(deck().slides)
    assert ("steps", "order") in told(plan, Fate.STAYS)
    assert [what for _, what in told(plan, Fate.CAME)] == ["order"]
    assert first != second


def test_the_merged_deck_carries_what_the_curriculum_is_now(built: bytes) -> None:
    now = render_deck(added(deck()))
    _, merged = merge(built, hands.edited(built, HANDS["words"]), now)
    base = base_of(opened(merged))
    assert base is not None
    assert [each.id for each in base.slides] == [each.id for each in added(deck()).slides]
    listed = {each.number for each in read_deck(opened(merged)).slides}
    assert {each.number for each in base.slides} == listed


def test_the_same_merge_gives_the_same_bytes(built: bytes) -> None:
    hand, now = hands.edited(built, HANDS["own slide"]), render_deck(added(deck()))
    assert merge(built, hand, now)[1] == merge(built, hand, now)[1]


def test_nothing_that_is_reached_no_more_stays_in_the_file(built: bytes) -> None:
    _, merged = merge(built, built, render_deck(removed("swatches")(deck())))
    with zipfile.ZipFile(BytesIO(merged)) as archive:
        slides = [each for each in archive.namelist() if each.startswith("ppt/slides/slide")]
    assert len(slides) == len(deck().slides) - 1


def test_a_deck_without_any_slide_left_takes_in_what_is_new(built: bytes) -> None:
    hand = hands.edited(built, *(hands.deleted(each) for each in titles(built)))
    listed = read_deck(opened(hand)).slides
    plan, merged = merge(built, hand, render_deck(added(deck())))
    assert listed == ()
    assert titles(merged) == ["Ny alarm"]
    assert {what for _, what in told(plan, Fate.STAYS)} == {"slide.deleted"}
