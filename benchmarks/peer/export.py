"""Write what other programs are given: the words of every deck, and one A3 poster per model.

    PYTHONPATH=src python benchmarks/peer/export.py FOLDER

Below FOLDER: ``decks/`` (Markdown, JSON), ``drawn/``, ``imported/`` and ``words/`` (typst),
``edit/`` (a poster's front before and after one word is changed). A process of its own, so that
what it needs of memory is not counted among others.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import get_args

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.posters.compose import compose_back, compose_poster, poster_models
from patientuddannelse.posters.model import SHEETS
from patientuddannelse.text.face import POSTER_FAMILY
from peer.edit import ROOT, front
from peer.sheets import Curves, picture, typst
from peer.slides import as_json, markdown
from peer.words import words_of

EDITED = "cup"
_WORD = re.compile(r"[^\W\d_]{5,}")


def export(curriculum: Curriculum, folder: Path) -> None:
    """Write everything below a folder."""
    for name in curriculum.sessions:
        words = words_of(compose_deck(curriculum, name))
        _write(folder / f"decks/{name}.md", markdown(words))
        _write(folder / f"decks/{name}.json", as_json(words))
    for model in poster_models(curriculum):
        front = compose_poster(curriculum, model, SHEETS["a3"])
        back = compose_back(curriculum, model)
        pages = front.fronts if back is None else (*front.fronts, *back.fronts)
        for curves in get_args(Curves):
            source = typst(pages, POSTER_FAMILY, curves, f"{model.model}-")
            _write(folder / f"{curves}/{model.model}.typ", source)
        for number, page in enumerate(pages):
            _write(folder / f"imported/{model.model}-{number}.svg", picture(page))


def export_edit(curriculum: Curriculum, project: Path, folder: Path) -> None:
    """Write a poster's front and its YAML before and after one word is changed."""
    page = typst([front(curriculum, EDITED)], POSTER_FAMILY, "drawn")
    data = (project / f"curriculum/models/{EDITED}.yaml").read_text(encoding="utf-8")
    slug = str(curriculum.models[EDITED].slug)
    words = (each for each in _WORD.findall(data) if each not in slug)
    word = next(each for each in words if data.count(each) == page.count(each) == 1)
    other = word[:-1] + ("r" if word[-1] != "r" else "n")
    for name, source in (("yaml", data), ("typ", page)):
        _write(folder / f"edit/before.{name}", source)
        _write(folder / f"edit/after.{name}", source.replace(word, other))
    _write(folder / "edit/edit.json", json.dumps({"model": EDITED, "word": word, "to": other}))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    read = load_curriculum(ROOT)
    export(read, Path(sys.argv[1]))
    export_edit(read, ROOT, Path(sys.argv[1]))
