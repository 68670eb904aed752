"""Lighthouse on what readers see, mobile profile, and what the first page weighs over the wire."""

import json
import os
import shutil
import statistics
import subprocess

from journeys.client import Client
from lib import install

LIGHTHOUSE = "lighthouse@13.5.0"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def measure(bench):
    """The search page, the facility with the most reviews and its form, each a few times; medians count."""
    tool = lighthouse(bench)
    folder = bench.folder / "pages"
    bench.start([bench.platform, "demo", "--data", folder], "/health/ready").stop()
    # A demo keeps search engines out; Lighthouse would hold that against it.
    config = folder / "live.toml"
    config.write_text((folder / "waardering.toml").read_text().replace("demo = true", ""))
    server = bench.serve(config)
    facility = Client(f"http://{server.addr}").ok("GET", "/api/v1/facilities?sort=review_count&limit=1")["items"][0]
    pages = (("search page", "/"), ("facility page", f"/voorziening/{facility['slug']}"),
             ("form", f"/waardering/{facility['slug']}"))
    for name, path in pages:
        runs = [look(bench, tool, f"http://{server.addr}{path}") for _ in range(1 if bench.quick else 3)]
        scores = {category: statistics.median(run[category] for run in runs) for category in CATEGORIES}
        told = ", ".join(f"{category} {score:.0f}" for category, score in scores.items())
        bench.row(f"Lighthouse, {name}, mobile", f"**{told}**", "", "98 each", min(scores.values()) >= 98)
        weight = max(run["bytes"] for run in runs) / 1000
        bench.row(f"{name} over the wire, all it asks for", f"**{weight:.1f} kB** in {runs[0]['requests']} requests",
                  "", "under 60 kB", weight < 60)
    server.stop()


def lighthouse(bench):
    """The program, in the cache folder of the tests; installed where it is missing."""
    folder = install.CACHE / "lighthouse"
    tool = folder / "node_modules" / "lighthouse" / "cli" / "index.js"
    if not tool.exists():
        bench.log(f"installing {LIGHTHOUSE}")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text('{"private": true}')
        bench.run("npm", "install", "--silent", "--no-audit", "--no-fund", LIGHTHOUSE, cwd=folder)
    return tool


def look(bench, tool, url):
    """One run: scores out of 100, bytes and requests."""
    output = bench.folder / "lighthouse.json"
    bench.run(shutil.which("node") or "node", tool, url, "--quiet", "--output=json", f"--output-path={output}",
              "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
              env=os.environ | {"CHROME_PATH": install.chromium() or ""}, stderr=subprocess.DEVNULL)
    report = json.loads(output.read_text())
    scores = {category: 100 * report["categories"][category]["score"] for category in CATEGORIES}
    for category in CATEGORIES:
        for part in report["categories"][category]["auditRefs"]:
            audit = report["audits"][part["id"]]
            if part["weight"] and audit.get("score") is not None and audit["score"] < 0.9:
                bench.log(f"{url}: {category}: {part['id']} {audit.get('displayValue', '')}")
    requests = report["audits"]["network-requests"]["details"]["items"]
    return scores | {"bytes": report["audits"]["total-byte-weight"]["numericValue"], "requests": len(requests)}
