"""The steps of a run. Each returns how many checks passed and failed; a later step still runs when an
earlier one failed, and what it needs but cannot get counts as a failure, never as skipped."""

import json
import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from lib import counting, install, processes
from lib.postgres import Cluster, PostgresMissing

ROOT = Path(__file__).resolve().parent.parent.parent
URL_VARIABLE = "TESTS_POSTGRES_URL"


class Run:
    """What is known so far."""

    def __init__(self, folder):
        self.folder = folder
        self.counts = {}
        self.target = Path(os.environ.get("CARGO_TARGET_DIR") or install.CACHE / "target")
        os.environ["CARGO_TARGET_DIR"] = str(self.target)
        os.environ.setdefault("CARGO_TERM_COLOR", "never")
        # Settings of the platform that the caller happens to have must not change what is tested.
        for name in [name for name in os.environ if name.startswith("WAARDERING_")]:
            if not name.startswith("WAARDERING_TEST_"):  # such as the address of a Meilisearch server
                del os.environ[name]
        # Clippy compiles the project itself as well as checking it, so nothing is gone through twice. Dependencies are
        # rustc's. Whoever compiles with rustc in the same folder disturbs nothing: cargo keeps the two apart.
        os.environ |= {"RUSTC_WORKSPACE_WRAPPER": "clippy-driver", "CLIPPY_ARGS": ""}
        rust = Path.home() / ".cargo" / "bin"
        os.environ["PATH"] = f"{os.environ['PATH']}:{rust}"

    @property
    def binary(self):
        """The program that the journeys start."""
        return Path(os.environ.get("TESTS_BINARY") or self.target / "debug" / "waardering")

    def take(self, step):
        """Runs one step under a heading."""
        title = step.__name__.replace("_", " ")
        print(f"\n== {title}: {step.__doc__.strip().splitlines()[0]}", flush=True)
        started = time.monotonic()
        try:
            passed, failed = step(self)
        except (PostgresMissing, install.CannotInstall, OSError) as problem:
            print(problem)
            passed, failed = 0, 1
        took = time.monotonic() - started
        print(f"-- {title}: {passed} passed, {failed} failed, {took:.1f} s", flush=True)
        self.count(title, passed, failed, took)

    def take_lanes(self, lanes):
        """Runs lanes of steps beside one another: a journey mostly waits, for a browser, a page or a worker."""
        pool = ThreadPoolExecutor(len(lanes))
        # Not in a `with`: when the run is asked to stop, what the lanes started is ended before they are waited for.
        for done in [pool.submit(lambda steps=lane: [self.take(step) for step in steps]) for lane in lanes]:
            done.result()

    def count(self, name, passed, failed, took=0.0):
        """Adds a line to the closing table."""
        self.counts[name] = (passed, failed, took)


def _one(status):
    return (1, 0) if status == 0 else (0, 1)


def _cargo(*arguments, environment=None):
    return processes.run(["cargo", *arguments], environment, ROOT, seconds=3000)


def install_needs(_run):
    """Debian, Python and npm packages that are missing"""
    install.everything()
    return 1, 0


def formatting(_run):
    """cargo fmt --check"""
    return _one(_cargo("fmt", "--all", "--check", "--", "-l")[0])


def _our_own(run):
    """Throws away what another checkout compiled of the project itself into the same folder: cargo takes it for
    ours, but its tests look for their files over there."""
    mark = run.target / ".checkout"
    if run.target.exists() and (not mark.exists() or mark.read_text() != str(ROOT)):
        members = json.loads(subprocess.run(
            ["cargo", "metadata", "--no-deps", "--format-version", "1"], cwd=ROOT, check=True, capture_output=True,
            text=True).stdout)["packages"]
        _cargo("clean", "--quiet", *(word for member in members for word in ("-p", member["name"])))
    run.target.mkdir(parents=True, exist_ok=True)
    mark.write_text(str(ROOT))


def build(run):
    """the program and all test programs, compiled once and by clippy; a warning fails"""
    _our_own(run)
    status, lines = _cargo("build", "--locked", "--workspace", "--bins", "--tests", "--examples", "--quiet")
    # Cargo shows the warnings of what it did not have to compile again, too.
    warnings = sum(line.startswith("warning:") for line in lines)
    print(f"{warnings} warnings")
    return tuple(map(sum, zip(_one(status), _one(warnings or status))))


def rust_tests(_run):
    """unit and integration tests, on SQLite and on PostgreSQL"""
    with Cluster(fsync=False) as cluster:
        environment = {URL_VARIABLE: cluster.url, "INSTA_UPDATE": "no"}
        if shutil.which("cargo-nextest"):
            status, lines = _cargo("nextest", "run", "--config-file", "tests/nextest.toml", "--locked", "--workspace",
                                   "--no-fail-fast", "--status-level", "slow", "--final-status-level", "fail",
                                   environment=environment)
            return counting.nextest(lines, status)
        status, lines = _cargo("test", "--locked", "--workspace", "--lib", "--bins", "--tests", "--no-fail-fast",
                               "--quiet", environment=environment)
        return counting.cargo_test(lines, status)


def doc_tests(_run):
    """examples in the documentation"""
    status, lines = _cargo("test", "--locked", "--workspace", "--doc", "--no-fail-fast", "--quiet")
    return counting.cargo_test(lines, status)


def script_checks(_run):
    """the test command's own scripts"""
    tests = ROOT / "tests"
    command = [sys.executable, "-B", "-m", "unittest", "discover", "-s", "lib", "-t", "."]
    status, lines = processes.run(command, folder=tests)
    passed, failed = counting.unittest(lines, status)
    scripts = [path for path in tests.rglob("*.py") if "output" not in path.parts]
    for path in [*scripts, tests / "with-postgres"]:
        try:
            compile(path.read_text(), str(path), "exec")
        except SyntaxError as error:
            print(f"{path}: {error}")
            failed += 1
    for path in (tests / "browser").glob("*.mjs"):
        failed += 1 if processes.run(["node", "--check", str(path)])[0] else 0
    for path in (tests / "run", ROOT / ".ci" / "run"):
        failed += 1 if processes.run(["bash", "-n", str(path)])[0] else 0
    return passed + 1, failed


def _journeys(run, group):
    if not run.binary.exists():
        print(f"{run.binary} was not built")
        return 0, 1
    folder = run.folder / group
    folder.mkdir(mode=0o755)
    environment = {"TESTS_BINARY": str(run.binary), "TESTS_FOLDER": str(folder),
                   "TESTS_CHROMIUM": install.chromium() or "", "TESTS_NODE_FOLDER": str(install.NODE_FOLDER)}
    command = [str(install.PYTHON), "-B", "-u", "-m", "journeys", group]
    status, lines = processes.run(command, environment, ROOT / "tests", seconds=1500, prefix=f"{group:<8} ")
    return counting.closing_line(lines, status)


def screening_figures(run):
    """models trained anew and judged: no figure is worse than in docs/screening.md"""
    training = str(run.target / "debug" / "training")
    judged = [["evaluate", "held-out"], ["evaluate", "check"], ["authenticity", "evaluate"]]
    status = [processes.run([training, *words, "--compare"], None, ROOT, seconds=900)[0] for words in judged]
    return status.count(0), len(status) - status.count(0)


def journeys(run):
    """the real program by HTTP and SMTP, on both databases, killed on the way"""
    return _journeys(run, "path")


def browser(run):
    """the main path clicked through in Chromium, on a phone and on a desk"""
    return _journeys(run, "browser")


def api_description(run):
    """schemathesis against the served description"""
    return _journeys(run, "api")


STEPS = (install_needs, formatting, build, rust_tests, doc_tests, script_checks, screening_figures)
# After those, beside one another.
LANES = ((journeys,), (browser, api_description))
