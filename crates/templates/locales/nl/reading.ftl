# Reading about a facility: its page, comparing, the widget, open data.

## Scores
scores-old = Er zijn waarderingen, maar de meeste zijn ouder dan { $count } jaar. Die tellen niet meer mee. We tonen een score zodra er genoeg nieuwe zijn.
scores-counted = { $count ->
    [one] { $count } waardering telt mee in de score
   *[other] { $count } waarderingen tellen mee in de score
 }
how-reckoned = Hoe berekenen we dit?
how-reckoned-age = We nemen het gemiddelde van alle waarderingen van de laatste { $years } jaar, waarbij een waardering van { $months } maanden oud nog voor de helft meetelt.
how-reckoned-shrunk = Zijn er nog weinig waarderingen, dan houden we de score dichter bij 3,5, alsof zeven mensen meer dat gaven: zo weegt één mening niet te zwaar.
distribution-title = Hoe vaak elke score gegeven is
distribution-explained = Alle antwoorden op alle vragen samen. Score { $score } kwam het vaakst voor.
distribution-score = Score
distribution-share = Deel van de antwoorden
distribution-count = Aantal antwoorden
trend-title = Gemiddelde per kwartaal
trend-explained = Van { $value } in het eerste kwartaal met genoeg waarderingen naar { $other } in het laatste.
trend-few = Nog geen verloop: dat tonen we vanaf twee kwartalen met elk minstens { $count } waarderingen.
trend-quarter = Kwartaal
trend-mean = Gemiddelde
trend-reviews = Waarderingen
trend-too-few = te weinig
quarter-1 = januari tot maart { $year }
quarter-2 = april tot juni { $year }
quarter-3 = juli tot september { $year }
quarter-4 = oktober tot december { $year }
theme-too-few = { $count ->
    [0] Nog geen antwoorden
    [one] { $count } antwoord: te weinig voor een score
   *[other] { $count } antwoorden: te weinig voor een score
 }

## Reviews of a facility
filter-relation = Wie schrijft
filter-any-relation = Iedereen
filter-period = Ervaring
filter-any-period = Alle jaren
filter-period-year = Laatste 12 maanden
filter-period-three = Laatste 3 jaar
filter-period-older = Ouder dan 3 jaar
filter-language = Taal
filter-any-language = Alle talen
language-nl = Nederlands
language-fr = Frans
language-en = Engels
language-de = Duits
review-in-language = Geschreven in het { $language }
filter-none = Geen enkele waardering past bij je keuze.
filter-clear = Toon alle waarderingen
review-checked = Nagekeken: de schrijver bevestigde een e-mailadres en een redacteur las de tekst. We controleren niet met papieren of iemand er echt was.
review-old = telt niet meer mee in de score

## Sharing and taking along
share = Deel
share-mail = Mail deze pagina
share-subject = { $name } op het Waarderingsplatform
share-print = Druk af
share-feed = Volg in een nieuwslezer
share-widget = Zet de score op je site
share-data = Als gegevens (JSON)
feed-title = Waarderingen van { $name }
facility-summary = { $score } op 5 uit { $count } waarderingen. Lees wat ouders, bewoners en naasten vertellen.
facility-summary-few = Lees wat ouders, bewoners en naasten vertellen.

## Comparing
compare-title = Vergelijk voorzieningen
compare-lead = Zet tot vier voorzieningen naast elkaar. De lijst staat in het adres van deze pagina: bewaar of deel het.
compare-add = Vergelijk
compare-add-named = Vergelijk met andere: { $name }
compare-remove = Haal weg
compare-remove-named = Haal { $name } uit de vergelijking
compare-more = Zoek nog een voorziening
compare-in-list = { $count ->
    [one] { $count } voorziening in je vergelijking
   *[other] { $count } voorzieningen in je vergelijking
 }
compare-show = Toon de vergelijking
compare-full = Je vergelijkt er al vier. Haal er eerst één weg.
compare-empty = Er staat nog niets in je vergelijking.
compare-empty-how = Zoek een voorziening en kies ‘Vergelijk’.
compare-too-many = { $count ->
    [one] Je kunt vier voorzieningen vergelijken. Er is er één weggelaten.
   *[other] Je kunt vier voorzieningen vergelijken. Er zijn er { $count } weggelaten.
 }
compare-unknown = We kennen geen voorziening met het adres ‘{ $slug }’.
compare-table = De voorzieningen naast elkaar
compare-what = Wat
compare-score = Score
compare-rated = Waarderingen
compare-few = { $count ->
    [one] Geen score: daarvoor is minstens { $count } waardering nodig.
   *[other] Geen score: daarvoor zijn minstens { $count } waarderingen nodig.
 }
compare-old = Geen score: de waarderingen zijn te oud.
compare-theme-few = te weinig antwoorden
compare-open = Kan gewaardeerd worden
compare-one = Kies nog een voorziening om te kunnen vergelijken.

## Widget
widget-title = Zet de score van { $name } op je site
widget-lead = Plak een van deze twee stukjes code in je pagina. Er komen geen cookies aan te pas en de score blijft vanzelf juist.
widget-script = Met een script
widget-frame = Zonder script
widget-preview = Zo ziet het eruit
widget-frame-title = Score van { $name } op het Waarderingsplatform
widget-read = Lees de waarderingen
widget-few = Nog geen score: te weinig waarderingen.
widget-small = Samen is het minder dan 10 kilobyte. Het past zich aan: licht of donker, smal of breed.

## Open data
open-title = Open data
open-lead = Alles wat hier openbaar is, mag je downloaden en hergebruiken.
open-facilities = Voorzieningen (CSV)
open-facilities-text = Elke voorziening uit het register, met het aantal waarderingen en de score van vandaag.
open-reviews = Waarderingen (JSON Lines)
open-reviews-text = Elke gepubliceerde waardering op een eigen regel: de tekst, de scores, de taal en de maand van publicatie.
open-api = Beschrijving van de API
open-api-text = Zoek en lees voorzieningen en waarderingen met een programma. Je hebt geen sleutel nodig.
open-licence-title = Licentie
open-licence = Je mag de gegevens gebruiken onder de licentie
open-licence-name = Creative Commons Naamsvermelding 4.0 (CC BY 4.0)
open-licence-how = Noem het Waarderingsplatform als bron en de dag waarop je de gegevens haalde.
open-small-title = Wat we weglaten
open-small = { $count ->
    [one] We geven geen score bij minder dan { $count } waardering die meetelt.
   *[other] We geven geen score bij minder dan { $count } waarderingen die meetellen.
 }
open-small-writer = Wie schreef (ouder, bewoner, …) en het jaar van de ervaring staan er alleen bij als minstens zoveel waarderingen van dezelfde voorziening dat gemeen hebben. Namen en adressen van schrijvers staan er nooit in.
open-fields = Wat de kolommen en velden betekenen, lees je in de beschrijving van de API.
footer-open-data = Open data
footer-compare = Vergelijk voorzieningen
fact-capacity = Aantal plaatsen
fact-inclusive = Inclusieve opvang of zorg
fact-income-price = Prijs volgens inkomen
fact-partnerships = Samenwerking
fact-yes = Ja
fact-no = Nee
