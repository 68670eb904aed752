"""schemathesis: generated calls, right and wrong ones, against the description that is served."""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from journeys import desk, mail, people
from journeys.paths import manage_token

SEED = "20261121"
EXAMPLES = "25"

# Checks that do not hold for this platform by design. All others run.
EXCLUDED = {
    "positive_data_acceptance": "a call can be well-formed and still be refused by a rule: no such facility, a "
                                "token nobody got, a text that is too short for a reader",
}

# Calls that would end the session which the other calls need, or change its password.
SESSION = "/session$"


def run(world, app, name, config, *options):
    """Passed and failed operations. A run in which schemathesis itself stumbled, and nothing else was wrong, is told
    and done once more with the next seed; what stumbles twice is failed."""
    passed, failed, stumbled = _run(world, app, name, config, SEED, *options)
    if stumbled and stumbled == failed:
        print(f"schemathesis stumbled over {stumbled} operations; once more with another seed", flush=True)
        passed, failed, _ = _run(world, app, name, config, str(int(SEED) + 1), *options)
    return passed, failed


def _run(world, app, name, config, seed, *options):
    """One run of schemathesis. Passed and failed operations, and how many of the failed it could not try."""
    report, file = world.folder / f"schemathesis-{name}.xml", world.folder / f"schemathesis-{name}.toml"
    file.write_text(config)
    command = [
        str(Path(sys.executable).parent / "schemathesis"), "--config-file", str(file),
        "run", f"{app.base}/api/v1/openapi.json", "--url", app.base,
        "--checks", "all", "--exclude-checks", ",".join(EXCLUDED), "--max-examples", EXAMPLES, "--seed", seed,
        "--generation-database", "none", "--request-timeout", "20", "--continue-on-failure", "--no-shrink",
        # One worker: Python 3.11 loses count in its parser, which hypothesis calls, with more threads (gh-106905).
        "--exclude-path-regex", SESSION, "--workers", "1", "--no-color",
        # They measure how fast this machine invents calls, and fail on a busy one.
        "--suppress-health-check", "all",
        "--report", "junit", "--report-junit-path", str(report), *options,
    ]
    done = subprocess.run(command, check=False, timeout=1200, cwd=world.folder)
    assert report.exists(), f"schemathesis ended with {done.returncode} and no report"
    passed, failed, stumbled = count(report)
    assert app.client().get("/health/ready").status == 200, "not ready after the generated calls"
    return passed, max(failed, int(done.returncode != 0)), stumbled


def signed_in(editor):
    """The configuration: an editor's session for the calls behind it, by the names of the security schemes."""
    (session,) = editor.cookies.values()
    return f"""
[auth.openapi.editorial_session]
api_key = "{session}"
[auth.openapi.csrf_token]
api_key = "{editor.csrf}"
"""


def count(report):
    """Passed and failed operations of the report, and those of the failed that have an error and no failure."""
    passed = failed = stumbled = 0
    for case in ElementTree.parse(report).getroot().iter("testcase"):
        wrong, error = case.find("failure") is not None, case.find("error") is not None
        bad = wrong or error
        passed, failed, stumbled = passed + (not bad), failed + bad, stumbled + (error and not wrong)
    return passed, failed, stumbled


def generated_calls(world):
    """No 500, no undocumented status, no answer that does not fit its schema."""
    app = world.demo()
    editor = app.client().login(app.facts["accounts"]["editor"])
    passed, failed = run(world, app, "all", signed_in(editor), "--phases", "examples,coverage,fuzzing,stateful")
    assert passed + failed >= 19, f"only {passed + failed} operations in the description"
    app.stop()
    return passed, failed


def generated_calls_about_what_exists(world):
    """The same for the calls with an id or a token in the path, which invented ones never get beyond a 404."""
    app = world.demo()
    editor = app.client().login(app.facts["accounts"]["editor"])
    names = real_things(app, editor)
    config = signed_in(editor)
    for (operation, parameter), value in names.items():
        config += f'[[operations]]\ninclude-name = "{operation}"\nparameters = {{ {parameter} = "{value}" }}\n'
    real = [option for operation, _ in names for option in ("--include-name", operation)]
    paths = (*real, "--phases", "examples,coverage,fuzzing")
    passed, failed = run(world, app, "real", config, *paths)
    assert passed + failed == len(names), f"{passed + failed} operations, {len(names)} of them with something real"
    app.stop()
    return passed, failed


def real_things(app, editor):
    """A real id or token for each call: operation and parameter to value."""
    visitor, box, place = app.client(), mail.Folder(app.facts["mail_dir"]), people.facility(app.client(), skip=2)

    def review(confirmed=True):
        email = people.address("schema")
        body = people.review(place, email, "Een waardering die door veel vreemde vragen gaat.")
        accepted = visitor.ok("POST", "/api/v1/reviews", body, 202)
        if not confirmed:
            return accepted["id"]
        return visitor.ok("POST", "/api/v1/reviews/verify", {"token": box.token(email)})
    reviews = [review() for _ in range(4)]
    case = desk.find(editor, reviews[0]["id"])
    desk.claim(editor, case)
    facilities, cases, manage = "/api/v1/facilities/{id}", "/api/editorial/v1/cases/{id}", "/api/v1/manage/{token}"
    token = [manage_token(one) for one in reviews]
    return {
        (f"GET {facilities}", "id"): place["id"], (f"GET {facilities}/reviews", "id"): place["id"],
        (f"GET {cases}", "id"): case["id"], (f"POST {cases}/claim", "id"): case["id"],
        (f"POST {cases}/decision", "id"): case["id"], (f"POST {cases}/preview", "id"): case["id"],
        (f"GET {cases}/context", "id"): case["id"], (f"GET {cases}/similar", "id"): case["id"],
        (f"POST {cases}/release", "id"): desk.find(editor, reviews[1]["id"])["id"],
        (f"GET {manage}", "token"): token[0], (f"PUT {manage}/text", "token"): token[1],
        (f"POST {manage}/appeal", "token"): token[2], (f"DELETE {manage}", "token"): token[3],
        ("POST /api/v1/reviews/{id}/verification", "id"): review(confirmed=False),
    }


JOURNEYS = [generated_calls, generated_calls_about_what_exists]
