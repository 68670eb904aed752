# Words that pages and mails share. They exist in every language, like those of the mails.

demo-title = Dit is een demo.
demo-text = De voorzieningen met waarderingen en de waarderingen zelf zijn verzonnen.
clock-time = { $hour }.{ $minute } uur
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
whole-quarter-1 = het eerste kwartaal van { $year }
whole-quarter-2 = het tweede kwartaal van { $year }
whole-quarter-3 = het derde kwartaal van { $year }
whole-quarter-4 = het vierde kwartaal van { $year }
petals-explained = Een bloem met een blad voor elk thema: hoe hoger de score, hoe langer het blad. De cijfers staan verderop.
day-of-month = { $count }
decimal-mark = ,
language-own-name = Nederlands
languages-label = Taal van deze pagina
