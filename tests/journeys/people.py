"""Invented people and texts. Reviews go to the demo's invented facilities only."""

import datetime
import itertools

_numbers = itertools.count(1)


def month(ago=2):
    """The month some months ago, as in `experienced_in`."""
    today = datetime.date.today()
    year, number = divmod(today.year * 12 + today.month - 1 - ago, 12)
    return f"{year:04}-{number + 1:02}"


def address(name="ouder", tag=""):
    """An address that no other journey uses. `.example` reaches nobody (RFC 2606)."""
    return f"{name}.{next(_numbers)}.{datetime.datetime.now():%H%M%S%f}{tag}@gezin.example"


def facility(client, sector="childcare", skip=0):
    """A facility that takes part, with its questionnaire. In a demo those are the invented ones."""
    fitting = (one for one in client.pages("/api/v1/facilities", sector=sector) if one["participating"])
    found = next(itertools.islice(fitting, skip, None), None)
    assert found, f"no facility of {sector} takes part"
    return client.ok("GET", f"/api/v1/facilities/{found['id']}")


def review(place, email, text, score=4):
    """A complete submission; one theme is left out, as people do."""
    themes = [theme["id"] for theme in place["questionnaire"]["themes"]]
    scores = {theme: score for theme in themes[:-1]} | {themes[-1]: None}
    return {
        "facility_id": place["id"], "relation": "parent", "experienced_in": month(), "scores": scores,
        "text": text, "language": "nl", "accepts_code_of_conduct": True,
        "submitter": {"first_name": "Veerle", "last_name": "Uitgevonden", "email": email},
    }
