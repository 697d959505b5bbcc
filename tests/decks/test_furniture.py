"""What comes back on many slides: who approved the course stands on each of them."""

from dataclasses import replace

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.clinic import Approval
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.languages import language
from patientuddannelse.scene.walk import text_blocks
from patientuddannelse.theme import PALETTE


def test_a_slide_without_a_foot_says_that_it_is_a_draft(curriculum: Curriculum):
    clinic = curriculum.clinic.model_copy(update={"approval": Approval()})
    composed = compose_deck(replace(curriculum, clinic=clinic), "session_1")
    draft = language(curriculum.course.language).draft
    bare = [slide for slide in composed.slides if not slide.footer]
    assert len(bare) > 1, "the title and a picture over the whole slide"
    for slide in bare:
        marks = [block for block in text_blocks(slide.scene) if block.text == draft]
        assert len(marks) == 1, slide.id
        assert marks[0].overflow is None


def test_the_mark_can_be_read_on_its_plate():
    assert PALETTE["ink2"].contrast(PALETTE["white"]) >= 7
