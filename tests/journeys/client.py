"""A small HTTP client: one visitor, with cookies and the CSRF token of a session."""

import http.client
import json
from urllib.parse import urlencode, urlsplit

PROBLEM = "application/problem+json"


class Answer:
    """Status, headers (lower case) and body of an answer."""

    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def text(self):
        return self.body.decode()

    @property
    def json(self):
        return json.loads(self.body)

    def __repr__(self):
        return f"{self.status} {self.body[:600]!r}"


class Client:
    """Keeps cookies, no connection: a killed server must not leave a half-read one behind."""

    def __init__(self, base, seconds=30):
        self.base, self.seconds = urlsplit(base), seconds
        self.cookies, self.csrf = {}, None

    def request(self, method, path, body=None, headers=None, raw=None):
        """Sends `body` as JSON, or the bytes `raw` as they are."""
        headers = {"Accept": "application/json", **(headers or {})}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if self.csrf and method != "GET":
            headers.setdefault("X-CSRF-Token", self.csrf)
        data = raw
        if body is not None:
            data = json.dumps(body).encode()
            headers.setdefault("Content-Type", "application/json")
        connection = http.client.HTTPConnection(self.base.hostname, self.base.port, timeout=self.seconds)
        try:
            connection.request(method, path, body=data, headers=headers)
            response = connection.getresponse()
            answer = Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
            for cookie in response.msg.get_all("Set-Cookie") or []:
                name, _, value = cookie.split(";")[0].partition("=")
                self.cookies[name] = value
            return answer
        finally:
            connection.close()

    def get(self, path, **query):
        """GET, with the query's empty values left out."""
        query = {name: value for name, value in query.items() if value is not None}
        return self.request("GET", f"{path}?{urlencode(query)}" if query else path)

    def post(self, path, body=None, headers=None):
        return self.request("POST", path, body, headers)

    def ok(self, method, path, body=None, status=200, headers=None):
        """The JSON of an answer that must have this status; None when it has no body."""
        answer = self.request(method, path, body, headers)
        assert answer.status == status, f"{method} {path}: expected {status}, got {answer}"
        return answer.json if answer.body else None

    def refused(self, method, path, body=None, status=409, code=None):
        """The problem document of a refusal with this status."""
        answer = self.request(method, path, body)
        check_problem(answer, status, f"{method} {path}")
        assert code is None or answer.json["code"] == code, answer
        return answer.json

    def login(self, account, area="editorial"):
        """Signs in and keeps the CSRF token."""
        path = f"/api/{area}/v1/session"
        self.ok("POST", path, {"email": account["email"], "password": account["password"]}, 204)
        self.csrf = self.ok("GET", path)["csrf_token"]
        return self

    def pages(self, path, limit=100, **query):
        """Every item of a list, following the cursors."""
        cursor, bound = None, 200
        while bound:
            answer = self.get(path, limit=limit, cursor=cursor, **query)
            assert answer.status == 200, answer
            yield from answer.json["items"]
            cursor, bound = answer.json["next_cursor"], bound - 1
            if not cursor:
                return
        raise AssertionError(f"{path}: no end after 200 pages")


def check_problem(answer, status, what):
    """RFC 9457, and nothing internal in it."""
    statuses = status if isinstance(status, tuple) else (status,)
    assert answer.status in statuses, f"{what}: expected {status}, got {answer}"
    assert answer.headers.get("content-type", "").startswith(PROBLEM), f"{what}: {answer.headers}"
    problem = answer.json
    for member in ("type", "title", "status", "code", "request_id"):
        assert member in problem, f"{what}: no {member} in {problem}"
    assert problem["status"] == answer.status, f"{what}: {problem}"
    for leak in ("sqlx", "sqlite", "postgres", "panicked", ".rs:", "stack backtrace"):
        assert leak not in answer.text.lower(), f"{what}: {leak} leaks in {problem}"
