# Words that pages and mails share.

demo-title = This is a demo.
demo-text = The facilities with reviews and the reviews themselves are invented.
clock-time = { $hour }:{ $minute }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
whole-quarter-1 = the first quarter of { $year }
whole-quarter-2 = the second quarter of { $year }
whole-quarter-3 = the third quarter of { $year }
whole-quarter-4 = the fourth quarter of { $year }
petals-explained = A flower with a petal for each theme: the higher the score, the longer the petal. The figures follow below.
