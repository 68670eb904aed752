"""What the parts share: folders, programs, databases, rounds and the table."""

import json
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from measure.server import Server

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "corpus" / "demo" / "reviews.jsonl"


class Bench:
    """One run of the measurements."""

    def __init__(self, folder, programs, cluster, quick, engines):
        self.folder, self.programs, self.cluster, self.quick, self.engines = folder, programs, cluster, quick, engines
        self.platform, self.helper, self.filler = (str(programs / name) for name in ("waardering", "bench", "fill"))
        self.texts, self.scripts = TEXTS, Path(__file__).resolve().parent
        self.rounds = 1 if quick else 3
        self.servers, self.rows = [], []

    def log(self, text):
        """What is going on, for whoever waits."""
        print(f"   {text}", file=sys.stderr, flush=True)

    # --- programs

    def run(self, *command, **options):
        """A command that must succeed; gives what it printed."""
        command = [str(part) for part in command]
        options = {"check": True, "stdout": subprocess.PIPE, "text": True, "timeout": 1800, "env": clean()} | options
        return subprocess.run(command, **options).stdout

    def measured(self, *command):
        """A command of the helper that prints its result as JSON."""
        return self.json(self.helper, *command)

    def json(self, *command, **options):
        """A command that prints its result as JSON."""
        return json.loads(self.run(*command, **options))

    def serve(self, config, roles="web"):
        """Starts the platform on a configuration."""
        return self.start([self.platform, "serve", "--config", config, "--role", roles], "/health/ready")

    def start(self, command, ready):
        """Starts a program that takes `--addr`, and waits until it answers."""
        server = Server(command, ready, self.folder / f"server-{len(self.servers)}.log", clean())
        self.servers.append(server)
        server.wait()
        return server

    def stop(self):
        """Stops what still runs."""
        for server in self.servers:
            server.stop()

    def load(self, server, targets, **options):
        """Load on a server; `cpu_us` is what an answer cost the server in processor time."""
        file = self.folder / "targets"
        file.write_text("".join(f"{line}\n" for line in targets))
        arguments = [part for name, value in options.items() for part in (f"--{name}", value)]
        before = server.cpu_seconds()
        result = self.measured("load", "--addr", server.addr, "--targets", file, *arguments)
        result["cpu_us"] = (server.cpu_seconds() - before) / max(result["count"], 1) * 1e6
        assert not result["wrong"], f"{result['wrong']} of {result['count']} answers had another status:\n{server.told()}"
        return result

    # --- databases

    def database(self, engine, name):
        """An empty folder with a configuration; gives its path and the database's URL."""
        folder = self.folder / f"{engine}-{name}"
        folder.mkdir()
        if engine == "sqlite":
            url = f"sqlite://{folder}/waardering.db"
        else:
            url = self.cluster.url_of(f"bench_{name}")
            self.cluster.sql(f"CREATE DATABASE bench_{name}")
        limits = "".join(
            f"[limits.{name}]\nper_minute = 0\n" for name in ("submissions", "verifications", "logins", "reads"))
        keys = self.run(self.platform, "keys", "generate")
        config = folder / "waardering.toml"
        config.write_text(f'[server]\ndemo = true\n[data]\ndir = "."\n[database]\nurl = "{url}"\n{limits}\n{keys}\n')
        return config, url

    def fill(self, config, **counts):
        """Fills a database with invented facilities, reviews and cases, and its search index."""
        arguments = [part for name, value in counts.items() for part in (f"--{name}", value)]
        self.run(self.filler, "--config", config, "--texts", TEXTS, *arguments)
        self.run(self.platform, "index", "rebuild", "--config", config)

    def copy(self, engine, name, other):
        """A copy of a database that nobody has open; gives its URL."""
        if engine == "postgres":
            self.cluster.sql(f"CREATE DATABASE bench_{other} TEMPLATE bench_{name}")
            return self.cluster.url_of(f"bench_{other}")
        source, target = self.folder / f"sqlite-{name}", self.folder / f"sqlite-{other}"
        target.mkdir()
        for file in source.glob("waardering.db*"):
            shutil.copy(file, target)
        return f"sqlite://{target}/waardering.db"

    # --- results

    def row(self, figure, here, compared="", target="", met=None):
        """A row of the table."""
        verdict = "" if met is None else ("yes" if met else "**no**")
        self.rows.append((figure, here, compared, target, verdict))
        self.log(" | ".join(self.rows[-1]))

    def table(self):
        """All rows as Markdown."""
        head = ("figure", "measured", "compared with", "target", "met")
        lines = [head, ("---",) * 5, *self.rows]
        return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def clean():
    """The environment without settings of the platform."""
    return {name: value for name, value in os.environ.items() if not name.startswith("WAARDERING_")}


def median(rounds, key):
    """The median of one value over rounds."""
    return statistics.median(round[key] for round in rounds)


def rate(rounds):
    """A rate with its latencies, in words."""
    return (f"{median(rounds, 'per_second'):,.0f}/s, p50 {median(rounds, 'p50_ms'):.2f} ms, "
            f"p99 {median(rounds, 'p99_ms'):.2f} ms")
