"""What the fields of the whole project are for: its names, course, clinic, points and words."""

from __future__ import annotations

from collections.abc import Mapping

PROJECT: Mapping[str, str] = {
    # names that mean the same everywhere
    "id": (
        "Navnet, som resten af materialet bruger. Det skal stå én gang i listen og bør ikke ændres."
    ),
    "title": "Overskriften.",
    "name": "Navnet, som det bliver vist.",
    "label": "Ordene ved delen.",
    "text": "Teksten.",
    "lines": "Korte tekster, én på hver linje.",
    "sources": "Id’er på de læringspunkter i points.yaml, som teksten bygger på.",
    "proposal": "true: ikke fra kilderne; en kliniker skal tage stilling.",
    "slug": "Navnet på filerne: små bogstaver a–z, tal og bindestreger. Må gerne ændres.",
    "minutes": "Minutter, fx 5, eller for hver længde: {60: 5, 75: 7, 90: 9}.",
    "kind": "Hvilken slags det er. Det afgør, hvilke andre felter der kan stå.",
    "icon": "Navnet på et lille tegn, fx clock, pen eller check.",
    "questions": "Spørgsmål, ét på hver linje.",
    "lead": "Én eller to sætninger under overskriften.",
    "figure": "En tegning: navnet på modellen, og hvad der skal vises af den.",
    "heading": "Overskriften.",
    "materials": "Det, der skal være i rummet.",
    "fields": "Steder at skrive eller sætte kryds.",
    "only_if": (
        "Vises kun, når klinikken har slået emnet til under switches: hands, sex eller attention."
    ),
    "switch": "Tages kun med, når klinikken har slået emnet til: hands, sex eller attention.",
    # course.yaml
    "Course.title": "Kursets navn, som deltagerne ser det.",
    "Course.language": "Sproget i materialet: da.",
    "Course.edition_date": "Udgavens dato. Den står på alt materiale.",
    "Course.lengths": "De længder, en gang kan have, i minutter.",
    "Course.minutes": "Den længde, der bliver bygget, når man ikke beder om en anden.",
    "Course.sessions": "Gangene i rækkefølge: id’er på filerne i sessions/.",
    "Course.posters": (
        "Plakaterne i rækkefølge: navne på modellerne. En plakat kan have egne formater."
    ),
    "Course.sheets": "Papirformater for alle plakater: a4, a3, a2, a1, a0.",
    "Course.variants": (
        "Udgaver af alle plakater: colour, bw, white, large, blank; eller sat sammen: bw+large."
    ),
    "ListedPoster.model": "Navnet på plakatens model.",
    "ListedPoster.sheets": "Papirformater for netop denne plakat.",
    "ListedPoster.variants": "Udgaver af netop denne plakat.",
    # clinic.yaml
    "Clinic.name": "Klinikkens navn.",
    "Clinic.address": "Adressen, som den skal trykkes.",
    "Clinic.phone": "Klinikkens telefonnummer. Uden et nummer bliver der en linje at skrive på.",
    "Clinic.website": "Hjemmesidens adresse.",
    "Clinic.numbers": "Andre telefonnumre, og hvornår nogen sidst har ringet og prøvet dem.",
    "Clinic.link": "Den adresse, QR-koden åbner. Uden adresse er der ingen kode.",
    "Clinic.link_text": "Hvad der åbner sig, når man scanner koden.",
    "Clinic.logo": "Navnet på en fil ved siden af clinic.yaml: SVG, PNG eller JPEG.",
    "Clinic.font": "Navnet på klinikkens egen skrift til slides.",
    "Clinic.template": (
        "Navnet på en PowerPoint-skabelon (.potx eller .pptx) ved siden af clinic.yaml."
    ),
    "Clinic.template_layouts": (
        "Hvad layoutene hedder i skabelonen, hvis programmet ikke selv finder dem."
    ),
    "Clinic.switches": "Sæt et emne til false for at udelade det.",
    "Clinic.approval": "Hvem der har godkendt teksterne. ”pu approve --by NAVN” udfylder felterne.",
    "Numbers.doctor_on_call": "Lægevagtens nummer.",
    "Numbers.lifeline": "Livsliniens nummer.",
    "Numbers.checked_on": "Datoen, hvor nogen sidst ringede og prøvede numrene.",
    "TemplateLayouts.title": "Layoutet til den første slide.",
    "TemplateLayouts.section": "Layoutet til begyndelsen af en del.",
    "TemplateLayouts.content": "Layoutet med en titel og ét felt.",
    "TemplateLayouts.two_content": "Layoutet med en titel og to felter.",
    "TemplateLayouts.title_only": "Layoutet med kun en titel.",
    "Switches.hands": "Behandling med hænderne.",
    "Switches.sex": "Sex blandt det, der skruer ned.",
    "Switches.attention": "Opmærksomhed som en lampe over hjernens møde.",
    "Approval.approved_by": "Navnet på den kliniker, der har læst og godkendt materialet.",
    "Approval.approved_on": "Datoen for godkendelsen.",
    "Approval.code": (
        "Koden for teksterne, som de blev læst. Den skifter, når en tekst bliver ændret."
    ),
    # points.yaml
    "Points.points": "Alle læringspunkter med egne ord.",
    "Points.issues": "Steder, hvor kilderne er uenige eller tager fejl, og hvordan det er løst.",
    "Point.id": "Punktets id: s, tre cifre og nogle ord, fx s001-2-roegalarm.",
    "Point.source": "Nummeret på kilden.",
    "Point.section": "Afsnittet i kilden.",
    "Point.point": "Det, der skal læres, med egne ord.",
    "Point.facts": "Kendsgerninger, som skal med og være rigtige.",
    "Point.audience": "Hvem der skal møde punktet: patient, clinician.",
    "Point.kind": "Hvilken slags punkt det er.",
    "Point.deck": "Gangen, som punktet hører til.",
    "Point.posters": "Plakaterne, som punktet hører til.",
    "Point.core": "true: patienter skal møde det på en slide eller en plakats forside.",
    "Point.core_clinician": "true: en kliniker skal møde det.",
    "Point.caution": "Id’er på de forbehold (issues), der rører ved punktet.",
    "Issue.id": "Forbeholdets id, fx I-03.",
    "Issue.what": "Hvad kilderne er uenige om, eller hvor de tager fejl.",
    "Issue.handle": "Den faste måde at håndtere det på.",
    # glossary.yaml
    "Glossary.words": "Fagets ord og de ord, patienter læser i stedet.",
    "Glossary.joints": "Lange ord med en bindestreg, hvor de må deles: røg-alarm.",
    "Glossary.harmful": "Ord, der kan skade.",
    "Word.term": "Fagets ord.",
    "Word.patient": "Det ord, patienter læser.",
    "Word.remark": "En bemærkning til den, der skriver.",
    "Word.avoid": "Begyndelser på ord, der ikke bruges om det samme; * er enhver endelse.",
    "Word.stems": "Sådan kendes patienternes ord; * er enhver endelse.",
    "Word.unless": "Længere udtryk, hvor ordene betyder noget andet; * er enhver endelse.",
    "Word.explained": "Slides (session_1/scan) og modeller, der forklarer ordet.",
    "HarmfulWord.words": "Ordene, der kan skade.",
    "HarmfulWord.stems": (
        "Det, et tjek leder efter; * er enhver endelse, og forrest enhver begyndelse."
    ),
    "HarmfulWord.unless": "Længere udtryk, hvor de betyder noget andet; * er enhver endelse.",
    "HarmfulWord.why": "Hvorfor ordene kan skade.",
    "HarmfulWord.better": "Bedre ord.",
}
