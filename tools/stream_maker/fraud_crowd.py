"""Campaigns with many senders: bought, organised or automated."""
import datetime as dt

from . import fraud_lines as L
from . import story
from .campaign import EVENING, OFFICE
from .network import HIRED
from .people import RELAYS, THROWAWAY
from .spin import Habits, expand
from .words import vocabulary


def bought_reviews(c):
    """A packet of reviews from a rented range, for one buyer or a few at once."""
    c.range = c.rng.choice(HIRED)
    targets = [c.world.quiet_facility() for _ in range(c.rng.choice([1, 1, 2, 3]))]
    shared = [story.compose(c.rng, targets[0].sector, 5, 5) for _ in range(3)]
    for at in c.spread(c.rng.choice([2, 5, 12])):
        person, facility = c.sender(), c.rng.choice(targets)
        if c.care < 2 and c.rng.random() < 0.6 and facility.sector == targets[0].sector:
            source = c.rng.choice(shared)
            text = c.habits.type(c.rng, c.rng.sample(source, c.rng.randint(2, min(4, len(source)))), 5)
        else:
            text = c.text(facility, L.PRAISE, 5)
        c.submit(person, facility, at, c.score(5), text)


def brigading(c):
    """Outrage on social media: real people who never were there."""
    c.organised = False
    facility = c.world.quiet_facility()
    begin = c.world.moment()
    for _ in range(c.size):
        at = begin + dt.timedelta(hours=c.rng.expovariate(1 / c.rng.choice([10, 30])))
        person = c.sender()
        text = c.text(facility, L.MOB, 1, habits=Habits(c.rng))
        c.submit(person, facility, at, c.score(1), text, ip=person.address())


def political_group(c):
    """A group turns on one facility after the news and says so in its slogans."""
    c.organised = False
    facility, begin = c.world.quiet_facility(), c.world.moment()
    slogan = expand(c.rng, c.rng.choice(L.POLITICS), vocabulary(c.rng, facility.sector))
    for _ in range(c.size):
        at = begin + dt.timedelta(hours=c.rng.expovariate(1 / 48))
        person = c.sender()
        text = c.text(facility, L.POLITICS, 1.3, habits=Habits(c.rng))
        if c.care == 0 and c.rng.random() < 0.6:
            text = f"{slogan}! {text}"
        c.submit(person, facility, at, c.score(1), text, ip=person.address())


def slow_drip(c):
    """Months of praise, one at a time, below everyone's notice."""
    c.run(c.world.quiet_facility(), L.PRAISE, 5, c.spread(c.rng.uniform(90, 300)))


def agency_proxy(c):
    """A paid agency: home lines of strangers, slow, several customers, a house style that shows through."""
    targets = [c.world.quiet_facility() for _ in range(c.rng.randint(1, 4))]
    device = c.rng.choice(["desktop", "phone"])
    for at in c.spread(c.rng.uniform(30, 200), OFFICE if c.care < 2 else None):
        facility = c.rng.choice(targets)
        person = c.sender(line=c.world.networks.residential_proxy(), device=device if c.care < 2 else None,
                          domain=c.rng.choice(["gmail.com", "outlook.com", None]))
        habits = c.habits if c.rng.random() < 0.8 else Habits(c.rng)
        text = c.text(facility, L.PRAISE, 5, share=[0.5, 0.3, 0.1][c.care], habits=habits)
        c.submit(person, facility, at, c.score(5), text, ip=person.line.address(c.rng))


def paraphrase_llm(c):
    """One outline, rewritten by a machine for each sender: other words, same order of thoughts."""
    facility = c.world.quiet_facility()
    index = c.rng.randrange(len(L.OUTLINE))
    mood = 1.3 if index == 2 else 5
    tidy = Habits(c.rng, tidy=True)
    for at in c.spread(c.rng.choice([3, 10, 45])):
        words = vocabulary(c.rng, facility.sector)
        thoughts = L.OUTLINE[index]
        if c.care == 2:
            keep = sorted(c.rng.sample(range(len(thoughts)), len(thoughts) - 1))
            thoughts = [thoughts[i] for i in keep]
        sentences = [expand(c.rng, p, words) for p in thoughts]
        if c.care == 2:
            sentences[2:2] = story.compose(c.rng, facility.sector, mood, 1, words)
        c.submit(c.sender(), facility, at, c.score(mood), tidy.type(c.rng, sentences, mood))


def copy_paste(c):
    """One text carried from facility to facility, with small changes."""
    sector = c.rng.choice(["childcare", "elderly", "disability", "youth_care"])
    mood = c.rng.choice([1.2, 5, 5])
    base = story.compose(c.rng, sector, mood, 4)
    authors = [c.sender(line=c.line) for _ in range(max(1, c.size // 3))]
    for at in c.spread(c.rng.choice([2, 8, 30])):
        sentences = list(base)
        if c.care >= 1:
            c.rng.shuffle(sentences)
        if c.care == 2:
            sentences[-1:] = story.compose(c.rng, sector, mood, 1)
        c.submit(c.rng.choice(authors), c.world.facility(sector), at, c.score(mood), c.habits.type(c.rng, sentences, mood))


def incentive(c):
    """All fives after a mail with a voucher: real clients, bought opinions, phrases from the mail."""
    c.organised = False
    facility, begin = c.world.facility(), c.world.moment()
    for _ in range(c.size):
        at = begin + dt.timedelta(hours=c.rng.expovariate(1 / 36))
        person = c.sender()
        text = c.text(facility, L.VOUCHER, 5, share=[0.5, 0.35, 0.15][c.care], habits=person.habits)
        c.submit(person, facility, at, [5] * 8, text, ip=person.address())


def random_bot(c):
    """A script: names from a generator, a form filled in seconds."""
    targets = [c.world.quiet_facility() for _ in range(c.rng.choice([1, 1, 3]))]
    c.range, serial = c.rng.choice(HIRED), c.rng.randint(100, 9000)
    for at in c.spread(c.rng.choice([0.5, 2, 10])):
        serial += c.rng.randint(1, 3)
        letters = "".join(c.rng.choices("bcdfghjklmnprstvwxz", k=5)) + "".join(c.rng.choices("aeiou0123456789", k=4))
        local = letters if c.rng.random() < 0.6 else f"{c.rng.choice(['kris', 'jan', 'lea', 'tom', 'eva'])}{serial}"
        free = ["gmail.com", "outlook.com", "gmx.net"]
        domain = c.rng.choice(THROWAWAY + RELAYS[:1] if c.care == 0 else free)
        mailbox = c.world.names.keep(f"{local}@{domain}")
        person, facility = c.sender(email=mailbox, device="desktop"), c.rng.choice(targets)
        mood = 5 if serial % 7 else 1
        text = c.text(facility, L.BOT, mood, share=[0.9, 0.5, 0.2][c.care])
        c.submit(person, facility, at, c.score(mood), text, form=c.rng.randint(2, [7, 14, 40][c.care]))


def translation_spun(c):
    """A text in translator's Dutch or in French, each time through another translation."""
    facility = c.world.quiet_facility()
    for at in c.spread(c.rng.choice([4, 20, 90])):
        language = "fr" if c.rng.random() < 0.35 else "nl"
        pool = L.SPUN[language]
        sentences = [expand(c.rng, p, {}) for p in c.rng.sample(pool, c.rng.randint(2, 5))]
        if c.care == 2 and language == "nl":
            sentences += story.compose(c.rng, facility.sector, 5, 1)
        text = Habits(c.rng, tidy=True).type(c.rng, sentences, 5)
        c.submit(c.sender(), facility, at, c.score(5), text, language=language)


def sleeper(c):
    """Mailboxes that first review elsewhere, plausibly, and then do what they were made for.

    The plausible ones are invented as well, so they count as fake.
    """
    facility = c.world.quiet_facility()
    mood = c.rng.choice([1.2, 5])
    pool = L.PRAISE if mood > 3 else L.MOB
    accounts = max(2, c.size // 2)
    strike = c.world.moment(lead=120, tail=20)
    for _ in range(accounts):
        person = c.sender()
        earlier = strike - dt.timedelta(days=c.rng.uniform(20, 120))
        other = c.world.facility()
        m = max(1, min(5, c.rng.gauss(3.8, 0.6)))
        c.submit(person, other, earlier, story.scores(c.rng, m), story.write(c.rng, other.sector, m))
        at = c.world.hour(strike + dt.timedelta(days=c.rng.uniform(0, [1, 4, 20][c.care])), EVENING)
        c.submit(person, facility, at, c.score(mood), c.text(facility, pool, mood))


CROWD = [(bought_reviews, 6, 24), (brigading, 5, 20), (political_group, 5, 20), (slow_drip, 5, 18), (agency_proxy, 5, 22),
         (paraphrase_llm, 4, 16), (copy_paste, 4, 10), (incentive, 5, 24), (random_bot, 3, 30), (translation_spun, 3, 12),
         (sleeper, 4, 14)]
