# The dashboard of pilot managers and the months of the inspectorate: Dutch only.

nav-overview = Overzicht
overview-title = Overzicht van de pilots
overview-lead = Halen de pilots hun doelen: openheid, ook goede verhalen, antwoorden, en verbetering?
overview-sector = Sector
overview-all-sectors = Al je sectoren
overview-numbers = In het kort
overview-reviews = Gepubliceerde waarderingen
overview-positive = Helemaal positief
overview-answered = Beantwoord
overview-answer-days = Mediane antwoordtijd
overview-phases = Deelnemers per fase
overview-phases-explained = Hoeveel aanvragen nu in elke fase staan.
overview-phase = Fase
overview-participants = Aanvragen
overview-no-participants = Er zijn nog geen aanvragen.
overview-weeks = Deelnemers per week
overview-weeks-text = Hoeveel aanvragen op het einde van elke week in een fase stonden.
overview-weeks-explained = Een rij per fase, over { $count } weken. Alle rijen hebben dezelfde schaal. Rechts staat hoeveel het er nu zijn.
overview-week = Week van
overview-month = Maand
overview-by-month = Waarderingen per maand
overview-by-month-explained = Samen zijn het er { $count }.
overview-no-reviews = In deze maanden kwam er geen waardering online.
overview-languages = Talen
overview-helped = Met hulp ingevuld
overview-nobody = Geen enkele.
overview-decisions = Beslissingen van de redactie
overview-decisions-text = Uit het openbare grootboek, voor dezelfde maanden.
overview-decided = Beslist
overview-published = Gepubliceerd
overview-refused = Geweigerd
overview-returned = Teruggestuurd
overview-waited = Mediane wachttijd
overview-coverage = Spreiding
overview-coverage-text = In { $reached } van de { $all } gemeenten met een voorziening staat er een waardering online.
overview-municipality = Gemeente
overview-with-review = Voorzieningen met een waardering
overview-open = Open voorzieningen
coverage-caption = Gemeenten met een voorziening
coverage-legend = Vol: er is een voorziening met een waardering. Open: nog geen waardering. Een grotere stip staat voor meer waarderingen.
coverage-of = { $reached } van de { $all } voorzieningen met een waardering
coverage-unknown = Gemeente niet bekend
overview-csv = Alle cijfers als CSV
took-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
took-hours = { $count ->
    [one] 1 uur
   *[other] { $count } uur
}
took-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}

nav-month = Maandcijfers
month-title = Maandcijfers
month-lead = Wat een maand samen geeft, voor je sectoren. Elke keer dat je kijkt, wordt bewaard: wie, wat en wanneer.
month-choose = Maand
month-going-on = Deze maand loopt nog.
month-suppressed = Getallen van 1 tot { $last } tonen we niet, zodat niemand te herkennen is. Soms valt ook een groter getal weg, omdat je het kleine er anders uit kan rekenen.
month-small = minder dan { $least }, of verborgen
month-signals = Signalen
month-handed = Aan de inspectie bezorgd
month-received = Ontvangst bevestigd
month-median = Mediane tijd tot de ontvangst
month-by-sector = Signalen per sector
month-by-province = Signalen per provincie
month-by-kind = Signalen per soort
month-number = Aantal
month-province = Provincie
month-kind = Soort
month-no-province = Zonder provincie, zoals Brussel
month-none = Geen signalen.
month-decisions = Beslissingen over teksten
month-csv = Deze maand als CSV
