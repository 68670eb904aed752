# The page of a case: what a decision would send, texts to start from, working together; and the own ties.

mails-show = Voorbeeld van de mail
mails-title = Voorbeeld van de mail
mails-hint = Zo gaat de mail weg als je nu beslist. Naam en persoonlijke links laten we hier weg.
mails-second = Pas als twee redacteurs hetzelfde beslissen, gaat ze weg.
mails-none = Deze beslissing stuurt geen mail.
mails-to-author = Naar wie dit schreef.
mails-to-reporter = Naar wie dit meldde.
mail-goes-in = De mail is in het { $language }.
mail-write-so = Schrijf in die taal.

reasons-insert = Tekst invoegen
reasons-needs-action = Kies eerst of je terugstuurt, weigert of offline haalt.

notes-title = Notities
notes-none = Nog geen notities bij deze zaak.
notes-new = Nieuwe notitie
notes-hint = Alleen collega’s lezen dit.
notes-add = Voeg toe
notes-handed = doorgegeven aan { $name }

hand-title = Aan een collega geven
hand-open = Kies een collega
hand-to = Aan wie?
hand-choose = Kies een naam
hand-required = Kies een collega.
hand-unknown = Deze collega werkt niet meer op de redactie. Kies iemand anders.
hand-note = Wat moet je collega weten?
hand-note-hint = Mag leeg blijven. Het blijft bij de zaak staan.
hand-do = Geef door
hand-nobody = Er is nog geen andere redacteur.

notice-noted = De notitie is toegevoegd.
notice-handed-over = De zaak is doorgegeven. Je collega vindt ze bovenaan in de wachtrij.

keys-insert = voeg de tekst in die bij de artikels hoort
keys-mail = toon de mail die weggaat als je nu beslist
keys-hand-over = geef de zaak aan een collega
keys-team-note = schrijf een notitie bij de zaak

nav-ties = Banden
ties-title = Jouw banden
ties-lead = Werk je ergens, heeft iemand van je familie er een plaats, of ken je de mensen goed? Zeg het hier. Dan krijg je nooit te lezen wat over die voorziening of organisatie geschreven is.
ties-yours = Wat je liet weten
ties-none = Je hebt nog geen banden laten weten.
ties-whole = alles van deze organisatie
ties-over = voorbij
ties-from = Sinds { $from }
ties-from-to = Van { $from } tot { $to }
ties-end = Beëindig deze band
ties-new = Een band laten weten
ties-search = Zoek een voorziening of organisatie
ties-search-hint = De naam, of een deel ervan. Je mag er de gemeente bij zetten.
ties-search-button = Zoek
ties-not-found = We vinden niets met die woorden. Probeer een ander stuk van de naam.
ties-with = Met wie heb je een band?
ties-choose = Kies een voorziening of een organisatie.
ties-reason = Welke band is het?
ties-reason-hint = Mag leeg blijven. Alleen jij en de hoofdredacteurs zien dit.
ties-declare = Laat deze band weten
ties-account = Heb je iets te maken met een voorziening of een organisatie? Dan krijg je niet te lezen wat daarover geschreven is.
ties-account-link = Bekijk je banden

decide-own-keys = Typ de eerste letters van wat je wil afschermen. Pijl omlaag: de volgende plaats. Enter, en dan de letter van de aanduiding.
script-many-masks = met { $count } afschermingen
script-covered = Afgeschermd: { $what }
script-mask-for = Aanduiding voor { $words }
script-choose-mask = Kies een aanduiding
script-again = Met { $count } afscherming(en) publiceren? Druk nog eens op p.
script-sure = – klopt dit? Druk nog eens op p
script-all-masks = Alle afschermingen aanvaard.
script-no-masks = Geen enkele afscherming.
script-found = Dit wordt afgeschermd: { $words }
script-times = ({ $count } keer)
script-missing = Dat staat niet in de tekst.
script-kinds = Welke aanduiding? Druk op de letter:
script-inserted = De tekst staat bij de redenen.
script-needs = Kies eerst een beslissing en een artikel.
script-left = Nog { $count } s.
script-over = De beslissing is ingegaan.
script-close = Sluit
