"""`doctor` says what is wrong, one line each; settings that cannot be used are named with their place."""

import re
import sqlite3

from journeys.paths import KEYS, PEPPER, SECRET_KEY, seeded_on_postgres
from lib.postgres import free_port

CHECKS = ["database", "schema", "reasons", "screening", "contacts", "index", "mail", "keys", "second factor", "outbox"]


def findings(ended):
    """What each check said: name to (sound, words)."""
    lines = [re.fullmatch(r"(ok   |FAIL ) ([\w ]+): (.+)", line) for line in ended.out.splitlines()]
    return {found[2]: (found[1] == "ok   ", found[3]) for found in lines if found}


def doctor_finds_nothing_wrong(world):
    """A sound demo: every check once, exit 0, also while it is served; secrets are masked."""
    app = world.demo()
    config = world.folder / "demo" / "waardering.toml"
    ended = world.run(["doctor", "--config", config])
    assert (ended.status, list(findings(ended))) == (0, CHECKS), ended
    assert all(sound for sound, _ in findings(ended).values()), ended
    app.stop()
    assert world.run(["doctor", "--config", config]).status == 0
    secrets = re.findall(r'(?:key|pepper) = "([^"]+)"', config.read_text())
    assert len(secrets) == 2, "the demo's keys are not where this test looks"
    for secret in secrets:
        assert secret not in ended.out + ended.err, "doctor prints a key"
    for shown in ("[database]", "[mail.smtp]", f"# {config}"):
        assert shown in ended.out, f"{shown} is missing in {ended.out}"


def doctor_on_postgres(world):
    """PostgreSQL works, and the password of its URL is not printed."""
    ended = world.run(["doctor"], seeded_on_postgres(world))
    assert ended.status == 0 and findings(ended)["database"][1].startswith("Postgres"), ended
    assert world.cluster.password not in ended.out + ended.err, "doctor prints the password"


def spoil_index(folder):
    """A disk that lost part of the index."""
    for path in (folder / "search" / "index").glob("*.json"):
        path.write_text("{")
    for path in (folder / "search" / "index").glob("*.store"):
        path.write_bytes(b"")
    return {}


def spoil_outbox(folder):
    """A message that was given up on."""
    with sqlite3.connect(folder / "waardering.db") as database:
        database.execute("UPDATE outbox SET state = 'dead' WHERE id = (SELECT id FROM outbox LIMIT 1)")
    return {}


def spoil_schema(folder):
    """The database of an older program, as far as this program can tell."""
    with sqlite3.connect(folder / "waardering.db") as database:
        database.execute("DELETE FROM seaql_migrations WHERE version = (SELECT max(version) FROM seaql_migrations)")
    return {}


def doctor_names_what_is_broken(world):
    """One thing broken at a time: exit 1 and one FAIL line, the right one."""
    closed = str(free_port())
    smtp = {"MAIL__TRANSPORT": "smtp", "MAIL__SMTP__HOST": "127.0.0.1", "MAIL__SMTP__TLS": "none",
            "MAIL__SMTP__PORT": closed, "MAIL__SMTP__TIMEOUT_S": "2"}
    nowhere = {"DATABASE__URL": f"postgres://iemand:geheimpje@127.0.0.1:{closed}/niets"}
    broken = [
        ("database", lambda _: nowhere), ("schema", spoil_schema), ("index", spoil_index), ("mail", lambda _: smtp),
        ("mail", lambda folder: {"MAIL__DIR": str(folder / "waardering.toml")}), ("keys", lambda _: KEYS),
        ("outbox", spoil_outbox),
    ]
    for name, spoil in broken:
        folder = world.demo_copy("spoilt")
        settings = spoil(folder)
        ended = world.run(["doctor", "--config", folder / "waardering.toml"], settings)
        found = findings(ended)
        wrong = [check for check, (sound, _) in found.items() if not sound]
        assert (ended.status, wrong) == (1, [name]), f"{name}: {ended.status} {found} {ended.err}"
        assert "geheimpje" not in ended.out + ended.err, "doctor prints a password"


def wrong_settings_are_named(world):
    """Key, value and place; exit 1 before anything is written."""
    config, data = world.folder / "wrong.toml", world.folder / "never-made"
    good = KEYS | {"DATA__DIR": str(data)}
    in_file = [
        ("[server]\nadr = 1", ["server.adr", f"{config}:2", "server.addr"]),
        ("[server]\n\nbody_limit_bytes = 7", ["server.body_limit_bytes = 7", f"{config}:3", "1024"]),
        ("[mail]\ntransport = \"post\"", ["mail.transport = \"post\"", f"{config}:2", "file", "smtp"]),
        ("[worker]\nbackoff_base_s = 600\nbackoff_max_s = 60", ["worker.backoff_max_s = 60", f"{config}:3", "600"]),
        ("[mail]\ntransport = \"smtp\"", ["mail.smtp.host", "mail.transport = \"smtp\""]),
        ("[server", [f"{config}:1", "TOML"]),
    ]
    for text, expected in in_file:
        config.write_text(text + "\n")
        named(world.run(["serve", "--config", config], good), expected)
    in_environment = [
        ({"SERVER__ADR": "x"}, ["server.adr", "WAARDERING_SERVER__ADR"]),
        ({"WORKER__BATCH": "veel"}, ["worker.batch = \"veel\"", "WAARDERING_WORKER__BATCH", "whole number"]),
        ({"KEYS__PEPPER": "kort" + SECRET_KEY[:9]}, ["keys.pepper", "WAARDERING_KEYS__PEPPER", "32"]),
    ]
    for change, expected in in_environment:
        ended = world.run(["serve"], good | change)
        named(ended, expected)
        assert SECRET_KEY[:9] not in ended.err and PEPPER not in ended.err, "an error shows a secret"
    named(world.run(["serve", "--config", world.folder / "niets.toml"], good), ["niets.toml"])
    named(world.run(["serve"]), ["data.dir", "keys.encryption", "keys.pepper"])
    assert not data.exists(), "wrong settings, but the data folder was made"


def named(ended, expected):
    """Refused, with all of these in the message."""
    assert ended.status == 1, ended
    for part in expected:
        assert part in ended.err, f"{part!r} is missing in {ended.err}"


JOURNEYS = [doctor_finds_nothing_wrong, doctor_on_postgres, doctor_names_what_is_broken, wrong_settings_are_named]
