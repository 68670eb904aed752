"""Honest submissions: everyday ones and the occasions on which many honest people write at once."""
import datetime as dt

from . import fraud_lines as L
from . import story
from .reword import reword
from .spin import expand, lines
from .words import vocabulary
from .world import END

HOURS = dt.timedelta(hours=1)
OCCASION = {
    "open_day": lines("""
[Vandaag|Gisteren|Dit weekend] [waren we|was ik] op de opendeurdag van {place}
[Na de rondleiding|Na de infonamiddag|Na het schoolfeest] [toch even dit|schrijf ik graag iets]
We [kregen|zagen] op de opendeur een kaartje met de vraag om een [waardering|mening]
"""),
    "letter": lines("""
{lead} [vroeg|mailde] [alle ouders|alle families|iedereen] om [een waardering|onze mening] te geven , [bij deze|hier is ze]
[Op vraag van {lead}|Na de brief van deze week|Omdat er een mail kwam] [schrijf ik|geef ik mijn gedacht]
[In de nieuwsbrief|In het heen-en-weerboekje|In de app] stond de link [naar deze site|]
"""),
    "news": lines("""
[Ik las in de krant over|Naar aanleiding van het artikel over|Na wat op de radio kwam over] {place} [wil ik ook iets zeggen|]
[Wat in de krant stond klopt|Het nieuws overdrijft|In het artikel staat de helft] , [ik kom er elke week|wij kennen het huis {num} jaar]
"""),
    "sector": lines("""
[Van de mutualiteit|Van Opgroeien|Van de gemeente|Van het agentschap] kregen we een [mail|oproep] , [vandaar|dus]
[Er liep een oproep|We kregen een uitnodiging] om [onze ervaring|een voorziening] te beoordelen
"""),
    "trainee": lines("""
Ik [deed|doe] [hier|in {place}] [{num} weken|dit semester] stage [en leerde veel|als zorgkundige|met de klas]
Als [stagiair|leerling van het zevende jaar|student] [zag ik|kon ik zien] hoe {team} [werken|met {people} omgaan]
"""),
    "wifi": lines("""
[De vrijwilliger|Iemand van de computerclub|Een student] typt dit voor mij , [ik zeg het voor|mijn ogen zijn niet goed]
Ik woon [hier|in {place}] [{num} jaar|{since}] en [mag eens mijn gedacht zeggen|vul dit in met hulp]
"""),
}


def mood_for(rng, facility):
    """Mood of a writer: the house's quality, the person, and those who only write when it is extreme."""
    roll = rng.random()
    if roll < 0.025:
        return rng.uniform(1.0, 1.5)
    if roll < 0.08:
        return rng.uniform(4.7, 5.2)
    return max(1.0, min(5.0, rng.gauss(facility.quality, 0.75)))


def ordinary(world, facility=None, person=None, at=None, opener=None, mood=None, campaign=None):
    """One honest submission; the open questions take their habits from the person."""
    rng = world.rng
    facility = facility or world.facility()
    person = person or world.person()
    mood = mood_for(rng, facility) if mood is None else mood
    words = vocabulary(rng, facility.sector)
    sentences = story.compose(rng, facility.sector, mood, words=words)
    if opener and rng.random() < 0.45:
        sentences.insert(0, expand(rng, rng.choice(OCCASION[opener]), words))
    sentences = commonplace(rng, sentences, mood, words)
    text = person.habits.type(rng, sentences, mood)
    spread = rng.choice([0.3, 0.5, 0.7, 0.8, 0.9]) if 1.5 < mood < 4.9 else rng.choice([0, 0.3, 0.6])
    language = "nl"
    if rng.random() < 0.012:
        text, language = foreign(rng), "fr"
    return world.add(person, facility, at or world.moment(), story.scores(rng, mood, spread), text, language=language)


def commonplace(rng, sentences, mood, words):
    """Honest people use the phrases of campaigns too: praise, outrage, a text that a machine polished."""
    roll = rng.random()
    if roll < 0.02:
        return [reword(rng, expand(rng, rng.choice(L.BOT), words), 0.4)] + sentences[:rng.choice([0, 1, 1, 3])]
    if roll < 0.06 and (mood > 3.8 or mood < 2.4):
        outline = rng.choice(L.OUTLINE[:2]) if mood > 3.8 else L.OUTLINE[2]
        kept = sorted(rng.sample(range(len(outline)), rng.randint(1, len(outline))))
        return [expand(rng, outline[i], words) for i in kept] + sentences[:3]
    if roll > 0.55 or 2.6 <= mood <= 3.5:
        return sentences
    pool = rng.choice(GLAD if mood > 3 else ANGRY)
    sentences = list(sentences)
    for pattern in rng.sample(pool, rng.choice([1, 1, 1, 2, 3])):
        sentences.insert(rng.randrange(len(sentences) + 1), reword(rng, expand(rng, pattern, words), 0.25))
    return sentences


GLAD = [L.PRAISE, L.PRAISE, L.PRAISE, L.PRAISE, L.VOUCHER, L.STAFF_VOICE, L.SPUN["nl"], [p for p, _ in L.FLIP]]
ANGRY = [L.MOB, L.MOB, L.GRUDGE, L.POLITICS, L.FEUD, [p for _, p in L.FLIP]]


FRENCH = lines("""
[Mon fils|Ma fille|Ma mère|Mon père] est [très bien accueilli ici|content du personnel|ici depuis {n} ans]
[Le personnel|L'équipe] est [gentil|à l'écoute|parfois débordé] [mais il manque de temps|et patient|, on le voit]
[La communication|Le suivi] pourrait être [meilleure|plus rapide] , surtout [en français|par mail]
[Les repas|Les chambres] sont [corrects|propres|sans surprise] [et le jardin est agréable|]
[Nous venons|Je viens] de {t} [chaque semaine|le dimanche] [et c'est un plaisir|]
""")


def foreign(rng):
    slots = {"n": ["deux", "trois", "quatre"], "t": ["Bruxelles", "Tournai", "Wavre", "Ath"]}
    return " ".join(expand(rng, p, slots) + "." for p in rng.sample(FRENCH + L.SPUN["fr"], rng.randint(2, 5)))


def open_day(world):
    rng, facility, day = world.rng, world.facility(), world.moment().replace(hour=11)
    for _ in range(rng.randint(4, 22)):
        shared = facility.line if rng.random() < 0.25 else None
        ordinary(world, facility, world.person(line=shared), day + rng.expovariate(0.12) * HOURS, "open_day")


def letter(world):
    rng, facility, day = world.rng, world.facility(), world.moment()
    for _ in range(rng.randint(6, 28)):
        ordinary(world, facility, None, day + rng.expovariate(1 / 40) * HOURS, "letter")


def local_news(world):
    """A newspaper article splits opinions: some defend, some confirm, both honestly."""
    rng, facility, day = world.rng, world.facility(), world.moment()
    for _ in range(rng.randint(5, 14)):
        mood = rng.choice([rng.uniform(1, 2.2), rng.uniform(4.2, 5.2), facility.quality])
        ordinary(world, facility, None, day + rng.expovariate(1 / 30) * HOURS, "news", mood)


def sector_mailing(world):
    rng, day = world.rng, world.moment()
    sector = rng.choice(["childcare", "elderly", "disability", "youth_care"])
    for _ in range(rng.randint(25, 60)):
        ordinary(world, world.facility(sector), None, day + rng.expovariate(1 / 90) * HOURS, "sector")


def trainees(world):
    """A class on the school's network, one after another, about the place of their traineeship."""
    rng, facility = world.rng, world.facility()
    school, at = world.networks.home(), world.hour(world.moment(), [9, 10, 13, 14])
    domain = rng.choice([None, "leerling.sintmaarten.example", "student.zorgcampus.example"])
    for _ in range(rng.randint(5, 14)):
        at += dt.timedelta(seconds=rng.randint(20, 500))
        person = world.person(line=school, domain=domain, device=rng.choice(["desktop", "phone"]))
        ordinary(world, facility, person, at, "trainee")


def residents(world):
    """Residents on the house's own network, with one tablet and a volunteer who types."""
    rng, facility = world.rng, world.facility(rng_sector(world.rng))
    typist = world.person(line=facility.line, device="tablet")
    at = world.hour(world.moment(), [13, 14])
    for _ in range(rng.randint(3, 9)):
        at += dt.timedelta(minutes=rng.uniform(6, 25))
        person = world.person(line=facility.line, habits=typist.habits)
        person.agent = typist.agent
        ordinary(world, facility, person, at, "wifi")


def rng_sector(rng):
    return rng.choice(["elderly", "elderly", "disability"])


def household(world):
    """A family behind one line; they need not agree."""
    rng, facility = world.rng, world.facility()
    line, last, at = world.networks.home(), world.names.name()[1], world.moment()
    family_mood = mood_for(rng, facility)
    for _ in range(rng.choice([2, 2, 2, 3, 3, 4, 5])):
        person = world.person(last=last if rng.random() < 0.7 else None, line=line)
        mood = max(1, min(5.2, rng.gauss(family_mood, 0.5)))
        where = facility if rng.random() < 0.85 else world.facility()
        ordinary(world, where, person, at, mood=mood)
        at += rng.choice([0.3, 3, 30, 400]) * rng.random() * HOURS


def company(world):
    """Colleagues behind one office or VPN address, each about a place of their own."""
    rng = world.rng
    line = rng.choice([world.networks.company(), world.networks.hired()])
    for _ in range(rng.randint(4, 18)):
        day = world.moment()
        ordinary(world, None, world.person(line=line, device="desktop"), world.hour(day, range(9, 18)))


def repeat_reviewer(world):
    """Several facilities, or the same one again when the interval is over."""
    rng, person, at = world.rng, world.person(), world.moment()
    first = world.facility()
    ordinary(world, first, person, at)
    for _ in range(rng.choice([1, 1, 1, 2, 3])):
        at += dt.timedelta(days=rng.uniform(182, 330)) if rng.random() < 0.6 else dt.timedelta(days=rng.uniform(0, 200))
        if at > END:
            return
        again = first if at - world.rows[-1]["at"] > dt.timedelta(days=181) and rng.random() < 0.7 else world.facility()
        if again is not first or at - world.rows[-1]["at"] > dt.timedelta(days=181):
            ordinary(world, again, person, at)


def slip(world):
    """Pressed twice, or forgot the rule: it breaks the interval but nobody is deceived."""
    rng, row = world.rng, ordinary(world, at=world.moment(tail=166))
    gap = dt.timedelta(seconds=rng.randint(20, 900)) if rng.random() < 0.7 else dt.timedelta(days=rng.uniform(30, 165))
    twin = dict(row, at=row["at"] + gap, ip=row["ip"])
    if gap.days:
        twin["text"] = story.write(rng, row["facility"].sector, 3.5)
        twin["scores"] = story.scores(rng, 3.5)
    world.rows.append(twin)


def long_extreme(world):
    """All ones with a long concrete story, or all fives from somebody enthusiastic."""
    rng, facility = world.rng, world.facility()
    low = rng.random() < 0.55
    person, mood = world.person(), 1.0 if low else 5.2
    text = story.write(rng, facility.sector, mood, person.habits, rng.randint(6, 14) if low else rng.randint(1, 7))
    world.add(person, facility, world.moment(), [1 if low else 5] * 8, text)


OCCASIONS = [(open_day, 10), (letter, 9), (local_news, 5), (sector_mailing, 3), (trainees, 5), (residents, 7),
             (household, 130), (company, 5), (repeat_reviewer, 150), (slip, 9), (long_extreme, 60)]


def fill(world, target):
    """Occasions in proportion to the history's size, then everyday submissions up to `target` rows."""
    scale = target / 6000
    for scene, times in OCCASIONS:
        for _ in range(max(1, round(times * scale))):
            scene(world)
    while len(world.rows) < target:
        ordinary(world)
    del world.rows[target:]
