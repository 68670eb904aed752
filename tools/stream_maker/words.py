"""Vocabulary of writers: what fills the slots of the sentence patterns."""

SHARED = {
    "very": ["heel", "erg", "zeer", "echt", "bijzonder", "best", "behoorlijk", "ontzettend", "super", "vrij", "oprecht",
             "heel erg", "echt wel", "verdorie", "uitgesproken"],
    "often": ["vaak", "dikwijls", "geregeld", "bijna altijd", "de meeste dagen", "meestal", "om de haverklap",
              "keer op keer", "zo goed als elke dag", "elke week wel een keer", "vrij vaak", "al een paar keer"],
    "since": ["sinds de zomer", "sinds vorig jaar", "de laatste maanden", "sinds een jaar of twee", "al van bij de start",
              "sinds januari", "sinds de nieuwe ploeg er is", "dit voorjaar", "de voorbije weken", "sinds de verbouwing",
              "het afgelopen jaar", "vooral in de vakantie", "nu al drie jaar", "sinds corona", "na de fusie"],
    "voor_ons": ["voor ons", "in onze ogen", "als je het mij vraagt", "eerlijk gezegd", "", "", "", "naar mijn gevoel",
                 "wat ons betreft", "vind ik", "om eerlijk te zijn", "volgens mij", "moet ik zeggen"],
    "num": ["twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "tien", "twaalf"],
    "day": ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "het weekend", "zondag"],
    "good": ["goed", "prima", "fijn", "in orde", "dik in orde", "knap", "top", "uitstekend", "heel degelijk", "mooi",
             "zoals het moet", "geweldig", "meer dan goed", "schitterend"],
    "bad": ["slecht", "ondermaats", "niet in orde", "beneden alle peil", "een ramp", "teleurstellend", "om te huilen",
            "zwak", "niet ernstig", "ver van goed", "pover", "een aanfluiting"],
    "hobby": ["kaarten", "zingen", "de duiven", "wielrennen", "kruiswoordraadsels", "schilderen", "treinen", "dieren",
              "de voetbal", "breien", "bakken", "oude films", "puzzels", "muziek van vroeger", "de moestuin",
              "strips", "gitaar", "zwemmen", "dansen", "stripverhalen", "vogels kijken", "fietsen", "haken"],
    "obj": ["haar bril", "een trui", "de brooddoos", "zijn jas", "een paar pantoffels", "de knuffel", "haar foto's",
            "de wekker", "zijn scheerapparaat", "een pet", "de drinkbus", "een oorringetje", "haar sjaal",
            "een handdoek", "de rugzak", "een deken", "de oplader"],
    "month": ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
              "november", "december"],
    "meal": ["de soep", "het middageten", "het avondeten", "het ontbijt", "de warme maaltijd", "het dessert",
             "de stoofvlees", "de puree", "het fruit", "de spaghetti", "het brood", "de vis op vrijdag", "de koffie"],
    "town": ["Kontich", "Zottegem", "Maaseik", "Ronse", "Lommel", "Torhout", "Temse", "Asse", "Tongeren", "Mol",
             "Diksmuide", "Wetteren", "Herentals", "Halle", "Izegem", "Bilzen", "Lochristi", "Duffel", "Beersel",
             "Kortemark", "Peer", "Ninove", "Overijse", "Schoten"],
}

SECTORS = {
    "childcare": {
        "kin": ["ons dochtertje", "onze zoon", "onze kleine", "mijn kleinzoon", "onze jongste", "onze tweeling",
                "ons meisje", "mijn kleinkind", "de oudste", "onze peuter", "mijn dochter", "ons ventje"],
        "team": ["de begeleidsters", "de juffen", "de kinderbegeleiders", "de meisjes van de opvang", "het team",
                 "de verzorgsters", "de onthaalmoeder", "de ploeg"],
        "lead": ["de verantwoordelijke", "de coördinator", "de directie", "de organisator", "de dame aan het onthaal"],
        "place": ["de opvang", "de crèche", "het kinderdagverblijf", "de kribbe", "de peutertuin", "het nestje",
                  "deze locatie", "de buitenschoolse"],
        "people": ["de kinderen", "de baby's", "de peuters", "alle kindjes", "de kleintjes"],
        "act": ["de verfnamiddag", "het zandtafeltje", "de boerderijdag", "de yogaatjes", "het vertelhoekje",
                "de bosuitstap", "de muziekmomenten", "het kleuterturnen", "de snoezelhoek", "het grootouderfeest"],
        "room": ["de tuin", "de slaapkamer", "de leefgroep", "het verzorgingshoekje", "de gang met de jasjes",
                 "de speelzaal", "de zandbak", "de ingang"],
        "care": ["de slaapjes", "het medicatieblad", "de allergie", "de pampers", "de zonnecrème", "de flesjes",
                 "de koorts", "de zindelijkheid", "het wennen", "de bijtplekjes"],
    },
    "elderly": {
        "kin": ["ons moeder", "mijn vader", "onze oma", "mijn man", "mijn echtgenote", "mijn tante", "ons vader",
                "mijn schoonmoeder", "bompa", "mijn grootvader", "moeke", "mijn nonkel", "mijn zus"],
        "team": ["de zorgkundigen", "de verpleging", "het personeel", "de verpleegsters", "de poetsvrouwen",
                 "de animatie", "de nachtploeg", "de kinesisten", "de logistieke helpers"],
        "lead": ["de hoofdverpleegkundige", "de directie", "de sociale dienst", "de afdelingsverantwoordelijke",
                 "de dame van het onthaal", "de coördinerend arts"],
        "place": ["het woonzorgcentrum", "het rusthuis", "het home", "het WZC", "de afdeling", "deze campus",
                  "het zorgcentrum", "de serviceflats"],
        "people": ["de bewoners", "de oudjes", "de mensen op de gang", "alle bewoners", "de mensen met dementie"],
        "act": ["de kaartnamiddag", "de bingo", "het koffiemoment", "de zitdans", "het koor", "de mis op zaterdag",
                "het bloemschikken", "de uitstap naar zee", "de wafelenbak", "de quiz", "de krantenlezing"],
        "room": ["de kamer", "de cafetaria", "de leefruimte", "de badkamer", "de gang", "de binnentuin", "het terras",
                 "de lift", "de kapel"],
        "care": ["de medicatie", "het wassen", "de steunkousen", "de incontinentie", "de wonde aan haar been",
                 "het draaien in bed", "de kine", "de hoorapparaten", "het drinken", "de palliatieve zorg"],
    },
    "disability": {
        "kin": ["onze zoon", "mijn broer", "onze dochter", "mijn zus", "ons kind", "mijn neef", "mijn cliënt",
                "onze gast", "mijn schoonbroer", "mijn pleegzoon", "mijn stiefdochter"],
        "team": ["de begeleiders", "de opvoeders", "het team", "de persoonlijk begeleider", "de therapeuten",
                 "de nachtdienst", "de chauffeurs", "de orthopedagogen"],
        "lead": ["de directie", "de teamcoach", "de zorgcoördinator", "het diensthoofd", "de maatschappelijk werker"],
        "place": ["de voorziening", "het dagcentrum", "de leefgroep", "het tehuis", "de woning", "het MFC",
                  "het atelier", "de studio's"],
        "people": ["de gasten", "de cliënten", "de bewoners", "de jongens van de groep", "de deelnemers"],
        "act": ["het atelier", "de paardrijles", "de kampen", "de rolstoeldans", "het zwemmen", "de kookclub",
                "het muziekproject", "de tuingroep", "de fietstocht", "het G-voetbal", "het begeleid werk"],
        "room": ["de badkamer", "de snoezelruimte", "zijn studio", "de leefruimte", "de werkplaats", "de bus",
                 "de keuken", "de tuin"],
        "care": ["de sondevoeding", "het tillen", "de epilepsie", "het handelingsplan", "de prikkels", "de pictogrammen",
                 "de medicatie", "de overgang naar wonen", "de communicatie met ondersteuning"],
    },
    "youth_care": {
        "kin": ["mijn zoon", "mijn dochter", "ons pleegkind", "mijn kleindochter", "mijn broertje", "onze oudste",
                "mijn stiefzoon", "het meisje dat ik opvolg", "mijn nichtje", "ik zelf"],
        "team": ["de begeleiding", "de opvoeders", "de contextbegeleider", "het team", "de consulent",
                 "de individuele begeleider", "de leefgroepbegeleiders", "de psycholoog"],
        "lead": ["de directie", "de teamverantwoordelijke", "de hoofdopvoeder", "de jeugdrechtbank", "de pedagoog"],
        "place": ["de leefgroep", "de voorziening", "het begeleidingstehuis", "de dienst", "het huis", "de organisatie",
                  "het centrum", "de crisisopvang"],
        "people": ["de jongeren", "de gasten", "de kinderen", "de pubers", "de meisjes van de groep"],
        "act": ["het kamp", "de kookavond", "de boksles", "het muziekproject", "de studie", "de klimmuur",
                "het groepsgesprek", "de fietsherstelling", "de vakantiejob", "de time-out"],
        "room": ["de kamer", "de keuken", "de zithoek", "de bezoekruimte", "de douches", "de tuin", "het bureau"],
        "care": ["het handelingsplan", "de gesprekken", "het schoolwerk", "de bezoekregeling", "de medicatie",
                 "de nazorg", "het zakgeld", "de traumatherapie", "de weekends naar huis"],
    },
}

PRONOUN = {"dochter": "ze", "meisje": "ze", "moeder": "ze", "oma": "ze", "echtgenote": "ze", "tante": "ze", "moeke": "ze",
           "zus": "ze", "nichtje": "ze", "tweeling": "ze"}


def vocabulary(rng, sector):
    """The slots of one writer: kin and place stay the same throughout the text."""
    words = dict(SHARED)
    words.update(SECTORS[sector])
    kin = rng.choice(words["kin"])
    words["kin"] = kin
    words["hij"] = next((p for k, p in PRONOUN.items() if k in kin), "hij")
    words["place"] = rng.sample(words["place"], 2)
    return words
