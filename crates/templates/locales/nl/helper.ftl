# Words about filling in for somebody else. Plain Dutch (B1), "je".

helper-question = Vul je dit in voor iemand anders?
helper-intro = Schrijf wat die persoon je vertelt, in zijn of haar eigen woorden. De band, de periode en de naam gaan over die persoon, niet over jou. Lezers zien dat er iemand hielp.
helper-who = Wie ben jij?
helper-nobody = Niemand helpt: ik vul het zelf in
helper-family = iemand van de familie
helper-friend = een vriend of een buur
helper-volunteer = een vrijwilliger
helper-service = een loket of een hulpverlener van buiten de voorziening
helper-staff = iemand die voor de voorziening werkt
helper-other = iemand anders
helper-staff-note = Werk je voor de voorziening? Dan kijkt een redacteur extra na of dit de woorden van de persoon zelf zijn.
helper-paper = Ik typ het over van papier
helper-you = Vul de naam in van de persoon van wie de ervaring is. Je eigen naam vragen we niet.
helper-address = Dit is mijn e-mailadres, van mij die helpt
helper-address-hint = Alle mails over deze waardering gaan naar dit adres. Vertel de persoon wat erin staat.
check-helper = Hulp
helper-shown = Ingevuld met hulp
