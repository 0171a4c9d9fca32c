// SPDX-FileCopyrightText: 2026 The Centralino authors
// SPDX-License-Identifier: AGPL-3.0-or-later
// The page: telephones for those who call, the operators' beside them, and news for all.

import { Backstage } from "./backstage.js";
import { CityClock } from "./clock.js";
import { Handset } from "./handset.js";
import { show, write } from "./lines.js";
import { Operators } from "./operators.js";
import { Queue } from "./queue.js";
import { forget, learn } from "./seconds.js";
import { Sound } from "./sound.js";
import { Visit } from "./visit.js";

const HANDSETS_AT_MOST = 4;
const CALLERS = ["+39 333 1234567", "+39 347 7654321", "+39 059 1234567", "+33 6 12345678"]; // nobody's

const at = (id) => document.getElementById(id);
const unreached = at("lost").textContent;
const sound = new Sound();
const visit = new Visit(document.documentElement.lang, { news, lost, gone });
const clock = new CityClock(visit);
const operators = new Operators(visit, sound);
const queue = new Queue();
const backstage = new Backstage();
const handsets = [];
const rang = new Set(); // calls for which a telephone of the page has rung
let count = 0;

function news({ now, clock: time, calls, line, operators: theirs, story }) {
  learn(now);
  if (calls.length) show(at("gone"), false);
  calls.forEach(ring);
  const ringing = operators.update(theirs);
  for (const item of story) tell(item);
  for (const handset of handsets) {
    const call = calls.find(({ id }) => id === handset.call);
    if (call) handset.update(call); // of one that was placed just now the next news tell
  }
  ringing.push(...handsets.map((handset) => handset.ringing).filter(Boolean));
  sound.ring(ringing.length > 0);
  write(at("ringing"), ringing.join(", "));
  queue.update(line, (call) => handsets.find((handset) => handset.wasIn(call))?.name);
  clock.update(time);
}

/** A citizen who is called back: on the telephone with that number, or on one more. */
function ring({ id, rung, stage }) {
  if (!rung || stage === "over" || rang.has(id)) return;
  rang.add(id);
  const handset = handsets.find((each) => each.canBeRungAt(rung)) ?? add(rung);
  handset.begin(id);
  handset.element.scrollIntoView({ block: "nearest" }); // on a small screen it may be far away
}

function tell(item) {
  const handset = handsets.find(({ call }) => call !== null && call === item.call);
  if (item.kind === "webhook" || item.kind === "trouble") {
    if (item.clip) sound.clip(item.clip); // it will be heard soon
    handset?.read(item);
    backstage.tell(item, item.operator ? operators.name(item.operator) : (handset?.name ?? ""));
    return;
  }
  if (item.operator && item.leg !== handset?.call) operators.tell(item);
  handset?.tell(item);
}

function lost(isLost, why = unreached) {
  write(at("lost"), why);
  show(at("lost"), isLost);
}

function gone() {
  forget();
  sound.silence();
  show(at("gone"), handsets.some(({ call }) => call));
  for (const handset of handsets) handset.update(null);
}

function choose(chosen) {
  for (const handset of handsets) handset.choose(handset === chosen);
}

function add(from = CALLERS[count % CALLERS.length]) {
  count += 1;
  const handset = new Handset(visit, sound, String(count), from);
  handsets.push(handset);
  handset.element.addEventListener("focusin", () => choose(handset));
  handset.element.addEventListener("pointerdown", () => choose(handset));
  handset.removal.addEventListener("click", () => remove(handset));
  at("handsets").append(handset.element);
  arrange();
  return handset;
}

function remove(handset) {
  handset.leave();
  handsets.splice(handsets.indexOf(handset), 1);
  handset.element.remove();
  arrange();
  handsets.at(-1).focus();
}

function arrange() {
  for (const { removal } of handsets) show(removal, handsets.length > 1);
  at("add").disabled = handsets.length >= HANDSETS_AT_MOST;
}

at("add").addEventListener("click", () => add().focus());
at("sound").addEventListener("click", () => {
  const isOn = at("sound").getAttribute("aria-pressed") === "false";
  at("sound").setAttribute("aria-pressed", String(isOn));
  sound.turn(isOn);
});
addEventListener("pagehide", () => visit.leave());
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());

setInterval(() => [...handsets, queue].forEach((each) => each.tick()), 1000);

choose(add());
visit.follow();
