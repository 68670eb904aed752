# Who looked at who wrote a text; what is left of a signal after its time.
looks-title = Inzages
looks-lead = Wie van de redactie of de inspectie keek wie een tekst schreef, en waarom. Wie schreef, staat hier niet.
looks-none = Niemand keek wie een tekst schreef.
looks-caption = Inzages, nieuwste bovenaan
look-who = Wie keek
look-when = Wanneer
look-from = Vanuit
look-case = de zaak
look-why = Waarom
look-gone = een account dat er niet meer is
look-no-reason = niet meer bewaard, of niet voor jouw sectoren
nav-looks = Inzages
signal-erased = Wat hier stond, is gewist na de bewaartermijn. Het logboek toont nog wie wat deed.
