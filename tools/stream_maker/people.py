"""Names, mailboxes and devices of invented people."""
import re

FIRST = """Wendy Kris Nathalie Stefaan Goele Bart Sofie Karel Hilde Dieter Katrien Jeroen Annick Sven Tine Wouter
Griet Joris Lieve Filip Ilse Koenraad Marleen Brecht Ruben Saskia Tom Ellen Glenn Kelly Kevin Charlotte Mathijs
Noor Lotte Arthur Elke Nele Pieter Stijn Carine Luc Rita Jos Maria Georgette Roger Irène Fons Jeannine Gaston
Fatima Youssef Hamza Naima Mehmet Elif Zeynep Murat Oksana Piotr Magda Andrei Elena Ahmet Samira Khadija
Priya Chantal Didier Véronique Joke Freek Tessa Margot Lander Seppe Jasper Febe Amélie Robbe Kato Louise""".split()
LAST = """Verhaeghe Claessens Vermeersch Goethals Lambrecht Bogaerts Dewulf Geerts Verstraeten Hermans Smets
Michiels Cools Pieters Baert Coppens Vercruysse Mestdagh Desmedt Lauwers Vandevelde Debruyne Thys Aerts Gielen
Nijs Wuyts Blommaert Vanhoutte Casier Maertens Haesen Swinnen Bervoets Deceuninck Vanneste Buelens Torfs Raes
Elbouazzati Yilmaz Kaya Demir Benali Kowalski Popa Nguyen Okafor Ouali Ziani Arslan Ivanova Mbuyi Petrov
Dierickx Sterckx Peeters Janssens Maes Jacobs Mertens Willems Claes Goossens Wouters Martens Vandamme""".split()
DOMAINS = [("gmail.com", 38), ("telenet.be", 15), ("hotmail.com", 12), ("outlook.com", 6), ("skynet.be", 4),
           ("icloud.com", 6), ("proximus.be", 3), ("live.be", 3), ("hotmail.be", 3), ("outlook.be", 2), ("yahoo.com", 2),
           ("yahoo.fr", 1), ("scarlet.be", 1), ("pandora.be", 1), ("me.com", 1), ("proton.me", 1), ("protonmail.com", 1),
           ("gmx.net", 1), ("zoho.eu", 1), ("mail.be", 1), ("student.howest.example", 1), ("vlaanderen.example", 1)]
RELAYS = ["privaterelay.appleid.com", "duck.com", "mozmail.com", "simplelogin.com"]
THROWAWAY = ["mailinator.com", "yopmail.com", "guerrillamail.com", "tempmailo.com", "maildrop.cc", "trashmail.com",
             "10minutemail.com", "temp-mail.org", "mailnesia.com", "discard.email"]
NICK = ["mama", "papa", "oma", "opa", "fam", "tante", "juf", "het_gezin", "info", "de.familie", "bompi"]
WORK = ["bakkerij", "garage", "studio", "architecten", "dakwerken", "tandarts", "bvba", "kapsalon", "transport"]


def ascii_name(name):
    return re.sub(r"[^a-z]", "", name.lower().translate(str.maketrans("éèëïàüö", "eeeiauo")))


def weighted(rng, table):
    return rng.choices([k for k, _ in table], [w for _, w in table])[0]


class Names:
    """Gives names and mailboxes; a mailbox is never given to two people."""

    def __init__(self, rng):
        self.rng = rng
        self.taken = set()

    def name(self, last=None):
        return self.rng.choice(FIRST), last or self.rng.choice(LAST)

    def local(self, first, last):
        rng, f, l = self.rng, ascii_name(first), ascii_name(last)
        year = rng.choice([rng.randint(44, 99), rng.randint(1948, 2004), rng.randint(1, 9), rng.randint(10, 999)])
        forms = [(f"{f}.{l}", 24), (f"{f}{l}", 10), (f"{l}.{f}", 7), (f"{f[0]}.{l}", 5), (f"{f}_{l}", 4), (f"{f}{year}", 7),
                 (f"{f}.{l}{year}", 11), (f"{l}{year}", 3), (f"{f}{l[:3]}{year}", 6), (f"{f[:3]}{l}", 3), (f"{f}-{l}", 2),
                 (f"{rng.choice(NICK)}{rng.choice(['', '.', 'van'])}{l}", 5), (f"{f}.{l[0]}", 3),
                 (f"{rng.choice(['zonnetje', 'sjoe', 'kaatje', 'den', 'madam', 'sterre', 'pluis', 'koers'])}{year}", 4)]
        return weighted(rng, forms)

    def mailbox(self, first, last, domain=None):
        rng = self.rng
        for _ in range(50):
            roll = rng.random()
            if domain is None and roll < 0.012:
                return self.keep("".join(rng.choices("abcdefghijkmnpqrstuvwxyz23456789", k=10)) + "@" + rng.choice(RELAYS))
            if domain is None and roll < 0.018:
                address = f"{ascii_name(first)}.{rng.randint(1, 99)}@{rng.choice(THROWAWAY)}"
            elif domain is None and roll < 0.06:
                address = f"{ascii_name(first)}@{rng.choice(WORK)}{ascii_name(last)}.be"
            else:
                address = f"{self.local(first, last)}@{domain or weighted(rng, DOMAINS)}"
            if self.free(address):
                return self.keep(address)
        return self.keep(f"{ascii_name(first)}.{ascii_name(last)}{rng.randint(1000, 99999)}@{domain or 'gmail.com'}")

    def free(self, address):
        return canonical(address) not in self.taken

    def keep(self, address):
        self.taken.add(canonical(address))
        return address


def canonical(address):
    """One mailbox behind tags, dots and the two Google domains: what the interval rule compares."""
    local, domain = address.lower().rsplit("@", 1)
    local = local.split("+")[0]
    if domain in ("gmail.com", "googlemail.com"):
        local, domain = local.replace(".", ""), "gmail.com"
    return f"{local}@{domain}"


def alias(rng, address):
    """Another spelling of the same mailbox: a tag, or dots at Google."""
    local, domain = address.rsplit("@", 1)
    local = local.split("+")[0]
    if domain in ("gmail.com", "googlemail.com") and rng.random() < 0.6:
        plain = local.replace(".", "")
        dotted = "".join(c + ("." if i < len(plain) - 1 and rng.random() < 0.25 else "") for i, c in enumerate(plain))
        return f"{dotted}@{rng.choice(['gmail.com', 'gmail.com', 'googlemail.com'])}"
    tag = rng.choice(["review", "wzc", "kind", "opvang", "1", "2", "b", "prive", "2024", "nw", "a", "reacties", "tweede"])
    return f"{local}+{tag}@{domain}"


IOS = ["16_7", "17_1", "17_4", "17_5", "17_6", "18_0", "18_1", "18_3", "18_5"]
CHROME = [118, 120, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 136, 137]
PHONES = ["K", "K", "K", "K", "SM-A546B", "SM-S911B", "SM-A145R", "Pixel 7", "M2101K6G", "CPH2481", "moto g54"]


def agent(rng, device=None):
    """A browser's name for itself; `device` is phone, desktop or None for any."""
    device = device or rng.choices(["phone", "desktop", "tablet"], [62, 33, 5])[0]
    v = rng.choice(CHROME)
    chrome = f"(KHTML, like Gecko) Chrome/{v}.0.0.0"
    if device == "tablet":
        os_v = rng.choice(IOS)
        return (f"Mozilla/5.0 (iPad; CPU OS {os_v} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                f"Version/{os_v.replace('_', '.')} Mobile/15E148 Safari/604.1")
    if device == "phone":
        if rng.random() < 0.53:
            os_v = rng.choice(IOS)
            app = rng.choices(["", " [FBAN/FBIOS;FBAV/470.0.0.36.98]", " Instagram 338.0.3.30.92"], [92, 5, 3])[0]
            return (f"Mozilla/5.0 (iPhone; CPU iPhone OS {os_v} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                    f"Version/{os_v.replace('_', '.')} Mobile/15E148 Safari/604.1{app}")
        samsung = f"SamsungBrowser/{rng.randint(23, 27)}.0 " if rng.random() < 0.2 else ""
        level = rng.choice([10, 10, 10, 13, 14])
        return (f"Mozilla/5.0 (Linux; Android {level}; {rng.choice(PHONES)}) AppleWebKit/537.36 {samsung}{chrome} "
                f"Mobile Safari/537.36")
    systems = ["Windows NT 10.0; Win64; x64", "Macintosh; Intel Mac OS X 10_15_7", "X11; Linux x86_64"]
    system = rng.choices(systems, [72, 24, 4])[0]
    roll = rng.random()
    if roll < 0.16:
        return f"Mozilla/5.0 ({system}; rv:{v}.0) Gecko/20100101 Firefox/{v}.0"
    if "Mac" in system and roll < 0.7:
        ver = rng.choice(["16.6", "17.2", "17.5", "18.0", "18.3"])
        return f"Mozilla/5.0 ({system}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/{ver} Safari/605.1.15"
    return f"Mozilla/5.0 ({system}) AppleWebKit/537.36 {chrome} Safari/537.36" + (f" Edg/{v}.0.0.0" if roll < 0.5 else "")
