// SPDX-FileCopyrightText: 2026 The Centralino authors
// SPDX-License-Identifier: AGPL-3.0-or-later
// One telephone of those who call: its screen, its keys, its two receivers, and what is heard in it.

import { listen } from "./keypad.js";
import { copy, show, tellProblem, Transcript, write } from "./lines.js";
import { duration } from "./seconds.js";

const LONG = 70; // characters, from which a sentence is written smaller to fit the screen
const LONGER = 140;

export class Handset {
  #visit;
  #sound;
  #ear;
  #transcript;
  #parts;
  #ready; // the words of a screen in no call
  #welcome;
  #answered = null;
  #dialling = null;
  #calls = new Set(); // all that it was in
  #isWithoutVoices = false; // as the last document of its call has it

  /** `number` is its name on the page, `from` the number it calls from. */
  constructor(visit, sound, number, from) {
    this.call = null; // the server's name for the call that it is in
    this.element = copy("handset");
    this.#visit = visit;
    this.#sound = sound;
    this.#ear = sound.ear();
    const find = (selector) => this.element.querySelector(selector);
    this.#parts = {
      form: find("form"), name: find("h3"), remove: find(".remove"),
      ringing: find(".ringing"), receivers: find(".receivers"), state: find("[role=status]"), time: find(".time"), caption: find(".caption"), screen: find(".screen"),
      numbers: find(".numbers"), shownFrom: find(".shown-from"), shownTo: find(".shown-to"), from: find("[name=from]"), withheld: find("[name=withheld]"), to: find("[name=to]"),
      keypad: find(".keypad"), dial: find(".receivers .dial"), hangUp: find(".receivers .hang-up"), problem: find(".problem"),
    };
    this.#transcript = new Transcript(find("ol"));
    this.#ready = this.#parts.state.textContent;
    this.#welcome = this.#parts.caption.textContent;
    const { form, name, hangUp, keypad } = this.#parts;
    name.textContent = name.textContent.replace("{number}", number);
    form.setAttribute("aria-label", name.textContent);
    this.#parts.from.value = from;
    form.addEventListener("input", () => this.#showNumbers());
    this.#showNumbers();
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.call || this.#dialling) return;
      this.#dialling = this.#dial().finally(() => (this.#dialling = null));
    });
    hangUp.addEventListener("click", () => this.#ask("hang-up"));
    for (const button of this.#parts.ringing.querySelectorAll("[data-deed]")) {
      button.addEventListener("click", () => {
        sound.wake();
        this.#ask(button.dataset.deed);
      });
    }
    listen(keypad, form, (key) => this.#press(key));
  }

  get name() {
    return this.#parts.name.textContent;
  }

  /** What is to be said of it while it rings. */
  get ringing() {
    return this.element.dataset.stage === "rung" ? `${this.name}: ${this.#parts.state.textContent}` : null;
  }

  /** Whether a call to this number, in E.164, would ring here. */
  canBeRungAt(number) {
    const { from, withheld } = this.#parts;
    const isIts = !withheld.checked && from.value.replaceAll(/[^+\d]/g, "") === number;
    return isIts && !this.call && !this.#dialling;
  }

  wasIn(call) {
    return this.#calls.has(call);
  }

  get removal() {
    return this.#parts.remove;
  }

  focus() {
    this.#parts.form.focus();
  }

  /** Whether this receiver is the one at the ear. */
  choose(isChosen) {
    this.element.classList.toggle("chosen", isChosen);
    this.#ear.open = isChosen;
  }

  /** A document of its call, before what is in it is heard. */
  read({ leg, document }) {
    if (leg === this.call && document) this.#isWithoutVoices = document.includes("<Say") && !document.includes("<Play");
  }

  /** Something that happened in its call, or on an operator's telephone for its call. */
  tell(item) {
    const isItsOwn = item.leg === this.call;
    if (item.kind === "heard" && isItsOwn) {
      if (this.#isWithoutVoices && this.#transcript.isEmpty) this.#transcript.add(copy("silent"));
      this.#ear.hear(item);
      this.#transcript.hear(item);
      this.#hearing(item);
    } else if (item.kind === "cut" && isItsOwn) {
      this.#ear.cut(item.begun);
      this.#transcript.cut(item.begun);
    } else if (item.kind === "event" && item.says) {
      this.#transcript.note(item.says, item.event === "presses");
    }
  }

  /** It is in a call from here on: one that it has made, or one for which it rings. */
  begin(call) {
    this.call = call;
    this.#calls.add(call);
    this.#transcript.clear();
    this.#lift(true);
  }

  /** How its call stands; null once the server knows of none. */
  update(call) {
    const stage = call?.rung && call.stage === "ringing" ? "rung" : (call?.stage ?? "over");
    const { ringing, receivers, keypad, dial } = this.#parts;
    const hadFocus = ringing.contains(document.activeElement);
    this.element.dataset.stage = stage;
    show(ringing, stage === "rung");
    show(receivers, stage !== "rung");
    this.#answered = call?.answered ?? null;
    write(this.#parts.state, call?.says ?? this.#ready);
    if (stage !== "dialling") this.#ear.stopRinging();
    if (stage !== "listening") this.#parts.screen.dataset.hearing = "";
    if (call?.with) this.#caption(call.with, document.documentElement.lang);
    if (stage === "over") this.#end();
    if (hadFocus && stage !== "rung") (stage === "over" ? dial : keypad).focus();
    this.tick();
  }

  tick() {
    write(this.#parts.time, this.#answered === null || !this.call ? "" : duration(this.#answered));
  }

  /** It is taken from the page. */
  async leave() {
    this.#ear.silence();
    await this.#dialling;
    if (this.call) this.#ask("hang-up");
  }

  async #dial() {
    const { numbers, from, withheld, to, keypad } = this.#parts;
    this.#sound.wake();
    const asked = { from: withheld.checked ? "withheld" : from.value, to: to.value };
    const { call, problem } = await this.#visit.ask("calls", asked);
    tellProblem(this.#parts.problem, problem);
    if (problem) numbers.open = true;
    if (!call) return;
    this.begin(call);
    keypad.focus({ preventScroll: true });
  }

  #press(key) {
    this.#sound.wake();
    this.#ear.press(key);
    if (this.call) this.#ask("keys", { keys: key });
  }

  async #ask(what, body) {
    const { problem } = await this.#visit.ask(`calls/${this.call}/${what}`, body);
    tellProblem(this.#parts.problem, problem);
  }

  #end() {
    if (!this.call) return;
    this.call = null;
    this.#lift(false);
    this.#caption(this.#welcome, document.documentElement.lang);
  }

  #showNumbers() {
    const { shownFrom, shownTo, from, withheld, to } = this.#parts;
    from.disabled = withheld.checked;
    write(shownFrom, withheld.checked ? withheld.labels[0].textContent.trim() : from.value);
    write(shownTo, to.selectedOptions[0].dataset.shown);
  }

  /** The numbers can be chosen while nobody calls. */
  #lift(isLifted) {
    const { numbers, dial, hangUp } = this.#parts;
    const { activeElement } = document;
    show(numbers, !isLifted);
    dial.disabled = isLifted;
    hangUp.disabled = !isLifted;
    if (activeElement === hangUp) dial.focus();
  }

  #hearing(heard) {
    this.#parts.screen.dataset.hearing = heard.sound;
    this.#caption(heard.text, heard.language);
  }

  #caption(text, language) {
    const { caption } = this.#parts;
    caption.textContent = text;
    caption.lang = language;
    caption.classList.toggle("long", text.length > LONG && text.length <= LONGER);
    caption.classList.toggle("longer", text.length > LONGER);
  }
}
