# The report of a quarter on paper, for members of a provider: Dutch only.

quarterly-title = Kwartaalverslag { $quarter }
quarterly-period = Waarderingen die online kwamen van { $months }. Gemaakt op { $day }.
quarterly-going-on = Dit kwartaal loopt nog. De cijfers kunnen nog veranderen.
quarterly-short = In het kort
quarterly-reviews = Waarderingen
quarterly-themes-explained = Het gemiddelde van elk thema, van 1 tot 5. Tussen haakjes staat uit hoeveel waarderingen het komt.
quarterly-trend-picture = Het gemiddelde per kwartaal, een volle lijn voor jouw voorziening en een streeplijn voor de sector. In { $quarter } is dat van jouw voorziening { $value }. Alle cijfers staan in de tabel hieronder.
quarterly-promises = Wat jullie beloofden
quarterly-promises-lead = Beloften uit antwoorden tot het einde van dit kwartaal, zoals ze er op { $day } voor staan.
quarterly-promises-none = Tot het einde van dit kwartaal stond er in geen antwoord een belofte.
quarterly-col-status = Stand
quarterly-col-count = Beloften
quarterly-promise-planned = Gepland
quarterly-promise-due = Dag voorbij
quarterly-promise-confirmed = Bevestigd
quarterly-promise-contested = Betwist
quarterly-promise-expired = Niet nagegaan
quarterly-promises-explained = Is de dag voorbij, dan vragen we na of het gebeurd is. Bevestigd: mensen zeggen van wel. Betwist: mensen zeggen van niet. Niet nagegaan: niemand antwoordde op tijd.
quarterly-peers = Sector en provincie: { $names }.
quarterly-words-few = Er zijn te weinig waarderingen om woorden te tonen.
quarterly-method = Hoe we rekenen
quarterly-counts = Een waardering telt in het kwartaal waarin ze online kwam. Antwoorden tellen bij het kwartaal van hun waardering. De mediane antwoordtijd: de helft van de antwoorden kwam binnen zoveel hele dagen.
