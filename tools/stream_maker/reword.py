"""Small differences between people who say the same: synonyms, connectors, afterthoughts."""
import re

SYNONYMS = [
    ["altijd", "steeds", "telkens", "elke keer", "alle dagen"], ["elke", "iedere"], ["veel", "heel wat", "een hoop", "massa's"],
    ["wij", "we"], ["amper", "bijna niet", "haast niet"], ["niemand", "geen kat", "niemand van hen"],
    ["iedereen", "al wie daar komt", "elkeen"], ["soms", "nu en dan", "bijwijlen", "af en toe"], ["nooit", "nog nooit", "op geen enkel moment"],
    ["zeker", "vast en zeker", "absoluut"], ["proper", "netjes", "kraaknet", "schoon"], ["vaak", "dikwijls", "veel"],
    ["lacht", "glundert", "is content"], ["praten", "babbelen", "klappen"], ["vriendelijk", "lief", "hartelijk", "aangenaam"],
    ["meteen", "direct", "seffens", "onmiddellijk"], ["lekker", "smakelijk", "om van te smullen"], ["en", "en ook", "en dan ook"],
    ["maar", "alleen", "doch"], ["tijd", "de tijd"], ["nieuwe", "andere", "verse"], ["weken", "weken lang", "volle weken"],
    ["buiten", "naar buiten"], ["dagen", "volle dagen"], ["echt", "werkelijk", "oprecht"], ["graag", "met plezier", "gaarne"],
    ["luistert", "hoort ons"], ["genoeg", "voldoende"], ["klein", "aan de kleine kant"], ["kwijt", "zoek"],
    ["vragen", "vraagjes", "onze vragen"], ["wachten", "zitten wachten", "staan wachten"], ["uitleg", "een woord uitleg"],
    ["geen", "absoluut geen", "niet één"], ["als", "wanneer"], ["ook", "eveneens", "trouwens ook"], ["nog", "toch nog"],
]
LOOKUP = {words[0]: words[1:] for words in SYNONYMS}
STARTS = ["En ", "Ook: ", "Daarnaast: ", "Verder: ", "Tja, ", "Nu, ", "Eerlijk: ", "Bij ons: ", "Zeg maar: ", "Wat ik zie: ",
          "Plus: ", "Eén ding: ", "Weet dat: ", "Ons gevoel: ", "Nog iets: ", "Vooral: ", "Tot vandaag: ", "Kijk, ", "Bon, ",
          "Allez, ", "Mijn man zegt: ", "Vroeger en nu: ", "Ten eerste: ", "Opgelet: ", "Amai, "]
TAILS = [", echt waar", ", zo zie ik het", ", dat meen ik", ", om maar iets te noemen", ", en ik ben niet de enige", " hoor", " zeg",
         ", zo simpel is het", ", geloof me", ", dat weten we uit ervaring", ", bij ons toch", ", zeker 's avonds",
         ", ook in de winter", ", al is dat persoonlijk", ", dat zegt mijn zus ook", ", en dat al maanden", ", tot op vandaag",
         ", alvast de laatste tijd", ", dat moest ik kwijt", ", in onze leefgroep dan", ", hopelijk blijft dat zo niet eeuwig",
         " denk ik", " precies", ", vraag maar na", ", en daar gaat het om", " (of toch meestal)", ", zelfs met feestdagen"]


def reword(rng, sentence, rate):
    """The sentence in somebody's own words; `rate` is the chance of each change, 0 to 1."""
    parts = re.split(r"(\W+)", sentence)
    for i, word in enumerate(parts):
        if i and word in LOOKUP and rng.random() < rate:
            parts[i] = rng.choice(LOOKUP[word])
    text = "".join(parts)
    if rng.random() < rate * 0.45:
        text = rng.choice(STARTS) + text[:1].lower() + text[1:]
    if rng.random() < rate * 0.45 and text[-1:] not in "?!.":
        text += rng.choice(TAILS)
    return text
