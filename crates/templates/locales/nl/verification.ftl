# The letter and the mail with which an organisation proves who acts for it.

proof-letter-title = Bevestig { $name }
proof-letter-greeting = Beste,
proof-letter-why = Iemand wil namens { $name } (ondernemingsnummer { $number }) reageren op waarderingen op het Waarderingsplatform. Met de code in deze brief bevestig je dat dit klopt.
proof-letter-who = Geef deze brief aan de collega die de organisatie op het platform beheert.
proof-letter-type = Meld je aan op { $address }, kies Leden, kies je organisatie, en typ deze code:
proof-letter-until = De code werkt één keer, tot en met { $day }.
proof-letter-not-you = Weet niemand bij jullie hiervan? Typ de code dan niet in en gooi deze brief weg. Zonder de code kan niemand namens jullie reageren.
proof-letter-end = Met vriendelijke groeten, het team van het Waarderingsplatform
subject-organisation-code = Je code om { $name } te bevestigen
organisation-code-intro = Je vroeg een code om te bevestigen dat je voor { $name } mag handelen op het Waarderingsplatform.
organisation-code-is = Je code: { $code }
organisation-code-link = Typ de code in
organisation-code-until = De code werkt één keer, tot { $moment }.
organisation-code-not-you = Vroeg je dit niet? Geef de code dan aan niemand. Zonder de code verandert er niets.
organisation-code-why = Je krijgt deze mail omdat je adres hoort bij een voorziening van deze organisatie in het register.
