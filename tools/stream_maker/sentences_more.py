"""More sentence patterns: longer stories with more open places, for every sector and tone."""
from .spin import lines

MORE = {"pos": lines("""
[toen|de dag dat|in {month} , toen] {kin} {num} weken [ziek was|niet wou eten|slecht sliep] , [kwam|belde] {lead} [zelf|nog 's avonds|op {day}] met [een voorstel|raad|soep]
[op {day}|in {month}] [stond|zat] {kin} te [zingen|dansen|helpen] bij {act} en [de hele groep|{num} man|iedereen in {room}] [klapte|deed mee|had er deugd van]
[wij hebben|ik heb] {num} [huizen|plaatsen] bezocht [van {town} tot {town}|rond {town}] en [hier|in {place}] [rook het goed|was het stil|keek men ons aan]
met {hobby} [beginnen|komen aandraven] bij {kin} en [{hij} leeft op|het ijs is gebroken] , [{team} wisten dat na {num} dagen|dat hadden ze gezien]
na [de operatie|het overlijden van bompa|de scheiding] [vroegen|boden] {team} [spontaan|op {day}] [hoe het ging|een koffie aan|hulp aan]
{obj} [was stuk|had een gat] en [werd genaaid|werd hersteld|is gewoon vervangen] [door iemand van {room}|zonder dat wij het vroegen|nog dezelfde {day}]
de overgang van {town} naar [hier|{place}] [duurde {num} dagen|verliep stap voor stap] , [met een fotoboekje|met een vaste begeleider|op maat van {kin}]
[sinds {month}|nu] mag {kin} [{num} keer per week|op {day}|zelf] [kiezen wat er gegeten wordt|naar buiten|meehelpen in {room}]
"""), "neu": lines("""
{lead} is [in {month}|{since}] [vervangen|met pensioen] , [de opvolger|de nieuwe] [moet nog groeien|kennen we niet|doet het anders]
[het verschil tussen|je voelt het verschil tussen] {day} en {day} is groot , [afhankelijk van wie er staat|dan is er {num} man minder]
in {month} [lag er een gebroken tegel|viel de stroom uit|was {room} dicht] , [na {num} weken|tegen {month}] [was het opgelost|keek er iemand naar]
[we betalen|het kost] {num}honderd euro [per maand|alles samen] , {meal} [inbegrepen|niet inbegrepen] , [dat is zoals in {town}|reken zelf maar]
{kin} [wil|wou] [liever|eigenlijk] naar {town} maar [daar staan er {num} voor|dat is {num} kilometer verder|de wachtlijst beslist]
[over {hobby}|over {act}] [zijn|waren] [de meningen verdeeld|wij en {team} het niet eens] , [we praten|er komt een gesprek in {month}]
bij {num} [bezoeken|keren] [was het {num} keer in orde|zagen we {num} keer niemand] , [trek uw conclusie|reken zelf uit|niet meer , niet minder]
"""), "neg": lines("""
op {day} om {num} uur [vond|zag] ik {kin} [alleen in {room}|zonder schoenen in {room}|huilend aan {room}] , [{num} minuten|een kwartier] [voor er iemand kwam|geen mens te zien]
[in {month}|vorige {day}] [belde men|kreeg ik telefoon] om {num} uur dat {kin} [gevallen was|overgeplaatst werd] , [{num} uur na de feiten|zonder een woord uitleg]
{obj} en {obj} [weg|spoorloos] , [in {num} maanden|sinds {month}] , [de verzekering zegt neen|{lead} haalt de schouders op|aan de balie lachen ze]
voor {act} [vroegen ze|kwam er] {num} euro bij , [terwijl het|en dan] [geschrapt werd op {day}|niet doorging|met {num} man in {room} was]
[van {town}|uit {town}] kwam een [interim|vervanger] die {care} [nog nooit gezien had|niet kende] en [{kin} moest het zelf uitleggen|dat {num} dagen lang]
[{num} maanden|{num} weken] vragen wij [een gesprek|een kopie van het plan|een andere kamer] en [{lead} stelt uit|er komt altijd {day} van|niets op papier]
[de stoelen in {room}|het bed|de rolstoel] [hangen met plakband samen|stuk sinds {month}] , [wij kochten zelf iets in {town}|{kin} zit scheef]
""")}
