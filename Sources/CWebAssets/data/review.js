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
  if (!getSelection().isCollapsed && getSelection().containsNode(link, true)) {
    event.preventDefault(); // the end of marking words, not a press
    return;
  }
  if (link.dataset.view) {
    view(link.dataset.view);
    event.preventDefault();
  } else if (show(link.dataset.to ?? link.closest("mark").dataset.for)) {
    event.preventDefault();
  }
});

// Marking: the offsets count Unicode scalars of the report's text, or of an item's wording.
const length = (text) => Array.from(text).length;
const around = (node, names) => (node.nodeType === 1 ? node : node.parentElement)?.closest(names);

function chosen() {
  const selection = getSelection();
  return selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
}

// What is marked inside an element; a finger often slips a little past its end.
function within(holder, selected) {
  const range = selected.cloneRange();
  if (!holder.contains(range.startContainer)) range.setStart(holder, 0);
  if (!holder.contains(range.endContainer)) range.setEnd(holder, holder.childNodes.length);
  const before = document.createRange();
  before.selectNodeContents(holder);
  before.setEnd(range.startContainer, range.startOffset);
  const text = range.toString();
  const start = length(before.toString()) + length(text) - length(text.trimStart());
  return { start, end: start + length(text.trim()), text: text.trim() };
}

// Words of the report that could become an item.
function marked(range) {
  const words = document.getElementById("words");
  if (!words?.contains(range.startContainer) || !words.contains(range.endContainer)) return null;
  const { start, end, text } = within(words, range);
  const from = Number(words.dataset.from);
  return text ? { start: start + from, end: end + from, text } : null;
}

// A cut goes before the marked words, or behind them where they begin the item.
function cut(item, whole, { start, end }) {
  const letters = Array.from(whole);
  const parts = (at) => [letters.slice(0, at), letters.slice(at)].map((part) => part.join("").trim());
  const at = parts(start)[0] ? start : end;
  const [first, second] = parts(at);
  return first && second ? { item, at, first, second } : null;
}

// Where the item at hand would be split: marked in its wording, or in its sentence in the report.
function split(range, words) {
  const heading = "#draft article[id^=item-] > h3";
  const wording = around(range.startContainer, heading) ?? around(range.endContainer, heading);
  if (wording) {
    const found = cut(wording.parentElement.id, wording.textContent, within(wording, range));
    return found && { ...found, start: "", end: "" };
  }
  const item = around(range.startContainer, "mark")?.dataset.for;
  if (!words || !item?.startsWith("item-") || around(range.endContainer, "mark")?.dataset.for !== item) return null;
  const pieces = document.querySelectorAll(`mark[data-for="${item}"]`);
  const all = document.createRange();
  all.setStartBefore(pieces[0]);
  all.setEndAfter(pieces[pieces.length - 1]);
  const holder = document.getElementById("words");
  const whole = within(holder, all), own = within(holder, range);
  const found = cut(item, whole.text, { start: own.start - whole.start, end: own.end - whole.start });
  return found && { ...found, at: "", start: words.start, end: words.end };
}

function offer(name, values) {
  const part = marker.querySelector(`[data-mark=${name}]`);
  part.hidden = !values;
  for (const field of part.querySelectorAll("input")) if (field.name in (values ?? {})) field.value = values[field.name];
  if (!values?.item) return;
  const form = part.querySelector("form");
  form.action = form.action.replace(/[^/]+(?=\/split$)/, values.item.replace("item-", ""));
  form.dataset.near = values.item;
  const [first, second] = part.querySelectorAll("[data-part]");
  first.textContent = values.first.length > 48 ? "…" + values.first.slice(-44) : values.first;
  second.textContent = values.second.length > 48 ? values.second.slice(0, 44) + "…" : values.second;
}

// A tap on the buttons may end the selection before it counts as a press, so they go a moment later.
let leaving = 0;
document.addEventListener("selectionchange", () => {
  if (!marker) return;
  const range = chosen();
  const words = range && marked(range);
  const place = range && split(range, words);
  clearTimeout(leaving);
  if (!words && !place) {
    leaving = setTimeout(() => (marker.hidden = true), 600);
    return;
  }
  offer("add", words);
  offer("split", place);
  marker.hidden = false;
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
      replace(await answer.text(), answer, next);
    }
  } catch {
    keep(queue());
  } finally {
    sending = false;
  }
}

// Puts the answered page in place of this one, without losing the place in text and draft, or what was picked.
function replace(text, answer, { action, near }) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const fresh = page.getElementById("review");
  const picked = action.endsWith("/chosen") ? [] : Array.from(document.querySelectorAll("[name=pick]:checked"), (box) => box.id);
  const scroll = document.getElementById("paper")?.scrollTop;
  if (fresh) root().replaceWith(fresh);
  else document.getElementById("main").replaceWith(page.getElementById("main"));
  const paper = document.getElementById("paper");
  if (paper) paper.scrollTop = scroll ?? 0;
  if (marker) {
    marker.hidden = true;
    const seen = fresh?.querySelector("input[name=seen]");
    for (const field of seen ? marker.querySelectorAll("[name=seen]") : []) field.value = seen.value;
  }
  for (const id of picked) document.getElementById(id)?.setAttribute("checked", "");
  // A refused answer is shown here, but its address has no page of its own.
  if (answer.ok || !fresh) history.replaceState(null, "", answer.url);
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
  const near = form.dataset.near ? [form.dataset.near] : [card?.id, card?.nextElementSibling?.id];
  keep([...queue(), { action: form.action, body: body.toString(), near }]);
  if (unsent) unsent.hidden = true;
  getSelection().removeAllRanges();
  send();
});

addEventListener("online", send);
setInterval(() => queue().length && send(), 15000);
if (queue().length) send();
