# The page on which members of a provider invite people, and the desk's look at codes: Dutch only.

invite-link = Uitnodigen
inviting-title = Uitnodigen voor { $name }
invite-heading = Uitnodigen
invite-lead = Nodig iedereen uit, niet alleen wie tevreden is. Geef niemand iets in ruil voor een waardering.
invite-paper = Affiches en brieven
invite-paper-lead = Je krijgt een PDF om af te drukken, met een vierkant om te scannen en een korte code om in te typen. Zo ziet een affiche eruit: een titel, de naam van je voorziening, vijf gezichten, het vierkant en de code.
invite-picture = Voorbeeld van een affiche
invite-kind = Wat wil je maken?
invite-poster-a4 = Affiche op A4
invite-poster-a5 = Affiche op A5
invite-letter = Brief op A4
invite-language = Taal
invite-copies = Hoeveel deel je er uit?
invite-copies-hint = Een getal van 1 tot 5000. We zetten het naast het aantal waarderingen.
invite-name = Naam voor jezelf (hoeft niet)
invite-name-hint = Bijvoorbeeld: onthaal, of leefgroep 2. Lezers zien dit niet.
invite-make = Maak de PDF
invite-made = Wat je al uitdeelde
invite-none = Je deelde nog niets uit.
invite-few-hint = We tellen hoeveel waarderingen er met een code binnenkwamen. Zijn het er minder dan vijf, dan zeggen we niet hoeveel, zodat niemand kan raden wie schreef.
invite-by-you = door jou
invite-by-colleague = door een collega
invite-handed = { $count ->
    [one] { $count } exemplaar
   *[other] { $count } exemplaren
}
invite-reviews = { $count ->
    [0] nog geen waardering
    [one] { $count } waardering
   *[other] { $count } waarderingen
}
invite-few = minder dan vijf waarderingen
invite-code = Code:
invite-withdrawn = Teruggenomen op { $day }
invite-again = Open de PDF opnieuw
invite-withdraw = Neem de code terug

relcodes-title = Codes voor bevestigde gebruikers
relcodes-lead = Met zo een code bewijst iemand dat die je voorziening gebruikt. Elke code werkt één keer, en bij de waardering staat dan "bevestigde gebruiker". Niemand kan zien van wie een code was: jij niet, en wij ook niet.
relcodes-period = In { $period }:
relcodes-issued = { $count ->
    [one] { $count } code gemaakt.
   *[other] { $count } codes gemaakt.
}
relcodes-places = { $count ->
    [one] De voorziening heeft { $count } plaats.
   *[other] De voorziening heeft { $count } plaatsen.
}
relcodes-places-unknown = We weten niet hoeveel plaatsen de voorziening heeft.
relcodes-left = { $count ->
    [0] Je kan er dit halfjaar geen meer maken.
    [one] Je kan er nog { $count } maken.
   *[other] Je kan er nog { $count } maken.
}
relcodes-used = { $count ->
    [0] Er is nog geen code gebruikt.
    [one] { $count } code is gebruikt.
   *[other] { $count } codes zijn gebruikt.
}
relcodes-used-few = Minder dan vijf codes zijn gebruikt.
relcodes-bar = { $issued } van { $allowed } codes gemaakt
relcodes-fair = Geef iedereen een code en laat mensen er zelf een trekken uit de stapel. Schrijf niet op wie welke code kreeg. De redactie ziet hoeveel codes je maakt voor hoeveel plaatsen.
relcodes-count = Hoeveel codes wil je?
relcodes-make = Maak codes in deze browser
relcodes-working = De codes worden gemaakt op dit toestel.
relcodes-failed = Het lukte niet. Er zijn geen codes gemaakt die je kan gebruiken.
relcodes-key-differs = De sleutel is niet die van het platform. Er zijn geen codes gemaakt. Meld dit aan ons.
relcodes-count-wrong = Geef een getal van 1 tot 200.
relcodes-done = Klaar. Druk de codes nu af: ze staan alleen op dit scherm, en we kunnen ze niet opnieuw tonen.
relcodes-print = Druk af
relcodes-without-script = Zonder script: met een opdracht op je eigen computer
relcodes-command = Wil je geen script in je browser gebruiken? Dan maakt het programma van het platform de codes op je eigen computer. Maak eerst een aanvraag. Het geheime bestand blijft bij jou.
relcodes-request = Plak hier de aanvraag
relcodes-answer = Haal het antwoord
relcodes-finish = Bewaar het antwoord als antwoord.json en maak er codes van:
relcodes-none = Dit platform maakt nog geen codes.

nav-codes = Codes
code-shares-title = Codes voor bevestigde gebruikers
code-shares-lead = Hoeveel codes elke voorziening dit halfjaar maakte, naast haar plaatsen. Weinig codes voor veel plaatsen kan betekenen dat een voorziening kiest wie ze uitnodigt.
code-shares-none = Geen enkele voorziening maakte dit halfjaar codes.
code-share-facility = Voorziening
code-share-made = Codes en plaatsen
code-share-of = { $made } codes voor { $places } plaatsen
code-share-unknown = { $made } codes; plaatsen niet gekend
code-share-used = Gebruikt
code-share-few = minder dan vijf
code-share-little = weinig voor zoveel plaatsen
