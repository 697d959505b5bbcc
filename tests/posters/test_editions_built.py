"""Editions from the pipeline: their files, their names in manifest and gallery, wrong names."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from patientuddannelse.build import BuildRequest, BuildResult, build
from patientuddannelse.curriculum.models.course import VARIANT_NAMES
from patientuddannelse.diagnostics import UsageError
from patientuddannelse.theme import VARIANTS

ROOT = Path(__file__).resolve().parents[2]


def run(output: Path, *variants: str) -> BuildResult:
    request = BuildRequest(
        ROOT, output, ("posters/traffic_light",), sheets=("a4",), variants=variants
    )
    return build(request, lambda _done, _total, _label: None)


def test_every_variant_is_a_file_of_its_own(tmp_path: Path) -> None:
    result = run(tmp_path, "bw", "large", "BW+blank", "large")
    made = {each["path"]: each for each in result.entries}
    names = {Path(path).name: each["variant"] for path, each in made.items()}
    assert names == {
        "trafiklyset-a4-sort-hvid.pdf": "bw",
        "trafiklyset-a4-stor-skrift.pdf": "large",
        "trafiklyset-a4-sort-hvid-blanket.pdf": "bw+blank",
    }
    large = made["posters/trafiklyset-a4-stor-skrift.pdf"]
    assert large["pages"] == len(large["previews"]) == 2
    assert all((tmp_path / p["path"]).is_file() for e in made.values() for p in e["previews"])


def test_the_gallery_names_the_variants_after_the_plain_sheet(tmp_path: Path) -> None:
    run(tmp_path, "colour", "bw", "white")
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    places = [page.index(f">{name} <") for name in ("A4", "A4 sort-hvid", "A4 hvid")]
    assert places == sorted(places)


def test_a_course_can_list_every_variant_there_is() -> None:
    assert tuple(VARIANTS) == VARIANT_NAMES


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project that lists sheets and editions, and one poster with its own."""
    folder = tmp_path / "project"
    shutil.copytree(ROOT / "curriculum", folder / "curriculum")
    file = folder / "curriculum" / "course.yaml"
    written = file.read_text(encoding="utf-8")
    for old, new in (
        ("sheets: [a4, a3]", "sheets: [a4]"),
        ("variants: [colour]", "variants: [colour, bw]"),
        ("  - myths", "  - {model: myths, sheets: [a3], variants: [white, blank]}"),
    ):
        assert f"\n{old}\n" in written
        written = written.replace(f"\n{old}\n", f"\n{new}\n")
    file.write_text(written, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("asked", "cup", "myths"),
    [
        ({}, ["a4", "a4 bw"], ["a3 white", "a3 blank"]),
        ({"variants": ("large",)}, ["a4 large"], ["a3 large"]),
        ({"sheets": ("a2",)}, ["a2", "a2 bw"], ["a2 white", "a2 blank"]),
        ({"press": True}, ["a4", "a4 press", "a4 bw", "a4 bw+press"], [
            "a3 white", "a3 white+press", "a3 blank", "a3 blank+press",
        ]),
    ],
)  # fmt: skip
def test_options_stand_in_for_what_the_course_lists(
    project: Path, asked: dict[str, Any], cup: list[str], myths: list[str]
) -> None:
    only = ("posters/cup", "posters/myths")
    request = BuildRequest(project, project / "output", only, **asked)
    made = [
        (each["id"], f"{each['sheet']} {each['variant']}".strip())
        for each in build(request, lambda _done, _total, _label: None).entries
    ]
    assert made == [
        *(("posters/cup", each) for each in cup),
        *(("posters/myths", each) for each in myths),
    ]


def test_an_unknown_variant_says_which_there_are(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"--variant sepia(.|\n)*bw, white, large, blank"):
        run(tmp_path, "sepia")
