"""Memory at rest, time to start, time to fill a demo."""

import json
import statistics
import time

from journeys.client import Client


def fill_demo(bench):
    """From an empty folder to a filled demo that answers."""
    seconds = []
    for n in range(1 if bench.quick else 2):
        seconds.append(demo(bench, bench.folder / f"demo-{n}"))
    least = min(seconds)
    bench.row("demo from an empty folder", f"**{least:.1f} s** (best of {len(seconds)}; slowest {max(seconds):.1f} s)",
              "", "under 60 s", least < 60)


def demo(bench, folder):
    """Fills a folder once and gives the seconds."""
    server = bench.start([bench.platform, "demo", "--data", folder], "/health/ready")
    took = time.monotonic() - server.started
    server.stop()
    return took


def measure(bench):
    """Starts of a filled demo, and what one uses when nobody asks anything."""
    folder = bench.folder / "demo-rest"
    demo(bench, folder)
    command = [bench.platform, "demo", "--data", folder]
    starts = []
    for _ in range(3 if bench.quick else 9):
        server = bench.start(command, "/health/ready")
        starts.append(time.monotonic() - server.started)
        server.stop()
    middle = statistics.median(starts)
    bench.row("from start to ready, filled demo", f"**{middle * 1000:.0f} ms** (slowest of {len(starts)}: "
              f"{max(starts) * 1000:.0f} ms)", "", "under 1 s", middle < 1)
    server = bench.start(command, "/health/ready")
    time.sleep(10)
    fresh = server.memory_mib()
    bench.row("memory at rest, 10 s after the start", f"**{fresh:.0f} MiB**", "", "under 80 MB", fresh * 1.048576 < 80)
    asked = walk(server, json.loads((folder / "demo.json").read_text()))
    time.sleep(10)
    after = server.memory_mib()
    bench.row(f"memory at rest, 10 s after a walk of {asked} requests with an editor's login", f"**{after:.0f} MiB**",
              "", "under 80 MB", after * 1.048576 < 80)
    server.stop()


def walk(server, facts):
    """What a visitor and an editor look at; gives the number of requests."""
    visitor, editor = (Client(f"http://{server.addr}") for _ in range(2))
    paths = ["/", "/?q=opvang", "/gedragscode", "/waarderingen?q=vriendelijk", "/api/v1/reviews?q=eten",
             "/api/v1/autocomplete?q=gen", "/api/v1/openapi.json"]
    items = visitor.ok("GET", "/api/v1/facilities?limit=100")["items"]
    for item in items:
        paths += [f"/voorziening/{item['slug']}", f"/api/v1/facilities/{item['id']}",
                  f"/api/v1/facilities/{item['id']}/reviews"]
    asked = 1 + get_all(visitor, paths)
    editor.login(next(iter(account(facts))))
    cases = editor.ok("GET", "/api/editorial/v1/cases?limit=20")["items"]
    return asked + 3 + get_all(editor, ["/redactie/wachtrij"] + [f"/redactie/zaak/{case['id']}" for case in cases])


def account(facts):
    """The demo's editors, by address and password."""
    accounts = facts["accounts"]
    return accounts.values() if isinstance(accounts, dict) else accounts


def get_all(client, paths):
    """Asks for every path; gives how many there were."""
    for path in paths:
        answer = client.get(path)
        assert answer.status == 200, f"{path}: {answer.status}"
    return len(paths)
