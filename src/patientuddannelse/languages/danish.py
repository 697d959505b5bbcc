"""The fixed words of slides and sheets in Danish."""

from __future__ import annotations

from patientuddannelse.languages.labels import Labels
from patientuddannelse.languages.tiling import TilingLabels

_CLINGING = (
    "ad af at da de den der det din dit efter eller en end er et fem fire for fra fx få før gør "
    "har hos hvad hvem hver hvilken hvilket hvor hvordan hvorfor hvornår i ikke kan kun med "
    "mellem men min mit mod må ni nu når og om op otte over på se seks sin sit skal som syv så ti "
    "til to tre ud uden under var ved vil én ét "
    "-dem -dig -du -jeg -man -mig -os -sig -vi"
)
_UNIT_WORDS = (
    "% ‰ ° cm dag dage døgn g gang gange kg km kr kroner l m md mg mia min minut minutter mio ml "
    "mm måned måneder pct procent sek sekund sekunder t time timer uge uger år"
)

_TILING = TilingLabels(
    title="Sådan samler du plakaten",
    count="{count} ark {paper}: {rows} rækker med {columns} i hver",
    steps=(
        "Print alle ark i 100 % (”Faktisk størrelse”). Mål linjen herunder.",
        "Klip hvert ark langs den stiplede linje. Den er til venstre og øverst.",
        "Saml en række ad gangen: Kom lim på kanten ved det gule felt, og læg det næste ark "
        "ovenpå, så tegningen passer.",
        "Lim rækkerne sammen, den øverste først. Klip til sidst den hvide kant af hele vejen "
        "rundt.",
    ),
    alt=(
        "Kort over plakaten: {count} nummererede ark, {rows} rækker med {columns} i hver. "
        "Ark 1 er øverst til venstre, ark {count} nederst til højre."
    ),
    ruler="Linjen skal måle {length} mm",
    sheet="Ark {number} af {count}",
    cut="Klip her",
    glue="Lim her, og læg ark {number} ovenpå",
)

DANISH = Labels(
    code="da",
    name="Dansk",
    minutes="minutter",
    minute="minut",
    myth="Myte",
    fact="Fakta",
    myth_or_fact="Myte eller fakta?",
    green="Grønt",
    yellow="Gult",
    red="Rødt",
    which_light="Hvilket lys er det?",
    right_answer="Rigtigt:",
    vote="Hvad tror du? Vis med hånd eller kort.",
    draft="Udkast – ikke fagligt godkendt",
    approved="Fagligt godkendt af {name}, {date}",
    footer_question="Er noget nyt eller anderledes? Spørg os.",
    hear_text="Hør teksten",
    say="Sig",
    ask="Spørg",
    if_silent="Hvis ingen svarer",
    watch="Hold øje med",
    sources="Kilder",
    time="Tid",
    stand_up="Rejs dig gerne",
    edition="Udgave",
    checked_on="Numre tjekket",
    clinic_phone="Klinikken",
    doctor_on_call="Lægevagten",
    lifeline="Livslinien",
    months=(
        "januar", "februar", "marts", "april", "maj", "juni",
        "juli", "august", "september", "oktober", "november", "december",
    ),
    days=("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    short_days=("Man", "Tir", "Ons", "Tor", "Fre", "Lør", "Søn"),
    next_step="Mit næste lille skridt:",
    try_on="Det prøver jeg den:",
    see_you="Vi ses:",
    page_of="Side {page} af {pages}",
    clock="{hour}.{minute}",
    reserve="Reserve",
    go_to="Gå til: {part}",
    to_agenda="Tilbage til programmet",
    start_clock="Start uret",
    variants={
        "bw": "sort-hvid", "white": "hvid", "large": "stor skrift", "blank": "blanket",
        "press": "tryk", "print": "til print", "booklet": "hæfte at folde",
    },
    documents={"guide": "vejledning"},
    new_file="ny",
    edited_file="rettet-{date}",
    damaged_file="beskadiget-{date}",
    clinging=frozenset(_CLINGING.split()),
    unit_words=frozenset(_UNIT_WORDS.split()),
    tiling=_TILING,
)  # fmt: skip
