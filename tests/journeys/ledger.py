"""The public ledger and the transparency report, as an outsider checks them with nothing but the program."""

import csv
import datetime
import io
import json
import sqlite3
import zoneinfo
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def totals(report):
    """What a report says, in the words of `ledger verify --json`."""
    volumes = report["volumes"]
    hidden = report["hidden"]
    assert hidden["total"] == hidden["by_editor"] + sum(hidden["by_notice"].values()), hidden
    by_editor = {"editor": hidden["by_editor"]} if hidden["by_editor"] else {}
    return {
        "entries": report["entries"],
        "decisions": report["decisions"],
        "articles": report["articles"],
        "opened": volumes["by_sector"],
        "withdrawn": volumes["withdrawn"],
        "edited": report["restrictions"]["edited"]["count"],
        "reversed": report["reversed"],
        "hidden": report["hidden"]["by_notice"] | by_editor,
        "proposals": report["screening"]["proposals"],
        "automated": report["automated"],
        "notices_decided": report["notices"]["decided"],
        "appeals_decided": report["appeals"]["decided"],
    }


def recounted(answer):
    """The same from what `ledger verify --json` counted."""
    counted = answer["totals"]
    return {key: counted[key] for key in totals(EMPTY) if key != "withdrawn"} | {
        "withdrawn": sum(counted["withdrawn"].values())
    }


EMPTY = {"volumes": {"by_sector": {}, "withdrawn": 0}, "entries": 0, "decisions": {}, "articles": {}, "reversed": 0,
         "hidden": {"total": 0, "by_editor": 0, "by_notice": {}},
         "restrictions": {"edited": {"count": 0}}, "screening": {"proposals": {}}, "automated": {},
         "notices": {"decided": {}}, "appeals": {"decided": {}}}


def the_report_of_the_demo_adds_up_with_the_ledger(world):
    """Downloaded, checked and counted by `ledger verify`, it gives the report's totals, for all time and for a month."""
    demo = world.demo()
    public, editor = demo.client(), demo.client()
    editor.login(demo.facts["accounts"]["editor"])
    file = world.folder / "ledger.jsonl"
    answer = public.get("/api/v1/ledger")
    assert answer.status == 200 and answer.headers["content-type"] == "application/jsonl", answer
    file.write_text(answer.text)
    checkpoint = public.ok("GET", "/api/v1/ledger/checkpoint")
    (world.folder / "checkpoint.json").write_text(json.dumps(checkpoint))

    # Days are Belgian ones: an hour or two before midnight here it is tomorrow there already.
    today = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Brussels")).date()
    periods = [(today - datetime.timedelta(days=1000), today), (today - datetime.timedelta(days=90), today)]
    for begin, end in periods:
        report = editor.ok("GET", f"/api/editorial/v1/reports/transparency?from={begin}&to={end}")
        ended = world.run(["ledger", "verify", file, "--json", "--from", begin, "--to", end,
                           "--checkpoint", world.folder / "checkpoint.json"])
        assert ended.status == 0, ended
        assert recounted(json.loads(ended.out)) == totals(report), (begin, end)
    decided = report["volumes"]["decided"]
    assert decided > 0, "the demo decided nothing in three months"

    # And the figures are those of what is stored.
    report = editor.ok("GET", f"/api/editorial/v1/reports/transparency?from={periods[0][0]}&to={today}")
    with sqlite3.connect(world.folder / "demo" / "waardering.db") as database:
        stored = database.execute(
            "SELECT c.sector, d.action, count(*) FROM decisions d JOIN cases c ON c.id = d.case_id GROUP BY 1, 2")
        stored = {(sector, action): count for sector, action, count in stored}
        waiting = database.execute(
            "SELECT count(*) FROM cases WHERE state IN ('open', 'escalated') AND reason <> 'second_reading'")
        assert report["volumes"]["open_after"] == waiting.fetchone()[0], report["volumes"]
    told = {(sector, action): n for sector, counts in report["decisions"].items() for action, n in counts.items()}
    assert told == stored, (told, stored)

    table = editor.request("GET", f"/api/editorial/v1/reports/transparency?from={periods[0][0]}&to={today}",
                           headers={"Accept": "text/csv"})
    rows = list(csv.DictReader(io.StringIO(table.text)))
    row = next(row for row in rows if (row["section"], row["what"]) == ("volumes", "decided"))
    assert int(row["value"]) == report["volumes"]["decided"], row
    demo.stop()


def a_ledger_that_was_changed_is_not_believed(world):
    """A changed word, a missing line, a cut end: exit 1 and the first broken entry."""
    demo = world.demo()
    lines = demo.client().get("/api/v1/ledger").text.splitlines()
    code = demo.client().ok("GET", "/api/v1/ledger/checkpoint")["checkpoint"]
    file = world.folder / "changed.jsonl"

    def verify(these, *options):
        file.write_text("".join(f"{line}\n" for line in these))
        return world.run(["ledger", "verify", file, *options])
    ended = verify(lines, "--checkpoint", code)
    assert ended.status == 0 and f"{len(lines)} entries" in ended.out, ended
    index = next(i for i, line in enumerate(lines) if "review.published" in line)
    changed = [line.replace("review.published", "review.rejected") if i == index else line
               for i, line in enumerate(lines)]
    entry = json.loads(lines[index])
    ended = verify(changed)
    assert ended.status == 1, ended
    assert f"line {index + 1}: entry {entry['seq']} of chain {entry['chain']}" in ended.out, ended
    ended = verify(lines[:index] + lines[index + 1:])
    assert ended.status == 1 and "broken: " in ended.out, ended
    ended = verify(lines[:-1])
    assert ended.status == 0, "a shorter ledger is a ledger"
    ended = verify(lines[:-1], "--checkpoint", code)
    assert ended.status == 1 and "vanished" in ended.out, ended
    ended = verify(lines, "--checkpoint", "nonsense")
    assert ended.status == 1 and "neither a checkpoint nor a file" in ended.err, ended
    demo.stop()


def other_settings_are_tried_on_past_decisions(world):
    """An empty folder tries the shipped settings; one list that flags everything flips a lot; no text is printed."""
    data = world.demo_copy("replayed")
    config = ["--config", data / "waardering.toml"]
    folder = world.folder / "tried"
    folder.mkdir(exist_ok=True)
    since = datetime.date.today() - datetime.timedelta(days=1000)

    def replay(settings, *options, since=since):
        return world.run(["replay", "--settings", settings, "--since", since, *options, *config])
    ended = replay(folder, "--json")
    assert ended.status == 0, ended
    summary = json.loads(ended.out.splitlines()[-1])["summary"]
    assert summary["compared"] > 0 and summary["agreed_after"]["of"] == summary["compared"], summary
    assert summary["agreed_before"]["count"] + summary["nearer"] - summary["farther"] == summary["agreed_after"]["count"]
    flips = [json.loads(line) for line in ended.out.splitlines()[:-1]]
    assert len(flips) == summary["flips"] == sum(sector["flips"] for sector in summary["sectors"].values()), summary

    shipped = (ROOT / "config" / "screening" / "lexicons" / "insult.toml").read_text()
    (world.folder / "insult.toml").write_text(shipped)
    ended = replay(world.folder / "insult.toml")
    assert ended.status == 0 and f"{summary['compared']} decisions since {since} compared" in ended.out, ended
    with sqlite3.connect(data / "waardering.db") as database:
        texts = [text for text, in database.execute("SELECT text FROM review_versions")]
    assert not any(text[:40] in ended.out for text in texts), "a text was printed"
    ended = replay(folder, since="2999-01-01")
    assert ended.status == 1 and "future" in ended.err, ended
    ended = replay(folder / "none.toml")
    assert ended.status == 1 and "none.toml" in ended.err, ended


JOURNEYS = [
    the_report_of_the_demo_adds_up_with_the_ledger,
    a_ledger_that_was_changed_is_not_believed,
    other_settings_are_tried_on_past_decisions,
]
