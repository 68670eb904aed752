"""The queue and "next" with 1,000 and with 100,000 open cases, and fifty editors who take cases at once.

Ten decided cases are there for every open one. Pages and calls are asked over HTTP, one request at a time, in short
rounds that alternate between both; nothing is kept ready between two requests. Every "next" really takes a case, and
the claimants' cases are counted in the database afterwards: as many different ones as answers, or somebody got a
case that another one had.
"""

import statistics
import time

from journeys.client import Client
from measure import copies
from measure.bench import median, rate
from measure.growth import EDITOR, sign_in, told

OPEN, DECIDED = (1_000, 100_000), 10
FACILITIES, REVIEWS = 100, 1_000
ROUNDS, SECONDS, TAKEN = 7, 2, 30
CLAIMANTS, EACH = 50, 20
PAGE_MS, GROWTH = 50, 1.5
NEXT = "/api/editorial/v1/cases/next"
QUEUE, CASES = "/redactie/wachtrij", "/api/editorial/v1/cases?limit=25"
ASKED = {
    "queue, page with tabs and counts": [QUEUE],
    "queue, page of one sector": [f"{QUEUE}?sector=elderly"],
    "queue, page of what is older than a week": [f"{QUEUE}?ouder=7"],
    "queue, page with a flag and a word": [f"{QUEUE}?probleem=insult&tekst=leid"],
    "queue, API": [CASES],
}


def measure(bench):
    """Every engine, few open cases and many."""
    for engine in bench.engines:
        counts = (1_000, 10_000) if bench.quick else OPEN
        desks = [Desk(bench, engine, count) for count in counts]
        for name, paths in ASKED.items():
            compare(bench, f"{name}, {engine}", counts, desks, lambda desk: desk.pages(paths), PAGE_MS)
        compare(bench, f"next, API, {engine}", counts, desks, lambda desk: desk.next())
        claim(bench, engine, desks[1])
        for desk in desks:
            desk.server.stop()


def compare(bench, name, counts, desks, ask, bound=None):
    """A row: how much longer the same takes where more is open."""
    rounds = [[ask(desk) for desk in desks] for _ in range(1 if bench.quick else ROUNDS)]
    few, many = zip(*rounds)
    p50, p99 = (statistics.median(b[key] / a[key] for a, b in rounds) for key in ("p50_ms", "p99_ms"))
    fast = bound is None or median(many, "p99_ms") < bound
    target = f"at most {GROWTH}×" if bound is None else f"p99 under {bound} ms, at most {GROWTH}×"
    bench.row(f"{name}, {counts[1]:,} open", f"**{p50:.2f}×** (p99 {p99:.2f}×): {told(many)}",
              f"{counts[0]:,} open: {told(few)}", target, fast and p50 <= GROWTH)


def claim(bench, engine, desk):
    """Fifty editors take twenty cases each, all at once."""
    before = desk.held()
    result = desk.take([f"redactie{n}@voorbeeld.example" for n in range(CLAIMANTS)], CLAIMANTS * EACH, CLAIMANTS)
    doubles = result["count"] - (desk.held() - before)
    bench.row(f"{CLAIMANTS} claimants at once, {engine}", f"**{rate([result])}, {doubles} doubles** of {result['count']:,}",
              target="no doubles", met=doubles == 0)


class Desk:
    """A filled platform with editors who are signed in."""

    def __init__(self, bench, engine, count):
        self.bench, self.engine, self.name, began = bench, engine, f"desk{count}", time.monotonic()
        self.config, self.url = bench.database(engine, self.name)
        first = min(count, 1_000)
        bench.fill(self.config, facilities=FACILITIES, reviews=REVIEWS, cases=first)
        copies.grow(bench, engine, self.name, self.url, count - first, count * DECIDED)
        bench.log(f"{engine}: {count:,} open cases after {time.monotonic() - began:.0f} s")
        self.server = bench.serve(self.config)
        self.cookie, _ = sign_in(bench, self.config, self.server, EDITOR["email"])

    def pages(self, paths):
        """One round, one request at a time."""
        seconds = 1 if self.bench.quick else SECONDS
        return self.bench.load(self.server, paths, cookie=self.cookie, connections=1, seconds=seconds)

    def next(self):
        """One editor takes cases, one after another; they are free again afterwards, as when they are decided."""
        result = self.take([EDITOR["email"]], TAKEN, 1)
        copies.run(self.bench, self.engine, self.name, self.url,
                   ["UPDATE cases SET claimed_by = NULL, lease_expires_at = NULL WHERE claimed_by IS NOT NULL"])
        return result

    def take(self, emails, count, at_once):
        """So many cases, the editors in turn."""
        file = self.bench.folder / "sessions"
        sessions = [sign_in(self.bench, self.config, self.server, email) for email in emails]
        file.write_text("".join(f"{cookie}\t{csrf}\n" for cookie, csrf in sessions))
        return self.bench.load(self.server, ["{}"] * count, post=NEXT, sessions=file, connections=at_once)

    def held(self):
        """How many cases somebody holds."""
        return int(copies.ask(self.bench, self.engine, self.name, self.url,
                              "SELECT count(*) FROM cases WHERE claimed_by IS NOT NULL"))
