"""Text is spelt as the standard library spells it, and nothing that fetches files is loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.sax import saxutils

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.xml_text import escaped, quoted, unescaped

ROOT = Path(__file__).resolve().parents[1]
MORE = {"&quot;": '"', "&#10;": "\n"}

texts = st.text(alphabet=st.sampled_from("aæ&<>\"'\n\r\t;#10quotlgamp\U0001f600"), max_size=20)


@given(text=texts)
def test_text_is_spelt_as_the_standard_library_spells_it(text: str) -> None:
    assert escaped(text) == saxutils.escape(text)
    assert escaped(text, {"\r": "&#13;"}) == saxutils.escape(text, {"\r": "&#13;"})
    assert quoted(text) == saxutils.quoteattr(text)
    assert unescaped(text) == saxutils.unescape(text)
    assert unescaped(text, MORE) == saxutils.unescape(text, MORE)
    assert unescaped(escaped(text)) == text


@pytest.mark.parametrize("only", ["posters/cup", "decks/session_2"])
def test_a_build_loads_nothing_that_fetches_files_or_joins_decks(only: str, tmp_path: Path) -> None:
    code = (
        "import sys, patientuddannelse.cli as cli\n"
        f"sys.argv = ['pu', 'build', {str(ROOT)!r}, '-o', {str(tmp_path)!r}, '--only', {only!r},"
        " '--jobs', '1', '--json']\n"
        "try: cli.main()\n"
        "finally:\n"
        "  needless = {'ssl', 'http.client', 'urllib.request', 'xml.sax.saxutils',"
        " 'patientuddannelse.revision.joining'}\n"
        "  print('NEEDLESS', sorted(needless & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("NEEDLESS []\n"), done.stdout[-200:]
