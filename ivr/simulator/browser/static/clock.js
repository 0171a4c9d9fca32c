// SPDX-FileCopyrightText: 2026 The Centralino authors
// SPDX-License-Identifier: AGPL-3.0-or-later
// The city's clock: shown as the city's wall clock, and set to any day and hour.

import { show, tellProblem } from "./lines.js";

const HOUR = 3600000; // milliseconds
const DAY = 24 * HOUR;
const TUESDAY = 2;
const SUNDAY = 0;

export class CityClock {
  #visit;
  #zone = document.body.dataset.zone;
  #element = document.getElementById("clock");
  #ahead = 0; // milliseconds that the city is ahead of this computer

  constructor(visit) {
    this.#visit = visit;
    const form = this.#element.querySelector("form");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#set(form.elements.at.value);
    });
    for (const preset of form.querySelectorAll("[data-preset]")) {
      preset.addEventListener("click", () => this.#set(this.#preset(preset.dataset.preset)));
    }
    this.#element.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.#element.open) this.#close();
    });
    document.addEventListener("pointerdown", ({ target }) => {
      if (!this.#element.contains(target)) this.#element.open = false;
    });
    setInterval(() => this.#show(), 1000);
  }

  update({ moment, follows }) {
    this.#ahead = moment * 1000 - Date.now();
    show(this.#element.querySelector(".follows"), follows);
    this.#show();
  }

  async #set(at) {
    const { problem } = await this.#visit.ask("clock", { at });
    tellProblem(this.#element.querySelector(".problem"), problem);
    if (!problem) this.#close();
  }

  #close() {
    this.#element.open = false;
    this.#element.querySelector("summary").focus();
  }

  #show() {
    const now = new Date(Date.now() + this.#ahead);
    const time = this.#element.querySelector("time");
    time.dateTime = now.toISOString();
    time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, {
      timeZone: this.#zone, weekday: "short", day: "numeric", month: "short", year: "numeric",
      hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false,
    }).format(now);
    // What is to be set begins as what is, and stays as it is written once it is seen.
    if (!this.#element.open) this.#element.querySelector("[name=at]").value = written(this.#wall());
  }

  /** The city's wall clock, as the UTC fields of a date. */
  #wall() {
    const parts = new Intl.DateTimeFormat("en", {
      timeZone: this.#zone, year: "numeric", month: "numeric", day: "numeric",
      hour: "numeric", minute: "numeric", hourCycle: "h23",
    }).formatToParts(new Date(Date.now() + this.#ahead));
    const part = (type) => Number(parts.find((each) => each.type === type).value);
    return new Date(Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute")));
  }

  /** A wall clock as the server reads it; null is now. */
  #preset(name) {
    const today = Math.floor(this.#wall() / DAY) * DAY;
    const weekday = new Date(today).getUTCDay();
    const year = new Date(today).getUTCFullYear();
    const christmas = Date.UTC(year, 11, 25);
    const moments = {
      now: null,
      workday: today + ((TUESDAY - weekday + 7) % 7) * DAY + 10 * HOUR,
      evening: today + 20 * HOUR,
      sunday: today + ((SUNDAY - weekday + 7) % 7) * DAY + 11 * HOUR,
      christmas: (christmas < today ? Date.UTC(year + 1, 11, 25) : christmas) + 10 * HOUR,
    };
    return moments[name] === null ? null : written(new Date(moments[name]));
  }
}

/** As the server and a datetime-local field have it. */
function written(wall) {
  return wall.toISOString().slice(0, "2026-01-12T10:00".length);
}
