# Mots des e-mails, en français simple (B1), avec « vous ».

mail-hidden-name = {"[prénom]"}
mail-hidden-link = {"[lien-personnel]"}
mail-hidden-number = {"[numéro]"}
mail-greeting = Bonjour { $name }
mail-closing = Cordialement
mail-sender = La rédaction du Waarderingsplatform
mail-greeting-plain = Bonjour
mail-why = Vous recevez cet e-mail parce que quelqu'un a écrit un avis avec cette adresse.
mail-why-reporter = Vous recevez cet e-mail parce que quelqu'un a signalé un avis avec cette adresse.
mail-why-colleague = Vous recevez cet e-mail parce que vous collaborez au Waarderingsplatform.
mail-why-invited = Vous recevez cet e-mail parce qu'un ou une collègue vous a invité avec cette adresse.
mail-contact = Des questions ? Écrivez à { $address }.
mail-address-of = { $what } :
mail-reasons = La rédaction écrit :
mail-articles = La décision repose sur le code de conduite :
mail-person = Une personne de la rédaction a pris cette décision. Un programme informatique a aussi lu votre texte et a indiqué à quoi la rédaction devait faire attention. Le programme ne décide jamais lui-même.
mail-person-only = Une personne de la rédaction a pris cette décision, pas un programme informatique.
mail-appeal = Vous n'êtes pas d'accord avec cette décision ? Vous pouvez introduire un recours. C'est gratuit et possible jusqu'à six mois après cet e-mail. Une autre personne de la rédaction examine alors de nouveau votre avis.
mail-appeal-reporter = Vous n'êtes pas d'accord avec cette décision ? Vous pouvez introduire un recours. C'est gratuit et possible jusqu'à six mois après cet e-mail. Une autre personne de la rédaction examine alors de nouveau votre signalement.
mail-appeal-link = Introduisez un recours sur votre page personnelle
mail-appeal-link-reporter = Introduisez un recours sur la page de votre signalement
mail-final = Chez nous, un deuxième recours n'est pas possible. Vous pouvez toujours vous adresser à un juge.
mail-track = Suivez votre signalement
mail-manage = Consultez votre avis
mail-manage-amend = Modifiez ou retirez votre avis

subject-verify-review = Confirmez votre avis sur { $name }
verify-intro = Merci pour votre avis sur { $name }. Confirmez-le avec le lien ci-dessous. Ensuite, une personne de la rédaction le lit.
verify-link = Confirmez votre avis
verify-hours = { $count ->
    [one] Le lien fonctionne pendant { $count } heure.
   *[other] Le lien fonctionne pendant { $count } heures.
 }
verify-then = Vous recevez un e-mail dès que la rédaction a pris une décision.
verify-not-you = Vous n'avez pas écrit d'avis ? Alors vous ne devez rien faire. Sans confirmation, il ne se passe rien.

subject-review-received = Votre avis sur { $name } est confirmé
received-intro = Merci, votre avis sur { $name } est confirmé.
received-next = Une personne de la rédaction le lit maintenant. Vous recevez un e-mail dès qu'il y a une décision. Gardez cet e-mail : avec le lien, vous pouvez suivre, modifier ou retirer votre avis.

subject-review-published = Votre avis sur { $name } est en ligne
published-intro = Une personne de la rédaction a lu votre avis sur { $name }. Il est maintenant en ligne. Merci de partager votre expérience.
published-link = Voyez votre avis en ligne

subject-review-published-with-masks = Votre avis sur { $name } est en ligne, avec des mots masqués
masked-intro = Une personne de la rédaction a lu votre avis sur { $name }. Il est maintenant en ligne. Certains mots sont masqués : à leur place, les lecteurs voient une indication entre crochets.
masked-which = Ce qui est masqué, et pourquoi :
masked-times = { $count } fois
masked-kind = { $mask }, { $meaning }
mask-name = le nom de quelqu'un
mask-name-staff = le nom d'un membre du personnel
mask-name-child = le nom d'un enfant
mask-email = une adresse e-mail
mask-phone = un numéro de téléphone
mask-link = une adresse de site web
mask-account = un compte sur un site ou une application
mask-address = une adresse
mask-national-id = un numéro de registre national
mask-bank-account = un numéro de compte
mask-plate = une plaque d'immatriculation
mask-date = une date
mask-room = un numéro de chambre
masked-text = Voici votre texte en ligne :
masked-manage = Vous voulez autre chose ? Modifiez votre texte ou retirez votre avis

subject-review-returned = Modifiez votre avis sur { $name }
returned-intro = Une personne de la rédaction a lu votre avis sur { $name }. Votre texte ne peut pas être en ligne ainsi. Nous vous demandons de le modifier.
returned-next = Vos scores et votre texte vous attendent sur votre page personnelle. Si vous envoyez une nouvelle version, une personne de la rédaction la lit.
returned-change = Voici ce que nous vous demandons de changer :
returned-proposal = La rédaction propose un texte. Sur votre page personnelle, vous voyez la différence avec votre texte. La proposition vous convient ? Vous l'acceptez en un clic. Vous pouvez aussi écrire vous-même un autre texte.
returned-answer-by = Vous avez jusqu'au { $date }. Peu avant, nous vous envoyons encore un rappel.
returned-appeal = Vous pensez que votre texte peut rester ainsi ? Vous pouvez introduire un recours sur votre page personnelle. C'est gratuit. Une autre personne de la rédaction examine alors de nouveau votre avis.
returned-link-proposal = Voyez la proposition
returned-link = Modifiez votre texte

subject-review-rejected = Votre avis sur { $name } ne sera pas publié
rejected-intro = Une personne de la rédaction a lu votre avis sur { $name }. Nous ne le publions pas.

subject-review-escalated = Votre avis sur { $name } demande un peu plus de temps
escalated-intro = Une personne de la rédaction a lu votre avis sur { $name }. Nous l'examinons avec une deuxième personne. Cela prend un peu plus de temps.
escalated-next = Vous ne devez rien faire. Vous recevez un e-mail dès qu'il y a une décision. Quelqu'un est en danger maintenant ? Appelez le 112. Pour des questions sur la violence ou les abus, appelez gratuitement le 1712 (en néerlandais).

subject-review-withdrawn = Votre avis sur { $name } est retiré
withdrawn-intro = Vous avez retiré votre avis sur { $name }. Il n'est plus en ligne et ne compte plus.
withdrawn-next = Ce n'était pas vous ? Répondez à cet e-mail.

subject-amendment-received = Nous avons reçu votre nouvelle version sur { $name }
amended-intro = Nous avons reçu une nouvelle version de votre avis sur { $name }. Une personne de la rédaction la lit.
amended-public = Jusqu'à la décision, votre version précédente reste en ligne.
amended-not-public = Vous recevez un e-mail dès qu'il y a une décision.

subject-appeal-received = Nous avons reçu votre recours sur { $name }
appeal-intro = Vous avez introduit un recours contre la décision sur votre avis sur { $name }.
appeal-next = Une autre personne de la rédaction examine de nouveau votre avis. Vous recevez un e-mail avec la décision.

subject-review-taken-down = Votre avis sur { $name } n'est plus en ligne
taken-down-intro = La rédaction a examiné de nouveau votre avis sur { $name } et l'a mis hors ligne.

subject-return-reminder = Rappel : modifiez votre avis sur { $name }
reminder-intro = Nous vous avons demandé de modifier votre avis sur { $name }. Nous n'avons pas encore reçu de nouveau texte.
reminder-answer-by = Vous avez encore jusqu'au { $date }. Sur votre page personnelle, vous lisez ce que nous vous avons demandé.
reminder-nothing = Vous ne voulez rien changer ? Alors vous ne devez rien faire. Nous clôturerons notre demande.

subject-return-lapsed = Nous n'avons pas reçu de nouveau texte sur { $name }
lapsed-intro = Nous vous avons demandé de modifier votre avis sur { $name }. Nous n'avons pas reçu de nouveau texte à temps. C'est pourquoi nous clôturons notre demande.
lapsed-public = Votre version précédente reste en ligne comme avant.
lapsed-not-public = Votre avis ne sera pas mis en ligne. Vous pouvez toujours écrire un nouvel avis.
lapsed-next = Cela ne dit rien sur vous ni sur votre expérience. Sur votre page personnelle, vous voyez ce que vous pouvez encore faire.

subject-decision-reversed = Nous examinons de nouveau votre avis sur { $name }
reversed-intro = Nous avons pris une décision sur votre avis sur { $name }. Nous annulons cette décision et examinons de nouveau votre avis. Veuillez nous excuser pour la confusion.
reversed-next = Vous ne devez rien faire. Vous recevez un e-mail dès qu'il y a une nouvelle décision. Sur votre page personnelle, vous voyez où en est votre avis.

subject-review-hidden = Votre avis sur { $name } n'est pas visible pour le moment
hidden-intro = Quelqu'un a signalé votre avis sur { $name }. Une personne de la rédaction examine le signalement. Pendant ce temps, les lecteurs ne voient pas votre avis.
hidden-ground = La raison du signalement : { $ground }.
notice-ground-privacy = il contiendrait des données d'une personne
notice-ground-not-own-experience = il ne s'agirait pas d'une expérience personnelle
notice-ground-fake = il ne serait pas authentique
notice-ground-insult = il contiendrait des insultes
notice-ground-discrimination = il contiendrait de la discrimination
notice-ground-accusation = il accuserait quelqu'un
notice-ground-illegal = il serait contraire à la loi
notice-ground-danger = quelqu'un serait en danger
notice-ground-wrong-facility = il porterait sur un autre établissement
notice-ground-other = une autre raison
hidden-no-judgement = Ce n'est pas encore un jugement sur votre texte.
hidden-next = Vous ne devez rien faire. Vous recevez un e-mail dès qu'il y a une décision. Si vous n'êtes pas d'accord avec cette décision, vous pouvez introduire un recours gratuit.

subject-notice-kept = Votre avis sur { $name } reste en ligne
subject-notice-kept-again = Votre avis sur { $name } est de nouveau en ligne
kept-intro = Quelqu'un a signalé votre avis sur { $name }. Une personne de la rédaction l'a examiné de nouveau.
kept-still = Votre avis reste en ligne tel quel.
kept-again = Votre avis est de nouveau en ligne, comme avant. Merci pour votre patience.
kept-next = Vous ne devez rien faire.

subject-review-masked-after-notice = Nous avons masqué des mots dans votre avis sur { $name }
masked-after-notice-intro = Quelqu'un a signalé votre avis sur { $name }. Une personne de la rédaction l'a examiné de nouveau. Il est en ligne, mais certains mots sont maintenant masqués : à leur place, les lecteurs voient une indication entre crochets.

subject-notice-confirm = Confirmez votre signalement d'un avis sur { $name }
notice-confirm-intro = Nous avons reçu un signalement d'un avis sur { $name }. Confirmez-le avec le lien ci-dessous. Ensuite, une personne de la rédaction l'examine.
notice-confirm-link = Confirmez votre signalement
notice-confirm-private = La personne qui a écrit l'avis ne voit pas votre adresse e-mail.
notice-confirm-not-you = Vous n'avez rien signalé ? Alors vous ne devez rien faire. Sans confirmation, il ne se passe rien.

subject-notice-received = Nous avons reçu votre signalement { $reference }
notice-received-intro = Merci pour votre signalement d'un avis sur { $name }. Le numéro de votre signalement est { $reference }.
notice-received-next = Une personne de la rédaction qui n'a pas encore pris de décision sur cet avis examine votre signalement. Vous recevez un e-mail avec la décision et les raisons.
notice-received-danger = Quelqu'un est en danger maintenant ? Appelez le 112. Pour des questions sur la violence ou les abus, appelez gratuitement le 1712 (en néerlandais).

subject-notice-decided = Notre décision sur votre signalement { $reference }
notice-decided-intro = Vous avez signalé un avis sur { $name }. Une personne de la rédaction a examiné votre signalement.
notice-outcome-kept = Nous laissons l'avis en ligne tel quel.
notice-outcome-masked = Nous laissons l'avis en ligne, mais nous avons masqué certains mots.
notice-outcome-returned = L'avis n'est pas en ligne. Nous avons demandé à la personne qui l'a écrit de modifier le texte. La rédaction lit le nouveau texte avant de le remettre en ligne.
notice-outcome-taken-down = Nous avons mis l'avis hors ligne.
notice-outcome-already-gone = L'avis n'était déjà plus en ligne quand nous avons examiné votre signalement. Nous n'avons donc plus rien dû faire.

subject-notice-refused = Nous ne traitons pas votre signalement { $reference }
notice-refused-intro = Vous avez signalé un avis sur { $name }. Nous ne traitons pas ce signalement.
notice-refused-too-many = En peu de temps, nous avons reçu beaucoup de signalements de cette adresse e-mail. Nous voulons pouvoir aider tout le monde. C'est pourquoi il y a une limite. Plus tard, vous pourrez de nouveau signaler quelque chose.
notice-refused-unfounded = Dans votre signalement, nous ne trouvons rien que nous pouvons vérifier, ou bien il ne porte clairement pas sur cet avis.

subject-notice-revised = Nouvelle décision sur le signalement { $reference }
notice-revised-intro = Vous avez signalé un avis sur { $name }. Nous vous avons déjà communiqué notre décision. La personne qui a écrit l'avis a introduit un recours. Une autre personne de la rédaction a examiné l'avis de nouveau.
notice-revised-kept = L'avis est en ligne, comme avant.
notice-revised-masked = L'avis est en ligne, avec certains mots masqués.

subject-appeal-received-reporter = Nous avons reçu votre recours sur le signalement { $reference }
appeal-reporter-intro = Vous avez introduit un recours contre notre décision sur votre signalement. Il porte sur un avis sur { $name }.
appeal-reporter-next = Une autre personne de la rédaction examine de nouveau votre signalement. Vous recevez un e-mail avec la décision.

subject-appeal-overturned = Nous vous donnons raison au sujet de votre avis sur { $name }
subject-appeal-upheld = Nous maintenons notre décision sur votre avis sur { $name }
appeal-decided-intro = Vous avez introduit un recours au sujet de votre avis sur { $name }. Une autre personne de la rédaction l'a examiné de nouveau.
appeal-decided-overturned = Nous vous donnons raison. Nous annulons notre décision précédente.
appeal-decided-upheld = Nous maintenons notre décision précédente.
appeal-result-published = Votre avis est maintenant en ligne.
appeal-result-restored = Votre avis est de nouveau en ligne.
appeal-result-masks-changed = Nous avons adapté ce que la rédaction avait changé à votre texte. Votre avis est en ligne.
appeal-result-stays-refused = Votre avis ne sera pas mis en ligne.
appeal-result-stays-down = Votre avis reste hors ligne.
appeal-result-stays-masked = Votre avis reste en ligne, avec ce que la rédaction y a changé.
appeal-result-returned = Nous vous demandons toutefois de modifier votre texte. Sur votre page personnelle, vous lisez ce que nous vous demandons.

subject-appeal-reporter-overturned = Nous vous donnons raison au sujet du signalement { $reference }
subject-appeal-reporter-upheld = Nous maintenons notre décision sur le signalement { $reference }
subject-appeal-reporter-moot = Votre recours sur le signalement { $reference }
appeal-reporter-decided-intro = Vous avez introduit un recours au sujet de votre signalement d'un avis sur { $name }. Une autre personne de la rédaction l'a examiné de nouveau.

subject-editor-invitation = Invitation au Waarderingsplatform
invitation-intro = { $name } vous invite à collaborer au Waarderingsplatform.
invitation-role = Votre rôle : { $role }.
invitation-link = Acceptez l'invitation
invitation-next = Vous choisissez alors vous-même un mot de passe.
invitation-not-you = Vous n'attendez pas d'invitation ? Alors vous ne devez rien faire.
mail-role-editor = membre de la rédaction
mail-role-senior-editor = responsable de la rédaction
mail-role-inspector = membre de l'inspection
link-until = Le lien fonctionne jusqu'au { $date }.

subject-password-reset = Choisissez un nouveau mot de passe
password-intro = Vous pouvez choisir un nouveau mot de passe pour votre compte sur le Waarderingsplatform.
password-link = Choisissez un nouveau mot de passe
password-not-you = Vous ne l'avez pas demandé ? Alors vous ne devez rien faire : votre mot de passe reste le même. Vous recevez souvent cet e-mail ? Dites-le à une personne responsable de la rédaction.

subject-second-factor-reset = La deuxième étape de votre connexion est effacée
second-factor-intro = { $name } a effacé la deuxième étape de connexion de votre compte, le { $date }.
second-factor-next = Les anciens codes ne fonctionnent plus. Configurez une nouvelle deuxième étape lors de votre prochaine connexion.
second-factor-not-you = Vous ne l'avez pas demandé ? Contactez tout de suite une personne responsable de la rédaction.

subject-signal-waiting = Le signal { $reference } attend
signal-waiting-intro = Le signal { $reference } attend une réponse depuis le { $date }.
signal-no-content = Cet e-mail ne dit exprès rien du contenu. Connectez-vous pour lire le signal.
signal-link = Voyez les signaux

subject-signal-receipt = L'inspection a reçu le signal { $reference }
signal-receipt-intro = L'inspection a confirmé qu'elle a reçu le signal { $reference }, le { $date }.
signal-receipt-next = Gardez cet e-mail comme accusé de réception. La décision sur l'avis est indépendante de ce signal.

mail-statement = La motivation complète se trouve sur votre page : ce que nous avons fait, sur quoi cela repose, ce que le logiciel a fait et ce que vous pouvez faire.
mail-statement-number = Cette motivation porte le numéro { $number }. Mentionnez ce numéro si vous avez une question à ce sujet.
published-corrected = { $count ->
    [one] Nous avons corrigé une petite faute de langue. Nous n'avons rien changé à ce que vous dites. Vous n'êtes pas d'accord ? Vous pouvez introduire un recours gratuit sur votre page ou adapter votre texte.
   *[other] Nous avons corrigé { $count } petites fautes de langue. Nous n'avons rien changé à ce que vous dites. Vous n'êtes pas d'accord ? Vous pouvez introduire un recours gratuit sur votre page ou adapter votre texte.
 }
hidden-intro-editor = Une personne de la rédaction examine de nouveau votre avis sur { $name }. Pendant ce temps, les lecteurs ne voient pas votre avis.
hidden-by-rule = Cela se fait automatiquement lors d'un signalement pour cette raison. Une personne décide ensuite.
kept-intro-editor = Une personne de la rédaction a examiné de nouveau votre avis sur { $name }.
