"""The commands of the program, as the person who runs a platform uses them."""

import csv
import json
import re
import sqlite3
import time
from pathlib import Path

from journeys import mail, people
from journeys.paths import KEYS

ROOT = Path(__file__).resolve().parent.parent.parent
REGISTER = ROOT / "config" / "reference" / "facilities.csv"
BAD = ROOT / "crates" / "onboarding" / "tests" / "data" / "facilities.bad.csv"
CORPUS = ROOT / "corpus" / "reviews.dev.jsonl"
STREAM = ROOT / "corpus" / "stream.dev.jsonl"


def count(folder, table, where="1 = 1"):
    """Rows of a table of a platform on SQLite."""
    with sqlite3.connect(folder / "waardering.db") as database:
        return database.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0]


def a_register_is_imported(world):
    """Dry run, import, again; then the broken file: one message a row, and only --keep-going goes on."""
    data = world.folder / "import"
    settings = KEYS | {"DATA__DIR": str(data)}

    def run(file, *options):
        return world.run(["import", "facilities", file, *options], settings)
    ended = run(REGISTER, "--dry-run")
    assert ended.status == 0 and "1502 rows: 1502 new, 0 changed, 0 unchanged, 0 closed, 0 errors" in ended.out, ended
    assert "dry run" in ended.out and count(data, "facilities") == 0, ended
    ended = run(REGISTER)
    assert ended.status == 0 and "1502 new" in ended.out and count(data, "facilities") == 1502, ended
    ended = run(REGISTER)
    assert ended.status == 0 and "0 new, 0 changed, 1502 unchanged, 0 closed" in ended.out, ended
    assert "\x1b" not in ended.out + ended.err, "a progress bar, but no terminal"

    # One row that is right, so that there is something to keep going with.
    mixed = world.folder / "mixed.csv"
    mixed.write_bytes(BAD.read_bytes().rstrip(b"\r\n") + b"\nnieuw-1,Een goede rij,opvang,childcare" + b"," * 12 + b"\n")
    ended = run(mixed)
    assert ended.status == 1 and "nothing was written" in ended.out, ended
    assert count(data, "facilities") == 1502, "a file with errors was imported"
    codes = re.findall(r"mixed\.csv: line \d+, \w+: (\w+): .+", ended.out)
    assert codes == expected_errors(), codes
    ended = run(mixed, "--keep-going")
    assert ended.status == 1 and "1 new" in ended.out and count(data, "facilities") == 1503, ended


def expected_errors():
    """The last column of the broken file says what each row's message must be."""
    with open(BAD, encoding="utf-8", errors="replace", newline="") as file:
        rows = list(csv.reader(line.replace("\0", "") for line in file))[1:]
    return [row[-1].partition(":")[0] for row in rows if row]


def the_audit_log_is_verified(world):
    """Sound; then somebody with the database file changes one row, and it is named."""
    folder = world.demo_copy("audited")
    config = ["--config", folder / "waardering.toml"]
    ended = world.run(["audit", "verify", *config])
    assert ended.status == 0 and f"{count(folder, 'audit_rows')} rows in" in ended.out, ended
    with sqlite3.connect(folder / "waardering.db") as database:
        chain, seq = database.execute("SELECT chain, max(seq) / 2 FROM audit_rows GROUP BY chain").fetchone()
        change = ("UPDATE audit_rows SET action = 'niets' WHERE chain = ? AND seq = ?", (chain, seq))
        try:
            database.execute(*change)
            raise AssertionError("the audit table lets itself be changed")
        except sqlite3.IntegrityError:
            pass
        database.execute("DROP TRIGGER audit_rows_no_update")
        assert database.execute(*change).rowcount == 1
    ended = world.run(["audit", "verify", *config])
    assert ended.status == 1 and f"chain {chain}: BROKEN at row {seq};" in ended.out, ended


def statements_are_exported(world):
    """One JSON object a line, as many as there are; a wrong period writes nothing."""
    folder = world.demo_copy("stated")
    config = ["--config", folder / "waardering.toml"]
    file = world.folder / "statements.jsonl"
    ended = world.run(["export", "statements", file, *config])
    assert ended.status == 0, ended
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    assert len(lines) == count(folder, "statements") > 50, (len(lines), ended)
    assert f"{len(lines)} statements written to" in ended.out, ended
    assert len({line["puid"] for line in lines}) == len(lines)
    by_rule = [line for line in lines if line["automated_decision"] == "AUTOMATED_DECISION_FULLY"]
    assert all(line["decision_visibility"] == ["DECISION_VISIBILITY_CONTENT_DISABLED"] for line in by_rule), by_rule
    assert by_rule and {line["source_type"] for line in lines} == {"SOURCE_VOLUNTARY", "SOURCE_ARTICLE_16"}
    day = lines[len(lines) // 2]["application_date"]
    ended = world.run(["export", "statements", file, "--from", day, "--to", day, *config])
    some = [json.loads(line) for line in file.read_text().splitlines()]
    assert ended.status == 0 and 0 < len(some) < len(lines), (some, ended)
    assert {line["application_date"] for line in some} == {day}, some
    before = file.read_text()
    ended = world.run(["export", "statements", file, "--from", "2026-02-01", "--to", "2026-01-01", *config])
    assert ended.status != 0 and file.read_text() == before, ended


def the_index_is_rebuilt(world):
    """From nothing: it holds what it held."""
    folder = world.demo_copy("indexed")
    config = ["--config", folder / "waardering.toml"]
    wanted = (count(folder, "facilities"), count(folder, "reviews", "state = 'published'"))
    for path in (folder / "search" / "index").iterdir():
        path.unlink()
    ended = world.run(["index", "rebuild", *config])
    assert ended.status == 0, ended
    assert "the index holds {} facilities and {} reviews".format(*wanted) in ended.out, (wanted, ended)
    ended = world.run(["doctor", *config])
    assert ended.status == 0 and "{} facilities, {} reviews".format(*wanted) in ended.out, (wanted, ended)


def editors_come_and_go(world):
    """`user add`, a login, a new password, and the end of it."""
    folder = world.demo_copy("peopled")
    config = ["--config", folder / "waardering.toml"]
    nele = {"email": "nele@redactie.example", "password": "vier gewone woorden samen"}

    def user(action, *options, password=""):
        return world.run(["user", action, *options, *config], stdin=password)
    refused = user("add", nele["email"], "--name", "Nele", password="kort\n")
    assert refused.status == 1 and "12" in refused.err, refused
    assert user("add", nele["email"], "--name", "Nele").status == 1, "an editor without a password"
    added = user("add", nele["email"], "--name", "Nele", "--role", "editor", password=nele["password"] + "\n")
    assert added.status == 0 and re.search(r"editor [0-9a-f-]{36} added", added.out), added
    assert user("add", nele["email"], "--name", "Nele", password=nele["password"]).status == 1, "added twice"
    assert nele["email"] in user("list").out

    app = world.app("peopled", ["serve", *map(str, config)])
    app.wait_ready()
    app.client().login(nele)
    old, nele["password"] = dict(nele), "vier andere woorden samen"
    assert user("password", nele["email"], password=nele["password"] + "\n").status == 0
    app.client().refused("POST", "/api/editorial/v1/session", old, 401)
    editor = app.client().login(nele)
    assert user("deactivate", nele["email"]).status == 0
    assert editor.get("/api/editorial/v1/cases").status == 401, "deactivated, but the session goes on"
    app.client().refused("POST", "/api/editorial/v1/session", nele, 401)
    app.stop()


def keys_are_rotated(world):
    """A new key in front, everything sealed again, the old key gone: submitters still get their mail."""
    folder = world.demo_copy("rotated")
    config = ["--config", str(folder / "waardering.toml")]
    new, other = (world.run(["keys", "generate"]) for _ in range(2))
    assert new.status == 0 and new.out != other.out, new
    new_key = re.search(r'key = "([A-Za-z0-9+/]{43}=)"', new.out)[1]
    old_key = re.search(r'key = "([^"]+)"', (folder / "waardering.toml").read_text())[1]
    first, second = f'{{ id = "nieuw", key = "{new_key}" }}', f'{{ id = "demo", key = "{old_key}" }}'
    both, alone = {"KEYS__ENCRYPTION": f"[{first}, {second}]"}, {"KEYS__ENCRYPTION": f"[{first}]"}

    sealed = [("reviews", "identity_key"), ("notices", "identity_key"), ("second_factors", "key_id"),
              ("subscribers", "identity_key")]
    sealed += [(table, "sealed_key") for table in (
        "signals", "signal_log", "identity_looks", "facility_wishes", "pilot_applications", "pilot_overrides",
        "pilot_steps", "pilot_contacts", "pilot_facility_checks", "member_invitations", "feedback_answers",
        "organisation_proofs")]
    known = sum(count(folder, table, f"{key} <> ''") for table, key in sealed)
    ended = world.run(["keys", "rotate", *config], both)
    assert ended.status == 0 and f"{known} values sealed again with the key \"nieuw\"" in ended.out, (known, ended)
    assert world.run(["keys", "rotate", *config], both).out.startswith("0 values"), "rotated twice"
    app = world.app("rotated", ["serve", *config], alone)
    app.wait_ready()
    visitor, email, box = app.client(), people.address(), mail.Folder(folder / "mail")
    visitor.ok("POST", "/api/v1/reviews", people.review(people.facility(visitor), email, "Met een nieuwe sleutel."), 202)
    visitor.ok("POST", "/api/v1/reviews/verify", {"token": box.token(email)})
    app.stop()
    ended = world.run(["doctor", *config], alone)
    assert ended.status == 0 and 'stored identities are sealed with ["nieuw"]' in ended.out, ended


def texts_are_screened(world):
    """One line out for one line in; a line that is no row is named by its number, and the exit status is 1."""
    lines = CORPUS.read_text().splitlines()
    ended = world.run(["screen"], stdin="\n".join(lines) + "\n")
    reports = [json.loads(line) for line in ended.out.splitlines()]
    assert ended.status == 0 and [one["id"] for one in reports] == [json.loads(line)["id"] for line in lines]
    ended = world.run(["screen"], stdin="\n".join([lines[0], "geen JSON", lines[1]]) + "\n")
    assert ended.status == 1 and len(ended.out.splitlines()) == 2 and "line 2" in ended.err, ended


def submissions_are_judged(world):
    """`screen-stream`: as `screen`, in the order of time; the score of a row depends on earlier rows only."""
    lines = STREAM.read_text().splitlines()[:400]
    ended = world.run(["screen-stream"], stdin="\n".join(lines) + "\n")
    scores = [json.loads(line) for line in ended.out.splitlines()]
    assert ended.status == 0 and [one["id"] for one in scores] == [json.loads(line)["id"] for line in lines]
    assert all(0 <= one["score"] <= 1 and isinstance(one["interval_violation"], bool) for one in scores)
    half = world.run(["screen-stream"], stdin="\n".join(lines[:200]) + "\n")
    assert half.out == "".join(line + "\n" for line in ended.out.splitlines()[:200]), "later rows changed earlier scores"
    wrong = [lines[1], "geen JSON", lines[0], lines[1], '{"id": "x"}', lines[2]]
    ended = world.run(["screen-stream"], stdin="\n".join(wrong) + "\n")
    assert ended.status == 1 and len(ended.out.splitlines()) == 2, ended
    # No JSON; earlier than the row before it; an id that was used before; fields missing.
    assert all(f"line {number}:" in ended.err for number in (2, 3, 4, 5)), ended.err


def the_description_is_the_one_checked_in(world):
    """`openapi` prints what docs/openapi.json holds, and the platform serves the same."""
    ended = world.run(["openapi"])
    assert ended.status == 0 and ended.out == (ROOT / "docs" / "openapi.json").read_text(), "run waardering openapi"
    app = world.demo()
    assert app.client().get("/api/v1/openapi.json").json == json.loads(ended.out)
    app.stop()


def an_interrupted_demo_begins_anew(world):
    """kill -9 in the middle of filling: the next start fills it whole, with nothing twice."""
    whole, data = world.demo_copy("whole"), world.folder / "interrupted"
    app = world.app("interrupted", ["demo", "--data", str(data)])
    deadline = time.monotonic() + 120
    while not half_filled(data):
        assert app.process.poll() is None and time.monotonic() < deadline, "the filling did not get halfway"
        time.sleep(0.02)
    app.kill()
    assert not (data / "demo.json").exists(), "killed too late"
    app = world.demo("interrupted")
    app.stop()
    for table, where in (("facilities", "1 = 1"), ("editors", "1 = 1"), ("decisions", "1 = 1"),
                         ("reviews", "state IN ('published', 'queued')")):
        found = count(data, table, where)
        # The journeys before this one added some to the whole one.
        assert 0 < found <= count(whole, table, where) and found >= count(whole, table, where) * 0.7, (table, found)
    assert world.run(["doctor", "--config", data / "waardering.toml"]).status == 0


def half_filled(data):
    """Whether the first reviews are in."""
    try:
        return count(data, "reviews") >= 100
    except sqlite3.Error:
        return False


JOURNEYS = [a_register_is_imported, the_audit_log_is_verified, statements_are_exported, the_index_is_rebuilt, editors_come_and_go, keys_are_rotated,
            texts_are_screened, submissions_are_judged, the_description_is_the_one_checked_in, an_interrupted_demo_begins_anew]
