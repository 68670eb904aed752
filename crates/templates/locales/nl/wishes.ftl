# Facilities that take no reviews, and asking them to take part: /voorziening/.../vraag and /wens.
gate-tag-soon = Doet binnenkort mee
gate-tag-paused = Deelname gepauzeerd
gate-tag-over = Neemt niet meer deel
gate-never = Deze voorziening doet nog niet mee. Daarom kan je er nog geen waardering over schrijven.
gate-soon = Deze voorziening maakt zich klaar om mee te doen. Daarna kan je er een waardering over schrijven.
gate-soon-wave = Deze voorziening maakt zich klaar om mee te doen, in golf { $wave }. Daarna kan je er een waardering over schrijven.
gate-soon-day = Deze voorziening maakt zich klaar om mee te doen, in golf { $wave }. We verwachten dat ze start op { $day }.
gate-paused = De deelname van deze voorziening staat stil sinds { $day }. Nieuwe waarderingen nemen we nu niet aan.
gate-completed = Deze voorziening deed mee tot { $day }. Sindsdien nemen we geen nieuwe waarderingen meer aan.
gate-left = Sinds { $day } neemt deze voorziening niet meer deel. Nieuwe waarderingen nemen we niet aan.
gate-stays = Wat gepubliceerd is, blijft staan.
wish-link = Vraag deze voorziening om mee te doen
wish-title = Vraag { $name } om mee te doen
wish-lead = We tellen hoeveel mensen dit vragen. De voorziening en de overheid zien dat getal, en niet wie het vroeg.
wish-email = Je e-mailadres (mag leeg blijven)
wish-private = Met je adres sturen we je één mail zodra je een waardering kan schrijven. We bewaren het versleuteld en wissen het daarna. Per adres telt je vraag één keer.
wish-button = Vraag het
wish-count = { $count ->
    [one] { $count } persoon vroeg dit al.
   *[other] { $count } mensen vroegen dit al.
}
wish-mailed-lead = We stuurden je een mail. Klik op de link erin: pas dan telt je vraag mee.
wish-counted-title = Je vraag telt mee
wish-counted-lead = Bedankt. De voorziening en de overheid zien hoeveel mensen dit vragen.
wish-confirm-title = Bevestig je vraag
wish-confirm-lead = Vraag je { $name } om mee te doen?
wish-confirm-button = Ja, dat vraag ik
wish-confirmed-lead = Je vraag aan { $name } telt mee. Je krijgt één mail zodra je een waardering kan schrijven.
wish-expired = Deze link is te oud. Vraag het opnieuw op de pagina van de voorziening.
wish-stop-title = Trek je vraag in
wish-stop-lead = Wil je geen mail meer over { $name }? Dan telt je vraag niet meer mee.
wish-stop-gone = We hebben hierover geen adres meer van je. Je hoeft niets te doen.
wish-stop-button = Trek in
wish-stopped-lead = Je krijgt hier geen mail over. Je adres is gewist.
subject-wish-confirm = Bevestig je vraag aan { $name }
subject-wish-already = Je vroeg { $name } al om mee te doen
subject-wish-fulfilled = { $name } doet nu mee
wish-mail-intro = Je vroeg of { $name } wil meedoen aan het platform. Klik op de link, dan telt je vraag mee.
wish-mail-already = Je vroeg al of { $name } wil meedoen. Je vraag telt mee. Je hoeft niets te doen.
wish-mail-link = Bevestig je vraag
wish-mail-once = Doet de voorziening mee, dan krijg je daarover één mail. Vroeg je dit niet zelf? Dan hoef je niets te doen.
wish-mail-stop = Trek je vraag in
wish-mail-why = Je krijgt deze mail omdat iemand met dit adres een voorziening vroeg om mee te doen.
wish-mail-live = Je vroeg of { $name } wil meedoen. Dat is nu zo: je kan er een waardering over schrijven.
wish-mail-gone = Dit is de enige mail hierover. Je adres hebben we gewist.
