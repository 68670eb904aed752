# What readers and authors are told about what editors did to a text.

edits-mask = weggelaten:
edits-masks = De redactie liet hier woorden weg. In de plaats staat:
edits-times = { $count ->
    [one] { $count } keer
   *[other] { $count } keer
 }
edits-why = Waarom? De gedragscode zegt:
edits-corrected = { $count ->
    [one] De redactie verbeterde één kleine taalfout.
   *[other] De redactie verbeterde { $count } kleine taalfouten.
 }
edits-corrected-by = Aan wat er staat, veranderde ze niets. De schrijver kreeg daar bericht van en kan bezwaar maken.
edits-corrected-own = Aan wat je zegt, veranderde ze niets. Ben je het er niet mee eens? Dan kun je in beroep gaan of je tekst aanpassen.

proposal-difference = Wat er verandert
proposal-difference-how = Wat doorstreept is, valt weg. Wat onderstreept is, komt erbij.

statement-title = De volledige motivering
statement-hidden-title = Je waardering werd even verborgen
statement-what = Wat we deden
statement-refused = We publiceren je tekst niet, nergens en zonder einddatum.
statement-returned = We publiceren je tekst niet zolang je hem niet aanpast.
statement-masked = Enkele woorden in je tekst zijn afgeschermd voor alle lezers, zonder einddatum.
statement-taken-down = Je tekst is offline gehaald voor alle lezers, zonder einddatum.
statement-hidden = Je tekst is niet zichtbaar voor lezers tot een redacteur beslist.
statement-from = Dit geldt vanaf { $moment }.
statement-ground = Waarop dat steunt
statement-code = De gedragscode, versie { $version }.
statement-facts = Wat we vaststelden
statement-why-read = Waarom we je tekst lazen
statement-own-initiative = Een redacteur leest elke tekst voor hij online komt.
statement-notice = Iemand meldde je tekst.
statement-software = Wat software deed
statement-automated = Software deed dit vanzelf, volgens een regel die vooraf vastligt. Een redacteur beslist daarna.
statement-detected = Software duidde iets aan in je tekst. Een redacteur las de tekst en besliste.
statement-not-automated = Software duidde niets aan. Een redacteur las de tekst en besliste.
statement-redress = Wat je kunt doen
statement-appeal = Tot { $day } kun je op deze pagina gratis in beroep gaan. Een andere redacteur beslist dan.
statement-wait = Je hoeft niets te doen. Tegen de beslissing die volgt, kun je gratis in beroep gaan.
statement-change = Je kunt je tekst aanpassen en opnieuw insturen.
statement-court = Je kunt je ook wenden tot een erkend orgaan voor geschillen buiten de rechtbank, of tot een rechter.
statement-number = Nummer van deze motivering

