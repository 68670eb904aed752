# Giving notice of a published review (melding).
melding-link = Meld deze waardering
melding-title = Meld een waardering
melding-lead = Staat er in deze waardering van { $name } iets wat er niet in hoort? Een redacteur bekijkt je melding en je krijgt een antwoord.
melding-not-for = Ben je het gewoon niet eens met de schrijver? Dan is een melding niet de weg: iedereen mag vertellen wat hij zelf meemaakte.
melding-why = Waarom meld je dit?
melding-reason-privacy = Er staan namen of persoonlijke gegevens in
melding-reason-not-own-experience = De schrijver was er zelf niet bij
melding-reason-fake = De waardering is niet echt
melding-reason-insult = Er staan beledigingen in
melding-reason-discrimination = Er staat discriminatie in
melding-reason-accusation = Iemand wordt van iets beschuldigd
melding-reason-illegal = De tekst gaat in tegen de wet
melding-reason-danger = Iemand is misschien in gevaar
melding-reason-wrong-facility = De waardering gaat over een andere voorziening
melding-reason-other = Een andere reden
melding-explain = Leg uit wat er volgens jou niet klopt
melding-explain-hint = Zeg over welke woorden of zinnen het gaat. 20 tot 4000 tekens.
melding-who = Wie ben je?
melding-capacity-reader = Ik ben een lezer
melding-capacity-provider = Ik werk voor de voorziening of de organisatie
melding-capacity-person-concerned = De tekst gaat over mij
melding-capacity-professional = Ik kom hiermee in contact door mijn werk
melding-name = Je naam (mag je leeg laten)
melding-email-hint = We sturen je een link om je melding te bevestigen en later ons antwoord. De schrijver en de voorziening zien niet wie meldt. Is er misschien iemand in gevaar? Dan mag je dit leeg laten, maar dan kunnen we je niet antwoorden.
melding-good-faith = Ik meld dit te goeder trouw: wat ik schrijf is volgens mij juist en volledig.
melding-next = Een redacteur die de waardering nog niet beoordeelde, bekijkt je melding. Ben je het niet eens met het antwoord, dan kun je gratis in beroep gaan.
melding-send = Verstuur de melding
melding-thanks = Bedankt voor je melding
melding-thanks-lead = Je melding over een waardering van { $name } is er bijna. Bevestig ze nog met de link in de mail.
melding-step-link = { $count ->
    [one] Klik op de link in de mail. Die werkt 1 uur.
   *[other] Klik op de link in de mail. Die werkt { $count } uur.
}
melding-step-editor = Een redacteur bekijkt je melding en je krijgt een antwoord.
melding-thanks-unsigned = Een redacteur bekijkt je melding zo snel mogelijk. Omdat je geen e-mailadres gaf, kunnen we je niet antwoorden.
melding-in-danger = Is er nu iemand in gevaar? Bel 112. Met vragen over geweld of misbruik kun je bellen naar 1712.
melding-confirm = Bevestig je melding
melding-confirm-lead = Je meldde een waardering van { $name }. Klik op de knop om je melding te bevestigen.
melding-confirm-button = Bevestig mijn melding
melding-confirm-not-you = Heb je niets gemeld? Dan hoef je niets te doen.
melding-link-used = Deze link is al gebruikt: je melding is bevestigd. In je mailbox vind je de link om ze te volgen.
melding-link-expired = De link in de mail werkt niet meer. Meld de waardering opnieuw als ze nog online staat.
melding-number = Melding { $number }
melding-about = Over een waardering van { $name }
melding-status = Hoe staat het ermee?
melding-waits-for-link = Je melding wacht tot je ze bevestigt met de link in de mail.
melding-lapsed = Je melding werd niet bevestigd en is vervallen.
melding-waits = Een redacteur bekijkt je melding. Je krijgt een mail met het antwoord.
melding-outcome-kept = De waardering blijft online zoals ze is.
melding-outcome-masked = De waardering blijft online, met enkele woorden afgeschermd.
melding-outcome-returned = De schrijver moet de tekst aanpassen. Tot dan staat ze niet online.
melding-outcome-taken-down = De waardering is offline gehaald.
melding-outcome-already-gone = De waardering stond al niet meer zo online toen we je melding bekeken.
melding-outcome-unfounded = De waardering blijft online. In de melding stond niets wat we konden nakijken.
melding-appeal = Je beroep
melding-appeal-text = Ben je het niet eens met de beslissing? Tot { $day } kun je gratis in beroep gaan. Een andere redacteur bekijkt je melding dan opnieuw.
melding-appeal-waits = Een andere redacteur bekijkt je melding opnieuw. Je krijgt een mail met de beslissing.
melding-appeal-upheld = Een andere redacteur bekeek je melding opnieuw. We blijven bij onze beslissing.
melding-appeal-overturned = Een andere redacteur bekeek je melding opnieuw. Je krijgt gelijk: we namen onze eerdere beslissing terug.
melding-appeal-moot = Er was niets meer te beslissen: de schrijver nam de tekst terug of paste ze aan.
melding-what = Wat je meldde

# The same on the desk.
