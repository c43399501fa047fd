# SPDX-License-Identifier: Apache-2.0
"""Runs the program under test as an outsider would: as a command, and over its socket."""

import contextlib
import gzip
import http.client
import os
import pathlib
import re
import secrets
import select
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.parse

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


class Answer:
    """What came back."""

    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

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
    def compressed(self):
        """How many bytes go over a line that compresses."""
        return len(gzip.compress(self.body, 6))


class Client:
    """A visitor with cookies and one connection."""

    def __init__(self, port, cookies=None, timeout=60):
        self.port, self.cookies, self.timeout = port, dict(cookies or {}), timeout
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
            return Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
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


class Server:
    """`phakhi serve` over a data folder, from the line that says it is ready until it is stopped or killed."""

    def __init__(self, binary, data, *arguments, patience=60):
        self.binary, self.data, self.arguments, self.patience = str(binary), str(data), arguments, patience
        self.process, self.port, self.log = None, None, b""

    def start(self):
        need("stdbuf")
        # Line-buffered, so that the ready line comes when it is printed; stdbuf execs, so the pid is the server's.
        command = ["stdbuf", "-oL", self.binary, "serve", "--data", self.data, "--port", "0", *self.arguments]
        self._errors = tempfile.TemporaryFile()
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self._errors)
        until = time.monotonic() + self.patience
        while self.port is None:
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, until - time.monotonic()))
            chunk = os.read(self.process.stdout.fileno(), 4096) if ready else b""
            if not chunk:
                self.kill()
                raise SystemExit(f"phakhi serve did not become ready: {self.log.decode()}{self.errors()}")
            self.log += chunk
            if match := READY.search(self.log):
                self.port = int(match.group(1))
        return self

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
