# SPDX-License-Identifier: Apache-2.0
"""Attacks by what is sent over the wire: foreign sites and names, proxies, sizes, slowness, numbers, two meanings."""

import contextlib
import socket
import threading
import time

from attack_world import HOST, attack

CHANGE = [("size", "2"), ("back", "/")]


def changed(answer):
    """Whether a form was taken."""
    return f"status {answer.status}, a cookie is set" if answer.headers.get("set-cookie") else None


def csrf(name, headers, secure=False):
    """A form that another site's page sends with the visitor's browser."""

    def run(world):
        scheme = [("X-Forwarded-Proto", "https")] if secure else []
        return changed(world.form("/preferences", CHANGE, scheme + headers))

    attack(f"CSRF: {name}", "site")(run)


csrf("a foreign origin", [("Origin", "http://evil.example")])
csrf("an origin without a name", [("Origin", "null")])
csrf("a cross-site fetch", [("Sec-Fetch-Site", "cross-site")])
csrf("a sibling site", [("Sec-Fetch-Site", "same-site"), ("Origin", f"http://other.{HOST}")])
csrf("a foreign referer and no origin", [("Referer", "http://evil.example/page")])
csrf("an origin that only begins like ours", [("Origin", f"http://{HOST}.evil.example")])
csrf("the unsafe twin of a secure site", [("Origin", f"http://{HOST}")], secure=True)
csrf("another port of the same name", [("Origin", f"http://{HOST}:8443")])


@attack("CSRF: a form as text/plain", "content")
def text_form(world):
    answer = world.ask("POST", "/preferences", [("Content-Type", "text/plain")], b"size=2&back=/")
    return None if answer.status == 415 else f"status {answer.status}"


@attack("Reading from another site's page (no-cors)", "site")
def embedding(world):
    headers = [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors"), ("Sec-Fetch-Dest", "image")]
    answer = world.ask("GET", "/", headers)
    return f"status {answer.status}" if answer.status in (200, 303) else None


def names(name, host, **more):
    """Calling the house by a name that is not its own (DNS rebinding and kin)."""

    def run(world):
        answer = world.ask("GET", "/healthz", host=host, **more)
        return f"answers to {host!r}" if answer.status == 200 else None

    attack(f"Names: {name}", "host")(run)


names("DNS rebinding", "evil.example")
names("this machine's name from afar", "127.0.0.1")
names("localhost from afar", "localhost:8080")
names("ours as the beginning", f"{HOST}.evil.example")
names("ours behind an @", f"evil.example@{HOST}")
names("letters that look like ours", "xn--phkhi-9pc.test")
names("none at all", None)


@attack("Names: letters outside ASCII", "host")
def unicode_host(world):
    out = world.raw(f"GET /healthz HTTP/1.1\r\nHost: рhakhi.test\r\nConnection: close\r\n\r\n")
    return "answers" if b" 200 " in out.split(b"\r\n")[0] else None


@attack("Names: two Host headers", "ambiguous")
def two_hosts(world):
    out = world.raw(f"GET /healthz HTTP/1.1\r\nHost: {HOST}\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
    return "both are taken" if b" 200 " in out.split(b"\r\n")[0] else None


@attack("Names: a foreign name in the link that one sends on", "host")
def poisoned_links(world):
    me, target = world.person("administrator"), world.account("volunteer")
    forwarded = [("X-Forwarded-Host", "evil.example"), ("Forwarded", "host=evil.example"), ("X-Host", "evil.example")]
    for headers, host in ((forwarded, HOST), ([], "evil.example")):
        page = world.form(f"/people/{target}/link", [], headers, host=host, who=me)
        if "//evil.example/enter" in page.text:
            return "the link leads to evil.example"
    return None


@attack("Names: another address in the request line", "host")
def absolute_target(world):
    out = world.raw(f"GET http://evil.example/healthz HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
    return "answers" if b" 200 " in out.split(b"\r\n")[0] else None


@attack("Forged proxy header: HTTPS that is none", "forwarded")
def forged_scheme(world):
    answer = world.ask("GET", "/healthz", [("X-Forwarded-Proto", "https")], port=world.alone)
    return "believed" if "strict-transport-security" in answer.headers else None


@attack("Forged proxy header: a new address for each try", "forwarded")
def forged_address(world):
    me = world.fresh()
    for number in range(60):
        claimed = f"10.1.{number}.1, {me}"
        if world.ask("GET", "/answer/AAAAAAAAAAAAAAAAAAAAAA", client=claimed).status == 429:
            return None
    return "60 tries under 60 addresses"


@attack("Guessing secret links", "rates")
def guessing(world):
    me = world.fresh()
    for number in range(120):
        answer = world.ask("GET", f"/answer/{'A' * 20}{number:03}", client=me)
        if answer.status == 429:
            return None if answer.headers.get("retry-after", "").isdigit() else "429 without Retry-After"
    return "120 guesses"


@attack("Flood of forms", "rates")
def write_flood(world):
    me = world.fresh()
    for number in range(700):
        if world.form("/preferences", CHANGE, client=me).status == 429:
            return None
    return "700 forms in a row"


@attack("Flood of forms from one session over many addresses", "rates")
def session_flood(world):
    for number in range(400):
        if world.form("/preferences", CHANGE, [("Cookie", "phakhi-session=" + "s" * 43)]).status == 429:
            return None
    return "400 forms in a row"


@attack("Forgetting by flood: addresses without end", "rates")
def memory_flood(world):
    me = world.fresh()
    refused = [world.ask("GET", f"/answer/{'B' * 22}", client=me).status for _ in range(40)]
    for number in range(60):
        world.ask("GET", "/healthz", client=f"2001:db8:{number:x}::1")
    again = world.ask("GET", f"/answer/{'B' * 22}", client=me).status
    return None if 429 in refused and again == 429 else f"forgotten: {again}"


@attack("One machine with all addresses of its network (IPv6)", "rates")
def whole_network(world):
    for number in range(120):
        if world.ask("GET", f"/answer/{'C' * 22}", client=f"2001:db8:77:1::{number:x}").status == 429:
            return None
    return "120 guesses from one /64"


def sizes(name, text, weakness="sizes"):
    """Heads that are larger than any browser's."""

    def run(world):
        out = world.raw(text().encode())
        status = out.split(b"\r\n")[0]
        return status.decode(errors="replace") if b" 200 " in status or b" 303 " in status else None

    attack(f"Sizes: {name}", weakness)(run)


START = f"Host: {HOST}\r\nConnection: close\r\n"
sizes("a header of 100 KB", lambda: f"GET /healthz HTTP/1.1\r\n{START}X: {'a' * 100_000}\r\n\r\n")
sizes("500 headers", lambda: f"GET /healthz HTTP/1.1\r\n{START}" + "".join(f"X-{n}: a\r\n" for n in range(500)) + "\r\n")
sizes("an address of 60 KB", lambda: f"GET /healthz?{'a' * 60_000} HTTP/1.1\r\n{START}\r\n")


@attack("Sizes: a form of 5 MB", "sizes")
def large_form(world):
    answer = world.form("/preferences", [("back", "/" + "a" * 5_000_000)])
    return None if answer.status == 413 else f"status {answer.status}"


@attack("Sizes: JSON of 5 MB", "content,sizes")
def large_json(world):
    answer = world.ask("POST", "/preferences", [("Content-Type", "application/json")], b"[" * 5_000_000)
    return None if answer.status in (413, 415) else f"status {answer.status}"


@attack("Sizes: chunks without end", "sizes")
def endless_chunks(world):
    chunk = b"10000\r\n" + b"a" * 65536 + b"\r\n"
    head = f"POST /preferences HTTP/1.1\r\n{START}Content-Type: application/x-www-form-urlencoded\r\n"
    out = world.raw((head + "Transfer-Encoding: chunked\r\n\r\n").encode() + b"size=2&a=" * 0 + chunk * 80 + b"0\r\n\r\n", 20)
    return None if b" 413 " in out.split(b"\r\n")[0] or not out else out.split(b"\r\n")[0].decode()


def smuggling(name, extra, body):
    """Two requests for a proxy that reads it one way, one for the other: the second must never be answered."""

    def run(world):
        head = f"POST /preferences HTTP/1.1\r\nHost: {HOST}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        out = world.raw(head + extra + "\r\n" + body, 3)
        return "the hidden request was answered" if b"\r\n\r\nok\n" in out or out.count(b"HTTP/1.1 ") > 1 else None

    attack(f"Smuggling: {name}", None)(run)


HIDDEN = f"GET /healthz HTTP/1.1\r\nHost: {HOST}\r\n\r\n"
smuggling("length and chunks", f"Content-Length: {len('0') + 4}\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + HIDDEN)
smuggling("two content lengths", f"Content-Length: 6\r\nContent-Length: {6 + len(HIDDEN)}\r\n", "size=2" + HIDDEN)
smuggling("a disguised encoding", "Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n", "0\r\n\r\n" + HIDDEN)
smuggling("an encoding behind a blank", "Transfer-Encoding : chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n" + HIDDEN)
smuggling("a length with a sign", "Content-Length: +6\r\n", "size=2" + HIDDEN)


@attack("Slow head (slowloris)", "pace")
def slow_head(world):
    return slow(world, f"GET / HTTP/1.1\r\nHost: {HOST}\r\n", "X-a: b\r\n", 16)


@attack("Slow body", "pace")
def slow_body(world):
    head = f"POST /preferences HTTP/1.1\r\nHost: {HOST}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    return slow(world, head + "Content-Length: 5000\r\n\r\n", "a", 24)


def slow(world, start, drop, seconds):
    """Drips until it is cut off; success when it never is."""
    with socket.create_connection(("127.0.0.1", world.port), timeout=2) as line:
        line.sendall(start.encode())
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                line.sendall(drop.encode())
                line.settimeout(1)
                if not line.recv(1000):
                    return None
            except TimeoutError:
                continue
            except OSError:
                return None
    return f"still connected after {seconds} s"


@attack("Connections without end", "connections")
def many_connections(world):
    lines, refused = [], 0
    with contextlib.ExitStack() as stack:
        for _ in range(130):
            line = stack.enter_context(socket.create_connection(("127.0.0.1", world.alone), timeout=2))
            lines.append(line)
        time.sleep(1)
        for line in lines:
            line.settimeout(0.01)
            try:
                refused += line.recv(1) == b""
            except TimeoutError:
                continue
            except OSError:
                refused += 1
    return None if refused >= 20 else f"130 connections, {refused} refused"


@attack("Method override", "method")
def override(world):
    for headers in ([("X-HTTP-Method-Override", "POST")], [("X-Method-Override", "POST")]):
        if found := changed(world.ask("GET", "/preferences?size=2&_method=POST", headers)):
            return found
    return None


@attack("TRACE repeats secrets", None)
def trace(world):
    answer = world.ask("TRACE", "/healthz", [("Cookie", "phakhi-session=secret")])
    return "echoed" if b"secret" in answer.body or answer.status == 200 else None
