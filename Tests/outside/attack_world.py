# SPDX-License-Identifier: Apache-2.0
"""The house under attack: as it stands behind a proxy, and as it stands alone."""

import contextlib
import http.client
import itertools
import os
import re
import socket
import sqlite3
import urllib.parse

import pyotp

from server import Answer, Server, quoted, run

HOST = "phakhi.test"
PIN = "492705"
PASSWORD = "rubber-boat-seven-lanterns"
ATTACKS = []


class Attack:
    """One named attack; `run(world)` tells how it succeeded, or nothing."""

    def __init__(self, name, weakness, run):
        self.name, self.weakness, self.run = name, weakness, run


def attack(name, weakness=None):
    """Enters an attack in the list; `weakness` is what a weakened build leaves out so that it succeeds.

    Without one, `STRUCTURE` in attack.py has to say why.
    """

    def enter(function):
        ATTACKS.append(Attack(name, weakness, function))
        return function

    return enter


def secret(page):
    """The key for an authenticator as it is written for typing."""
    return re.search(r'class="secret"[^>]*>([A-Z2-7 ]+)<', page).group(1).replace(" ", "")


class World:
    """A server behind a trusted proxy, which is this script, and one without."""

    _clients = itertools.count(1)

    def __init__(self, binary, data, weakness=""):
        os.environ["PHAKHI_WEAK"] = weakness
        self.binary, self.data = binary, data
        self._stack = contextlib.ExitStack()
        self.server = self._stack.enter_context(Server(binary, data, "--host", HOST, "--proxy", "127.0.0.1"))
        self._alone, self._people = None, {}

    @property
    def alone(self):
        """The port of a server that trusts no proxy."""
        if self._alone is None:
            self._alone = self._stack.enter_context(Server(self.binary, self.data, "--host", HOST))
        return self._alone.port

    @property
    def port(self):
        return self.server.port

    def fresh(self):
        """An address that nobody has used yet, so that no attack suffers for another's tries."""
        number = next(self._clients)
        return f"198.51.{number // 250}.{number % 250 + 1}"

    def ask(self, method, path, headers=(), body=None, host=HOST, client=None, port=None, who=None):
        """One request as the proxy passes it on; `headers` is a list, so that one can come twice; `who` are cookies."""
        connection = http.client.HTTPConnection("127.0.0.1", port or self.port, timeout=60)
        with contextlib.closing(connection):
            connection.putrequest(method, quoted(path), skip_host=True, skip_accept_encoding=True)
            if host is not None:
                connection.putheader("Host", host)
            if port is None:
                connection.putheader("X-Forwarded-For", client or self.fresh())
            if who:
                connection.putheader("Cookie", "; ".join(f"{name}={value}" for name, value in who.items()))
            for name, value in headers:
                connection.putheader(name, value)
            if body is not None and not any(name.lower() == "content-length" for name, _ in headers):
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders()
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                connection.send(body or b"")
            try:
                response = connection.getresponse()
                return Answer(response.status, response.getheaders(), response.read())
            except (http.client.HTTPException, OSError):
                return Answer(0, [], b"")

    def form(self, path, fields, headers=(), **more):
        """A form as a script would send it."""
        kind = [("Content-Type", "application/x-www-form-urlencoded")]
        return self.ask("POST", path, kind + list(headers), urllib.parse.urlencode(fields).encode(), **more)

    def raw(self, text, seconds=5, port=None):
        """Bytes as they are; what came back until the other side closed or said nothing for a while."""
        data = text if isinstance(text, bytes) else text.encode()
        out = b""
        with socket.create_connection(("127.0.0.1", port or self.port), timeout=seconds) as line:
            with contextlib.suppress(OSError):
                line.sendall(data)
                while chunk := line.recv(65536):
                    out += chunk
        return out

    def link(self, login):
        """A new one-time link for one of the demo's people, made on the machine itself."""
        told = run(self.binary, "invite", "--account", login, "--data", self.data).stdout
        return re.search(r"/enter/[\w-]+", told).group(0)

    def person(self, login):
        """The cookies of someone who came in, by PIN or by password and code; once for each."""
        if login not in self._people:
            self._people[login] = self.administrator() if login == "administrator" else self.enter(self.link(login))
        return dict(self._people[login])

    def enter(self, link, pin=PIN, **more):
        """Uses a link with a PIN; the cookies."""
        answer = self.form(link, [("pin", pin), ("again", pin)], **more)
        if answer.status != 303 or not answer.cookies:
            raise SystemExit(f"POST {link[:10]}…: status {answer.status}: {answer.text[-600:]}")
        return answer.cookies

    def administrator(self):
        """Someone with a password and an authenticator; the secret of the latter stays in `totp`."""
        me, self.totp = self.two_steps(self.link("administrator"), "administrator")
        return me

    def strong(self, login):
        """The cookies of someone whom the administrator gave a password and who set an authenticator up."""
        page = self.form(f"/people/{self.account(login)}/password-link", [], who=self.person("administrator"))
        return self.two_steps(re.search(r"/enter/[\w-]+", page.text).group(0), login)[0]

    def two_steps(self, link, login):
        """Uses a link for a password and sets an authenticator up; the cookies and the authenticator."""
        me = self.form(link, [("login", login), ("password", PASSWORD), ("again", PASSWORD)]).cookies
        totp = pyotp.TOTP(secret(self.ask("GET", "/sign-in/two-steps", who=me).text))
        answer = self.form("/sign-in/two-steps", [("code", totp.now())], who=me)
        me.update(answer.cookies)
        if answer.status != 200:
            raise SystemExit(f"two steps: status {answer.status}: {answer.text[-600:]}")
        return me, totp

    def account(self, login):
        """The id of one of the demo's people."""
        with sqlite3.connect(f"{self.data}/phakhi.db", timeout=30) as database:
            return database.execute("select id from accounts where login = ?", (login,)).fetchone()[0]

    def is_in(self, who, path="/me"):
        """Whether cookies open one's own page."""
        return self.ask("GET", path, who=who).status == 200

    def is_well(self):
        """Whether the house still answers others."""
        return self.ask("GET", "/readyz").status == 200

    def close(self):
        self._stack.close()
