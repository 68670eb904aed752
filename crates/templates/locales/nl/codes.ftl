# Words for codes: sectors, kinds, relations, states, decisions, findings.

sector-childcare = Kinderopvang
sector-elderly = Ouderenzorg
sector-disability = Zorg voor personen met een handicap
sector-youth-care = Jeugdhulp

relation-parent = Ouder
relation-client = Cliënt
relation-resident = Bewoner
relation-relative = Familie of naaste
relation-visitor = Bezoeker
relation-involved = Betrokkene
relation-provider = Aanbieder
relation-unknown = Niet bekend

action-publish = publiceren
action-redact = publiceren met afgeschermde delen
action-return = terugsturen
action-reject = weigeren
action-escalate = doorgeven aan een hoofdredacteur
action-keep = zo laten
action-take-down = offline halen

outcome-publish = Je waardering is gepubliceerd
outcome-return = We vragen je om je tekst aan te passen
outcome-reject = Je waardering wordt niet gepubliceerd
outcome-escalate = Een tweede redacteur kijkt mee
outcome-take-down = Je waardering is offline gehaald
outcome-keep = Je waardering blijft zoals ze was

category-person = naam van een persoon
category-email = e-mailadres
category-phone = telefoonnummer
category-url = link
category-handle = account op sociale media
category-address = adres
category-national-id = rijksregisternummer
category-iban = rekeningnummer
category-plate = nummerplaat
category-date = exacte datum
category-room = kamernummer
category-promotional = reclame voor zichzelf
category-spam = spam
category-implausible = ongeloofwaardig
category-revenge = wraak
category-hearsay = van horen zeggen
category-insult = belediging
category-discrimination = discriminatie
category-threat = bedreiging
category-criminal-accusation = beschuldiging van een misdrijf
category-safeguarding = iemand is mogelijk in gevaar
category-formal-complaint = klacht of rechtszaak
category-gibberish = losse letters
category-capitals = hoofdletters

kind-cik = Centrum inclusieve kinderopvang
kind-ko = Kinderopvang
kind-mfc = Multifunctioneel centrum
kind-assistentiewoningen = Assistentiewoningen
kind-buitenschoolse-opvang = Buitenschoolse opvang
kind-centrum-inclusieve-kinderopvang = Centrum inclusieve kinderopvang
kind-centrum-kinderzorg-gezinsondersteuning = Centrum voor kinderzorg en gezinsondersteuning
kind-dagverzorgingscentrum = Dagverzorgingscentrum
kind-dienst-onthaalouders = Dienst voor onthaalouders
kind-gezinszorg = Gezinszorg
kind-groepsopvang = Groepsopvang
kind-huis-van-het-kind = Huis van het Kind
kind-jeugdhulp = Jeugdhulp
kind-kinderdagverblijf = Kinderdagverblijf
kind-kinderopvang = Kinderopvang
kind-kleuteropvang = Kleuteropvang
kind-kortverblijf = Kortverblijf
kind-lokaal-dienstencentrum = Lokaal dienstencentrum
kind-lokaal-loket-kinderopvang = Lokaal loket kinderopvang
kind-multifunctioneel-centrum = Multifunctioneel centrum
kind-onthaal-orientatie-observatie = Onthaal, oriëntatie en observatie
kind-orthopedagogisch-centrum = Orthopedagogisch centrum
kind-pleegzorg = Pleegzorg
kind-preventie-opvoeding = Preventie en opvoeding
kind-rechtstreeks-toegankelijke-hulp = Rechtstreeks toegankelijke hulp
kind-thuisbegeleidingsdienst = Thuisbegeleidingsdienst
kind-voorziening-personen-met-handicap = Voorziening voor personen met een handicap
kind-wonen-met-ondersteuning = Wonen met ondersteuning
kind-woonzorgcentrum = Woonzorgcentrum
kind-zorgvereniging = Zorgvereniging

