# Mots communs aux pages et aux e-mails.

demo-title = Ceci est une démonstration.
demo-text = Les établissements avec des avis et les avis eux-mêmes sont inventés.
clock-time = { $hour } h { $minute }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
whole-quarter-1 = le premier trimestre { $year }
whole-quarter-2 = le deuxième trimestre { $year }
whole-quarter-3 = le troisième trimestre { $year }
whole-quarter-4 = le quatrième trimestre { $year }
petals-explained = Une fleur avec un pétale par thème : plus la note est élevée, plus le pétale est long. Les chiffres suivent.
