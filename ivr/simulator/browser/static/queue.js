// SPDX-FileCopyrightText: 2026 The Centralino authors
// SPDX-License-Identifier: AGPL-3.0-or-later
// The line in its order: a row for each place, by its number.

import { capitalised, copy, show, write } from "./lines.js";
import { duration } from "./seconds.js";

export class Queue {
  #element = document.getElementById("queue");
  #list = this.#element.querySelector("ol");
  #rows = new Map(); // by the place's number

  /** `nameOf` a call is the name of the telephone that it was made from, if it is on this page. */
  update(places, nameOf) {
    const known = new Set(places.map(({ number }) => number));
    for (const number of this.#rows.keys()) {
      if (!known.has(number)) this.#rows.delete(number);
    }
    for (const place of places) {
      if (!this.#rows.has(place.number)) this.#rows.set(place.number, new Row(place.number));
      this.#rows.get(place.number).update(place, nameOf(place.call));
    }
    const rows = places.map(({ number }) => this.#rows.get(number).element);
    if (rows.some((row, at) => row !== this.#list.children[at]) || rows.length !== this.#list.children.length) {
      this.#list.replaceChildren(...rows);
    }
    show(this.#element.querySelector(".none"), rows.length === 0);
    show(this.#element.querySelector(".about"), rows.length > 0);
  }

  tick() {
    for (const row of this.#rows.values()) row.tick();
  }
}

class Row {
  #since = null;
  #parts;

  constructor(number) {
    this.element = copy("place");
    const find = (selector) => this.element.querySelector(selector);
    this.#parts = { who: find(".who"), office: find(".office"), says: find(".doing span"), time: find(".time") };
    write(find("b"), String(number));
  }

  update({ who, office, doing, says, since }, name) {
    this.#since = since;
    this.element.dataset.doing = doing;
    write(this.#parts.who, name ?? who);
    write(this.#parts.office, capitalised(office));
    write(this.#parts.says, says);
    this.tick();
  }

  tick() {
    write(this.#parts.time, this.#since === null ? "" : duration(this.#since));
  }
}
