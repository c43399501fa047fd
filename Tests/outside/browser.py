# SPDX-License-Identifier: Apache-2.0
"""A person's browser: Debian's Chromium, driven by Playwright; hears everything that goes wrong on a page."""

import contextlib
import shutil

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

PHONE, DESK = (360, 740), (1280, 900)
RULES = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}
LISTEN = """
window.phakhiViolations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.phakhiViolations.push(event.violatedDirective + ' ' + (event.blockedURI || event.sourceFile || ''));
});
"""
WIDEST = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room + 1) return null;
  let worst = null;
  for (const element of document.querySelectorAll('body *')) {
    const right = element.getBoundingClientRect().right;
    let parent = element.parentElement, clipped = false;
    while (parent && parent !== document.body) {
      if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(parent).overflowX)) { clipped = true; break; }
      parent = parent.parentElement;
    }
    if (!clipped && right > room + 1 && (!worst || right > worst.right)) {
      worst = {right, name: element.tagName.toLowerCase() + (element.className ? '.' + element.className : '')};
    }
  }
  return `${document.documentElement.scrollWidth} px in ${room} px` + (worst ? `, widest ${worst.name}` : '');
}"""
SMALL = """() => [...document.querySelectorAll('main button, main .btn, nav.tabs a')]
  .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.5)
  .map((element) => element.textContent.trim().slice(0, 30) + ' ' + Math.round(element.getBoundingClientRect().height) + ' px')
"""

# In a flex or grid box a marked word would become a piece of its own, with gaps around it.
TORN = """() => [...document.querySelectorAll('.nowrap')]
  .filter((word) => /flex|grid/.test(getComputedStyle(word.parentElement).display))
  .map((word) => word.parentElement.textContent.trim().slice(0, 60))
"""


def executable():
    """Debian's Chromium."""
    path = shutil.which("chromium")
    if not path:
        raise SystemExit("missing: chromium. Install it (./test does so on Debian).")
    return path


@contextlib.contextmanager
def browser():
    """One browser for the whole walk."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=executable(), args=["--no-sandbox", "--disable-gpu"])
        try:
            yield opened
        finally:
            opened.close()


class Window:
    """One window of a size, a language and a size of text, on one server."""

    def __init__(self, opened, port, size=PHONE, language="th", text_size=1, script=True):
        self.base = f"http://127.0.0.1:{port}"
        self.context = opened.new_context(
            viewport={"width": size[0], "height": size[1]},
            locale="th-TH" if language == "th" else "en-GB",
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        self.context.set_default_timeout(20_000)
        self.set_cookies(language=language, size=str(text_size))
        self.page = self.context.new_page()
        self.page.add_init_script(LISTEN)
        self.axe, self.troubles = Axe(), []
        self.page.on("console", self._hear_console)
        self.page.on("pageerror", lambda error: self.troubles.append(f"script error: {error}"))
        self.page.on("requestfailed", self._hear_failure)
        self.page.on("response", self._hear_response)
        self.expected = None

    def set_cookies(self, **values):
        """Chooses language and size of text, as the buttons at the top do."""
        self.context.add_cookies([{"name": key, "value": value, "url": self.base} for key, value in values.items()])

    def open(self, path, status=200):
        """Opens an address; what went wrong."""
        self.troubles, self.expected = [], status
        response = self.page.goto(self.base + path, wait_until="load")
        if response is None or response.status != status:
            self.troubles.append(f"status {response.status if response else 'none'}, expected {status}")
        return self.heard()

    def heard(self):
        """What went wrong since the page was asked for."""
        violations = self.page.evaluate("() => window.phakhiViolations || []")
        return self.troubles + [f"content security policy: {violation}" for violation in violations]

    def accessibility(self):
        """axe's violations, each with the first place."""
        found = self.axe.run(self.page, options=RULES).response["violations"]
        return [f"axe {rule['id']} ({len(rule['nodes'])}): {rule['nodes'][0]['html'][:160]}" for rule in found]

    def overflow(self):
        """Whether the page must be scrolled sideways, and what sticks out."""
        wide = self.page.evaluate(WIDEST)
        return [f"scrolls sideways: {wide}"] if wide else []

    def small_targets(self):
        """Buttons that are too low for a thumb."""
        return [f"low button: {name}" for name in self.page.evaluate(SMALL)]

    def torn(self):
        """Words that were kept whole but torn from what stands beside them."""
        return [f"torn apart: {text}" for text in self.page.evaluate(TORN)]

    def resize(self, size):
        self.page.set_viewport_size({"width": size[0], "height": size[1]})

    def text(self):
        """What can be read in the main part."""
        return self.page.locator("main").inner_text()

    def shoot(self, file):
        """Keeps a picture of the whole page."""
        self.page.screenshot(path=str(file), full_page=True)

    def close(self):
        self.context.close()

    def _hear_console(self, message):
        # The browser itself reports every answer that is not 2xx; only unexpected ones are trouble.
        if message.type == "error" and not (self.expected != 200 and "Failed to load resource" in message.text):
            self.troubles.append(f"console: {message.text[:300]}")

    def _hear_failure(self, request):
        if "ERR_ABORTED" not in (request.failure or ""):
            self.troubles.append(f"request failed: {request.url} {request.failure}")

    def _hear_response(self, response):
        if response.status >= 500:
            self.troubles.append(f"{response.url}: status {response.status}")
