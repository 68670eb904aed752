"""Pilots, invitations and the inspectorate in a real browser.

The clicks are in `tests/browser/pilots.mjs`, `invited.mjs`, `inspector.mjs` and `provider.mjs`.
"""

import csv
import re
from urllib.parse import urlencode

from journeys import browser, desk, mail, paths, people

CALL = "vroeg-en-nabij-2024"
CONFIRM = re.compile(r"/meedoen/bevestig/([\w-]+)")


def place(name, organiser, kind="baby_toddler", municipality="Gent", **more):
    """A location that is not in the register."""
    return {"name": name, "organiser": organiser, "kind": kind, "municipality": municipality, **more}


def application(name):
    """One that misses nothing."""
    return {
        "applicant": {"kind": "huis_van_het_kind", "name": name},
        "contact": {"first_name": "Jana", "last_name": "Verzonnenmans", "email": people.address("aanvrager")},
        "municipalities": ["Gent"], "local_desk": {"involved": True, "name": "Lokaal Loket Verzonnen"},
        "locations": [place("De Verzonnen Lelie", "vzw Een", income_based_price=True), place("De Verzonnen Roos", "vzw Twee")],
        "accepts_charter": True,
    }


def missing():
    """Each condition missed: words of it, and the application that misses it."""
    one, two = (place("De Verzonnen Lelie", "vzw Een", income_based_price=True),
                place("De Verzonnen Roos", "vzw Twee"))
    changes = [
        ("Een Huis van het Kind vraagt aan", lambda a: a["applicant"].update(kind="organiser")),
        ("Het Lokaal Loket Kinderopvang doet mee", lambda a: a.update(local_desk={"involved": False})),
        ("minstens 2 organisatoren", lambda a: a.update(locations=[one, two | {"organiser": "vzw Een"}])),
        ("Minstens 2 opvanglocaties", lambda a: a.update(locations=[one, two | {"municipality": "Lier"}])),
        ("inkomenstarief", lambda a: a.update(locations=[one | {"income_based_price": False},
                                                         two | {"income_based_price": False}])),
        ("Hoogstens 1 kleuteropvang", lambda a: a["locations"].append(
            place("De Verzonnen Tulp", "vzw Drie", "preschool", quality_label=False))),
        ("aanvaardt het charter", lambda a: a.update(accepts_charter=False)),
    ]
    for number, (words, change) in enumerate(changes, 1):
        found = application(f"Huis Verzonnen {number}")
        change(found)
        yield words, found


def send(app, box, body):
    """Applies, and confirms with the link from the mail."""
    visitor = app.client()
    visitor.ok("POST", f"/api/v1/programmes/{CALL}/applications", body, 202)
    token = CONFIRM.search(box.wait(body["contact"]["email"]).text)[1]
    visitor.ok("POST", "/api/v1/applications/confirm", {"token": token})


def both_phases_of_vroeg_en_nabij(world):
    """Seven applications that miss one condition each are held back; the eighth goes through both phases."""
    name = "demo-pilot"
    world.demo_copy(name)
    app = world.demo(name)
    box = mail.Folder(app.facts["mail_dir"])
    missed = list(missing())
    for _, body in missed:
        send(app, box, body)
    good = application("Huis Verzonnen Acht")
    send(app, box, good)
    plan = {"account": app.facts["accounts"]["pilot_manager"], "good": good["applicant"]["name"], "call": CALL,
            "missed": [{"words": words, "name": body["applicant"]["name"]} for words, body in missed]}
    browser.run("pilots.mjs", app, "pilots", plan, 390, 844)
    told = [message for message in box.to(good["contact"]["email"]) if "bevestig" not in message.subject.lower()]
    steps = " ".join(message.text for message in told)
    assert len(told) >= 3, [message.subject for message in told]
    assert "/meedoen/aanvraag/" in steps, steps
    app.stop()


def a_parent_with_the_code_of_a_poster(world):
    """From the short code at /u to a review that is counted for the poster, without a word of who sent it."""
    name = "demo-poster"
    world.demo_copy(name)
    app = world.demo(name)
    provider = app.client()
    provider.login(app.facts["accounts"]["provider"], "provider")
    mine = next(one for one in provider.ok("GET", "/api/provider/v1/facilities")["items"] if one["participating"])
    path = f"/api/provider/v1/facilities/{mine['id']}/invitations"
    assert provider.post(path, {"kind": "poster_a4", "copies": 30}).status == 200
    place = app.client().ok("GET", f"/api/v1/facilities/{mine['id']}")

    def batch():
        return provider.ok("GET", path)["items"][0]

    assert batch()["reviews"] == 0
    code, box = batch()["code"], mail.Folder(app.facts["mail_dir"])
    for number in range(4):
        text = f"De begeleiders namen elke ochtend rustig de tijd voor ons, dat was keer {number} ook zo."
        email = people.address("affiche")
        app.client().ok("POST", "/api/v1/reviews", people.review(place, email, text) | {"invitation": code}, 202)
        assert batch()["reviews"] == (None if number else 0), "it counts once it is confirmed; a few are not told"
        app.client().ok("POST", "/api/v1/reviews/verify", {"token": box.token(email)})
    assert batch()["reviews"] is None, "four are a few"
    plan = {"code": code, "facility": place["name"], "month": people.month(), "email": people.address("affiche"),
            "text": "We zagen de affiche aan de deur. Er was altijd iemand die naar ons luisterde.",
            "mailDir": app.facts["mail_dir"]}
    browser.run("invited.mjs", app, "affiche", plan, 390, 844)
    assert batch()["reviews"] == 5, batch()
    insight = provider.ok("GET", f"/api/provider/v1/facilities/{mine['id']}/insight")
    papers = {one["kind"]: one for one in insight["invitations"]["papers"]}
    assert papers["poster_a4"]["reviews"] >= 5 and papers["poster_a4"]["copies"] >= 30, insight["invitations"]
    app.stop()


FACILITY = {
    "external_id": "reis-1", "name": "De Verzonnen Vlinder", "kind": "Groepsopvang", "sector": "childcare",
    "organiser": "vzw De Verzonnen Tuin", "municipality": "Gent", "nis": "44021", "postcode": "9000",
    "street": "Verzonnenstraat 1", "lat": "", "lon": "", "phone": "", "email": "", "website": "", "source": "verzonnen",
}


NEIGHBOUR = FACILITY | {"external_id": "reis-2", "name": "De Verzonnen Libel", "street": "Verzonnenstraat 2"}


def a_register_with_two_more(world, folder):
    """Two facilities that do not take part and that nobody runs."""
    file, config = folder / "register.csv", folder / "waardering.toml"
    with open(file, "w", newline="") as target:
        writer = csv.DictWriter(target, list(FACILITY), lineterminator="\n")
        writer.writeheader()
        writer.writerows([FACILITY, NEIGHBOUR])
    done = world.run(["import", "facilities", file, "--config", config])
    assert done.status == 0, done


def a_provider_from_interest_to_the_first_reply(world):
    """The form to take part, both selections, an account by mail, who acts for the organisation, getting ready, live, a
    review, a reply; everything in the interface."""
    name = "demo-aanbieder"
    folder = world.demo_copy(name)
    a_register_with_two_more(world, folder)
    app = world.demo(name)
    box, visitor = mail.Folder(app.facts["mail_dir"]), app.client()
    place = paths.eventually(lambda: named(visitor, FACILITY["name"]), "the facility is found")
    account = {"email": people.address("aanvrager"), "password": "een lang wachtwoord voor Dirk"}
    full = visitor.ok("GET", f"/api/v1/facilities/{place['id']}")
    assert not full["participating"], full
    text = "We werden elke ochtend rustig ontvangen en hoorden elke avond hoe de dag was."
    review = people.review(full, people.address("reis"), text)
    visitor.refused("POST", "/api/v1/reviews", review, 409)
    plan = {"part": "join", "organisation": FACILITY["organiser"], "facility": FACILITY["name"], "slug": place["slug"],
            "email": account["email"], "account": account, "mailDir": app.facts["mail_dir"], "number": "0316.380.940",
            "neighbour": {"number": NEIGHBOUR["external_id"], "name": NEIGHBOUR["name"]},
            "manager": app.facts["accounts"]["pilot_manager"],
            "reply": "Dank je wel voor je verhaal. We nemen het mee in ons teamoverleg."}
    browser.run("provider.mjs", app, "aanbieder", plan, 390, 844)
    told = " ".join(message.subject for message in box.to(plan["email"]))
    assert len(box.to(plan["email"])) >= 5, told

    editor = app.client().login(app.facts["accounts"]["editor"])
    accepted = visitor.ok("POST", "/api/v1/reviews", review, 202)
    visitor.ok("POST", "/api/v1/reviews/verify", {"token": box.token(review["submitter"]["email"])})
    publish(editor, lambda: desk.find(editor, accepted["id"]))
    browser.run("provider.mjs", app, "aanbieder-reactie", plan | {"part": "reply"}, 390, 844)
    assert not replies(visitor, place), "online before an editor read it"
    publish(editor, lambda: reply_case(editor, place))
    shown = paths.eventually(lambda: replies(visitor, place), "the reply is online")
    assert shown[0]["text"] == plan["reply"] and "Dirk" not in str(shown), shown
    app.stop()


def named(visitor, name):
    """The facility of this name, once search finds it."""
    found = visitor.ok("GET", f"/api/v1/facilities?{urlencode({'q': name})}")["items"]
    return next((one for one in found if one["name"] == name), None)


def reply_case(editor, place):
    """The open case about a reply for this facility."""
    cases = editor.pages("/api/editorial/v1/cases", state="open", order="due")
    return next((one for one in cases if one["subject"]["kind"] == "reply" and one["facility_id"] == place["id"]), None)


def publish(editor, found):
    """An editor reads the text of the case and publishes it."""
    case = paths.eventually(found, "the case of the text")
    desk.claim(editor, case)
    assert desk.decide(editor, case, "publish", [], "") == "published"


def replies(visitor, place):
    """The public replies to the reviews of a facility."""
    reviews = visitor.ok("GET", f"/api/v1/facilities/{place['id']}/reviews")["items"]
    return [reply for review in reviews for reply in review["replies"]]


def an_inspector(world):
    """Signs in, sees signals, opens one, sees the month; each look is kept."""
    name = "demo-inspectie"
    world.demo_copy(name)
    app = world.demo(name)
    account = app.facts["accounts"]["inspector"]
    plan = {"account": account, "name": "Ilse"}
    browser.run("inspector.mjs", app, "inspectie", plan, 390, 844)
    app.stop()


JOURNEYS = [a_provider_from_interest_to_the_first_reply, both_phases_of_vroeg_en_nabij, a_parent_with_the_code_of_a_poster, an_inspector]
