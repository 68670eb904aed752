"""Wrong calls get the right status and a problem document."""

from journeys import people
from journeys.client import check_problem

JSON = {"Content-Type": "application/json"}
NOBODY = "018f0000-0000-7000-8000-000000000000"


def wrong_calls_are_refused_properly(world):
    """One line per kind of mistake: what, method, path, headers, bytes, the statuses that are right."""
    app = world.demo()
    visitor = app.client()
    good = people.review(people.facility(visitor), people.address(), "Een tekst die lang genoeg is.")
    reviews, verify = "/api/v1/reviews", "/api/v1/reviews/verify"
    raw = [
        ("broken JSON", "POST", reviews, JSON, b'{"facility_id":', 400),
        ("no body", "POST", reviews, JSON, b"", 400),
        ("wrong content type", "POST", reviews, {"Content-Type": "text/plain"}, b"{}", 415),
        ("no content type", "POST", reviews, {}, b"{}", 415),
        ("too long", "POST", reviews, JSON, b'{"text":"' + b"x" * 200_000 + b'"}', 413),
        ("wrong method", "PATCH", reviews, JSON, b"{}", 405),
        ("unknown path", "GET", "/api/v1/niets", {}, None, 404),
        ("wrong id", "GET", "/api/v1/facilities/geen-id", {}, None, (404, 422)),
        ("unknown id", "GET", f"/api/v1/facilities/{NOBODY}", {}, None, 404),
        ("wrong cursor", "GET", "/api/v1/facilities?cursor=%00", {}, None, (400, 422)),
        ("wrong limit", "GET", "/api/v1/facilities?limit=veel", {}, None, (400, 422)),
        ("no session", "GET", "/api/editorial/v1/cases", {}, None, 401),
        ("foreign session", "GET", "/api/editorial/v1/cases", {"Cookie": "redactie=geraden"}, None, 401),
    ]
    for what, method, path, headers, data, status in raw:
        check_problem(visitor.request(method, path, headers=headers, raw=data), status, what)

    changed = [
        ("unknown field", {"extra": 1}, (400, 422)),
        ("wrong type", {"text": 7}, (400, 422)),
        ("score above 5", {"scores": {**good["scores"], next(iter(good["scores"])): 6}}, (400, 422)),
        ("unknown theme", {"scores": {"gezelligheid": 3}}, 422),
        ("short text", {"text": "te kort"}, 422),
        ("future", {"experienced_in": "2999-01"}, 422),
        ("code of conduct refused", {"accepts_code_of_conduct": False}, 422),
        ("no address", {"submitter": {**good["submitter"], "email": "geen adres"}}, 422),
        ("unknown facility", {"facility_id": NOBODY}, (404, 422)),
    ]
    for what, change, status in changed:
        answer = visitor.post(reviews, good | change)
        check_problem(answer, status, what)
        if answer.status == 422:
            assert all(error["pointer"].startswith("/") for error in answer.json["errors"]), answer
    for token in ("x", "A" * 43, "\u0000", "A" * 10_000):
        check_problem(visitor.post(verify, {"token": token}), (404, 410, 422), "unknown token")

    editor = app.client().login(app.facts["accounts"]["editor"])
    editor.csrf = None
    check_problem(editor.request("DELETE", "/api/editorial/v1/session"), 403, "no CSRF token")
    wrong = {**app.facts["accounts"]["editor"], "password": "geraden"}
    check_problem(visitor.post("/api/editorial/v1/session", wrong), 401, "wrong password")
    app.stop()


def not_taking_part_is_said(world):
    """The real register takes no reviews: 409, with the reason."""
    app = world.demo()
    visitor = app.client()
    place = next(one for one in visitor.pages("/api/v1/facilities") if not one["participating"])
    place = visitor.ok("GET", f"/api/v1/facilities/{place['id']}")
    body = people.review(place, people.address(), "Deze waardering mag nergens terechtkomen.")
    assert visitor.refused("POST", "/api/v1/reviews", body, 409)["detail"], "no reason"
    app.stop()


JOURNEYS = [wrong_calls_are_refused_properly, not_taking_part_is_said]
