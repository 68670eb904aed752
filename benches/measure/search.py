"""Searching: both engines side by side, suggestions while typing, and a facility that many wrote about.

The engines are asked through the contract that the platform uses, in one process, in turns: the embedded one as
it is, Meilisearch over its HTTP. `MEILI_URL` names the server (and `MEILI_KEY` its key), which must be empty and
run on this machine; without it that half is passed over. Suggestions and pages are asked of the program over HTTP.
"""

import os
import statistics
from urllib.parse import quote

from measure.bench import TEXTS, median

TYPED = ["g", "ge", "gent", "zon", "zonn", "zonnige bl", "kinderdag", "rust", "woonzorgcentrum ant", "9000", "antw",
         "bloem", "kleine vl", "crèche", "opvang br", "de gouden", "regen", "regenboog me", "zonnebleom",
         "huis van het", "leuv", "oost", "speelb", "st", "vuurtoren 4", "molen k", "has", "merel", "kribbe", "verzonnen org"]
TWICE, SUGGEST_MS, GROWTH = 2.0, 20, 1.5
CROWDS = (10, 10_000)


def engines(bench):
    """Both engines, filled alike and asked alike."""
    facilities, reviews = (5_000, 30_000) if bench.quick else (150_000, 1_000_000)
    url = os.environ.get("MEILI_URL", "")
    command = [str(bench.programs / "searching"), "--folder", bench.folder / "search-index", "--texts", TEXTS,
               "--facilities", facilities, "--reviews", reviews, "--seconds", 2 if bench.quick else 10,
               "--rounds", bench.rounds]
    if url:
        command += ["--url", url, "--key", os.environ.get("MEILI_KEY", "")]
    result = bench.json(*command, timeout=6 * 3600)
    size = f"{facilities:,} facilities and {reviews:,} reviews"
    built = {one["engine"]: one for one in result["built"]}
    bench.row(f"index of {size}: time and size", filled(built["embedded"]), other(built, filled))
    for clients in sorted({one["clients"] for one in result["rounds"]}):
        compare(bench, result, clients, size)
    for name, kinds in result["slowest"].items():
        told = ", ".join(f"{kind} {took:.1f}" for kind, took in sorted(kinds.items(), key=lambda one: -one[1]))
        bench.row(f"slowest question of each kind, {name}, ms", told)
    if not url:
        bench.row("Meilisearch beside it", "**not measured**: MEILI_URL names no server", "",
                  f"embedded at least {TWICE:.0f} times as fast", False)


def compare(bench, result, clients, size):
    """A row: so many clients at once."""
    rounds = {}
    for one in result["rounds"]:
        if one["clients"] == clients:
            rounds.setdefault(one["engine"], []).append(one)
    mine, theirs = rounds["embedded"], rounds.get("Meilisearch")
    times = theirs and statistics.median(a["per_second"] / b["per_second"] for a, b in zip(mine, theirs))
    figure = f"{result['queries']} mixed questions, {size}, {clients} {'clients' if clients > 1 else 'client'}"
    if not theirs:
        bench.row(figure, rate(mine))
        return
    bench.row(figure, f"**{times:.1f}×**: {rate(mine)}", f"Meilisearch: {rate(theirs)}",
              f"at least {TWICE:.0f}×", times >= TWICE)


def readers(bench):
    """Suggestions, the page of a facility with few and with many reviews, and the figures, over HTTP."""
    facilities, reviews = (5_000, 2_000) if bench.quick else (150_000, 50_000)
    config, _ = bench.database("sqlite", "search")
    bench.fill(config, facilities=facilities, reviews=reviews, crowds=",".join(str(count) for count in CROWDS))
    server = bench.serve(config)
    seconds = 2 if bench.quick else 10
    paths = [f"/api/v1/autocomplete?q={quote(q)}" for q in TYPED]
    ask = lambda targets: bench.load(server, targets, connections=1, seconds=seconds)  # noqa: E731
    rounds = [ask(paths) for _ in range(bench.rounds)]
    bench.row(f"suggestions while typing, {facilities:,} facilities", f"**{rate(rounds)}**", "",
              f"p99 under {SUGGEST_MS} ms", median(rounds, "p99_ms") < SUGGEST_MS)
    for name, path in (("page", "/voorziening/{}"), ("page sorted by score", "/voorziening/{}?sort=highest")):
        rounds = [[ask([path.format(f"verzonnen-met-{count}")]) for count in CROWDS]
                  for _ in range(max(bench.rounds, 3))]
        few, many = zip(*rounds)
        times, middle = (statistics.median(b[key] / a[key] for a, b in rounds) for key in ("p99_ms", "p50_ms"))
        bench.row(f"facility, {name}, {CROWDS[1]:,} reviews", f"**{times:.2f}×** (p50 {middle:.2f}×): {rate(many)}",
                  f"{CROWDS[0]} reviews: {rate(few)}", f"p99 at most {GROWTH}×", times <= GROWTH)
    for name, path in (("page", "/cijfers"), ("of all places, CSV", "/api/v1/figures.csv")):
        rounds = [ask([path]) for _ in range(bench.rounds)]
        bench.row(f"figures, {name}, {facilities:,} facilities", f"**{rate(rounds)}**")
    server.stop()


def filled(one):
    """Time and size in words."""
    return f"{one['seconds']:,.1f} s ({one['documents'] / one['seconds']:,.0f}/s), {one['bytes'] / 1e6:,.0f} MB"


def other(built, told):
    """The same of the other engine, where it was there."""
    return f"Meilisearch: {told(built['Meilisearch'])}" if "Meilisearch" in built else ""


def rate(rounds):
    """A rate with its latencies, in words."""
    return (f"{median(rounds, 'per_second'):,.0f}/s, p50 {median(rounds, 'p50_ms'):.2f} ms, "
            f"p99 {median(rounds, 'p99_ms'):.2f} ms")
