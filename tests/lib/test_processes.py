"""That nothing outlives a run is a promise, so it is tested itself."""

import os
import subprocess
import sys
import unittest
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent

# In a process of its own, because becoming the reaper cannot be undone.
DETACHED = """
import time
from lib import processes
processes.take_charge()
status, lines = processes.run(["sh", "-c", "setsid sleep 300 >/dev/null 2>&1 & echo $!; exit 3"])
assert status == 3, status
# On a busy machine the child may not have become `sleep` yet, and a process that is about to has no command line.
deadline = time.monotonic() + 20
while not any("sleep 300" in command for _, command in processes.descendants()) and time.monotonic() < deadline:
    time.sleep(0.01)
ended = processes.stop_all()
assert len(ended) == 1 and "sleep 300" in ended[0][1], ended
assert not processes.descendants()
print(lines[0])
"""


class Processes(unittest.TestCase):
    def test_a_detached_child_is_found_and_stopped(self):
        done = subprocess.run([sys.executable, "-B", "-c", DETACHED], cwd=TESTS, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        with self.assertRaises(ProcessLookupError):
            os.kill(int(done.stdout.split()[-1]), 0)


if __name__ == "__main__":
    unittest.main()
