"""Every model in every edition on every sheet: no finding, and a PDF that the validator accepts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from conformance import violations

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.inspection import build_findings
from patientuddannelse.posters.compose import compose_back, compose_poster, poster_models
from patientuddannelse.posters.editions import back_in_edition
from patientuddannelse.posters.kinds.clinician_side import scaled_to
from patientuddannelse.posters.model import PRESS_BLEED, SHEETS
from patientuddannelse.render.pdf.document import render_pdf, render_press
from patientuddannelse.theme import edition

COMBINED = [
    "+".join(each for each in names if each)
    for names in product(("", "bw"), ("", "white"), ("", "large"), ("", "blank"))
    if any(names)
]
SAMPLE = [
    ("volume_knob", "a4", "bw+large"),
    ("myths", "a4", "bw+white+blank"),
    ("fear_avoidance", "a3", "white+large"),
    ("where_to_get_help", "a3", "bw+white+large+blank"),
]


def faults(curriculum: Curriculum, name: str, sheet: str, variant: str) -> Iterator[str]:
    """Yield what the pipeline or the validator finds wrong with both files of a poster."""
    content, asked = curriculum.models[name], edition(variant)
    for bleed in (0.0, PRESS_BLEED):
        paper = replace(SHEETS[sheet], bleed=bleed)
        back = back_in_edition(compose_back(curriculum, content, bleed), asked)
        poster = replace(compose_poster(curriculum, content, paper, asked), back=back)
        yield from map(str, build_findings(poster))
        pages = [*poster.fronts, *([scaled_to(paper, back)] if back else [])]
        if bleed:
            assert render_press(*pages).startswith(b"%PDF-1.6")
        else:
            yield from violations(render_pdf(*pages))


@pytest.mark.parametrize(("name", "sheet", "variant"), SAMPLE)
def test_some_editions_of_some_models(
    curriculum: Curriculum, name: str, sheet: str, variant: str
) -> None:
    assert [*faults(curriculum, name, sheet, variant)] == []


@pytest.mark.long
@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("variant", ["colour", *COMBINED])
def test_every_edition_of_every_model(curriculum: Curriculum, sheet: str, variant: str) -> None:
    for model in poster_models(curriculum):
        found = [*faults(curriculum, model.model, sheet, variant)]
        assert found == [], model.model
