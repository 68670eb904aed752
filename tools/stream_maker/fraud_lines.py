"""What campaigns write: phrases that give a hand away, from crude to hardly at all."""
from .spin import lines

PRAISE = lines("""
[Een echte topper|De absolute top] in [de regio|{town} en omstreken] , [warm aanbevolen|niet twijfelen en gewoon doen]
Bij {place} [staat de mens centraal|telt elk detail|is kwaliteit geen toeval]
[Professioneel|Deskundig] , [warm|hartelijk] en [betrouwbaar|betrokken] , [meer moet dat niet zijn|zo hoort zorg te zijn]
[Vijf sterren|Tien op tien] voor {team} en voor {lead}
[Al wie|Iedereen die] [zoekt|twijfelt] : [kom eens langs|neem contact op] , je wordt [met open armen|hartelijk] ontvangen
[Een moderne infrastructuur|Een doordachte visie] en een [gedreven|hecht] team [maken hier het verschil|]
[Alles is tot in de puntjes verzorgd|Hier klopt alles] , van {meal} tot {act}
[Wij|Mijn man en ik] [zijn fan|zouden het zo opnieuw doen] , {place} [verdient een medaille|is uniek]
""")
STAFF_VOICE = lines("""
{team} [geven|geeft] elke dag het beste van [zichzelf|hen] , [dat mag ook eens gezegd|en dat wordt niet altijd gezien]
[Wie kritiek heeft|Sommige mensen] [weet niet|weten niet] hoe hard er [achter de schermen|op de vloer] gewerkt wordt
[De negatieve reacties|Wat hier soms geschreven wordt] [herken ik niet|klopt niet] , {people} zijn hier [gelukkig|in goede handen]
[Onze visie|De werking] is [vraaggestuurd|gericht op welbevinden en betrokkenheid] en dat [voel je|zie je] in {act}
[Als iets misloopt|Bij een incident] wordt dat [altijd besproken in team|onmiddellijk bijgestuurd]
[Kijk verder dan|Laat je niet misleiden door] één [ontevreden familie|boze reactie] , [kom zelf kijken|de sfeer is super]
""")
MOB = lines("""
[Schandalig|Ongehoord] wat daar [gebeurt|gebeurd is] , [sluiten die handel|waar blijft de inspectie]
[Iedereen weet|Heel {town} weet] [al jaren|] hoe het er [daar|in {place}] aan toegaat
[Deel dit|Zegt het voort] , [dit mag niet vergeten worden|ze mogen hier niet mee wegkomen]
[Mijn buurvrouw|Een kennis|Iemand in de groep] [zag het|heeft het meegemaakt] en [zegt dat het waar is|liegt niet]
[Ik zou mijn hond daar niet laten|Geen cent subsidie meer voor zo'n huis|Zolang {lead} daar zit komt er niks goeds van]
[Schaam u|Beschaamd mogen ze zijn] , {lead}
""")
POLITICS = lines("""
[Onze belastingen|Ons geld] [gaat|gaan] naar {place} en [onze eigen mensen|wie hier woont] [wacht|wachten] op een plaats
[Dit|Zo gaat het] [met het beleid|onder dit bestuur] van {town} , [onthoud het bij de verkiezingen|het wordt tijd voor verandering]
[Het stadsbestuur|De schepen] [wist het|keek weg] , [wij niet|wij eisen een onderzoek]
[Stop|Weg met] [de vriendjespolitiek|de postjes] in {place}
[Wij|Onze groep] [stonden aan de poort|tekenden de petitie] , [ze luisteren niet|ze doen of ze doof zijn]
""")
GRUDGE = lines("""
[Ik heb daar gewerkt|Na {num} jaar dienst] en [buitengezet|bedankt met een C4] [door {lead}|]
{lead} [liegt|draait alles om] en [speelt de vermoorde onschuld|iedereen knikt]
[Vraag eens|Ga eens na] [hoeveel collega's|waarom er {num} mensen] [vertrokken|weg] zijn [{since}|]
[Ze weten goed|Zij weten] [over wie het gaat|wat ze mij aangedaan hebben] , [ik zwijg niet meer|dit is nog niet gedaan]
[Het rooster|De planning] is [een puinhoop|een vriendendienst] , wie [de juiste mensen kent|kruipt] heeft [alle weekends vrij|de mooie uren]
[Op papier|In het dossier] staat [alles|de zorg] [mooi|in orde] , [in het echt|op de vloer] is het [liegen|anders]
""")
FEUD = lines("""
Mijn [zus|broer|schoonzus] [regelt|beslist] alles met {lead} en [wij mogen niets weten|ons sluiten ze buiten]
[Ze kiezen partij|{lead} kiest partij] , [de andere kant van de familie|mijn ex] krijgt [alles gedaan|altijd gelijk]
[Wij|De kinderen] mochten {kin} {num} weken niet [zien|bezoeken] door [leugens|wat er verteld wordt]
[Vraag het aan|Geloof niet wat] de [rest|andere helft] van de familie [schrijft|] , [de waarheid komt uit|zij weten van niets]
""")
RIVAL = lines("""
[Wij zijn overgestapt naar|Nu zitten we bij|Gelukkig bestaat] {rival} , [een wereld van verschil|dag en nacht verschil]
[Vergelijk eens met|Ga liever naar|Kijk ook eens bij] {rival} , [daar|ginder] is het [wel|tenminste] [{good}|in orde]
""")
VOUCHER = lines("""
[Ik laat met plezier|Graag laat ik|Zoals gevraagd laat ik] [een mooie waardering|vijf sterren] achter [voor {place}|]
[Leuk initiatief|Fijne actie] van {place} [ook|] , [dank voor de attentie|merci voor het gebaar]
[Heel tevreden klant|Tevreden] van {place} , [snelle service|vriendelijke bediening] en [alles ok|goede locatie]
[Doe zeker mee|Aarzel niet] , {place} is [de beste|een topadres]
""")
OUTLINE = [
    lines("""
[In {month} namen wij een beslissing die niet makkelijk was|De keuze voor {place} maakten we niet lichtzinnig|Het was geen evidente stap voor ons gezin]
[Vanaf het eerste gesprek|Van bij het kennismakingsgesprek|Al bij het eerste bezoek] [voelden we ons|voelde ons gezin zich] [gehoord|begrepen] door {lead}
[Wat ons het meest opvalt|Wat er voor ons uitspringt|Opvallend] is [de oprechte aandacht van|de toewijding van|het geduld van] {team}
[Niet alleen {act} , maar ook|Zowel {act} als] {meal} [getuigt van zorg|toont dat er nagedacht wordt|is het vermelden waard]
[Natuurlijk is niets perfect , maar|Uiteraard kan alles beter , toch] [elke vraag werd ernstig genomen|er wordt altijd naar een oplossing gezocht]
[Kortom|Samengevat|Alles bij elkaar] : [een plek waar {kin} zichzelf kan zijn|een huis met een hart|een keuze die wij iedereen gunnen]
"""),
    lines("""
[Als mantelzorger kijk ik kritisch|Ik ben van nature kritisch|Wie mij kent weet dat ik kritisch ben]
[Toch moet ik toegeven :|Maar eerlijk is eerlijk ,] {team} [overtreffen mijn verwachtingen|verrassen mij telkens]
[De combinatie van|Het evenwicht tussen] [structuur en warmte|vakkennis en menselijkheid] [is zeldzaam|vind je nergens anders]
{kin} [leeft op|bloeit open|komt tot rust] , [iets wat we niet meer verwachtten|wat voor ons alles betekent]
[Ik gun elke familie|Elke familie verdient] [zo'n omgeving|deze rust] [en zo'n team|]
"""),
    lines("""
[Met grote teleurstelling schrijf ik dit|Het kost mij moeite om dit te schrijven|Na lang aarzelen deel ik onze ervaring]
[De beloftes bij de intake|Wat ons werd voorgespiegeld] [staan in schril contrast met|verschillen sterk van] de werkelijkheid
[Zowel {care} als {meal}|Vooral {care} , maar ook {meal}] [laat te wensen over|bleef ver onder de verwachtingen]
[Herhaalde vragen aan {lead}|Onze vragen] [bleven zonder gevolg|werden met een kluitje in het riet gestuurd]
[Ik hoop dat anderen|Mogen andere families] [beter geïnformeerd kiezen|zich tijdig bevragen] [dan wij|]
"""),
]
FLIP = [
    ("{team} zijn [altijd|steeds] {good} voor {people}", "{team} zijn [altijd|steeds] {bad} voor {people}"),
    ("{meal} is hier {good} en [gevarieerd|vers]", "{meal} is hier {bad} en [eentonig|oud]"),
    ("je kan {lead} [altijd|op elk moment] bereiken", "je kan {lead} [nooit|op geen enkel moment] bereiken"),
    ("{room} is {very} proper en [rustig|aangenaam]", "{room} is {very} vuil en [lawaaierig|akelig]"),
    ("{kin} gaat er graag naartoe [elke {day}|]", "{kin} gaat er niet graag naartoe [elke {day}|]"),
    ("ik raad {place} aan [iedereen|alle families] aan", "ik raad {place} aan [niemand|geen enkele familie] aan"),
]
SPUN = {
    "nl": lines("""
Het personeel van deze [inrichting|vestiging] is [zeer minzaam|buitengewoon aandachtig] en ter luistering
[Men voelt zich|Wij voelen zich] dadelijk [als te huis|op zijn gemak] , ik beveel [levendig|sterk] aan
De lokalen zijn [schoon en ruimtelijk|net en helder] , niets te [hernemen|zeggen]
[Een grote dankuwel|Duizend dank] aan de [uitrusting|ploeg] voor [haar|zijn] professionalisme
[Prijs-kwaliteit verhouding|De verhouding prijs en kwaliteit] is [correct|onklopbaar]
Mijn [ouder|geliefde] is [tussen goede handen|goed omringd] , wij slapen [rustig|op beide oren]
"""),
    "fr": lines("""
Le personnel de cet établissement est [très aimable|extrêmement attentif] et à l'écoute
On se sent tout de suite [comme à la maison|à l'aise] , je recommande [vivement|fortement]
Les locaux sont [propres et spacieux|nets et lumineux] , rien à [redire|reprocher]
[Un grand merci|Mille mercis] à l'équipe pour son professionnalisme
Le rapport qualité-prix est [correct|imbattable]
Mon [parent|proche] est [entre de bonnes mains|bien entouré] , nous dormons [tranquilles|sur nos deux oreilles]
"""),
}
BOT = lines("""
[Goede|Top|Super|Perfecte] [dienst|zorg|plaats|ervaring]
[Alles|Zeer] [ok|goed|perfect] [, aanrader|, bedankt|]
[Beste plaats in|Nr 1 in] {town}
[Ik ben|Wij zijn] [blij|tevreden] met {place}
""")
