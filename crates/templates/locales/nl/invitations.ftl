# Posters, letters and codes by which facilities invite people. Plain Dutch (B1), "je".

## On paper
poster-title = Hoe was het hier?
poster-lead = Vertel wat jij of je naaste meemaakte. Dat helpt anderen kiezen, en het helpt ons beter worden.
poster-scan = Scan het vierkant met je telefoon.
poster-type = Of ga naar { $address } en typ deze code:
poster-promise = Een redacteur leest elke waardering voor ze online komt. Je naam staat er nooit bij, en wij komen niet te weten wie wat schreef.
letter-title = Vertel ons hoe het was
letter-greeting = Beste,
letter-why = Jij of je naaste maakt gebruik van onze voorziening, of deed dat onlangs. We horen graag wat goed ging en wat beter kan. Andere mensen die een voorziening zoeken, hebben er ook iets aan.
letter-everybody = We geven deze brief aan iedereen, niet alleen aan wie tevreden is.
letter-how = Je schrijft op het Waarderingsplatform, dat los van ons staat. Het duurt ongeveer tien minuten.
letter-free = Je kiest zelf of je meedoet. Wat je ook doet: het verandert niets aan de zorg of de opvang die je krijgt.
letter-paper = Liever op papier? Op dezelfde pagina vind je een formulier om af te drukken.
letter-end = Bedankt en vriendelijke groeten,
slip-title = Codes van { $name }
slip-lead = Bewijs dat je hier cliënt, bewoner, ouder of naaste bent. Niemand kan zien dat deze code van jou is.
slip-type = Scan het vierkant, of ga naar { $address } en vul deze code in bij je waardering:

## On the screen
invitation-entry-title = Een code intypen
invitation-entry-lead = Kreeg je een affiche of een brief? Daarop staat een code van acht letters en cijfers. Typ ze hier.
invitation-entry-code = Code van de affiche of de brief
form-code = Code van de voorziening (hoeft niet)
form-code-hint = Kreeg je van de voorziening een code van 24 tekens? Dan staat er bij je waardering "bevestigde gebruiker". Niemand kan zien welke code van jou was, ook wij niet.
confirmed-user = bevestigde gebruiker
confirmed-user-hint = Gaf een code van de voorziening op. Niemand kan zien van wie die code was.
notice-code-taken-back = De code is teruggenomen. Ze leidt nergens meer heen.
