"""What an editor does, by the API."""


def find(editor, review_id):
    """The open case about a review, None when there is none. Of every twentieth text that was decided an older
    version may wait besides, for a second reading that looks like a new text; of one version there are never two."""
    # Not by risk: that changes while the worker judges, and a case may move past the page that is read.
    queue = editor.pages("/api/editorial/v1/cases", state="open", order="due")
    cases = [case for case in queue if case["subject"]["id"] == review_id]
    versions = [case["subject"]["version"] for case in cases]
    assert len(set(versions)) == len(versions), f"{versions}: open cases about one review"
    return max(cases, key=lambda case: case["subject"]["version"], default=None)


def claim(editor, case):
    """The full case, held by this editor."""
    return editor.ok("POST", f"/api/editorial/v1/cases/{case['id']}/claim", {})


def decision(case, action, articles, reasons, redactions=()):
    """The body of a decision about the version that the queue showed."""
    return {"version": case["subject"]["version"], "action": action, "articles": list(articles), "reasons": reasons,
            "note": "", "redactions": list(redactions)}


def decide(editor, case, action, articles, reasons, redactions=()):
    """The state that the decision leads to."""
    body = decision(case, action, articles, reasons, redactions)
    return editor.ok("POST", f"/api/editorial/v1/cases/{case['id']}/decision", body)["status"]
