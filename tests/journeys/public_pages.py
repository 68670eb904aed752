"""The public pages as different readers see them, with axe-core, and the whole path by keyboard."""

from journeys import browser, people

ALL, DUTCH = ["nl", "fr", "en"], ["nl"]
PHONE = {"width": 390, "height": 844}
READERS = [
    {"name": "telefoon", "languages": ALL, **PHONE, "wishes": {"isMobile": True, "hasTouch": True}},
    {"name": "donker", "languages": DUTCH, **PHONE, "wishes": {"colorScheme": "dark", "reducedMotion": "reduce"}},
    {"name": "smal", "languages": DUTCH, "width": 320, "height": 568},
    {"name": "tablet", "languages": DUTCH, "width": 768, "height": 1024},
    {"name": "bureau", "languages": DUTCH, "width": 1280, "height": 800},
    {"name": "contrast", "languages": DUTCH, "width": 1280, "height": 800, "wishes": {"forcedColors": "active"}},
    {"name": "letters", "languages": DUTCH, "width": 640, "height": 800, "zoom": True},
]


def pages(app):
    """Every public page that needs no token, with something on it."""
    client = app.client()
    found = client.ok("GET", "/api/v1/facilities?sort=review_count&limit=3")["items"]
    rich, other = found[0]["slug"], found[1]["slug"]
    silent = next(one for one in client.pages("/api/v1/facilities", sort="name") if not one["participating"])
    review = client.ok("GET", f"/api/v1/facilities/{found[0]['id']}/reviews?limit=1")["items"][0]["id"]
    return [
        ("zoeken", "/"), ("resultaten", "/?q=creche&sector=childcare"), ("leeg", "/?q=bestaatnietqqq"),
        ("kaart", "/?view=map"), ("voorziening", f"/voorziening/{rich}"),
        ("voorziening-stil", f"/voorziening/{silent['slug']}"), ("vergelijk", f"/vergelijk?v={rich}&v={other}"),
        ("vergelijk-leeg", "/vergelijk"), ("widget", f"/voorziening/{rich}/widget"),
        ("waarderingen", "/waarderingen?q=proper"), ("stap-1", f"/waardering/{rich}"),
        ("alles-op-een", f"/waardering/{rich}?alles=1"), ("makkelijk", f"/waardering/{rich}?alles=1&eenvoudig=1"),
        ("melden", f"/waardering-melden/{review}"), ("gedragscode", "/gedragscode"),
        ("samenwerkingen", "/samenwerkingen"),
        ("transparantie", "/transparantie"), ("open-data", "/open-data"), ("papier", "/papier"), ("code", "/u"),
        ("cijfers", "/cijfers"), ("cijfers-jaar", "/cijfers?sector=childcare&per=jaar"), ("fout-422", "/cijfers?van=x"),
        ("abonnement", "/abonnement"), ("abonnement-sector", "/abonnement?sector=elderly"),
        ("ontwikkelaars", "/ontwikkelaars"), ("ontwikkelaars-deel", "/ontwikkelaars/facilities"),
        ("probleem", "/problemen/not_found"), ("fout-404", "/voorziening/bestaat-niet"),
        ("fout-422", "/?postcode=abc"),
    ]


def every_public_page_for_every_reader(world):
    """Small, large, dark, with forced colours, with large letters; in Dutch, French and English."""
    app = world.demo()
    plan = {"readers": READERS, "pages": pages(app)}
    browser.run("public_pages.mjs", app, "public", plan, 390, 844)
    app.stop()


def the_public_path_by_keyboard_alone(world):
    """From the search field to a review that is sent."""
    app = world.demo()
    place = people.facility(app.client(), "childcare", skip=7)
    plan = {"facility": {"name": place["name"], "slug": place["slug"]}, "email": people.address("toetsenbord"),
            "text": "Wij brachten ons kind elke dag graag. Er was altijd tijd voor een babbel in de tuin."}
    browser.run("public_keyboard.mjs", app, "public-keyboard", plan, 1280, 800)
    app.stop()


JOURNEYS = [every_public_page_for_every_reader, the_public_path_by_keyboard_alone]
