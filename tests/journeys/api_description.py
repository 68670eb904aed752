"""schemathesis: generated calls, right and wrong ones, against the description that is served."""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

SEED = "20261121"
EXAMPLES = "25"

# Checks that do not hold for this platform by design. All others run.
EXCLUDED = {
    "positive_data_acceptance": "a call can be well-formed and still be refused by a rule: no such facility, a "
                                "token nobody got, a text that is too short for a reader",
}

# Calls that would end the session which the other calls need, or change its password.
SESSION = "/session$"


def arguments(app, report, config):
    """The command line."""
    return [
        str(Path(sys.executable).parent / "schemathesis"), "--config-file", str(config),
        "run", f"{app.base}/api/v1/openapi.json", "--url", app.base,
        "--checks", "all", "--exclude-checks", ",".join(EXCLUDED),
        "--phases", "examples,coverage,fuzzing,stateful", "--max-examples", EXAMPLES, "--seed", SEED,
        "--generation-database", "none", "--request-timeout", "20", "--continue-on-failure", "--no-shrink",
        "--exclude-path-regex", SESSION, "--workers", "2", "--no-color",
        "--report", "junit", "--report-junit-path", str(report),
    ]


def signed_in(app):
    """The configuration: an editor's session for the calls behind it, by the names of the security schemes."""
    editor = app.client().login(app.facts["accounts"]["editor"])
    (session,) = editor.cookies.values()
    return f"""
[auth.openapi.editorial_session]
api_key = "{session}"
[auth.openapi.csrf_token]
api_key = "{editor.csrf}"
"""


def count(report):
    """Passed and failed operations of the report."""
    passed = failed = 0
    for case in ElementTree.parse(report).getroot().iter("testcase"):
        bad = case.find("failure") is not None or case.find("error") is not None
        passed, failed = passed + (not bad), failed + bad
    return passed, failed


def generated_calls(world):
    """No 500, no undocumented status, no answer that does not fit its schema."""
    app = world.demo()
    report, config = world.folder / "schemathesis.xml", world.folder / "schemathesis.toml"
    config.write_text(signed_in(app))
    done = subprocess.run(arguments(app, report, config), check=False, timeout=1200, cwd=world.folder)
    assert report.exists(), f"schemathesis ended with {done.returncode} and no report"
    passed, failed = count(report)
    assert passed + failed >= 10, f"only {passed + failed} operations in the description"
    assert app.client().get("/health/ready").status == 200, "not ready after the generated calls"
    app.stop()
    return passed, max(failed, int(done.returncode != 0))


JOURNEYS = [generated_calls]
