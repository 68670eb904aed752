"""Runs one group of journeys: python -m journeys path|browser|api [NAME...]

Prints one line per journey and ends with `N passed, N failed`. `tests/run` starts it; by hand it needs
TESTS_BINARY and, for the browser, TESTS_CHROMIUM and TESTS_NODE_FOLDER.
"""

import signal
import sys
import time
import traceback

from journeys import (api_description, bad_input, browser, commands, desk_pages, doctor, followers, keyboard, kills,
                      ledger, paths, pilots, public_pages, searching)
from journeys.world import World

GROUPS = {
    "path": paths.JOURNEYS + bad_input.JOURNEYS + commands.JOURNEYS + doctor.JOURNEYS + ledger.JOURNEYS
    + followers.JOURNEYS + kills.JOURNEYS + searching.JOURNEYS,
    "browser": browser.JOURNEYS + keyboard.JOURNEYS + desk_pages.JOURNEYS
    + public_pages.JOURNEYS + pilots.JOURNEYS,
    "api": api_description.JOURNEYS,
}


def main(group, names):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    passed = failed = 0
    with World() as world:
        for journey in GROUPS[group]:
            if names and journey.__name__ not in names:
                continue
            started = time.monotonic()
            try:
                more = journey(world) or (1, 0)  # a journey may count its own checks
                error = None
            except Exception as problem:  # noqa: BLE001 - whatever went wrong, the next journey runs
                more, error = (0, 1), problem
            passed, failed = passed + more[0], failed + more[1]
            verdict = "FAIL" if error or more[1] else "ok  "
            print(f"{verdict} {journey.__name__} ({time.monotonic() - started:.1f} s)")
            if error:
                traceback.print_exception(error, limit=-6)
                world.show_logs()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in GROUPS:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
