# What providers see of what they promised: Dutch only.

provider-planned-for = Tegen welke dag?
provider-planned-for-note = Alleen als het gepland is. Na die dag vragen we de schrijver, en wie later schrijft, of het gebeurd is. Het antwoord staat bij je reactie.
provider-promise-title = Wat jullie beloofden
provider-promise-planned = Is het eerder klaar? Vertel dan in een vervolg dat het gebeurd is. We vragen het dan meteen na.
provider-promise-due = Je hoeft niets te doen. Vertel in een vervolg wat er gebeurd is, als je dat nog niet deed.
provider-promise-confirmed = Jullie hielden woord. Je hoeft niets meer te doen.
provider-promise-contested = Wie antwoordde, ziet het nog niet. Vertel in een vervolg wat er gebeurd is, of waarom het anders liep.
provider-promise-expired = Niemand antwoordde. Vertel in een vervolg wat er gebeurd is, als je dat nog niet deed.
case-planned-for = Gepland tegen { $day }.

news-title = Mails: hoe vaak en in welke taal
news-lead = Kies per voorziening hoe vaak je een mail krijgt als er een waardering online komt. Je keuze geldt alleen voor jou.
news-at-once = Meteen, bij elke waardering
news-daily = Eén mail per dag
news-weekly = Eén mail per week
news-none = Geen mails
news-keep = Bewaar
news-language-title = Taal van je mails
news-language = In welke taal krijg je mails?
news-language-hint = Dit geldt voor elke mail die je van ons krijgt. Dit deel van de website blijft in het Nederlands.
account-language = Je kiest zelf in welke taal je mails van ons krijgt, en hoe vaak.
account-language-link = Kies de taal van je mails
news-stop-title = Stop deze mails
news-stop-lead = Wil je deze mails niet meer krijgen? Je kan dat later weer veranderen bij je voorzieningen.
news-stop-button = Stop
news-stopped = Je krijgt deze mails niet meer.

inzage-title = Waarderingen vooraf bekijken
inzage-lead = Een redacteur vindt deze waarderingen zeer ernstig. Jullie zien ze voor ze online komen en kunnen de redactie zeggen wat jullie willen zeggen.
inzage-empty = Er is nu geen waardering die jullie vooraf kunnen bekijken.
inzage-one = Deze waardering komt online
inzage-until = Jullie kunnen antwoorden tot { $moment }.
inzage-answered = Jullie antwoordden al.
inzage-note = Wat jullie antwoorden, leest alleen de redactie. Het houdt de publicatie niet tegen. Zodra de waardering online staat, kunnen jullie er openbaar op reageren.
inzage-said = Wat jullie antwoordden
inzage-say = Wat willen jullie de redactie zeggen?
inzage-send = Verstuur naar de redactie
case-hearing = De voorziening bekijkt deze tekst vooraf
case-hearing-until = De leden van de voorziening kunnen antwoorden tot { $moment }. Daarna komt de tekst online, tenzij je je beslissing herneemt.
case-hearing-said = Wat de voorziening zegt
case-hearing-silent = De voorziening heeft niets gezegd.
case-hearing-undo = Herneem je beslissing, om meer af te schermen of anders te beslissen
quick-hearing = Zeer ernstig: toon eerst aan de voorziening
quick-hearing-hint = Je beslist om te publiceren. De voorziening ziet de afgeschermde tekst en kan de redactie antwoorden. Ze kan niets tegenhouden.
