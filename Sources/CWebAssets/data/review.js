// SPDX-License-Identifier: Apache-2.0
// The live part of the review. Without it every button still works; only marking words needs it.
const root = () => document.getElementById("review");
const store = "phakhi.review." + (root()?.dataset.report ?? "");
const unsent = document.getElementById("unsent");
const marker = document.getElementById("marker");
const narrow = matchMedia("(max-width: 720px)");
const device = (sessionStorage["phakhi.tab"] ??= Math.random().toString(36).slice(2));
let sending = false;

// Showing: touching a mark shows its item, touching "see in the text" shows the mark.
function view(name) {
  for (const [id, own] of [["paper", "text"], ["draft", "draft"]]) {
    document.getElementById(id)?.classList.toggle("desk", own !== name);
  }
  for (const tab of document.querySelectorAll("a[data-view]")) {
    const current = tab.dataset.view === name;
    tab.classList.toggle("plain", current);
    tab.classList.toggle("quiet", !current);
    current ? tab.setAttribute("aria-current", "page") : tab.removeAttribute("aria-current");
  }
  for (const field of document.querySelectorAll("input[name=view]")) field.value = name;
}

function show(id) {
  const target = document.getElementById(id);
  if (!target) return false;
  for (const old of document.querySelectorAll(".on")) old.classList.remove("on");
  if (narrow.matches) view(target.closest("#paper") ? "text" : "draft");
  const item = id.replace(/^span-/, "item-");
  document.getElementById(item)?.classList.add("on");
  for (const mark of document.querySelectorAll(`mark[data-for="${item}"]`)) mark.classList.add("on");
  target.scrollIntoView({ block: narrow.matches ? "start" : "center" });
  const focus = target.querySelector("a, summary, button");
  focus?.focus({ preventScroll: true });
  return true;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("mark a, a[data-to], a[data-view]");
  if (!link || event.ctrlKey || event.metaKey) return;
  if (link.dataset.view) {
    view(link.dataset.view);
    event.preventDefault();
  } else if (show(link.dataset.to ?? link.closest("mark").dataset.for)) {
    event.preventDefault();
  }
});

// Marking: the offsets count Unicode scalars of the report's text.
const length = (text) => Array.from(text).length;

function marked() {
  const words = document.getElementById("words");
  const selection = getSelection();
  if (!words || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!words.contains(range.startContainer) || !words.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(words);
  before.setEnd(range.startContainer, range.startOffset);
  const text = range.toString();
  const start = Number(words.dataset.from) + length(before.toString()) + length(text) - length(text.trimStart());
  return text.trim() ? { start, end: start + length(text.trim()), text: text.trim() } : null;
}

// A tap on the buttons may end the selection before it counts as a press, so they go a moment later.
let leaving = 0;
document.addEventListener("selectionchange", () => {
  const found = marked();
  if (!marker) return;
  clearTimeout(leaving);
  if (!found) leaving = setTimeout(() => (marker.hidden = true), 600);
  else marker.hidden = false;
  for (const name in found ?? {}) marker.querySelector(`[name=${name}]`).value = found[name];
});

// Both stand over the page, above the bottom bar of a phone.
for (const floating of [marker, unsent]) {
  const wide = "min(560px, calc(100vw - 24px))";
  if (floating) {
    Object.assign(floating.style, { position: "fixed", bottom: "76px", right: "12px", width: wide, zIndex: 6 });
  }
}

// Saving: each change is kept on this device until the server has answered.
const queue = () => JSON.parse(localStorage.getItem(store) ?? "[]");

function keep(list) {
  list.length ? localStorage.setItem(store, JSON.stringify(list)) : localStorage.removeItem(store);
  if (unsent) unsent.hidden = !list.length;
}

async function send() {
  if (sending) return;
  sending = true;
  try {
    for (let next = queue()[0]; next; next = queue()[0]) {
      const answer = await fetch(next.action, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: next.body,
      });
      if (answer.status >= 500) throw new Error(answer.statusText);
      keep(queue().slice(1));
      replace(await answer.text(), answer.url, next.near);
    }
  } catch {
    keep(queue());
  } finally {
    sending = false;
  }
}

// Puts the answered page in place of this one, without losing the place in text and draft.
function replace(text, url, near) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const fresh = page.getElementById("review");
  const scroll = document.getElementById("paper")?.scrollTop;
  if (fresh) root().replaceWith(fresh);
  else document.getElementById("main").replaceWith(page.getElementById("main"));
  const paper = document.getElementById("paper");
  if (paper) paper.scrollTop = scroll ?? 0;
  if (marker) {
    marker.hidden = true;
    const seen = fresh?.querySelector("input[name=seen]");
    if (seen) marker.querySelector("[name=seen]").value = seen.value;
  }
  history.replaceState(null, "", url);
  if (!fresh) scrollTo(0, 0);
  else near.find((id) => document.getElementById(id)?.closest("details") === null && show(id));
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-review]")) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  body.set("key", device + "." + Date.now() + Math.random());
  const card = form.closest("article");
  const near = [card?.id, card?.nextElementSibling?.id];
  keep([...queue(), { action: form.action, body: body.toString(), near }]);
  if (unsent) unsent.hidden = true;
  getSelection().removeAllRanges();
  send();
});

addEventListener("online", send);
setInterval(() => queue().length && send(), 15000);
if (queue().length) send();
