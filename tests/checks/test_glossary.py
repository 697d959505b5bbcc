"""Words that harm, other words for one thing and words in the dark are found and can be mended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.wordings import told

Found = Callable[..., list[Diagnostic]]

ROOT = Path(__file__).resolve().parents[2]

COURSE = "title: Kursus\nedition_date: 2026-01-31\nlengths: [60]\nminutes: 60\nsessions: []\n"
GLOSSARY = """\
words:
  - id: gate
    term: sluser
    patient: sluse
    avoid: ["portteori*"]
    stems: ["sluse*"]
    explained: [{explained}]
harmful:
  - id: worn
    words: slidt
    stems: ["slidt*", "knogle mod knogle"]
    why: lyder som en maskine
    better: forandringer med alderen
"""
QUIZ = """\
session: one
slug: en
title: Alarmen
shown_as: Alarmen
plan:
  - id: quiz
    part: Quiz
    minutes: 60
    slides:
      - {id: claim, kind: quiz, claim: Min ryg er slidt., answer: ANSWER, why: Nej.}
"""


def files(explained: str = "one/alarm") -> dict[str, str]:
    return {"glossary.yaml": GLOSSARY.format(explained=explained)}


def test_a_word_that_harms_is_told_with_a_better_one(found: Found):
    lines = ("Ryggen er Slidt.", "Det er knogle\\nmod knogle.")
    first, second = found("harmful-word", lines=lines, files=files())
    assert first.severity is Severity.WARNING
    assert first.origin
    assert (first.origin.file, first.origin.line) == ("curriculum/sessions/one.yaml", 16)
    assert told(first, "da").message == "”Slidt” kan skade: lyder som en maskine"
    assert "forandringer med alderen" in first.hint
    assert "knogle mod knogle" in second.message
    assert not found("harmful-word", lines=("Ryggen har forandringer.",), files=files())


def test_the_same_words_may_mean_something_else_in_a_longer_expression(found: Found):
    lines = ("Skoene er slidt ned.", "Sluserne åbner.", "Vi taler om portteorien.")
    stems = {'stems: ["slidt*"': 'unless: [slidt ned]\n    stems: ["slidt*"'}
    stems['stems: ["sluse*"]'] = 'stems: ["sluse*"]\n    unless: [om portteorien, slusern* åbner]'
    codes = ("harmful-word", "other-word", "unexplained-word")
    more = files("one/none") | {"models/scan.yaml": "model: scan\nalt: x\ntitle: x\n"}
    assert {each.code for each in found(*codes, lines=lines, files=more)} >= set(codes[:2])
    glossary = more["glossary.yaml"]
    for written, instead in stems.items():
        glossary = glossary.replace(written, instead)
    assert not found(*codes, lines=lines, files=more | {"glossary.yaml": glossary})
    (again,) = found(
        "harmful-word", lines=(*lines, "Ryggen er slidt."), files=more | {"glossary.yaml": glossary}
    )
    assert "slidt" in again.message


def test_those_who_teach_may_read_what_not_to_say(found: Found):
    assert not found("harmful-word", say="Sig ikke slidt.", files=files())
    clinicians = found(
        "harmful-word", lines=("Undgå ordet slidt.",), audience="clinicians", files=files()
    )
    assert not clinicians


@pytest.mark.parametrize(("answer", "count"), [("myth", 0), ("fact", 1)])
def test_a_myth_of_the_quiz_is_quoted_to_be_answered(found: Found, answer: str, count: int):
    session = {"sessions/one.yaml": QUIZ.replace("ANSWER", answer)}
    assert len(found("harmful-word", files=files() | session)) == count


def test_another_word_for_a_thing_is_told_with_the_patients_word(found: Found):
    (other,) = found("other-word", lines=("En portteori.",), files=files())
    assert other.severity is Severity.WARNING
    assert other.hint == "write: sluse"
    assert not found("other-word", lines=("En sluse.",), files=files())


def test_a_word_is_found_before_the_slide_that_explains_it(found: Found):
    two = """
      - id: gate
        kind: statement
        title: Nerver har en sluse
        notes:
          say: Det er en sluse."""
    (dark,) = found("unexplained-word", lines=("Slusen åbner.",), files=files("one/gate"), then=two)
    assert dark.origin
    assert dark.origin.line == 16
    assert "one/gate" in dark.message
    assert not found("unexplained-word", lines=("Noget åbner.",), files=files("one/gate"), then=two)
    assert not found("unexplained-word", lines=("Slusen åbner.",), files=files(), then=two)


def test_a_poster_explains_its_own_words(found: Found):
    poster = {
        "course.yaml": f"{COURSE}posters: [mona]\n",
        "models/mona.yaml": "model: mona\ntitle: Mona\nalt: Mona ved en sluse.\n",
    }
    (dark,) = found("unexplained-word", files=files("one/gate") | poster)
    assert dark.key == "unexplained-word.poster"
    assert dark.origin
    assert dark.origin.file == "curriculum/models/mona.yaml"
    assert not found("unexplained-word", files=files("mona") | poster)


@pytest.mark.parametrize(
    ("explained", "count"), [("one/nowhere", 1), ("nobody", 1), ("one/alarm", 0), ("two/scan", 0)]
)
def test_an_explanation_that_is_not_there_is_told(found: Found, explained: str, count: int):
    assert len(found("no-explanation", files=files(explained))) == count


def test_a_course_without_the_file_is_told_until_it_is_there(found: Found):
    (none,) = found("no-glossary")
    assert none.severity is Severity.WARNING
    assert none.origin
    assert none.origin.file == "curriculum/glossary.yaml"
    assert "harmful: []" in told(none, "da").hint
    assert not found("no-glossary", files={"glossary.yaml": "harmful: []\n"})


def test_a_course_that_no_patient_reads_needs_no_words(found: Found):
    assert not found("no-glossary", audience="clinicians")


@pytest.mark.parametrize(
    ("harms", "mended"),
    [
        ("Mange har knæslidgigt.", "Mange har forandringer i knæet."),
        ("Det er slitage.", "Det er almindelige forandringer."),
        ("Nakkeprolapsen gør ondt.", "Nakken gør ondt."),
        ("Du bliver smertefri.", "Du kan godt få det bedre."),
        ("Smerterne forsvinder.", "Smerterne forsvinder ikke altid."),
        ("Vi fjerner dine smerter.", "Vi lytter til dig."),
        ("Du kan blive lammet.", "Ring 112, hvis benene er lamme."),
        ("Du er doven.", "Du er træt."),
        ("Bækkenskævhed gør ondt.", "Bækkenet gør ondt."),
        ("Nerven er afklemt.", "Nerven er irriteret lige nu."),
        ("Smertekronikere er her.", "Du, der har haft ondt længe."),
        ("Stop, når det gør ondt.", "Lidt ondt er i orden."),
        ("Du må ikke bøje ryggen.", "Bøj dig lidt ad gangen."),
        ("Kiropraktik helbreder smerter.", "Behandling kan lindre."),
        ("Det virker for alle.", "Det hjælper de fleste."),
        ("Der er ikke noget at gøre.", "Der er mere, vi kan prøve."),
        ("Ryggen er ude af led.", "Ryggen er øm."),
        ("Bid smerten i dig.", "Lidt ad gangen."),
        ("Det er din egen skyld.", "Ingen har skylden."),
        ("Det virker garanteret.", "Det hjælper tit."),
    ],
    ids=lambda text: text[:12],
)
def test_the_shipped_glossary_knows_words_that_harm_in_their_forms(
    found: Found, harms: str, mended: str
):
    shipped = {"glossary.yaml": (ROOT / "curriculum/glossary.yaml").read_text(encoding="utf-8")}
    (told_once,) = found("harmful-word", lines=(harms,), files=shipped)
    assert told(told_once, "da").hint.startswith("skriv hellere: ")
    assert not found("harmful-word", lines=(mended,), files=shipped)
