"""kill -9 at the worst moments: nothing acknowledged is lost, nothing is there or mailed twice."""

import collections
import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from journeys import mail, people
from journeys.paths import eventually, seeded_on_postgres

SUBMISSIONS = 200
AT_ONCE = 16
KILL_AFTER = 70  # acknowledged ones


class Storm:
    """Many parents at once; each submission has an idempotency key, as a good client sends."""

    def __init__(self, app, sector):
        self.app, self.acknowledged, self.lock = app, {}, threading.Lock()
        client = app.client()
        places = [people.facility(client, sector, skip) for skip in range(3)]
        self.bodies = {}
        for number in range(SUBMISSIONS):
            email = people.address("storm")
            text = f"Bericht nummer {number} in een drukke nacht, met genoeg woorden."
            self.bodies[email] = people.review(places[number % len(places)], email, text)

    def submit(self, email):
        """True when the platform acknowledged. A refused or broken connection is a no."""
        try:
            answer = self.app.client().post("/api/v1/reviews", self.bodies[email], {"Idempotency-Key": email})
        except OSError:
            return False
        except Exception as error:  # http.client: an answer that stops in the middle is no answer
            if type(error).__module__ != "http.client":
                raise
            return False
        if answer.status != 202:
            # Anything but an acknowledgement or silence would hide a fault behind the kill.
            assert answer.status == 503, f"a submission got {answer}"
            return False
        with self.lock:
            known = self.acknowledged.setdefault(email, answer.json["id"])
        assert known == answer.json["id"], "one idempotency key, two reviews"
        return True

    def run(self, emails, kill_after=None):
        """Sends them `AT_ONCE` at a time; kills the program when so many were acknowledged."""
        with ThreadPoolExecutor(AT_ONCE) as pool:
            futures = [pool.submit(self.submit, email) for email in emails]
            if kill_after:
                while len(self.acknowledged) < kill_after and not all(future.done() for future in futures):
                    time.sleep(0.001)
                self.app.kill()
            return [future.result() for future in futures]

    def check(self, box, editor):
        """Each acknowledged one: one mail, a link that works, one case in the queue."""
        queued = {}
        for email, review in self.acknowledged.items():
            verified = self.app.client().ok("POST", "/api/v1/reviews/verify", {"token": box.token(email)})
            assert (verified["id"], verified["status"]) == (review, "queued"), verified
            queued[review] = 0
        # Not by risk: that changes while the worker judges, and a case may move past the page that is read.
        for case in editor.pages("/api/editorial/v1/cases", state="open", order="due"):
            if case["subject"]["id"] in queued:
                queued[case["subject"]["id"]] += 1
        wrong = {review: count for review, count in queued.items() if count != 1}
        assert not wrong, f"{len(wrong)} of {len(queued)} are not in the queue exactly once: {wrong}"
        mails = {email: len([one for one in box.to(email) if one.token]) for email in self.acknowledged}
        twice = {email: count for email, count in mails.items() if count != 1}
        assert not twice, f"not exactly one confirmation mail: {twice}"


def storm(app, box, sector):
    """The kill, the restart, the check; then everybody who got no answer tries again."""
    rain = Storm(app, sector)
    emails = list(rain.bodies)
    rain.run(emails, KILL_AFTER)
    survived = len(rain.acknowledged)
    assert KILL_AFTER <= survived < SUBMISSIONS, f"the kill came too late or too early: {survived} acknowledged"
    app.start()
    app.wait_ready()
    editor = app.client().login(app.facts["accounts"]["editor"])
    # Also those who have their answer try again: the same key gives the same review.
    assert all(rain.run(emails)), "refused after the restart"
    assert len(set(rain.acknowledged.values())) == SUBMISSIONS
    rain.check(box, editor)
    print(f"     killed after {survived} acknowledgements, {SUBMISSIONS} there once after the second try")


def killed_amid_submissions_on_sqlite(world):
    """SQLite and mail files."""
    app = world.demo()
    storm(app, mail.Folder(app.facts["mail_dir"]), "childcare")
    app.stop()


def killed_amid_submissions_on_postgres(world):
    """PostgreSQL and SMTP."""
    settings = seeded_on_postgres(world)
    with mail.Server() as box:
        app = world.app("serve-storm", ["serve"], settings | box.settings)
        app.wait_ready()
        app.facts = world.postgres_facts
        storm(app, box, "elderly")
        app.stop()


def worker_killed_amid_mail(world):
    """A worker of its own dies twice while a slow mail server takes its mail; web stays up."""
    settings = seeded_on_postgres(world)
    with mail.Server(delay=0.05) as box:
        web = world.app("serve-web", ["serve", "--role", "web"], settings | box.settings)
        web.wait_ready()
        web.facts = world.postgres_facts
        rain = Storm(web, "elderly")
        emails = list(rain.bodies)[:60]
        assert all(rain.run(emails)), "the web role alone must take submissions"
        assert not box.messages(), "the web role sends mail"
        worker = world.app("serve-worker", ["serve", "--role", "worker"], settings | box.settings)
        for enough in (10, 30):
            eventually(lambda: len(box.messages()) >= enough, f"{enough} mails")  # noqa: B023
            worker.kill()
            worker.start()
        eventually(lambda: all(box.to(email) for email in emails), "every mail", 60)
        rain.check(box, web.client().login(web.facts["accounts"]["editor"]))
        worker.stop()
        web.stop()


READERS = 120
ABREAST = 8  # jobs::NEWSLETTERS_ABREAST: so many may be unsure after a kill


def signs_up(web, box, email):
    """A reader of the newsletter, confirmed by mail."""
    visitor = web.client()
    visitor.ok("POST", "/api/v1/subscriptions", {"programme": "platform", "email": email}, 202)
    token = re.search(r"/abonnement/bevestig/([\w-]+)", box.wait(email).text)[1]
    visitor.ok("POST", "/api/v1/subscriptions/confirm", {"token": token})


def worker_killed_amid_a_newsletter(world):
    """A worker dies twice while it sends a newsletter: nobody gets it twice, and whoever may have missed it is counted."""
    settings = seeded_on_postgres(world) | {"MAIL__SMTP__TIMEOUT_S": "2", "WORKER__HOLD_S": "4",
                                            "WORKER__NEWSLETTERS_PER_MINUTE": "0"}
    with mail.Server() as box:
        web = world.app("serve-web-letter", ["serve", "--role", "web"], settings | box.settings)
        worker = world.app("serve-worker-letter", ["serve", "--role", "worker"], settings | box.settings)
        web.wait_ready()
        web.facts = world.postgres_facts
        readers = [people.address("lezer") for _ in range(READERS)]
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda email: signs_up(web, box, email), readers))
        manager = web.client().login(web.facts["accounts"]["pilot_manager"], "pilot")
        text = {"subject": "Nieuws van de golf", "body": "Twintig voorzieningen doen **mee**."}
        list_of = "/api/pilot/v1/programmes/platform/newsletters"
        letter = manager.ok("POST", list_of, {"texts": {"nl": text}}, 201)
        path = f"/api/pilot/v1/newsletters/{letter['id']}"
        box.delay = 0.02
        manager.ok("POST", f"{path}/send", {"version": 1}, 202)
        letters = lambda: [one for one in box.messages() if one.subject == text["subject"]]  # noqa: E731
        for enough in (20, 60):
            eventually(lambda: len(letters()) >= enough, f"{enough} newsletters")  # noqa: B023
            worker.kill()
            worker.start()
        eventually(lambda: manager.ok("GET", path)["state"] == "sent", "the end of the newsletter", 90)
        became, got = manager.ok("GET", path), collections.Counter(one.to for one in letters())
        assert became["queued"] == READERS, became
        assert became["sent"] + became["unsure"] == READERS and became["unsure"] <= 2 * ABREAST, became
        twice = {to: count for to, count in got.items() if count > 1}
        assert not twice, f"got it twice: {len(twice)}"
        assert became["sent"] <= len(got) <= READERS, (became, len(got))
        assert all(one.one_click == "List-Unsubscribe=One-Click" for one in letters())
        print(f"     {len(got)} of {READERS} got it once, {became['unsure']} unsure after two kills")
        worker.stop()
        web.stop()


JOURNEYS = [killed_amid_submissions_on_sqlite, killed_amid_submissions_on_postgres, worker_killed_amid_mail,
            worker_killed_amid_a_newsletter]
