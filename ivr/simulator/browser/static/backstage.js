// SPDX-FileCopyrightText: 2026 The Centralino authors
// SPDX-License-Identifier: AGPL-3.0-or-later
// Behind the scenes: every request of the carrier to the line, and every answer.

import { copy, show, write } from "./lines.js";

const ROWS_KEPT = 200;
const language = document.documentElement.lang;
const zone = document.body.dataset.zone;
const clockTime = new Intl.DateTimeFormat(language, { timeZone: zone, timeStyle: "medium" });
const figure = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export class Backstage {
  #element = document.getElementById("backstage");
  #list = this.#element.querySelector("ol");
  #clear = this.#element.querySelector(":scope > button");

  constructor() {
    this.#clear.addEventListener("click", () => {
      this.#list.replaceChildren();
      this.#count();
      this.#element.querySelector("summary").focus();
    });
  }

  /** `who` is the name of the telephone that it is about. */
  tell(item, who) {
    this.#list.prepend(item.kind === "webhook" ? row(item, who) : trouble(item, who));
    while (this.#list.children.length > ROWS_KEPT) this.#list.lastElementChild.remove();
    this.#count();
  }

  #count() {
    const isEmpty = this.#list.children.length === 0;
    show(this.#element.querySelector(".none"), isEmpty);
    show(this.#clear, !isEmpty);
  }
}

function row(item, who) {
  const shown = copy("webhook");
  const find = (selector) => shown.querySelector(selector);
  write(find("time"), clockTime.format(item.at * 1000));
  write(find(".who"), who);
  write(find("code"), `${item.method} ${item.path}`);
  write(find(".status"), String(item.status ?? item.failure));
  write(find(".milliseconds"), `${figure.format(item.milliseconds)} ms`);
  shown.classList.toggle("failed", Boolean(item.failure));
  find("dl").append(...Object.entries(item.form).flatMap(([name, value]) => [cell("dt", name), cell("dd", value)]));
  write(find("pre"), item.document || item.failure || "♪");
  return shown;
}

function trouble(item, who) {
  const shown = document.createElement("li");
  shown.className = "trouble";
  shown.textContent = `${clockTime.format(item.at * 1000)} ${who} ${item.says}`;
  return shown;
}

function cell(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
