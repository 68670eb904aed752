"""The dashboard of the pilots over a million reviews and over a thousand, from what is kept."""

import time

from journeys.client import Client
from measure.bench import median
from measure.growth import EDITOR, told

REVIEWS, EACH = (1_000, 1_000_000), 40
MANAGER = EDITOR | {"email": "piloot@voorbeeld.example"}
ROUNDS, SECONDS, P99_MS = 5, 4, 200
ASKED = {
    "dashboard, API": ["/api/pilot/v1/dashboard"],
    "dashboard, page": ["/piloot/overzicht"],
    "dashboard, page of one sector and two years": ["/piloot/overzicht?sector=elderly&van=2024-12&tot=2026-11"],
    "dashboard, CSV": ["/api/pilot/v1/dashboard.csv"],
}


def measure(bench):
    """Every engine, few reviews and many."""
    for engine in bench.engines:
        counts = (1_000, 20_000) if bench.quick else REVIEWS
        servers = [start(bench, engine, count) for count in counts]
        for name, paths in ASKED.items():
            rounds = [[ask(bench, *server, paths) for server in servers] for _ in range(1 if bench.quick else ROUNDS)]
            few, many = zip(*rounds)
            bench.row(f"{name}, {engine}, {counts[1]:,} reviews", f"**{told(many)}**", f"{counts[0]:,} reviews: {told(few)}",
                      f"p99 under {P99_MS} ms", median(many, "p99_ms") < P99_MS)
        for server, _ in servers:
            server.stop()


def start(bench, engine, reviews):
    """A filled platform with a pilot manager who is signed in and has looked once."""
    name, began = f"dashboard{reviews}", time.monotonic()
    config, _ = bench.database(engine, name)
    bench.run(bench.filler, "--config", config, "--texts", bench.texts, "--facilities", reviews // EACH,
              "--reviews", reviews, "--dashboard", timeout=7200)
    if engine == "postgres":
        bench.cluster.sql("ANALYZE", f"bench_{name}")  # which its autovacuum would do within minutes
    bench.log(f"{engine}: filled with {reviews:,} reviews in {time.monotonic() - began:.0f} s")
    bench.run(bench.platform, "user", "add", MANAGER["email"], "--name", "Piloot", "--role", "pilot_manager",
              "--config", config, input=MANAGER["password"] + "\n")
    server = bench.serve(config)
    manager = Client(f"http://{server.addr}", seconds=300).login(MANAGER, "pilot")
    began = time.monotonic()
    seen = manager.ok("GET", "/api/pilot/v1/dashboard")
    bench.log(f"{engine}, {reviews:,} reviews: the first look, which counts what is over, {time.monotonic() - began:.1f} s")
    assert seen["total"]["reviews"] > 0 and any(one["decided"] for one in seen["decisions"]), seen
    return server, "; ".join(f"{name}={value}" for name, value in manager.cookies.items())


def ask(bench, server, cookie, paths):
    """One round, one request at a time."""
    return bench.load(server, paths, cookie=cookie, connections=1, seconds=1 if bench.quick else SECONDS)
