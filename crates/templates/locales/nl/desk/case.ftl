# Words of the page of a case, besides those of the desk.

claim-pending = Over deze zaak is beslist. De beslissing gaat straks in.
case-next = Volgende zaak
case-nothing-found = De controle vond niets.
case-readability = Leesbaarheid: { $how }.
case-more = Meer over de controle
case-rule = Gedragscode: { $title }
case-readings = Twee redacteurs beslisten anders
case-readings-hint = Zij zagen elkaars beslissing niet. Jij beslist.
case-versions = Wat veranderde
case-version-diff = Van versie { $from } naar versie { $to }
case-aliases = Mogelijk dezelfde persoon onder een ander adres
case-no-aliases = Niets wijst daarop.
case-aliases-hint = Welk ander adres dat is, bewaren we niet: alleen waarom we het denken.
case-similar = Teksten die hierop lijken
case-no-similar = { $count ->
    [0] Er is nog geen andere tekst om mee te vergelijken.
    [one] Vergeleken met één andere tekst over deze voorziening of van deze indiener: ze lijkt er niet op.
   *[other] Vergeleken met { $count } andere teksten over deze voorziening of van deze indiener: geen enkele lijkt erop.
 }
case-compared = { $count ->
    [one] Vergeleken met één andere tekst over deze voorziening of van deze indiener.
   *[other] Vergeleken met { $count } andere teksten over deze voorziening of van deze indiener.
 }
case-similar-share = { $share } gelijk
case-same-submitter = zelfde indiener
case-days-before = { $count ->
    [0] dezelfde dag
    [one] 1 dag eerder
   *[other] { $count } dagen eerder
 }
case-days-after = { $count ->
    [one] 1 dag later
   *[other] { $count } dagen later
 }
case-scores-caption = Scores naast die van de voorziening
case-this-review = Deze waardering
case-facility-mean = Gemiddelde van de voorziening
case-of-count = ({ $count })
pattern-weeks = Waarderingen per week
pattern-weeks-text = Hoeveel bevestigde waarderingen er per week binnenkwamen over deze voorziening, in de laatste 26 weken. Samen { $total }.
pattern-week = Week van
pattern-count = Waarderingen
pattern-means = Gemiddelde score per week
pattern-means-text = De gemiddelde score van wat per week binnenkwam over deze voorziening, in de laatste 26 weken. Een week zonder scores is leeg.
pattern-mean = Gemiddelde score
pattern-none = geen
pattern-distribution = Hoe vaak elke score gegeven is
pattern-distribution-text = Alle scores in de waarderingen van deze voorziening die lezers zien. De score die het dichtst bij het gemiddelde van deze waardering ligt, is gemarkeerd.
pattern-score = Score
pattern-times = Aantal keer

decide-no-masks = Er is niets voorgesteld om af te schermen.
decide-masks-keys = Druk op m om alles af te schermen, op een cijfer om er één aan of uit te zetten.
decide-own-masks = Zelf iets afschermen
decide-corrections = Kleine taalfouten verbeteren?
decide-show = Toon wat het wordt
decide-proposed = voorgesteld
decide-change = Welke wijziging vraag je?
decide-change-hint = Zeg concreet wat er anders moet. De schrijver leest dit in de mail.
decide-proposal = Stel zelf een tekst voor
decide-proposal-label = Voorstel van tekst
decide-proposal-hint = Pas de tekst hieronder aan. De schrijver ziet het verschil en kiest of die het aanvaardt.
decide-difference = Wat je voorstel verandert
decide-no-difference = Nog niets.
decide-send-keys = Ctrl+enter verstuurt ook.
decide-quick = Snel beslissen
quick-publish = Publiceer
quick-masks = { $count ->
    [one] met 1 afscherming
   *[other] met { $count } afschermingen
 }
quick-keep = Laat staan
quick-return = Terug
quick-reject = Weiger
quick-take-down = Offline
quick-escalate = Doorgeven


undo-left = De beslissing gaat in over { $count } seconden.
undo-button = Ongedaan maken
undo-publish = Gepubliceerd.
undo-return = Teruggestuurd.
undo-reject = Geweigerd.
undo-escalate = Doorgegeven aan een hoofdredacteur.
undo-keep = Blijft zoals het is.
undo-take-down = Offline gehaald.

identity-ask = Wie schreef dit?
identity-reason = Waarom moet je dat weten?
identity-hint = Je reden wordt bewaard, en dat je gekeken hebt ook. Minstens 10 tekens.
identity-show = Toon wie dit schreef
identity-title = Wie dit schreef
identity-once = Dit zie je één keer. Laad je de pagina opnieuw, dan is het weg.

keys-title = Sneltoetsen
keys-need-script = Sneltoetsen werken alleen met JavaScript. Alles op deze pagina kan ook zonder.
keys-publish = publiceer en ga naar de volgende zaak; zijn er afschermingen die je nog niet bekeek, dan pas bij de tweede keer
keys-masks = aanvaard alle voorgestelde afschermingen, of zet ze uit
keys-numbers = zet een afscherming aan of uit; in de lijst van artikels: een artikel
keys-own-mask = scherm zelf iets af: typ de eerste letters, kies met de pijlen, enter, en dan de letter van de aanduiding; of eerst woorden selecteren en dan a
keys-corrections = aanvaard de verbeteringen van taalfouten, of zet ze uit
keys-return = stuur terug: opent de redenen
keys-proposal = stuur terug met een voorstel van tekst
keys-reject = weiger: opent de redenen
keys-escalate = geef door aan een hoofdredacteur: opent de nota
keys-standing = laat staan wat beslist is, of haal offline
keys-note = schrijf een nota voor collega’s
keys-reasons = schrijf de redenen
keys-send = verstuur de beslissing; buiten een tekstvak ook twee keer enter
keys-undo = maak de laatste beslissing ongedaan
keys-cases = neem deze zaak, geef ze vrij, ga naar de volgende
keys-leave = verlaat een veld of sluit een uitleg
keys-off = Zet sneltoetsen uit
keys-on = Zet sneltoetsen aan

notice-undone = De beslissing is ongedaan gemaakt. De zaak is weer van jou.
