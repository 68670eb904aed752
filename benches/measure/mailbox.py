"""A real SMTP server that keeps nothing but the moment and the recipient of each mail, a line each.

    mailbox.py PORT FILE        runs until it is stopped; needs aiosmtpd, as the tests do
"""

import sys
import threading
import time
from pathlib import Path

from aiosmtpd.controller import Controller


class Mailbox:
    """Takes every mail."""

    def __init__(self, file):
        self.file = open(file, "a", buffering=1)

    async def handle_DATA(self, _server, _session, envelope):
        """Called by aiosmtpd for each mail. The line is written before the mail is accepted."""
        for address in envelope.rcpt_tos:
            self.file.write(f"{time.time():.3f}\t{address}\n")
        return "250 2.0.0 accepted"


def main(port, file):
    Controller(Mailbox(Path(file)), hostname="127.0.0.1", port=int(port)).start()
    threading.Event().wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
