# SPDX-License-Identifier: Apache-2.0
"""Finds a real address for every route by following the links that a person would follow."""

import collections
import json
import re
import urllib.parse

import html5lib

from server import run

INSTANCES = 4
VARIANTS = 6
PAGES = 1500
TRIES = 8
DEEPER = 60


class Route:
    """One line of `phakhi routes --json`."""

    def __init__(self, line):
        self.method, self.path, self.permission = line["method"], line["path"], line["permission"]
        self.fields = line["fields"]
        self.parts = [part for part in self.path.split("/") if part]

    def matches(self, path):
        parts = [part for part in path.split("/") if part]
        return len(parts) == len(self.parts) and all(
            mine.startswith("{") or mine == theirs for mine, theirs in zip(self.parts, parts)
        )

    @property
    def is_fixed(self):
        return not any(part.startswith("{") for part in self.parts)

    @property
    def fixed_count(self):
        return sum(not part.startswith("{") for part in self.parts)

    @property
    def name(self):
        return f"{self.method} {self.path}"


def read_routes(binary):
    """Every route of the program for people; what programs of others ask for, check_clients asks for."""
    lines = json.loads(run(binary, "routes", "--json").stdout)
    return [Route(line) for line in lines if not line["path"].startswith("/v1/")]


class Document:
    """A page as a browser's parser understands it."""

    def __init__(self, text):
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        self.tree = parser.parse(text)
        self.errors = [f"{line}:{column} {code}" for (line, column), code, _ in parser.errors]

    def elements(self, *names):
        return [element for element in self.tree.iter() if element.tag in names]

    def links(self):
        """Where one can go from here by reading."""
        found = [element.get("href") for element in self.elements("a", "link")]
        found += [element.get("src") for element in self.elements("img", "script")]
        for form in self.elements("form"):
            if form.get("method", "get").lower() == "get":
                found.append(form.get("action"))
        return [link for link in found if link]

    def posts(self):
        """Where forms are sent to, each with what a person would send by pressing the button at once."""
        out = []
        for form in self.elements("form"):
            if form.get("method", "get").lower() == "post" and form.get("action"):
                out.append((form.get("action"), form_fields(form)))
                out += [
                    (button.get("formaction"), form_fields(form))
                    for button in form.iter("button")
                    if button.get("formaction")
                ]
        return out

    def choices(self):
        """Names that fields of the page offer, such as the organizations that the network knows."""
        return [option.get("value") for data in self.elements("datalist") for option in data.iter("option")]

    def ids(self):
        return {element.get("id") for element in self.tree.iter() if element.get("id")}


def form_fields(form):
    """The values that a form holds when it is shown."""
    fields = []
    for element in form.iter():
        name = element.get("name")
        if not name or element.get("disabled") is not None:
            continue
        if element.tag == "input":
            kind = element.get("type", "text")
            if kind in ("radio", "checkbox") and element.get("checked") is None or kind in ("file", "submit"):
                continue
            fields.append((name, element.get("value", "")))
        elif element.tag == "textarea":
            fields.append((name, "".join(element.itertext()).removeprefix("\n")))
        elif element.tag == "select":
            options = list(element.iter("option"))
            chosen = [option for option in options if option.get("selected") is not None] or options[:1]
            fields += [(name, option.get("value", "".join(option.itertext()))) for option in chosen]
    return fields


class Sitemap:
    """What a crawl from the first page found."""

    def __init__(self, routes):
        self.routes = sorted(routes, key=lambda route: -route.fixed_count)
        self.samples = {}
        self.answers = {}
        self.posts = {}
        self.faults = []
        self._seen = collections.Counter()
        self._left = collections.deque()

    def route_of(self, method, path):
        """The route that answers a path; a fixed segment goes before a field, as in the program."""
        return next((route for route in self.routes if route.method == method and route.matches(path)), None)

    def crawl(self, client, starts=("/",)):
        """Follows links breadth first, a few of each kind, and keeps the fullest page of each kind."""
        waiting = collections.deque((start, "the start") for start in starts)
        fixed = [route.path for route in self.routes if route.method == "GET" and route.is_fixed]
        waiting.extend((path, "the route table") for path in fixed if path not in self.answers)
        known = set(self.answers) | {address for address, _ in waiting}
        while waiting and len(self.answers) < PAGES:
            address, origin = waiting.popleft()
            if not self._wants(address):
                self._left.append((address, origin))
                continue
            answer = client.get(address)
            if answer.status in (302, 303, 307):
                answer.body, following = b"", [answer.location]
            else:
                following = self._take(address, origin, answer)
            for link in following:
                target = resolve(address, link)
                if target and target not in known:
                    known.add(target)
                    waiting.append((target, address))
        return self

    def _wants(self, address):
        path, _, query = address.partition("?")
        route = self.route_of("GET", urllib.parse.unquote(path))
        names = tuple(sorted(name for name, _ in urllib.parse.parse_qsl(query, keep_blank_values=True)))
        if route is None:
            return True
        self._seen[route.name, names] += 1
        variants = sum(1 for name, _ in self._seen if name == route.name)
        return self._seen[route.name, names] <= INSTANCES and variants <= VARIANTS

    def _take(self, address, origin, answer):
        path = address.partition("?")[0]
        route = self.route_of("GET", urllib.parse.unquote(path))
        if answer.status != 200:
            self.faults.append(f"{address}: status {answer.status} (linked from {origin})")
            return []
        self.answers[address] = answer
        if route:
            best = self.samples.get(route.name)
            plain_wins = best is None or ("?" in best and "?" not in address)
            if plain_wins or ("?" in best) == ("?" in address) and len(answer.body) > len(self.answers[best].body):
                self.samples[route.name] = address
        if answer.kind != "text/html":
            return []
        document = Document(answer.text)
        for action, fields in document.posts():
            target = resolve(address, action)
            posted = target and self.route_of("POST", urllib.parse.unquote(target.partition("?")[0]))
            if posted:
                self.posts.setdefault(posted.name, (target, fields, address))
            elif target:
                self.faults.append(f"{address}: a form is sent to {action}, which no route takes")
        return document.links()

    def dig(self, client):
        """Opens more pages of the same kinds while a route is unreached: few items of the demo have a photo."""
        for _ in range(min(DEEPER, len(self._left))):
            if not [route for route in self.unreached() if route.permission != "link" and "/api/" not in route.path]:
                break
            address, _ = self._left.popleft()
            self._seen.clear()
            self.crawl(client, [address])
        return self

    def open_links(self, client):
        """Has secret links made, as a coordinator would, and follows them: they are shown once and linked nowhere."""
        for name in [name for name in self.posts if name.endswith("/links")]:
            target, fields, origin = self.posts[name]
            names = Document(client.get(origin).text).choices() or Document(client.get("/").text).choices()
            for organization in names[:TRIES] if ("organization", "") in fields else [""]:
                missing = [route for route in self.unreached() if route.permission == "link"]
                if not missing:
                    return self
                filled = [(key, organization if key == "organization" else value) for key, value in fields]
                answer = client.post(target, filled)
                if answer.status != 200:
                    self.faults.append(f"{name}: status {answer.status} when a link is asked for on {origin}")
                    break
                prefixes = {route.path.partition("{")[0] for route in missing}
                found = [re.findall(re.escape(prefix) + r"[\w-]+(?![\w/-])", answer.text) for prefix in prefixes]
                self._seen.clear()
                self.crawl(client, dict.fromkeys(link for links in found for link in links))
        return self

    def open_api(self, client):
        """Asks for the JSON beside the pages: programs find it in the documentation, people have no link to it."""
        for route in [route for route in self.unreached() if route.path.startswith("/api/")]:
            page = route.path.removeprefix("/api").rpartition("/")[0]
            sample = self.samples.get(f"GET {page}")
            if "{key}" in route.path:
                self.crawl(client, [route.path.replace("{key}", self._first_key(client, route))])
            elif sample:
                ending = route.path.rpartition("/")[2]
                self.crawl(client, [f"/api{sample.partition('?')[0]}/{ending}"])
        return self

    def _first_key(self, client, route):
        """What the list of the same things names first."""
        found = re.search(r'"key":"([^"]+)"', client.get(route.path.partition("/{")[0]).text.replace(" ", ""))
        return found.group(1) if found else "none"

    def unreached(self):
        """Routes that read, to which no link leads."""
        return [route for route in self.routes if route.method == "GET" and route.name not in self.samples]


def resolve(base, link):
    """An address on this site without its fragment; None for anything else."""
    target = urllib.parse.urlsplit(urllib.parse.urljoin("http://here" + base, link.strip()))
    if target.netloc != "here" or target.scheme != "http":
        return None
    return target.path + ("?" + target.query if target.query else "")
