"""Submissions over HTTP, against a bare program that inserts and commits the same rows.

The platform runs with the role `web`, so that both write the same: the bare program reads the rows that the
platform has just written and inserts them, byte for byte, into a copy of the database that holds the same
facilities. The rounds of both alternate.
"""

import datetime
import json
import statistics

from measure.bench import TEXTS, rate

FACILITIES = 200
TARGET = 0.40


def measure(bench):
    """Every engine, one writer at a time and sixteen."""
    for engine in bench.engines:
        config, url = bench.database(engine, "platform")
        bench.fill(config, facilities=FACILITIES)
        copy = bench.copy(engine, "platform", "bare")
        server = bench.serve(config)
        bodies = written(server)
        done = 0
        for writers, count in ((1, 200), (16, 400)) if bench.quick else ((1, 1000), (16, 3000)):
            here, bare = [], []
            for _ in range(bench.rounds):
                here.append(submit(bench, server, bodies, done, count, writers))
                bare.append(bench.measured("bare-inserts", "--from", url, "--to", copy, "--skip", done,
                                           "--take", count, "--writers", writers))
                done += count
            share = statistics.median(a["per_second"] / b["per_second"] for a, b in zip(here, bare))
            bench.row(f"submissions, {engine}, {writers} at a time", f"**{share:.0%}**: {rate(here)}",
                      f"bare inserts: {rate(bare)}", f"at least {TARGET:.0%}", share >= TARGET)
        server.stop()
        server = bench.serve(config, "web,worker")
        count = 400 if bench.quick else 3000
        with_worker = [submit(bench, server, bodies, done + n * count, count, 16) for n in range(bench.rounds)]
        bench.row(f"submissions, {engine}, 16 at a time, the worker mailing (to files) meanwhile", rate(with_worker))
        server.stop()


def submit(bench, server, bodies, start, count, writers):
    """Sends so many new submissions."""
    lines = [bodies(n) for n in range(start, start + count)]
    return bench.load(server, lines, post="/api/v1/reviews", key=f"bench-{start}", connections=writers, expect=202)


def written(server):
    """A function from a number to the body of a submission: every one from another person."""
    page = json.loads(server.get("/api/v1/facilities?limit=100")[1])
    facilities = [item["id"] for item in page["items"]]
    assert facilities, "the index has no facilities"
    texts = [json.loads(line) for line in TEXTS.read_text().splitlines()]
    texts = [text for text in texts if 40 <= len(text["text"]) <= 3500 and any(text["scores"].values())
             and text["language"] in ("nl", "fr", "en", "de")]
    month = (datetime.date.today().replace(day=1) - datetime.timedelta(days=1)).strftime("%Y-%m")

    def body(n):
        text = texts[n % len(texts)]
        return json.dumps({
            "facility_id": facilities[n % len(facilities)], "relation": text["relation"], "experienced_in": month,
            "scores": text["scores"], "text": text["text"], "language": text["language"],
            "submitter": {"first_name": text["first_name"], "last_name": text["last_name"],
                          "email": f"persoon{n}@voorbeeld.example"},
            "accepts_code_of_conduct": True,
        }, ensure_ascii=False)
    return body
