"""Screening: many texts beside `deduce`, one long text, hostile texts, the start of the command, and a long stream."""

import json
import os
import random
import re
import statistics
import subprocess
import sys
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

from measure.bench import ROOT, clean

CORPUS = ROOT / "corpus" / "reviews.dev.jsonl"
STREAM = ROOT / "corpus" / "stream.dev.jsonl"
# The best-known de-identifier for Dutch (LGPL-3.0), installed beside the project to compare with.
DEDUCE = "deduce==3.0.6"
FACILITIES = 150_000
SUBMISSIONS = 1_000_000
DEDUCE_PROGRAM = """
import json, sys, time
from deduce import Deduce
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
engine = Deduce()
engine.deidentify(texts[0])
began = time.perf_counter()
for text in texts:
    engine.deidentify(text)
print(len(texts) / (time.perf_counter() - began))
"""


def measure(bench):
    """Everything about speed that the screening issue asks for."""
    figures = judged(bench)
    theirs, ours = deduce(bench), figures["texts_per_second"]
    beside = "deduce 3.0.6 cannot be installed here" if theirs is None else f"deduce 3.0.6: {theirs:,.0f} texts/s"
    enough = ours >= 5000 and (theirs is None or ours >= 20 * theirs)
    bench.row("screening the corpus, one thread", f"**{ours:,.0f} texts/s**", beside,
              "5,000 texts/s and 20 times deduce", enough)
    bench.row("one text of 250 words, p50 and p99",
              f"{figures['long_p50_ms']:.2f} ms, **{figures['long_p99_ms']:.2f} ms**", "", "p99 under 2 ms",
              figures["long_p99_ms"] < 2)
    hostile(bench, figures)
    started = statistics.median(start(bench) for _ in range(5 * bench.rounds))
    bench.row("the command `screen` with one text, start to end", f"**{started * 1000:.0f} ms**", "", "under 150 ms",
              started < 0.15)
    stream(bench)


def judged(bench):
    """The figures of `training speed`, by name."""
    program = Path(bench.platform).parent / "training"
    lines = bench.run(program, "speed", "--rounds", 5 if bench.quick else 40, cwd=ROOT).splitlines()
    return {line["name"]: line["value"] for line in map(json.loads, lines)}


def hostile(bench, figures):
    """Time per character must not grow with the text: the worst kind is the one that is told."""
    names = {re.match(r"hostile_(\w+)_\d+_ns", name).group(1) for name in figures if name.startswith("hostile_")}
    growth = {name: figures[f"hostile_{name}_1000000_ns_per_char"] / figures[f"hostile_{name}_10000_ns_per_char"]
              for name in names}
    worst = max(growth, key=growth.get)
    slowest = max(names, key=lambda name: figures[f"hostile_{name}_1000000_ns_per_char"])
    nanos = figures[f"hostile_{slowest}_1000000_ns_per_char"]
    bench.row(f"{len(names)} kinds of hostile text, 1,000,000 against 10,000 characters, time per character",
              f"**{growth[worst]:.2f}** times at most ({worst}); slowest {nanos:,.0f} ns ({slowest})", "",
              "linear: at most 3 times", growth[worst] <= 3)


def deduce(bench):
    """Texts per second of deduce on the same texts, or nothing where it cannot be installed."""
    folder = Path(os.environ.get("TESTS_CACHE") or Path.home() / ".cache" / "waardering") / "deduce"
    python = folder / "bin" / "python"
    try:
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
            subprocess.run([python, "-m", "pip", "install", "-q", DEDUCE], check=True)
        return float(bench.run(python, "-c", DEDUCE_PROGRAM, CORPUS))
    except (OSError, subprocess.CalledProcessError) as problem:
        bench.log(f"deduce: {problem}")
        return None


def start(bench):
    """Seconds from the start of the command to its end, with one text."""
    with open(CORPUS) as source:
        row = source.readline()
    began = time.monotonic()
    bench.run(bench.platform, "screen", input=row)
    return time.monotonic() - began


def stream(bench):
    """`screen-stream` over a generated history; memory at a tenth of it and at the end."""
    rows = SUBMISSIONS // 20 if bench.quick else SUBMISSIONS
    peaks = {}
    for count in (rows // 10, rows):
        file = bench.folder / "stream.jsonl"
        generate(file, count)
        began = time.monotonic()
        with open(file) as source, open(os.devnull, "w") as nowhere:
            process = subprocess.Popen([bench.platform, "screen-stream"], stdin=source, stdout=nowhere, env=clean())
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, f"screen-stream ended with {process.returncode}"
        seconds, peaks[count] = time.monotonic() - began, usage.ru_maxrss / 1024
        file.unlink()
    rate = rows / seconds
    bench.row(f"`screen-stream`, {rows:,} submissions over {FACILITIES:,} facilities", f"**{rate:,.0f}/s**", "",
              "50,000/s", rate >= 50_000)
    bench.row("its most memory, at a tenth and at all of them",
              f"{peaks[rows // 10]:.0f} MiB, **{peaks[rows]:.0f} MiB**", "", "bounded")


def generate(file, count):
    """A history in which nobody cheats on purpose: sentences of the development stream, mixed anew."""
    chance = random.Random(20261122)
    with open(STREAM, encoding="utf-8") as source:
        models = [json.loads(line) for line in source]
    sentences = [part for model in models for part in re.split(r"(?<=[.!?]) ", model["text"]) if part]
    at = datetime(2022, 1, 1, tzinfo=timezone.utc)
    with open(file, "w", encoding="utf-8") as target:
        for n in range(count):
            row, facility = chance.choice(models), chance.randrange(FACILITIES)
            at += timedelta(seconds=chance.randrange(120))
            row.update(
                id=f"b{n}", at=at.strftime("%Y-%m-%dT%H:%M:%SZ"), facility_id=f"fac-{facility}",
                facility_name=f"Verzonnen Huis {facility}", provider_id=f"prov-{facility // 3}",
                email=f"{row['email'].split('@')[0][:6]}{chance.randrange(10**7)}@{row['email'].split('@')[1]}",
                ip=f"{chance.randrange(11, 200)}.{chance.randrange(256)}.{chance.randrange(256)}.{chance.randrange(256)}",
                text=" ".join(chance.choices(sentences, k=chance.randrange(2, 8))))
            target.write(json.dumps(row, ensure_ascii=False) + "\n")
