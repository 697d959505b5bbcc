"""What the check of PEMAT-P says in Danish: its items in our own words, evidence and advice."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.wordings.wording import Wording

PEMAT: Mapping[str, Wording] = {
    "pemat": Wording(
        "{material}, PEMAT-P {item} ({name}) er ikke opfyldt: {evidence}",
        "{mend}",
    ),
    "pemat-open": Wording(
        "PEMAT-P: {count} af {total} vurderinger af {materials} materialer kræver et menneske",
        "se dem med: pu check --pemat",
    ),
    "pemat-sum": Wording(
        "{met} af {assessed} vurderede punkter er opfyldt; {assessed} af {total} er vurderet"
    ),
    "verdict.met": Wording("opfyldt"),
    "verdict.not_met": Wording("ikke opfyldt"),
    "verdict.not_assessed": Wording("ikke vurderet"),
    "pemat-item.1": Wording("Man ser, hvad det skal bruges til"),
    "pemat-item.2": Wording("Intet tager blikket fra det vigtige"),
    "pemat-item.3": Wording("Hverdagens ord"),
    "pemat-item.4": Wording("Fagord er forklaret"),
    "pemat-item.5": Wording("Sætninger siger, hvem der gør hvad"),
    "pemat-item.6": Wording("Tal er til at forstå"),
    "pemat-item.7": Wording("Ingen skal regne"),
    "pemat-item.8": Wording("Korte stykker"),
    "pemat-item.9": Wording("Overskrifter, der siger noget"),
    "pemat-item.10": Wording("Det ene fører til det næste"),
    "pemat-item.11": Wording("Det vigtigste er samlet op"),
    "pemat-item.12": Wording("Det vigtige er fremhævet"),
    "pemat-item.15": Wording("Billeder, hvor de hjælper"),
    "pemat-item.16": Wording("Billeder støtter ordene"),
    "pemat-item.17": Wording("Billeder har en titel"),
    "pemat-item.18": Wording("Billeder er klare og enkle"),
    "pemat-item.19": Wording("Enkle tabeller"),
    "pemat-item.20": Wording("Mindst én ting at gøre"),
    "pemat-item.21": Wording("Læseren bliver talt til"),
    "pemat-item.22": Wording("Små, tydelige trin"),
    "pemat-item.23": Wording("Et redskab følger med"),
    "pemat-item.24": Wording("Hjælp til at regne"),
    "pemat-item.25": Wording("Hvordan tegninger bruges"),
    "pemat-item.26": Wording("Billeder af det, der skal gøres"),
    "pemat-mend.1": Wording("giv det en titel, der siger, hvad det handler om"),
    "pemat-mend.3": Wording("del lange sætninger, og vælg korte ord"),
    "pemat-mend.4": Wording("brug patienternes ord fra ordlisten, eller forklar ordet her"),
    "pemat-mend.8": Wording("del teksten, eller skær i den"),
    "pemat-mend.9": Wording("giv hvert stykke en overskrift, der siger, hvad der står"),
    "pemat-mend.12": Wording(
        "skriv det vigtigste som en liste med flere punkter; tegningen bestemmer, hvad der er fedt"
    ),
    "pemat-mend.15": Wording("vis det vigtigste med en tegning"),
    "pemat-mend.17": Wording("giv siden en titel eller en overskrift, der siger, hvad man ser"),
    "pemat-mend.19": Wording("brug færre ord om hver række"),
    "pemat-mend.20": Wording("sig én ting, læseren kan gøre, og begynd med det: Prøv …"),
    "pemat-mend.21": Wording("skriv til læseren: du, din, eller: Prøv …"),
    "pemat-mend.22": Wording("del opgaven i flere linjer, en for hvert trin"),
    "pemat-mend.23": Wording("lav et ark til det (worksheet), eller giv en opgave med hjem"),
    "pemat-mend.26": Wording("vis en øvelse med en tegning (figure)"),
    "pemat-seen.no_title": Wording("der er ingen titel"),
    "pemat-seen.purpose": Wording("titlen er ”{title}”, og der står: ”{text}”"),
    "pemat-seen.title_only": Wording("kun titlen siger det: ”{title}”. Er den nok?"),
    "pemat-seen.title_and_aim": Wording(
        "kun titlen siger det: ”{title}”. Fortæller den om formålet: ”{aim}”?"
    ),
    "pemat-seen.meaning": Wording("et menneske må se, hvad der kan undværes"),
    "pemat-seen.few_words": Wording("kun {words} ord: for få til et LIX-tal"),
    "pemat-seen.easy": Wording("LIX {lix}, højst {most}, i {words} ord"),
    "pemat-seen.heavy": Wording("LIX {lix} i {words} ord; højst {most} er let"),
    "pemat-seen.no_glossary": Wording("ordlisten er tom"),
    "pemat-seen.term": Wording("”{word}” er et fagord eller et andet ord for det samme"),
    "pemat-seen.dark": Wording("”{word}” er ikke forklaret, når læseren møder det"),
    "pemat-seen.elsewhere": Wording("”{word}” er ikke forklaret her, men i {place}"),
    "pemat-seen.explained": Wording("kursets egne ord er forklaret: {words}"),
    "pemat-seen.no_terms": Wording("ingen af ordlistens {count} ord, der kræver forklaring"),
    "pemat-seen.voice": Wording("et menneske må læse sætningerne"),
    "pemat-seen.no_numbers": Wording("der står ingen tal med cifre"),
    "pemat-seen.numbers": Wording("steder med tal: {count}, bl.a. ”{text}”. Er de klare?"),
    "pemat-seen.reckoning": Wording("et menneske må se, om der er noget at regne"),
    "pemat-seen.very_short": Wording("for kort til at have dele"),
    "pemat-seen.long_paragraph": Wording("”{text}” har {words} ord; {most} er nok i ét stykke"),
    "pemat-seen.short_paragraphs": Wording(
        "det længste stykke har {words} ord, højst {most}: ”{text}”"
    ),
    "pemat-seen.crowded": Wording("en slide har {words} ord; {most} er nok"),
    "pemat-seen.short_slides": Wording("slides med for mange ord: 0 af {slides}"),
    "pemat-seen.no_heading": Wording("side {page} har ingen overskrift"),
    "pemat-seen.one_heading": Wording("kun titlen er en overskrift. Er den nok?"),
    "pemat-seen.headings": Wording("overskrifter: {count}, bl.a. {text}"),
    "pemat-seen.untitled_slide": Wording("en slide har ingen titel"),
    "pemat-seen.same_title": Wording("to slides hedder ”{title}”"),
    "pemat-seen.titles": Wording("slides med hver sin titel: {slides} af {slides}"),
    "pemat-seen.order": Wording("et menneske må læse det fra ende til anden"),
    "pemat-seen.sum": Wording("et menneske må se, om det vigtigste er samlet op"),
    "pemat-seen.cues": Wording("punkter i lister: {items}; stykker med fed skrift: {bold}"),
    "pemat-seen.no_cues": Wording("hverken lister eller fremhævede ord"),
    "pemat-seen.pictures_everywhere": Wording("sider med et billede: {pages} af {pages}"),
    "pemat-seen.pictures": Wording(
        "sider med et billede: {shown} af {pages}. Ville et hjælpe på resten?"
    ),
    "pemat-seen.no_pictures": Wording("der er ingen billeder"),
    "pemat-seen.look": Wording("et menneske må se på billederne"),
    "pemat-seen.untitled_picture": Wording("et billede står uden titel på ”{page}”"),
    "pemat-seen.titled_pictures": Wording("billeder under en titel: {count}, bl.a. ”{text}”"),
    "pemat-seen.claims": Wording("rækkerne er hele sætninger, der svares på"),
    "pemat-seen.no_tables": Wording("der er ingen tabeller"),
    "pemat-seen.long_row": Wording("rækken ”{text}” har {words} ord; {most} er nok"),
    "pemat-seen.short_rows": Wording("ugeskemaer med korte rækker: {tables}, bl.a. ”{text}”"),
    "pemat-seen.commands": Wording(
        "sætninger, der siger, hvad man kan gøre: {count}, bl.a. ”{text}”"
    ),
    "pemat-seen.task": Wording("en opgave: ”{text}”"),
    "pemat-seen.fields": Wording("felter til at skrive i eller krydse af: {count}"),
    "pemat-seen.no_action": Wording("der står ikke noget, læseren kan gøre"),
    "pemat-seen.impersonal": Wording("”{text}” taler om ”man”"),
    "pemat-seen.nobody": Wording("der står hverken ”du” eller: Gør sådan"),
    "pemat-seen.spoken_to": Wording(
        "siger ”du” eller ”din” ({spoken}), og hvad man kan gøre ({told}): ”{text}”"
    ),
    "pemat-seen.steps": Wording("en opgave i {count} trin, først ”{text}”"),
    "pemat-seen.one_line": Wording("opgaven er én linje: ”{text}”"),
    "pemat-seen.no_steps": Wording(
        "trinene er ikke skrevet op. Er hver ting lille nok i sig selv?"
    ),
    "pemat-seen.sheet": Wording("arket ”{title}” hører til"),
    "pemat-seen.no_tool": Wording("intet at skrive i, og intet ark hører til"),
    "pemat-seen.use": Wording("et menneske må se, om det er til at bruge tegningerne"),
    "pemat-seen.drawn_fields": Wording("felter i selve tegningen: {count} af {fields}"),
    "pemat-seen.shown_exercises": Wording("øvelser med en tegning: {count} af {count}"),
    "pemat-seen.bare_exercises": Wording("øvelser med en tegning: 0 af {count}"),
    "pemat-seen.some_exercises": Wording(
        "øvelser uden tegning: {bare} af {count}. Ville en hjælpe?"
    ),
}
