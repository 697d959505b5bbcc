"""From a font file to the plain form of its metrics, by fontTools.

The plain form is what the metrics files hold and `Metrics.from_plain` reads.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from fontTools.ttLib import TTFont

LATIN = (
    (0x20, 0x7E),
    (0xA0, 0x17F),
    (0x1FA, 0x1FF),
    (0x218, 0x21B),
    (0x1E80, 0x1E85),
    (0x1E9E, 0x1E9E),
    (0x1EF2, 0x1EF3),
    (0x2010, 0x203A),
    (0x20AC, 0x20AC),
    (0x2122, 0x2122),
    (0x2212, 0x2212),
)
"""European Latin letters, digits and punctuation: those whose kern pairs and outlines are kept."""

Rows = dict[str, dict[str, int]]
"""Left glyph (or character) to right one to adjustment in font units; zeros left out."""


def plain_metrics(font: TTFont) -> dict[str, Any]:
    """Read names, heights, advance widths and kern pairs of a static face, in font units."""
    cmap: dict[int, str] = font.getBestCmap()
    widths: dict[str, tuple[int, int]] = font["hmtx"].metrics
    groups: dict[int, list[str]] = defaultdict(list)
    for code in sorted(cmap):
        groups[widths[cmap[code]][0]].append(chr(code))
    return {
        "postscript_name": font["name"].getDebugName(6),
        "units_per_em": font["head"].unitsPerEm,
        "ascent": font["hhea"].ascent,
        "descent": font["hhea"].descent,
        "cap_height": font["OS/2"].sCapHeight,
        "x_height": font["OS/2"].sxHeight,
        "notdef": widths[".notdef"][0],
        "advances": {str(width): "".join(groups[width]) for width in sorted(groups)},
        "kern": _group(_by_character(kern_pairs(font), cmap)),
    }


def kern_pairs(font: TTFont) -> Rows:
    """Expand the kerning of the Latin script to pairs of glyph names.

    GPOS lookups are added up; in one lookup the first subtable that covers the pair decides
    (OpenType 1.9, GPOS lookup type 2). A font without GPOS kerning falls back on its `kern` table.
    """
    cmap: dict[int, str] = font.getBestCmap()
    glyphs = {cmap[c] for first, last in LATIN for c in range(first, last + 1) if c in cmap}
    pairs: Rows = {}
    lookups = _kern_lookups(font)
    for lookup in lookups:
        for left in sorted(glyphs):
            row = pairs.setdefault(left, {})
            for right, value in _lookup_row(lookup, left, glyphs).items():
                row[right] = row.get(right, 0) + value
    if not lookups and "kern" in font:
        for table in font["kern"].kernTables:
            for (left, right), value in table.kernTable.items():
                if left in glyphs and right in glyphs:
                    pairs.setdefault(left, {})[right] = value
    return {left: {r: v for r, v in row.items() if v} for left, row in pairs.items() if row}


def _kern_lookups(font: TTFont) -> list[Any]:
    """Find the pair lookups that `kern` switches on for Latin text of any language."""
    if "GPOS" not in font:
        return []
    table = font["GPOS"].table
    scripts = {record.ScriptTag: record.Script for record in table.ScriptList.ScriptRecord}
    script = scripts.get("latn") or scripts.get("DFLT")
    if script is None or script.DefaultLangSys is None:
        return []
    wanted: set[int] = set()
    for index in script.DefaultLangSys.FeatureIndex:
        feature = table.FeatureList.FeatureRecord[index]
        if feature.FeatureTag == "kern":
            wanted.update(feature.Feature.LookupListIndex)
    lookups = [table.LookupList.Lookup[index] for index in sorted(wanted)]
    return [lookup for lookup in lookups if lookup.LookupType in (2, 9)]


def _lookup_row(lookup: Any, left: str, glyphs: Iterable[str]) -> dict[str, int]:
    """Expand one left glyph's row of one lookup."""
    row: dict[str, int] = {}
    for wrapper in lookup.SubTable:
        subtable = wrapper.ExtSubTable if lookup.LookupType == 9 else wrapper
        if subtable.LookupType != 2 or left not in subtable.Coverage.glyphs:
            continue
        if subtable.Format == 1:
            records = subtable.PairSet[subtable.Coverage.glyphs.index(left)].PairValueRecord
            for record in records:
                row.setdefault(record.SecondGlyph, _advance(record.Value1))
        else:
            classes: Mapping[str, int] = subtable.ClassDef2.classDefs
            record = subtable.Class1Record[subtable.ClassDef1.classDefs.get(left, 0)]
            values = [_advance(second.Value1) for second in record.Class2Record]
            for right in glyphs:
                row.setdefault(right, values[classes.get(right, 0)])
    return {right: value for right, value in row.items() if value}


def _advance(value: Any) -> int:
    return getattr(value, "XAdvance", 0) or 0


def _by_character(pairs: Rows, cmap: Mapping[int, str]) -> Rows:
    """Turn pairs of glyphs into pairs of the Latin characters that are drawn by them."""
    characters: dict[str, list[str]] = defaultdict(list)
    for first, last in LATIN:
        for code in range(first, last + 1):
            if code in cmap:
                characters[cmap[code]].append(chr(code))
    rows: Rows = {}
    for left, row in pairs.items():
        spread = {c: value for right, value in row.items() for c in characters.get(right, ())}
        rows.update({c: spread for c in characters.get(left, ()) if spread})
    return rows


def _group(rows: Rows) -> list[list[Any]]:
    """Write characters with equal rows together, and in a row those with equal values."""
    lefts: dict[tuple[tuple[str, int], ...], list[str]] = defaultdict(list)
    for left in sorted(rows):
        lefts[tuple(sorted(rows[left].items()))].append(left)
    grouped: list[list[Any]] = []
    for row, characters in sorted(lefts.items(), key=lambda item: item[1]):
        values: dict[int, list[str]] = defaultdict(list)
        for right, value in row:
            values[value].append(right)
        plain = {str(value): "".join(values[value]) for value in sorted(values)}
        grouped.append(["".join(characters), plain])
    return grouped
