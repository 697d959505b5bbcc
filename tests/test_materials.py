"""What readers get: pages, and the feet of these."""

from __future__ import annotations

from pathlib import Path

import pytest

from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.jobs import BuildRequest, jobs_of
from patientuddannelse.materials import Material, above_feet, material_of
from patientuddannelse.scene.walk import groups, text_blocks

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def curriculum() -> Curriculum:
    return load_curriculum(ROOT)


@pytest.fixture(scope="module", params=["decks", "guides", "posters", "worksheets", "booklets"])
def material(request: pytest.FixtureRequest, curriculum: Curriculum) -> Material:
    """Return the first of each kind."""
    job = jobs_of(curriculum, BuildRequest(ROOT, ROOT / "output", only=(f"{request.param}/*",)))[0]
    return material_of(job.compose(curriculum))


def test_what_stands_above_feet_and_the_feet_are_the_page(material: Material) -> None:
    for page, body in zip(material.pages, above_feet(material).pages, strict=True):
        assert body.scene + page.scene[len(body.scene) :] == page.scene
        assert not any(each.name == "footer" for each in groups(body.scene))
        assert not any(each.name in ("footer", "number") for each in text_blocks(body.scene))


def test_a_foot_says_whose_the_page_is(material: Material, curriculum: Curriculum) -> None:
    footed = [page for page in material.pages if page.foot]
    assert footed == list(material.pages) or material.kind == "deck"  # a slide may be without
    for page in footed:
        blocks = text_blocks(page.scene[-page.foot :])
        said = " ".join(block.text for block in blocks)
        assert curriculum.clinic.name.value in said or "Udkast" in said, said


def test_pages_are_without_feet_once(material: Material) -> None:
    first, again = above_feet(material), above_feet(material)
    assert all(one is other for one, other in zip(first.pages, again.pages, strict=True))
    assert above_feet(first) == first
