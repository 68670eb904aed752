"""Campaigns by people with a stake: providers, rivals, former staff, families, and evaders of the interval."""
import datetime as dt

from . import fraud_lines as L
from . import story
from .campaign import EVENING, OFFICE
from .people import alias
from .spin import Habits, expand
from .words import vocabulary


def self_promotion(c):
    """The provider's own people, on its network or with its own addresses."""
    facility = c.world.quiet_facility()
    c.line = facility.provider.line
    for at in c.spread(c.rng.choice([2, 7, 30]), OFFICE):
        own = facility.provider.domain if c.care == 0 or c.rng.random() < 0.3 else None
        person = c.sender(domain=own if facility.provider.owns_domain else None)
        text = c.text(facility, L.PRAISE + L.STAFF_VOICE, 5)
        c.submit(person, facility, at, c.score(5), text)


def provider_gmail(c):
    """From the provider's network, with fresh free mailboxes; visitors on the same wifi exist as well."""
    facility = c.world.quiet_facility()
    line = c.rng.choice([facility.line, facility.provider.line])
    for at in c.spread(c.rng.choice([1, 6, 40, 120]), OFFICE):
        person = c.sender(domain=c.rng.choice(["gmail.com", "gmail.com", "outlook.com"]), line=line)
        ip = line.address(c.rng) if c.rng.random() < [1, 0.85, 0.5][c.care] else person.address()
        c.submit(person, facility, at, c.score(5), c.text(facility, L.PRAISE, 5), ip=ip)


def staff_evening(c):
    """Reputation repair: after a bad review the staff write in the evening, at home, on their own phones."""
    facility, bad = c.world.facility(), c.world.moment()
    scores = [1, 1, 2, 1, None, 1, 2, 1]
    c.world.add(c.world.person(), facility, bad, scores, story.write(c.rng, facility.sector, 1.2))
    for _ in range(c.size):
        day = bad + dt.timedelta(days=0.4 + c.rng.expovariate(1 / [1.5, 3, 8][c.care]))
        person = c.world.person(line=c.world.networks.home(), device="phone")
        text = c.text(facility, L.STAFF_VOICE, 5, share=[0.5, 0.3, 0.12][c.care], habits=person.habits)
        c.submit(person, facility, c.world.hour(day, EVENING), c.score(5), text, ip=person.address())


def review_ring(c):
    """Providers who praise each other: each account visits every house of the ring but its own."""
    c.organised = False
    count = next(n for n in range(2, 9) if n * (n - 1) >= c.size)
    houses = c.rng.sample(c.world.facilities, count)
    members = [(h, c.sender(line=h.provider.line if c.care < 2 else None)) for h in houses]
    times = c.spread(c.rng.choice([5, 20, 80]), OFFICE if c.care == 0 else None)
    pairs = [(p, h) for home, p in members for h in houses if h is not home]
    c.rng.shuffle(pairs)
    for at, (person, house) in zip(times, pairs):
        text = c.text(house, L.PRAISE, 5, habits=person.habits)
        c.submit(person, house, at, c.score(5), text, ip=person.address())


def ex_employee(c):
    """One dismissed employee, several mailboxes, over months; the same grievances and the same style."""
    facility, person = c.world.quiet_facility(), c.world.person()
    first = person.email
    for i, at in enumerate(c.spread(c.rng.uniform(30, 240), EVENING)):
        mailbox = first if i == 0 else c.other_mailbox(person, first)
        habits = person.habits if c.care < 2 or c.rng.random() < 0.6 else Habits(c.rng)
        text = c.text(facility, L.GRUDGE, 1.3, habits=habits)
        c.submit(person, facility, at, c.score(1.2), text, email=mailbox, ip=person.address(), agent=person.agent)


def alias_retaliation(c):
    """Anger after a decision: one person, spellings of one mailbox, within days."""
    domain = c.rng.choice(["gmail.com", "gmail.com", "hotmail.com", "icloud.com"])
    facility, person = c.world.quiet_facility(), c.world.person(domain=domain)
    for i, at in enumerate(c.spread(c.rng.choice([3, 10, 40]))):
        mailbox = person.email if i == 0 else alias(c.rng, person.email)
        text = c.text(facility, L.GRUDGE + L.MOB, 1, habits=person.habits)
        hidden = c.care and c.rng.random() < 0.5
        ip = c.world.networks.hired().address(c.rng) if hidden else person.address()
        c.submit(person, facility, at, c.score(1), text, email=mailbox, ip=ip, agent=person.agent)


def family_feud(c):
    """Two camps of one family fight over the same house; half of them never came there."""
    c.organised = False
    facility, last = c.world.quiet_facility(), c.world.names.name()[1]
    lines = [c.world.networks.home() for _ in range(1 + c.care)]
    for i, at in enumerate(c.spread(c.rng.choice([4, 20, 60]), EVENING)):
        mood = 5 if c.care and i % 4 == 3 else 1.2
        person = c.sender(last=last if c.rng.random() < 0.75 else None, line=c.rng.choice(lines))
        text = c.text(facility, L.FEUD if mood < 3 else L.STAFF_VOICE, mood, habits=person.habits)
        c.submit(person, facility, at, c.score(mood), text, ip=person.address())


def competitor_attack(c):
    """A house pushes down its neighbours and names itself, and lifts itself a little."""
    own = c.world.quiet_facility()
    near = c.world.neighbours(own)
    targets = c.rng.sample(near, min(len(near), c.rng.randint(1, 3)))
    c.line = own.provider.line if c.care == 0 else c.line
    for i, at in enumerate(c.spread(c.rng.choice([3, 14, 50]))):
        lift = i % 4 == 3
        facility = own if lift else c.rng.choice(targets)
        pool = L.PRAISE if lift else (L.RIVAL if c.care < 2 else L.MOB)
        text = c.text(facility, pool, 5 if lift else 1.2, share=0.4, extra={"rival": own.name})
        c.submit(c.sender(), facility, at, c.score(5 if lift else 1), text)


def flipped_template(c):
    """One template for the own house, the same with its feelings reversed for the rival."""
    own = c.world.quiet_facility()
    rival = c.rng.choice(c.world.neighbours(own))
    for i, at in enumerate(c.spread(c.rng.choice([2, 9, 40]))):
        side = i % 2
        facility = rival if side else own
        words, pairs = vocabulary(c.rng, own.sector), list(L.FLIP)
        if c.care >= 1:
            pairs = c.rng.sample(pairs, 4)
        sentences = [expand(c.rng, p[side], words) for p in pairs]
        if c.care == 2:
            sentences += story.compose(c.rng, own.sector, 1.2 if side else 5, 2, words)
        habits = c.habits if c.care < 2 else Habits(c.rng)
        c.submit(c.sender(), facility, at, c.score(1 if side else 5), habits.type(c.rng, sentences, 1 if side else 5))


def interval_evasion(c):
    """An honest first review, then more within the interval behind an alias or a second mailbox.

    The first one counts as genuine; only what evades the rule is fake.
    """
    facility, person = c.world.facility(), c.world.person()
    at, mood = c.world.moment(tail=340), c.rng.choice([1.4, 1.8, 3.0, 4.8])
    words = vocabulary(c.rng, facility.sector)
    first = story.write(c.rng, facility.sector, mood, person.habits, words=words)
    c.world.add(person, facility, at, story.scores(c.rng, mood), first)
    for _ in range(c.size):
        at += dt.timedelta(days=c.rng.uniform(2, [40, 120, 175][c.care]))
        mailbox = c.other_mailbox(person, person.email)
        text = story.write(c.rng, facility.sector, mood, person.habits, words=words)
        if c.care == 0 and c.rng.random() < 0.5:
            text = first
        form = c.form(text) * 2
        c.submit(person, facility, at, story.scores(c.rng, mood, 0.4), text, email=mailbox, agent=person.agent,
                 ip=person.address(), form=form)


NEAR = [(self_promotion, 4, 14), (provider_gmail, 3, 14), (staff_evening, 3, 12), (review_ring, 4, 14), (ex_employee, 2, 12),
        (alias_retaliation, 3, 12), (alias_retaliation, 3, 9), (family_feud, 3, 8), (competitor_attack, 4, 12),
        (flipped_template, 4, 12)] + [(interval_evasion, 1, 2)] * 14
