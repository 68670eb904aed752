"""The queue and a facility with 1,000 and with 100,000 published reviews.

Every facility has 40 reviews and 1,000 cases wait in both, so that both show pages of the same size. The
same number of facilities is asked in both, one request at a time. Many short
rounds of both alternate: a quiet moment of the machine then serves both alike.
"""

import statistics
import time

from journeys.client import Client
from measure.bench import median
from measure.route import addresses

EACH, CASES, ASKED = 40, 1000, 25
ROUNDS = 7
TARGET = 1.5
EDITOR = {"email": "redactie@voorbeeld.example", "password": "een lang wachtwoord"}


def measure(bench):
    """Every engine, small and large."""
    for engine in bench.engines:
        counts = (1_000, 10_000) if bench.quick else (1_000, 100_000)
        servers = [start(bench, engine, count) for count in counts]
        wanted = [targets(server) for server, _ in servers]
        for name in wanted[0]:
            rounds = [[load(bench, server, cookie, paths[name]) for (server, cookie), paths in zip(servers, wanted)]
                      for _ in range(1 if bench.quick else ROUNDS)]
            small, large = zip(*rounds)
            times = statistics.median(b["p50_ms"] / a["p50_ms"] for a, b in rounds)
            tail = statistics.median(b["p99_ms"] / a["p99_ms"] for a, b in rounds)
            bench.row(f"{name}, {engine}, {counts[1]:,} reviews", f"**{times:.2f}×** (p99 {tail:.2f}×): {told(large)}",
                      f"{counts[0]:,} reviews: {told(small)}", f"at most {TARGET}×", times <= TARGET)
        for server, _ in servers:
            server.stop()


def start(bench, engine, reviews):
    """A filled platform with an editor who is signed in."""
    name, began = f"growth{reviews}", time.monotonic()
    config, _ = bench.database(engine, name)
    bench.fill(config, facilities=reviews // EACH, reviews=reviews, cases=CASES)
    if engine == "postgres":
        bench.cluster.sql("ANALYZE", f"bench_{name}")  # which its autovacuum would do within minutes
    bench.log(f"{engine}: filled with {reviews:,} reviews in {time.monotonic() - began:.0f} s")
    server = bench.serve(config)
    return server, sign_in(bench, config, server, EDITOR["email"])[0]


def sign_in(bench, config, server, email):
    """The cookies and the CSRF token of an editor, who is added where nobody has this address."""
    editor, client = EDITOR | {"email": email}, Client(f"http://{server.addr}")
    if client.post("/api/editorial/v1/session", editor).status != 204:
        bench.run(bench.platform, "user", "add", email, "--name", "Redactie", "--config", config,
                  input=editor["password"] + "\n")
    client.login(editor)
    return "; ".join(f"{name}={value}" for name, value in client.cookies.items()), client.csrf


def targets(server):
    """What is asked, by name."""
    paths = addresses(server)
    some = paths[:: max(len(paths) // ASKED, 1)][:ASKED]
    client = Client(f"http://{server.addr}")
    slugs = [client.ok("GET", path)["slug"] for path in some]
    return {
        "queue, page": ["/redactie/wachtrij"],
        "queue, API": ["/api/editorial/v1/cases?limit=50"],
        "facility, page": [f"/voorziening/{slug}" for slug in slugs],
        "facility, API": some,
        "its reviews, API": [f"{path}/reviews" for path in some],
    }


def load(bench, server, cookie, paths):
    """One round, one request at a time."""
    return bench.load(server, paths, cookie=cookie, connections=1, seconds=1 if bench.quick else 2)


def told(rounds):
    """Latencies."""
    return f"p50 {median(rounds, 'p50_ms'):.2f} ms, p99 {median(rounds, 'p99_ms'):.2f} ms"
