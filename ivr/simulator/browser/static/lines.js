// SPDX-FileCopyrightText: 2026 The Centralino authors
// SPDX-License-Identifier: AGPL-3.0-or-later
// The page's templates, and what is heard or happens as a line to be read.

/** A copy of what a <template> holds. */
export function copy(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

export function show(element, isShown) {
  element.hidden = !isShown;
}

/** Set a text only when it is another, so that nobody is read the same twice. */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** An office's name begins with its article, in small letters, to stand within a sentence. */
export function capitalised(name) {
  return name.charAt(0).toLocaleUpperCase(document.documentElement.lang) + name.slice(1);
}

/** Say what can't be done, or nothing any more. */
export function tellProblem(element, problem = "") {
  write(element, problem);
  show(element, problem !== "");
}

/** The lines of one telephone; the latest is kept in view. */
export class Transcript {
  #list;
  #lines = new Map(); // of what is heard, by its number

  constructor(list) {
    this.#list = list;
  }

  get isEmpty() {
    return this.#list.children.length === 0;
  }

  clear() {
    this.#list.replaceChildren();
    this.#lines.clear();
  }

  hear(heard) {
    if (!heard.text && heard.sound !== "clip") return;
    const line = copy(heard.text ? "line" : "music");
    if (heard.text) {
      line.classList.add("line");
      line.lang = heard.language;
      line.dir = directionOf(heard.text);
      write(line.querySelector(".words"), heard.text);
    }
    show(line.querySelector(".cut"), heard.cut);
    this.#lines.set(heard.number, line);
    this.add(line);
  }

  cut(begun) {
    const line = this.#lines.get(begun);
    if (line) show(line.querySelector(".cut"), true);
  }

  note(says, isMine) {
    const line = document.createElement("li");
    line.className = isMine ? "mine" : "note";
    line.textContent = says;
    this.add(line);
  }

  add(line) {
    this.#list.append(line);
    const log = this.#list.parentElement;
    log.scrollTop = log.scrollHeight;
  }
}

/** By the first letter that has a direction, as dir="auto" does, where a style must know it. */
function directionOf(text) {
  const letter = /[\p{L}]/u.exec(text)?.[0] ?? "";
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? "rtl" : "ltr";
}
