# Een programma bewerken: alleen voor beheerders van de piloot.

bewerk-title = Bewerk het programma
bewerk-lead = Je bewerkt versie { $version }. Wat je bewaart, geldt meteen. Oudere versies blijven te lezen.
bewerk-taken = { $count ->
    [0] Er is nog geen plaats ingenomen.
    [one] Er is { $count } plaats ingenomen. Het aantal plaatsen kan niet lager.
   *[other] Er zijn { $count } plaatsen ingenomen. Het aantal plaatsen kan niet lager.
 }
bewerk-undecided = { $count ->
    [0] Er wacht geen aanvraag op een beslissing.
    [one] { $count } aanvraag wacht op een beslissing.
   *[other] { $count } aanvragen wachten op een beslissing.
 }
bewerk-name = Naam
bewerk-call = Oproep
bewerk-when = Dagen en plaatsen
bewerk-opens = Aanvragen kan vanaf (mag leeg blijven)
bewerk-closes = Aanvragen kan tot en met (mag leeg blijven)
bewerk-starts = Start (mag leeg blijven)
bewerk-months = Hoeveel maanden doet iemand mee?
bewerk-capacity = Hoeveel plaatsen zijn er?
bewerk-waves = Golven
bewerk-waves-hint = De plaatsen van alle golven samen zijn de plaatsen van het programma. Laat de plaatsen van een golf leeg om ze weg te laten.
bewerk-wave-places = Plaatsen in golf { $number }
bewerk-wave-starts = Start van golf { $number }
bewerk-rules = Voorwaarden
bewerk-rules-hint = Onderaan kan je er een bijzetten.
bewerk-rule = Voorwaarde { $number }
bewerk-rule-new = Nieuwe voorwaarde (mag leeg blijven)
bewerk-rule-kind = Wat vraagt ze?
bewerk-rule-number = Hoeveel? (alleen waar de voorwaarde een aantal vraagt)
bewerk-rule-words = In woorden
bewerk-rule-gone = Laat deze voorwaarde weg
bewerk-rule-none = Geen
bewerk-kind-applicant = De aanvrager is van de juiste soort (een Huis van het Kind, tenzij ze al iets anders vroeg)
bewerk-kind-locations = Minstens zoveel locaties in het werkingsgebied
bewerk-kind-income = Minstens zoveel locaties voor baby's en peuters met inkomenstarief
bewerk-kind-preschool = Hoogstens zoveel kleuteropvang, met een kwaliteitslabel
bewerk-kind-organisers = Minstens zoveel organisatoren
bewerk-kind-desk = Het Lokaal Loket Kinderopvang doet mee
bewerk-kind-registered = Minstens zoveel voorzieningen in het register
bewerk-kind-charter = Het charter is aanvaard
bewerk-phase-1 = Geldt voor de voorlopige selectie
bewerk-phase-2 = Geldt voor de definitieve selectie
bewerk-reason = Waarom wijzig je dit?
bewerk-reason-hint = Je collega's lezen het bij deze versie.
bewerk-anew = Aanvragen die nog wachten, toetsen we vanaf nu aan deze voorwaarden. Wat al beslist is, blijft.
bewerk-save = Bewaar als nieuwe versie
bewerk-others = Dit programma is ook voor sectoren die niet de jouwe zijn. Alleen wie al die sectoren beheert, kan het bewerken.
bewerk-versions = Versies
bewerk-version = Versie { $number }
bewerk-file = zoals ze bij het platform kwam
bewerk-line-places = { $count } plaatsen, { $months } maanden
bewerk-line-wave = Golf { $number }: { $places } plaatsen
