"""A newsletter to many readers over a local SMTP server, with a kill on its way: how fast, in how much memory, and
that nobody gets it twice.
"""

import collections
import subprocess
import time

from journeys.client import Client
from lib import install
from lib.postgres import free_port
from measure.growth import EDITOR

READERS, KILLED_AT = 100_000, 0.4
MANAGER = EDITOR | {"email": "piloot@voorbeeld.example"}
SLOWEST = 6 * 3600


def measure(bench):
    """Every engine."""
    readers = 2_000 if bench.quick else READERS
    for engine in bench.engines:
        with Mailbox(bench, engine) as mailbox:
            send(bench, engine, readers, mailbox)


def send(bench, engine, readers, mailbox):
    """Sends one newsletter; the platform is killed once, at once and without a chance to tidy up."""
    name = f"newsletter{readers}"
    config, _ = bench.database(engine, name)
    with open(config, "a") as file:
        file.write(f'[mail]\ntransport = "smtp"\n[mail.smtp]\nhost = "127.0.0.1"\nport = {mailbox.port}\ntls = "none"\n'
                   "timeout_s = 5\n[worker]\nnewsletters_per_minute = 0\nhold_s = 10\n")
    bench.fill(config, facilities=10, readers=readers)
    bench.run(bench.platform, "user", "add", MANAGER["email"], "--name", "Piloot", "--role", "pilot_manager",
              "--config", config, input=MANAGER["password"] + "\n")
    command = [bench.platform, "serve", "--config", config]
    server = bench.start(command, "/health/ready")
    path = begin(Client(f"http://{server.addr}"))
    mailbox.wait(int(readers * KILLED_AT), server)
    peak = server.peak_mib()
    server.process.kill()
    server.process.wait()
    server = bench.start(command, "/health/ready")
    manager = Client(f"http://{server.addr}").login(MANAGER, "pilot")
    while (became := manager.ok("GET", path))["state"] == "sending":
        assert time.monotonic() < server.started + SLOWEST, became
        time.sleep(1)
    peak = max(peak, server.peak_mib())
    server.stop()
    told(bench, engine, readers, mailbox.lines(), became, peak)


def begin(client):
    """Writes the newsletter and sends it; gives its path."""
    manager = client.login(MANAGER, "pilot")
    text = {"subject": "Nieuws van de golf", "body": "Twintig voorzieningen doen **mee**.\n\n- Lees je waarderingen\n- Antwoord"}
    letter = manager.ok("POST", "/api/pilot/v1/programmes/platform/newsletters", {"texts": {"nl": text}}, 201)
    path = f"/api/pilot/v1/newsletters/{letter['id']}"
    manager.ok("POST", f"{path}/send", {"version": 1}, 202)
    return path


def told(bench, engine, readers, lines, became, peak):
    """The rows."""
    times = sorted(at for at, _ in lines)
    got = collections.Counter(address for _, address in lines)
    twice = sum(count > 1 for count in got.values())
    # The longest pause is the one of the kill; what lies around it is sending.
    pause = max(after - before for before, after in zip(times, times[1:]))
    per_second = len(times) / (times[-1] - times[0] - pause)
    bench.row(f"newsletter to {readers:,} readers, {engine}, SMTP on this machine",
              f"**{per_second:,.0f} mails/s**, at most {peak:.0f} MiB", "no target")
    missed = readers - len(got)
    bench.row(f"the same, killed at {KILLED_AT:.0%} and started again",
              f"**{twice} got it twice, {missed} not at all**; {became['unsure']} counted as unsure, going on after {pause:.0f} s",
              f"the platform says {became['sent']:,} sent", "nobody twice",
              twice == 0 and became["sent"] + became["unsure"] == readers and missed <= became["unsure"])


class Mailbox:
    """The SMTP server, in a process of its own, with the tests' Python."""

    def __init__(self, bench, engine):
        self.port, self.file = free_port(), bench.folder / f"mailbox-{engine}"
        self.file.touch()
        self.read, self.came = 0, 0
        program = [install.PYTHON, "-B", bench.scripts / "mailbox.py", str(self.port), self.file]
        self.process = subprocess.Popen(program, stdin=subprocess.DEVNULL)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def wait(self, count, server):
        """Until so many mails have come."""
        while self.counted() < count:
            assert self.process.poll() is None and server.process.poll() is None, "the server or the mailbox ended"
            assert time.monotonic() < server.started + SLOWEST, f"{self.came} mails"
            time.sleep(0.5)

    def counted(self):
        """How many mails have come; reads only what is new."""
        with open(self.file, "rb") as file:
            file.seek(self.read)
            new = file.read()
        self.read += len(new)
        self.came += new.count(b"\n")
        return self.came

    def lines(self):
        """The moment and the recipient of every mail, as they came."""
        whole = self.file.read_text().rpartition("\n")[0].splitlines()
        return [(float(at), address) for at, _, address in (line.partition("\t") for line in whole)]
