"""Facilities with their providers, and the rows a history consists of."""
import datetime as dt

from .network import Networks
from .people import Names, agent, ascii_name
from .spin import Habits
from .words import SHARED

START = dt.datetime(2024, 9, 2, 6, 0)
DAYS = 560
END = START + dt.timedelta(days=DAYS)
KINDS = {
    "childcare": ["Kinderdagverblijf", "Crèche", "Kinderopvang", "Buitenschoolse kinderopvang", "Peuterhuis", "Babyhuis"],
    "elderly": ["Woonzorgcentrum", "WZC", "Residentie", "Rustoord", "Centrum voor kortverblijf", "Zorghuis"],
    "disability": ["Dagcentrum", "MFC", "Begeleidingscentrum", "Woonproject", "Atelier", "Thuisbegeleiding"],
    "youth_care": ["Jeugdhulp", "Leefhuis", "Contextbegeleiding", "CKG", "Begeleidingstehuis", "Gezinshulp"],
}
OWN = ["Ter Linden", "De Wissel", "Zonnewijzer", "Hof ten Boomgaard", "De Kiem", "Avondrust", "Het Kompas", "De Regenboog",
       "Sint-Anna", "Sint-Rafaël", "Ons Erf", "De Vlinder", "Molenheide", "Waterkant", "De Kei", "Pagadder", "Ravelijn",
       "Huize Vrede", "De Loods", "Tuimelaar", "Sterrenhof", "De Brug", "Klavervier", "Ten Beuke", "De Zwaluw", "Lindehof"]
HOUR_WEIGHT = [1, 1, 1, 1, 2, 4, 8, 11, 13, 13, 14, 13, 14, 13, 12, 13, 14, 16, 19, 24, 25, 19, 9, 3]


class Facility:
    def __init__(self, rng, number, provider, sector):
        town = rng.choice(SHARED["town"])
        name = f"{rng.choice(KINDS[sector])} {rng.choice(OWN)}"
        self.id = f"fac-{number:06d}"
        self.name = name + rng.choice(["", f" {town}", f", {town}", f" ({town})"])
        self.sector, self.provider, self.town = sector, provider, town
        self.quality = max(1.7, min(4.8, rng.gauss(3.6, 0.5)))
        self.weight = rng.lognormvariate(0, 1.15)
        self.line = None


class Provider:
    def __init__(self, rng, number, networks):
        self.id = f"prov-{number:06d}"
        brand = ascii_name(rng.choice(OWN))
        forms = ["{b}{n}-vzw.be", "zorggroep{b}{n}.be", "{b}{n}.be", "{b}.zorg{n}.be"]
        own = rng.choice(forms).format(b=brand, n=number)
        self.domain = rng.choice(["telenet.be", "skynet.be", "gmail.com"]) if rng.random() < 0.05 else own
        self.owns_domain = self.domain == own
        self.line = networks.home()
        self.facilities = []


class World:
    """Everything a scenario needs; the only source of randomness is `rng`."""

    def __init__(self, rng, facilities):
        self.rng = rng
        self.networks = Networks(rng)
        self.names = Names(rng)
        self.rows = []
        self.persons = 0
        self.facilities, self.providers = [], []
        while len(self.facilities) < facilities:
            self.add_provider(facilities)
        self.weights = [f.weight for f in self.facilities]

    def add_provider(self, limit):
        rng = self.rng
        provider = Provider(rng, len(self.providers) + 1, self.networks)
        self.providers.append(provider)
        sector = rng.choices(list(KINDS), [34, 40, 16, 10])[0]
        for _ in range(min(limit - len(self.facilities), 1 + int(rng.expovariate(0.75)))):
            here = rng.choice(list(KINDS)) if rng.random() < 0.1 else sector
            facility = Facility(rng, len(self.facilities) + 1, provider, here)
            facility.line = provider.line if rng.random() < 0.4 else self.networks.home()
            self.facilities.append(facility)
            provider.facilities.append(facility)

    def facility(self, sector=None):
        """A facility in proportion to its visitors."""
        if sector is None:
            return self.rng.choices(self.facilities, self.weights)[0]
        some = [f for f in self.facilities if f.sector == sector]
        return self.rng.choices(some, [f.weight for f in some])[0]

    def quiet_facility(self):
        """Campaigns strike anywhere, large and small alike."""
        return self.rng.choice(self.facilities)

    def neighbours(self, own):
        """Other facilities of the same sector, or any other where the sector has only one."""
        others = [f for f in self.facilities if f is not own]
        return [f for f in others if f.sector == own.sector] or others

    def moment(self, lead=0, tail=0):
        """A time in the history, in the hours that people write; `lead` and `tail` days stay free around it."""
        day = START + dt.timedelta(days=self.rng.randrange(lead, DAYS - tail))
        return self.hour(day)

    def hour(self, day, hours=None):
        rng = self.rng
        h = rng.choice(hours) if hours else rng.choices(range(24), HOUR_WEIGHT)[0]
        return day.replace(hour=h, minute=rng.randrange(60), second=rng.randrange(60))

    def person(self, **known):
        self.persons += 1
        return Person(self, self.persons, **known)

    def add(self, person, facility, at, scores, text, **more):
        """Adds one submission; `more` may hold form, ip, email, agent, campaign, language."""
        rng = self.rng
        mailbox = more.get("email") or person.email
        row = {
            "at": at, "facility": facility, "email": mailbox, "ip": more.get("ip") or person.address(),
            "user_agent": more.get("agent") or person.agent, "form_seconds": more.get("form") or honest_form(rng, text),
            "scores": scores, "text": text, "language": more.get("language", "nl"),
            "campaign": more.get("campaign"), "person": person.number,
        }
        self.rows.append(row)
        return row


class Person:
    def __init__(self, world, number, last=None, domain=None, line=None, device=None, email=None, habits=None):
        rng = world.rng
        self.world, self.number = world, number
        self.first, self.last = world.names.name(last)
        self.email = email or world.names.mailbox(self.first, self.last, domain)
        self.line = line or world.networks.any()
        self.agent = agent(rng, device)
        self.habits = habits or Habits(rng)

    def address(self):
        """Phones leave home: the line is the usual one most of the time."""
        if self.world.rng.random() < 0.1:
            return self.world.networks.mobile().address(self.world.rng)
        return self.line.address(self.world.rng)

    def second_mailbox(self, domain=None):
        return self.world.names.mailbox(self.first, self.last, domain)


def honest_form(rng, text):
    """Seconds on the form: reading eight questions, typing, now and then lunch in between."""
    seconds = rng.lognormvariate(4.25, 0.65) + len(text) * rng.uniform(0.02, 0.25)
    if rng.random() < 0.03:
        seconds = seconds * rng.uniform(4, 30)
    if rng.random() < 0.05:
        seconds = seconds * rng.uniform(0.15, 0.4)
    return int(max(9, min(7200, seconds)))
