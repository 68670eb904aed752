"""What all campaigns share: who sends, over which lines, how fast, how carefully."""
import datetime as dt

from . import story
from .people import agent, alias, ascii_name
from .reword import reword
from .spin import Habits, expand
from .words import vocabulary

EVENING = [19, 20, 20, 21, 21, 22, 23]
OFFICE = [8, 9, 10, 11, 13, 14, 15, 16]
PATTERNS = ["{f}{l}{nn}@gmail.com", "{l}{f}{n}@outlook.com", "{i}.{l}.{nn}@gmx.net", "{f}_{n}@proton.me", "{f}{n}@gmail.com",
            "{l}.{i}{nn}@hotmail.com", "{f}.{l}.{nn}@mail.be"]


class Campaign:
    """One instance.  `care` 0 is a clumsy fraudster, 1 an average one, 2 one who knows how to hide."""

    def __init__(self, world, name, care, size):
        self.world, self.rng = world, world.rng
        self.name, self.care, self.size = name, care, size
        self.agent = agent(self.rng)
        self.line = world.networks.home()
        self.range = None
        self.organised = True
        self.pattern = self.rng.choice(PATTERNS) if self.rng.random() < [0.7, 0.35, 0][care] else None
        self.habits = Habits(self.rng, tidy=care == 2)

    def form(self, text):
        """Seconds on the form: copied texts are quick, careful hands wait."""
        base = [2.9, 3.6, 4.4][self.care]
        return int(max(4, self.rng.lognormvariate(base, 0.5) + len(text) * 0.04 * self.care))

    def spread(self, days, hours=None):
        """Moments of the campaign, in order, over about `days` days."""
        first = self.world.moment(tail=int(days))
        out = []
        for _ in range(self.size):
            day = first + dt.timedelta(days=self.rng.uniform(0, days))
            out.append(self.world.hour(day, hours))
        return sorted(out)

    def score(self, mood):
        """Extreme at 1 or 5; the careful leave a four or a blank here and there."""
        if self.rng.random() < [0.8, 0.45, 0.12][self.care]:
            return [max(1, min(5, round(mood)))] * 8
        away = [0.4, 0.5, 0.8][self.care]
        shift = -0.4 * (self.care == 2) if mood > 3 else 0.5 * (self.care == 2)
        return story.scores(self.rng, mood + shift, away)

    def text(self, facility, pool, mood, share=None, habits=None, extra=None):
        """Campaign phrases mixed with stolen everyday ones: `share` of the sentences come from `pool`."""
        share = [0.6, 0.4, 0.12][self.care] if share is None else share
        words = vocabulary(self.rng, facility.sector)
        words.update(extra or {})
        count = max(1, min(9, int(self.rng.lognormvariate(1.3, 0.5))))
        own = [reword(self.rng, expand(self.rng, p, words), 0.25) for p in self.rng.sample(pool, min(len(pool), max(1, round(count * share))))]
        rest = count - len(own)
        if rest > 0:
            own += story.compose(self.rng, facility.sector, mood, rest, words)
        self.rng.shuffle(own)
        habits = habits or (self.habits if self.care < 2 else Habits(self.rng))
        return habits.type(self.rng, own, mood)

    def sender(self, **known):
        """A made-up identity, often from one device and with addresses of one pattern; or a real ally."""
        if self.organised and self.pattern and not known.get("domain") and not known.get("email"):
            known["email"] = self.fresh_mailbox()
        person = self.world.person(**known)
        if self.organised and self.rng.random() < [0.85, 0.4, 0][self.care]:
            person.agent = self.agent
        return person

    def fresh_mailbox(self):
        """A mailbox opened for the occasion, after the campaign's own pattern."""
        first, last = (ascii_name(n) for n in self.world.names.name())
        while True:
            digits = self.rng.randint(10, 9999)
            address = self.pattern.format(i=first[0], f=first, l=last, n=digits, nn=digits % 90 + 10)
            if self.world.names.free(address):
                return self.world.names.keep(address)

    def address(self, person):
        """Clumsy: one line.  Average: a few.  Careful: whatever the person has."""
        roll = self.rng.random()
        if roll < [0.8, 0.35, 0.04][self.care]:
            return self.line.address(self.rng)
        if self.range and roll < [1.0, 0.75, 0.2][self.care]:
            return self.world.networks.hired(self.range).address(self.rng)
        return person.address()

    def submit(self, person, facility, at, scores, text, **more):
        more.setdefault("ip", self.address(person))
        more.setdefault("form", self.form(text))
        return self.world.add(person, facility, at, scores, text, campaign=self.name, **more)

    def run(self, facility, pool, mood, times, extra=None):
        """The plain campaign: one target, one message, different senders."""
        for at in times:
            person = self.sender()
            text = self.text(facility, pool, mood, extra=extra)
            self.submit(person, facility, at, self.score(mood), text)

    def other_mailbox(self, person, first):
        """The next mailbox of one and the same person."""
        if self.care == 0 or self.rng.random() < 0.5:
            return alias(self.rng, first)
        return person.second_mailbox()
