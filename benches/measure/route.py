"""A facility's JSON, against a bare axum route that returns the same bytes from a process of its own.

The rounds of both alternate, with the same generator. Beside the rate stands what an answer costs in
processor time, which the work of others on the machine disturbs less.
"""

import json
import statistics

from measure.bench import median

CONNECTIONS = 16
TARGET = 0.50


def measure(bench):
    """One facility that everybody looks at, then 2,500 in turn, more than are kept ready."""
    config, _ = bench.database("sqlite", "route")
    bench.fill(config, facilities=2500, reviews=5000)
    server = bench.serve(config)
    ids = addresses(server)
    file = bench.folder / "facility.json"
    status, body = server.get(ids[0])
    assert status == 200, body
    file.write_bytes(body)
    bare = bench.start([bench.helper, "bare-route", "--body", file], ids[0])
    assert bare.get(ids[0])[1] == body
    for name, targets in (("one facility", ids[:1]), (f"{len(ids):,} facilities in turn", ids)):
        rounds = [[load(bench, program, targets) for program in (server, bare)] for _ in range(bench.rounds)]
        mine, theirs = zip(*rounds)
        share = statistics.median(a["per_second"] / b["per_second"] for a, b in rounds)
        cost = statistics.median(b["cpu_us"] / a["cpu_us"] for a, b in rounds)
        aim = (f"at least {TARGET:.0%}", share >= TARGET) if targets == ids[:1] else ("", None)
        bench.row(f"facility JSON ({len(body):,} bytes), {name}", f"**{share:.0%}**: {told(mine)}",
                  f"bare route: {told(theirs)} (processor: {cost:.0%})", *aim)
    server.stop()
    bare.stop()


def load(bench, program, targets):
    """One round."""
    return bench.load(program, targets, connections=CONNECTIONS, seconds=2 if bench.quick else 6)


def told(rounds):
    """A rate and its price."""
    return f"{median(rounds, 'per_second'):,.0f}/s, {median(rounds, 'cpu_us'):.0f} µs of processor each"


def addresses(server):
    """The addresses of every facility's JSON."""
    paths, cursor = [], ""
    for _ in range(1000):
        page = json.loads(server.get(f"/api/v1/facilities?limit=100{cursor}")[1])
        paths += [f"/api/v1/facilities/{item['id']}" for item in page["items"]]
        if not page["next_cursor"]:
            return paths
        cursor = f"&cursor={page['next_cursor']}"
    raise AssertionError("no end after 1,000 pages")
