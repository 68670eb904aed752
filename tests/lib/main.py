"""All tests, in one run. Started by `tests/run`; what it does is in tests/README.md."""

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from lib import processes  # noqa: E402
from lib.steps import LANES, STEPS, Run  # noqa: E402


def main(wanted):
    names = [step.__name__ for step in (*STEPS, *(step for lane in LANES for step in lane))]
    unknown = [name for name in wanted if name not in names]
    if unknown:
        sys.exit(f"tests/run: no step {', '.join(unknown)}; there are {', '.join(names)}")
    processes.take_charge()
    # Everything that the tests write for themselves goes here, and goes with it.
    folder = Path(tempfile.mkdtemp(prefix="waardering-tests-"))
    folder.chmod(0o755)  # root's PostgreSQL cluster belongs to another user, who has to get through
    os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
    run, started = Run(folder), time.monotonic()
    try:
        for step in STEPS:
            if not wanted or step.__name__ in wanted:
                run.take(step)
        run.take_lanes([[step for step in lane if not wanted or step.__name__ in wanted] for lane in LANES])
    except processes.Stopped as stopped:
        run.count("stopped", 0, 1)
        print(f"\nstopped by {stopped}")
    finally:
        _tidy(run, folder)
    return _sum_up(run, time.monotonic() - started)


def _tidy(run, folder):
    """Nothing that the run started may stay. A second Ctrl-C must not keep this from happening."""
    processes.ignore_stops()
    leftover = processes.stop_all()
    shutil.rmtree(folder, ignore_errors=True)
    if leftover:
        print("\nLeft running at the end, and stopped:")
        for pid, command in leftover:
            print(f"  {pid} {command[:150]}")
    # After Ctrl-C there is of course something to stop; in a run that came to its end there is not.
    orderly = "stopped" not in run.counts
    tidy = not processes.descendants() and not folder.exists() and not (orderly and leftover)
    run.count("nothing left behind", int(tidy), int(not tidy))


def _sum_up(run, seconds):
    print(f"\n== Result after {seconds / 60:.1f} minutes")
    for name, (passed, failed, took) in run.counts.items():
        print(f"{'ok  ' if not failed else 'FAIL'} {name:<24} {passed:>5} passed {failed:>4} failed {took:>7.1f} s")
    passed, failed = (sum(count[index] for count in run.counts.values()) for index in (0, 1))
    print(f"{passed} passed, {failed} failed", flush=True)
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
