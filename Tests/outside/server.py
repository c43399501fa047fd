# SPDX-License-Identifier: Apache-2.0
"""Runs the program under test as an outsider would: as a command, and over its socket."""

import base64
import contextlib
import gzip
import hashlib
import hmac
import http.client
import os
import pathlib
import re
import secrets
import select
import shutil
import signal
import struct
import subprocess
import tempfile
import time
import urllib.parse

# Made up for tests, like the people it belongs to.
PASSWORD = "four invented words 2569"
# The session of each running server, by its port: every client and window of these scripts comes in with it.
SESSIONS = {}
READY = re.compile(rb"http://127\.0\.0\.1:(\d+)")
ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("PHAKHI_SHARED", ROOT.parent / "shared"))


def need(*tools):
    """Stops with the name of the first command that is missing; nothing is skipped."""
    for tool in tools:
        if not shutil.which(tool):
            raise SystemExit(f"missing: {tool}. Install it (./test does so on Debian).")


def seed(number):
    """One of the real reports beside the project."""
    files = sorted((SHARED / "reading" / "seeds").glob(f"{number:03d}_*.txt"))
    if not files:
        raise SystemExit(f"missing: seed report {number:03d} in {SHARED / 'reading' / 'seeds'} (set PHAKHI_SHARED)")
    return files[0]


@contextlib.contextmanager
def folder(name):
    """A temporary folder that is gone afterwards."""
    path = pathlib.Path(tempfile.mkdtemp(prefix=f"phakhi-{name}-"))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def run(binary, *arguments, check=True, text=None):
    """Runs a command of the program to its end."""
    done = subprocess.run(
        [str(binary), *map(str, arguments)], capture_output=True, input=text, text=True, timeout=600
    )
    if check and done.returncode != 0:
        raise SystemExit(f"phakhi {' '.join(map(str, arguments))}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def copy_data(source, target):
    """A data folder and the keys beside it, to work on without spoiling the original."""
    shutil.copytree(source, target)
    shutil.copy(f"{str(source).rstrip('/')}.keys", f"{target}.keys")


class Answer:
    """What came back."""

    def __init__(self, status, headers, body):
        self.status, self.body = status, body
        self.headers = {name.lower(): value for name, value in headers}
        self.set_cookies = [value for name, value in headers if name.lower() == "set-cookie"]

    @property
    def text(self):
        return self.body.decode("utf-8")

    @property
    def kind(self):
        return self.headers.get("content-type", "").split(";")[0]

    @property
    def location(self):
        return self.headers.get("location", "")

    @property
    def cookies(self):
        """The cookies that it sets."""
        return dict(cookie.split(";")[0].split("=", 1) for cookie in self.set_cookies)

    @property
    def compressed(self):
        """How many bytes go over a line that compresses."""
        return len(gzip.compress(self.body, 6))


class Client:
    """A visitor with cookies and one connection; signed in unless it is to be a stranger."""

    def __init__(self, port, cookies=None, timeout=60, stranger=False):
        known = {} if stranger else SESSIONS.get(port, {})
        self.port, self.cookies, self.timeout = port, {**known, **(cookies or {})}, timeout
        self._connection = None

    def ask(self, method, path, body=None, headers=None):
        """One request; a connection that the server closed meanwhile is opened again once."""
        fields = {"Cookie": "; ".join(f"{key}={value}" for key, value in self.cookies.items())} if self.cookies else {}
        fields.update(headers or {})
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
        try:
            self._connection.request(method, quoted(path), body=body, headers=fields)
            response = self._connection.getresponse()
            return Answer(response.status, response.getheaders(), response.read())
        except (http.client.HTTPException, OSError):
            self.close()
            raise

    def get(self, path):
        """A page."""
        return self.ask("GET", path)

    def post(self, path, fields=(), files=()):
        """A form; with files it goes as multipart, as a browser would send it."""
        fields = list(fields.items()) if isinstance(fields, dict) else list(fields)
        if not files:
            body = urllib.parse.urlencode(fields).encode()
            return self.ask("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})
        border = "----phakhi" + secrets.token_hex(12)
        body = b"".join(part(border, name, value.encode()) for name, value in fields)
        body += b"".join(part(border, name, content, filename, kind) for name, filename, kind, content in files)
        return self.ask(
            "POST", path, body + f"--{border}--\r\n".encode(), {"Content-Type": f"multipart/form-data; boundary={border}"}
        )

    def close(self):
        if self._connection:
            self._connection.close()
        self._connection = None


def part(border, name, content, filename=None, kind=None):
    """One part of a multipart form."""
    head = f'--{border}\r\nContent-Disposition: form-data; name="{name}"'
    if filename:
        head += f'; filename="{filename}"\r\nContent-Type: {kind}'
    return head.encode() + b"\r\n\r\n" + content + b"\r\n"


def quoted(path):
    """A path as it may stand in a request line."""
    return urllib.parse.quote(path, safe="/%?&=+:@!$'()*,;~-._")


def totp(secret, moment=None):
    """The six digits that an authenticator shows (RFC 6238), without any library."""
    letters = secret.replace(" ", "")
    key = base64.b32decode(letters + "=" * (-len(letters) % 8))
    step = int((time.time() if moment is None else moment) // 30)
    digest = hmac.digest(key, struct.pack(">Q", step), hashlib.sha1)
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


class Server:
    """`phakhi serve` over a data folder, from the line that says it is ready until it is stopped or killed."""

    def __init__(self, binary, data, *arguments, patience=60, account="administrator"):
        self.binary, self.data, self.arguments, self.patience = str(binary), str(data), arguments, patience
        self.account = account
        # A restored folder has its key file elsewhere; the commands need to know as well.
        place = arguments.index("--keys") if "--keys" in arguments else len(arguments)
        self.keys = arguments[place : place + 2]
        self.process, self.port, self.log = None, None, b""

    def start(self):
        need("stdbuf")
        # Line-buffered, so that the ready line comes when it is printed; stdbuf execs, so the pid is the server's.
        command = ["stdbuf", "-oL", self.binary, "serve", "--data", self.data, "--port", "0", *self.arguments]
        self._errors = tempfile.TemporaryFile()
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self._errors)
        self.port = int(self.hear(READY).group(1))
        if self.account:
            SESSIONS[self.port] = self.enter(self.account)
        return self

    def hear(self, pattern):
        """Reads on until the server says something that matches."""
        until = time.monotonic() + self.patience
        while not (match := pattern.search(self.log)):
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, until - time.monotonic()))
            chunk = os.read(self.process.stdout.fileno(), 4096) if ready else b""
            if not chunk:
                self.kill()
                raise SystemExit(f"phakhi serve says no {pattern.pattern}: {self.log.decode()}{self.errors()}")
            self.log += chunk
        return match

    def invite(self, *arguments):
        """The path of a new one-time link, as the command prints it on the server's own machine."""
        return run(self.binary, "invite", "--data", self.data, *self.keys, *arguments).stdout.strip()

    def enter(self, account):
        """Comes in by a new link; the cookies of the session. In an empty house the first administrator is made."""
        client = Client(self.port, stranger=True)
        known = run(self.binary, "invite", "--data", self.data, *self.keys, "--account", account, check=False)
        link = known.stdout.strip() or self.invite()
        page = client.get(link)
        if 'name="pin"' in page.text:
            answer = client.post(link, {"pin": "482917", "again": "482917"})
        else:
            fields = {"name": "Tester", "login": "tester"} if 'name="name"' in page.text else {}
            answer = client.post(link, {**fields, "password": PASSWORD, "again": PASSWORD})
        client.cookies = answer.cookies
        if answer.status != 303:
            raise SystemExit(f"{account} cannot come in: status {answer.status}\n{answer.text[-2000:]}")
        if answer.location.startswith("/sign-in/two-steps"):
            client.cookies.update(self.set_up_second_step(client))
        return client.cookies

    @staticmethod
    def set_up_second_step(client):
        """Scans the key and types the first code; the cookies of the stronger session."""
        secret = re.search(r'class="secret">([A-Z2-7 ]+)<', client.get("/sign-in/two-steps").text).group(1)
        answer = client.post("/sign-in/two-steps", {"code": totp(secret)})
        if answer.status != 200:
            raise SystemExit(f"the code was not taken: status {answer.status}\n{answer.text[-2000:]}")
        return answer.cookies

    def client(self, **cookies):
        """A visitor of this server."""
        return Client(self.port, cookies)

    def errors(self):
        """What the server wrote to standard error so far."""
        self._errors.seek(0)
        return self._errors.read().decode(errors="replace")

    def stop(self):
        """Asks it to end, as a person or systemd would."""
        self._end(signal.SIGTERM)

    def kill(self):
        """Ends it at once, as a power cut would."""
        self._end(signal.SIGKILL)

    def _end(self, how):
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        if self.process and self.process.stdout:
            self.process.stdout.close()

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()
