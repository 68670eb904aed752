"""Search with a Meilisearch server that is away, comes back, and comes back empty.

Where `WAARDERING_TEST_MEILI_URL` names a server (and `WAARDERING_TEST_MEILI_KEY` its key), the program reaches it
through a small proxy that can be switched off; without one, those journeys say that they were not made.
"""

import http.client
import json
import os
import re
import socket
import threading
import time
import uuid
from urllib.parse import urlsplit

from journeys import desk, mail, people
from lib.postgres import free_port

BOUND = 5
"""Seconds within which a search answers whatever the engine does; `search.timeout_ms` is 2000."""


def engine(port, key="", prefix="journey"):
    """The settings, by the names that the documentation gives."""
    return {"SEARCH__ENGINE": "meilisearch", "SEARCH__MEILISEARCH__URL": f"http://127.0.0.1:{port}",
            "SEARCH__MEILISEARCH__KEY": key, "SEARCH__MEILISEARCH__PREFIX": prefix}


def search_answers_while_the_engine_is_away(world):
    """From the database, within a bound, and it says so; the commands say what is wrong."""
    folder = world.demo_copy("away")
    config, settings = ["--config", str(folder / "waardering.toml")], engine(free_port(), "geen")
    app = world.app("away", ["serve", *config], settings)
    app.wait_ready()
    visitor = app.client()
    assert visitor.ok("GET", "/health/ready")["search"] == "limited"
    for path in ("/api/v1/facilities", "/api/v1/facilities?q=de", "/api/v1/reviews", "/api/v1/reviews?q=eten"):
        limited_answer(visitor, path)
    name = visitor.ok("GET", "/api/v1/facilities?limit=1")["items"][0]["name"]
    found = limited_answer(visitor, f"/api/v1/facilities?q={name.split()[0]}")["items"]
    assert any(one["name"] == name for one in found), found
    assert visitor.get(f"/api/v1/autocomplete?q={name[:4]}").status == 200
    for path in ("/", "/?q=de", "/waarderingen?q=eten"):
        page = visitor.get(path)
        assert page.status == 200 and "Zoeken werkt nu even niet" in page.text, (path, page.status)
    app.stop()
    for command in (["index", "verify"], ["index", "rebuild"]):
        ended = world.run([*command, *config], settings)
        assert ended.status != 0 and "search" in (ended.out + ended.err), ended
    ended = world.run(["doctor", *config], settings)
    assert ended.status != 0 and re.search(r"index\b.*cannot be reached", ended.out + ended.err), ended


def an_engine_that_comes_back_is_filled_and_followed(world):
    """Made by the program, taken away, changed meanwhile, back; emptied, back."""
    server = real()
    if not server:
        print("   not made: WAARDERING_TEST_MEILI_URL names no server")
        return
    url, key = server
    prefix = f"j{uuid.uuid4().hex[:10]}"
    folder, proxy = world.demo_copy("meilisearch"), Proxy(url)
    config, settings = ["--config", str(folder / "waardering.toml")], engine(proxy.port, key, prefix)
    app = world.app("meilisearch", ["serve", *config], settings)
    try:
        app.wait_ready()
        visitor = app.client()
        # Until it is filled the database answers, so there is always something.
        wanted = visitor.ok("GET", "/api/v1/facilities?limit=1")["items"][0]
        until(lambda: not visitor.ok("GET", "/api/v1/facilities?q=de")["limited"], 60)
        until(lambda: same(world, config, settings), 120)
        assert wanted["name"] in str(visitor.ok("GET", f"/api/v1/facilities?q={wanted['name'].split()[0][:5]}"))

        place = people.facility(visitor)
        proxy.close()
        assert limited_answer(visitor, "/api/v1/facilities?q=de")["items"] is not None
        assert visitor.ok("GET", "/health/ready")["search"] == "limited"
        text = "De verzonnen zandbak was altijd schoon en de begeleiders luisterden."
        review = published(app, visitor, folder, place, text)
        proxy.open()
        until(lambda: review in str(visitor.ok("GET", "/api/v1/reviews?q=zandbak%20luisterden")), 60)
        until(lambda: same(world, config, settings), 60)

        for name in ("facilities", "reviews", "meta"):
            ask(url, key, "DELETE", f"/indexes/{prefix}_{name}")
        ended = world.run(["index", "verify", *config], settings)
        assert ended.status != 0, ended
        until(lambda: same(world, config, settings), 120)
        named_differences(world, config, settings, url, key, prefix)
    finally:
        app.kill()
        proxy.close()
        for name in ("facilities", "reviews", "meta", "facilities_next", "reviews_next"):
            ask(url, key, "DELETE", f"/indexes/{prefix}_{name}")


def named_differences(world, config, settings, url, key, prefix):
    """One document gone, one too many: both are named, and a rebuild ends it."""
    found = ask(url, key, "POST", f"/indexes/{prefix}_facilities/search", {"limit": 1})["hits"][0]["key"]
    ask(url, key, "DELETE", f"/indexes/{prefix}_facilities/documents/{found}")
    stranger = str(uuid.uuid4())
    ask(url, key, "POST", f"/indexes/{prefix}_reviews/documents", [{"key": stranger, "hash": "0", "source": "{}"}])

    def both():
        ended = world.run(["index", "verify", *config], settings)
        lines = re.findall(r"^(\w+) +(\w+) ([0-9a-f-]{36})$", ended.out, re.MULTILINE)
        return ended.status == 1 and sorted(lines) == sorted(
            [("missing", "facility", found), ("extra", "review", stranger)]) or None
    until(both, 30)
    ended = world.run(["index", "rebuild", *config], settings)
    assert ended.status == 0 and "the index holds" in ended.out, ended
    assert same(world, config, settings)


def same(world, config, settings):
    """Whether `index verify` finds no difference."""
    ended = world.run(["index", "verify", *config], settings)
    return (ended.status == 0 and "0 differences" in ended.out) or None


def limited_answer(client, path):
    """An answer from the database, in time, that says so."""
    began = time.monotonic()
    answer = client.ok("GET", path)
    took = time.monotonic() - began
    assert answer["limited"] is True and answer["next_cursor"] is None and took < BOUND, (path, took, answer)
    return answer


def published(app, visitor, folder, place, text):
    """A review that an editor publishes; its id."""
    email = people.address()
    sent = visitor.ok("POST", "/api/v1/reviews", people.review(place, email, text), 202)
    visitor.ok("POST", "/api/v1/reviews/verify", {"token": mail.Folder(folder / "mail").token(email)})
    editor = app.client().login(json.loads((folder / "demo.json").read_text())["accounts"]["editor"])
    case = until(lambda: desk.find(editor, sent["id"]), 20)
    desk.claim(editor, case)
    assert desk.decide(editor, case, "publish", [], "") == "published"
    return sent["id"]


def until(check, seconds):
    """Waits until a check gives something."""
    end = time.monotonic() + seconds
    while True:
        found = check()
        if found:
            return found
        assert time.monotonic() < end, f"not within {seconds} s"
        time.sleep(0.5)


def real():
    """Address and key of the real server, where the environment names one."""
    url = os.environ.get("WAARDERING_TEST_MEILI_URL", "")
    return (url.rstrip("/"), os.environ.get("WAARDERING_TEST_MEILI_KEY", "")) if url else None


def ask(url, key, method, path, body=None):
    """Asks the real server itself."""
    where = urlsplit(url)
    connection = http.client.HTTPConnection(where.hostname, where.port, timeout=30)
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    connection.request(method, path, json.dumps(body) if body is not None else None, headers)
    answer = json.loads(connection.getresponse().read() or b"null")
    connection.close()
    return answer


class Proxy:
    """Hands bytes on to the server while it is open; refuses connections and breaks those there are otherwise."""

    def __init__(self, url):
        where = urlsplit(url)
        self.target, self.port, self.listener, self.streams = (where.hostname, where.port), free_port(), None, []
        self.open()

    def open(self):
        """Listens."""
        self.listener = socket.create_server(("127.0.0.1", self.port), reuse_port=False)
        threading.Thread(target=self.accept, args=(self.listener,), daemon=True).start()

    def close(self):
        """Stops listening and breaks every connection."""
        if self.listener:
            self.listener.shutdown(socket.SHUT_RDWR)
            self.listener.close()
            self.listener = None
        for stream in self.streams:
            try:
                stream.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        self.streams = []

    def accept(self, listener):
        """Until it is closed."""
        while True:
            try:
                here, _ = listener.accept()
            except OSError:
                return
            try:
                there = socket.create_connection(self.target, 10)
            except OSError:
                here.close()
                continue
            self.streams += [here, there]
            for pair in ((here, there), (there, here)):
                threading.Thread(target=pump, args=pair, daemon=True).start()


def pump(source, sink):
    """Until one of them closes."""
    try:
        while data := source.recv(65536):
            sink.sendall(data)
    except OSError:
        pass
    for stream in (source, sink):
        try:
            stream.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


JOURNEYS = [search_answers_while_the_engine_is_away, an_engine_that_comes_back_is_filled_and_followed]
