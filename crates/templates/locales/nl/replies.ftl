# Replies of providers: mails, and what readers see of them.

mail-why-provider = Je krijgt deze mail omdat je voor een organisatie reageert op waarderingen.
subject-reply-published = Je reactie bij { $name } staat online
reply-published-intro = Een redacteur las je reactie op een waardering van { $name }. Ze staat nu online, onder de waardering.
reply-masked = Enkele woorden zijn afgeschermd: lezers zien op die plaats een aanduiding tussen haken.
reply-published-link = Bekijk je reactie online
subject-reply-returned = Pas je reactie bij { $name } aan
reply-returned-intro = Een redacteur las je reactie op een waardering van { $name }. Je tekst kan zo niet online staan. We vragen je om hem aan te passen.
reply-returned-next = Je tekst staat klaar op de pagina van de waardering. Stuur je een nieuwe versie, dan leest een redacteur ze opnieuw.
subject-reply-rejected = Je reactie bij { $name } wordt niet gepubliceerd
reply-rejected-intro = Een redacteur las je reactie op een waardering van { $name }. We publiceren ze niet.
reply-appeal = Ben je het niet eens met deze beslissing? Dan kun je in beroep gaan op de pagina van de waardering. Dat is gratis en kan tot zes maanden na deze mail. Een andere redacteur bekijkt je reactie dan opnieuw.
reply-link = Open de waardering en je reactie

reply-title = Reactie van de voorziening
reply-title-later = Wat er later gebeurde
reply-function-management = Directie
reply-function-supervisor = Verantwoordelijke
reply-function-quality = Kwaliteitscoördinator
reply-function-ombuds = Ombudsdienst
reply-function-staff = Medewerker
reply-improvement-planned = De voorziening zegt dat ze hier iets aan gaat doen.
reply-improvement-made = De voorziening zegt dat ze hier iets aan deed.

advice-reveals = Kan iemand hieruit afleiden wie de waardering schreef, of iets weten over iemands gezondheid of familie? Laat dat dan weg: je reactie staat voor iedereen online.
notice-reply-sent = Je reactie is verstuurd. Een redacteur leest ze voor ze online komt.
notice-reply-appealed = Je bent in beroep gegaan. Een andere redacteur leest je reactie opnieuw.
