"""A started server and what it uses."""

import http.client
import os
import signal
import subprocess
import time

from lib.postgres import free_port

TICKS = os.sysconf("SC_CLK_TCK")
MIB = 1024


class Server:
    """A process that listens; its output goes to a log."""

    def __init__(self, command, ready, log, environment):
        self.port, self.ready, self.log = free_port(), ready, log
        self.addr = f"127.0.0.1:{self.port}"
        self.started = time.monotonic()
        with open(log, "ab") as output:
            self.process = subprocess.Popen([str(part) for part in [*command, "--addr", self.addr]], env=environment,
                                            stdin=subprocess.DEVNULL, stdout=output, stderr=output)

    def wait(self, seconds=600):
        """Waits for a 200; gives the seconds since the start of the process."""
        while time.monotonic() < self.started + seconds:
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended with {self.process.returncode} before it was ready")
            try:
                if self.get(self.ready, seconds)[0] == 200:
                    return time.monotonic() - self.started
            except OSError:
                pass
            time.sleep(0.002)
        raise AssertionError(f"not ready after {seconds} s")

    def get(self, path, seconds=30, headers=None):
        """Status and body of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=seconds)
        try:
            connection.request("GET", path, headers=headers or {})
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()

    def cpu_seconds(self):
        """Processor time of the process so far."""
        fields = self._proc("stat").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory_mib(self):
        """Resident memory now."""
        line = next(line for line in self._proc("status").splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / MIB

    def peak_mib(self):
        """The most resident memory it had so far."""
        line = next(line for line in self._proc("status").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / MIB

    def told(self):
        """The errors and warnings in its log, at most ten."""
        lines = self.log.read_text(errors="replace").splitlines()
        return "\n".join([line for line in lines if "ERROR" in line or "WARN" in line][-10:])

    def stop(self):
        """Stops it in an orderly way, by force after ten seconds. Safe to call twice."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def _proc(self, name):
        with open(f"/proc/{self.process.pid}/{name}") as file:
            return file.read()
