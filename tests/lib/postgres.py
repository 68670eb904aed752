"""A private PostgreSQL cluster from the installed server, for the length of one run.

Nothing of the machine's own clusters is touched: data, socket and log are in a temporary folder, the
port is a free one on 127.0.0.1, the only role is `waardering_test` with a password made for this run.
PostgreSQL refuses to run as root, so root hands the cluster to `postgres` or, failing that, `nobody`.
"""

import glob
import os
import pwd
import re
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

ROLE = "waardering_test"
START_SECONDS = 60


class PostgresMissing(RuntimeError):
    """No PostgreSQL server is installed, or it cannot be started. Never a reason to skip a test."""


def newest_binaries():
    """The folder with `initdb` and `postgres` of the newest installed version."""
    folders = [Path(path).parent for path in glob.glob("/usr/lib/postgresql/*/bin/postgres")]
    folders.sort(key=lambda folder: [int(part) for part in re.findall(r"\d+", folder.parent.name)])
    on_path = shutil.which("postgres")
    if on_path and not folders:
        folders = [Path(os.path.realpath(on_path)).parent]
    if not folders or not (folders[-1] / "initdb").exists():
        raise PostgresMissing("no PostgreSQL server found; on Debian: apt-get install postgresql")
    return folders[-1]


def free_port():
    """A port of 127.0.0.1 that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def unprivileged_user():
    """Whom root lets the cluster run as."""
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise PostgresMissing("PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody")


class Cluster:
    """A running cluster; use it in a `with` statement.

    With `fsync` off a commit does not wait for the disk: right for unit tests, which outlive no power
    cut, and three times as fast. Journeys that kill processes keep it on.
    """

    def __init__(self, fsync=False, parent=None):
        self.binaries = newest_binaries()
        self.fsync = fsync
        self.folder = Path(tempfile.mkdtemp(prefix="waardering-pg-", dir=parent))
        self.user = unprivileged_user() if os.geteuid() == 0 else None
        self.password = secrets.token_hex(16)
        self.port = None
        self.process = None

    @property
    def url(self):
        """The superuser's URL, with which tests make and drop databases."""
        return self.url_of("postgres")

    def url_of(self, database):
        """The URL of one database of the cluster."""
        return f"postgres://{ROLE}:{self.password}@127.0.0.1:{self.port}/{database}"

    def __enter__(self):
        try:
            self._initialise()
            for _ in range(3):  # another program may take the port between the look and the start
                self.port = free_port()
                if self._start():
                    return self
            raise PostgresMissing(f"PostgreSQL did not start:\n{self._log()}")
        except BaseException:
            self.stop()
            raise

    def __exit__(self, *_):
        self.stop()

    def sql(self, statement, database="postgres", seconds=60):
        """Runs one statement through psql and returns what it prints, rows by line."""
        command = [str(self.binaries / "psql"), "-XqAt", "-v", "ON_ERROR_STOP=1", "-c", statement,
                   self.url_of(database)]
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=seconds).stdout.strip()

    def stop(self):
        """Stops the server, by force after ten seconds, and deletes the folder. Safe to call twice."""
        if self.process and self.process.poll() is None:
            # SIGINT is PostgreSQL's "fast shutdown", SIGQUIT its immediate one.
            for sign, seconds in ((signal.SIGINT, 10), (signal.SIGQUIT, 5), (signal.SIGKILL, 5)):
                self.process.send_signal(sign)
                try:
                    self.process.wait(seconds)
                    break
                except subprocess.TimeoutExpired:
                    continue
        shutil.rmtree(self.folder, ignore_errors=True)

    def _as_user(self, command):
        """The command with root's rights dropped, and ended with us whatever happens to us."""
        prefix = ["setpriv", "--pdeathsig", "QUIT"]
        if self.user:
            prefix += ["--reuid", str(self.user.pw_uid), "--regid", str(self.user.pw_gid), "--clear-groups"]
        return prefix + command

    def _initialise(self):
        password_file = self.folder / "password"
        password_file.write_text(self.password + "\n")
        if self.user:
            for path in (self.folder, password_file):
                os.chown(path, self.user.pw_uid, self.user.pw_gid)
        command = [str(self.binaries / "initdb"), "-D", str(self.folder / "data"), "-U", ROLE, "-A", "scram-sha-256",
                   "--pwfile", str(password_file), "-E", "UTF8", "--locale", "C.UTF-8", "--no-sync"]
        done = subprocess.run(self._as_user(command), cwd="/", capture_output=True, text=True)
        if done.returncode:
            raise PostgresMissing(f"initdb failed:\n{done.stdout}{done.stderr}")
        password_file.unlink()

    def _start(self):
        options = {"listen_addresses": "127.0.0.1", "port": self.port, "unix_socket_directories": self.folder,
                   "max_connections": 200, "shared_buffers": "64MB", "log_min_messages": "warning"}
        if not self.fsync:
            options |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        command = [str(self.binaries / "postgres"), "-D", str(self.folder / "data")]
        for name, value in options.items():
            command += ["-c", f"{name}={value}"]
        with open(self.folder / "log", "ab") as log:
            self.process = subprocess.Popen(self._as_user(command), cwd="/", stdin=subprocess.DEVNULL, stdout=log,
                                            stderr=log, start_new_session=True)
        deadline = time.monotonic() + START_SECONDS
        ready = [str(self.binaries / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        while self.process.poll() is None and time.monotonic() < deadline:
            if subprocess.run(ready, check=False).returncode == 0:
                return True
            time.sleep(0.1)
        return False

    def _log(self):
        try:
            return (self.folder / "log").read_text(errors="replace")[-2000:]
        except OSError:
            return "(no log)"
