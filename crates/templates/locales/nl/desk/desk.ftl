# Words of the editorial desk.

login-title = Aanmelden voor de redactie
login-button = Meld je aan
password = Wachtwoord
queue-state = Toestand
queue-filter = Toon
queue-empty = Er wacht niets in deze lijst. Goed gewerkt!
queue-caption = Zaken die op een beslissing wachten
case-state-open = Open
case-state-escalated = Voor een hoofdredacteur
case-state-decided = Beslist
case-state-cancelled = Ingetrokken
order-due = Eerst wat dringend is
order-risk = Hoogste risico eerst
risk = Risico
risk-high = hoog
risk-middle = gemiddeld
risk-low = laag
proposal = Voorstel
due = Tegen
late = te laat
claimed-by = Bij
claimed-nobody = niemand
claimed-me = jou

case-title = Zaak over { $name }
case-submitted = ingediend { $moment }
case-due = tegen { $moment }
claim-mine = Deze zaak is van jou. Zolang deze pagina open is, blijft ze van jou.
hold-title = Hoe lang deze zaak van jou is
hold-until = Van jou tot { $time }. We verlengen dat vanzelf.
hold-lost = Deze zaak is niet meer van jou.
hold-look = Bekijk hoe het staat
hold-signed-out = Je bent niet meer aangemeld.
claim-release = Geef de zaak vrij
claim-free = Niemand werkt aan deze zaak.
claim-take = Neem deze zaak
claim-other = { $name } werkt aan deze zaak. Je kunt ze alleen lezen.
claim-senior = Deze zaak is voor een hoofdredacteur. Je kunt ze alleen lezen.
claim-own = Dit beroep gaat over je eigen beslissing. Een collega behandelt het.
claim-closed = Deze zaak is afgesloten.
case-appeal = Beroep van de indiener
case-text = Tekst zoals ingediend
case-language = taal: { $code ->
    [nl] Nederlands
    [fr] Frans
    [en] Engels
    [de] Duits
   *[other] { $code }
 }
case-findings = Wat de controle vond
confidence = zekerheid { $share }
case-preview = Zo zien lezers de tekst
case-proposal = Voorstel
case-weighed = Wat meewoog:
weight-low-scores = lage scores
weight-relation = hoe de indiener de voorziening kent
weight-reply = een reactie van een aanbieder
weight-language = een andere taal
weight-reveals = een reactie die iets over iemand verraadt
case-engine = Controle versie { $version }. Een voorstel, jij beslist.
case-reveals = Wat de reactie over iemand vertelt
case-grade = leesgraad { $score } op 100
case-other-language = Zin in een andere taal ({ $code ->
    [nl] Nederlands
    [fr] Frans
    [en] Engels
    [de] Duits
   *[other] { $code }
 })
reading-up-to-b1 = Vlot te lezen (niveau B1 of lager).
reading-b2 = Vraagt een geoefende lezer (niveau B2).
reading-from-c1 = Moeilijk te lezen (niveau C1 of hoger).
case-authenticity = Echtheid
case-not-judged = Nog niet beoordeeld. Dat duurt gewoonlijk enkele seconden.
authenticity-low = Weinig of niets wijst erop dat deze waardering niet echt is.
authenticity-middle = Er zijn aanwijzingen dat deze waardering niet echt is.
authenticity-high = Er zijn sterke aanwijzingen dat deze waardering niet echt is.
case-interval = Mogelijk schreef dezelfde persoon al over deze voorziening, binnen de wachttijd.
case-since = Wat er sindsdien bij kwam
case-since-line = van { $before } naar { $after }
case-facility = Voorziening
case-facility-page = Pagina van de voorziening
case-submitter = Indiener
case-pseudonym = Pseudoniem { $name }
case-no-history = Dit is de eerste waardering van deze indiener.
case-same = zelfde voorziening
case-earlier = Eerdere beslissingen
case-note = Nota voor collega’s
decide-title = Je beslissing
decide-redactions = Wat scherm je af?
decide-redactions-hint = Alleen bij publiceren. Lezers zien de aanduiding tussen haken. Bij eigen regels: neem de woorden precies over uit de tekst; elke plaats waar ze staan wordt afgeschermd.
decide-fragment = Af te schermen woorden { $number }
decide-mask = Aanduiding { $number }
decide-action = Wat doe je?
decide-articles = Op welke artikels steunt dat?
decide-reasons = Redenen voor de indiener
decide-reasons-hint = Verplicht bij terugsturen en weigeren. De indiener leest dit in de mail: schrijf helder en vriendelijk.
decide-note-hint = Alleen de redactie leest dit.
decide-send = Beslis
