# Updates, and reviews that somebody helped with, at the desk.

## For editors
case-update = Dit is een update
case-update-text = Lezers zien deze tekst, en daarbij wat er eerder stond (versie { $of }). Alleen de nieuwe scores tellen.
case-update-hidden = Lezers zien deze tekst, en niet wat er eerder stond.
case-update-scores = Scores die anders zijn
case-update-then = Eerder
case-update-now = Nu
case-update-hide = Toon niet wat er eerder stond
case-update-hide-why = Staat er in de eerdere tekst iets dat niemand meer mag lezen? Dan zien lezers alleen de nieuwe tekst.
notice-before-hidden = Lezers zien niet meer wat er eerder stond.
case-help = Ingevuld met hulp van: { $who }.
case-help-paper = Overgetypt van papier.
case-help-address = Het e-mailadres is van de helper.
case-help-conflict = De helper werkt voor de voorziening. Kijk na of dit de woorden van de persoon zelf zijn.
