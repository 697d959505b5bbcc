"""The files in `assets/fonts/`: names, licences, the plain zero, and metrics as in the TTFs."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont
from opentype import LATIN, plain_metrics

from patientuddannelse.assets import asset
from patientuddannelse.text.face import poster_face
from patientuddannelse.text.form_font import cut, cut_file, form_font
from patientuddannelse.text.glyphs import drawn, outlines_file
from patientuddannelse.text.metrics import Metrics

FONTS = asset("fonts")
FILES = sorted(path for path in FONTS.glob("*.ttf") if not path.stem.endswith(".form"))
POSTER_FILES = [path for path in FILES if path.name.startswith("Patientuddannelse")]

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
each_poster_file = pytest.mark.parametrize("path", POSTER_FILES, ids=lambda path: path.stem)


def metrics_file(path: Path) -> Path:
    return path.with_suffix(".json")


def test_all_faces_are_there_with_their_licences() -> None:
    assert len(POSTER_FILES) == 5
    assert len(FILES) == 7
    for licence in ("OFL-AtkinsonHyperlegibleNext.txt", "OFL-Arimo.txt"):
        assert "SIL Open Font License, Version 1.1" in (FONTS / licence).read_text("utf-8")


def test_every_face_has_a_name_of_its_own() -> None:
    for identifier in (4, 6):
        names = [TTFont(path)["name"].getDebugName(identifier) for path in FILES]
        assert len(set(names)) == len(FILES)


@each_poster_file
def test_no_name_of_the_stock_family_is_left(path: Path) -> None:
    names = TTFont(path)["name"].names
    for record in names:
        if record.nameID in (1, 3, 4, 6, 16, 25):
            assert "Hyperlegible" in record.toUnicode()
            assert "Atkinson" not in record.toUnicode()
    assert {r.toUnicode() for r in names if r.nameID == 6} == {path.stem}


@each_poster_file
def test_the_zero_is_plain(path: Path) -> None:
    """One outer contour, and one counter that runs the other way."""
    font = TTFont(path)
    glyphs = font.getGlyphSet()
    for name in (font.getBestCmap()[ord("0")], "zero.tf"):
        recording = RecordingPen()
        glyphs[name].draw(recording)
        ends = [i for i, (command, _) in enumerate(recording.value) if command == "closePath"]
        assert len(ends) == 2
        areas = []
        for start, end in ((0, ends[0]), (ends[0] + 1, ends[1])):
            contour, pen = RecordingPen(), AreaPen(None)
            contour.value = recording.value[start : end + 1]
            contour.replay(pen)
            areas.append(pen.value)
        assert areas[0] * areas[1] < 0
        assert abs(areas[1]) < abs(areas[0])


@each_file
def test_files_hold_no_time_of_making(path: Path) -> None:
    head = TTFont(path, recalcTimestamp=False)["head"]
    assert head.modified == head.created


@each_file
def test_metrics_are_those_of_the_font(path: Path) -> None:
    text = metrics_file(path).read_text("utf-8")
    plain = plain_metrics(TTFont(path))
    assert json.loads(text) == plain
    again = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert text == again + "\n"
    assert len(text.encode()) < 40_000


@each_file
def test_outlines_are_those_of_the_font(path: Path) -> None:
    outlines = json.loads(outlines_file(path).read_text("utf-8"))
    cmap = TTFont(path).getBestCmap()
    assert {ord(c) for c in outlines} == {c for a, b in LATIN for c in range(a, b + 1)} & set(cmap)
    for character, data in outlines.items():
        assert data == drawn(path, character)


@each_file
def test_advances_are_those_of_the_font(path: Path) -> None:
    font, metrics = TTFont(path), Metrics.load(metrics_file(path))
    widths, cmap = font["hmtx"].metrics, font.getBestCmap()
    undrawn = {ord("\u00ad"), ord("\n")}
    for code in set(cmap) - undrawn:
        assert metrics.advances[chr(code)] == widths[cmap[code]][0]
    assert {ord(c) for c in metrics.advances} == set(cmap) | undrawn


@each_file
def test_kern_pairs_are_those_of_the_font(path: Path) -> None:
    """Look every pair of a sample up in GPOS directly, as a shaper does, and compare."""
    font, metrics = TTFont(path), Metrics.load(metrics_file(path))
    cmap = font.getBestCmap()
    sample = "AFLPRTVWYfrvwyaeogÆØÅæøå'’”„ .,:;-–/10%()"
    found = 0
    for left in sample:
        for right in sample:
            expected = shaped_kern(font, cmap[ord(left)], cmap[ord(right)])
            assert sum(metrics.kerning(left + right)) == expected, left + right
            found += bool(expected)
    assert found > 50


def shaped_kern(font: TTFont, left: str, right: str) -> int:
    table: Any = font["GPOS"].table
    script = next(r.Script for r in table.ScriptList.ScriptRecord if r.ScriptTag == "latn")
    features = [table.FeatureList.FeatureRecord[i] for i in script.DefaultLangSys.FeatureIndex]
    lookups = {i for f in features if f.FeatureTag == "kern" for i in f.Feature.LookupListIndex}
    total = 0
    for index in lookups:
        for subtable in table.LookupList.Lookup[index].SubTable:
            value = pair_value(subtable, left, right)
            if value is not None:
                total += value
                break
    return total


def pair_value(subtable: Any, left: str, right: str) -> int | None:
    if left not in subtable.Coverage.glyphs:
        return None
    if subtable.Format == 2:
        row = subtable.Class1Record[subtable.ClassDef1.classDefs.get(left, 0)]
        value = row.Class2Record[subtable.ClassDef2.classDefs.get(right, 0)].Value1
        return int(getattr(value, "XAdvance", 0) or 0)
    pairs = subtable.PairSet[subtable.Coverage.glyphs.index(left)].PairValueRecord
    for record in pairs:
        if record.SecondGlyph == right:
            return int(getattr(record.Value1, "XAdvance", 0) or 0)
    return None


@each_poster_file
def test_saving_a_face_again_gives_the_same_bytes(path: Path, tmp_path: Path) -> None:
    def digest(file: Path) -> str:
        return hashlib.sha256(file.read_bytes()).hexdigest()

    again = tmp_path / path.name
    TTFont(path, recalcTimestamp=False).save(again)
    assert digest(again) == digest(path)


def test_the_form_font_is_the_cut_of_its_face() -> None:
    face = poster_face(500)
    assert cut_file(face.path).read_bytes() == cut(face.path)
    head = TTFont(cut_file(face.path))["head"]
    scale = 1000 / face.metrics.units_per_em
    corners = (head.xMin, head.yMin, head.xMax, head.yMax)
    assert form_font(face).box == tuple(round(n * scale) for n in corners)
