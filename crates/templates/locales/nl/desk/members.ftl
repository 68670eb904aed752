# Members of organisations, for their owners: Dutch only.

nav-members = Leden
members-title = Leden
members-lead = Kies een organisatie waarvan je eigenaar bent, om te zien wie er lid is en om collega’s uit te nodigen.
members-no-organisation = Je bent van geen organisatie meer lid. Vraag een collega die eigenaar is om je uit te nodigen.
members-ask-owner = Een eigenaar beheert de leden.
members-of = Leden van { $name }
member-may = Wat iemand mag
member-function = Functie
member-since = Lid sinds
member-you = jij
member-role-owner = Eigenaar: reageert en beheert de leden
member-role-responder = Reageert op waarderingen
member-role-reader = Leest mee
member-invitations-none = Er wacht geen uitnodiging op antwoord. Nodig hieronder iemand uit.
member-invite-note = Je collega krijgt een mail met een link. Die werkt één keer en veertien dagen lang. Lezers zien bij een reactie de functie en nooit de naam.
member-mail-language = Taal van de mail
member-remove-title = Geen lid meer
member-remove-note = { $name } ziet de pagina’s van je organisatie dan niet meer. Reacties die online staan, blijven staan.
member-remove-own = Dit ben je zelf. Je ziet de pagina’s van je organisatie dan niet meer.
member-remove-button = Beëindig het lidmaatschap
member-join-title = Word lid van { $name }
member-join-lead = Je bent uitgenodigd als { $address }. Wat je mag: { $role }.
member-join-known = Je hebt hier al een account. Meld je aan met je gewone wachtwoord, dan kan je lid worden.
member-join-sign-in = Meld je aan
member-join-button = Word lid
notice-member-invited = De uitnodiging is verstuurd.
notice-member-removed = Deze persoon is geen lid meer.
notice-member-joined = Je bent nu lid.
notice-member-list = De uitnodigingen van je lijst zijn verstuurd.
member-list-title = Nodig uit met een lijst
member-list-lead = Wil je veel collega’s tegelijk uitnodigen? Zet ze in een rekenblad en bewaar het als CSV. Je ziet eerst wat er gebeurt. Er gaat nog geen mail weg.
member-list-template = Download een lege lijst
member-list-columns = Zo vul je de kolommen in
member-list-name = De naam voor collega’s. Mag leeg blijven. Lezers zien die nooit.
member-list-email = Het mailadres dat de uitnodiging krijgt.
member-list-language = De taal van de mail: nl, fr of en.
member-list-role = eigenaar, reageert of leest mee.
member-list-function = directie, verantwoordelijke, kwaliteit, ombudsdienst of medewerker.
member-list-limits = Hoogstens { $rows } mensen in één lijst.
member-list-file = Je lijst (CSV)
member-list-look = Kijk de lijst na
member-list-other = Kies een ander bestand
member-list-found = Dit staat in je lijst
member-list-line = Regel
member-list-state = Toestand
member-list-right = In orde
member-list-counts = { $right } in orde, { $wrong } niet in orde.
member-list-text = Pas je lijst hier aan
member-list-again = Kijk opnieuw na
member-list-invite = { $count ->
    [one] Nodig 1 persoon uit
   *[other] Nodig { $count } mensen uit
}
member-list-invite-right = { $count ->
    [one] Nodig alleen de ene juiste regel uit
   *[other] Nodig alleen de { $count } juiste regels uit
}
member-list-skipped = Wie op een foute regel staat, krijgt dan geen mail.
member-list-none-right = Geen enkele regel is in orde. Pas je lijst aan, en kijk ze opnieuw na.
