"""The slips of everybody who writes YAML: each is told where it was made, and how it is mended."""

from __future__ import annotations

import pytest

from patientuddannelse.curriculum.source import SourceFile, read_source
from patientuddannelse.wordings import told


def read(text: str) -> SourceFile:
    return read_source(text.encode(), "f.yaml")


@pytest.mark.parametrize(
    ("wrong", "key", "place", "right"),
    [
        ("a:\n  -Rejs dig\n  -Sig det\n", "yaml.dash", "2:3", "a:\n  - Rejs dig\n  - Sig det\n"),
        ("a:\n  -Rejs dig\n", "yaml.dash", "2:3", "a:\n  - Rejs dig\n"),
        ("a:\n  - Rejs dig\n  -Sig\n", "yaml.dash", "3:3", "a:\n  - Rejs dig\n  - Sig\n"),
        ("a:\n  - Rejs dig\n    - Sig\n", "yaml.item-in-text", "3:5",
         "a:\n  - Rejs dig\n  - Sig\n"),
        ("a:\n  - Rejs dig\n   -Sig\n", "yaml.item-in-text", "3:4",
         "a:\n  - Rejs dig\n  - Sig\n"),
        ("a:\n  b:\n    - Rejs dig\n    -Sig det\n  c: d\n", "yaml.dash", "4:5",
         "a:\n  b:\n    - Rejs dig\n    - Sig det\n  c: d\n"),
        ("a:\n  b:\n    - Rejs dig\n   - Sig det\n  c: d\n", "yaml.item-indented", "4:4",
         "a:\n  b:\n    - Rejs dig\n    - Sig det\n  c: d\n"),
        ("title:Hej\nlanguage: da\n", "yaml.space", "1:6", "title: Hej\nlanguage: da\n"),
        ("a:\n  - b: c\n    d:true\n    e: f\n", "yaml.space", "3:6",
         "a:\n  - b: c\n    d: true\n    e: f\n"),
        ("a: b\nc:d\n", "yaml.space", "2:2", "a: b\nc: d\n"),
        ("a: b\n\n# x\n  c: d\n", "yaml.indented", "4:3", "a: b\n\n# x\nc: d\n"),
        ('a: "hej\nb: c\nd: "x"\n', "yaml.quote", "1:4", 'a: "hej"\nb: c\nd: "x"\n'),
        ('a:\n  - "Rejs dig", når\n  - b\n', "yaml.after-quote", "2:15",
         'a:\n  - "”Rejs dig”, når"\n  - b\n'),
        ("a: 'det's'\nb: c\n", "yaml.after-quote", "1:9", "a: 'det''s'\nb: c\n"),
        ('a: "Ryg" & Krop\n', "yaml.after-quote", "1:11", 'a: "Ryg & Krop"\n'),
        ('a: {t: "x" y}\n', "yaml.after-quote", "1:12", 'a: {t: "x y"}\n'),
        ("a: [x, y\nb: c\n", "yaml.bracket", "1:4", "a: [x, y]\nb: c\n"),
        ('a: ["x" "y"]\n', "yaml.comma", "1:9", 'a: ["x", "y"]\n'),
        ("a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> anna\n", "yaml.conflict", "2:1",
         "a: b\nc: d\n"),
        ('a: "C:\\Users"\n', "yaml.escape", "1:9", "a: 'C:\\Users'\n"),
        ('a: "C:\\Mona"\n', "yaml.escape", "1:7", 'a: "C:\\\\Mona"\n'),
        ("a: |x\n  b\n", "yaml.block", "1:5", "a: |\n  x\n  b\n"),
        ("a:\n  - [Smerte] passer på dig\n  - b\n", "yaml.bracket-text", "2:5",
         'a:\n  - "[Smerte] passer på dig"\n  - b\n'),
        ("a: {Smerte} passer på dig\n", "yaml.bracket-text", "1:4",
         'a: "{Smerte} passer på dig"\n'),
        ("a: Trin #1 er let\n", "yaml.cut", "1:9", 'a: "Trin #1 er let"\n'),
        ("a:\n  - Det er\n    trin #1\n", "yaml.cut", "3:10", 'a:\n  - "Det er trin #1"\n'),
        ("a: - x\n", "yaml.item-here", "1:4", "a:\n  - x\n"),
        (" a: b\nc: d\n", "yaml.key", "2:1", "a: b\nc: d\n"),
    ],
)  # fmt: skip
def test_a_slip_is_told_where_it_was_made(wrong: str, key: str, place: str, right: str):
    (found,) = read(wrong).diagnostics
    assert (found.key, str(found.origin)) == (key, f"f.yaml:{place}")
    for language in ("da", "en"):
        assert told(found, language).hint
    assert not read(right).diagnostics


@pytest.mark.parametrize(
    "text",
    [
        "a: -10\nb: [-type, -x]\nc: -type\n",
        "a: tekst om\n  vejen - og mere\n  til-og-fra\n",
        "a: >-\n  hej\n  - x\n  -y\nb: |\n  - x\n",
        "a: [x, y,\n  -type]\n",
        "a: x  # en kommentar\nb: >-\n  hej #1\nc: 'x #1'\n#d: y\ne: x  #hej\n",
        "a: https://x.dk\nb: 12:30\n",
        'a: "hej\n  - du"\nb: "c"\n',
        "a:\n  -10\n",
        "a:\n  - x\n  - b: c\n    d: e\n",
    ],
)
def test_what_only_looks_like_a_slip_is_none(text: str):
    assert not read(text).diagnostics


def test_letters_in_two_characters_are_those_in_one():
    data = read("a: ga\u030aet\nb: [o\u0308, å]\n").data
    assert data == {"a": "gået", "b": ["ö", "å"]}
