"""The program as a process."""

import os
import signal
import subprocess
import time

from journeys.client import Client
from lib.postgres import free_port

# One machine plays all visitors here, so the limits per address are off; unit tests cover them. The
# worker looks and retries often, so that a journey waits for the platform and not for its patience.
SETTINGS = {
    "LIMITS__SUBMISSIONS__PER_MINUTE": "0",
    "LIMITS__VERIFICATIONS__PER_MINUTE": "0",
    "LIMITS__LOGINS__PER_MINUTE": "0",
    "LIMITS__READS__PER_MINUTE": "0",
    "WORKER__POLL_MS": "50",
    "WORKER__HOLD_S": "4",
    "MAIL__SMTP__TIMEOUT_S": "2",
    "WORKER__BACKOFF_BASE_S": "1",
    "WORKER__BACKOFF_MAX_S": "1",
}


class App:
    """A started program; `base` is where it serves."""

    def __init__(self, binary, arguments, settings, log):
        self.binary, self.arguments, self.settings, self.log = binary, arguments, settings, log
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.process = None
        self.facts = {}
        self.start()

    def start(self):
        """Starts it, or starts it again on the same port and data."""
        # The variables of the test command are no settings of the platform.
        environment = {name: value for name, value in os.environ.items() if not name.startswith("WAARDERING_")}
        environment |= {f"WAARDERING_{name}": value for name, value in (SETTINGS | self.settings).items()}
        environment["WAARDERING_SERVER__BASE_URL"] = self.base
        command = [self.binary, *self.arguments]
        if self.arguments[0] == "demo":
            command += ["--addr", f"127.0.0.1:{self.port}"]
        else:
            environment["WAARDERING_SERVER__ADDR"] = f"127.0.0.1:{self.port}"
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(command, env=environment, cwd=self.log.parent, stdin=subprocess.DEVNULL,
                                            stdout=log, stderr=log, start_new_session=True)

    def client(self):
        """A visitor with a cookie jar of their own."""
        return Client(self.base)

    def wait_ready(self, seconds=60):
        """Waits until `/health/ready` says 200."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended with {self.process.returncode} before it was ready")
            try:
                if self.client().get("/health/ready").status == 200:
                    return
            except OSError:
                pass
            time.sleep(0.1)
        raise AssertionError(f"not ready after {seconds} s")

    def kill(self):
        """kill -9: no chance to tidy up."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()

    def stop(self, seconds=20):
        """SIGTERM; an orderly end is part of the contract."""
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(seconds)
        assert status == 0, f"an orderly stop ended with {status}"
