# Insight for members of a provider: Dutch only.

insight-title = Inzicht: { $name }
insight-open = Bekijk het inzicht
insight-lead = Hoe doet je voorziening het, naast haar sector en haar provincie? Je ziet de waarderingen die in de gekozen maanden online kwamen.
insight-from = Van
insight-to = Tot en met
insight-month-hint = Een maand, zoals 2026-05.
insight-show = Toon
insight-quick = Per kwartaal
insight-period = { $from } tot en met { $to }
insight-own = Jouw voorziening
insight-sector = Sector
insight-group-sector = { $name }, heel Vlaanderen en Brussel
insight-group-province = { $name }, { $province }
insight-with = Met wie we vergelijken
insight-with-text = Jouw eigen voorziening telt mee in de cijfers van de sector en de provincie.
insight-col-who = Wie
insight-col-facilities = Voorzieningen (nu open)
insight-col-reviewed = Met een waardering
insight-col-reviews = Waarderingen in de periode
insight-col-positive = Helemaal positief
insight-col-answered = Beantwoord
insight-col-median = Mediane antwoordtijd
insight-positive-explained = Helemaal positief: elk thema dat de schrijver scoort, krijgt een 4 of een 5.
insight-method = Een cijfer hier is het gewone gemiddelde van de gekozen maanden. De score op je openbare pagina laat oude waarderingen minder wegen en kan dus anders zijn.
insight-small = { $count ->
    [one] We tonen een cijfer vanaf { $count } waardering.
   *[other] We tonen pas een cijfer vanaf { $count } waarderingen. Met minder zegt het te weinig, en kan iemand de schrijver herkennen.
}
insight-few = te weinig
insight-too-few = { $count ->
    [0] In deze maanden kwam er geen waardering van je voorziening online.
    [one] In deze maanden kwam er 1 waardering van je voorziening online: te weinig voor cijfers.
   *[other] In deze maanden kwamen er { $count } waarderingen van je voorziening online: te weinig voor cijfers.
}
insight-empty-advice = Kies meer maanden, of nodig mensen uit om te vertellen hoe het was. Nodig iedereen uit, niet alleen wie tevreden is.
insight-themes = Per thema
insight-themes-explained = Het gemiddelde van elk thema, voor { $own } en voor de sector, van 1 tot 5.
insight-col-theme = Thema
insight-col-mean = Gemiddelde
insight-col-count = Scores
insight-trend = Verloop per kwartaal
insight-trend-explained = Het gemiddelde van alle waarderingen per kwartaal: een volle lijn voor jouw voorziening, een streeplijn voor de sector. Het laatste cijfer van jouw voorziening is { $value }.
insight-trend-few = Er zijn nog geen twee kwartalen met genoeg waarderingen voor een lijn.
insight-quarters = Waarderingen per kwartaal
insight-quarters-explained = Het hoogst is { $period }, met { $count }.
insight-col-quarter = Kwartaal
insight-replies = Antwoorden
insight-replies-text = Hoeveel van de waarderingen uit deze maanden hebben een antwoord dat online staat, en na hoeveel dagen.
insight-replies-explained = Het deel van de waarderingen met een antwoord, voor jouw voorziening, de sector en de provincie.
insight-days = { $count ->
    [0] binnen een dag
    [one] 1 dag
   *[other] { $count } dagen
}
insight-words = Woorden die terugkomen
insight-words-text = Per thema de woorden die vaker voorkomen bij een hoge of een lage score. Alleen woorden die in minstens { $least } verschillende waarderingen staan, en nooit iets wat een redacteur bedekte. Gelezen: { $texts } teksten.
insight-words-none = Geen enkel woord komt in minstens { $least } verschillende waarderingen terug.
insight-words-high = Bij score 4 of 5
insight-words-low = Bij score 1 tot 3
insight-words-nothing = geen
insight-word-reviews = { $count ->
    [one] in 1 waardering
   *[other] in { $count } waarderingen
}
insight-word-title = Waarderingen met “{ $word }”
insight-word-lead = Gepubliceerde waarderingen van { $period } met dit woord, nieuwste eerst. We tonen er hoogstens 50.
insight-word-none = Geen enkele waardering uit deze maanden gebruikt dit woord.
insight-back = Terug naar het inzicht
insight-languages = Talen
insight-take = Meenemen
insight-take-text = Dezelfde cijfers als bestand, voor een vergadering of je eigen overzicht.
insight-csv = Cijfers als CSV
insight-xlsx = Cijfers als werkmap (XLSX)
insight-handed = Wat je uitdeelde
insight-handed-text = De affiches, brieven en codes die je in deze maanden maakte, naast de waarderingen die er sindsdien mee binnenkwamen.
insight-handed-none = In deze maanden maakte je geen affiches, brieven of codes.
insight-handed-papers = { $kind } ({ $batches })
insight-batches = { $count ->
    [one] 1 keer gemaakt
   *[other] { $count } keer gemaakt
}
insight-handed-codes-1 = Codes voor bevestigde gebruikers, januari tot juni { $year }
insight-handed-codes-2 = Codes voor bevestigde gebruikers, juli tot december { $year }
insight-handed-some = enkele
insight-handed-more = meer dan { $count }
insight-handed-few = Kwamen er met één code minder dan vijf waarderingen, dan staat er ‘enkele’ en tellen we die niet mee. Zo kan niemand raden wie schreef.
insight-handed-whole = Codes tellen we per half jaar, ook als je minder maanden kiest.
insight-handed-all = { $count ->
    [0] In deze maanden kwam er geen waardering online, met of zonder uitnodiging.
    [one] In deze maanden kwam er in het geheel 1 waardering online, met of zonder uitnodiging.
   *[other] In deze maanden kwamen er in het geheel { $count } waarderingen online, met of zonder uitnodiging.
}
insight-col-handed = Wat
insight-col-copies = Uitgedeeld
insight-col-came = Waarderingen
insight-report = Kwartaalverslag
insight-report-text = Twee bladzijden om af te drukken (PDF): alle cijfers van een kwartaal, met het verloop over twee jaar.
insight-report-make = Maak het verslag
