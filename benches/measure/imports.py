"""Reading a large register."""

import csv
import os
import subprocess
import time

from measure.bench import ROOT, clean

ROWS = 150_000
HEADER = ("external_id,name,kind,sector,organiser,municipality,nis,postcode,street,lat,lon,phone,email,website,"
          "source").split(",")
SECTORS = ("childcare", "elderly", "disability", "youth_care")


def measure(bench):
    """A generated register into an empty database, and the same file once more."""
    rows = 15_000 if bench.quick else ROWS
    file = bench.folder / "register.csv"
    generate(file, rows)
    config, _ = bench.database("sqlite", "import")
    for name in ("new", "unchanged"):
        seconds, peak = used([bench.platform, "import", "facilities", file, "--config", config])
        bench.row(f"import of {rows:,} facilities, all {name}", f"**{seconds:.1f} s, {peak:.0f} MiB** at most",
                  "", "under 60 s and 200 MB", seconds < 60 and peak * 1.048576 < 200)


def generate(file, rows):
    """Invented facilities in real municipalities."""
    with open(ROOT / "config" / "reference" / "postcodes.csv", newline="") as source:
        places = [row for row in csv.DictReader(source) if row.get("nis")]
    with open(file, "w", newline="") as target:
        writer = csv.DictWriter(target, HEADER, lineterminator="\n")
        writer.writeheader()
        for n in range(rows):
            place = places[n % len(places)]
            writer.writerow({
                "external_id": f"bench-{n}", "name": f"Verzonnen Huis {n}", "kind": "verzonnen",
                "sector": SECTORS[n % 4], "organiser": f"Verzonnen organisatie {n % 5000}",
                "municipality": place["municipality"], "nis": place["nis"], "postcode": place["postcode"],
                "street": f"Verzonnenstraat {n % 900}", "source": "verzonnen voor metingen",
            })


def used(command):
    """Runs a command to its end; gives seconds and the most memory it held, in MiB."""
    began = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], env=clean(), stdout=subprocess.PIPE, text=True)
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, f"{command}: {process.returncode}\n{said}"
    return time.monotonic() - began, usage.ru_maxrss / 1024
