# Words of the mails.

mail-greeting = Dag { $name }
mail-closing = Vriendelijke groeten
mail-sender = De redactie van het Waarderingsplatform
mail-why = Je krijgt deze mail omdat iemand met dit e-mailadres een waardering schreef.
mail-contact = Vragen? Schrijf naar { $address }.
mail-reasons = De redacteur schrijft:
mail-articles = De beslissing steunt op de gedragscode:
mail-appeal = Ben je het niet eens met deze beslissing? Dan kun je in beroep gaan. Een andere redacteur bekijkt je waardering dan opnieuw.
mail-appeal-link = Ga in beroep op je eigen pagina
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
masked-text = Zo staat je tekst online:
masked-manage = Niet akkoord? Pas je tekst aan of trek je waardering in

subject-review-returned = Pas je waardering van { $name } aan
returned-intro = Een redacteur las je waardering van { $name }. We kunnen ze zo nog niet publiceren. We vragen je om je tekst aan te passen.
returned-next = Je scores en je tekst staan klaar op je eigen pagina. Stuur je een nieuwe versie, dan leest een redacteur ze opnieuw.
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
taken-down-intro = Iemand meldde je waardering van { $name }. De redactie bekeek ze opnieuw en haalde ze offline.
