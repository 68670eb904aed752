# Deciding many alike texts together.

bulk-link = Gelijkaardige teksten samen beslissen
bulk-title = Gelijkaardige teksten samen beslissen
bulk-lead = Eén beslissing en dezelfde reden voor verschillende teksten. Elke tekst volgt dezelfde regels als een zaak apart. Je kunt de hele beslissing { $hours } uur lang terugdraaien.
bulk-lead-final = Eén beslissing en dezelfde reden voor verschillende teksten. Elke tekst volgt dezelfde regels als een zaak apart. Terugdraaien kan niet.
bulk-none = We vinden geen andere teksten die op deze lijken en die nog wachten.
bulk-none-at-all = Deze zaak is beslist en er wacht niets dat erop lijkt.
bulk-texts = Welke teksten?
bulk-texts-hint = Lees elke tekst voor je ze aanvinkt. Teksten die voor meer dan de helft gelijk zijn, staan al aangevinkt.
bulk-more = Er lijken er nog meer op deze tekst. Hier staan de { $count } meest gelijkende.
bulk-own = de zaak waar je van vertrok
bulk-share = { $share } van de tekst is gelijk
bulk-why-text = dezelfde tekst
bulk-why-submitter = dezelfde indiener
bulk-why-facility = zelfde voorziening, zelfde dagen
bulk-why-flag = zelfde soort probleem, zelfde dagen
bulk-private = Er staan misschien persoonsgegevens in: niet samen te publiceren.
bulk-read = Lees de tekst
bulk-unread = Deze tekst is niet voor jou.
bulk-apart = Niet samen te beslissen:
bulk-action = Wat doe je ermee?
bulk-told-hint = Elke indiener krijgt de reden in de eigen taal. Schrijf niets over één tekst in het bijzonder. Een reden is nodig bij terugsturen en weigeren.
bulk-other-hint = Laat je dit leeg, dan krijgen deze indieners de Nederlandse tekst.
bulk-language-nl = In het Nederlands
bulk-language-fr = In het Frans
bulk-language-en = In het Engels
bulk-insert = Zet de reden klaar bij deze artikels
bulk-reasons = Reden
bulk-change = Wat je aan de indiener vraagt
bulk-change-hint = Alleen bij terugsturen.
bulk-next = Bekijk wat er gebeurt
bulk-confirm-title = Klopt dit?
bulk-confirm-publish = { $count ->
    [one] Je publiceert één tekst.
   *[other] Je publiceert { $count } teksten.
}
bulk-confirm-return = { $count ->
    [one] Je stuurt één tekst terug naar de indiener.
   *[other] Je stuurt { $count } teksten terug naar hun indieners.
}
bulk-confirm-reject = { $count ->
    [one] Je weigert één tekst.
   *[other] Je weigert { $count } teksten.
}
bulk-confirm-escalate = { $count ->
    [one] Je geeft één tekst aan een hoofdredacteur.
   *[other] Je geeft { $count } teksten aan een hoofdredacteur.
}
bulk-happens = Wat er gebeurt
bulk-happens-publish = De teksten staan meteen online, zonder iets af te schermen. Elke indiener krijgt een mail.
bulk-happens-return = Elke indiener krijgt een mail met je reden en kan zijn tekst aanpassen.
bulk-happens-reject = Elke indiener krijgt een mail met je reden en kan in beroep gaan.
bulk-happens-escalate = Een hoofdredacteur beslist. De indieners krijgen een mail dat het langer duurt.
bulk-happens-second = Door de artikels die je noemt, leest eerst een tweede redacteur elke tekst. Tot dan gebeurt er niets.
bulk-happens-one-by-one = De teksten komen een voor een aan de beurt. Wat intussen veranderd is of bij een collega ligt, blijft ongemoeid. Je ziet per tekst hoe het afloopt.
bulk-happens-reversible = Je kunt dit { $hours } uur lang terugdraaien. Wie al een mail kreeg, krijgt er dan nog een.
bulk-happens-final = Dit kun je niet terugdraaien.
bulk-chosen = De teksten
bulk-reason-given = Je reden
bulk-no-reason = Je geeft geen reden.
bulk-yes-publish = Ja, publiceer ze
bulk-yes-return = Ja, stuur ze terug
bulk-yes-reject = Ja, weiger ze
bulk-yes-escalate = Ja, geef ze door
bulk-back = Pas nog iets aan
bulk-result-title = Samen beslist
bulk-running = De beslissing loopt.
bulk-done = Alle teksten zijn aan de beurt geweest.
bulk-reversing = De beslissing wordt teruggedraaid.
bulk-reversed = De beslissing is teruggedraaid.
bulk-refresh = Bekijk hoe ver het staat
bulk-progress = { $count ->
    [one] Eén tekst
   *[other] { $count } teksten
}
bulk-made = { $name }, { $moment }
bulk-reversed-at = Teruggedraaid { $moment }
bulk-reverse = Draai terug
bulk-reverse-until = Dit kan tot { $moment }. Elke tekst waarvoor de beslissing nog geldt, wacht dan opnieuw op een redacteur. De indieners krijgen een mail.
bulk-reverse-over = Terugdraaien kan niet meer.
bulk-hidden = { $count ->
    [one] Eén tekst staat niet in deze lijst: die moet nog gelezen worden door iemand die de eerste beslissing niet kent. Dat kun jij zijn.
   *[other] { $count } teksten staan niet in deze lijst: die moeten nog gelezen worden door iemand die de eerste beslissing niet kent. Dat kun jij zijn.
}
bulk-caption = Wat er met elke tekst gebeurde
bulk-outcome = Uitkomst
bulk-state-waiting = Wacht op zijn beurt
bulk-state-done = Beslist
bulk-state-awaits-second = Wacht op een tweede redacteur
bulk-state-failed = Niet beslist
bulk-state-reversed = Teruggedraaid
bulk-state-left = Niet teruggedraaid
bulk-code-held = Een collega heeft deze zaak vast.
bulk-code-stale = De indiener veranderde de tekst intussen.
bulk-code-closed = Over deze zaak was al beslist, of de waardering werd ingetrokken.
bulk-code-senior = Hierover beslist een hoofdredacteur.
bulk-code-sector = Deze zaak hoort bij een sector die je niet leest.
bulk-code-own = Jij hebt deze tekst al eerder gelezen of beslist.
bulk-code-tied = Je hebt een band met deze organisatie.
bulk-code-pending = Over deze zaak was net beslist.
bulk-code-apart = Hier hoort een melding, een beroep of een verschil van mening bij. Beslis erover apart.
bulk-code-danger = Misschien is hier iemand in gevaar. Lees en beslis deze tekst apart.
bulk-code-masks = Er staan misschien persoonsgegevens in. Lees deze tekst apart en scherm ze af.
bulk-code-gone = De redacteur kan niet meer beslissen.
bulk-code-changed = Er is intussen iets anders mee gebeurd.
bulk-code-awaits-senior = Een hoofdredacteur beslist hier al over.
bulk-code-newer = De indiener schreef intussen een nieuwe waardering over deze voorziening.
bulk-code-other = Dat kon niet ({ $code }).
bulk-list-title = Samen beslist
bulk-list-lead = Beslissingen over verschillende teksten tegelijk, de nieuwste eerst.
bulk-list-empty = Er is nog niets samen beslist. Open een zaak en kies daar voor gelijkaardige teksten.
bulk-list-caption = Beslissingen over verschillende teksten
bulk-decision = Beslissing
bulk-when = Wanneer
bulk-how-far = Stand
nav-bulk = Samen beslist
