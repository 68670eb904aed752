"""Mail as the people concerned see it: files in a folder, or what an SMTP server received."""

import email
import email.policy
import re
import threading
import time
from pathlib import Path

from aiosmtpd.controller import Controller

from lib.postgres import free_port

LINK = re.compile(r"/waardering/bevestig/([A-Za-z0-9_-]+)")


class Message:
    """A received mail."""

    def __init__(self, raw):
        parsed = email.message_from_bytes(raw, policy=email.policy.default)
        self.id, self.subject, self.to = parsed["Message-ID"], parsed["Subject"], parsed["To"]
        assert self.id and self.subject and self.to, f"a mail without Message-ID, Subject or To: {raw[:400]!r}"
        body = parsed.get_body(("plain",))
        assert body is not None, f"{self.subject}: no plain text part"
        self.text = body.get_content()
        # The address of the button to stop, without its brackets, where a mail program shows one (RFC 8058).
        self.stop = (parsed["List-Unsubscribe"] or "").strip("<>") or None
        self.one_click = parsed["List-Unsubscribe-Post"]

    @property
    def token(self):
        """The token of the confirmation link, None when there is no such link."""
        found = LINK.search(self.text)
        return found[1] if found else None


class Box:
    """Messages, wherever they arrive."""

    def messages(self):
        raise NotImplementedError

    def to(self, address):
        """Those to one address, repeated deliveries of one Message-ID counted once, as mail programs do."""
        return list({message.id: message for message in self.messages() if address in message.to}.values())

    def wait(self, address, which=lambda message: True, seconds=30):
        """The first mail to the address that fits."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for message in self.to(address):
                if which(message):
                    return message
            time.sleep(0.1)
        seen = [message.subject for message in self.to(address)]
        raise AssertionError(f"no such mail to {address} after {seconds} s; there are {seen}")

    def token(self, address):
        """The token in the confirmation mail to the address."""
        return self.wait(address, lambda message: message.token).token


class Folder(Box):
    """The `.eml` files of the file transport."""

    def __init__(self, folder):
        self.folder, self.read = Path(folder), {}

    def messages(self):
        for path in self.folder.rglob("*.eml"):
            if path not in self.read:
                self.read[path] = Message(path.read_bytes())
        return list(self.read.values())


class Server(Box):
    """A real SMTP server. `delay` makes it slow, `refusing` makes it answer 451 for now."""

    def __init__(self, delay=0.0):
        self.delay, self.refusing = delay, False
        self.received, self.lock = [], threading.Lock()
        self.controller = Controller(self, hostname="127.0.0.1", port=free_port())

    def __enter__(self):
        self.controller.start()
        return self

    def __exit__(self, *_):
        self.controller.stop()

    @property
    def settings(self):
        """The platform's settings that send its mail here."""
        return {"MAIL__TRANSPORT": "smtp", "MAIL__SMTP__HOST": "127.0.0.1", "MAIL__SMTP__TLS": "none",
                "MAIL__SMTP__PORT": str(self.controller.port)}

    async def handle_DATA(self, _server, _session, envelope):
        """Called by aiosmtpd for each mail."""
        import asyncio

        await asyncio.sleep(self.delay)
        if self.refusing:
            return "451 4.3.0 try again later"
        with self.lock:
            self.received.append(Message(envelope.original_content or envelope.content))
        return "250 2.0.0 accepted"

    def messages(self):
        with self.lock:
            return list(self.received)
