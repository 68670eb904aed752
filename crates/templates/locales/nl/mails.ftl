# Words of the mails.

mail-hidden-name = {"[voornaam]"}
mail-hidden-link = {"[persoonlijke-link]"}
mail-hidden-number = {"[nummer]"}
mail-greeting = Dag { $name }
mail-closing = Vriendelijke groeten
mail-sender = De redactie van het Waarderingsplatform
mail-greeting-plain = Dag
mail-why = Je krijgt deze mail omdat iemand met dit e-mailadres een waardering schreef.
mail-why-reporter = Je krijgt deze mail omdat iemand met dit e-mailadres een waardering meldde.
mail-why-colleague = Je krijgt deze mail omdat je meewerkt aan het Waarderingsplatform.
mail-why-invited = Je krijgt deze mail omdat een collega je met dit e-mailadres uitnodigde.
mail-contact = Vragen? Schrijf naar { $address }.
mail-address-of = { $what }:
mail-reasons = De redacteur schrijft:
mail-articles = De beslissing steunt op de gedragscode:
mail-person = Een redacteur nam deze beslissing. Een computerprogramma las je tekst mee en duidde aan waarop de redacteur moest letten. Het programma beslist nooit zelf.
mail-person-only = Een redacteur nam deze beslissing, geen computerprogramma.
mail-appeal = Ben je het niet eens met deze beslissing? Dan kun je in beroep gaan. Dat is gratis en kan tot zes maanden na deze mail. Een andere redacteur bekijkt je waardering dan opnieuw.
mail-appeal-reporter = Ben je het niet eens met deze beslissing? Dan kun je in beroep gaan. Dat is gratis en kan tot zes maanden na deze mail. Een andere redacteur bekijkt je melding dan opnieuw.
mail-appeal-link = Ga in beroep op je eigen pagina
mail-appeal-link-reporter = Ga in beroep op de pagina van je melding
mail-final = Bij ons kun je niet nog eens in beroep gaan. Je kunt je altijd nog tot een rechter wenden.
mail-track = Volg je melding
mail-manage = Bekijk je waardering
mail-manage-amend = Pas je waardering aan of trek ze in

subject-verify-review = Bevestig je waardering van { $name }
verify-intro = Bedankt voor je waardering van { $name }. Bevestig ze met de link hieronder. Daarna leest een redacteur ze.
verify-link = Bevestig je waardering
verify-hours = De link werkt { $count } uur.
verify-then = Je krijgt een mail zodra de redactie beslist heeft.
verify-not-you = Heb je geen waardering geschreven? Dan hoef je niets te doen. Zonder bevestiging gebeurt er niets.

subject-review-received = Je waardering van { $name } is bevestigd
received-intro = Bedankt, je waardering van { $name } is bevestigd.
received-next = Een redacteur leest ze nu. Je krijgt een mail zodra er een beslissing is. Bewaar deze mail: met de link volg je je waardering, pas je ze aan of trek je ze in.

subject-review-published = Je waardering van { $name } staat online
published-intro = Een redacteur las je waardering van { $name }. Ze staat nu online. Bedankt dat je je ervaring deelt.
published-link = Bekijk je waardering online

subject-review-published-with-masks = Je waardering van { $name } staat online, met afgeschermde delen
masked-intro = Een redacteur las je waardering van { $name }. Ze staat nu online. Enkele woorden zijn afgeschermd: lezers zien op die plaats een aanduiding tussen haken.
masked-which = Wat is afgeschermd, en waarom:
masked-times = { $count ->
    [one] { $count } keer
   *[other] { $count } keer
 }
masked-kind = { $mask }, { $meaning }
mask-name = de naam van iemand
mask-name-staff = de naam van een medewerker
mask-name-child = de naam van een kind
mask-email = een e-mailadres
mask-phone = een telefoonnummer
mask-link = een adres van een website
mask-account = een account op een website of app
mask-address = een adres
mask-national-id = een rijksregisternummer
mask-bank-account = een rekeningnummer
mask-plate = een nummerplaat
mask-date = een datum
mask-room = het nummer van een kamer
masked-text = Zo staat je tekst online:
masked-manage = Niet akkoord? Pas je tekst aan of trek je waardering in

subject-review-returned = Pas je waardering van { $name } aan
returned-intro = Een redacteur las je waardering van { $name }. Je tekst kan zo niet online staan. We vragen je om hem aan te passen.
returned-next = Je scores en je tekst staan klaar op je eigen pagina. Stuur je een nieuwe versie, dan leest een redacteur ze opnieuw.
returned-change = Dit vragen we je te veranderen:
returned-proposal = De redacteur stelt een tekst voor. Op je eigen pagina zie je het verschil met jouw tekst. Vind je het voorstel goed? Dan aanvaard je het met één klik. Je mag ook zelf een andere tekst schrijven.
returned-answer-by = Je hebt tijd tot { $date }. Kort daarvoor sturen we je nog een herinnering.
returned-appeal = Vind je dat je tekst zo mag blijven? Dan kun je in beroep gaan op je eigen pagina. Dat is gratis. Een andere redacteur bekijkt je waardering dan opnieuw.
returned-link-proposal = Bekijk het voorstel
returned-link = Pas je tekst aan

subject-review-rejected = Je waardering van { $name } wordt niet gepubliceerd
rejected-intro = Een redacteur las je waardering van { $name }. We publiceren ze niet.

subject-review-escalated = Je waardering van { $name } vraagt wat meer tijd
escalated-intro = Een redacteur las je waardering van { $name }. We kijken er met een tweede redacteur naar. Dat duurt wat langer.
escalated-next = Je hoeft niets te doen. Je krijgt een mail zodra er een beslissing is. Is er nu iemand in gevaar? Bel dan 112. Voor vragen over geweld of misbruik bel je gratis 1712.

subject-review-withdrawn = Je waardering van { $name } is ingetrokken
withdrawn-intro = Je trok je waardering van { $name } in. Ze staat niet meer online en telt niet meer mee.
withdrawn-next = Was jij dat niet? Antwoord dan op deze mail.

subject-amendment-received = We kregen je nieuwe versie over { $name }
amended-intro = We kregen een nieuwe versie van je waardering van { $name }. Een redacteur leest ze.
amended-public = Tot er een beslissing is, blijft je vorige versie online.
amended-not-public = Je krijgt een mail zodra er een beslissing is.

subject-appeal-received = We kregen je beroep over { $name }
appeal-intro = Je ging in beroep tegen de beslissing over je waardering van { $name }.
appeal-next = Een andere redacteur bekijkt je waardering opnieuw. Je krijgt een mail met de beslissing.

subject-review-taken-down = Je waardering van { $name } is offline gehaald
taken-down-intro = De redactie las je waardering over { $name } opnieuw en haalde ze offline.

subject-return-reminder = Herinnering: pas je waardering van { $name } aan
reminder-intro = We vroegen je om je waardering van { $name } aan te passen. We kregen nog geen nieuwe tekst.
reminder-answer-by = Je hebt nog tijd tot { $date }. Op je eigen pagina lees je wat we je vroegen.
reminder-nothing = Wil je niets veranderen? Dan hoef je niets te doen. We sluiten onze vraag dan af.

subject-return-lapsed = We kregen geen nieuwe tekst over { $name }
lapsed-intro = We vroegen je om je waardering van { $name } aan te passen. We kregen op tijd geen nieuwe tekst. Daarom sluiten we onze vraag af.
lapsed-public = Je vorige versie blijft online zoals ze was.
lapsed-not-public = Je waardering komt niet online. Je mag altijd een nieuwe waardering schrijven.
lapsed-next = Dat zegt niets over jou of over je ervaring. Op je eigen pagina zie je wat je nog kunt doen.

subject-decision-reversed = We bekijken je waardering van { $name } opnieuw
reversed-intro = We namen een beslissing over je waardering van { $name }. We nemen die beslissing terug en bekijken je waardering opnieuw. Onze excuses voor de verwarring.
reversed-next = Je hoeft niets te doen. Je krijgt een mail zodra er een nieuwe beslissing is. Op je eigen pagina zie je hoe het nu met je waardering staat.

subject-review-hidden = Je waardering van { $name } is even niet zichtbaar
hidden-intro = Iemand meldde je waardering van { $name }. Een redacteur bekijkt de melding. Zolang dat duurt, zien lezers je waardering niet.
hidden-ground = De reden van de melding: { $ground }.
notice-ground-privacy = er zouden gegevens van een persoon in staan
notice-ground-not-own-experience = het zou niet om een eigen ervaring gaan
notice-ground-fake = ze zou niet echt zijn
notice-ground-insult = er zouden beledigingen in staan
notice-ground-discrimination = er zou discriminatie in staan
notice-ground-accusation = er zou iemand in beschuldigd worden
notice-ground-illegal = ze zou tegen de wet zijn
notice-ground-danger = er zou iemand in gevaar zijn
notice-ground-wrong-facility = ze zou over een andere voorziening gaan
notice-ground-other = een andere reden
hidden-no-judgement = Dit is nog geen oordeel over je tekst.
hidden-next = Je hoeft niets te doen. Je krijgt een mail zodra er een beslissing is. Ben je het met die beslissing niet eens, dan kun je gratis in beroep gaan.

subject-notice-kept = Je waardering van { $name } blijft online
subject-notice-kept-again = Je waardering van { $name } staat weer online
kept-intro = Iemand meldde je waardering van { $name }. Een redacteur bekeek ze opnieuw.
kept-still = Je waardering blijft online zoals ze is.
kept-again = Je waardering staat weer online zoals ze was. Bedankt voor je geduld.
kept-next = Je hoeft niets te doen.

subject-review-masked-after-notice = We schermden woorden af in je waardering van { $name }
masked-after-notice-intro = Iemand meldde je waardering van { $name }. Een redacteur bekeek ze opnieuw. Ze staat online, maar enkele woorden zijn nu afgeschermd: lezers zien op die plaats een aanduiding tussen haken.

subject-notice-confirm = Bevestig je melding over een waardering van { $name }
notice-confirm-intro = We kregen een melding over een waardering van { $name }. Bevestig ze met de link hieronder. Daarna bekijkt een redacteur ze.
notice-confirm-link = Bevestig je melding
notice-confirm-private = De schrijver van de waardering krijgt je e-mailadres niet te zien.
notice-confirm-not-you = Heb je niets gemeld? Dan hoef je niets te doen. Zonder bevestiging gebeurt er niets.

subject-notice-received = We kregen je melding { $reference }
notice-received-intro = Bedankt voor je melding over een waardering van { $name }. Het nummer van je melding is { $reference }.
notice-received-next = Een redacteur die nog niet over de waardering besliste, bekijkt je melding. Je krijgt een mail met de beslissing en de redenen.
notice-received-danger = Is er nu iemand in gevaar? Bel dan 112. Voor vragen over geweld of misbruik bel je gratis 1712.

subject-notice-decided = Onze beslissing over je melding { $reference }
notice-decided-intro = Je meldde een waardering van { $name }. Een redacteur bekeek je melding.
notice-outcome-kept = We laten de waardering online zoals ze is.
notice-outcome-masked = We laten de waardering online, maar schermden enkele woorden af.
notice-outcome-returned = De waardering staat niet online. We vroegen de schrijver om de tekst aan te passen. Een redacteur leest de nieuwe tekst voor ze weer online komt.
notice-outcome-taken-down = We haalden de waardering offline.
notice-outcome-already-gone = De waardering stond al niet meer online toen we je melding bekeken. We hoefden dus niets meer te doen.

subject-notice-refused = We behandelen je melding { $reference } niet
notice-refused-intro = Je meldde een waardering van { $name }. We behandelen die melding niet.
notice-refused-too-many = We kregen in korte tijd veel meldingen van dit e-mailadres. We willen iedereen kunnen helpen. Daarom is er een grens. Later kun je opnieuw iets melden.
notice-refused-unfounded = We vinden in je melding niets dat we kunnen nagaan, of ze gaat duidelijk niet over deze waardering.

subject-notice-revised = Nieuwe beslissing over melding { $reference }
notice-revised-intro = Je meldde een waardering van { $name }. We lieten je al weten wat we beslisten. De schrijver ging daartegen in beroep. Een andere redacteur bekeek de waardering opnieuw.
notice-revised-kept = De waardering staat online zoals ze was.
notice-revised-masked = De waardering staat online, met enkele afgeschermde woorden.

subject-appeal-received-reporter = We kregen je beroep over melding { $reference }
appeal-reporter-intro = Je ging in beroep tegen onze beslissing over je melding. Ze gaat over een waardering van { $name }.
appeal-reporter-next = Een andere redacteur bekijkt je melding opnieuw. Je krijgt een mail met de beslissing.

subject-appeal-overturned = Je krijgt gelijk over je waardering van { $name }
subject-appeal-upheld = We blijven bij onze beslissing over je waardering van { $name }
appeal-decided-intro = Je ging in beroep over je waardering van { $name }. Een andere redacteur bekeek ze opnieuw.
appeal-decided-overturned = Je krijgt gelijk. We nemen onze eerdere beslissing terug.
appeal-decided-upheld = We blijven bij onze eerdere beslissing.
appeal-result-published = Je waardering staat nu online.
appeal-result-restored = Je waardering staat weer online.
appeal-result-masks-changed = We pasten aan wat de redactie aan je tekst had veranderd. Je waardering staat online.
appeal-result-stays-refused = Je waardering komt niet online.
appeal-result-stays-down = Je waardering blijft offline.
appeal-result-stays-masked = Je waardering blijft online, met wat de redactie eraan veranderde.
appeal-result-returned = We vragen je wel om je tekst aan te passen. Op je eigen pagina lees je wat we je vragen.

subject-appeal-reporter-overturned = Je krijgt gelijk over melding { $reference }
subject-appeal-reporter-upheld = We blijven bij onze beslissing over melding { $reference }
subject-appeal-reporter-moot = Je beroep over melding { $reference }
appeal-reporter-decided-intro = Je ging in beroep over je melding van een waardering van { $name }. Een andere redacteur bekeek ze opnieuw.

subject-editor-invitation = Uitnodiging voor het Waarderingsplatform
invitation-intro = { $name } nodigt je uit om mee te werken aan het Waarderingsplatform.
invitation-role = Je rol: { $role }.
invitation-link = Neem de uitnodiging aan
invitation-next = Je kiest dan zelf een wachtwoord.
invitation-not-you = Verwacht je geen uitnodiging? Dan hoef je niets te doen.
subject-member-invitation = Uitnodiging van { $name }
member-invitation-intro = { $inviter } nodigt je uit om lid te worden van { $name } op het Waarderingsplatform. Daar lees je wat mensen schrijven over de voorzieningen van je organisatie.
member-invitation-owner = Je wordt eigenaar: je reageert op waarderingen en je beheert de leden.
member-invitation-responder = Je mag reageren op waarderingen.
member-invitation-reader = Je leest mee. Reageren doet een collega.
member-invitation-next = Je kiest dan een wachtwoord. Heb je hier al een account als aanbieder? Dan meld je je aan met je gewone wachtwoord.
member-invitation-manager = Ons team
member-invitation-why-manager = Je krijgt deze mail omdat het team van het Waarderingsplatform je adres opgaf als dat van de eerste eigenaar van deze organisatie.
member-invitation-why = Je krijgt deze mail omdat iemand van deze organisatie je adres opgaf.
mail-role-editor = redacteur
mail-role-senior-editor = hoofdredacteur
mail-role-inspector = inspecteur
link-until = De link werkt tot { $date }.

subject-password-reset = Kies een nieuw wachtwoord
password-intro = Je kunt een nieuw wachtwoord kiezen voor je account op het Waarderingsplatform.
password-link = Kies een nieuw wachtwoord
password-not-you = Vroeg je dit niet? Dan hoef je niets te doen: je wachtwoord blijft hetzelfde. Krijg je deze mail vaker? Zeg het dan aan een hoofdredacteur.

subject-second-factor-reset = De tweede stap bij het aanmelden is gewist
second-factor-intro = { $name } wiste de tweede stap bij het aanmelden van je account, op { $date }.
second-factor-next = De oude codes werken niet meer. Stel bij je volgende aanmelding een nieuwe tweede stap in.
second-factor-not-you = Vroeg je dit niet? Neem dan meteen contact op met een hoofdredacteur.

subject-signal-waiting = Signaal { $reference } wacht
signal-waiting-intro = Signaal { $reference } wacht op een antwoord sinds { $date }.
signal-no-content = In deze mail staat met opzet niets over de inhoud. Meld je aan om het signaal te lezen.
signal-link = Bekijk de signalen

subject-signal-receipt = De inspectie ontving signaal { $reference }
signal-receipt-intro = De inspectie bevestigde dat ze signaal { $reference } ontving, op { $date }.
signal-receipt-next = Bewaar deze mail als ontvangstbewijs. De beslissing over de waardering staat hier los van.

mail-statement = De volledige motivering staat op je eigen pagina: wat we deden, waarop dat steunt, wat software deed en wat je kunt doen.
mail-statement-number = Die motivering heeft nummer { $number }. Noem dat nummer als je er een vraag over hebt.
published-corrected = { $count ->
    [one] We verbeterden één kleine taalfout. Aan wat je zegt, veranderden we niets. Ben je het er niet mee eens? Dan kun je op je eigen pagina gratis in beroep gaan of je tekst aanpassen.
   *[other] We verbeterden { $count } kleine taalfouten. Aan wat je zegt, veranderden we niets. Ben je het er niet mee eens? Dan kun je op je eigen pagina gratis in beroep gaan of je tekst aanpassen.
 }
hidden-intro-editor = Een redacteur bekijkt je waardering van { $name } opnieuw. Zolang dat duurt, zien lezers je waardering niet.
hidden-by-rule = Dat gebeurt vanzelf bij een melding om deze reden. Een mens beslist daarna.
kept-intro-editor = Een redacteur bekeek je waardering van { $name } opnieuw.

# Abonnementen
mail-why-asked = Je krijgt deze mail omdat iemand met dit e-mailadres een abonnement vroeg.
mail-why-subscriber = Je krijgt deze mail omdat je { $name } volgt: { $often }, alleen als er iets nieuws is.
mail-sector-childcare = Kinderopvang
mail-sector-elderly = Ouderenzorg
mail-sector-disability = Zorg voor personen met een handicap
mail-sector-youth-care = Jeugdhulp
mail-relation-parent = Van een ouder
mail-relation-client = Van een cliënt
mail-relation-resident = Van een bewoner
mail-relation-relative = Van familie of een naaste
mail-relation-visitor = Van een bezoeker
mail-relation-involved = Van een betrokkene
subscription-daily = elke dag
subscription-weekly = elke week
subscription-monthly = elke maand
subject-subscription-confirm = Bevestig dat je { $name } wilt volgen
subject-subscription-already = Je volgt { $name } al
subscription-already = Iemand vroeg met dit e-mailadres om { $name } te volgen. Dat doe je al. Je hoeft niets te doen.
subscription-confirm-intro = Je vroeg een mail bij nieuwe waarderingen van { $name }, { $often }. Bevestig dat met de link hieronder.
subscription-confirm-link = Bevestig je abonnement
subscription-not-you = Heb je dit niet gevraagd? Dan hoef je niets te doen. Zonder bevestiging vergeten we je adres.
subscription-manage-link = Bekijk of stop wat je volgt
subject-subscription-digest = { $count }: { $name }
digest-count = { $count ->
    [one] { $count } nieuwe waardering
   *[other] { $count } nieuwe waarderingen
 }
digest-intro = Sinds onze vorige mail kwamen deze waarderingen online van { $name }. Een redacteur las ze allemaal.
digest-line = { $who }, online sinds { $day }
digest-more = { $count ->
    [one] En nog { $count } andere. Je vindt ze op het platform.
   *[other] En nog { $count } andere. Je vindt ze op het platform.
 }
digest-no-text = De teksten staan niet in deze mail: een waardering kan nog aangepast of weggehaald worden.
digest-stop = Stop deze mails
