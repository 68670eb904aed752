# Nieuwsbrieven, zoals beheerders van de piloot ze schrijven.

newsletters-title = Nieuwsbrieven
newsletters-none = Er is nog geen nieuwsbrief.
newsletters-caption = Nieuwsbrieven, de nieuwste bovenaan
newsletter-title = Nieuwsbrief
newsletter-new = Schrijf een nieuwsbrief
newsletter-readers = { $count ->
    [0] Nog niemand schreef zich in.
    [one] { $count } lezer schreef zich in.
   *[other] { $count } lezers schreven zich in.
 }
newsletter-sign-up-page = De pagina om in te schrijven
newsletter-subject = Onderwerp
newsletter-body = Tekst
newsletter-stand = Stand
newsletter-draft = In opmaak
newsletter-sending = Onderweg
newsletter-done = Verstuurd
newsletter-stopped = Gestopt
newsletter-optional = (mag leeg blijven: dan krijgen lezers in deze taal de Nederlandse tekst)
newsletter-markdown = Gebruik een lege regel tussen alinea's, ## voor een tussentitel, - voor een lijst, **vet** en [woorden](https://adres.be) voor een link.
newsletter-keep = Bewaar en bekijk
newsletter-preview = Zo ziet de mail eruit
newsletter-send-title = Versturen
newsletter-try-hint = Een proef gaat alleen naar je eigen mailbox, in elke taal die je schreef.
newsletter-try = Stuur een proef naar mezelf
newsletter-sure = { $count ->
    [one] Ja, stuur dit naar { $count } lezer. Daarna kan de tekst niet meer veranderen.
   *[other] Ja, stuur dit naar { $count } lezers. Daarna kan de tekst niet meer veranderen.
 }
newsletter-not-sure = Vink eerst aan dat je zeker bent.
newsletter-send = Verstuur de nieuwsbrief
newsletter-delete = Gooi dit ontwerp weg
newsletter-progress = { $handled } van { $all } behandeld.
newsletter-bar = Voortgang
newsletter-sent = { $count ->
    [one] { $count } mail aangenomen door de mailserver
   *[other] { $count } mails aangenomen door de mailserver
 }
newsletter-bounced = { $count ->
    [one] { $count } mail kwam terug
   *[other] { $count } mails kwamen terug
 }
newsletter-skipped = { $count ->
    [one] { $count } lezer kreeg niets: uitgeschreven of gestopt
   *[other] { $count } lezers kregen niets: uitgeschreven of gestopt
 }
newsletter-unsure = { $count ->
    [one] { $count } mail is niet zeker: het platform viel uit tijdens het versturen. We sturen geen tweede.
   *[other] { $count } mails zijn niet zeker: het platform viel uit tijdens het versturen. We sturen geen tweede.
 }
newsletter-stop = Stop met versturen
newsletter-stop-hint = Wie de mail nog niet kreeg, krijgt hem dan niet meer. Wat verstuurd is, kan niet terug.
notice-trial-sent = De proef is onderweg naar je mailbox.
