# Le français : chaque mot des pages publiques et des e-mails, en français simple (B1), avec « vous ».
# French: every word of the public pages and of the mails. A language is this one file.

## The language itself
petals-explained = Une fleur avec un pétale par thème : plus la note est élevée, plus le pétale est long. Les chiffres suivent.
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
day-of-month = { $count ->
    [1] 1er
   *[other] { $count }
}
decimal-mark = ,
language-own-name = Français
languages-label = Langue de cette page

## The frame
site-name = Waarderingsplatform
skip-to-content = Aller au contenu
nav-label = Menu principal
nav-search = Chercher un établissement
nav-reviews = Chercher dans les avis
nav-conduct = Code de conduite
footer-checked = Une personne de la rédaction lit chaque avis avant sa publication.
footer-desk = Pour la rédaction
footer-report = Chiffres sur notre travail
footer-open-data = Données ouvertes
footer-compare = Comparer des établissements
errors-title = Vérifiez encore ceci
error-prefix = Erreur :
pager-label = Plus de résultats
pager-first = Retour au début
pager-next = Suivant
search = Chercher
narrow = Affiner
facet-remove = (enlever)
facet-sector = Secteur
all-sectors = Tous les secteurs
sector = Secteur
kind = Type
municipality = Commune
sort = Ordre
sort-apply = Afficher
sort-relevance = Les plus pertinents
sort-newest = Les plus récents d'abord
sort-oldest = Les plus anciens d'abord
sort-highest = Le meilleur score d'abord
sort-lowest = Le score le plus bas d'abord
sort-name = Par nom
sort-review-count = Le plus d'avis d'abord
sort-distance = Les plus proches d'abord
score-from = À partir de { $score }
facet-kind = Type
facet-municipality = Commune
facet-participating = Participe
facet-relation = Qui écrit
facet-language = Langue
yes = Oui
no = Non
any-theme = Tous les thèmes
of-five = sur 5
score-of-five = { $score } sur 5
not-applicable = sans objet
not-participating = Ne participe pas encore
experience-in = expérience : { $month }
published-on = Publié le { $day }
version-number = version { $number }
reviews-count = { $count ->
    [0] Pas encore d'avis
    [one] { $count } avis
   *[other] { $count } avis
 }
answers-count = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
 }

## Search for a facility
home-title = Trouvez l'accueil, le soin ou l'aide qui vous convient
home-lead = Lisez ce que racontent les parents, les résidents, les clients et leurs proches. Partagez aussi votre propre expérience.
home-q = Nom ou mot-clé
home-min-score = Score minimum
home-any-score = Tous les scores
home-any-kind = Tous les types
home-participating = Seulement les établissements qui participent
home-empty = Nous n'avons rien trouvé. Ceci peut vous aider :
home-empty-spelling = Vérifiez si vous avez tout écrit correctement.
home-empty-fewer = Utilisez moins de mots ou moins de filtres.
home-empty-place = Cherchez dans une commune voisine.
home-empty-all = Afficher tous les établissements
facilities-found = { $count ->
    [0] Aucun résultat
    [one] { $count } établissement
   *[other] { $count } établissements
 }
find-where = Où cherchez-vous ?
find-postcode = Code postal
find-radius = Jusqu'où ?
find-km = À moins de { $km } km
find-near-me = Utiliser ma position
find-near-me-hint = Votre appareil vous demande d'abord si vous êtes d'accord. Nous arrondissons à un kilomètre environ.
find-near-me-refused = Nous ne savons pas où vous êtes. Indiquez votre code postal.
find-more = Plus de filtres
find-theme = Thème
find-theme-score = Score minimum pour ce thème
find-suggestions = # suggestions. Choisissez avec les flèches.
find-no-suggestions = Pas de suggestions.
find-chips = Votre recherche
find-chip-remove = Enlever :
find-as-list = En liste
find-as-map = Sur la carte
find-chip-q = Mot-clé : { $value }
find-chip-near-me = À moins de { $km } km de votre position
find-chip-near-postcode = À moins de { $km } km de { $value }
find-chip = { $name } : { $value }
find-chip-theme = { $name } : score à partir de { $value }
find-unknown-postcode = Nous ne connaissons pas ce code postal. Un code postal belge a quatre chiffres.
find-unknown-choice = Ce choix n'existe pas : { $name }.
find-unknown-number = Indiquez un nombre : { $name }.
find-did-you-mean = Vous cherchez peut-être :
find-wider = Chercher plus loin
find-fewer = Enlever un filtre
find-neighbours = Chercher dans les environs
find-without = Sans « { $what } »
find-there = { $place } ({ $count })
find-distance = à { $km } km
find-distance-about = à environ { $km } km
find-offer-inclusive = Accueil inclusif
find-offer-income = Prix selon les revenus
facet-province = Province
facet-inclusive-care = Accueil inclusif
facet-income-price = Prix selon les revenus
facet-partnership = Partenariat
facet-unknown = Pas connu dans le registre
province-antwerpen = Anvers
province-brussels-gewest = Région de Bruxelles
province-limburg = Limbourg
province-oost-vlaanderen = Flandre-Orientale
province-vlaams-brabant = Brabant flamand
province-west-vlaanderen = Flandre-Occidentale
map-caption = Chaque bulle montre combien d'établissements il y a. Cliquez sur une bulle pour les voir.
map-approximate = L'endroit est approximatif : une bulle se trouve au milieu de la commune ou de la province, pas à l'adresse.
map-label = Carte des résultats
map-table = Afficher en tableau
map-place = Lieu
map-count = Établissements
map-unplaced = { $count ->
    [one] { $count } établissement n'est pas sur la carte, car nous ne connaissons pas sa commune.
   *[other] { $count } établissements ne sont pas sur la carte, car nous ne connaissons pas leur commune.
 }

## Search in reviews
review-search-title = Chercher dans les avis
review-search-lead = Cherchez un mot, par exemple « jardin », « repas » ou « gentil ».
review-search-q = Mots-clés
review-search-hint = Tapez un ou plusieurs mots. Vous voyez alors tous les avis qui les contiennent.
review-search-empty = Aucun avis ne correspond à vos mots. Essayez un autre mot ou choisissez tous les secteurs.
reviews-found = { $count ->
    [0] Aucun résultat
    [one] { $count } avis trouvé
   *[other] { $count } avis trouvés
 }

## Facility
back-to-search = Retour à la recherche
facility = Établissement
facility-closed = N'existe plus
write-review = Écrire un avis
scores-title = Scores
scores-from = { $count ->
    [one] Dès qu'il y a un avis, vous voyez ici les scores.
   *[other] Nous montrons les scores à partir de { $count } avis. Ainsi, une seule opinion ne pèse pas trop lourd.
 }
scores-explained = Y a-t-il encore peu d'avis ? Alors nous gardons le score plus près de 3,5. Ainsi, une seule opinion ne pèse pas trop lourd.
scores-as-table = Afficher les scores en tableau
scores-table-caption = Nombre de réponses par score et par thème
scores-per-theme = Scores par thème
scores-old = Il y a des avis, mais la plupart ont plus de { $count } ans. Ils ne comptent plus. Nous montrerons un score dès qu'il y aura assez de nouveaux avis.
scores-counted = { $count ->
    [one] { $count } avis compte dans le score
   *[other] { $count } avis comptent dans le score
 }
how-reckoned = Comment calculons-nous ce score ?
how-reckoned-age = Nous prenons la moyenne de tous les avis des { $years } dernières années ; un avis de { $months } mois ne compte plus que pour moitié.
how-reckoned-shrunk = S'il y a encore peu d'avis, nous gardons le score plus près de 3,5, comme si sept personnes de plus avaient donné ce score : ainsi, une seule opinion ne pèse pas trop lourd.
distribution-title = Combien de fois chaque score a été donné
distribution-explained = Toutes les réponses à toutes les questions. Le score { $score } a été donné le plus souvent.
distribution-score = Score
distribution-share = Part des réponses
distribution-count = Nombre de réponses
trend-title = Moyenne par trimestre
trend-explained = De { $value } au premier trimestre avec assez d'avis à { $other } au dernier.
trend-few = Pas encore d'évolution : nous la montrons à partir de deux trimestres avec chacun au moins { $count } avis.
trend-quarter = Trimestre
trend-mean = Moyenne
trend-reviews = Avis
trend-too-few = trop peu
quarter-1 = de janvier à mars { $year }
quarter-2 = d'avril à juin { $year }
quarter-3 = de juillet à septembre { $year }
quarter-4 = d'octobre à décembre { $year }
theme-too-few = { $count ->
    [0] Pas encore de réponses
    [one] { $count } réponse : trop peu pour un score
   *[other] { $count } réponses : trop peu pour un score
 }
theme = Thème
mean = Moyenne
answers = Réponses
facility-reviews = { $count ->
    [0] Avis
    [one] { $count } avis
   *[other] { $count } avis
 }
no-reviews = Il n'y a pas encore d'avis.
facts-title = Informations
organiser = Organisateur
address = Adresse
phone = Téléphone
email = Adresse e-mail
website = Site web
source = Source
chart-as-table = Afficher en tableau
chart-group = Groupe
filter-relation = Qui écrit
filter-any-relation = Tout le monde
filter-period = Expérience
filter-any-period = Toutes les années
filter-period-year = 12 derniers mois
filter-period-three = 3 dernières années
filter-period-older = Plus de 3 ans
filter-language = Langue
filter-any-language = Toutes les langues
language-nl = Néerlandais
language-fr = Français
language-en = Anglais
language-de = Allemand
language-tr = Turc
language-ar = Arabe
review-in-language = Écrit en { $language }
filter-none = Aucun avis ne correspond à votre choix.
filter-clear = Afficher tous les avis
review-checked = Vérifié : la personne a confirmé une adresse e-mail et la rédaction a lu le texte. Nous ne demandons pas de papiers pour vérifier si elle y était vraiment.
review-old = ne compte plus dans le score
share = Partager
share-mail = Envoyer cette page par e-mail
share-subject = { $name } sur le Waarderingsplatform
share-print = Imprimer
share-feed = Suivre dans un lecteur de flux
share-widget = Mettre le score sur votre site
share-data = En données (JSON)
feed-title = Avis sur { $name }
facility-summary = { $score } sur 5 d'après { $count } avis. Lisez ce que racontent les parents, les résidents et les proches.
facility-summary-few = Lisez ce que racontent les parents, les résidents et les proches.

## Comparing
compare-title = Comparer des établissements
compare-lead = Mettez jusqu'à quatre établissements côte à côte. La liste est dans l'adresse de cette page : gardez-la ou partagez-la.
compare-add = Comparer
compare-add-named = Comparer avec d'autres : { $name }
compare-remove = Enlever
compare-remove-named = Enlever { $name } de la comparaison
compare-more = Chercher encore un établissement
compare-in-list = { $count ->
    [one] { $count } établissement dans votre comparaison
   *[other] { $count } établissements dans votre comparaison
 }
compare-show = Afficher la comparaison
compare-full = Vous en comparez déjà quatre. Enlevez-en d'abord un.
compare-empty = Il n'y a encore rien dans votre comparaison.
compare-empty-how = Cherchez un établissement et choisissez « Comparer ».
compare-too-many = { $count ->
    [one] Vous pouvez comparer quatre établissements. Nous en avons laissé un de côté.
   *[other] Vous pouvez comparer quatre établissements. Nous en avons laissé { $count } de côté.
 }
compare-unknown = Nous ne connaissons pas d'établissement à l'adresse « { $slug } ».
compare-table = Les établissements côte à côte
compare-what = Quoi
compare-score = Score
compare-rated = Avis
compare-few = { $count ->
    [one] Pas de score : il faut au moins { $count } avis.
   *[other] Pas de score : il faut au moins { $count } avis.
 }
compare-old = Pas de score : les avis sont trop anciens.
compare-theme-few = trop peu de réponses
compare-open = On peut écrire un avis
compare-one = Choisissez encore un établissement pour pouvoir comparer.

## Widget
widget-title = Mettez le score de { $name } sur votre site
widget-lead = Collez un de ces deux morceaux de code dans votre page. Il n'y a pas de cookies et le score reste automatiquement juste.
widget-script = Avec un script
widget-frame = Sans script
widget-preview = Voici le résultat
widget-frame-title = Score de { $name } sur le Waarderingsplatform
widget-read = Lire les avis
widget-few = Pas encore de score : trop peu d'avis.
widget-small = Le tout fait moins de 10 kilo-octets. Il s'adapte : clair ou sombre, étroit ou large.

## Open data
open-title = Données ouvertes
open-lead = Tout ce qui est public ici, vous pouvez le télécharger et le réutiliser.
open-facilities = Établissements (CSV)
open-facilities-text = Chaque établissement du registre, avec le nombre d'avis et le score d'aujourd'hui.
open-reviews = Avis (JSON Lines)
open-reviews-text = Chaque avis publié sur sa propre ligne : le texte, les scores, la langue et le mois de publication.
open-api = Description de l'API
open-api-text = Cherchez et lisez des établissements et des avis avec un programme. Vous n'avez pas besoin de clé.
open-licence-title = Licence
open-licence = Vous pouvez utiliser les données sous la licence
open-licence-name = Creative Commons Attribution 4.0 (CC BY 4.0)
open-licence-how = Citez le Waarderingsplatform comme source et le jour où vous avez pris les données.
open-small-title = Ce que nous laissons de côté
open-small = { $count ->
    [one] Nous ne donnons pas de score quand moins de { $count } avis compte.
   *[other] Nous ne donnons pas de score quand moins de { $count } avis comptent.
 }
open-small-writer = Qui a écrit (parent, résident, …) et l'année de l'expérience n'y sont que si au moins autant d'avis sur le même établissement ont cela en commun. Les noms et les adresses des personnes qui écrivent n'y sont jamais.
open-fields = Ce que veulent dire les colonnes et les champs, vous le lisez dans la description de l'API.

## Review form
form-title = Écrire un avis sur { $name }
form-intro = Racontez ce que vous ou un de vos proches avez vécu vous-même. Remplir le formulaire prend environ trois minutes.
form-you = Sur vous
form-relation = Quel est votre lien avec cet établissement ?
form-month = Quand était votre expérience ?
form-month-hint = Choisissez le dernier mois dont vous parlez. Votre expérience n'a pas plus de trois ans.
form-choose-month = Choisissez un mois
form-month-missing = Choisissez le mois de votre expérience.
form-first-name-missing = Indiquez votre prénom. Seule la rédaction peut le voir.
form-last-name-missing = Indiquez votre nom de famille. Seule la rédaction peut le voir.
form-questions = Huit questions
form-questions-hint = Une question ne vous concerne pas ? Choisissez « sans objet ».
form-story = Votre expérience
form-text-limits = Écrivez au moins { $min } et au plus { $max } caractères.
form-text-hint = Ne donnez pas de noms, d'adresses ou de numéros de téléphone, même pas les vôtres.
form-identity = Comment vous joindre
form-identity-hint = Seule la rédaction peut voir ces données, et seulement si c'est vraiment nécessaire. Elles ne sont jamais publiées. L'établissement ne les reçoit pas.
first-name = Prénom
last-name = Nom de famille
form-email-hint = Nous vous envoyons un e-mail avec un lien pour confirmer votre avis.
form-accept = Je suis le code de conduite et je parle d'une expérience vraie et personnelle.
form-accept-link = Lire le code de conduite (s'ouvre dans une nouvelle fenêtre)
form-next = Après l'envoi, vous recevez un e-mail. Votre avis part à la rédaction seulement quand vous cliquez sur le lien dans cet e-mail.
form-send = Envoyer votre avis
form-relation-unsaid = Je préfère ne pas le dire
form-whole-year = { $year } (je préfère ne pas dire le mois)
form-language = Dans quelle langue est votre texte ?
text-language-nl = Néerlandais
text-language-fr = Français
text-language-en = Anglais
text-language-de = Allemand
step-of = Étape { $number } sur { $all }
step-facility = Sur quel établissement écrivez-vous ?
step-experience = Votre lien et votre période
step-questions = Huit questions
step-story = Votre récit
step-you = Sur vous
step-check = Vérifiez et envoyez
step-begin = Commencer
step-next = Suivant
step-back = Retour
step-other-facility = Un autre établissement ? Cherchez-le par son nom.
step-intro = Racontez ce que vous ou un de vos proches avez vécu vous-même. Cela prend environ trois minutes.
step-intro-questions = Vous répondez à huit questions courtes.
step-intro-story = Vous racontez avec vos propres mots ce que vous avez vécu.
step-intro-you = Nous demandons votre nom et votre adresse e-mail, parce que nous voulons savoir qu'une vraie personne écrit. Seule la rédaction peut les voir. Ils ne sont jamais publiés et l'établissement ne les reçoit pas.
check-intro = Tout est juste ? Vous pouvez encore changer chaque partie.
check-change = Changer
check-relation = Votre lien
check-period = Votre période
check-scores = Vos réponses
check-story = Votre récit
check-you = Sur vous
check-nothing = Pas encore rempli
advice-person = Il y a peut-être un nom ici. Voulez-vous l'enlever ?
advice-email = Il y a une adresse e-mail ici. Voulez-vous l'enlever ?
advice-phone = Il y a un numéro de téléphone ici. Voulez-vous l'enlever ?
advice-url = Il y a un lien ici. Voulez-vous l'enlever ?
advice-handle = Il y a un compte de réseau social ici. Voulez-vous l'enlever ?
advice-address = Il y a une adresse ici. Voulez-vous l'enlever ?
advice-national-id = Il y a un numéro de registre national ici. Voulez-vous l'enlever ?
advice-iban = Il y a un numéro de compte ici. Voulez-vous l'enlever ?
advice-plate = Il y a une plaque d'immatriculation ici. Voulez-vous l'enlever ?
advice-date = Il y a une date précise ici. Elle permet peut-être de vous reconnaître. Voulez-vous l'enlever ?
advice-room = Il y a une chambre ou un lit ici. Cela permet peut-être de vous reconnaître. Voulez-vous l'enlever ?
advice-promotional = Cela ressemble à de la publicité. Pouvez-vous raconter ce que vous avez vécu vous-même ?
advice-spam = Cela ne semble pas parler de l'établissement. Pouvez-vous raconter ce que vous y avez vécu ?
advice-implausible = C'est difficile à croire pour les personnes qui lisent. Pouvez-vous le dire plus précisément ?
advice-revenge = On dirait que vous voulez toucher quelqu'un. Pouvez-vous raconter ce qui s'est passé ?
advice-hearsay = Vous semblez l'avoir entendu dire. Pouvez-vous raconter ce que vous avez vécu vous-même ?
advice-insult = Cela peut blesser quelqu'un. Pouvez-vous le dire autrement ?
advice-discrimination = Cela peut blesser un groupe de personnes. Pouvez-vous le dire autrement ?
advice-threat = Cela ressemble à une menace. Pouvez-vous le dire autrement ?
advice-criminal-accusation = Vous accusez quelqu'un d'un fait grave. Pouvez-vous raconter seulement ce que vous avez vu vous-même ?
advice-safeguarding = Quelqu'un est-il en danger ? N'attendez pas votre avis. Appelez le 112 si c'est urgent.
advice-formal-complaint = Vous parlez d'une plainte. Un avis n'est pas une plainte. Introduisez aussi votre plainte auprès de l'établissement.
advice-too-short = Racontez un peu plus : au moins { $least } caractères. Vous en avez { $length } maintenant.
advice-language = Notre rédaction lit le néerlandais, le français, l'anglais et l'allemand. Pouvez-vous écrire dans une de ces langues ?
advice-few-people = { $count ->
    [one] L'établissement peut peut-être deviner qui vous êtes. Votre lien et votre période ne correspondent qu'à une personne.
   *[other] L'établissement peut peut-être deviner qui vous êtes. Votre lien et votre période ne correspondent qu'à environ { $count } personnes.
 }
advice-few-choices = Si vous le dites moins précisément, c'est plus difficile.
advice-say-period = Dire seulement : { $period }
advice-say-relation = Ne pas dire votre lien
advice-say-both = Dire seulement : { $period }, et ne pas dire votre lien
help-look = Vérifier mon texte
help-title-writing = Vérifiez ceci
help-intro = Vous pouvez tout laisser. La rédaction relit toujours votre texte.
help-nothing = Nous ne voyons rien à vérifier.
help-mask = Mettre { $mask } à la place
help-masked = Nous avons mis { $mask } à la place.
help-mask-gone = Votre texte a changé entre-temps. Nous n'avons rien remplacé.
help-coarser-done = Nous avons rendu votre choix moins précis.
draft-kept = { $count ->
    [one] Ce que vous remplissez reste un jour sur cet appareil. Nous n'y gardons ni votre nom ni votre adresse e-mail.
   *[other] Ce que vous remplissez reste { $count } jours sur cet appareil. Nous n'y gardons ni votre nom ni votre adresse e-mail.
 }
draft-found = Vous aviez déjà commencé cet avis, le { $moment }.
draft-go-on = Continuer
draft-wipe = Effacer ce que j'ai rempli
draft-wiped = Effacé. Il n'y a plus rien sur cet appareil.
draft-expired = { $count ->
    [one] Vous aviez déjà commencé cet avis, il y a plus d'un jour. Nous l'avons donc effacé.
   *[other] Vous aviez déjà commencé cet avis, il y a plus de { $count } jours. Nous l'avons donc effacé.
 }
draft-sent-elsewhere = Vous avez déjà envoyé cet avis dans une autre fenêtre.
easy-choose = Je veux des mots faciles et des dessins
easy-intro = Voulez-vous raconter quelque chose sur cet endroit ? C'est possible ici. Cela ne dure pas longtemps. Nous demandons votre nom et votre adresse e-mail. Nous seuls pouvons les voir.
easy-experience = Qui êtes-vous ? Et c'était quand ? Choisissez ce qui vous correspond.
easy-questions = Choisissez le visage qui vous correspond.
easy-story = Racontez ce que vous avez vécu. N'écrivez pas de noms.
easy-not-applicable = Je ne sais pas
easy-welcome = Le début s'est bien passé ?
easy-respect = Les gens sont gentils ?
easy-care = Les soins ou l'aide sont bons ?
easy-say = Vous pouvez choisir aussi ?
easy-safety = C'est sûr là-bas ?
easy-place = C'est agréable là-bas ?
easy-days = Il y a des choses amusantes à faire ?
easy-contact = On parle bien avec vous et votre famille ?

## After the form
thanks-title = Encore une étape : regardez dans votre boîte mail
thanks-lead = Merci pour votre avis sur { $name }.
thanks-step-mail = Ouvrez l'e-mail que nous venons de vous envoyer.
thanks-step-link = Cliquez sur le lien dans l'e-mail. Le lien fonctionne { $count } heures.
thanks-step-editor = Ensuite, une personne de la rédaction lit votre avis. Vous recevez un e-mail avec la décision.
thanks-no-mail-title = Pas reçu d'e-mail ?
thanks-no-mail = Regardez aussi dans les courriers indésirables. Il y avait peut-être une erreur dans votre adresse : envoyez alors votre avis de nouveau.
thanks-again = Renvoyer l'e-mail
back-to-facility = Retour à { $name }
confirm-title = Confirmez votre avis
confirm-lead = Vous avez écrit un avis sur { $name }. Cliquez sur le bouton pour l'envoyer à la rédaction.
confirm-button = Confirmer mon avis
confirm-not-you = Vous n'avez rien écrit ? Fermez cette page. Il ne se passe rien.
confirmed-title = Votre avis est confirmé
confirmed-lead = Merci. Votre avis sur { $name } part maintenant à la rédaction.
confirmed-due = { $count ->
    [one] Une personne de la rédaction le lit dans le jour ouvrable. Vous recevez un e-mail avec la décision.
   *[other] Une personne de la rédaction le lit dans les { $count } jours ouvrables. Vous recevez un e-mail avec la décision.
 }
confirmed-manage = Sur votre page personnelle, vous voyez où en est votre avis. Vous pouvez y modifier votre texte ou retirer votre avis.
confirmed-manage-link = Vers mon avis
confirmed-keep = Gardez l'adresse de cette page. Ne la donnez à personne : la personne qui l'a peut modifier votre avis.
too-early-title = Vous avez déjà écrit un avis sur cet établissement
too-early-lead = Nous avons trouvé un avis précédent de vous sur { $name }. Nous ne pouvons donc pas encore accepter ce nouvel avis.
too-early-from = Vous pouvez écrire un nouvel avis à partir du { $moment }.
too-early-amend-link = Modifier mon avis précédent
too-early-mail = Quelque chose a changé ? Modifiez votre avis précédent. Le lien est dans les e-mails que vous avez reçus sur cet avis.
too-early-rule = Lire pourquoi il faut du temps entre deux avis
expired-title = Ce lien ne fonctionne plus
expired-lead = Le lien est trop ancien.
expired-resend = Nous pouvons vous envoyer un nouveau lien, à la même adresse e-mail.
expired-resend-button = M'envoyer un nouveau lien
expired-again = Cherchez l'établissement et écrivez votre avis de nouveau.
used-title = Ce lien a déjà été utilisé
used-lead = Votre avis est confirmé. Vous ne devez plus rien faire.
used-next = Dans votre boîte mail, vous trouvez un e-mail avec le lien vers votre page personnelle. Vous y voyez où en est votre avis.
closed-form-back = Retour à l'établissement

## The submitter's own page
mine-title = Mon avis
mine-status = Où en est votre avis ?
mine-awaiting-verification = Vous devez encore confirmer votre avis. Cliquez sur le lien dans l'e-mail que vous avez reçu.
mine-lapsed = Vous n'avez pas confirmé votre avis à temps. Il n'est pas parti à la rédaction. Vous pouvez en écrire un nouveau.
mine-queued = Votre avis attend une personne de la rédaction. Vous recevez un e-mail dès qu'il y a une décision.
mine-queued-again = Votre nouvelle version attend une personne de la rédaction. Entre-temps, votre version précédente reste en ligne.
mine-escalated = Une deuxième personne de la rédaction regarde votre avis. Cela prend un peu plus de temps.
mine-published = Votre avis est en ligne.
mine-returned = La rédaction vous demande de modifier votre texte. Lisez ci-dessous pourquoi et envoyez une nouvelle version.
mine-rejected = Votre avis ne sera pas publié. Ci-dessous, vous lisez pourquoi. Si vous n'êtes pas d'accord, vous pouvez introduire un recours.
mine-withdrawn = Vous avez retiré votre avis. Il n'est plus en ligne.
mine-hidden = Quelqu'un a signalé votre avis. Il n'est pas visible pendant que la rédaction le regarde de nouveau. Vous recevez un e-mail avec le résultat.
mine-taken-down = Votre avis a été mis hors ligne après un signalement. Ci-dessous, vous lisez pourquoi. Si vous n'êtes pas d'accord, vous pouvez introduire un recours.
mine-published-text = Ce que les lecteurs voient
mine-see = Voir sur la page de l'établissement
mine-decisions = Décisions
mine-articles = Articles du code de conduite :
mine-answer-by = Répondez avant le { $moment }. Après, la demande n'est plus valable. Un texte qui est déjà en ligne y reste.
mine-change = Ce que nous vous demandons :
mine-amend = Modifier votre avis
mine-amend-public = Votre nouvelle version va d'abord à la rédaction. Jusque-là, la version précédente reste en ligne.
mine-amend-again = Votre nouvelle version retourne à la rédaction.
mine-amend-open = Modifier votre texte et vos scores
mine-amend-send = Envoyer la nouvelle version
mine-appeal = Introduire un recours
mine-appeal-text = Vous n'êtes pas d'accord avec la décision ? Expliquez pourquoi. Une autre personne de la rédaction examine de nouveau votre avis.
mine-appeal-why = Pourquoi n'êtes-vous pas d'accord ?
mine-appeal-send = Introduire un recours
mine-withdraw = Retirer votre avis
mine-withdraw-text = Votre avis disparaît alors du site et ne compte plus. Vous ne pouvez pas revenir en arrière.
mine-withdraw-confirm = Oui, je veux retirer mon avis.
mine-withdraw-send = Retirer
proposal-title = La rédaction vous propose un texte
proposal-text = Une personne de la rédaction a modifié votre texte. Vérifiez s'il dit encore ce que vous vouliez dire. Si vous êtes d'accord, le nouveau texte est tout de suite en ligne. Vos scores restent les mêmes.
proposal-own = Vous préférez écrire vous-même ? C'est possible ci-dessous, sous « Modifier votre avis ».
proposal-original = Votre texte
proposal-proposed = La proposition
proposal-accept = Je suis d'accord
proposal-difference = Ce qui change
proposal-difference-how = Ce qui est barré disparaît. Ce qui est souligné est ajouté.
outcome-publish = Votre avis est publié
outcome-return = Nous vous demandons de modifier votre texte
outcome-reject = Votre avis n'est pas publié
outcome-escalate = Une deuxième personne de la rédaction regarde aussi
outcome-take-down = Votre avis est mis hors ligne
outcome-keep = Votre avis reste comme il était
happened-submitted = Vous avez envoyé votre avis.
happened-confirmed = Vous avez confirmé votre avis.
happened-amended = Vous avez envoyé la version { $version }.
happened-withdrawn = Vous avez retiré votre avis.
mine-versions = Ce que vous avez écrit
mine-timeline = Historique
version-public = est en ligne
stage-written = Vous avez écrit votre avis
stage-confirmed = Vous l'avez confirmé avec le lien dans votre e-mail
stage-read = Une personne de la rédaction le lit
stage-decided = La rédaction décide
stage-awaiting = Vous devez encore le confirmer
stage-lapsed = Vous ne l'avez pas confirmé à temps
stage-returned = La rédaction vous demande quelque chose
stage-hidden = La rédaction le regarde de nouveau
stage-online = Il est en ligne
stage-rejected = Il ne sera pas publié
stage-withdrawn = Vous l'avez retiré
stage-taken-down = Il est mis hors ligne
next-awaiting = Cliquez sur le lien dans l'e-mail. Ensuite, une personne de la rédaction lit votre avis.
next-lapsed = Vous pouvez écrire un nouvel avis.
next-read = Il y aura une décision au plus tard le { $day }. Vous recevrez alors un e-mail. Vous ne devez rien faire.
next-read-late = Cela dure plus longtemps que prévu. Vous recevez un e-mail dès qu'il y a une décision. Vous ne devez rien faire.
next-wait = Vous recevez un e-mail dès qu'il y a une décision. Vous ne devez rien faire.
next-answer-by = C'est à vous maintenant. Envoyez une nouvelle version avant le { $day }.
next-answer = C'est à vous maintenant. Envoyez une nouvelle version.
next-published = Vous ne devez plus rien faire. Quelque chose a changé ? Modifiez votre avis : il ne compte toujours qu'une fois.
next-appeal = Vous n'êtes pas d'accord ? Introduisez un recours avant le { $day }.
next-final = Plus rien ne change ici.
next-withdrawn = Vous ne devez plus rien faire.
edits-mask = enlevé :
edits-masks = La rédaction a enlevé des mots ici. À la place, il y a :
edits-times = { $count ->
    [one] { $count } fois
   *[other] { $count } fois
 }
edits-why = Pourquoi ? Le code de conduite dit :
edits-corrected = { $count ->
    [one] La rédaction a corrigé une petite faute de langue.
   *[other] La rédaction a corrigé { $count } petites fautes de langue.
 }
edits-corrected-by = Elle n'a pas changé le sens. La personne qui a écrit en a été informée et peut s'y opposer.
edits-corrected-own = Elle n'a pas changé ce que vous dites. Vous n'êtes pas d'accord ? Vous pouvez introduire un recours ou modifier votre texte.
statement-title = La motivation complète
statement-hidden-title = Votre avis a été caché un moment
statement-what = Ce que nous avons fait
statement-refused = Nous ne publions pas votre texte, nulle part et sans date de fin.
statement-returned = Nous ne publions pas votre texte tant que vous ne le modifiez pas.
statement-masked = Quelques mots de votre texte sont masqués pour tous les lecteurs, sans date de fin.
statement-taken-down = Votre texte est mis hors ligne pour tous les lecteurs, sans date de fin.
statement-hidden = Votre texte n'est pas visible pour les lecteurs jusqu'à ce que la rédaction décide.
statement-from = Cela vaut à partir du { $moment }.
statement-ground = Sur quoi cela repose
statement-code = Le code de conduite, version { $version }.
statement-facts = Ce que nous avons constaté
statement-why-read = Pourquoi nous avons lu votre texte
statement-own-initiative = Une personne de la rédaction lit chaque texte avant sa publication.
statement-notice = Quelqu'un a signalé votre texte.
statement-software = Ce qu'un programme a fait
statement-automated = Un programme l'a fait tout seul, selon une règle fixée à l'avance. Une personne de la rédaction décide ensuite.
statement-detected = Un programme a indiqué quelque chose dans votre texte. Une personne de la rédaction a lu le texte et a décidé.
statement-not-automated = Un programme n'a rien indiqué. Une personne de la rédaction a lu le texte et a décidé.
statement-redress = Ce que vous pouvez faire
statement-appeal = Jusqu'au { $day }, vous pouvez introduire gratuitement un recours sur cette page. Une autre personne de la rédaction décide alors.
statement-wait = Vous ne devez rien faire. Contre la décision qui suit, vous pouvez introduire gratuitement un recours.
statement-change = Vous pouvez modifier votre texte et l'envoyer de nouveau.
statement-court = Vous pouvez aussi vous adresser à un organe reconnu de règlement des litiges hors tribunal, ou à un juge.
statement-number = Numéro de cette motivation

## Help for people
contact-open = Joignable maintenant.
contact-open-until = Joignable maintenant, jusqu'à { $time }.
contact-closed = Pas joignable maintenant. De nouveau à partir du { $moment }.
contact-unknown = Regardez sur le site web quand vous pouvez appeler.
contact-website = Site web de { $name }
help-title = Vous êtes inquiet pour la sécurité de quelqu'un ?
help-text = Vous ne devez pas nous attendre. Ces services écoutent et aident.

## Code of conduct
conduct-lead = Ces règles valent pour chaque avis et chaque réponse. Quand la rédaction décide, elle dit quelle règle s'applique.
conduct-translated = Ceci est une traduction. Seul le texte néerlandais fait foi.
conduct-original = Lire le texte néerlandais
conduct-version = Version { $version }, valable à partir du { $day }
conduct-contents = Articles
conduct-code = Article { $code }
conduct-both = vaut pour les avis et les réponses
conduct-reviews = vaut pour les avis
conduct-replies = vaut pour les réponses des organisateurs

## What was just done
notice-mail-sent = Nous vous avons envoyé un nouvel e-mail avec un nouveau lien.
notice-amended = Nous avons reçu votre nouvelle version. Une personne de la rédaction la lit.
notice-withdrawn = Votre avis est retiré.
notice-accepted = Votre texte est en ligne comme la rédaction l'a proposé. Merci !
notice-appealed = Nous avons reçu votre recours. Une autre personne de la rédaction examine de nouveau votre avis.

## Errors
error-400 = Nous ne comprenons pas
error-400-advice = Il y a une erreur dans ce que vous avez envoyé. Retournez en arrière et essayez de nouveau.
error-401 = Connectez-vous d'abord
error-401-advice = Vous n'êtes pas connecté, ou vous êtes resté absent trop longtemps. Connectez-vous de nouveau.
error-403 = Vous n'avez pas accès
error-403-advice = Vous n'avez pas accès à cette page.
error-404 = Cette page n'existe pas
error-404-advice = L'adresse n'est peut-être pas juste ou la page a disparu. Cherchez l'établissement par son nom.
error-405 = Cette page ne fonctionne pas ainsi
error-405-advice = Retournez en arrière et utilisez les boutons de la page.
error-409 = Quelque chose a changé entre-temps
error-409-advice = Rechargez la page et regardez où on en est.
error-410 = Cela n'existe plus
error-410-advice = Ce que vous cherchez a été supprimé, ou le lien ne fonctionne plus.
error-422 = Tout n'est pas bien rempli
error-422-advice = Retournez en arrière, vérifiez vos réponses et essayez de nouveau.
error-429 = Un peu de patience
error-429-advice = Il y a eu trop de demandes à la suite. Attendez une minute et essayez de nouveau.
error-500 = Quelque chose ne va pas chez nous
error-500-advice = Essayez de nouveau plus tard. Si cela ne marche toujours pas, donnez-nous le numéro ci-dessous.
error-503 = Nous ne sommes pas joignables pour le moment
error-503-advice = Essayez de nouveau dans quelques minutes.
error-request = Erreur { $status }, numéro { $id }

## More of the pages
word-removed = barré :
word-added = ajouté :
word-end = fin
happened-reversed = La rédaction a retiré sa décision.
conduct-named = Version { $version }
conduct-history = Versions précédentes et ce qui a changé
conduct-was = Ceci est une version qui n'est plus valable.
conduct-now = Lire ce qui vaut maintenant
change-added = ajouté
change-removed = supprimé
change-reworded = formulé autrement

## Codes in words
sector-childcare = Accueil d'enfants
sector-elderly = Soins aux personnes âgées
sector-disability = Soins aux personnes handicapées
sector-youth-care = Aide à la jeunesse
relation-parent = Parent
relation-client = Client
relation-resident = Résident
relation-relative = Famille ou proche
relation-visitor = Visiteur
relation-involved = Personne concernée
relation-provider = Organisateur
relation-unknown = Pas connu
action-publish = publier
action-redact = publier avec des mots masqués
action-return = renvoyer
action-reject = refuser
action-escalate = transmettre à la rédaction en chef
action-keep = laisser ainsi
action-take-down = mettre hors ligne
category-person = nom d'une personne
category-email = adresse e-mail
category-phone = numéro de téléphone
category-url = lien
category-handle = compte de réseau social
category-address = adresse
category-national-id = numéro de registre national
category-iban = numéro de compte
category-plate = plaque d'immatriculation
category-date = date exacte
category-room = numéro de chambre
category-promotional = publicité pour soi-même
category-spam = spam
category-implausible = peu croyable
category-revenge = vengeance
category-hearsay = entendu dire
category-insult = insulte
category-discrimination = discrimination
category-threat = menace
category-criminal-accusation = accusation d'un délit
category-safeguarding = quelqu'un est peut-être en danger
category-formal-complaint = plainte ou procès
category-gibberish = lettres au hasard
category-capitals = majuscules
kind-cik = Centre d'accueil inclusif
kind-ko = Accueil d'enfants
kind-mfc = Centre multifonctionnel
kind-assistentiewoningen = Résidence-services
kind-buitenschoolse-opvang = Accueil extrascolaire
kind-centrum-inclusieve-kinderopvang = Centre d'accueil inclusif
kind-centrum-kinderzorg-gezinsondersteuning = Centre de soins aux enfants et d'aide aux familles
kind-dagverzorgingscentrum = Centre de soins de jour
kind-dienst-onthaalouders = Service de gardiens et gardiennes d'enfants
kind-gezinszorg = Aide familiale
kind-groepsopvang = Accueil en groupe
kind-huis-van-het-kind = Maison de l'enfant (Huis van het Kind)
kind-jeugdhulp = Aide à la jeunesse
kind-kinderdagverblijf = Crèche
kind-kinderopvang = Accueil d'enfants
kind-kleuteropvang = Accueil de maternelle
kind-kortverblijf = Court séjour
kind-lokaal-dienstencentrum = Centre de services local
kind-lokaal-loket-kinderopvang = Guichet local pour l'accueil d'enfants
kind-multifunctioneel-centrum = Centre multifonctionnel
kind-onthaal-orientatie-observatie = Accueil, orientation et observation
kind-orthopedagogisch-centrum = Centre orthopédagogique
kind-pleegzorg = Famille d'accueil
kind-preventie-opvoeding = Prévention et éducation
kind-rechtstreeks-toegankelijke-hulp = Aide directement accessible
kind-thuisbegeleidingsdienst = Service d'accompagnement à domicile
kind-voorziening-personen-met-handicap = Établissement pour personnes handicapées
kind-wonen-met-ondersteuning = Logement avec soutien
kind-woonzorgcentrum = Maison de repos et de soins
kind-zorgvereniging = Association de soins

## Giving notice
melding-link = Signaler cet avis
melding-title = Signaler un avis
melding-lead = Y a-t-il dans cet avis sur { $name } quelque chose qui n'y a pas sa place ? Une personne de la rédaction regarde votre signalement et vous recevez une réponse.
melding-not-for = Vous n'êtes simplement pas d'accord avec la personne qui a écrit ? Alors un signalement n'est pas le bon chemin : tout le monde peut raconter ce qu'il a vécu.
melding-why = Pourquoi signalez-vous ceci ?
melding-reason-privacy = Il y a des noms ou des données personnelles
melding-reason-not-own-experience = La personne qui a écrit n'y était pas elle-même
melding-reason-fake = L'avis n'est pas vrai
melding-reason-insult = Il y a des insultes
melding-reason-discrimination = Il y a de la discrimination
melding-reason-accusation = Quelqu'un est accusé de quelque chose
melding-reason-illegal = Le texte est contraire à la loi
melding-reason-danger = Quelqu'un est peut-être en danger
melding-reason-wrong-facility = L'avis parle d'un autre établissement
melding-reason-other = Une autre raison
melding-explain = Expliquez ce qui n'est pas juste selon vous
melding-explain-hint = Dites de quels mots ou de quelles phrases il s'agit. De 20 à 4000 caractères.
melding-who = Qui êtes-vous ?
melding-capacity-reader = J'ai lu cet avis
melding-capacity-provider = Je travaille pour l'établissement ou l'organisation
melding-capacity-person-concerned = Le texte parle de moi
melding-capacity-professional = Je suis en contact avec cela par mon travail
melding-name = Votre nom (vous pouvez le laisser vide)
melding-email-hint = Nous vous envoyons un lien pour confirmer votre signalement et plus tard notre réponse. La personne qui a écrit et l'établissement ne voient pas qui signale. Quelqu'un est peut-être en danger ? Alors vous pouvez laisser ceci vide, mais nous ne pourrons pas vous répondre.
melding-good-faith = Je signale ceci de bonne foi : ce que j'écris est juste et complet, selon moi.
melding-next = Une personne de la rédaction qui n'a pas encore jugé cet avis regarde votre signalement. Si vous n'êtes pas d'accord avec la réponse, vous pouvez introduire gratuitement un recours.
melding-send = Envoyer le signalement
melding-thanks = Merci pour votre signalement
melding-thanks-lead = Votre signalement sur un avis de { $name } est presque prêt. Confirmez-le encore avec le lien dans l'e-mail.
melding-step-link = { $count ->
    [one] Cliquez sur le lien dans l'e-mail. Il fonctionne 1 heure.
   *[other] Cliquez sur le lien dans l'e-mail. Il fonctionne { $count } heures.
}
melding-step-editor = Une personne de la rédaction regarde votre signalement et vous recevez une réponse.
melding-thanks-unsigned = Une personne de la rédaction regarde votre signalement le plus vite possible. Comme vous n'avez pas donné d'adresse e-mail, nous ne pouvons pas vous répondre.
melding-in-danger = Quelqu'un est-il en danger maintenant ? Appelez le 112. Pour des questions sur la violence ou les abus, vous pouvez appeler le 1712.
melding-confirm = Confirmez votre signalement
melding-confirm-lead = Vous avez signalé un avis sur { $name }. Cliquez sur le bouton pour confirmer votre signalement.
melding-confirm-button = Confirmer mon signalement
melding-confirm-not-you = Vous n'avez rien signalé ? Alors vous ne devez rien faire.
melding-link-used = Ce lien a déjà été utilisé : votre signalement est confirmé. Dans votre boîte mail, vous trouvez le lien pour le suivre.
melding-link-expired = Le lien dans l'e-mail ne fonctionne plus. Signalez l'avis de nouveau s'il est encore en ligne.
melding-number = Signalement { $number }
melding-about = Sur un avis de { $name }
melding-status = Où en est votre signalement ?
melding-waits-for-link = Votre signalement attend que vous le confirmiez avec le lien dans l'e-mail.
melding-lapsed = Votre signalement n'a pas été confirmé et n'est plus valable.
melding-waits = Une personne de la rédaction regarde votre signalement. Vous recevez un e-mail avec la réponse.
melding-outcome-kept = L'avis reste en ligne comme il est.
melding-outcome-masked = L'avis reste en ligne, avec quelques mots masqués.
melding-outcome-returned = La personne qui a écrit doit modifier le texte. Jusque-là, il n'est pas en ligne.
melding-outcome-taken-down = L'avis a été mis hors ligne.
melding-outcome-already-gone = L'avis n'était déjà plus en ligne sous cette forme quand nous avons regardé votre signalement.
melding-outcome-unfounded = L'avis reste en ligne. Le signalement ne contenait rien que nous pouvions vérifier.
melding-appeal = Votre recours
melding-appeal-text = Vous n'êtes pas d'accord avec la décision ? Jusqu'au { $day }, vous pouvez introduire gratuitement un recours. Une autre personne de la rédaction regarde alors de nouveau votre signalement.
melding-appeal-waits = Une autre personne de la rédaction regarde de nouveau votre signalement. Vous recevez un e-mail avec la décision.
melding-appeal-upheld = Une autre personne de la rédaction a regardé de nouveau votre signalement. Nous gardons notre décision.
melding-appeal-overturned = Une autre personne de la rédaction a regardé de nouveau votre signalement. Vous avez raison : nous avons retiré notre première décision.
melding-appeal-moot = Il n'y avait plus rien à décider : la personne qui a écrit a retiré ou modifié le texte.
melding-what = Ce que vous avez signalé

## Kinds of problem
problem-code = Code { $code }
problem-internal = Quelque chose n'a pas marché chez nous. Essayez de nouveau plus tard. Si cela continue, donnez-nous le numéro qui est indiqué.
problem-invalid-fields = Tous les champs ne sont pas bien remplis. La liste errors dit pour chaque champ ce qui doit changer.
problem-unknown-address = Cette adresse n'existe pas sur cette plateforme.
problem-not-found = Ce que vous cherchez n'existe pas ou n'existe plus.
problem-method-not-allowed = Vous ne pouvez pas utiliser cette méthode à cette adresse. L'en-tête Allow dit ce qui est possible.
problem-body-too-large = Ce que vous avez envoyé est plus grand que ce que nous acceptons.
problem-body-incomplete = Nous n'avons pas tout reçu de ce que vous avez envoyé. Essayez de nouveau.
problem-unsupported-media-type = Nous ne pouvons pas lire ce type de contenu. Vérifiez l'en-tête Content-Type.
problem-malformed-parameters = Nous ne pouvons pas lire les champs dans l'adresse ou dans le formulaire.
problem-malformed-json = Ceci n'est pas du JSON valable.
problem-idempotency-key-invalid = L'en-tête Idempotency-Key n'a pas la bonne forme.
problem-timeout = La réponse a pris trop de temps. Essayez de nouveau tout à l'heure.
problem-too-many-requests = Vous avez fait trop de demandes à la suite. L'en-tête Retry-After dit combien de temps vous attendez.
problem-no-session = Vous n'êtes pas connecté, ou votre session est finie. Connectez-vous de nouveau.
problem-wrong-credentials = L'adresse e-mail et le mot de passe ne vont pas ensemble.
problem-csrf-token-invalid = La demande ne porte pas le signe de votre session. Rechargez la page.
problem-cross-site = Le formulaire venait d'un autre site web. Nous n'acceptons pas cela.
problem-facility-not-found = Cet établissement n'existe pas.
problem-facility-closed = L'établissement n'existe plus. Vous ne pouvez plus écrire d'avis.
problem-facility-not-participating = L'établissement ne participe pas encore. Vous ne pouvez donc pas encore écrire d'avis.
problem-idempotency-key-missing = L'en-tête Idempotency-Key manque.
problem-temporarily-unavailable = La plateforme n'est pas joignable pour le moment. Essayez de nouveau tout à l'heure.
problem-idempotency-key-reused = La même Idempotency-Key a déjà été utilisée pour une autre demande.
problem-request-in-progress = La même demande est encore en cours. Essayez de nouveau tout à l'heure.
problem-review-not-found = Cet avis n'existe pas.
problem-review-too-early = Vous avez déjà écrit un avis sur cet établissement il y a peu de temps. Vous pouvez modifier votre avis précédent.
problem-already-verified = L'avis est déjà confirmé ou n'est plus valable.
problem-too-many-mails = Nous avons envoyé l'e-mail aussi souvent que possible.
problem-mail-too-soon = Un e-mail vient de partir. Attendez un peu avant d'en demander un nouveau.
problem-link-unknown = Nous ne connaissons pas ce lien. Vérifiez si vous l'avez copié en entier.
problem-link-used = Le lien a déjà été utilisé : l'avis est confirmé.
problem-link-expired = Le lien est trop ancien. Demandez un nouvel e-mail.
problem-state-forbids = Dans l'état actuel de l'avis, ce n'est pas possible.
problem-unchanged = Rien n'a changé dans l'avis.
problem-too-many-versions = L'avis a déjà été modifié aussi souvent que possible.
problem-appeal-too-late = Le délai pour introduire un recours est passé.
problem-newer-review-exists = Entre-temps, il y a un nouvel avis sur le même établissement.
problem-case-not-found = Ce dossier n'existe pas.
problem-case-held = Une autre personne de la rédaction travaille sur ce dossier.
problem-case-closed = Ce dossier est déjà décidé, ou l'avis a été retiré.
problem-claim-lost = Vous ne tenez plus ce dossier. Reprenez-le.
problem-stale-version = Le texte a changé entre-temps. Lisez la nouvelle version.
problem-senior-only = La rédaction en chef décide de ce dossier.
problem-own-decision = Le recours porte sur votre propre décision. Un ou une collègue s'en occupe.
problem-search-unavailable = La recherche ne fonctionne pas pour le moment. Essayez de nouveau tout à l'heure.
problem-search-index-damaged = La recherche ne fonctionne pas pour le moment. Essayez de nouveau plus tard.
problem-queue-busy = Tous les dossiers qui attendent sont pris au même moment. Essayez de nouveau tout à l'heure.
problem-view-not-found = Cette vue n'existe pas.
problem-not-your-view = Cette vue est à quelqu'un d'autre.
problem-too-many-views = Vous avez déjà autant de vues que possible.
problem-signal-not-found = Ce signal n'existe pas, ou pas pour vous.
problem-signal-forbidden = Cette partie d'un signal est pour d'autres personnes.
problem-signal-state-forbids = Dans l'état actuel du signal, ce n'est pas possible.
problem-no-safeguarding-flag = Le programme n'a trouvé dans ce texte aucun signe de danger.
problem-identity-forgotten = Nous ne savons plus qui a écrit ce texte.

## The report of the editors
report-title = Comment la rédaction travaille
report-period = Du { $from } au { $to } inclus
report-from = Du
report-to = Au
report-show = Afficher
report-human = Une personne lit chaque texte avant qu'il soit publié. Ce rapport est compté à partir du registre public en bas de la page.
report-small = Nous ne montrons pas exactement les nombres plus petits que { $count }.
report-too-few = trop peu
report-nothing = Rien dans cette période.
report-unknown = Pas connu
report-all-sectors = Tous les secteurs
report-what = Quoi
report-number = Nombre
report-share = Part
report-margin = Marge (95 %)
report-margin-of = de { $low } à { $high }
report-of = { $count } sur { $of }
report-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
report-hours = { $hours } heures
report-band = de { $low } à { $high }
report-score = Score moyen
report-in-figures = En chiffres
report-volumes = Ce qui est arrivé et ce qui est resté
report-open-before = En attente au début
report-came-in = Arrivés
report-decided = Décidés
report-withdrawn = Plus nécessaires, par exemple parce que la personne a retiré son texte
report-open-after = En attente à la fin
report-restrictions = Ce que la rédaction a fait avec les textes, en part de ce qui est décidé
report-refused-all = Refusés
report-returned-all = Renvoyés avec une question
report-taken-down = Retirés du site
report-edited = Publiés avec quelque chose de masqué ou de corrigé
report-masked = Publiés avec quelque chose de masqué
report-corrected = Publiés avec de petites fautes de langue corrigées
report-hidden = Textes que les lecteurs n'ont pas vus jusqu'à la décision de la rédaction
report-hidden-by-editor = Cachés par la rédaction
report-hidden-by-rule = Cachés après un signalement, automatiquement selon une règle fixe
report-decisions = Décisions
report-by-sector = Décisions par secteur
report-by-article = Décisions par article du code de conduite
report-times = Combien de temps cela a pris
report-times-caption = Temps de travail entre l'arrivée et la décision, sans les nuits, les week-ends et les jours fériés
report-median = La moitié en moins de
report-p95 = 95 sur 100 en moins de
report-redress-title = Signalements et recours
report-redress = Ce que les gens ont signalé ou contesté
report-notices = Signalements sur ce qui est en ligne
report-notices-decided = Signalements : { $outcome }
report-appeals = Recours contre une décision
report-appeals-decided = Recours : { $outcome }
report-reversed = Décisions précédentes qui ont changé
report-outcome-kept = le texte est resté comme il était
report-outcome-masked = plus de mots ont été masqués
report-outcome-returned = la personne a dû modifier son texte
report-outcome-taken-down = le texte a été retiré du site
report-outcome-already-gone = le texte avait déjà disparu ou changé
report-outcome-unfounded = il n'y avait rien à examiner
report-outcome-upheld = la première décision est restée
report-outcome-overturned = la première décision a été retirée
report-outcome-moot = il n'y avait plus rien à décider
report-equal = Les scores bas sont-ils traités autrement ?
report-equal-explained = Nous comptons combien de fois les textes avec un score bas et avec un score haut sont refusés ou renvoyés, et combien de fois ils attendent plus longtemps que la moitié de leur secteur. Avec un score bas, il y a plus souvent des insultes ou des accusations. C'est pourquoi le test compare seulement des textes du même secteur pour lesquels l'ordinateur a proposé la même chose.
report-equal-few = Dans cette période, il y a trop peu de textes pour faire ce test.
report-equal-none = { $count ->
    [one] Nous avons testé une différence. Elle n'est pas plus grande que le hasard.
   *[other] Nous avons testé { $count } différences. Aucune n'est plus grande que le hasard.
}
report-equal-some = Ces différences sont plus grandes que le hasard :
report-alarm = les textes avec un score { $band } sont { $how }.
report-alarm-more = { $what } { $points } points de pourcentage plus souvent que des textes comparables
report-alarm-less = { $what } { $points } points de pourcentage moins souvent que des textes comparables
report-refused = refusés
report-returned = renvoyés
report-delayed = retenus plus longtemps
report-chart-refused = Refusés, selon le score moyen
report-chart-returned = Renvoyés, selon le score moyen
report-chart-delayed = Ont attendu plus longtemps que la moitié du secteur, selon le score moyen
report-chart-explained = Barres par score moyen, d'abord pour tous les secteurs ensemble et ensuite par secteur. Le trait montre où se trouve la vraie part. Les mêmes nombres sont dans le tableau.
report-agreement = Deux personnes de la rédaction décident-elles la même chose ?
report-agreement-explained = Une partie des textes est lue par une deuxième personne qui ne voit pas la première décision. Le kappa dit à quel point elles sont plus d'accord que par hasard : 0 est le hasard, 1 est toujours.
report-agreement-caption = Accord entre deux personnes de la rédaction
report-about = Sur quoi
report-what-to-do = Ce qu'il faut faire avec le texte
report-pairs = Textes
report-same = Même jugement
report-kappa = Kappa
report-automated = Ce que fait l'ordinateur
report-automated-explained = L'ordinateur lit d'abord chaque texte et indique à la rédaction ce qui n'est pas permis. Il ne décide jamais.
report-automated-caption = Décisions selon ce que l'ordinateur a apporté
report-automated-none = L'ordinateur n'a rien indiqué qui a mené à une intervention
report-automated-detection = L'ordinateur a indiqué quelque chose, une personne a décidé
report-automated-decision = L'ordinateur a décidé
report-screening-explained = Combien de fois l'ordinateur avait raison selon la rédaction. Indiqué à raison : parmi les textes qu'il a indiqués, ceux où la rédaction a aussi fait quelque chose. Trouvé : parmi les textes où la rédaction a fait quelque chose, ceux qu'il a indiqués.
report-screening-caption = L'ordinateur à côté de la rédaction
report-any-finding = N'importe quoi
report-precision = Indiqué à raison
report-recall = Trouvé
report-ledger = Le registre public
report-ledger-explained = { $count ->
    [one] Ce rapport compte une ligne du registre. On y lit ce que la rédaction a fait, sans texte et sans noms.
   *[other] Ce rapport compte { $count } lignes du registre. On y lit ce que la rédaction a fait, sans texte et sans noms.
}
report-ledger-link = Télécharger le registre
report-checkpoint = Gardez ce code. Il vous permet de prouver plus tard que rien n'a disparu du registre :

## The questionnaire, version 2026-1
questionnaire-version = 2026-1
questionnaire-story = Que voulez-vous raconter sur votre expérience ?
questionnaire-score-1 = pas du tout satisfait
questionnaire-score-2 = pas satisfait
questionnaire-score-3 = ça va
questionnaire-score-4 = satisfait
questionnaire-score-5 = très satisfait
theme-welcome = Accueil et information
theme-respect = Contact et respect
theme-care = Soins et accompagnement
theme-say = Participation et choix personnels
theme-safety = Sécurité et santé
theme-place = Bâtiment et ambiance
theme-days = Activités et développement
theme-contact = Contact avec la famille et le réseau
question-welcome-childcare = Avez-vous reçu au début des informations claires et vous êtes-vous senti bienvenu ?
question-welcome-elderly = Avez-vous reçu des informations claires et avez-vous été bien accueilli au début ?
question-welcome-disability = Avez-vous reçu des informations claires sur ce que l'organisation peut faire pour vous ?
question-welcome-youth-care = Avez-vous été bien accueilli et saviez-vous ce qui allait se passer ?
question-respect-childcare = Le personnel est-il chaleureux et respectueux avec votre enfant et votre famille ?
question-respect-elderly = Le personnel est-il aimable et respectueux avec vous ?
question-respect-disability = Le personnel est-il respectueux avec vous ?
question-respect-youth-care = Vous prend-on au sérieux et vous traite-t-on avec respect ?
question-care-childcare = Votre enfant reçoit-il l'attention et les soins dont il a besoin ?
question-care-elderly = Recevez-vous les soins dont vous avez besoin, au moment où vous en avez besoin ?
question-care-disability = Le soutien correspond-il à ce dont vous avez besoin ?
question-care-youth-care = L'accompagnement vous aide-t-il à avancer, vous ou votre famille ?
question-say-childcare = Comme parent, pouvez-vous donner votre avis sur l'accueil de votre enfant ?
question-say-elderly = Pouvez-vous choisir vous-même comment se passe votre journée ?
question-say-disability = Décidez-vous aussi de votre soutien ?
question-say-youth-care = Pouvez-vous décider aussi de l'aide que vous recevez ?
question-safety-childcare = L'accueil est-il sûr et propre pour votre enfant ?
question-safety-elderly = Vous sentez-vous en sécurité et fait-on attention à l'hygiène et à la santé ?
question-safety-disability = Vous sentez-vous en sécurité dans cette organisation ?
question-safety-youth-care = Vous sentez-vous en sécurité à cet endroit ?
question-place-childcare = Les espaces et le coin extérieur sont-ils agréables pour jouer et se reposer ?
question-place-elderly = Le bâtiment est-il agréable, accessible et chaleureux ?
question-place-disability = L'endroit est-il agréable et accessible pour vous ?
question-place-youth-care = Est-ce un endroit où vous aimez être ?
question-days-childcare = Votre enfant peut-il jouer, apprendre et se sentir bien dans le groupe ?
question-days-elderly = Y a-t-il des activités que vous aimez faire ?
question-days-disability = Pouvez-vous faire et apprendre des choses qui sont importantes pour vous ?
question-days-youth-care = Pouvez-vous apprendre, vous détendre et voir des amis ?
question-contact-childcare = Le personnel vous tient-il bien au courant de la journée de votre enfant ?
question-contact-elderly = Y a-t-il un bon contact avec votre famille ?
question-contact-disability = L'organisation travaille-t-elle bien avec votre famille et d'autres aides ?
question-contact-youth-care = Y a-t-il un bon contact avec votre famille, l'école et d'autres aides ?

## Why something is refused. The rules say it in Dutch; $a, $b and $c are the numbers in their sentence, in order
refusal-internal = Quelque chose n'a pas marché chez nous. Essayez de nouveau plus tard.
refusal-invalid-fields = Tout n'est pas bien rempli.
refusal-not-found = Ceci n'existe pas ou n'existe plus.
refusal-unknown-address = Cette adresse n'existe pas.
refusal-method-not-allowed = Cette méthode n'est pas possible à cette adresse. L'en-tête Allow dit ce qui est possible.
refusal-body-too-large = Ce que vous envoyez est trop grand.
refusal-body-incomplete = Nous n'avons pas tout reçu. Essayez de nouveau.
refusal-unsupported-media-type = Nous ne pouvons pas lire ce type de contenu.
refusal-malformed-parameters = Nous ne pouvons pas lire ce que vous avez envoyé.
refusal-malformed-json = Ceci n'est pas du JSON valable.
refusal-timeout = Cela a pris trop de temps. Essayez de nouveau tout à l'heure.
refusal-too-many-requests = Vous faites cela trop souvent à la suite. Essayez de nouveau dans { $a } secondes.
refusal-no-session = Vous n'êtes pas connecté.
refusal-csrf-token-invalid = Votre session n'est plus juste. Rechargez la page et essayez de nouveau.
refusal-cross-site = Ce formulaire vient d'un autre site web.
refusal-temporarily-unavailable = La plateforme n'est pas joignable pour le moment. Essayez de nouveau tout à l'heure.
refusal-facility-not-found = Cet établissement n'existe pas ou n'existe plus.
refusal-facility-closed = Cet établissement n'existe plus. Vous ne pouvez plus écrire d'avis.
refusal-facility-not-participating = Cet établissement ne participe pas encore. Vous ne pouvez donc pas encore écrire d'avis.
refusal-idempotency-key-reused = Cette demande a déjà été utilisée pour autre chose.
refusal-request-in-progress = La même demande est encore en cours. Essayez de nouveau tout à l'heure.
refusal-review-not-found = Cet avis n'existe pas ou n'existe plus.
refusal-review-too-early = Vous avez déjà écrit un avis sur cet établissement il y a peu de temps.
refusal-already-verified = Cet avis est déjà confirmé ou n'est plus valable.
refusal-too-many-mails = Nous avons déjà envoyé l'e-mail assez souvent. Regardez aussi dans les courriers indésirables.
refusal-mail-too-soon = Un e-mail vient de partir. Attendez { $a } minutes avant d'en demander un nouveau.
refusal-link-unknown = Nous ne connaissons pas ce lien. Vérifiez si vous l'avez copié en entier.
refusal-link-used = Ce lien a déjà été utilisé. Dans votre boîte mail, vous trouvez le lien pour suivre votre texte.
refusal-link-expired = Ce lien n'est plus valable. Recommencez, ou demandez un nouvel e-mail.
refusal-state-forbids = Ce n'est pas possible maintenant, dans l'état actuel de votre avis.
refusal-unchanged = Vous n'avez rien changé.
refusal-too-many-versions = Vous avez déjà modifié cet avis { $a } fois. Ce n'est plus possible.
refusal-appeal-too-late = Vous pouvez introduire un recours jusqu'à six mois après une décision. Ce délai est passé.
refusal-appeal-final = Une autre personne de la rédaction a déjà décidé de votre recours. Chez nous, un deuxième recours n'est pas possible.
refusal-newer-review-exists = Entre-temps, vous avez écrit un nouvel avis sur cet établissement.
refusal-nothing-proposed = Il n'y a plus de proposition de la rédaction pour ce texte.
refusal-notice-not-found = Ce signalement n'existe pas ou n'existe plus.
refusal-notice-exists = Vous avez déjà signalé cet avis. Une personne de la rédaction le regarde.
refusal-too-many-notices = Il y a déjà beaucoup de signalements de vous. Essayez de nouveau plus tard.
refusal-already-confirmed = Ce signalement est déjà confirmé ou n'est plus valable.
refusal-too-many-subscriptions = Vous suivez déjà { $a } choses. Arrêtez-en d'abord une avec le lien dans un des e-mails.
refusal-partnership-not-found = Nous ne connaissons pas de collaboration de ce nom.
refusal-municipality-not-found = Nous ne connaissons pas d'établissements dans cette commune.
refusal-sector-not-found = Nous ne connaissons pas ce secteur.
refusal-subscription-not-found = Cet abonnement n'existe pas ou n'existe plus.
refusal-part-not-found = Cette partie n'existe pas.
refusal-not-public = Cet avis n'est pas (ou plus) en ligne.
refusal-search-unavailable = La recherche ne fonctionne pas pour le moment. Essayez de nouveau tout à l'heure.
refusal-search-index-damaged = La recherche ne fonctionne pas pour le moment. Essayez de nouveau plus tard.
refusal-code-not-found = Cette version n'existe pas.
wrong-relation-unknown-relation = Choisissez votre lien avec l'établissement.
wrong-in-the-future = Ce mois doit encore venir.
wrong-too-old = Votre expérience peut avoir au plus { $a } mois.
wrong-bad-month = Choisissez le mois de votre expérience.
wrong-scores-required = Donnez un score à au moins un thème.
wrong-out-of-range = Choisissez une valeur dans la liste.
wrong-unknown-theme = Ce thème n'est pas dans le questionnaire.
wrong-text-too-short = Racontez un peu plus : au moins { $a } caractères. Vous en avez { $b } maintenant.
wrong-text-too-long = Raccourcissez votre texte : au plus { $a } caractères. Vous en avez { $b } maintenant.
wrong-too-long = Utilisez au plus { $a } caractères.
wrong-explanation-too-short = Expliquez un peu plus : au moins { $a } caractères. Vous en avez { $b } maintenant.
wrong-explanation-too-long = Raccourcissez votre explication : au plus { $a } caractères. Vous en avez { $b } maintenant.
wrong-reason-bad-length = Expliquez en { $a } à { $b } caractères pourquoi vous n'êtes pas d'accord.
wrong-reason-required = Choisissez pourquoi vous signalez cet avis.
wrong-first-name-required = Indiquez votre prénom. Seule la rédaction peut le voir.
wrong-last-name-required = Indiquez votre nom de famille. Seule la rédaction peut le voir.
wrong-bad-email = Ceci n'est pas une adresse e-mail valable. Un exemple : nom@exemple.be.
wrong-disposable-address = Utilisez une adresse e-mail ordinaire : avec une adresse jetable, nous ne pouvons pas vous joindre.
wrong-unknown-language = Choisissez une des langues de la liste.
wrong-accepts-code-of-conduct-required = Vous pouvez participer seulement si vous acceptez le code de conduite.
wrong-good-faith-required = Confirmez que vous signalez ceci de bonne foi.
wrong-confirm-required = Cochez la case pour confirmer que vous voulez retirer votre avis.
wrong-unknown-field = Nous ne connaissons pas ce champ ici.
wrong-required = Ceci doit être rempli.
wrong-duplicate-field = Ceci est indiqué plus d'une fois.
wrong-unknown-value = Nous ne connaissons pas cette valeur ici.
wrong-wrong-type = Cette valeur n'est pas du bon type.
wrong-invalid-value = Cette valeur n'est pas possible ici.
wrong-control-character = Il y a ici un caractère qui n'est pas permis.
wrong-bad-cursor = Ce curseur (cursor) ne va pas avec cette liste. Recommencez au début.
wrong-invalid-cursor = Ce curseur (cursor) ne va pas avec cette liste. Recommencez au début.
wrong-limit-bad-search = Choisissez un nombre de 1 à 100.
wrong-theme-bad-search = Ce thème n'existe pas.
wrong-q-bad-search = Cherchez avec 200 caractères au plus.
wrong-min-score-bad-search = Choisissez un score de 1 à 5.
wrong-min-theme-score-bad-search = Choisissez aussi le thème, et un score de 1 à 5.
wrong-near-bad-search = Donnez une latitude et une longitude, comme 51.05,3.72.
wrong-radius-km-bad-search = Choisissez une distance de plus de 0 et au plus 300 kilomètres autour d'un lieu.
wrong-sort-bad-search = Pour trier par distance, il faut un lieu.
wrong-unknown-sector = Nous ne connaissons pas ce secteur.
wrong-unknown-province = Nous ne connaissons pas d'établissements dans cette province.
wrong-unknown-municipality = Nous ne connaissons pas d'établissements dans cette commune. Choisissez un nom dans la liste.
wrong-unknown-period = Choisissez des trimestres ou des années.
wrong-frequency-required = Choisissez à quelle fréquence vous voulez un e-mail.
wrong-unknown-choice = Choisissez un des boutons.
wrong-choose-one = Choisissez un établissement, une commune ou un secteur.
wrong-bad-year = Choisissez une année de { $a } à { $b }.
wrong-wrong-order = La dernière année vient avant la première.
wrong-before-from = Le dernier jour vient avant le premier.
wrong-from-too-long = Choisissez au plus dix ans.

## Whom to call
contact-about-112 = Quelqu'un est en danger de mort maintenant : ambulance ou pompiers.
contact-about-1712 = Questions sur la violence, les abus et la maltraitance d'enfants, pour tout le monde. Vous ne devez pas dire qui vous êtes.
contact-about-woonzorglijn = Questions et plaintes sur une maison de repos ou un autre établissement pour personnes âgées.
contact-about-kind-en-gezin = Inquiet pour l'accueil d'un enfant, ou une plainte sur un lieu d'accueil.
contact-about-vaph-klachten = Plaintes sur un établissement pour personnes handicapées.
contact-about-jo-lijn = Questions, signalements et plaintes sur l'aide à la jeunesse. L'appel est gratuit.
contact-about-101 = Il y a de la violence maintenant, ou une menace de violence : aide urgente de la police.
contact-about-1813 = Vous pensez au suicide, ou vous êtes inquiet pour quelqu'un ? Gratuit et anonyme (en néerlandais).

## Searching while the search engine is away
limited-facilities = La recherche est limitée pour le moment. Nous cherchons seulement le début du nom, la commune ou le code postal. Réessayez plus tard pour plus de résultats.
limited-reviews = La recherche est limitée pour le moment. Vous voyez les évaluations les plus récentes, même si vos mots n'y figurent pas. Réessayez plus tard.

## Figures
figures-title = Chiffres
figures-lead = Combien d’avis sont en ligne, ce qu’ils disent et sur combien d’établissements. Choisissez un secteur, un lieu et une période.
figures-province = Province
figures-any-province = Toutes les provinces
figures-no-province = Sans province (comme Bruxelles)
figures-municipality = Commune
figures-no-municipality = Lieu inconnu
figures-per = Par
figures-per-quarter = trimestre
figures-per-year = année
figures-from = De
figures-to = Jusqu’à
figures-show = Afficher les chiffres
figures-years = de { $from } à { $to }
figures-everything = Tous les secteurs et lieux
figures-reviews = Avis
figures-reviews-long = Avis mis en ligne dans cette période
figures-mean = Moyenne
figures-mean-long = Score moyen
figures-reached = Établissements avec un avis
figures-reached-long = Établissements ouverts qui ont un avis aujourd’hui
figures-reached-now = Établissements avec un avis, aujourd’hui
figures-of = { $count } sur { $of }
figures-period = Période
figures-total = Ensemble
figures-too-few = trop peu d’avis
figures-method = La moyenne est celle de tous les avis mis en ligne dans la période : chaque avis a le même poids, même un ancien.
figures-small = { $count ->
    [one] Nous montrons une moyenne à partir d’un avis avec un score.
   *[other] Nous montrons une moyenne à partir de { $count } avis avec un score : moins de personnes en disent trop peu.
 }
figures-empty = Aucun avis n’a encore été mis en ligne ici dans cette période.
figures-all = Afficher tous les secteurs et lieux
figures-chart-reviews = Nombre d’avis
figures-chart-reviews-explained = La période { $period } compte le plus d’avis : { $count }.
figures-chart-mean = Score moyen
figures-chart-mean-explained = De { $value } dans la première période avec assez d’avis à { $other } dans la dernière.
figures-chart-all = Les { $count } côte à côte.
figures-chart-largest = Les { $count } qui ont le plus d’avis. Le tableau ci-dessous les montre tous.
figures-over-time = Évolution
figures-going-on = (en cours)
figures-no-sum = Un établissement qui a des avis dans deux périodes compte dans les deux. C’est pourquoi il n’y a pas de total.
figures-by-sector = Secteur
figures-by-province = Province
figures-by-municipality = Commune
figures-take = Emporter les chiffres
figures-take-text = Vous pouvez les utiliser et les partager librement si vous citez le Waarderingsplatform :
figures-csv = En tableau (CSV)
figures-json = En données (JSON)
footer-figures = Chiffres

## Mails
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
subject-member-invitation = Invitation de { $name }
member-invitation-intro = { $inviter } vous invite à devenir membre de { $name } sur le Waarderingsplatform. Vous y lisez ce que l'on écrit sur les établissements de votre organisation.
member-invitation-owner = Vous serez propriétaire : vous répondez aux évaluations et vous gérez les membres.
member-invitation-responder = Vous pourrez répondre aux évaluations.
member-invitation-reader = Vous lirez avec vos collègues. Ce sont eux qui répondent.
member-invitation-next = Vous choisissez alors un mot de passe. Vous avez déjà un compte d'organisation ici ? Connectez-vous avec votre mot de passe habituel. La page est en néerlandais.
member-invitation-manager = Notre équipe
member-invitation-why-manager = Vous recevez cet e-mail parce que l'équipe du Waarderingsplatform a inscrit votre adresse comme celle du premier propriétaire de cette organisation.
member-invitation-why = Vous recevez cet e-mail parce qu'une personne de cette organisation a donné votre adresse.
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

mail-statement = La motivation complète se trouve sur votre page : ce que nous avons fait, sur quoi cela repose, ce que le logiciel a fait et ce que vous pouvez faire.
mail-statement-number = Cette motivation porte le numéro { $number }. Mentionnez ce numéro si vous avez une question à ce sujet.
published-corrected = { $count ->
    [one] Nous avons corrigé une petite faute de langue. Nous n'avons rien changé à ce que vous dites. Vous n'êtes pas d'accord ? Vous pouvez introduire un recours gratuit sur votre page ou adapter votre texte.
   *[other] Nous avons corrigé { $count } petites fautes de langue. Nous n'avons rien changé à ce que vous dites. Vous n'êtes pas d'accord ? Vous pouvez introduire un recours gratuit sur votre page ou adapter votre texte.
 }
hidden-intro-editor = Une personne de la rédaction examine de nouveau votre avis sur { $name }. Pendant ce temps, les lecteurs ne voient pas votre avis.
hidden-by-rule = Cela se fait automatiquement lors d'un signalement pour cette raison. Une personne décide ensuite.
kept-intro-editor = Une personne de la rédaction a examiné de nouveau votre avis sur { $name }.

site-description = Lisez et partagez des expériences de l'accueil d'enfants, des soins aux personnes âgées, du soutien aux personnes handicapées et de l'aide à la jeunesse en Flandre. Un rédacteur lit chaque évaluation.
fact-capacity = Nombre de places
fact-inclusive = Accueil ou soins inclusifs
fact-income-price = Prix selon les revenus
fact-partnerships = Collaboration
fact-yes = Oui
fact-no = Non
## Following by mail
# Abonnements
mail-why-asked = Vous recevez cet e-mail parce que quelqu’un a demandé un abonnement avec cette adresse.
mail-why-subscriber = Vous recevez cet e-mail parce que vous suivez { $name } : { $often }, seulement s’il y a du nouveau.
mail-sector-childcare = Accueil d’enfants
mail-sector-elderly = Soins aux personnes âgées
mail-sector-disability = Soins aux personnes handicapées
mail-sector-youth-care = Aide à la jeunesse
mail-relation-parent = D’un parent
mail-relation-client = D’un client
mail-relation-resident = D’un résident
mail-relation-relative = De la famille ou d’un proche
mail-relation-visitor = D’un visiteur
mail-relation-involved = D’une personne concernée
subscription-daily = chaque jour
subscription-weekly = chaque semaine
subscription-monthly = chaque mois
subject-subscription-confirm = Confirmez que vous voulez suivre { $name }
subject-subscription-already = Vous suivez déjà { $name }
subscription-already = Quelqu’un a demandé avec cette adresse à suivre { $name }. Vous le faites déjà. Vous ne devez rien faire.
subscription-confirm-intro = Vous avez demandé un e-mail en cas de nouveaux avis sur { $name }, { $often }. Confirmez avec le lien ci-dessous.
subscription-confirm-link = Confirmer votre abonnement
subscription-not-you = Vous n’avez rien demandé ? Alors vous ne devez rien faire. Sans confirmation, nous oublions votre adresse.
subscription-manage-link = Voir ou arrêter ce que vous suivez
subject-subscription-digest = { $count } : { $name }
digest-count = { $count ->
    [one] { $count } nouvel avis
   *[other] { $count } nouveaux avis
 }
digest-intro = Depuis notre dernier e-mail, ces avis sur { $name } ont été mis en ligne. Un rédacteur les a tous lus.
digest-line = { $who }, en ligne depuis le { $day }
digest-more = { $count ->
    [one] Et { $count } autre. Vous le trouverez sur la plateforme.
   *[other] Et { $count } autres. Vous les trouverez sur la plateforme.
 }
digest-no-text = Les textes ne sont pas dans cet e-mail : un avis peut encore être modifié ou retiré.
digest-stop = Arrêter ces e-mails

follow-title = Suivre les nouveaux avis
follow-of = Tenez-moi au courant : { $name }
follow-here = Tenez-moi au courant
follow-lead = Vous recevez un e-mail quand de nouveaux avis sont en ligne. S’il n’y a rien de nouveau, vous ne recevez rien. Vous arrêtez en un clic.
follow-choose = Recevez un e-mail en cas de nouveaux avis dans une commune ou un secteur.
follow-municipality = Commune
follow-next = Suivant
follow-sector = Un secteur entier
follow-facility-hint = Vous pouvez suivre un établissement sur sa propre page.
follow-email = Votre adresse e-mail
follow-often = À quelle fréquence ?
follow-daily = au plus chaque jour
follow-weekly = au plus chaque semaine
follow-monthly = au plus chaque mois
follow-private = Nous conservons votre adresse chiffrée, uniquement pour ces e-mails. Si vous arrêtez, nous l’effaçons.
follow-button = Suivre
follow-thanks-title = Regardez dans votre boîte e-mail
follow-thanks-lead = Nous vous avons envoyé un e-mail. Cliquez sur le lien : votre abonnement ne commence qu’à ce moment.
follow-thanks-spam = Pas d’e-mail ? Regardez aussi dans les indésirables.
follow-confirm-title = Confirmez votre abonnement
follow-confirm-lead = Voulez-vous recevoir un e-mail en cas de nouveaux avis sur { $name } ?
follow-confirm-button = Oui, tenez-moi au courant
follow-expired = Ce lien est trop ancien. Demandez de nouveau l’abonnement.
follow-stop-title = Arrêter ces e-mails
follow-stop-lead = Vous ne voulez plus d’e-mails sur { $name } ?
follow-stop-gone = Vous ne recevez déjà plus d’e-mails à ce sujet. Vous ne devez rien faire.
follow-stop-button = Arrêter
follow-stopped-title = Arrêté
follow-stopped-lead = Vous ne recevez plus d’e-mails à ce sujet. Si vous ne suivez rien d’autre, votre adresse est maintenant effacée.
follow-manage-title = Ce que vous suivez
follow-manage-lead = Choisissez à quelle fréquence vous voulez un e-mail, ou arrêtez.
follow-nothing = Vous ne suivez rien.
follow-since = Depuis le { $day }
follow-save = Enregistrer
follow-stop-all = Tout arrêter
follow-stop-all-text = Si vous arrêtez tout, nous effaçons votre adresse immédiatement.
follow-place = Suivre { $name } par e-mail
notice-following = Votre abonnement est confirmé.
notice-unfollowed = Arrêté. Vous ne recevez plus d’e-mails à ce sujet.

reference-title = Pour les développeurs
reference-lead = Tout ce qui peut se lire sur cette plateforme, un programme peut le lire aussi. Vous n’avez pas besoin de clé. Essayez tout de suite :
reference-openapi = Description pour les machines (OpenAPI 3.1, version { $version })
reference-rules = Des règles valables partout
reference-paging = Longues listes
reference-paging-text = Une liste vient morceau par morceau : limit dit combien, next_cursor dans la réponse dit où commence le morceau suivant. Donnez cette valeur comme cursor, avec la même question. Si next_cursor est null, vous avez tout.
reference-errors = Erreurs
reference-errors-text = Une erreur est un document selon RFC 9457 (application/problem+json). Le champ code ne change jamais et sert à votre programme, detail est une phrase pour les personnes. En cas de champs erronés, une liste errors renvoie (pointer) à chaque champ.
reference-errors-example = Un exemple d’erreur
reference-limits = Limites
reference-limits-text = Qui demande trop reçoit le statut 429. L’en-tête Retry-After dit après combien de secondes vous pouvez redemander. Un texte ou une liste trop longs donnent le statut 413 ou 422.
reference-caching = Conserver
reference-caching-text = Les réponses portent un ETag. Envoyez-le comme If-None-Match : si rien n’a changé, vous recevez le statut 304 sans contenu.
reference-repeating = Envoyer deux fois
reference-repeating-text = Ajoutez une Idempotency-Key quand vous envoyez un avis. Si vous répétez le même appel avec la même clé, rien ne se fait deux fois.
reference-sessions = Se connecter
reference-sessions-text = Seules la rédaction et l’inspection se connectent. Leurs appels ont besoin du cookie de la session, et ce qui change quelque chose aussi de l’en-tête X-CSRF-Token.
reference-versions = Versions
reference-versions-text = La version se trouve dans le chemin (v1). Dans une version, des champs s’ajoutent et rien ne disparaît. Ignorez donc les champs inconnus.
reference-calls = Appels
reference-english = La description de chaque appel est en anglais.
reference-needs-session = seulement après connexion
reference-parameters = Paramètres
reference-body = Contenu de la demande
reference-answers = Réponses
reference-fields = Champs
reference-name = Nom
reference-kind = Type
reference-meaning = Signification
reference-required = obligatoire
reference-in-path = dans le chemin
reference-in-query = dans la requête
reference-in-header = dans un en-tête
reference-more = Autres parties
footer-developers = Pour les développeurs
## Words about updates: a review that its writer changed, beside what it said before. Plain French, "vous".

## For readers
update-on = Mis à jour le { $day }
update-before = Cette personne a écrit autre chose avant, le { $day }
update-score = Le score était alors de { $score } sur 5. Il ne compte plus.
update-before-hidden = La rédaction ne montre pas le texte qui se trouvait ici avant.

## For the writer
update-explained = Les lecteurs verront votre nouvelle version, et à côté ce que vous aviez écrit avant. Seuls vos nouveaux scores comptent.
update-correction = Je corrige seulement mon texte. Ne montrez plus le texte d’avant.
too-early-carry = Ce que vous venez d’écrire n’est pas perdu. Faites-en une nouvelle version de votre premier avis. Les lecteurs verront votre nouveau texte, et à côté ce que vous aviez écrit avant. Votre avis compte une seule fois.
too-early-carry-button = En faire une nouvelle version
notice-carried-over = Votre texte est maintenant une nouvelle version de votre premier avis. Un membre de la rédaction la lira.

## Words about filling in for somebody else. Plain French, "vous".

helper-question = Remplissez-vous ceci pour quelqu’un d’autre ?
helper-intro = Écrivez ce que cette personne vous raconte, avec ses propres mots. Le lien, la période et le nom sont ceux de cette personne, pas les vôtres. Les lecteurs voient que quelqu’un a aidé.
helper-who = Qui êtes-vous ?
helper-nobody = Personne n’aide : je remplis moi-même
helper-family = quelqu’un de la famille
helper-friend = un ami ou un voisin
helper-volunteer = un bénévole
helper-service = un guichet ou un travailleur social extérieur à l’établissement
helper-staff = quelqu’un qui travaille pour l’établissement
helper-other = quelqu’un d’autre
helper-staff-note = Vous travaillez pour l’établissement ? Un membre de la rédaction vérifie alors avec soin que ce sont les mots de la personne elle-même.
helper-paper = Je recopie un formulaire sur papier
helper-you = Indiquez le nom de la personne qui a vécu l’expérience. Nous ne demandons pas votre nom.
helper-address = C’est mon adresse e-mail, celle de la personne qui aide
helper-address-hint = Tous les e-mails sur cet avis vont à cette adresse. Dites à la personne ce qu’ils contiennent.
check-helper = Aide
helper-shown = Rempli avec de l’aide

## Words of the form on paper, and of typing it over. Plain French, "vous".

## On paper
paper-title = Racontez votre expérience : { $name }
paper-lead = Racontez ce que vous ou votre proche avez vécu vous-mêmes. Cela prend environ dix minutes.
paper-how-tick = Mettez une croix dans la case qui vous convient.
paper-how-pen = Écrivez avec un stylo foncé, en lettres claires.
paper-how-names = N’écrivez pas de noms dans votre récit, même pas le vôtre.
paper-how-help = Écrire est difficile ? Demandez de l’aide à une personne de confiance.
paper-code = Code de ce formulaire
paper-code-online = Plutôt sur un écran ? Allez sur { $address } et tapez le code. Ou scannez le carré avec votre téléphone.
paper-code-picture = Carré à scanner. Il mène à { $address }
paper-period-hint = Vous ne savez plus quel mois ? Alors l’année suffit.
paper-month = Mois :
paper-year = Année :
paper-story-hint = Dites ce qui était bien et ce qui peut être mieux. N’écrivez pas de noms, d’adresses ni de numéros de téléphone.
paper-you = À propos de vous
paper-no-email = Vous n’avez pas d’adresse e-mail ? Vous pouvez donner celle de la personne qui vous aide. Écrivez-le à côté.
paper-helped = Quelqu’un vous aide ? Cochez qui.
paper-consent = Êtes-vous d’accord ?
paper-send = Comment nous faire parvenir ce formulaire ?
paper-send-person = Donnez-le à une personne de confiance qui peut le recopier sur un écran : quelqu’un de votre famille, un bénévole ou un guichet de votre commune.
paper-send-entry = Cette personne va sur { $address } et tape le code { $code }.
paper-send-post = Vous pouvez aussi l’envoyer par la poste, à :
paper-send-facility = Vous ne devez pas donner ce formulaire à l’établissement.
paper-after = Ensuite, un e-mail arrive. Cliquez sur le lien dans cet e-mail. C’est seulement alors que la rédaction lit votre avis.
paper-page = Page { $page } sur { $pages }

## On the screen
paper-link = Formulaire sur papier (PDF)
paper-entry-title = Recopier un formulaire sur papier
paper-entry-lead = Chaque formulaire sur papier porte un code de huit lettres et chiffres. Tapez-le ici.
paper-entry-code = Code du formulaire
paper-entry-hint = Par exemple : K7PM-3WQX. Les majuscules et les tirets n’ont pas d’importance.
paper-entry-go = Continuer
paper-found-title = Formulaire de { $name }
paper-found-old = Les questions ont changé depuis que ce papier a été imprimé. Vérifiez que chaque réponse va avec la question.
paper-found-over = Je recopie un papier rempli
paper-found-self = Je remplis moi-même sur cet écran
footer-paper = Recopier un formulaire sur papier

## Refusals about updates, paper and helpers
refusal-changed-meanwhile = Votre avis a changé entre-temps, peut-être dans une autre fenêtre. Ce que vous venez d’écrire se trouve encore ci-dessous. Comparez-le avec la dernière version et envoyez-le à nouveau.
refusal-nothing-before = Cet avis n’a pas de texte antérieur que les lecteurs voient.
refusal-no-paper-code = Le formulaire ne peut pas être fait maintenant. Réessayez dans un instant.
wrong-bad-code = Ce code n’est pas juste. Vérifiez chaque signe sur le papier : il y en a huit.
wrong-unknown-code = Nous ne connaissons pas ce code. Vérifiez-le sur le papier.
wrong-unknown-helper = Choisissez qui remplit le formulaire pour quelqu’un d’autre.
problem-changed-meanwhile = L’avis a changé entre-temps, peut-être dans une autre fenêtre. Regardez d’abord la dernière version.
problem-nothing-before = Cet avis n’a pas de texte antérieur que les lecteurs voient.
problem-no-paper-code = Le formulaire sur papier ne peut pas être fait maintenant. Réessayez dans un instant.

# Partnerships

footer-partnerships = Collaborations
partnerships-title = Collaborations
partnerships-lead = Des établissements qui organisent ensemble l'accueil et l'aide dans leur quartier, comme un PINKO ou une Huis van het Kind.
partnerships-none = Aucune collaboration n'est encore connue.
partnerships-all = Toutes les collaborations
partnership-lead = Ces établissements travaillent ensemble. Chaque établissement a ses propres avis et son propre score.
partnership-search = Chercher dans cette collaboration, avec filtres et carte
## Replies of providers: mails, and what readers see of them
mail-why-provider = Vous recevez cet e-mail parce que vous répondez à des avis pour une organisation.
subject-reply-published = Votre réponse pour { $name } est en ligne
reply-published-intro = Une personne de la rédaction a lu votre réponse à un avis sur { $name }. Elle est maintenant en ligne, sous l’avis.
reply-masked = Quelques mots sont masqués : à leur place, les lecteurs voient une indication entre crochets.
reply-published-link = Voir votre réponse en ligne
subject-reply-returned = Adaptez votre réponse pour { $name }
reply-returned-intro = Une personne de la rédaction a lu votre réponse à un avis sur { $name }. Votre texte ne peut pas être mis en ligne tel quel. Nous vous demandons de l’adapter.
reply-returned-next = Votre texte vous attend sur la page de l’avis. Si vous envoyez une nouvelle version, la rédaction la relit.
subject-reply-rejected = Votre réponse pour { $name } ne sera pas publiée
reply-rejected-intro = Une personne de la rédaction a lu votre réponse à un avis sur { $name }. Nous ne la publions pas.
reply-appeal = Vous n’êtes pas d’accord avec cette décision ? Vous pouvez introduire un recours sur la page de l’avis. C’est gratuit et possible jusqu’à six mois après cet e-mail. Une autre personne de la rédaction examine alors de nouveau votre réponse.
reply-link = Ouvrir l’avis et votre réponse
reply-title = Réponse de l’établissement
reply-title-later = Ce qui s’est passé ensuite
reply-function-management = Direction
reply-function-supervisor = Responsable
reply-function-quality = Coordination de la qualité
reply-function-ombuds = Service de médiation
reply-function-staff = Membre du personnel
reply-improvement-planned = L’établissement dit qu’il va y remédier.
reply-improvement-made = L’établissement dit qu’il y a remédié.
advice-reveals = Peut-on en déduire qui a écrit l’avis, ou apprendre quelque chose sur la santé ou la famille de quelqu’un ? Dans ce cas, ne l’écrivez pas : votre réponse est visible pour tout le monde.
notice-reply-sent = Votre réponse est envoyée. La rédaction la lit avant de la publier.
notice-reply-appealed = Vous avez introduit un recours. Une autre personne de la rédaction relit votre réponse.
## Pilots

subject-pilot-confirm = Confirmez votre candidature pour { $name }
subject-pilot-already = Votre candidature pour { $name } existe déjà
subject-pilot-step = Votre candidature pour { $name }
pilot-confirm-intro = { $who } demande à participer à { $name }. Confirmez avec le lien ci-dessous. Nous ne lisons la candidature qu'ensuite.
pilot-confirm-link = Confirmer votre candidature
pilot-already = Quelqu'un a demandé avec cette adresse à participer à { $name }. Vous l'avez déjà fait pour { $who }. Vous ne devez rien faire.
pilot-manage-link = Voir votre candidature
pilot-not-you = Vous n'avez rien demandé ? Alors vous ne devez rien faire.
pilot-why = Vous recevez cet e-mail parce qu'une candidature a été introduite avec cette adresse.
subject-pilot-reminder = Ce que vous devez encore faire pour { $name }
pilot-remind-still = { $count ->
    [one] Rien ne s'est passé depuis { $count } jour.
   *[other] Rien ne s'est passé depuis { $count } jours.
 }
pilot-remind-open = Ceci reste à faire :
pilot-remind-link = Ouvrir votre liste
pilot-remind-help = Une personne de votre organisation qui a un compte peut le faire. Quelque chose ne marche pas ? Dites-le à la personne qui gère le programme.
pilot-remind-last = Ceci est notre dernier rappel.
checklist-contacts = Indiquez une personne de contact.
checklist-charter = Lisez et acceptez la charte.
checklist-facility-data = Vérifiez les données de chaque structure.
checklist-members = Veillez à ce que chaque organisation ait un membre.
checklist-handed-out = Distribuez des invitations.
checklist-first-review = Obtenez un premier avis pour chaque structure.
pilot-about = Il s'agit de la candidature de { $who } pour { $name }.
pilot-reason = La raison :
pilot-mail-applied = Nous avons bien reçu votre candidature. Nous la lisons et nous vous tenons au courant.
pilot-mail-provisionally-selected = Votre candidature est sélectionnée provisoirement. Dans la phase suivante, nous fixons ensemble les lieux. Ensuite vient la sélection définitive.
pilot-mail-selected = Votre candidature est sélectionnée définitivement. Nous vous contactons pour le démarrage.
pilot-mail-onboarding = Nous préparons ensemble le démarrage. Vos structures ne participent pas encore.
pilot-mail-live = Vous participez. À partir de maintenant, chacun peut écrire des avis sur vos structures.
pilot-mail-paused = Votre participation est en pause. Ce qui est publié reste. Aucun nouvel avis ne s'ajoute pour le moment.
pilot-mail-completed = Votre participation est terminée. Ce qui est publié reste. Merci d'avoir participé.
pilot-mail-left = Votre participation est arrêtée. Ce qui est publié reste. Aucun nouvel avis ne s'ajoute.
pilot-mail-refused = Votre candidature n'est pas retenue.
pilot-mail-withdrawn = Votre candidature est retirée. Nous effaçons les données de la personne de contact.
mail-role-pilot-manager = responsable du projet pilote

pilot-join-title = Participer en tant que structure
pilot-join-lead = Les structures participent pas à pas. Voici les programmes, leurs conditions et comment poser votre candidature.
pilot-join-none = Il n'y a pas de programme pour le moment.
pilot-join-apply = Poser votre candidature
pilot-join-closed = Vous ne pouvez pas poser de candidature pour le moment.
pilot-join-sectors = Pour : { $names }
pilot-join-starts = Commence le { $day }.
pilot-join-closes = Vous pouvez poser votre candidature jusqu'au { $day } inclus.
pilot-join-wave = Vague { $number }
pilot-join-rules = Conditions
pilot-form-who = Qui pose la candidature ?
pilot-form-kind = Vous posez la candidature en tant que
pilot-form-name = Nom de l'organisation
pilot-form-municipalities = Communes de la région, séparées par des virgules
pilot-form-desk = Le Lokaal Loket Kinderopvang participe-t-il ?
pilot-form-desk-name = Nom du Lokaal Loket
pilot-form-contact = Qui pouvons-nous contacter ?
pilot-form-first-name = Prénom
pilot-form-last-name = Nom
pilot-form-phone = Numéro de téléphone (facultatif)
pilot-form-places = Lieux
pilot-form-places-hint = Collez l'adresse de la page de la structure sur cette plateforme. Elle n'y figure pas ? Écrivez alors son nom.
pilot-form-place = Lieu { $number }
pilot-form-place-text = Page ou nom
pilot-form-place-municipality = Commune
pilot-form-place-organiser = Organisateur
pilot-form-place-kind = Pour qui ?
pilot-form-place-income = Tarif selon les revenus ?
pilot-form-place-label = Label de qualité ?
pilot-form-motivation = Pourquoi participez-vous ? (facultatif)
pilot-form-charter = Nous acceptons la charte du programme.
pilot-form-private = Les données de la personne de contact sont chiffrées. Vous recevez d'abord un e-mail pour confirmer la candidature.
pilot-form-send = Envoyer la candidature
pilot-thanks-lead = Nous vous avons envoyé un e-mail. Cliquez sur le lien : nous ne lisons la candidature qu'ensuite.
pilot-confirm-lead = Confirmez que vous avez posé cette candidature.
pilot-expired = Ce lien est trop ancien. Posez la candidature à nouveau.
pilot-own-title = Votre candidature
pilot-own-since = depuis le { $day }
pilot-own-sent = Envoyée le { $day }
pilot-own-withdraw-title = Retirer la candidature
pilot-own-withdraw-lead = Vous pouvez retirer la candidature tant que vous ne participez pas encore. Nous effaçons alors les données de la personne de contact.
pilot-own-withdraw = Retirer la candidature
pilot-unknown = Je ne sais pas
pilot-yes = Oui
pilot-no = Non
pilot-state-interest = Pas encore confirmée
pilot-state-applied = Reçue
pilot-state-provisionally-selected = Sélectionnée provisoirement
pilot-state-selected = Sélectionnée définitivement
pilot-state-onboarding = En préparation
pilot-state-live = Participe
pilot-state-paused = En pause
pilot-state-completed = Terminée
pilot-state-left = Arrêtée
pilot-state-refused = Non retenue
pilot-state-withdrawn = Retirée
pilot-kind-huis-van-het-kind = Maison de l'enfant (Huis van het Kind)
pilot-kind-organiser = Organisateur
pilot-kind-partnership = Partenariat
pilot-kind-local-authority = Administration locale
pilot-kind-other = Autre
pilot-place-baby-toddler = Bébés et tout-petits
pilot-place-preschool = Enfants d'âge préscolaire
pilot-place-school-age = Enfants d'âge scolaire
pilot-place-other = Autre
pilot-join-months = { $count ->
    [one] Dure { $count } mois.
   *[other] Dure { $count } mois.
}
pilot-join-capacity = { $count ->
    [one] Il y a { $count } place.
   *[other] Il y a { $count } places.
}

# What providers promise in their replies, and whether it happened.
promise-planned = Prévu pour le { $day }. Ensuite, nous demandons si cela a été fait.
promise-made = Nous demandons si cela a été fait.
promise-due = Depuis le { $day }, nous demandons aux personnes concernées si cela a été fait.
promise-confirmed = Confirmé le { $day } : les personnes concernées disent que cela a été fait.
promise-contested = Contesté le { $day } : les personnes concernées disent que cela n’a pas été fait.
promise-expired = Non vérifié : jusqu’au { $day }, personne n’a dit si cela a été fait.
promise-title = Est-ce que cela a été fait ?
promise-question = Cela a-t-il été fait ?
promise-asked-planned = { $name } a répondu à un avis et a prévu quelque chose pour le { $day } :
promise-asked-made = { $name } a répondu à un avis le { $day } et a dit avoir fait quelque chose :
promise-yes = Oui
promise-no = Non
promise-unsure = Je ne sais pas
promise-answered-yes = Vous avez répondu : oui, cela a été fait.
promise-answered-no = Vous avez répondu : non, cela n’a pas été fait.
promise-answered-unsure = Vous avez répondu : je ne sais pas.
promise-undo = Retirer ma réponse
promise-private = Personne ne voit votre réponse, pas même l’établissement. Les lecteurs voient seulement ce qui ressort de toutes les réponses.
promise-until = Vous pouvez répondre jusqu’au { $day } inclus.
promise-closed = Cette question est terminée. Nous n’attendons plus de réponse.
subject-promise-due = Est-ce que cela a été fait chez { $name } ?
promise-mail-planned = Vous avez écrit un avis sur { $name }. L’établissement a répondu qu’il ferait quelque chose pour le { $day }.
promise-mail-made = Vous avez écrit un avis sur { $name }. L’établissement a répondu qu’il a fait quelque chose.
promise-mail-text = Voici ce que l’établissement a écrit :
promise-mail-ask = Cela a-t-il été fait ? Un clic sur oui, non ou je ne sais pas aide les autres lecteurs.
promise-mail-link = Répondre à la question
refusal-promise-closed = Cette question est terminée : nous n’attendons plus de réponse.
refusal-own-organisation = Vous faites partie de cet établissement. Vous ne pouvez donc pas répondre à cette question.
refusal-already-answered = Vous avez déjà répondu à cette question. Vous pouvez retirer votre réponse.
## Newsletters of programmes
mail-newsletter-of = Lettre d’information : { $name }
mail-why-newsletter = Vous recevez cet e-mail parce que vous vous êtes inscrit : { $name }.
newsletter-trial = Ceci est un essai : vous seul recevez cet e-mail. Le vrai e-mail contient ci-dessous un lien pour arrêter.
subscription-confirm-newsletter = Vous avez demandé à recevoir ces e-mails : { $name }. Ils viennent quand il y a des nouvelles. Confirmez avec le lien ci-dessous.
follow-newsletter = Lettre d’information : { $name }
follow-newsletter-lead = Nous envoyons un e-mail quand il y a des nouvelles de ce programme. D’abord nous vous demandons par e-mail de confirmer. Chaque e-mail contient un lien pour arrêter en un clic.
follow-newsletter-link = Recevoir des nouvelles de ce programme
newsletter-trial-subject = Essai :
# Invitations
poster-title = Comment était-ce ici ?
poster-lead = Racontez ce que vous ou votre proche avez vécu. Cela aide d’autres à choisir, et cela nous aide à nous améliorer.
poster-scan = Scannez le carré avec votre téléphone.
poster-type = Ou allez sur { $address } et tapez ce code :
poster-promise = Un rédacteur lit chaque avis avant sa publication. Votre nom n’y figure jamais, et nous ne savons pas qui a écrit quoi.
letter-title = Racontez-nous comment c’était
letter-greeting = Madame, Monsieur,
letter-why = Vous ou votre proche faites appel à notre établissement, ou l’avez fait récemment. Nous aimerions savoir ce qui s’est bien passé et ce qui peut être mieux. Cela aide aussi d’autres personnes qui cherchent un établissement.
letter-everybody = Nous remettons cette lettre à tout le monde, pas seulement aux personnes satisfaites.
letter-how = Vous écrivez sur la plateforme Waarderingsplatform, qui est indépendante de nous. Cela prend environ dix minutes.
letter-free = Vous choisissez de participer ou non. Cela ne change rien aux soins ou à l’accueil que vous recevez.
letter-paper = Plutôt sur papier ? Sur la même page, vous trouvez un formulaire à imprimer.
letter-end = Merci et cordialement,
slip-title = Codes de { $name }
slip-lead = Prouve que vous êtes client, résident, parent ou proche ici. Personne ne peut voir que ce code est le vôtre.
slip-type = Scannez le carré, ou allez sur { $address } et remplissez ce code avec votre avis :
invitation-entry-title = Taper un code
invitation-entry-lead = Vous avez reçu une affiche ou une lettre ? Elle porte un code de huit lettres et chiffres. Tapez-le ici.
invitation-entry-code = Code de l’affiche ou de la lettre
form-code = Code de l’établissement (facultatif)
form-code-hint = L’établissement vous a donné un code de 24 caractères ? Alors votre avis porte la mention « utilisateur confirmé ». Personne ne peut voir quel code était le vôtre, nous non plus.
confirmed-user = utilisateur confirmé
confirmed-user-hint = A donné un code de l’établissement. Personne ne peut voir à qui était ce code.
refusal-no-invitation-code = L’affiche ne peut pas être faite pour le moment. Réessayez dans un instant.
wrong-relationship-code-bad-relationship-code = Ce code n’est pas correct. Vérifiez chaque signe sur le papier : il y en a 24.
wrong-relationship-code-unknown-relationship-code = Ce code n’est pas de cet établissement, ou il est trop ancien. Vous pouvez continuer sans code.
wrong-relationship-code-used-relationship-code = Ce code a déjà servi. Chaque code ne sert qu’une fois. Vous pouvez continuer sans code.
wrong-code-withdrawn-code = Ce code ne fonctionne plus. Cherchez l’établissement : vous pouvez y écrire aussi.
notice-code-taken-back = Le code est retiré. Il ne mène plus nulle part.
# Asking a facility to take part.
gate-tag-soon = Participe bientôt
gate-tag-paused = Participation en pause
gate-tag-over = Ne participe plus
gate-never = Cet établissement ne participe pas encore. Vous ne pouvez donc pas encore écrire d'avis.
gate-soon = Cet établissement se prépare à participer. Ensuite, vous pourrez écrire un avis.
gate-soon-wave = Cet établissement se prépare à participer, dans la vague { $wave }. Ensuite, vous pourrez écrire un avis.
gate-soon-day = Cet établissement se prépare à participer, dans la vague { $wave }. Nous pensons qu'il commence le { $day }.
gate-paused = La participation de cet établissement est en pause depuis le { $day }. Pour le moment, nous n'acceptons pas de nouveaux avis.
gate-completed = Cet établissement a participé jusqu'au { $day }. Depuis, nous n'acceptons plus de nouveaux avis.
gate-left = Depuis le { $day }, cet établissement ne participe plus. Nous n'acceptons pas de nouveaux avis.
gate-stays = Ce qui est publié reste.
wish-link = Demandez à cet établissement de participer
wish-title = Demandez à { $name } de participer
wish-lead = Nous comptons combien de personnes le demandent. L'établissement et l'administration voient ce nombre, et pas qui l'a demandé.
wish-email = Votre adresse e-mail (facultative)
wish-private = Avec votre adresse, nous vous envoyons un seul e-mail dès que vous pouvez écrire un avis. Nous la gardons chiffrée et l'effaçons ensuite. Votre demande compte une fois par adresse.
wish-button = Demander
wish-count = { $count ->
    [one] { $count } personne l'a déjà demandé.
   *[other] { $count } personnes l'ont déjà demandé.
}
wish-mailed-lead = Nous vous avons envoyé un e-mail. Cliquez sur le lien : votre demande ne compte qu'après cela.
wish-counted-title = Votre demande compte
wish-counted-lead = Merci. L'établissement et l'administration voient combien de personnes le demandent.
wish-confirm-title = Confirmez votre demande
wish-confirm-lead = Demandez-vous à { $name } de participer ?
wish-confirm-button = Oui, je le demande
wish-confirmed-lead = Votre demande à { $name } compte. Vous recevez un seul e-mail dès que vous pouvez écrire un avis.
wish-expired = Ce lien est trop ancien. Demandez à nouveau sur la page de l'établissement.
wish-stop-title = Retirez votre demande
wish-stop-lead = Vous ne voulez plus d'e-mail sur { $name } ? Votre demande ne comptera plus.
wish-stop-gone = Nous n'avons plus votre adresse. Vous ne devez rien faire.
wish-stop-button = Retirer
wish-stopped-lead = Vous ne recevez pas d'e-mail à ce sujet. Votre adresse est effacée.
subject-wish-confirm = Confirmez votre demande à { $name }
subject-wish-already = Vous avez déjà demandé à { $name } de participer
subject-wish-fulfilled = { $name } participe maintenant
wish-mail-intro = Vous avez demandé si { $name } veut participer à la plateforme. Cliquez sur le lien pour que votre demande compte.
wish-mail-already = Vous avez déjà demandé si { $name } veut participer. Votre demande compte. Vous ne devez rien faire.
wish-mail-link = Confirmez votre demande
wish-mail-once = Si l'établissement participe, vous recevez un seul e-mail à ce sujet. Vous ne l'avez pas demandé vous-même ? Vous ne devez rien faire.
wish-mail-stop = Retirez votre demande
wish-mail-why = Vous recevez cet e-mail parce que quelqu'un a demandé avec cette adresse qu'un établissement participe.
wish-mail-live = Vous avez demandé si { $name } veut participer. C'est le cas maintenant : vous pouvez écrire un avis.
wish-mail-gone = C'est le seul e-mail à ce sujet. Nous avons effacé votre adresse.
refusal-facility-takes-part = Cet établissement participe déjà. Vous pouvez écrire un avis.

# Mails to members of providers about publications.
subject-member-news = Nouvel avis sur { $name }
member-news-intro = Un nouvel avis sur { $name } est en ligne. Un rédacteur l’a lu.
member-news-no-text = Le texte n’est pas dans cet e-mail : un avis peut encore être modifié ou retiré.
member-news-read = Lire l’avis et répondre
member-news-public = Voir l’avis comme les lecteurs
member-news-often = Choisir la fréquence des e-mails
member-news-stop = Plus d’e-mails sur { $name }
mail-why-member = Vous recevez cet e-mail parce que vous êtes membre de { $name } sur la plateforme.
subject-member-digest = { $count ->
    [one] { $count } nouvel avis sur vos établissements
   *[other] { $count } nouveaux avis sur vos établissements
 }
member-digest-intro = Depuis notre dernier e-mail, ces avis ont été mis en ligne. Un rédacteur les a tous lus.
member-digest-line = En ligne depuis le { $day }
member-digest-stop = Plus de résumés
mail-why-member-digest = Vous recevez cet e-mail parce que vous avez demandé un résumé des nouveaux avis sur vos établissements.

# To members of a provider before a very serious text is published.
subject-provider-hearing = Voyez avant publication un avis sur { $name }
hearing-intro = Un rédacteur décide de publier un avis sur { $name } et le juge très grave. Vous pouvez donc le voir avant sa mise en ligne. Ce que les lecteurs ne peuvent pas voir est masqué.
hearing-until = Vous pouvez dire à la rédaction ce que vous souhaitez jusqu’au { $moment }.
hearing-no-veto = Seule la rédaction lit votre réponse. Elle n’empêche pas la publication. Une fois l’avis en ligne, vous pouvez y répondre publiquement.
hearing-link = Voir l’avis

# To the editor who showed a very serious text to a provider.
subject-hearing-answered = { $name } a répondu au sujet d’un avis
hearing-answered-intro = Vous avez d’abord montré à l’établissement un avis très grave sur { $name }. Il a répondu. La réponse n’est pas dans cet e-mail : vous la lisez avec le dossier.
hearing-answered-until = Votre décision prend effet à partir du { $moment }. Voulez-vous masquer davantage ou décider autrement ? Reprenez-la avant ce moment.
hearing-answered-link = Lire la réponse

# Une question après un avis ou une réponse.
feedback-title = Encore une question, si vous voulez
feedback-question = Était-ce facile ?
feedback-1 = très difficile
feedback-2 = difficile
feedback-3 = ça va
feedback-4 = facile
feedback-5 = très facile
feedback-remark = Que peut-on améliorer ? (facultatif)
feedback-private = N'écrivez pas de noms. Nous gardons votre réponse sans votre nom et sans lien avec ce que vous avez écrit. Seuls les responsables du projet pilote la lisent.
feedback-button = Envoyer votre réponse
feedback-thanks-title = Merci pour votre réponse
feedback-thanks = Elle nous aide à rendre la plateforme plus facile.
feedback-closed-title = Votre réponse n'est pas envoyée
feedback-own-page = Le lien vers votre avis se trouve dans votre boîte mail.
feedback-home = Vers la page d'accueil
feedback-provider-home = Vers vos établissements
refusal-question-unknown = Nous ne connaissons pas cette question. Retournez en arrière et essayez à nouveau.
refusal-question-expired = Vous pouviez répondre à cette question pendant un jour. Ce délai est passé.
refusal-question-answered = Vous avez déjà répondu à cette question. Une fois suffit, merci.
wrong-score-required = Choisissez un chiffre de 1 à 5.
wrong-score-out-of-range = Choisissez un chiffre de 1 à 5.
proof-letter-title = Confirmez { $name }
proof-letter-greeting = Madame, Monsieur,
proof-letter-why = Quelqu’un souhaite répondre au nom de { $name } (numéro d’entreprise { $number }) à des avis sur la plateforme. Avec le code de cette lettre, vous confirmez que c’est exact.
proof-letter-who = Donnez cette lettre à la personne qui gère l’organisation sur la plateforme.
proof-letter-type = Connectez-vous sur { $address }, choisissez « Leden », choisissez votre organisation et tapez ce code :
proof-letter-until = Le code fonctionne une seule fois, jusqu’au { $day } inclus.
proof-letter-not-you = Personne n’est au courant chez vous ? N’utilisez pas le code et jetez cette lettre. Sans le code, personne ne peut répondre en votre nom.
proof-letter-end = Avec nos salutations, l’équipe de la plateforme
subject-organisation-code = Votre code pour confirmer { $name }
organisation-code-intro = Vous avez demandé un code pour confirmer que vous pouvez agir pour { $name } sur la plateforme.
organisation-code-is = Votre code : { $code }
organisation-code-link = Tapez le code
organisation-code-until = Le code fonctionne une seule fois, jusqu’au { $moment }.
organisation-code-not-you = Vous n’avez rien demandé ? Ne donnez le code à personne. Sans le code, rien ne change.
organisation-code-why = Vous recevez ce message parce que votre adresse est celle d’un établissement de cette organisation dans le registre.
