"""What journeys share: the folder, the program, the demo platform on SQLite, a PostgreSQL cluster."""

import json
import os
import shutil
import subprocess
import tempfile
from collections import namedtuple
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path

from journeys.app import App
from lib.postgres import Cluster


Ended = namedtuple("Ended", "status out err")


class World:
    """Started things stop when it is left, whatever happened inside."""

    def __init__(self):
        self.binary = os.environ["TESTS_BINARY"]
        self.stack = ExitStack()
        self.apps = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for app in self.apps:
            app.kill()
        self.stack.close()

    @cached_property
    def folder(self):
        """Shared by the groups of one run, so that the demo is filled once."""
        given = os.environ.get("TESTS_FOLDER")
        folder = Path(given or self.stack.enter_context(tempfile.TemporaryDirectory(prefix="waardering-journeys-")))
        folder.chmod(0o755)  # PostgreSQL runs as another user when we are root
        return folder

    @cached_property
    def cluster(self):
        """PostgreSQL as in production: a commit waits for the disk."""
        return self.stack.enter_context(Cluster(fsync=True, parent=self.folder))

    def app(self, name, arguments, settings=None):
        """Starts the program; its output goes to a log in the folder."""
        app = App(self.binary, arguments, settings or {}, self.folder / f"{name}.log")
        self.apps.append(app)
        return app

    def demo(self, name="demo", settings=None):
        """A demo platform in the folder `name`: filled at the first start, served from then on."""
        data = self.folder / name
        app = self.app(name, ["demo", "--data", str(data)], settings)
        app.wait_ready(600)
        app.facts = json.loads((data / "demo.json").read_text())
        return app

    def demo_copy(self, name):
        """The folder of a stopped demo, copied: the copy may be broken."""
        source, copy = self.folder / "demo", self.folder / name
        if not (source / "demo.json").exists():
            self.demo().stop()
        shutil.rmtree(copy, ignore_errors=True)
        return Path(shutil.copytree(source, copy))

    def run(self, arguments, settings=None, stdin="", seconds=120):
        """Runs a command to its end: exit status, standard output and standard error."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("WAARDERING_")}
        environment |= {f"WAARDERING_{name}": value for name, value in (settings or {}).items()}
        command = [self.binary, *map(str, arguments)]
        done = subprocess.run(command, env=environment, cwd=self.folder, input=stdin.encode(), check=False,
                              capture_output=True, timeout=seconds)
        return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())

    def show_logs(self):
        """The end of each log, after a failure."""
        for log in dict.fromkeys(app.log for app in self.apps):
            lines = log.read_text(errors="replace").splitlines()[-8:] if log.exists() else []
            print(f"   --- {log.name}", *(line[:300] for line in lines), sep="\n   ")
