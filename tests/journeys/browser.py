"""The main path in a real browser; the clicks are in `tests/browser/walk.mjs`."""

import json
import os
import subprocess
from pathlib import Path

from journeys import people
from lib import install

TESTS = Path(__file__).resolve().parent.parent
SCREENS = ((390, 844, False), (1280, 800, True))  # width, height, with JavaScript


def run(script, app, folder, plan, width, height, javascript=True):
    """Runs a script of `tests/browser`; its pictures go to `tests/output/FOLDER`. Fails as the script does."""
    chromium, modules = os.environ.get("TESTS_CHROMIUM"), os.environ.get("TESTS_NODE_FOLDER")
    assert chromium, "Chromium is not installed"
    output = TESTS / "output" / folder
    output.mkdir(parents=True, exist_ok=True)
    for old in output.glob("*.png"):
        old.unlink()
    plan = {"base": app.base, "width": width, "height": height, "javascript": javascript, "chromium": chromium,
            "output": str(output), **plan}
    done = subprocess.run(["node", str(TESTS / "browser" / script), json.dumps(plan)], check=False, timeout=600,
                          env=os.environ | {"TESTS_NODE_FOLDER": modules or str(install.NODE_FOLDER)})
    pictures = sorted(path.name for path in output.glob("*.png"))
    assert done.returncode == 0, f"{script} failed; pictures in {output}: {pictures}"
    return output


def walk(world, width, height, javascript):
    """One walk: a parent, then an editor, then a reader."""
    app = world.demo()
    place = people.facility(app.client(), "childcare", skip=3 if javascript else 4)
    plan = {"mailDir": app.facts["mail_dir"], "editor": app.facts["accounts"]["editor"],
            "facility": {"name": place["name"], "slug": place["slug"], "municipality": place["municipality"]},
            "email": people.address("browser"), "month": people.month(), "word": f"speelboot{width}"}
    run("walk.mjs", app, f"{width}x{height}", plan, width, height, javascript)
    app.stop()


def on_a_phone_without_javascript(world):
    """390 x 844, scripts switched off."""
    walk(world, *SCREENS[0])


def on_a_desk(world):
    """1280 x 800."""
    walk(world, *SCREENS[1])


JOURNEYS = [on_a_phone_without_javascript, on_a_desk]
