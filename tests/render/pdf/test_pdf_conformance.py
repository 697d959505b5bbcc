import io
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from conformance import violations
from sample_scene import everything, poster

from patientuddannelse.build import BuildRequest, build
from patientuddannelse.buildable import buildable
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.render.pdf.document import render_pdf

ROOT = Path(__file__).resolve().parents[3]


def spoilt(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(render_pdf(everything()))) as pdf:
        change(pdf)
        result = io.BytesIO()
        pdf.save(result)
    return result.getvalue()


def test_everything_conforms() -> None:
    assert violations(render_pdf(everything(), everything())) == []


def test_an_empty_sheet_conforms() -> None:
    assert violations(render_pdf(poster())) == []


def test_every_sheet_that_is_built_conforms(curriculum: Curriculum, tmp_path: Path) -> None:
    ids = tuple(each.id for each in buildable(curriculum) if each.kind != "deck")
    entries = build(BuildRequest(ROOT, tmp_path, ids), lambda *_: None).entries
    files = [tmp_path / each["path"] for each in entries]
    assert len(files) >= len(ids)
    broken = {file.name: violations(file.read_bytes()) for file in files if file.suffix == ".pdf"}
    assert [name for name, found in broken.items() if found] == []


@pytest.mark.parametrize(
    "part", ["StructTreeRoot", "MarkInfo", "Metadata", "OutputIntents", "Lang"]
)
def test_the_validator_would_notice_what_is_missing(part: str) -> None:
    assert violations(spoilt(lambda pdf: pdf.Root.__delitem__(f"/{part}"))) != []


def test_metadata_says_what_the_information_says() -> None:
    pdf = pikepdf.open(io.BytesIO(render_pdf(everything(), author="Kløver & <Co>")))
    packet = pdf.Root.Metadata.read_bytes().decode()
    root = ElementTree.fromstring(packet)
    texts = [(each.tag.rpartition("}")[2], each.text) for each in root.iter()]
    items = [text for tag, text in texts if tag == "li"]
    assert items[:4] == ["Kopmodellen æøå", "Alt på én gang", "Kløver & <Co>", "da-DK"]
    values = {tag: text for tag, text in texts if tag != "part"}
    assert values["CreateDate"] == "2000-01-01T00:00:00+00:00"
    assert values["conformance"] == "A"
    assert [text for tag, text in texts if tag == "part"] == ["2", "1"]


def test_the_colours_are_those_of_screens() -> None:
    pdf = pikepdf.open(io.BytesIO(render_pdf(everything())))
    (intent,) = pdf.Root.OutputIntents
    profile = intent.DestOutputProfile.read_bytes()
    assert int(intent.DestOutputProfile.N) == 3
    assert profile[12:24] == b"mntrRGB XYZ "
