# Pilots: mails and pages for whoever applies.

subject-pilot-confirm = Bevestig je aanvraag voor { $name }
subject-pilot-already = Je aanvraag voor { $name } is er al
subject-pilot-step = Je aanvraag voor { $name }
pilot-confirm-intro = { $who } vraagt om mee te doen aan { $name }. Bevestig dat met de link hieronder. Pas dan lezen we de aanvraag.
pilot-confirm-link = Bevestig je aanvraag
pilot-already = Iemand vroeg met dit e-mailadres om mee te doen aan { $name }. Dat deed je al voor { $who }. Je hoeft niets te doen.
pilot-manage-link = Bekijk je aanvraag
pilot-not-you = Heb je dit niet gevraagd? Dan hoef je niets te doen.
pilot-why = Je krijgt deze mail omdat met dit adres een aanvraag gedaan is.
pilot-about = Dit gaat over de aanvraag van { $who } voor { $name }.
pilot-reason = De reden:
pilot-mail-applied = We hebben je aanvraag goed ontvangen. We lezen ze en laten je iets weten.
pilot-mail-provisionally-selected = Je aanvraag is voorlopig gekozen. In de volgende fase leggen we samen de locaties vast. Daarna kiezen we definitief.
pilot-mail-selected = Je aanvraag is definitief gekozen. We nemen contact op over de start.
pilot-mail-onboarding = We bereiden samen de start voor. Je voorzieningen doen nog niet mee.
pilot-mail-live = Je doet mee. Vanaf nu kan iedereen waarderingen schrijven over je voorzieningen.
pilot-mail-paused = Je deelname is gepauzeerd. Wat gepubliceerd is, blijft staan. Er komen nu geen nieuwe waarderingen bij.
pilot-mail-completed = Je deelname is afgerond. Wat gepubliceerd is, blijft staan. Bedankt om mee te doen.
pilot-mail-left = Je deelname is gestopt. Wat gepubliceerd is, blijft staan. Er komen geen nieuwe waarderingen bij.
pilot-mail-refused = Je aanvraag is niet gekozen.
pilot-mail-withdrawn = Je aanvraag is ingetrokken. We wissen de gegevens van de contactpersoon.
subject-pilot-reminder = Wat je nog moet doen voor { $name }
pilot-remind-still = { $count ->
    [one] Er gebeurde { $count } dag niets.
   *[other] Er gebeurde { $count } dagen niets.
 }
pilot-remind-open = Dit staat nog open:
pilot-remind-link = Open je instap
pilot-remind-help = Een collega met een account als aanbieder kan dit doen. Lukt er iets niet? Laat het weten aan wie het programma beheert.
pilot-remind-last = Dit is onze laatste herinnering.
checklist-contacts = Geef een contactpersoon op.
checklist-charter = Lees en aanvaard het charter.
checklist-facility-data = Kijk de gegevens van elke voorziening na.
checklist-members = Zorg dat elke organisatie een lid heeft.
checklist-handed-out = Deel uitnodigingen uit.
checklist-first-review = Krijg voor elke voorziening een eerste waardering.
mail-role-pilot-manager = beheerder van de piloot

pilot-join-title = Meedoen als voorziening
pilot-join-lead = Voorzieningen doen stap voor stap mee. Hier zie je welke programma's er zijn, wat ze vragen en hoe je je aanmeldt.
pilot-join-none = Er zijn nu geen programma's.
pilot-join-apply = Doe een aanvraag
pilot-join-closed = Je kan hiervoor nu geen aanvraag doen.
pilot-join-sectors = Voor: { $names }
pilot-join-starts = Begint op { $day }.
pilot-join-closes = Je kan een aanvraag doen tot en met { $day }.
pilot-join-wave = Golf { $number }
pilot-join-rules = Voorwaarden
pilot-form-who = Wie vraagt aan?
pilot-form-kind = Je vraagt aan als
pilot-form-name = Naam van de organisatie
pilot-form-municipalities = Gemeenten van het werkingsgebied, met komma's ertussen
pilot-form-desk = Doet het Lokaal Loket Kinderopvang mee?
pilot-form-desk-name = Naam van het Lokaal Loket
pilot-form-contact = Met wie nemen we contact op?
pilot-form-first-name = Voornaam
pilot-form-last-name = Achternaam
pilot-form-phone = Telefoonnummer (mag leeg blijven)
pilot-form-places = Locaties
pilot-form-places-hint = Plak het adres van de pagina van de voorziening op dit platform. Staat ze er niet op? Schrijf dan haar naam.
pilot-form-place = Locatie { $number }
pilot-form-place-text = Pagina of naam
pilot-form-place-municipality = Gemeente
pilot-form-place-organiser = Organisator
pilot-form-place-kind = Voor wie?
pilot-form-place-income = Werkt met inkomenstarief?
pilot-form-place-label = Heeft een kwaliteitslabel?
pilot-form-motivation = Waarom doe je mee? (mag leeg blijven)
pilot-form-charter = Wij aanvaarden het charter van het programma.
pilot-form-private = De gegevens van de contactpersoon bewaren we versleuteld. Je krijgt eerst een mail om de aanvraag te bevestigen.
pilot-form-send = Verstuur de aanvraag
pilot-thanks-lead = We stuurden je een mail. Klik op de link erin: pas dan lezen we de aanvraag.
pilot-confirm-lead = Bevestig dat je deze aanvraag deed.
pilot-expired = Deze link is te oud. Doe de aanvraag opnieuw.
pilot-own-title = Je aanvraag
pilot-own-since = sinds { $day }
pilot-own-sent = Verstuurd op { $day }
pilot-own-withdraw-title = Aanvraag intrekken
pilot-own-withdraw-lead = Je kan de aanvraag intrekken zolang je nog niet meedoet. We wissen dan de gegevens van de contactpersoon.
pilot-own-withdraw = Trek de aanvraag in
pilot-unknown = Weet ik niet
pilot-yes = Ja
pilot-no = Nee
pilot-state-interest = Nog niet bevestigd
pilot-state-applied = Ontvangen
pilot-state-provisionally-selected = Voorlopig gekozen
pilot-state-selected = Definitief gekozen
pilot-state-onboarding = In voorbereiding
pilot-state-live = Doet mee
pilot-state-paused = Gepauzeerd
pilot-state-completed = Afgerond
pilot-state-left = Gestopt
pilot-state-refused = Niet gekozen
pilot-state-withdrawn = Ingetrokken
pilot-kind-huis-van-het-kind = Huis van het Kind
pilot-kind-organiser = Organisator
pilot-kind-partnership = Samenwerkingsverband
pilot-kind-local-authority = Lokaal bestuur
pilot-kind-other = Iets anders
pilot-place-baby-toddler = Baby's en peuters
pilot-place-preschool = Kleuters
pilot-place-school-age = Schoolkinderen
pilot-place-other = Iemand anders
pilot-join-months = { $count ->
    [one] Duurt { $count } maand.
   *[other] Duurt { $count } maanden.
}
pilot-join-capacity = { $count ->
    [one] Er is { $count } plaats.
   *[other] Er zijn { $count } plaatsen.
}
