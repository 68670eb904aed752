"""What the tests need, installed where it is missing: Debian packages, Python and npm packages.

Nothing goes into the checkout. Python and npm packages live in the cache folder,
`$TESTS_CACHE` or `~/.cache/waardering`, and are installed once per version list.
"""

import fcntl
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from lib import postgres, processes

TESTS = Path(__file__).resolve().parent.parent
CACHE = Path(os.environ.get("TESTS_CACHE") or Path.home() / ".cache" / "waardering")
PYTHON = CACHE / "venv" / "bin" / "python"
NODE_FOLDER = CACHE / "node"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


class CannotInstall(RuntimeError):
    """Something is missing and cannot be installed here."""


def chromium():
    """Debian's Chromium, or the nearest thing on this machine."""
    return next((path for path in map(shutil.which, CHROMIUM_NAMES) if path), None)


def everything():
    """Installs all of it. Every missing thing is tried; the errors come together at the end."""
    CACHE.mkdir(parents=True, exist_ok=True)
    problems = []
    with open(CACHE / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two runs at once share the cache
        for part in (_debian, _rust, _python, _node):
            try:
                part()
            except (CannotInstall, OSError) as problem:
                problems.append(str(problem))
    if problems:
        raise CannotInstall("\n".join(problems))


def _debian():
    missing = []
    try:
        postgres.newest_binaries()
    except postgres.PostgresMissing:
        missing.append("postgresql")
    missing += [] if chromium() else ["chromium"]
    missing += [] if shutil.which("cc") else ["gcc", "libc6-dev"]
    missing += [] if shutil.which("node") and shutil.which("npm") else ["nodejs", "npm"]
    if not missing:
        print("Debian packages: all there")
        return
    apt = ["apt-get", "-q", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=300"]
    if os.geteuid():
        if not _may_sudo():
            raise CannotInstall(f"missing, and only root can: apt-get install {' '.join(missing)}")
        apt = ["sudo", "-n", "DEBIAN_FRONTEND=noninteractive", *apt]
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    _must([*apt, "update"], quiet)
    _must([*apt, "install", "-y", "--no-install-recommends", *missing], quiet)
    if "postgresql" in missing:
        _stop_fresh_clusters()


def _may_sudo():
    asked = ["sudo", "-n", "true"]
    return shutil.which("sudo") and subprocess.run(asked, check=False, capture_output=True).returncode == 0


def _stop_fresh_clusters():
    """Debian's package starts a cluster at once; the tests use their own and leave nothing running."""
    listed = subprocess.run(["pg_lsclusters", "-h"], check=False, capture_output=True, text=True)
    for line in listed.stdout.splitlines():
        version, name = line.split()[:2]
        processes.run(["pg_ctlcluster", version, name, "stop"])


def _rust():
    if not shutil.which("cargo"):
        raise CannotInstall("cargo is not on the PATH: install Rust first, see README.md")
    for component, command in (("rustfmt", "fmt"), ("clippy", "clippy")):
        asked = subprocess.run(["cargo", command, "--version"], check=False, capture_output=True)
        if asked.returncode:
            _must(["rustup", "component", "add", component])
    print(subprocess.run(["rustc", "--version"], check=False, capture_output=True, text=True).stdout.strip())


def _python():
    wanted = (TESTS / "requirements.txt").read_text() + sys.version
    if _stamped(CACHE / "venv", wanted) and PYTHON.exists():
        print("Python packages: all there")
        return
    shutil.rmtree(CACHE / "venv", ignore_errors=True)
    _must([sys.executable, "-m", "venv", str(CACHE / "venv")])
    _must([str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r",
           str(TESTS / "requirements.txt")])
    _stamp(CACHE / "venv", wanted)


def _node():
    wanted = (TESTS / "browser" / "package.json").read_text()
    if _stamped(NODE_FOLDER, wanted) and all((NODE_FOLDER / "node_modules" / name).is_dir() for name in json.loads(wanted)["dependencies"]):
        print("npm packages: all there")
        return
    shutil.rmtree(NODE_FOLDER, ignore_errors=True)
    NODE_FOLDER.mkdir(parents=True)
    (NODE_FOLDER / "package.json").write_text(wanted)
    _must(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(NODE_FOLDER)])
    _stamp(NODE_FOLDER, wanted)


def _must(command, environment=None):
    status, lines = processes.run(command, environment, seconds=900, prefix=None)
    if status:
        last = "\n".join(lines[-15:])
        raise CannotInstall(f"{' '.join(command)} ended with {status}:\n{last}")
    print("done:", " ".join(command))


def _stamped(folder, wanted):
    stamp = folder / ".waardering-stamp"
    return stamp.exists() and stamp.read_text() == wanted


def _stamp(folder, wanted):
    (folder / ".waardering-stamp").write_text(wanted)
