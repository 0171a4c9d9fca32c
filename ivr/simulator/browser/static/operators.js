// SPDX-FileCopyrightText: 2026 The Centralino authors
// SPDX-License-Identifier: AGPL-3.0-or-later
// The operators' telephones: all ring here, and each can be answered here.

import { listen } from "./keypad.js";
import { capitalised, copy, show, Transcript, write } from "./lines.js";

const KEYED = new Set(["listening", "asked", "calling"]); // stages in which a key is heard by the line

export class Operators {
  #visit;
  #sound;
  #list = document.getElementById("operators-list");
  #operators = new Map();

  constructor(visit, sound) {
    this.#visit = visit;
    this.#sound = sound;
    const all = document.getElementById("all-operators");
    all.addEventListener("click", () => {
      all.setAttribute("aria-expanded", String(all.getAttribute("aria-expanded") === "false"));
    });
  }

  name(id) {
    return this.#operators.get(id)?.name ?? id;
  }

  tell(item) {
    this.#operators.get(item.operator)?.tell(item);
  }

  /** Those whom the config names now, in its order; what is to be said of those that ring. */
  update(operators) {
    for (const operator of operators) {
      if (!this.#operators.has(operator.id)) {
        this.#operators.set(operator.id, new Operator(this.#visit, this.#sound, operator.id));
      }
      const shown = this.#operators.get(operator.id);
      if (shown.element.parentElement !== this.#list) this.#list.append(shown.element);
      shown.update(operator);
    }
    const known = new Set(operators.map(({ id }) => id));
    for (const [id, operator] of this.#operators) {
      if (!known.has(id)) operator.element.remove();
    }
    return operators.filter(({ stage }) => stage === "ringing").map(({ name, says }) => `${name}: ${says}`);
  }
}

class Operator {
  #visit;
  #ear;
  #transcript;
  #parts;
  #id;
  #leg = null;

  constructor(visit, sound, id) {
    this.#visit = visit;
    this.#id = id;
    this.#ear = sound.ear();
    this.element = copy("operator");
    const find = (selector) => this.element.querySelector(selector);
    this.#parts = {
      name: find("h3"), presence: find(".presence"), offices: find(".names"), state: find(".state"), manner: find("select"),
      ringing: find(".ringing"), inCall: find(".in-call"), keypad: find(".keypad"),
    };
    this.#transcript = new Transcript(find("ol"));
    const { keypad, manner } = this.#parts;
    for (const button of this.element.querySelectorAll("[data-deed]")) {
      button.addEventListener("click", () => {
        sound.wake();
        this.#ask(button.dataset.deed);
      });
    }
    manner.addEventListener("change", () => this.#ask("manner", { manner: manner.value }));
    listen(keypad, this.element, (key) => {
      this.#ear.press(key);
      this.#ask("keys", { keys: key });
    });
  }

  get name() {
    return this.#parts.name.textContent;
  }

  /** Something that is heard on this telephone. */
  tell(item) {
    if (item.leg !== this.#leg) {
      this.#leg = item.leg;
      this.#transcript.clear();
    }
    if (item.kind === "heard") {
      this.#ear.hear(item);
      this.#transcript.hear(item);
    } else if (item.kind === "cut") {
      this.#ear.cut(item.begun);
      this.#transcript.cut(item.begun);
    }
  }

  update({ name, presence, presence_says, offices, stage, says, manner, voicemail }) {
    const parts = this.#parts;
    const hadFocus = this.element.contains(document.activeElement);
    const before = this.element.dataset.stage;
    this.element.dataset.stage = stage;
    write(parts.name, name);
    if (presence) this.element.dataset.presence = presence;
    write(parts.presence, presence_says);
    write(parts.offices, offices.map(capitalised).join("\u00a0· "));
    write(parts.state, says);
    if (parts.manner !== document.activeElement) parts.manner.value = manner;
    show(parts.ringing, stage === "ringing");
    show(parts.inCall, stage !== "ringing" && stage !== "free");
    show(parts.keypad, !voicemail && KEYED.has(stage));
    if (hadFocus && before !== stage) this.#keepFocus(stage);
  }

  /** Whoever has answered goes on with the keys; whoever is done finds themselves at the name. */
  #keepFocus(stage) {
    if (this.element.contains(document.activeElement) && document.activeElement.checkVisibility()) return;
    (KEYED.has(stage) ? this.#parts.keypad : this.#parts.name).focus();
  }

  #ask(deed, body) {
    this.#visit.ask(`operators/${this.#id}/${deed}`, body);
  }
}
