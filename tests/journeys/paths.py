"""The main path: from a parent's form to the public page, and the turns beside it."""

import time

from journeys import desk, mail, people

SECRET_KEY = "b2VmZW5zbGV1dGVsLXZvb3ItZGUtdGVzdHMtMDAwMDE="  # 32 bytes, for tests
PEPPER = "cGVwZXItdm9vci1kZS10ZXN0cy0wMDAwMDAwMDAwMDE="
KEYS = {"KEYS__ENCRYPTION": f'[{{ id = "test-1", key = "{SECRET_KEY}" }}]', "KEYS__PEPPER": PEPPER}


def eventually(question, what, seconds=30):
    """Asks until the answer is true: workers deliver after the commit."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        answer = question()
        if answer:
            return answer
        time.sleep(0.1)
    raise AssertionError(f"{what}: not within {seconds} s")


def main_path(app, box, sector, word):
    """Everything of the page `The main path, exactly`, once."""
    visitor, editor = app.client(), app.client().login(app.facts["accounts"]["editor"])
    place, email = people.facility(visitor, sector), people.address()
    text = f"Onze dochter gaat graag naar de {word}. Juf Zoë Verzonnen was heel lief, ook op de drukke dagen."
    before = place["aggregate"]

    accepted = visitor.ok("POST", "/api/v1/reviews", people.review(place, email, text, score=5), 202)
    assert accepted["status"] == "awaiting_verification", accepted
    assert desk.find(editor, accepted["id"]) is None, "in the queue before the address was verified"

    token = box.token(email)
    verified = visitor.ok("POST", "/api/v1/reviews/verify", {"token": token})
    assert (verified["id"], verified["status"]) == (accepted["id"], "queued"), verified
    visitor.refused("POST", "/api/v1/reviews/verify", {"token": token}, (404, 409, 410))

    case = desk.find(editor, accepted["id"])
    assert case, "verified, but not in the queue"
    desk.claim(editor, case)
    other = app.client().login(app.facts["accounts"]["senior_editor"])
    other.refused("POST", f"/api/editorial/v1/cases/{case['id']}/claim", {}, 409)

    start = text.index("Zoë")
    mask = {"start": start, "end": start + len("Zoë Verzonnen"), "replacement": "[naam]"}
    assert desk.decide(editor, case, "publish", ["privacy-1"], "We haalden een naam weg.", [mask]) == "published"

    published_text = text.replace("Zoë Verzonnen", "[naam]")
    reviews = visitor.pages(f"/api/v1/facilities/{place['id']}/reviews")
    published = next((one for one in reviews if one["id"] == accepted["id"]), None)
    assert published and published["text"] == published_text, published
    after = visitor.ok("GET", f"/api/v1/facilities/{place['id']}")["aggregate"]
    check_counted(before, after)

    def found():
        answer = visitor.get("/api/v1/reviews", q=word)
        return answer.status == 200 and accepted["id"] in answer.text and answer
    hits = eventually(found, "found by full-text search")
    box.wait(email, lambda message: "staat online" in message.subject)

    status = visitor.ok("GET", f"/api/v1/manage/{manage_token(verified)}")
    assert status["status"] == "published", status
    for answer in (hits, visitor.get(f"/api/v1/facilities/{place['id']}/reviews")):
        for secret in (email, "Uitgevonden", "Verzonnen"):
            assert secret not in answer.text, f"{secret} is public"
    return place, email, verified


def manage_token(verified):
    """The token at the end of the address of the submitter's own page."""
    return verified["manage_url"].rstrip("/").rpartition("/")[2]


def check_counted(before, after):
    """One more review, and one more 5 for every theme but the last, which was left out."""
    assert after["count"] == before["count"] + 1, (before, after)
    earlier = {theme["id"]: theme for theme in before["themes"]}
    for theme in after["themes"][:-1]:
        was = earlier[theme["id"]]
        assert theme["count"] == was["count"] + 1, (was, theme)
        assert theme["distribution"][4] == was["distribution"][4] + 1, (was, theme)
        total = sum(score * count for score, count in enumerate(theme["distribution"], 1))
        assert abs(theme["mean"] - total / theme["count"]) < 0.01, theme


def demo_main_path(world):
    """SQLite, embedded search, mail as files; started by one command."""
    app = world.demo()
    assert set(app.facts["accounts"]) >= {"editor", "senior_editor"}, app.facts
    main_path(app, mail.Folder(app.facts["mail_dir"]), "childcare", "zonnewijzerhoek")
    app.stop()


def demo_keeps_its_data(world):
    """A second start on the same folder: nothing is filled again, and what was published is there."""
    app = world.demo()
    answer = app.client().get("/api/v1/reviews", q="zonnewijzerhoek")
    assert answer.status == 200 and len(answer.json["items"]) == 1, answer
    app.stop()


def beside_the_path(world):
    """Amended under the editor's hands, returned, sent in again, the interval, idempotency, withdrawal."""
    app = world.demo()
    box = mail.Folder(app.facts["mail_dir"])
    visitor, editor = app.client(), app.client().login(app.facts["accounts"]["editor"])
    place, email = people.facility(visitor, skip=1), people.address("ouder", "+opvang")
    body = people.review(place, email, "De eerste versie van deze tekst is lang genoeg.")

    key = {"Idempotency-Key": "journey-" + email}
    first = visitor.ok("POST", "/api/v1/reviews", body, 202, key)
    assert visitor.ok("POST", "/api/v1/reviews", body, 202, key)["id"] == first["id"], "one key, two reviews"
    verified = visitor.ok("POST", "/api/v1/reviews/verify", {"token": box.token(email)})
    assert len([one for one in box.to(email) if one.token]) == 1, "one key, two mails"

    manage, case = f"/api/v1/manage/{manage_token(verified)}", desk.find(editor, first["id"])
    desk.claim(editor, case)
    visitor.ok("PUT", f"{manage}/text", {"text": "De tweede versie, met wat meer uitleg erbij."})
    editor.refused("POST", f"/api/editorial/v1/cases/{case['id']}/decision",
                   desk.decision(case, "publish", [], "", []), 409)

    case = desk.find(editor, first["id"])
    desk.claim(editor, case)
    assert desk.decide(editor, case, "return", ["own-1"], "Vertel wat je zelf meemaakte.") == "returned"
    box.wait(email, lambda message: "Vertel wat je zelf meemaakte." in message.text)
    visitor.ok("PUT", f"{manage}/text", {"text": "Nu staat er alleen wat wij zelf meemaakten met ons kind."})
    case = desk.find(editor, first["id"])
    desk.claim(editor, case)
    assert desk.decide(editor, case, "publish", [], "") == "published"

    again = visitor.ok("POST", "/api/v1/reviews", people.review(place, email.replace("+opvang", ""),
                       "Dezelfde ouder schrijft te vroeg nog eens."), 202)
    assert again["id"] != first["id"]
    visitor.refused("POST", "/api/v1/reviews/verify", {"token": box.token(email.replace("+opvang", ""))}, 409)

    visitor.ok("DELETE", manage, status=200)
    gone = [one["id"] for one in visitor.pages(f"/api/v1/facilities/{place['id']}/reviews")]
    assert first["id"] not in gone, "withdrawn, but still public"
    app.stop()


def seeded_on_postgres(world):
    """A filled platform on PostgreSQL; journeys that serve it start from here."""
    if "waardering" not in world.cluster.sql("SELECT datname FROM pg_database").splitlines():
        world.cluster.sql("CREATE DATABASE waardering")
        app = world.demo("demo-postgres", KEYS | {"DATABASE__URL": world.cluster.url_of("waardering")})
        app.stop()
        world.postgres_facts = app.facts
    return {"DATABASE__URL": world.cluster.url_of("waardering"), "DATA__DIR": str(world.folder / "demo-postgres"),
            "SERVER__DEMO": "true", **KEYS}


def postgres_and_smtp_main_path(world):
    """The same path on PostgreSQL, with a mail server that receives; first it is down for a while."""
    settings = seeded_on_postgres(world)
    with mail.Server() as box:
        app = world.app("serve-postgres", ["serve"], settings | box.settings)
        app.wait_ready()
        app.facts = world.postgres_facts
        box.refusing = True
        visitor, email = app.client(), people.address("later")
        place = people.facility(visitor, "elderly")
        body = people.review(place, email, "Deze mail komt pas aan als de server weer wil.")
        visitor.ok("POST", "/api/v1/reviews", body, 202)
        time.sleep(2)
        assert not box.to(email), "a refused mail was counted as received"
        box.refusing = False
        box.token(email)
        main_path(app, box, "disability", "kruiwagenpad")
        app.stop()


JOURNEYS = [demo_main_path, demo_keeps_its_data, beside_the_path, postgres_and_smtp_main_path]
