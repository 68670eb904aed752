"""A browser without a mouse: one editor decides twelve different cases; the keys are in `keyboard.mjs`."""

import json

from journeys import browser, desk, mail, paths, people

WORD = "kajuitsloep"
# way, text, how it must stand afterwards, what readers must see.
CASES = [
    ("clean", "Onze dochter gaat graag naar de kajuitsloep. Er was elke dag tijd voor een babbel.", "published", "tijd voor een babbel"),
    ("undone", "Onze zoon at altijd goed in de kajuitsloep. De tuin is groot en veilig.", "published", "groot en veilig"),
    ("masks", "In de kajuitsloep was juf Zoë Peeters heel lief, ook op drukke dagen.", "published", "heel lief"),
    ("unmask", "Bel mij op 0478 12 34 56 of mail naar piet@gezin.example. De kajuitsloep is fijn, vraag maar naar Karel.",
     "published", "naar Karel"),
    ("ownMask", "De kajuitsloep is goed. Soms helpt de juf met de rode auto, die van hiernaast, bij het eten.",
     "published", "die van hiernaast"),
    ("corrections", "de kajuitsloep is top , echt!!!  Onze dochter gaat er graag heen .", "published", "is top, echt"),
    ("change", "slecht kajuitsloep slecht slecht nooit meer", "returned", None),
    ("proposal", "Iedereen zegt dat het er in de kajuitsloep vuil is, maar ik kwam er zelf maar twee keer.", "returned", None),
    ("refusal", "De directrice van de kajuitsloep is een dikke trut en een dom wijf. Alles was slecht.", "rejected", None),
    ("fake", "Mijn kind leerde in de kajuitsloep op één dag vliegen en praten met vissen.", "queued", None),
    ("escalation", "Onze zoon werd in de kajuitsloep geslagen door een begeleider. Hij heeft blauwe plekken en is bang.",
     "escalated", None),
    ("kept", "De kajuitsloep was te warm in de zomer, maar de begeleiders deden hun best.", "published", "deden hun best"),
]


def submit(visitor, box, place, text):
    """A review of which the address is confirmed; its id and the token of the writer's own page."""
    email = people.address("toetsen")
    accepted = visitor.ok("POST", "/api/v1/reviews", people.review(place, email, text), 202)
    verified = visitor.ok("POST", "/api/v1/reviews/verify", {"token": box.token(email)})
    return accepted["id"], paths.manage_token(verified)


def report(visitor, box, review):
    """A notice about a published review, confirmed by mail."""
    email = people.address("melder")
    body = {"subject": {"kind": "review", "id": review}, "reason": "other", "email": email,
            "explanation": "Volgens mij klopt dit niet, het was nooit warm."}
    visitor.ok("POST", "/api/v1/notices", body, 202)
    link = box.wait(email, lambda message: "/melding/bevestig/" in message.text).text
    token = link.split("/melding/bevestig/")[1].split()[0]
    visitor.ok("POST", "/api/v1/notices/confirm", {"token": token})


def twelve_cases_by_keyboard_alone(world):
    """Decided, undone, decided again; then what the writers and the readers see."""
    app = world.demo()
    box, visitor = mail.Folder(app.facts["mail_dir"]), app.client()
    senior = app.client().login(app.facts["accounts"]["senior_editor"])
    place = people.facility(visitor, "childcare", skip=6)
    ids = {}
    for way, text, _, _ in CASES:
        ids[way] = submit(visitor, box, place, text)
    published = desk.find(senior, ids["kept"][0])
    desk.claim(senior, published)
    assert desk.decide(senior, published, "publish", [], "") == "published"
    report(visitor, box, ids["kept"][0])

    cases = [{"way": way, "contains": text[-30:]} for way, text, _, _ in CASES]
    plan = {"editor": app.facts["accounts"]["editor"], "word": WORD, "cases": cases}
    output = browser.run("keyboard.mjs", app, "keyboard", plan, 1280, 800)

    for way, _, state, seen in CASES:
        review, token = ids[way]
        paths.eventually(lambda: visitor.ok("GET", f"/api/v1/manage/{token}")["status"] == state,
                         f"{way} is {state}")
        shown = {one["id"]: one["text"] for one in visitor.pages(f"/api/v1/facilities/{place['id']}/reviews")}
        assert (seen is None) == (review not in shown), f"{way}: {shown.get(review)!r}"
        assert seen is None or seen in shown[review], f"{way}: {shown[review]!r}"
        for hidden in ("Peeters", "0478", "piet@", "rode auto", "!!!"):
            assert hidden not in shown.get(review, ""), f"{way}: {hidden} is public"
    fake = desk.find(senior, ids["fake"][0])
    editor = app.client().login(app.facts["accounts"]["editor"])
    editor.refused("POST", f"/api/editorial/v1/cases/{fake['id']}/claim", {}, (403, 409))
    assert desk.claim(senior, fake)["id"] == fake["id"], "a second editor cannot read what the first refused as fake"

    print("     decision         keys  letters")
    for one in json.loads((output / "keys.json").read_text()):
        print(f"     {one['way']:<15} {one['keys']:>5}  {one['letters']:>7}")
    app.stop()


JOURNEYS = [twelve_cases_by_keyboard_alone]
