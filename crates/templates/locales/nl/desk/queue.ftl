# Words of the queue.

queue-next = Volgende zaak
queue-late = { $count ->
    [one] { $count } zaak is te laat.
   *[other] { $count } zaken zijn te laat.
 }
queue-or-more = Misschien meer.
queue-show-late = Bekijk wat te laat is
queue-views = Weergaven van de wachtrij
queue-narrow = Zoek gericht
queue-lane = Baan
queue-reason = Waarom ze hier is
queue-flag = Probleem
queue-article = Artikel
queue-text = Woorden in de tekst
queue-from = Binnen sinds
queue-until = Binnen tot en met
queue-older = Ouder dan … dagen
queue-only-late = Alleen wat te laat is
queue-only-mine = Alleen wat ik vast heb
queue-only-handed = Alleen wat een collega mij doorgaf
queue-any = alle
queue-one-facility = Eén voorziening
queue-of-facility = alles over deze voorziening
queue-clear = Toon weer alles
queue-save = Bewaar dit als weergave
queue-view-name = Naam
queue-view-shared = Ook voor mijn collega’s
queue-view-save = Bewaar
queue-view-delete = Verwijder deze weergave
queue-view-open = Open
queue-view-late = Te laat
queue-view-safeguarding = Gevaar
queue-view-mine = Van mij
queue-view-handed = Aan mij doorgegeven
queue-view-escalated = Voor een hoofdredacteur
queue-no-match = Geen enkele zaak past hierbij. Zoek met minder voorwaarden, of neem de volgende zaak.
queue-cut-empty = In de eerste duizend zaken past niets hierbij. Kijk verder op de volgende pagina, of zoek gerichter.
queue-cut = We keken duizend zaken na. Op de volgende pagina kan nog meer staan dat past.
queue-nothing-left = Er is geen zaak meer die jij kunt nemen. Goed gewerkt!
queue-found = Gevonden
queue-found-nothing = niets
queue-found-circumstances = de omstandigheden
queue-handed = aan jou doorgegeven
queue-reason-new = nieuw
queue-reason-amended = aangepast
queue-reason-resubmitted = opnieuw ingestuurd
queue-reason-appeal = beroep
queue-reason-notice = melding
queue-reason-reopened = heropend
queue-reason-disagreement = twee meningen
lane-safeguarding = Iemand kan in gevaar zijn
lane-ordinary = Gewone zaken
order-lane = Eerst gevaar, dan wat dringend is

