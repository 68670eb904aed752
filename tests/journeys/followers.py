"""Following a facility by mail: from asking to the one click that stops it."""

import datetime
import re
import sqlite3
from urllib.parse import urlsplit

from journeys import desk, mail, people


def followed_by_mail(world):
    """Nothing before the link is used; then one digest of what is new; one click, and nothing is left."""
    app = world.demo()
    box = mail.Folder(app.facts["mail_dir"])
    visitor, editor = app.client(), app.client().login(app.facts["accounts"]["editor"])
    place, reader = people.facility(visitor, skip=2), people.address("volger")

    ask = {"facility_id": place["id"], "email": reader, "frequency": "daily"}
    for _ in range(2):
        asked = visitor.ok("POST", "/api/v1/subscriptions", ask, 202)
        assert asked == {"status": "awaiting_confirmation"}, asked
    token = re.search(r"/abonnement/bevestig/([\w-]+)", box.wait(reader).text)[1]
    confirmed = visitor.ok("POST", "/api/v1/subscriptions/confirm", {"token": token})
    manage = "/api/v1/subscriptions/" + confirmed["manage_url"].rpartition("/")[2]
    assert [one["name"] for one in visitor.ok("GET", manage)["items"]] == [place["name"]]

    review = publish(visitor, editor, box, place)
    a_day_passes(world.folder / "demo" / "waardering.db", review)
    digest = box.wait(reader, lambda message: message.stop, 120)
    assert f"#waardering-{review}" in digest.text and "lekker buiten gespeeld" not in digest.text, digest.text
    assert digest.one_click == "List-Unsubscribe=One-Click", digest.one_click

    form = {"Content-Type": "application/x-www-form-urlencoded"}
    click = b"List-Unsubscribe=One-Click"
    for _ in range(2):
        stopped = app.client().request("POST", urlsplit(digest.stop).path, raw=click, headers=form)
        assert stopped.status == 200, stopped
    visitor.refused("GET", manage, None, 404)
    with sqlite3.connect(world.folder / "demo" / "waardering.db") as database:
        assert database.execute("SELECT COUNT(*) FROM subscribers").fetchone() == (0,), "an address is left"
    app.stop()


def publish(visitor, editor, box, place):
    """A new review, confirmed and published."""
    email = people.address("schrijver")
    text = "Vandaag heeft ons kind weer lekker buiten gespeeld met de andere kinderen."
    written = visitor.ok("POST", "/api/v1/reviews", people.review(place, email, text), 202)
    visitor.ok("POST", "/api/v1/reviews/verify", {"token": box.token(email)})
    case = desk.find(editor, written["id"])
    desk.claim(editor, case)
    assert desk.decide(editor, case, "publish", [], "") == "published"
    return written["id"]


def a_day_passes(path, review):
    """For the subscription and the review: everything that happened to them happened half an hour earlier, and the
    digest is due."""
    def earlier(text):
        moved = datetime.datetime.fromisoformat(text[:19]) - datetime.timedelta(minutes=30)
        return moved.isoformat(sep=text[10]) + text[19:]

    with sqlite3.connect(path, timeout=30) as database:
        told = database.execute("SELECT told_until FROM subscriptions").fetchone()[0]
        times = (earlier(earlier(told)), earlier(told))
        database.execute("UPDATE subscriptions SET told_until = ?, next_at = ?", times)
        for identity, published in database.execute("SELECT id, published_at FROM reviews").fetchall():
            if identity.hex() == review.replace("-", ""):
                database.execute("UPDATE reviews SET published_at = ? WHERE id = ?", (earlier(published), identity))


JOURNEYS = [followed_by_mail]
