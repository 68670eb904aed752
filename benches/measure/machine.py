"""Where and when the figures were taken."""

import datetime
import os
import platform
import re
import subprocess


def facts(bench):
    """What to tell, as it is before the run."""
    with open("/proc/cpuinfo") as file:
        cpu = re.search(r"model name\s*: (.*)", file.read())
    with open("/proc/meminfo") as file:
        memory = int(re.search(r"MemTotal:\s*(\d+)", file.read())[1]) / 1024**2
    system = subprocess.run(["df", "--output=fstype", bench.folder], capture_output=True, text=True).stdout.split()[-1]
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
        "machine": f"{os.cpu_count()} cores ({cpu[1] if cpu else platform.machine()}), {memory:.0f} GiB, {system}, "
                   f"Linux {platform.release()}",
        "versions": f"{first('rustc', '--version')}; {first(str(bench.cluster.binaries / 'postgres'), '--version')}; "
                    f"commit {first('git', 'rev-parse', '--short', 'HEAD')}",
        "rounds": f"{bench.rounds} of each, the median is shown",
        "load": os.getloadavg(),
    }


def told(before):
    """The same in Markdown, with the load of the machine before and after."""
    load = [f"{before['load'][0]:.1f} when it began (others' work), {os.getloadavg()[0]:.1f} when it ended"]
    lines = [f"- {name}: {before[name]}" for name in ("date", "machine", "versions", "rounds")]
    return "\n".join([*lines, f"- load average: {load[0]}"])


def first(*command):
    """The first line that a command prints."""
    done = subprocess.run(command, capture_output=True, text=True, cwd=os.path.dirname(__file__))
    return done.stdout.splitlines()[0] if done.stdout else "?"
