"""Reading a large register, and the members of those who run it."""

import csv
import os
import subprocess
import time

from measure.bench import ROOT, clean
from measure.growth import EDITOR

ROWS, MEMBERS, ORGANISATIONS = 150_000, 30_000, 5_000
MANAGER = EDITOR | {"email": "piloot@voorbeeld.example"}
HEADER = ("external_id,name,kind,sector,organiser,municipality,nis,postcode,street,lat,lon,phone,email,website,"
          "source").split(",")
SECTORS = ("childcare", "elderly", "disability", "youth_care")


def measure(bench):
    """A generated register into an empty database, and the same file once more; then members, twice too."""
    rows = 15_000 if bench.quick else ROWS
    file = bench.folder / "register.csv"
    generate(file, rows)
    config, _ = bench.database("sqlite", "import")
    for name in ("new", "unchanged"):
        seconds, peak = used([bench.platform, "import", "facilities", file, "--config", config])
        bench.row(f"import of {rows:,} facilities, all {name}", f"**{seconds:.1f} s, {peak:.0f} MiB** at most",
                  "", "under 60 s and 200 MB", seconds < 60 and peak * 1.048576 < 200)
    members(bench, config, rows)


def members(bench, config, facilities):
    """Members of the organisations that run these facilities."""
    rows = 3_000 if bench.quick else MEMBERS
    file = bench.folder / "members.csv"
    organisations = generate_members(file, rows, facilities)
    bench.run(bench.platform, "user", "add", MANAGER["email"], "--name", "Piloot", "--role", "pilot_manager",
              "--config", config, input=MANAGER["password"] + "\n")
    for name in ("new", "unchanged"):
        command = [bench.platform, "import", "members", file, "--manager", MANAGER["email"], "--config", config]
        seconds, peak = used(command)
        bench.row(f"import of {rows:,} members of {organisations:,} organisations, all {name}",
                  f"**{seconds:.1f} s, {peak:.0f} MiB** at most", "", "no target")


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


def generate_members(file, rows, facilities):
    """Invented members of invented organisations, which run all facilities together; says how many organisations."""
    organisations = max(1, ORGANISATIONS * rows // MEMBERS)
    with open(file, "w", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(["number", "organisation", "name", "email", "language", "role", "function", "facilities"])
        for n in range(rows):
            which = n % organisations
            number = 5_000_000 + which
            runs = "|".join(f"bench-{one}" for one in range(n, facilities, rows))
            writer.writerow([f"{number:08}{97 - number % 97:02}", f"Verzonnen organisatie {which}", f"Lid Verzonnen {n}",
                             f"lid{n}@voorbeeld.example", "nl", "owner" if n < organisations else "responder", "staff",
                             runs])
    return organisations


def used(command):
    """Runs a command to its end; gives seconds and the most memory it held, in MiB."""
    began = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], env=clean(), stdout=subprocess.PIPE, text=True)
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, f"{command}: {process.returncode}\n{said}"
    return time.monotonic() - began, usage.ru_maxrss / 1024
