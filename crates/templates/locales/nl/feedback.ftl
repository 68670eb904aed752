# Eén vraag na een waardering of een reactie.

feedback-title = Nog één vraag, als je wil
feedback-question = Hoe makkelijk was dit?
feedback-1 = heel moeilijk
feedback-2 = moeilijk
feedback-3 = gaat wel
feedback-4 = makkelijk
feedback-5 = heel makkelijk
feedback-remark = Wat kan beter? (mag leeg blijven)
feedback-private = Schrijf geen namen. We bewaren je antwoord zonder je naam en zonder link naar wat je schreef. Alleen wie de pilot beheert, leest het.
feedback-button = Verstuur je antwoord
feedback-thanks-title = Bedankt voor je antwoord
feedback-thanks = We gebruiken het om het platform makkelijker te maken.
feedback-closed-title = Je antwoord is niet verstuurd
feedback-own-page = De link naar je waardering staat in je mailbox.
feedback-home = Naar de startpagina
feedback-provider-home = Naar je voorzieningen
