"""Starting programs so that none of them outlives the run.

The run makes itself the reaper of its descendants (`PR_SET_CHILD_SUBREAPER`, Linux): whatever a test
starts, and whatever that starts in turn, stays below this process in the process table, also when it
detaches itself. So at the end everything can be found, stopped and shown to be gone.
"""

import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h


class Stopped(Exception):
    """The run was asked to stop: Ctrl-C, or a signal from outside."""


def take_charge():
    """Becomes the reaper of all descendants, and turns stop signals into `Stopped`."""
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_CHILD_SUBREAPER)")

    def stop(number, _frame):
        raise Stopped(signal.Signals(number).name)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)


def descendants():
    """The living processes below this one: a list of (process id, command line)."""
    parents, commands = {}, {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            # The name in parentheses may hold anything, so read from the last one on.
            state, parent = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
            command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
        except OSError:  # it ended while we looked
            continue
        if state not in "ZX":
            parents[int(entry.name)], commands[int(entry.name)] = int(parent), command
    below, grew = {os.getpid()}, True
    while grew:
        more = {pid for pid, parent in parents.items() if parent in below} - below
        below |= more
        grew = bool(more)
    return [(pid, commands[pid]) for pid in sorted(below - {os.getpid()})]


def stop_all(patience=10):
    """Ends every descendant, gently first. Returns what had to be ended."""
    found = descendants()
    for sign, seconds in ((signal.SIGTERM, patience), (signal.SIGKILL, 5)):
        for pid, _ in descendants():
            try:
                os.kill(pid, sign)
            except ProcessLookupError:
                continue
        deadline = time.monotonic() + seconds
        while descendants() and time.monotonic() < deadline:
            time.sleep(0.05)
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:  # orphans that came to us and that nobody waited for
            pass
    except ChildProcessError:
        pass
    return found


def run(command, environment=None, folder=None, seconds=3600, prefix=""):
    """Runs a command, showing its output while it comes, each line after `prefix`; not at all where that is `None`. Returns
    its exit status and its lines.

    The command gets a session of its own: Ctrl-C reaches it through `stop_all`, once.
    """
    process = subprocess.Popen(command, cwd=folder, env=os.environ | (environment or {}), text=True, errors="replace",
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                               start_new_session=True)
    lines = []

    def read():
        for line in process.stdout:
            lines.append(line.rstrip("\n"))
            if prefix is not None:
                sys.stdout.write(prefix + line)
                sys.stdout.flush()

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    try:
        status = process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        print(f"stopped after {seconds} s: {' '.join(map(str, command))}")
        status = 124
    reader.join(5)  # something it left running may hold the pipe open; that is found at the end
    return status, list(lines)


def ignore_stops():
    """From here on the run only tidies up."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
