"""Sentence patterns per theme and tone, for every sector.  Written for this project."""
from .spin import lines

STAFF = {"pos": lines("""
{team} [kennen|kent] {kin} [door en door|beter dan wij soms|van haver tot gort] en dat [merk je|voel je|doet deugd]
[ge voelt|je voelt|we voelen] dat {team} [hun job graag doen|er met hart en ziel staan|het menen] [, zelfs op {day}|]
{team} [maken tijd voor een babbel|nemen altijd even de tijd|vragen spontaan hoe het met ons gaat]
[Altijd|{often}] [een lach|een vriendelijk woord|een warm welkom] [van|door] {team} [als we binnenkomen|aan de deur|]
[nooit|zelden] [een onvertogen woord gehoord|een slecht humeur gezien] bij {team} , [chapeau|respect|petje af]
{kin} [heeft een boontje voor|kijkt uit naar|praat thuis over] {team} [van {day}|]
[met weinig volk|met te weinig handen] [toch|] [zo veel geduld|zo veel warmte] , [dat is {very} knap|daar neem ik mijn hoed voor af]
de nieuwe collega's worden [goed ingewerkt|rustig begeleid] door {team} [, dat stelt gerust|]
"""), "neu": lines("""
{team} [zijn wisselend|wisselt nogal] , de ene [dag|week] [gaat het vlot|is het top] en de andere [loopt het stroef|minder]
[over|van] {team} [kan ik|kunnen wij] weinig [zeggen|kwaad zeggen] , we zien [hen|ze] [maar even|enkel op {day}]
[de meesten|de vaste gezichten] zijn [{good}|vriendelijk] , [een enkeling|iemand van de avond] [minder|wat kortaf]
{since} zijn er [{num}|veel] nieuwe gezichten bij {team} [, we wachten af|, het is wennen|]
{team} [doen wat ze kunnen|werken hard] maar [er is te weinig volk|de tijd ontbreekt]
"""), "neg": lines("""
{team} [hebben|heeft] [amper|nauwelijks|nooit] tijd , {kin} moet [{often}|dikwijls] [wachten|lang roepen]
[elke maand|om de {num} weken] [andere gezichten|weer iemand nieuw] , {kin} [raakt daar onrustig van|weet niet meer wie wie is]
[de toon van|hoe] {team} [spreken|praten] tegen {people} is {very} [kortaf|onvriendelijk|uit de hoogte]
er [staat|staan] {often} maar [één iemand|één begeleider] voor [{num}|de hele groep] {people} [, dat kan niet|, en dan schrik je nog|]
als je iets vraagt [zuchten ze|rollen ze met de ogen|krijg je een snauw] , {since} is het [erger|niet beter geworden]
[wij hebben|ik heb] {team} [op {day}|] gewoon met de gsm [zien zitten|bezig gezien] terwijl {people} [riepen|wachtten]
{kin} is [bang van|niet graag bij] een van {team} en niemand [luistert|neemt dat ernstig]
""")}

TALK = {"pos": lines("""
{lead} [belt|mailt|stuurt een berichtje] [zelf|dezelfde dag nog] als er iets is [met {kin}|] , [dat geeft rust|zo hoort het]
vragen [via de app|per mail|aan het onthaal] [krijgen|kregen wij] [binnen de dag|vlot|snel] een antwoord
[op het oudergesprek|op het familieoverleg|bij de bespreking] [werd er echt geluisterd|mochten wij alles zeggen|was er tijd]
{lead} [geeft fouten toe|zegt het als iets misliep] , en dat [apprecieer ik|vind ik straf|maakt vertrouwen]
elke [week|maand] [een nieuwsbrief|foto's|een kort verslagje] , [plezant|zo blijf je mee|wij lezen dat graag]
wij [zijn betrokken|mogen meedenken] bij {care} , [niets gebeurt achter onze rug|alles wordt overlegd]
"""), "neu": lines("""
de communicatie [kan beter|is wisselend|gaat met ups en downs] , [vooral over|zeker rond] {care}
[soms|af en toe] [hoor je iets twee keer|krijg je een mail te laat] en [soms|dan weer] [niets|helemaal geen nieuws]
de app is [handig|goed bedoeld] maar [niet iedereen vult ze in|er staat niet veel in|ze valt soms uit]
voor [vragen|afspraken] moet je [bij {lead}|op bureau] zijn , [enkel op {day}|tussen {num} en vijf]
"""), "neg": lines("""
[wij moesten|ik moest] van {kin} [zelf|] horen dat [er iets gebeurd was met|er iets misliep met] {care}
{lead} is [onbereikbaar|nooit te spreken|altijd in vergadering] , [mails blijven liggen|terugbellen doen ze niet|drie keer geprobeerd]
[na|] {num} mails [nog steeds|] geen antwoord over {care} , [je geeft het op|daar word je moe van]
[afspraken|wat we afspreken] over {care} [worden niet doorgegeven|is de week erna vergeten|staan nergens op papier]
de prijs ging [omhoog|de hoogte in] en dat [stond ineens op de factuur|kregen we achteraf te horen]
[kritiek|een opmerking] wordt [weggelachen|niet gewaardeerd|tegen u gebruikt]
""")}

FOOD = {"pos": lines("""
{meal} is [vers|zelf gemaakt|met smaak gemaakt] , {kin} [eet alles op|vraagt een tweede bord|is wat bijgekomen]
[er wordt rekening gehouden met|ze denken aan] [zijn dieet|de allergie|wat {kin} niet lust] [, ook op {day}|]
[we mochten|ik mocht] mee-eten op {day} : {meal} was {very} [lekker|{good}]
voor [een verjaardag|een feest] [bakken ze een taart|koken ze iets speciaals] , {kin} [straalde|sprak er dagen van]
"""), "neu": lines("""
{meal} is [eetbaar|niet slecht|gewoon] , [niet meer en niet minder|geen sterrenkeuken natuurlijk|]
[{meal} is wat flauw|er is weinig keuze] maar er is [genoeg|altijd wel iets anders]
eten doen ze [om half twaalf|vroeg] , [dat is wennen|voor {kin} wat vroeg]
"""), "neg": lines("""
{meal} is {often} [lauw|koud|doorgekookt|papperig] , {kin} [laat het staan|eet amper nog|krijgt het niet binnen]
elke [week|{day}] [hetzelfde|dezelfde kost] , [{meal} gaat|meer dan de helft gaat] terug naar de keuken
[de dieetfiche|wat op het dieetblad staat] wordt [niet gevolgd|vergeten] , [{num} keer in een maand|al {num} keer]
[porties|bordjes] voor een [muis|mus] , {kin} komt [met honger thuis|hongerig aan de lijn]
""")}

HOUSE = {"pos": lines("""
{room} is [proper|licht en ruim|gezellig ingericht|fris geschilderd] [en ruikt fris|, dat zie je meteen|]
[de nieuwe vleugel|het nieuwe gebouw|de verbouwing] is [{good}|een grote verbetering] [{voor_ons}|]
alles is [toegankelijk|op maat] , [ook met de rolstoel|ook met de buggy|tot in {room} toe]
[veel groen|een grote tuin met kippen|een terras in de zon] , {people} [zitten er graag|komen dagelijks buiten]
"""), "neu": lines("""
het gebouw is [oud|gedateerd|niet van de jongste] maar [proper|onderhouden|het heeft iets]
[parkeren is lastig|de parking staat vol] , {since} [wat beter|nog altijd]
{room} is [klein|aan de donkere kant] , [je went eraan|een likje verf zou helpen]
ze zijn [volop aan het werken|aan het verbouwen] , [even doorbijten|het stof hoort erbij]
"""), "neg": lines("""
{room} is [vuil|niet proper|verwaarloosd] , [plakkerige vloer|een geur van urine|stof op alles] [, {often}|]
[de verwarming|de lift|de bel|het slot] is al {num} weken stuk en [niemand doet iets|je hoort dat het besteld is]
[in de zomer|{since}] is het er [niet te harden van de hitte|veel te warm] , [geen zonwering|ramen die niet opengaan]
{obj} [is verdwenen|raakte kwijt] en [niemand weet van iets|nooit teruggevonden|zoek het zelf maar uit]
""")}

CARE = {"pos": lines("""
{care} [verloopt|volgen ze] {very} [nauwgezet|{good}|correct] [, wij hoeven nooit iets te vragen|]
{kin} [ging vooruit|maakte grote stappen|bloeide open] {since} , [dat danken we aan|mee dankzij] {team}
toen {kin} [viel|ziek werd|in het ziekenhuis lag] [stonden ze er|belden ze meteen|kwam {lead} op bezoek]
[er is respect voor|ze houden rekening met] [zijn tempo|haar wil|wat {hij} zelf kan] en [dat telt|dat is zeldzaam]
rond {care} [hebben ze echt kennis|weten ze van wanten] , [dat hadden we elders niet|eindelijk]
"""), "neu": lines("""
{care} [gaat wel|loopt redelijk|is in orde] , [soms moeten we het vragen|al mag het iets vlotter]
[{num} weken wachten op|lang gewacht op] een afspraak rond {care} , [daarna ging het vlot|toen was het geregeld]
{kin} is er [niet ongelukkig|tevreden genoeg] , [meer kan je niet vragen|het blijft een groep]
"""), "neg": lines("""
{care} [werd {num} keer vergeten|loopt {often} mis|gebeurt niet zoals het hoort]
{kin} [zat|lag] {num} uur in [een natte broek|dezelfde houding|de zetel] [toen wij kwamen|op {day}] , [onaanvaardbaar|wij waren er niet goed van]
[verkeerde dosis|het verkeerde pilletje|een verkeerd schema] gekregen [in {month}|] en [geen excuses|zogezegd een vergissing]
{kin} ging [zienderogen achteruit|niet vooruit] {since} en [niemand die het opmerkte|wij moesten zelf de dokter bellen]
er [is een plan op papier|hangt een mooi plan aan de muur] maar {team} [kennen het niet|volgen het niet]
""")}

LIFE = {"pos": lines("""
{act} is [het hoogtepunt van de week|{good}] , {kin} [zingt|lacht|vertelt] er [nog dagen|heel de rit naar huis] over
er is [elke dag|altijd] iets te doen : {act} [of|,] {act} , {kin} [doet alles mee|kiest zelf]
ze [ontdekten|zagen] dat {kin} van {hobby} houdt en [deden daar iets mee|zochten een vrijwilliger|maakten er een club van]
{kin} [heeft er vrienden|zit er graag|wil in het weekend ook gaan] , [wat wil je nog meer|daar doen we het voor]
"""), "neu": lines("""
{act} [gaat door op {day}|is er om de {num} weken] , {kin} [gaat soms mee|heeft er niet altijd zin in]
activiteiten [genoeg|zijn er] maar [weinig voor wie niet mee kan|vaak hetzelfde|{act} mag wat vaker]
{kin} houdt van {hobby} , [dat kan er een beetje|dat doen we thuis dan maar]
"""), "neg": lines("""
{act} staat [op het blad|op de kalender] maar [gaat nooit door|is alweer geschrapt] [wegens te weinig volk|]
{people} [zitten|hangen] [de hele dag voor de tv|een hele namiddag] in {room} , [triestig|je wordt er stil van]
{kin} [verveelt zich dood|telt de uren] , {act} was [{num} maanden geleden|het laatste]
""")}

MONEY = {"pos": lines("""
[de factuur is duidelijk|geen verrassingen op de rekening] , [elke euro uitgelegd|dat mag gezegd|]
[voor de prijs|voor wat het kost] [krijg je veel|mag je niet klagen] , [zeker vergeleken met {town}|]
"""), "neu": lines("""
[goedkoop is het niet|het kost een stuk van een pensioen|de dagprijs is stevig] , [maar waar wel|dat is overal zo]
[de openingsuren|de uren] zijn [haalbaar|krap] als je [in {town}|in ploegen|voltijds] werkt
"""), "neg": lines("""
[{num} euro|vijftig euro|honderd euro] extra voor [de was|een rolstoel|de zaal] zonder [overleg|uitleg] , [afzetterij|dat vind ik niet eerlijk]
[je betaalt|wij betalen] [een kapitaal|elke maand meer] en [je krijgt minder|ziet er niets voor]
""")}

THEMES = [CARE, STAFF, TALK, LIFE, FOOD, HOUSE, MONEY]

OPEN = lines("""
{kin} [gaat|komt] {since} naar {place} [in {town}|] , {num} dagen in de week
[Ik schrijf dit|We schrijven dit] [als familie|na lang twijfelen|met plezier|omdat het gevraagd werd|voor wie twijfelt]
[Via een collega|Op aanraden van de huisarts|Via de sociale dienst|Door de wachtlijst elders] [kwamen wij|kwam ik] bij {place} terecht
[We hadden|Ik had] [geen keuze|weinig keuze|de keuze uit {num}] en [het werd|namen] {place}
[Hallo|Dag|Beste|Goeiedag] , [hier mijn mening|even mijn ervaring|een woordje over {place}]
{kin} zit in {place} {since}
[Mijn ervaring|Onze ervaring] met {place} [na {num} maanden|na {num} jaar|tot nu toe]
[In {month}|Vorig jaar in {month}] [startte|begon] {kin} [hier|in {place}]
Wij [wonen|komen] van {town} en [rijden elke dag langs|zijn hier {num} jaar klant]
{kin} is [een laatbloeier|een zorgenkind|een stille|een felle] en [houdt van {hobby}|hangt aan {hobby}]
[Eerst waren we sceptisch|In het begin was het zoeken] , [nu minder|maar kijk]
Over {place} [hoor je van alles|wordt veel verteld] , [dit is wat wij zien|hier is wat ik meemaak]
""")

DETAIL = lines("""
[vorige week|op {day}|in {month}] [was er een {hobby}-namiddag|ging het over {hobby}] en {kin} [zat vooraan|was fier|viel in slaap]
{kin} [spreekt|droomt] al {num} weken over {hobby}
[wij gaan|ik ga] meestal op {day} [langs|op bezoek|halen] , [rond {num} uur|na het werk]
[bij het afscheid|in {month}] [zwaait|zwaaide] {hij} aan het raam van {room}
{obj} lag [in {room}|bij de buur] en [kwam proper terug|werd teruggebracht op {day}]
[de kat|de hond van de buren|een kip] [loopt|wandelt] er binnen in {room} , {people} [vinden dat plezant|lachen ermee]
[het is {num} kilometer fietsen|we komen met de bus uit {town}] , [bij regen minder leuk|dat lukt]
[op de trap|aan het onthaal|in {room}] hangt een foto van [{act}|de uitstap naar {town}]
{kin} deelt de tafel met iemand uit {town} die [{num} jaar postbode was|ook van {hobby} houdt|alles weet over {hobby}]
in {month} [verhuizen we naar {town}|viert {kin} verjaardag|begint een nieuw hoofdstuk]
[toen het sneeuwde|tijdens de staking|met de hittegolf] [bleven er {num} man|waren ze met {num}|stonden ze er ook]
[onze buurvrouw|een collega|mijn nicht] [uit {town}|] heeft er [ook iemand|haar kind] en [zegt hetzelfde|denkt er anders over]
""")

CLOSE = {"pos": lines("""
[dikke merci|bedankt|dank u|merci] [aan iedereen|aan {team}|] [voor alles|]
[doe zo voort|hou dit vast|blijf zo werken] [hé|]
[wij zouden niet anders kiezen|een aanrader|met een gerust hart|ik raad het iedereen aan die zoekt in {town}]
[wij zijn content|blij dat {kin} daar zit|dat doet deugd]
"""), "neu": lines("""
[al bij al|alles samen] [ok|redelijk|een voldoende] , [er is werk aan|we zien wel|met wat goeie wil komt het goed]
[hopelijk|ik hoop dat] [lezen ze dit|doen ze er iets mee|verandert het nog]
[niet alles is rozengeur|geen enkel huis is perfect] , [maar we blijven|en dat geldt hier ook]
"""), "neg": lines("""
[wij zoeken iets anders|we staan op een andere wachtlijst|in {month} verhuist {kin}]
[ik raad het niemand aan|bezint eer ge begint|denk goed na] [, sorry|]
[zo jammer|spijtig] , [het was vroeger anders|het kan nochtans|met een betere leiding zou het lukken]
""")}
