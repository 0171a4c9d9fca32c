// SPDX-FileCopyrightText: 2026 The Centralino authors
// SPDX-License-Identifier: AGPL-3.0-or-later
// One open page in the pretend world: what it asks for, and the news that it waits for.

const PATIENCE = 20000; // milliseconds for an answer
const AGAIN_AFTER = 1000; // milliseconds, when nothing was reached

/** Something that can't be done, in words for the reader. */
export class Problem extends Error {}

export class Visit {
  #language;
  #listener;
  #address = "";
  #number = 0;
  #asking = Promise.resolve();

  /** `listener` has news(news), lost(isLost) and gone(). */
  constructor(language, listener) {
    this.#language = language;
    this.#listener = listener;
  }

  /** Ask for something; the answer's fields, if it has any. */
  ask(what, body = {}) {
    const asking = this.#post(`${this.#address}/${what}`, body);
    this.#asking = asking.catch(() => {});
    return asking;
  }

  /** The page is left for good: a request that outlives it. */
  leave() {
    navigator.sendBeacon(`${this.#address}/leave`, new Blob(["{}"], { type: "application/json" }));
  }

  /** Wait for news for as long as the page is open. */
  async follow() {
    for (;;) {
      try {
        if (!this.#address) await this.#open();
        await this.#hear();
        this.#listener.lost(false);
      } catch {
        this.#listener.lost(true);
        await rest(AGAIN_AFTER);
      }
    }
  }

  async #open() {
    const { visit, number } = await this.#post("phone/visits", { language: this.#language });
    this.#address = `phone/visits/${visit}`;
    this.#number = number;
  }

  async #hear() {
    const begun = performance.now();
    const answer = await fetch(`${this.#address}/news?after=${this.#number}`, {
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.status === 404) {
      this.#address = "";
      this.#listener.gone();
      return;
    }
    if (!answer.ok) throw new Error(answer.statusText);
    const news = await answer.json();
    // Whoever asked for a call must know its name before news of it are told.
    await this.#asking;
    const hasNews = news.number !== this.#number;
    this.#number = news.number;
    this.#listener.news(news);
    // A server with too many pages waiting answers at once.
    if (!hasNews && performance.now() - begun < AGAIN_AFTER) await rest(AGAIN_AFTER);
  }

  async #post(address, body) {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const said = answer.headers.get("Content-Type")?.startsWith("application/json") ? await answer.json() : {};
    if (!answer.ok) throw new Problem(said.problem ?? answer.statusText);
    return said;
  }
}

function rest(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
