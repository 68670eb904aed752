"""Networks: home lines, shared mobile carriers, schools, companies, hired ranges."""

HOME4 = ["78.20", "78.21", "78.22", "78.23", "81.82", "81.83", "81.164", "84.192", "84.194", "84.197", "94.224", "94.226",
         "178.116", "178.118", "213.118", "213.224", "81.240", "81.243", "81.246", "87.64", "87.66", "91.176", "91.179",
         "91.182", "109.128", "109.131", "109.134", "109.140", "62.235", "83.134", "85.26", "195.162", "80.200", "188.188"]
HOME6 = ["2a02:1810", "2a02:1811", "2a02:1812", "2a02:a03f", "2a02:a03f", "2a02:2788", "2a02:578", "2001:6a8", "2a06:1280"]
CARRIER4 = ["37.184", "37.185", "94.109", "94.111", "178.50", "178.51", "188.189", "213.219", "91.86", "46.178"]
CARRIER6 = ["2a02:a020", "2a02:a021", "2a02:2790", "2a01:cb1c"]
HIRED = ["45.83.220", "146.70.55", "185.107.80", "193.32.126", "5.181.234", "89.187.160", "23.161.4", "103.251.167"]
FOREIGN_HOME = ["86.92", "77.164", "84.80", "92.110", "78.192", "90.3", "176.158", "79.196"]


def host(rng, prefix):
    """An address in a prefix of two or three parts."""
    parts = prefix.split(".")
    return ".".join(parts + [str(rng.randint(1, 254)) for _ in range(4 - len(parts))])


def hex4(rng):
    return f"{rng.randint(1, 0xFFFF):x}"


class Line:
    """A connection: `address()` gives what the site sees, which may change within a line."""

    def __init__(self, address4=None, prefix6=None):
        self.address4 = address4
        self.prefix6 = prefix6

    def address(self, rng):
        if self.prefix6:
            return self.prefix6 + ":" + ":".join(hex4(rng) for _ in range(4))
        return self.address4


class Networks:
    def __init__(self, rng):
        self.rng = rng
        self.gates = [host(rng, rng.choice(CARRIER4)) for _ in range(70)]
        self.weights = [1 / (i + 3) for i in range(70)]
        self.companies = [host(rng, rng.choice(["194.78", "62.58", "195.207", "217.136"])) for _ in range(18)]

    def home(self):
        rng = self.rng
        if rng.random() < 0.33:
            return Line(prefix6=f"{rng.choice(HOME6)}:{hex4(rng)}:{hex4(rng)}")
        return Line(address4=host(rng, rng.choice(HOME4)))

    def mobile(self):
        """A shared carrier address (many subscribers behind one), or a handset's own prefix."""
        rng = self.rng
        if rng.random() < 0.3:
            return Line(prefix6=f"{rng.choice(CARRIER6)}:{hex4(rng)}:{hex4(rng)}")
        return Line(address4=rng.choices(self.gates, self.weights)[0])

    def company(self):
        return Line(address4=self.rng.choice(self.companies))

    def any(self):
        """The line of an unremarkable writer."""
        roll = self.rng.random()
        if roll < 0.7:
            return self.home()
        if roll < 0.93:
            return self.mobile()
        return self.company() if roll < 0.985 else self.hired()

    def hired(self, prefix=None):
        """A privacy service or a rented server; some honest people use one too."""
        return Line(address4=host(self.rng, prefix or self.rng.choice(HIRED)))

    def residential_proxy(self):
        """Home lines of strangers, rented by the request; mostly near, sometimes abroad."""
        if self.rng.random() < 0.75:
            return self.home()
        return Line(address4=host(self.rng, self.rng.choice(FOREIGN_HOME)))
