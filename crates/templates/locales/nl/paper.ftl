# Words of the form on paper, and of typing it over. Plain Dutch (B1), "je".

## On paper
paper-title = Vertel over { $name }
paper-lead = Vertel wat jij of je naaste zelf hebt meegemaakt. Het duurt ongeveer tien minuten.
paper-how-tick = Zet een kruisje in het vakje dat bij jou past.
paper-how-pen = Schrijf met een donkere pen, in duidelijke letters.
paper-how-names = Schrijf geen namen in je verhaal, ook niet je eigen naam.
paper-how-help = Is schrijven moeilijk? Vraag hulp aan iemand die je vertrouwt.
paper-code = Code van dit formulier
paper-code-online = Liever op een scherm? Ga naar { $address } en typ de code. Of scan het vierkant met je telefoon.
paper-code-picture = Vierkant om te scannen. Het leidt naar { $address }
paper-period-hint = Weet je de maand niet meer? Dan is het jaar genoeg.
paper-month = Maand:
paper-year = Jaar:
paper-story-hint = Vertel wat goed was en wat beter kan. Schrijf geen namen, adressen of telefoonnummers.
paper-you = Over jou
paper-no-email = Heb je geen e-mailadres? Dan mag het adres van je helper. Schrijf dat er dan bij.
paper-helped = Helpt iemand je? Kruis aan wie.
paper-consent = Ga je akkoord?
paper-send = Hoe komt dit formulier bij ons?
paper-send-person = Geef het aan iemand die je vertrouwt en die het op een scherm kan overtypen: iemand van je familie, een vrijwilliger of een loket in je gemeente.
paper-send-entry = Die persoon gaat naar { $address } en typt de code { $code }.
paper-send-post = Je kunt het ook met de post sturen, naar:
paper-send-facility = Je hoeft dit formulier niet aan de voorziening te geven.
paper-after = Daarna komt er een mail. Klik op de link in die mail. Pas dan leest een redacteur je waardering.
paper-page = Bladzijde { $page } van { $pages }

## On the screen
paper-link = Formulier op papier (PDF)
paper-entry-title = Een formulier op papier overtypen
paper-entry-lead = Op elk papieren formulier staat een code van acht letters en cijfers. Typ ze hier.
paper-entry-code = Code van het formulier
paper-entry-hint = Bijvoorbeeld: K7PM-3WQX. Hoofdletters en streepjes maken niet uit.
paper-entry-go = Ga verder
paper-found-title = Formulier van { $name }
paper-found-old = De vragen zijn veranderd sinds dit papier werd gedrukt. Kijk na of elk antwoord bij de vraag past.
paper-found-over = Ik typ een ingevuld papier over
paper-found-self = Ik vul het zelf in op dit scherm
footer-paper = Papieren formulier overtypen
