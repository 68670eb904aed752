# What providers promise in their replies, and whether it happened.

promise-planned = Gepland tegen { $day }. Daarna vragen we of het gebeurd is.
promise-made = We vragen na of het gebeurd is.
promise-due = Sinds { $day } vragen we wie hier komt of het gebeurd is.
promise-confirmed = Bevestigd op { $day }: wie hier komt, zegt dat het gebeurd is.
promise-contested = Betwist op { $day }: wie hier komt, zegt dat het niet gebeurd is.
promise-expired = Niet nagegaan: tot { $day } zei niemand of het gebeurd is.
promise-title = Is het gebeurd?
promise-question = Is dit gebeurd?
promise-asked-planned = { $name } antwoordde op een waardering en plande iets tegen { $day }:
promise-asked-made = { $name } antwoordde op { $day } op een waardering en zei dat er iets gedaan is:
promise-yes = Ja
promise-no = Nee
promise-unsure = Weet ik niet
promise-answered-yes = Je antwoordde: ja, het is gebeurd.
promise-answered-no = Je antwoordde: nee, het is niet gebeurd.
promise-answered-unsure = Je antwoordde: weet ik niet.
promise-undo = Neem je antwoord terug
promise-private = Niemand ziet wat jij antwoordt, ook de voorziening niet. Lezers zien alleen wat uit alle antwoorden samen volgt.
promise-until = Je kunt antwoorden tot en met { $day }.
promise-closed = Deze vraag is voorbij. Er wordt geen antwoord meer gevraagd.
subject-promise-due = Is het gebeurd bij { $name }?
promise-mail-planned = Je schreef een waardering over { $name }. De voorziening antwoordde dat ze iets zou doen tegen { $day }.
promise-mail-made = Je schreef een waardering over { $name }. De voorziening antwoordde dat ze iets gedaan heeft.
promise-mail-text = Dit schreef de voorziening:
promise-mail-ask = Is het gebeurd? Met één klik op ja, nee of weet ik niet help je andere lezers.
promise-mail-link = Beantwoord de vraag

# Mails to members of providers about publications.

subject-member-news = Nieuwe waardering over { $name }
member-news-intro = Er staat een nieuwe waardering over { $name } online. Een redacteur las ze.
member-news-no-text = De tekst staat niet in deze mail: een waardering kan nog veranderen of weggaan.
member-news-read = Lees ze en reageer
member-news-public = Zo zien lezers ze
member-news-often = Kies hoe vaak je een mail krijgt
member-news-stop = Geen mails meer over { $name }
mail-why-member = Je krijgt deze mail omdat je op het platform bij { $name } hoort.
subject-member-digest = { $count ->
    [one] { $count } nieuwe waardering over je voorzieningen
   *[other] { $count } nieuwe waarderingen over je voorzieningen
 }
member-digest-intro = Sinds onze vorige mail kwamen deze waarderingen online. Een redacteur las ze allemaal.
member-digest-line = Online sinds { $day }
member-digest-stop = Geen overzichten meer
mail-why-member-digest = Je krijgt deze mail omdat je een overzicht vroeg van nieuwe waarderingen over je voorzieningen.

# To members of a provider before a very serious text is published.

subject-provider-hearing = Bekijk vooraf een waardering over { $name }
hearing-intro = Een redacteur beslist om een waardering over { $name } te publiceren en vindt ze zeer ernstig. Daarom kun je ze bekijken voor ze online komt. Wat lezers niet mogen zien, is afgeschermd.
hearing-until = Je kunt de redactie zeggen wat je wilt zeggen tot { $moment }.
hearing-no-veto = Je antwoord leest alleen de redactie. Het houdt de publicatie niet tegen. Staat de waardering online, dan kun je er openbaar op reageren.
hearing-link = Bekijk de waardering

# To the editor who showed a very serious text to a provider.

subject-hearing-answered = { $name } antwoordde op een waardering
hearing-answered-intro = Je toonde een zeer ernstige waardering over { $name } eerst aan de voorziening. Ze antwoordde. Het antwoord staat niet in deze mail: je leest het bij de zaak.
hearing-answered-until = Je beslissing geldt vanaf { $moment }. Wil je meer afschermen of anders beslissen? Herneem ze dan voor die tijd.
hearing-answered-link = Lees het antwoord
