# Nieuwsbrieven van programma's
mail-newsletter-of = Nieuwsbrief: { $name }
mail-why-newsletter = Je krijgt deze mail omdat je je inschreef voor: { $name }.
newsletter-trial = Dit is een proef: alleen jij krijgt deze mail. In de echte mail staat hieronder een link om te stoppen.
subscription-confirm-newsletter = Je vroeg om deze mails te krijgen: { $name }. Ze komen als er nieuws is. Bevestig dat met de link hieronder.
follow-newsletter = Nieuwsbrief: { $name }
follow-newsletter-lead = We sturen een mail als er nieuws is over dit programma. Eerst vragen we in een mail om te bevestigen. Stoppen kan in één klik in elke mail.
follow-newsletter-link = Krijg nieuws over dit programma
newsletter-trial-subject = Proef:
