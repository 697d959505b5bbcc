"""Editions from the pipeline: their files, their names in manifest and gallery, wrong names."""

from __future__ import annotations

from pathlib import Path

import pytest

from patientuddannelse.build import BuildRequest, BuildResult, build
from patientuddannelse.diagnostics import UsageError

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


def test_an_unknown_variant_says_which_there_are(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"--variant sepia(.|\n)*bw, white, large, blank"):
        run(tmp_path, "sepia")
