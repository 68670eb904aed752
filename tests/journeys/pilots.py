"""A pilot in a real browser: both phases of "Vroeg en Nabij", each condition missed in turn, and a newsletter.

The clicks are in `tests/browser/pilots.mjs`.
"""

import re

from journeys import browser, mail, people

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


JOURNEYS = [both_phases_of_vroeg_en_nabij]
