"""The questionnaires: every claim can be answered, nothing tells who did, the key is right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pydantic import ValidationError

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.questionnaires import Evaluation, Questionnaires
from patientuddannelse.documents.model import Document
from patientuddannelse.documents.questionnaires import questionnaires, quiz_claims
from patientuddannelse.inspection import build_findings
from patientuddannelse.scene.primitives import Field, FieldKind, Group
from patientuddannelse.scene.walk import leaves, text_blocks
from patientuddannelse.units import mm


@pytest.fixture(scope="module")
def made(curriculum: Curriculum) -> dict[str, Document]:
    """All questionnaires by the last part of their ids."""
    return {
        name.partition("/")[2]: compose()
        for name, (_, compose) in questionnaires(curriculum).items()
    }


def fields(document: Document) -> list[Field]:
    return [
        leaf for page in document.pages for leaf, _ in leaves(page.scene) if isinstance(leaf, Field)
    ]


def said(document: Document) -> str:
    return "\n".join(
        " ".join(each.text.replace("\u00ad", "").split())
        for page in document.pages
        for block in text_blocks(page.scene)
        for each in block.paragraphs
    )


def test_there_are_three_without_findings(made: dict[str, Document]) -> None:
    assert set(made) == {"quiz", "key", "evaluation"}
    for document in made.values():
        assert list(build_findings(document)) == []


def test_every_claim_has_a_ring_for_each_answer(
    curriculum: Curriculum, made: dict[str, Document]
) -> None:
    claims = list(quiz_claims(curriculum))
    assert len(claims) >= 6
    rings = [each for each in fields(made["quiz"]) if each.kind is FieldKind.RADIO]
    for claim in claims:
        row = [each for each in rings if each.name == claim.id]
        assert [each.option for each in row] == ["Myte", "Fakta", "Ved ikke"]
        assert {each.label for each in row} == {str(claim.claim)}
        assert [each.box.x for each in row] == sorted(each.box.x for each in row)
        assert all(each.box.width > mm(7) for each in row)
    assert len(rings) == 3 * len(claims)


def test_no_file_can_hold_who_answered(made: dict[str, Document]) -> None:
    for document in made.values():
        names = {each.name for each in fields(document) if each.kind is FieldKind.TEXT}
        assert names <= {"keep", "change"}
    assert "Skriv ikke dit navn" in said(made["quiz"])
    assert "Skriv ikke dit navn" in said(made["evaluation"])


def test_the_key_has_the_answer_and_why(curriculum: Curriculum, made: dict[str, Document]) -> None:
    words = said(made["key"])
    for claim in quiz_claims(curriculum):
        for text in (claim.claim, *claim.why):
            assert " ".join(str(text).split()) in words
    answers = [word for word in words.splitlines() if word in ("Myte", "Fakta")]
    named = {"myth": "Myte", "fact": "Fakta"}
    assert answers == [named[each.answer or ""] for each in quiz_claims(curriculum)]


def test_the_evaluation_has_five_questions_that_are_a_proposal(
    curriculum: Curriculum, made: dict[str, Document]
) -> None:
    asked = curriculum.questionnaires
    assert asked is not None
    assert asked.evaluation is not None
    questions = asked.evaluation.questions
    assert len(questions) == 5
    assert asked.evaluation.proposal
    assert "Så sikker er jeg på, at jeg selv kan gøre noget" in [str(q.label) for q in questions]
    for question in questions:
        answers = [each for each in fields(made["evaluation"]) if each.name == question.id]
        assert len(answers) == (11 if question.kind == "scale" else 1)


def test_six_questions_are_refused(curriculum: Curriculum) -> None:
    asked = curriculum.questionnaires
    assert asked is not None
    assert asked.evaluation is not None
    form = asked.evaluation
    sixth = form.questions[0].model_copy(update={"id": "sixth"})
    with pytest.raises(ValidationError, match="at most 5"):
        Evaluation(title=form.title, slug=form.slug, questions=(*form.questions, sixth))


def test_what_patients_read_is_large_enough(made: dict[str, Document]) -> None:
    for name in ("quiz", "evaluation"):
        for page in made[name].pages:
            body = [
                item
                for item in page.scene
                if not (isinstance(item, Group) and item.name == "footer")
            ]
            sizes = [each.size for block in text_blocks(body) for each in block.paragraphs]
            assert min(sizes) >= 16


def test_more_claims_go_to_another_page_under_the_same_heads(curriculum: Curriculum) -> None:
    session = curriculum.sessions["session_1"]
    again = [
        part.model_copy(
            update={
                "id": f"{part.id}_again",
                "slides": tuple(
                    slide.model_copy(update={"id": f"{slide.id}_again"}) for slide in part.slides
                ),
            }
        )
        for part in session.plan
    ]
    longer = session.model_copy(update={"plan": (*session.plan, *again)})
    twice = replace(curriculum, sessions={**curriculum.sessions, "session_1": longer})
    document = questionnaires(twice)["questionnaires/quiz"][1]()
    assert len(document.pages) == 2
    assert list(build_findings(document)) == []
    for page in document.pages:
        words = [block.text for block in text_blocks(page.scene)]
        assert {"Myte", "Fakta", "Ved ikke"} <= set(words)


def test_what_the_course_leaves_out_is_not_made(curriculum: Curriculum) -> None:
    assert questionnaires(replace(curriculum, questionnaires=None)) == {}
    only = Questionnaires(evaluation=curriculum.questionnaires.evaluation)  # type: ignore[union-attr]
    assert list(questionnaires(replace(curriculum, questionnaires=only))) == [
        "questionnaires/evaluation"
    ]
