"""What findings say, in every language, from one table: a key and its values make a finding.

A key is the finding's code, with a variant behind a dot where one code says several things
(``approval.stale``). Values may be phrases, which have keys of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from patientuddannelse.diagnostics import Diagnostic, Origin, Phrase, Severity, Value
from patientuddannelse.wordings.danish import DANISH
from patientuddannelse.wordings.english import ENGLISH
from patientuddannelse.wordings.wording import Spelling, Wording

_MOST_QUOTED = 500  # characters of a text or of a list of names
LANGUAGES: Mapping[str, Spelling] = {"da": DANISH, "en": ENGLISH}
"""The words of findings by language."""


def finding(
    key: str,
    origin: Origin | None = None,
    severity: Severity = Severity.ERROR,
    **values: Value | None,
) -> Diagnostic:
    """Return a finding, worded in English until it is told in another language.

    A value of None is nothing, such as a hint that there is not.
    Raises KeyError for a key or a value that the table does not know.
    """
    # Text read from YAML knows its place; a finding needs only the words, in any process.
    plain = tuple(sorted((name, _plain(value)) for name, value in values.items()))
    return told(Diagnostic(key.partition(".")[0], "", origin, "", severity, key, plain), "en")


def phrase(key: str, **values: Value) -> Phrase:
    """Return a piece of a finding's words."""
    return Phrase(key, tuple(sorted((name, _plain(value)) for name, value in values.items())))


def said(piece: Phrase, language: str = "en") -> str:
    """Return a piece in a language."""
    return _spelled(piece, language)


def told(found: Diagnostic, language: str) -> Diagnostic:
    """Return a finding with its message and hint in a language; one without a key as it is."""
    if not found.key:
        return found
    wording = _wording(found.key, language)
    values = {name: _spelled(value, language) for name, value in found.values}
    return replace(
        found, message=wording.message.format(**values), hint=wording.hint.format(**values)
    )


def spelled(found: Diagnostic, language: str, excerpt: str = "") -> str:
    """Spell a finding as ``file:line:column: severity[code] message``, its hint below.

    ``excerpt`` stands between them: lines of what it is about.
    """
    words, found = LANGUAGES[language], told(found, language)
    where = f"{found.origin}: " if found.origin else ""
    hint = f"\n{words.hint}: {found.hint}" if found.hint else ""
    shown = f"\n{excerpt}" if excerpt else ""
    return f"{where}{words.severities[found.severity]}[{found.code}] {found.message}{shown}{hint}"


def _plain(value: Value | None) -> Value:
    if isinstance(value, str):
        line = " ".join(value.split("\n"))
        return line if len(line) <= _MOST_QUOTED else f"{line[:_MOST_QUOTED]}…"
    return "" if value is None else value


def _spelled(value: Value, language: str) -> str:
    if isinstance(value, float):
        return f"{value:g}".replace(".", LANGUAGES[language].comma)
    if not isinstance(value, Phrase):
        return str(value)
    values = {name: _spelled(inner, language) for name, inner in value.values}
    return _wording(value.key, language).message.format(**values)


def _wording(key: str, language: str) -> Wording:
    return LANGUAGES[language].wordings[key]


__all__ = ["LANGUAGES", "Phrase", "Severity", "finding", "phrase", "said", "spelled", "told"]
