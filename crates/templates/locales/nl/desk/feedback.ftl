# Wat mensen antwoorden op "hoe makkelijk was dit?", voor beheerders van de piloot.

oordeel-title = Hoe makkelijk was het?
oordeel-lead = Na een waardering en na een reactie stellen we één vraag. Niemand moet antwoorden. Een antwoord leidt niet naar wie het gaf.
oordeel-figures = In het kort
oordeel-submitted = Na een waardering
oordeel-replied = Na een reactie
oordeel-mean = { $mean } op 5
oordeel-answers = { $count ->
    [0] nog geen antwoorden
    [one] { $count } antwoord
   *[other] { $count } antwoorden
 }
oordeel-weeks = Week per week
oordeel-week = Week van
oordeel-no-answers = Er is nog geen antwoord. De vraag staat onderaan de pagina die een schrijver na het bevestigen ziet, en bij een reactie die net verstuurd is.
oordeel-topics = Onderwerpen
oordeel-topics-lead = Breng antwoorden die over hetzelfde gaan samen onder een onderwerp, en hou bij wat jullie ermee doen.
oordeel-no-topics = Er is nog geen onderwerp. Voeg er hieronder een toe.
oordeel-topic-new = Nieuw onderwerp
oordeel-topic-change = Wijzig dit onderwerp
oordeel-topic-title = Titel
oordeel-topic-about = Waarover gaat het?
oordeel-topic-status = Stand
oordeel-topic-reason = Waarom niet?
oordeel-topic-reason-hint = Alleen als jullie het niet doen.
oordeel-topic-add = Voeg toe
oordeel-topic-save = Bewaar
oordeel-about-tool = het platform
oordeel-about-conduct = de gedragscode
oordeel-about-flows = de stappen
oordeel-status-open = Open
oordeel-status-in-progress = Mee bezig
oordeel-status-done = Klaar
oordeel-status-declined = Doen we niet
oordeel-texts = Wat mensen schreven
oordeel-texts-lead = Alleen wie de piloot beheert, leest dit. Na een tijd wissen we de teksten; de cijfers blijven.
oordeel-filter = Toon
oordeel-all = Alle antwoorden
oordeel-ungrouped = Zonder onderwerp
oordeel-no-texts = Hier staat geen antwoord met een tekst.
oordeel-score = { $score } op 5
oordeel-under = Onderwerp
oordeel-no-topic = Geen onderwerp
oordeel-group = Zet hieronder
oordeel-more = Oudere antwoorden
