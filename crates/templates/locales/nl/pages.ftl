# Words of the pages. Plain Dutch (B1), "je".

site-name = Waarderingsplatform
skip-to-content = Ga naar de inhoud
nav-label = Hoofdmenu
nav-search = Zoek een voorziening
nav-reviews = Zoek in waarderingen
nav-conduct = Gedragscode
footer-checked = Een redacteur leest elke waardering voor ze online komt.
footer-desk = Voor de redactie
errors-title = Kijk dit nog even na
error-prefix = Fout:
pager-label = Meer resultaten
pager-first = Terug naar het begin
pager-next = Volgende
search = Zoek
narrow = Verfijn
facet-remove = (haal weg)
facet-sector = Sector
all-sectors = Alle sectoren
sector = Sector
kind = Soort
municipality = Gemeente
sort = Volgorde
sort-apply = Toon
sort-relevance = Best passend
sort-newest = Nieuwste eerst
sort-oldest = Oudste eerst
sort-highest = Hoogste score eerst
sort-lowest = Laagste score eerst
sort-name = Op naam
sort-review-count = Meeste waarderingen eerst
score-from = Vanaf { $score }
facet-kind = Soort
facet-municipality = Gemeente
facet-participating = Doet mee
facet-relation = Wie schrijft
facet-language = Taal
yes = Ja
no = Nee
any-theme = Alle thema’s
of-five = op 5
score-of-five = { $score } op 5
not-applicable = niet van toepassing
not-participating = Doet nog niet mee
experience-in = ervaring in { $month }
published-on = Gepubliceerd op { $day }
version-number = versie { $number }
reviews-count = { $count ->
    [0] Nog geen waarderingen
    [one] { $count } waardering
   *[other] { $count } waarderingen
 }
answers-count = { $count ->
    [one] { $count } antwoord
   *[other] { $count } antwoorden
 }

## Search for a facility
home-title = Vind opvang, zorg of hulp die bij je past
home-lead = Lees wat ouders, bewoners, cliënten en hun naasten vertellen. Deel ook je eigen ervaring.
home-q = Naam of zoekwoord
home-min-score = Minimumscore
home-any-score = Elke score
home-any-kind = Alle soorten
home-participating = Alleen voorzieningen die meedoen
home-empty = We vonden niets. Dit kan helpen:
home-empty-spelling = Kijk na of je alles juist hebt geschreven.
home-empty-fewer = Gebruik minder woorden of minder filters.
home-empty-place = Zoek op een gemeente in de buurt.
home-empty-all = Toon alle voorzieningen
facilities-found = { $count ->
    [0] Niets gevonden
    [one] { $count } voorziening
   *[other] { $count } voorzieningen
 }

## Search in reviews
review-search-title = Zoek in waarderingen
review-search-lead = Zoek op een woord, zoals ‘tuin’, ‘eten’ of ‘vriendelijk’.
review-search-q = Zoekwoorden
review-search-hint = Typ een of meer woorden. Je ziet dan alle waarderingen waar ze in staan.
review-search-empty = Geen enkele waardering past bij je zoekwoorden. Probeer een ander woord of kies alle sectoren.
reviews-found = { $count ->
    [0] Niets gevonden
    [one] { $count } waardering gevonden
   *[other] { $count } waarderingen gevonden
 }

## Facility
back-to-search = Terug naar zoeken
facility = Voorziening
facility-closed = Bestaat niet meer
write-review = Schrijf een waardering
scores-title = Scores
scores-from = { $count ->
    [one] Zodra er een waardering is, zie je hier de scores.
   *[other] We tonen scores vanaf { $count } waarderingen. Zo weegt één mening niet te zwaar.
 }
scores-explained = Zijn er nog weinig waarderingen? Dan houden we de score dichter bij 3,5. Zo weegt één mening niet te zwaar.
scores-as-table = Toon de scores als tabel
scores-table-caption = Aantal antwoorden per score en per thema
scores-per-theme = Scores per thema
theme = Thema
mean = Gemiddelde
answers = Antwoorden
facility-reviews = { $count ->
    [0] Waarderingen
    [one] { $count } waardering
   *[other] { $count } waarderingen
 }
no-reviews = Er zijn nog geen waarderingen.
facts-title = Gegevens
organiser = Organisator
address = Adres
phone = Telefoon
email = E-mailadres
website = Website
source = Bron

## Review form
form-title = Schrijf een waardering over { $name }
form-intro = Vertel wat jij of je naaste zelf hebt meegemaakt. Invullen duurt ongeveer drie minuten.
form-you = Over jou
form-relation = Wat is je band met deze voorziening?
form-month = Wanneer was je ervaring?
form-month-hint = Kies de laatste maand waarover je vertelt. Je ervaring is niet ouder dan drie jaar.
form-choose-month = Kies een maand
form-questions = Acht vragen
form-questions-hint = Past een vraag niet bij jou? Kies dan ‘niet van toepassing’.
form-story = Je ervaring
form-text-limits = Schrijf minstens { $min } en hoogstens { $max } tekens.
form-text-hint = Noem geen namen en zet er geen adressen of telefoonnummers in, ook niet die van jezelf.
form-identity = Zo kunnen we je bereiken
form-identity-hint = Alleen de redactie kan deze gegevens zien, en enkel als het echt nodig is. Ze komen nooit online. De voorziening krijgt ze niet.
first-name = Voornaam
last-name = Achternaam
form-email-hint = We sturen je een mail met een link om je waardering te bevestigen.
form-accept = Ik volg de gedragscode en schrijf over een echte, eigen ervaring.
form-accept-link = Lees de gedragscode (opent in een nieuw venster)
form-next = Na het versturen krijg je een mail. Pas als je op de link in die mail klikt, gaat je waardering naar de redactie.
form-send = Verstuur je waardering

## After the form
thanks-title = Nog één stap: kijk in je mailbox
thanks-lead = Bedankt voor je waardering van { $name }.
thanks-step-mail = Open de mail die we je net stuurden.
thanks-step-link = Klik op de link in de mail. De link werkt { $count } uur.
thanks-step-editor = Daarna leest een redacteur je waardering. Je krijgt een mail met de beslissing.
thanks-no-mail-title = Geen mail gekregen?
thanks-no-mail = Kijk ook bij ongewenste mail. Misschien zat er een fout in je adres: stuur je waardering dan opnieuw in.
thanks-again = Stuur de mail opnieuw
back-to-facility = Terug naar { $name }
confirm-title = Bevestig je waardering
confirm-lead = Je schreef een waardering over { $name }. Klik op de knop om ze naar de redactie te sturen.
confirm-button = Bevestig mijn waardering
confirm-not-you = Heb je niets geschreven? Sluit dan deze pagina. Er gebeurt niets.
confirmed-title = Je waardering is bevestigd
confirmed-lead = Bedankt. Je waardering van { $name } gaat nu naar de redactie.
confirmed-due = { $count ->
    [one] Een redacteur leest ze binnen { $count } werkdag. Je krijgt een mail met de beslissing.
   *[other] Een redacteur leest ze binnen { $count } werkdagen. Je krijgt een mail met de beslissing.
 }
confirmed-manage = Op je eigen pagina zie je hoe het staat. Je kunt er je tekst aanpassen of je waardering intrekken.
confirmed-manage-link = Naar mijn waardering
confirmed-keep = Bewaar het adres van die pagina. Geef het aan niemand door: wie het heeft, kan je waardering aanpassen.
too-early-title = Je hebt deze voorziening al gewaardeerd
too-early-lead = We vonden een eerdere waardering van jou over { $name }. Daarom kunnen we deze nieuwe nog niet aannemen.
too-early-from = Je kunt een nieuwe waardering schrijven vanaf { $moment }.
too-early-amend-link = Pas mijn eerdere waardering aan
too-early-mail = Is er iets veranderd? Pas dan je eerdere waardering aan. De link staat in de mails die je over die waardering kreeg.
too-early-rule = Lees waarom er tijd tussen twee waarderingen zit
expired-title = Deze link werkt niet meer
expired-lead = De link is te oud.
expired-resend = We kunnen je een nieuwe link sturen, naar hetzelfde e-mailadres.
expired-resend-button = Stuur me een nieuwe link
expired-again = Zoek de voorziening en schrijf je waardering opnieuw.
used-title = Deze link is al gebruikt
used-lead = Je waardering is bevestigd. Je hoeft niets meer te doen.
used-next = In je mailbox vind je een mail met de link naar je eigen pagina. Daar zie je hoe het met je waardering staat.
closed-form-back = Terug naar de voorziening

## The submitter's own page
mine-title = Mijn waardering
mine-status = Hoe staat het ermee?
mine-awaiting-verification = Je moet je waardering nog bevestigen. Klik op de link in de mail die je kreeg.
mine-lapsed = Je hebt je waardering niet op tijd bevestigd. Ze is niet naar de redactie gegaan. Je kunt een nieuwe schrijven.
mine-queued = Je waardering wacht op een redacteur. Je krijgt een mail zodra er een beslissing is.
mine-queued-again = Je nieuwe versie wacht op een redacteur. Je vorige versie blijft ondertussen online.
mine-escalated = Een tweede redacteur kijkt naar je waardering. Dat duurt iets langer.
mine-published = Je waardering staat online.
mine-returned = De redactie vraagt je om je tekst aan te passen. Lees hieronder waarom en stuur een nieuwe versie.
mine-rejected = Je waardering komt niet online. Hieronder lees je waarom. Ben je het niet eens, dan kun je in beroep gaan.
mine-withdrawn = Je hebt je waardering ingetrokken. Ze staat niet meer online.
mine-hidden = Iemand meldde je waardering. Ze is even niet zichtbaar terwijl de redactie ze opnieuw bekijkt. Je krijgt een mail met de uitkomst.
mine-taken-down = Je waardering is offline gehaald na een melding. Hieronder lees je waarom. Ben je het niet eens, dan kun je in beroep gaan.
mine-published-text = Wat lezers zien
mine-see = Bekijk ze op de pagina van de voorziening
mine-decisions = Beslissingen
mine-articles = Artikels van de gedragscode:
mine-amend = Pas je waardering aan
mine-amend-public = Je nieuwe versie gaat eerst naar een redacteur. Tot dan blijft de vorige online.
mine-amend-again = Je nieuwe versie gaat opnieuw naar een redacteur.
mine-amend-open = Pas je tekst en je scores aan
mine-amend-send = Verstuur de nieuwe versie
mine-appeal = Ga in beroep
mine-appeal-text = Ben je het niet eens met de beslissing? Leg uit waarom. Een andere redacteur bekijkt je waardering opnieuw.
mine-appeal-why = Waarom ben je het niet eens?
mine-appeal-send = Ga in beroep
mine-withdraw = Trek je waardering in
mine-withdraw-text = Je waardering verdwijnt dan van de site en telt niet meer mee. Dat kun je niet ongedaan maken.
mine-withdraw-confirm = Ja, ik wil mijn waardering intrekken.
mine-withdraw-send = Trek in
happened-submitted = Je stuurde je waardering in.
happened-confirmed = Je bevestigde je waardering.
happened-amended = Je stuurde versie { $version } in.
happened-withdrawn = Je trok je waardering in.
mine-versions = Wat je schreef
mine-timeline = Verloop
version-public = staat online

## Code of conduct
conduct-lead = Deze regels gelden voor elke waardering en elke reactie. Beslist de redactie iets, dan zegt ze welke regel daarbij hoort.
conduct-translated = Dit is een vertaling. Alleen de Nederlandse tekst geldt.
conduct-original = Lees de Nederlandse tekst
conduct-version = Versie { $version }, geldig vanaf { $day }
conduct-contents = Artikels
conduct-code = Artikel { $code }
conduct-both = geldt voor waarderingen en reacties
conduct-reviews = geldt voor waarderingen
conduct-replies = geldt voor reacties van aanbieders

## What was just done
notice-mail-sent = We stuurden je een nieuwe mail met een nieuwe link.
notice-amended = We kregen je nieuwe versie. Een redacteur leest ze.
notice-withdrawn = Je waardering is ingetrokken.
notice-appealed = We kregen je beroep. Een andere redacteur bekijkt je waardering opnieuw.

## Errors
error-400 = Dit begrijpen we niet
error-400-advice = Er zit een fout in wat je stuurde. Ga terug en probeer het opnieuw.
error-401 = Meld je eerst aan
error-401-advice = Je bent niet aangemeld, of je was te lang weg. Meld je opnieuw aan.
error-403 = Dit mag je niet
error-403-advice = Je hebt geen toegang tot deze pagina. Denk je dat dat niet klopt? Vraag het aan een hoofdredacteur.
error-404 = Deze pagina bestaat niet
error-404-advice = Misschien is het adres niet juist of is de pagina weg. Zoek de voorziening op naam.
error-405 = Zo werkt deze pagina niet
error-405-advice = Ga terug en gebruik de knoppen op de pagina.
error-409 = Er is intussen iets veranderd
error-409-advice = Laad de pagina opnieuw en kijk hoe het nu staat.
error-410 = Dit is er niet meer
error-410-advice = Wat je zoekt is verwijderd, of de link werkt niet meer.
error-422 = Niet alles is goed ingevuld
error-422-advice = Ga terug, kijk je antwoorden na en probeer het opnieuw.
error-429 = Even geduld
error-429-advice = Er kwamen te veel aanvragen na elkaar. Wacht een minuut en probeer het opnieuw.
error-500 = Er ging iets mis bij ons
error-500-advice = Probeer het straks opnieuw. Lukt het dan nog niet, geef ons dan het nummer hieronder door.
error-503 = We zijn even niet bereikbaar
error-503-advice = Probeer het over enkele minuten opnieuw.
error-request = Fout { $status }, nummer { $id }

## Said on the desk and to everybody
happened-reversed = We namen die beslissing terug en bekijken je tekst opnieuw
word-removed = [weg:
word-added = [nieuw:
word-end = ]
problem-queue-busy = Het is te druk aan de redactie: anderen namen telkens sneller een zaak.
problem-view-not-found = Deze weergave van de wachtrij bestaat niet of niet meer.
problem-not-your-view = Deze weergave is van een collega. Alleen wie ze bewaarde, kan ze veranderen.
problem-too-many-views = Je bewaarde al zoveel weergaven als kan. Verwijder er eerst een.
conduct-named = Versie { $version }
conduct-history = Eerdere versies en wat er veranderde
conduct-was = Dit is een versie die niet meer geldt.
conduct-now = Lees wat nu geldt
change-added = nieuw
change-removed = verwijderd
change-reworded = anders gezegd
site-description = Lees en deel ervaringen met kinderopvang, ouderenzorg, zorg voor mensen met een handicap en jeugdhulp in Vlaanderen. Een redacteur leest elke waardering.
