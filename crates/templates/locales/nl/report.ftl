# Het verslag van de redactie.
nav-report = Verslag
footer-report = Cijfers over ons werk
report-title = Hoe de redactie werkt
report-period = Van { $from } tot en met { $to }
report-from = Van
report-to = Tot en met
report-show = Toon
report-human = Een mens leest elke tekst voor hij op de site komt. Dit verslag wordt geteld uit het openbare grootboek onderaan.
report-small = Getallen kleiner dan { $count } tonen we niet precies.
report-too-few = te weinig
report-nothing = Niets in deze periode.
report-unknown = Niet bekend
report-all-sectors = Alle sectoren
report-what = Wat
report-number = Aantal
report-share = Aandeel
report-margin = Marge (95%)
report-margin-of = { $low } tot { $high }
report-of = { $count } van { $of }
report-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
report-hours = { $hours } uur
report-band = { $low } tot { $high }
report-score = Gemiddelde score
report-in-figures = In cijfers
report-volumes = Wat er binnenkwam en wat er bleef
report-open-before = Open bij het begin
report-came-in = Binnengekomen
report-decided = Beslist
report-withdrawn = Niet meer nodig, bijvoorbeeld omdat de indiener de tekst introk
report-open-after = Open op het einde
report-restrictions = Wat de redactie met teksten deed, als deel van wat beslist is
report-refused-all = Geweigerd
report-returned-all = Teruggestuurd met een vraag
report-taken-down = Van de site gehaald
report-edited = Gepubliceerd met iets afgeschermd of verbeterd
report-masked = Gepubliceerd met iets afgeschermd
report-corrected = Gepubliceerd met kleine taalfouten verbeterd
report-decisions = Beslissingen
report-by-sector = Beslissingen per sector
report-by-article = Beslissingen per artikel van de gedragscode
report-times = Hoelang het duurde
report-times-caption = Werktijd van binnenkomst tot beslissing, zonder nachten, weekends en feestdagen
report-median = De helft binnen
report-p95 = 95 van de 100 binnen
report-redress-title = Meldingen en beroepen
report-redress = Wat mensen meldden of betwistten
report-notices = Meldingen over wat op de site staat
report-notices-decided = Meldingen: { $outcome }
report-appeals = Beroepen tegen een beslissing
report-appeals-decided = Beroepen: { $outcome }
report-reversed = Eerdere beslissingen die veranderden
report-outcome-kept = de tekst bleef zoals hij was
report-outcome-masked = er werd meer afgeschermd
report-outcome-returned = de indiener werd om een aanpassing gevraagd
report-outcome-taken-down = de tekst ging van de site
report-outcome-already-gone = de tekst was al weg of veranderd
report-outcome-unfounded = er was niets om te onderzoeken
report-outcome-upheld = de eerste beslissing bleef
report-outcome-overturned = de eerste beslissing werd teruggedraaid
report-outcome-moot = er was niets meer te beslissen
report-equal = Worden lage scores anders behandeld?
report-equal-explained = We tellen hoe vaak teksten met lage en met hoge scores geweigerd of teruggestuurd worden en hoe vaak ze langer wachten dan de helft van hun sector. Bij lage scores staan vaker scheldwoorden of beschuldigingen. Daarom vergelijkt de toets alleen teksten van dezelfde sector waarvoor de computer hetzelfde voorstelde.
report-equal-few = In deze periode zijn er te weinig teksten om dat te toetsen.
report-equal-none = { $count ->
    [one] We toetsten één verschil. Het is niet groter dan toeval.
   *[other] We toetsten { $count } verschillen. Geen enkel is groter dan toeval.
}
report-equal-some = Deze verschillen zijn groter dan toeval:
report-alarm = teksten met een score van { $band } worden { $how }.
report-alarm-more = { $points } procentpunt vaker { $what } dan vergelijkbare teksten
report-alarm-less = { $points } procentpunt minder vaak { $what } dan vergelijkbare teksten
report-refused = geweigerd
report-returned = teruggestuurd
report-delayed = langer aangehouden
report-chart-refused = Geweigerd, naar gemiddelde score
report-chart-returned = Teruggestuurd, naar gemiddelde score
report-chart-delayed = Wachtte langer dan de helft van de sector, naar gemiddelde score
report-chart-explained = Staven per gemiddelde score, eerst voor alle sectoren samen en dan per sector. De streep toont waar het echte aandeel ligt. Dezelfde getallen staan in de tabel.
report-agreement = Beslissen twee redacteurs hetzelfde?
report-agreement-explained = Een deel van de teksten leest een tweede redacteur die de eerste beslissing niet ziet. Kappa zegt hoeveel meer ze het eens zijn dan door toeval: 0 is toeval, 1 is altijd.
report-agreement-caption = Overeenstemming tussen twee redacteurs
report-about = Waarover
report-what-to-do = Wat er met de tekst moet gebeuren
report-pairs = Teksten
report-same = Zelfde oordeel
report-kappa = Kappa
report-automated = Wat de computer doet
report-automated-explained = De computer leest elke tekst eerst en wijst de redacteur op wat niet mag. Hij beslist nooit.
report-automated-caption = Beslissingen naar wat de computer bijdroeg
report-automated-none = De computer wees op niets dat tot een ingreep leidde
report-automated-detection = De computer wees op iets, een redacteur beslist
report-automated-decision = De computer besliste
report-screening-explained = Hoe vaak de computer gelijk had volgens de redacteurs. Terecht gewezen: van de teksten waarop hij wees, die waarin een redacteur ook iets deed. Gevonden: van de teksten waarin een redacteur iets deed, die waarop hij wees.
report-screening-caption = De computer naast de redacteurs
report-any-finding = Om het even wat
report-precision = Terecht gewezen
report-recall = Gevonden
report-ledger = Het openbare grootboek
report-ledger-explained = { $count ->
    [one] Dit verslag telt één lijn van het grootboek. Daarin staat wat de redactie deed, zonder tekst en zonder namen.
   *[other] Dit verslag telt { $count } lijnen van het grootboek. Daarin staat wat de redactie deed, zonder tekst en zonder namen.
}
report-ledger-link = Download het grootboek
report-checkpoint = Bewaar deze code. Daarmee kan je later bewijzen dat er niets uit het grootboek verdween:
