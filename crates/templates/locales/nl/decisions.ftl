# Words around a decision: proposals to authors, ties, hand-over, notes, reasons, previews, decisions on many.

notice-accepted = Je tekst staat online zoals de redactie ze voorstelde. Bedankt!
proposal-title = De redactie stelt een tekst voor
proposal-text = Een redacteur paste je tekst aan. Lees na of het nog klopt wat je wilde zeggen. Ga je akkoord, dan staat de nieuwe tekst meteen online. Je scores blijven zoals ze zijn.
proposal-own = Wil je liever zelf iets schrijven? Dat kan hieronder, bij "Pas je waardering aan".
proposal-original = Jouw tekst
proposal-proposed = Het voorstel
proposal-accept = Ik ga akkoord
mine-answer-by = Antwoord voor { $moment }. Daarna vervalt de vraag. Een tekst die al online staat, blijft staan.
mine-change = Wat we je vragen:
