# Finding a facility: filters, suggestions, map. Plain Dutch (B1), "je".

find-where = Waar zoek je?
find-postcode = Postcode
find-radius = Hoe ver?
find-km = Binnen { $km } km
find-near-me = Gebruik mijn plaats
find-near-me-hint = Je toestel vraagt eerst of dat mag. We ronden af op ongeveer een kilometer.
find-near-me-refused = We weten niet waar je bent. Vul je postcode in.
find-more = Meer filters
find-theme = Thema
find-theme-score = Minimumscore voor dat thema
find-suggestions = # voorstellen. Kies met de pijltjes.
find-no-suggestions = Geen voorstellen.
find-chips = Hierop zoek je nu
find-chip-remove = Haal weg:
find-as-list = Als lijst
find-as-map = Op de kaart
find-chip-q = Zoekwoord: { $value }
find-chip-near-me = Binnen { $km } km van jouw plaats
find-chip-near-postcode = Binnen { $km } km van { $value }
find-chip = { $name }: { $value }
find-chip-theme = { $name }: score vanaf { $value }
find-unknown-postcode = We kennen deze postcode niet. Een Belgische postcode heeft vier cijfers.
find-unknown-choice = Deze keuze bestaat niet: { $name }.
find-unknown-number = Vul hier een getal in: { $name }.
find-did-you-mean = Bedoel je misschien:
find-wider = Zoek verder weg
find-fewer = Haal iets weg
find-neighbours = Zoek in de buurt
find-without = Zonder ‘{ $what }’
find-there = { $place } ({ $count })
find-distance = { $km } km ver
find-distance-about = ongeveer { $km } km ver
find-offer-inclusive = Inclusieve opvang
find-offer-income = Prijs volgens inkomen
sort-distance = Dichtstbij eerst
facet-province = Provincie
facet-inclusive-care = Inclusieve opvang
facet-income-price = Prijs volgens inkomen
facet-partnership = Samenwerkingsverband
facet-unknown = Niet bekend in het register
language-tr = Turks
language-ar = Arabisch

map-caption = Elke bol toont hoeveel voorzieningen er zijn. Klik op een bol om ze te zien.
map-approximate = De plaats is bij benadering: een bol staat in het midden van de gemeente of de provincie, niet op het adres.
map-label = Kaart van de resultaten
map-table = Toon dit als tabel
map-place = Plaats
map-count = Voorzieningen
map-unplaced = { $count ->
    [one] { $count } voorziening staat niet op de kaart, want we kennen haar gemeente niet.
   *[other] { $count } voorzieningen staan niet op de kaart, want we kennen hun gemeente niet.
 }
