# The checklist of applications to a pilot: pages of providers and of pilot managers.

nav-instap = Instap
instap-title = Instap
instap-contacts = Contactpersonen
instap-charter = Charter
instap-data = Gegevens nagekeken
instap-members = Leden
instap-invitations = Uitnodigingen uitgedeeld
instap-review = Eerste waardering
instap-done = Gedaan
instap-done-on = Gedaan op { $day }
instap-done-by = Gedaan op { $day } ({ $who })
instap-open = Nog te doen
instap-later = Dit komt later
instap-part = { $done } van { $of } gedaan
instap-progress = { $done } van { $of } stappen gedaan
instap-waits-manager = Alles is klaar. Nu is de beheerder van het programma aan de beurt.
instap-waits-readers = Wacht op de eerste waardering.
instap-complete = Alles is gedaan.
instap-paused = De deelname is gepauzeerd.
instap-now = Nu te doen
instap-none = Je organisatie heeft geen aanvraag die gekozen is. Hier staat dus nog niets te doen.
instap-none-what = Wil je meedoen?
instap-reads-only = Je leest mee voor deze organisatie. De stappen doet een collega.
instap-contacts-lead = Wie kan de beheerder van het programma bellen of mailen? Lezers zien dit nooit.
instap-contacts-none = Er is nog geen contactpersoon.
instap-contact-remove = Haal weg
instap-contact-name = Naam
instap-contact-function = Functie
instap-contact-language = Taal van de mails
instap-contact-add = Voeg toe
instap-charter-accepted = Aanvaard
instap-charter-older = Het charter is vernieuwd sinds je organisatie het aanvaardde. Lees het opnieuw.
instap-charter-version = versie { $version }
instap-charter-yours = Dit beloven wij als organisatie
instap-charter-ours = Dit belooft het platform
instap-charter-accept = We lazen het charter en aanvaarden het voor onze organisatie.
instap-charter-button = Aanvaard het charter
instap-data-lead = Lezers zien deze gegevens. Klopt alles? Bewaar dan zonder iets te schrijven.
instap-data-checked = Nagekeken op { $day }
instap-data-wrong = Wat klopt er niet? (mag leeg blijven)
instap-data-button = We keken dit na
instap-places-none = Er zijn nog geen voorzieningen gekozen die in het register staan. Vraag het aan de beheerder van het programma.
instap-fact-organiser = Organisator
instap-fact-street = Straat
instap-fact-place = Gemeente
instap-fact-phone = Telefoon
instap-fact-email = E-mailadres
instap-fact-website = Website
instap-fact-capacity = Plaatsen
instap-members-lead = Elke voorziening heeft iemand nodig die waarderingen leest en antwoordt. Dat kan een lid zijn, of een collega die je uitnodigde.
instap-members-there = Er is iemand
instap-members-none = Er is nog niemand
instap-invitations-lead = Nodig iedereen uit die de voorziening kent. Maak affiches, brieven of codes per voorziening, of vertel hoeveel uitnodigingen je op een andere manier uitdeelde.
instap-later-lead = Dit kan zodra je voorzieningen meedoen. Je krijgt er een mail over.
instap-papers = { $count ->
    [0] Nog niets gemaakt
    [one] { $count } keer iets gemaakt
   *[other] { $count } keer iets gemaakt
 }
instap-handed-out = { $count } uitgedeeld op een andere manier
instap-count = Hoeveel uitnodigingen deelde je zelf uit?
instap-count-hint = Een getal. Tel wat je mailde, meegaf of ophing.
instap-count-button = Bewaar het aantal
instap-review-lead = Hier hoef je niets te doen. De stap is klaar als elke voorziening een waardering online heeft.

instap-board-title = Wie stapt in?
instap-board-none = Er is nog niemand gekozen in dit programma. Kies eerst aanvragen: dan zie je hier wie vastzit.
instap-board-fine = { $count ->
    [one] De ene aanvraag gaat vooruit.
   *[other] Alle { $count } aanvragen gaan vooruit.
 }
instap-board-stuck = { $stuck } van de { $all } aanvragen zit vast.
instap-board-when = Vast wil zeggen: al { $days } dagen of langer niets gedaan.
instap-board-where = Aanvragen per fase, golf en sector
instap-board-list = Wie eerst hulp nodig heeft
instap-board-caption = Aanvragen, wie het langst vastzit bovenaan
instap-board-nothing = Geen aanvraag past hierbij. Kies een andere fase, sector of golf.
instap-wave = golf { $number }
instap-wave-label = Golf
instap-sector = Sector
instap-all-sectors = Alle sectoren
instap-all-waves = Alle golven
instap-stuck-count = { $count } vast
instap-stuck-days = { $count ->
    [one] Vast: { $count } dag
   *[other] Vast: { $count } dagen
 }
instap-days = { $count ->
    [0] Vandaag iets gedaan
    [one] { $count } dag
   *[other] { $count } dagen
 }
instap-still = Stil
instap-steps = Stappen
instap-waits = Wacht op
instap-corrections = Wat er volgens de aanbieder niet klopt
instap-reminded = { $count ->
    [0] We stuurden nog geen herinnering.
    [one] We stuurden { $count } herinnering.
   *[other] We stuurden { $count } herinneringen.
 }
