// SPDX-FileCopyrightText: 2026 The Centralino authors
// SPDX-License-Identifier: AGPL-3.0-or-later
// The desk asks each second what has changed, and says so when it gets no answer. htmx puts the parts in
// their places; here is what must not happen meanwhile: that a note is lost, or the focus.

const NEWS = 8000; // milliseconds that it is told what was done: the page shows it anyway
const DRAFT = "desk-note"; // what this tab keeps of a note that is not saved while it shows no desk
const SILENCE = 4000; // milliseconds without an answer, after which what is shown may be out of date

const ask = document.getElementById("desk-ask");
const lost = document.getElementById("desk-lost");
const failed = document.getElementById("desk-failed");
const title = document.title;
let heard = performance.now();
let ahead = 0; // milliseconds that the line's clock is ahead of this computer's
let told = 0; // when something was done here
let focused = null; // the part and the element that had the focus before they were replaced
let sent = null; // the note that is on its way
let opened = []; // what was open in the call, which is named for its conversation
let office = ""; // that was chosen there

function note() {
  const form = document.querySelector(".desk-note");
  return form && [form.elements.outcome?.value ?? "", form.elements.note.value].join("\n");
}

function isBeingWritten() {
  const form = document.querySelector(".desk-note");
  if (!form || note() === sent) return false;
  const outcome = [...(form.elements.outcome?.options ?? [])].find((each) => each.defaultSelected);
  const before = [outcome?.value ?? "", form.elements.note.defaultValue].join("\n");
  return note() !== before || document.activeElement === form.elements.note;
}

// A note that was not saved outlives its page: loaded again, left by mistake, or taken away by a session
// that ran out. Only this tab has it, and gives it to the form for the same conversation alone.
function keepDraft() {
  if (!isBeingWritten()) return;
  const { claim, outcome, note } = document.querySelector(".desk-note").elements;
  sessionStorage.setItem(DRAFT, JSON.stringify([claim.value, outcome?.value ?? "", note.value]));
}

function takeUpDraft() {
  const [about, outcome, text] = JSON.parse(sessionStorage.getItem(DRAFT) ?? "[]");
  sessionStorage.removeItem(DRAFT);
  const elements = document.querySelector(".desk-note")?.elements;
  if (!elements || elements.claim.value !== about) return;
  elements.note.value = text;
  const same = [...(elements.outcome?.options ?? [])].find((each) => each.value === outcome);
  if (same) same.selected = true;
}

function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function tell() {
  const now = (Date.now() + ahead) / 1000;
  for (const timer of document.querySelectorAll(".desk-timer")) {
    const { since, until } = timer.dataset;
    timer.textContent = clock(since ? now - since : until - now);
  }
}

function takeUp() {
  ahead = document.getElementById("desk-state").dataset.now * 1000 - Date.now();
  const said = document.getElementById("desk-said").textContent.trim();
  document.title = said ? `${said} – ${title}` : title;
  tell();
}

function keepFocus() {
  if (focused && document.activeElement === document.body) {
    const [part, element] = focused.map((id) => document.getElementById(id));
    (element ?? part)?.focus({ preventScroll: true });
  }
  focused = null;
}

function reopen() {
  const still = opened.map((id) => document.getElementById(id)).filter((each) => each);
  for (const each of still) each.open = true;
  const choice = document.getElementById("desk-office");
  const same = [...(choice?.options ?? [])].find((each) => each.value === office && !each.disabled);
  if (still.length && same) choice.value = office;
}

document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
  const part = event.detail.target;
  if (part.id === "desk-about" && isBeingWritten()) event.detail.shouldSwap = false;
  else if (part.contains(document.activeElement)) focused = [part.id, document.activeElement.id];
  if (part.id === "desk-call") {
    opened = [...part.querySelectorAll("details[open]")].map((each) => each.id);
    office = document.getElementById("desk-office")?.value ?? "";
  }
});

document.body.addEventListener("htmx:oobAfterSwap", (event) => {
  if (event.detail.target.id === "desk-state") takeUp();
  if (event.detail.target.id === "desk-call") reopen();
});

document.body.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.elt.matches(".desk-note")) sent = note();
});

document.body.addEventListener("htmx:afterRequest", (event) => {
  const { elt, successful } = event.detail;
  if (successful) {
    heard = performance.now();
    lost.hidden = true;
  }
  if (elt !== ask) {
    failed.hidden = successful;
    told = performance.now();
  }
  if (elt.matches(".desk-note")) sent = null;
  keepFocus();
});

window.addEventListener("pagehide", keepDraft);
// Whoever signs out leaves nothing behind for the next at this machine.
document.querySelector('form[action$="/sign-out"]')?.addEventListener("submit", () => {
  window.removeEventListener("pagehide", keepDraft);
});

new Worker(ask.dataset.beat).addEventListener("message", () => {
  htmx.trigger(ask, "beat");
  lost.hidden = performance.now() - heard < SILENCE;
  if (performance.now() - told > NEWS) document.querySelector("#notices .notice-success")?.remove();
  tell();
});

takeUp();
takeUpDraft();
