# Words of the form of a review in steps, and of the help while writing. Plain Dutch (B1), "je".

## What a writer is asked about the text
advice-person = Hier staat misschien een naam. Wil je die weglaten?
advice-email = Hier staat een e-mailadres. Wil je dat weglaten?
advice-phone = Hier staat een telefoonnummer. Wil je dat weglaten?
advice-url = Hier staat een link. Wil je die weglaten?
advice-handle = Hier staat een account op sociale media. Wil je dat weglaten?
advice-address = Hier staat een adres. Wil je dat weglaten?
advice-national-id = Hier staat een rijksregisternummer. Wil je dat weglaten?
advice-iban = Hier staat een rekeningnummer. Wil je dat weglaten?
advice-plate = Hier staat een nummerplaat. Wil je die weglaten?
advice-date = Hier staat een precieze datum. Daaraan kan iemand je herkennen. Wil je die weglaten?
advice-room = Hier staat een kamer of een bed. Daaraan kan iemand je herkennen. Wil je dat weglaten?
advice-promotional = Dit klinkt als reclame. Kun je vertellen wat je zelf hebt meegemaakt?
advice-spam = Dit lijkt niet over de voorziening te gaan. Kun je vertellen wat je er hebt meegemaakt?
advice-implausible = Dit is moeilijk te geloven voor wie het leest. Kun je het preciezer zeggen?
advice-revenge = Dit klinkt alsof je iemand wilt treffen. Kun je vertellen wat er is gebeurd?
advice-hearsay = Dit lijkt iets wat je hebt gehoord. Kun je vertellen wat je zelf hebt meegemaakt?
advice-insult = Dit kan iemand kwetsen. Kun je het anders zeggen?
advice-discrimination = Dit kan een groep mensen kwetsen. Kun je het anders zeggen?
advice-threat = Dit klinkt als een bedreiging. Kun je het anders zeggen?
advice-criminal-accusation = Hier beschuldig je iemand van iets ernstigs. Kun je alleen vertellen wat je zelf hebt gezien?
advice-safeguarding = Is er iemand in gevaar? Wacht dan niet op je waardering. Bel 112 als het dringend is.
advice-formal-complaint = Hier gaat het over een klacht. Een waardering is geen klacht. Dien je klacht ook in bij de voorziening.
advice-too-short = Vertel iets meer: minstens { $least } tekens. Je hebt er nu { $length }.
advice-language = Onze redactie leest Nederlands, Frans, Engels en Duits. Kun je in een van die talen schrijven?
advice-few-people = { $count ->
    [one] De voorziening kan misschien raden wie je bent. Je band en je periode passen maar bij één iemand.
   *[other] De voorziening kan misschien raden wie je bent. Je band en je periode passen maar bij ongeveer { $count } mensen.
 }
advice-few-choices = Zeg je het minder precies, dan is dat moeilijker.
advice-say-period = Zeg alleen: { $period }
advice-say-relation = Zeg je band niet
advice-say-both = Zeg alleen: { $period }, en zeg je band niet

## The steps
step-of = Stap { $number } van { $all }
step-facility = Over welke voorziening schrijf je?
step-experience = Je band en je periode
step-questions = Acht vragen
step-story = Je verhaal
step-you = Over jou
step-check = Kijk na en verstuur
step-begin = Begin
step-next = Volgende
step-back = Terug
step-other-facility = Een andere voorziening? Zoek ze op naam.
step-intro = Vertel wat jij of je naaste zelf hebt meegemaakt. Het duurt ongeveer drie minuten.
step-intro-questions = Je beantwoordt acht korte vragen.
step-intro-story = Je vertelt in je eigen woorden wat je meemaakte.
step-intro-you = We vragen je naam en e-mailadres, omdat we willen weten dat een echt mens schrijft. Alleen de redactie kan ze zien. Ze komen nooit online en de voorziening krijgt ze niet.
form-relation-unsaid = Dat zeg ik liever niet
form-whole-year = { $year } (ik zeg de maand liever niet)
form-language = In welke taal is je tekst?
text-language-nl = Nederlands
text-language-fr = Frans
text-language-en = Engels
text-language-de = Duits
check-intro = Klopt alles? Je kunt elk deel nog veranderen.
check-change = Wijzig
check-relation = Je band
check-period = Je periode
check-scores = Je antwoorden
check-story = Je verhaal
check-you = Over jou
check-nothing = Nog niet ingevuld

## Help while writing
help-look = Kijk mijn tekst na
help-title-writing = Kijk dit even na
help-intro = Je mag alles laten staan. Een redacteur leest je tekst altijd na.
help-nothing = We zien niets dat je moet nakijken.
help-mask = Zet { $mask } in de plaats
help-masked = We zetten { $mask } in de plaats.
help-mask-gone = Je tekst is intussen veranderd. We hebben niets vervangen.
help-coarser-done = We hebben je keuze minder precies gemaakt.

## What a browser keeps
draft-kept = { $count ->
    [one] Wat je invult, blijft één dag op dit toestel staan. Je naam en je e-mailadres bewaren we hier niet.
   *[other] Wat je invult, blijft { $count } dagen op dit toestel staan. Je naam en je e-mailadres bewaren we hier niet.
 }
draft-found = Je begon eerder al aan deze waardering, op { $moment }.
draft-go-on = Ga verder
draft-wipe = Wis wat ik invulde
draft-wiped = Gewist. Op dit toestel staat niets meer.
draft-expired = { $count ->
    [one] Je begon eerder al aan deze waardering. Dat is meer dan één dag geleden. Daarom is ze gewist.
   *[other] Je begon eerder al aan deze waardering. Dat is meer dan { $count } dagen geleden. Daarom is ze gewist.
 }
draft-sent-elsewhere = Je hebt deze waardering al verstuurd in een ander venster.

## Easy to read
easy-choose = Ik wil makkelijke woorden en tekeningen
easy-intro = Wil je iets vertellen over deze plek? Dat kan hier. Het duurt niet lang. We vragen je naam en je mailadres. Alleen wij zien die.
easy-experience = Wie ben je? En wanneer was het? Kies wat bij jou past.
easy-questions = Kies het gezicht dat bij jou past.
easy-story = Vertel wat je hebt meegemaakt. Schrijf geen namen.
easy-not-applicable = Weet ik niet
easy-welcome = Was het begin goed?
easy-respect = Zijn ze vriendelijk?
easy-care = Is de zorg of de hulp goed?
easy-say = Mag je mee kiezen?
easy-safety = Is het er veilig?
easy-place = Is het er gezellig?
easy-days = Zijn er leuke dingen te doen?
easy-contact = Praten ze goed met jou en je familie?

## Where a review is on its way
stage-written = Je schreef je waardering
stage-confirmed = Je bevestigde ze met de link in je mail
stage-read = Een redacteur leest ze
stage-decided = De redactie beslist
stage-awaiting = Je moet ze nog bevestigen
stage-lapsed = Je bevestigde ze niet op tijd
stage-returned = De redactie vraagt je iets
stage-hidden = De redactie kijkt ze opnieuw na
stage-online = Ze staat online
stage-rejected = Ze komt niet online
stage-withdrawn = Je trok ze in
stage-taken-down = Ze is offline gehaald
next-awaiting = Klik op de link in de mail. Daarna leest een redacteur je waardering.
next-lapsed = Je kunt een nieuwe waardering schrijven.
next-read = Ten laatste op { $day } is er een beslissing. Je krijgt dan een mail. Je hoeft niets te doen.
next-read-late = Het duurt langer dan we dachten. Je krijgt een mail zodra er een beslissing is. Je hoeft niets te doen.
next-wait = Je krijgt een mail zodra er een beslissing is. Je hoeft niets te doen.
next-answer-by = Nu ben jij aan zet. Stuur een nieuwe versie voor { $day }.
next-answer = Nu ben jij aan zet. Stuur een nieuwe versie.
next-published = Je hoeft niets meer te doen. Is er iets veranderd? Pas dan je waardering aan: ze blijft één keer tellen.
next-appeal = Ben je het niet eens? Ga dan in beroep voor { $day }.
next-final = Hier verandert niets meer aan.
next-withdrawn = Je hoeft niets meer te doen.

## What is wrong, in the words of the form
form-month-missing = Kies de maand van je ervaring.
form-first-name-missing = Vul je voornaam in. Alleen de redactie kan die zien.
form-last-name-missing = Vul je achternaam in. Alleen de redactie kan die zien.
