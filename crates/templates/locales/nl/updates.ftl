# Words about updates: a review that its writer changed, beside what it said before. Plain Dutch (B1), "je".

## For readers
update-on = Bijgewerkt op { $day }
update-before = Eerder schreef deze persoon iets anders, op { $day }
update-score = De score was toen { $score } op 5. Die telt niet meer mee.
update-before-hidden = De redactie toont niet wat hier eerder stond.

## For the writer
update-explained = Lezers zien straks je nieuwe versie, en daarbij wat je eerder schreef. Alleen je nieuwe scores tellen.
update-correction = Ik verbeter alleen mijn tekst. Toon niet wat er eerder stond.
too-early-carry = Wat je nu schreef, is niet verloren. Maak er een nieuwe versie van je eerdere waardering van. Lezers zien dan wat je nu schrijft, en daarbij wat je eerder schreef. Je waardering telt één keer.
too-early-carry-button = Maak er een nieuwe versie van
notice-carried-over = Wat je schreef, is nu een nieuwe versie van je eerdere waardering. Een redacteur leest ze.
