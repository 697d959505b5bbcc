"""Items 1 to 12: can a reader tell what it is for, and read its words, numbers and parts?"""

from __future__ import annotations

from collections.abc import Iterable

from patientuddannelse.assessments import Judgement, met, not_assessed, not_met
from patientuddannelse.checks.pemat.seen import Subject
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.glossary import Word
from patientuddannelse.curriculum.models.slides import GoalsSlide
from patientuddannelse.diagnostics import Value
from patientuddannelse.languages.addressing import is_command
from patientuddannelse.languages.reading import (
    EASY,
    FEWEST_WORDS,
    beginning,
    length,
    sentences,
    together,
    words,
)
from patientuddannelse.languages.stems import find_stems
from patientuddannelse.wordings import phrase

MOST_IN_PARAGRAPH = 40
"""Words on paper; on a slide the check ``plan`` counts."""

_NAMED = 3  # words or headings that evidence names


def purpose(subject: Subject) -> Judgement:
    """Look for a title, and words at the beginning that say what it is about."""
    title = subject.material.title
    if not title.strip():
        return not_met(phrase("pemat-seen.no_title"))
    if said := subject.first(_aims(subject)):
        text = beginning(said.value, 70)
        return met(phrase("pemat-seen.purpose", title=title, text=text), said.origin)
    model = subject.model
    if model and model.clinician.purpose:
        aim = beginning(model.clinician.purpose.value, 90)
        why = phrase("pemat-seen.title_and_aim", title=title, aim=aim)
        return not_assessed(why, model.title.origin)
    return not_assessed(phrase("pemat-seen.title_only", title=title))


def _aims(subject: Subject) -> Iterable[Text]:
    if session := subject.session:
        slides = (each for each in subject.slides if isinstance(each, GoalsSlide))
        return [*(goal.text for goal in session.goals), *(t for s in slides for t in s.lines)]
    if model := subject.model:
        sheet = model.worksheet if subject.material.kind == "worksheet" else None
        if sheet:
            return [sheet.lead]  # what to write on it is what it is for
        return [] if _only_asks(model.lead, subject.material.language) else [model.lead]
    return []


def _only_asks(lead: Text, language: str) -> bool:
    """Say whether words tell what to do, and nothing of what it is about."""
    return all(is_command(each, language) for each in sentences(lead.value))


def nothing_distracts(subject: Subject) -> Judgement:
    """Leave to a person what belongs and what does not."""
    return not_assessed(phrase("pemat-seen.meaning"))


def everyday_words(subject: Subject) -> Judgement:
    """Look at LIX; too few words give no verdict."""
    counted = together(each.text for each in subject.written)
    values = {"lix": round(counted.lix), "most": EASY, "words": counted.words}
    if counted.words < FEWEST_WORDS:
        return not_assessed(phrase("pemat-seen.few_words", words=counted.words))
    if counted.lix <= EASY:
        return met(phrase("pemat-seen.easy", **values))
    worst = max(subject.written, key=lambda each: len(words(each.text)))
    return not_met(phrase("pemat-seen.heavy", **values), worst.origin)


def terms_explained(subject: Subject) -> Judgement:
    """Look for the glossary's terms: those to avoid, and whether the others are explained."""
    known = subject.curriculum.glossary.words
    if not any(word.avoid or word.stems for word in known):
        return not_assessed(phrase("pemat-seen.no_glossary"))
    for found in subject.found("other-word"):
        return not_met(phrase("pemat-seen.term", word=_word(found.values)), found.origin)
    wall = subject.material.kind == "poster"
    for found in subject.found("unexplained-word"):
        if wall == (found.key == "unexplained-word.poster"):
            return not_met(phrase("pemat-seen.dark", word=_word(found.values)), found.origin)
    stems = {str(stem): word for word in known if word.explained for stem in word.stems}
    texts = subject.written
    here = list(find_stems(stems, [each.text for each in texts]))
    for each in here:
        if not _explained(each.meaning, subject):
            values = {"word": each.words, "place": ", ".join(each.meaning.explained)}
            return not_assessed(phrase("pemat-seen.elsewhere", **values), texts[each.index].origin)
    if here:
        names = list(dict.fromkeys(str(each.meaning.patient) for each in here))
        told = phrase("pemat-seen.explained", words=", ".join(names[:_NAMED]))
        return met(told, texts[here[0].index].origin)
    count = sum(len(word.avoid) + len(word.stems) for word in known)
    return met(phrase("pemat-seen.no_terms", count=count))


def _word(values: tuple[tuple[str, object], ...]) -> str:
    return str(dict(values)["word"])


def _explained(word: Word, subject: Subject) -> bool:
    """Say whether a word is explained in the material, or in the course up to its session."""
    if subject.model:
        return subject.model.model in word.explained
    if not subject.session:
        return False
    order = list(subject.curriculum.sessions)
    until = order[: order.index(subject.session.id) + 1]
    return any(name.partition("/")[0] in until for name in word.explained)


def active_voice(subject: Subject) -> Judgement:
    """Leave to a person who does what in each sentence."""
    return not_assessed(phrase("pemat-seen.voice"))


def clear_numbers(subject: Subject) -> Judgement:
    """Name the numbers for the person who judges them."""
    numbered = [each for each in subject.written if any(map(str.isdigit, each.text))]
    if not numbered:
        return not_assessed(phrase("pemat-seen.no_numbers"))
    text = beginning(numbered[0].text)
    why = phrase("pemat-seen.numbers", count=len(numbered), text=text)
    return not_assessed(why, numbered[0].origin)


def nothing_to_calculate(subject: Subject) -> Judgement:
    """Leave to a person whether a number asks to be reckoned with."""
    return not_assessed(phrase("pemat-seen.reckoning"))


def short_parts(subject: Subject) -> Judgement:
    """Look at the words on each slide, or in each paragraph."""
    if subject.material.kind == "deck":
        return _short_slides(subject)
    if subject.very_short:
        return not_assessed(phrase("pemat-seen.very_short"))
    longest = max(subject.written, key=lambda each: length(each.text), default=None)
    if longest is None:
        return not_assessed(phrase("pemat-seen.very_short"))
    count = length(longest.text)
    values: dict[str, Value] = {
        "words": count,
        "most": MOST_IN_PARAGRAPH,
        "text": beginning(longest.text),
    }
    if count > MOST_IN_PARAGRAPH:
        return not_met(phrase("pemat-seen.long_paragraph", **values), longest.origin)
    return met(phrase("pemat-seen.short_paragraphs", **values), longest.origin)


def _short_slides(subject: Subject) -> Judgement:
    if found := subject.crowded():
        told = dict(found.values)
        values = {"words": told["words"], "most": told["most"]}
        return not_met(phrase("pemat-seen.crowded", **values), found.origin)
    return met(phrase("pemat-seen.short_slides", slides=len(subject.pages)))


def headings(subject: Subject) -> Judgement:
    """Look for a title on each slide, for headings on each page."""
    if subject.material.kind == "deck":
        return _titles(subject)
    if subject.very_short:
        return not_assessed(phrase("pemat-seen.very_short"))
    for number, page in enumerate(subject.pages, 1):
        if not page.headings:
            at = page.written[0].origin if page.written else None
            return not_met(phrase("pemat-seen.no_heading", page=number), at)
    named = list(dict.fromkeys(each for page in subject.pages for each in page.headings))
    if len(named) < 2:
        return not_assessed(phrase("pemat-seen.one_heading"))
    quoted = ", ".join(f"”{beginning(each, 30)}”" for each in named[1 : 1 + _NAMED])
    return met(phrase("pemat-seen.headings", count=len(named), text=quoted))


def _titles(subject: Subject) -> Judgement:
    seen = set[str]()
    for page in subject.pages:
        at = next((each.origin for each in page.written), None)
        if not page.title.strip():
            return not_met(phrase("pemat-seen.untitled_slide"), at)
        if page.title in seen:
            return not_met(phrase("pemat-seen.same_title", title=page.title), at)
        seen.add(page.title)
    return met(phrase("pemat-seen.titles", slides=len(subject.pages)))


def logical_order(subject: Subject) -> Judgement:
    """Leave to a person whether one thing leads to the next."""
    return not_assessed(phrase("pemat-seen.order"))


def summary(subject: Subject) -> Judgement:
    """Leave to a person whether something sums up: no field says so."""
    return not_assessed(phrase("pemat-seen.very_short" if subject.very_short else "pemat-seen.sum"))


def visual_cues(subject: Subject) -> Judgement:
    """Look for lists, and for words in bold among words that are not."""
    items = sum(page.items for page in subject.pages)
    bold = sum(page.bold for page in subject.pages)
    stand_out = bold if bold < len(subject.written) else 0
    if items or stand_out:
        return met(phrase("pemat-seen.cues", items=items, bold=stand_out))
    at = subject.written[0].origin if subject.written else None
    return not_met(phrase("pemat-seen.no_cues"), at)
