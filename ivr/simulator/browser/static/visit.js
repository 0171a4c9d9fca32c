// SPDX-FileCopyrightText: 2026 The Centralino authors
// SPDX-License-Identifier: AGPL-3.0-or-later
// One open page in the pretend world: what it asks for, and the news that it waits for.

const PATIENCE = 20000; // milliseconds for an answer
const AGAIN_AFTER = 1000; // milliseconds, when nothing was reached

/** Why the server does not do what it is asked, in words for the reader. */
class Problem extends Error {}

export class Visit {
  #language;
  #listener;
  #address = "";
  #opening = null; // a promise of the address
  #number = 0;
  #asking = Promise.resolve();

  /** `listener` has news(news), lost(isLost, why), of which the reason may be unknown, and gone(). */
  constructor(language, listener) {
    this.#language = language;
    this.#listener = listener;
  }

  /**
   * Ask for something: the answer's fields, or `problem`, why it can't be done in words for the reader.
   * Neither comes from a server that is out of reach, of which the listener is told.
   */
  ask(what, body = {}) {
    const asking = this.#opened()
      .then((address) => this.#post(`${address}/${what}`, body))
      .catch((error) => {
        if (error instanceof Problem) return { problem: error.message };
        this.#listener.lost(true);
        return {};
      });
    this.#asking = Promise.all([this.#asking, asking]).then(() => {});
    return asking;
  }

  /** The page is left for good: a request that outlives it. */
  leave() {
    if (!this.#address) return;
    navigator.sendBeacon(`${this.#address}/leave`, new Blob(["{}"], { type: "application/json" }));
  }

  /** Wait for news for as long as the page is open. */
  async follow() {
    for (;;) {
      try {
        const news = await this.#next();
        this.#listener.lost(false);
        this.#tell(news);
      } catch (error) {
        this.#listener.lost(true, error instanceof Problem ? error.message : undefined);
        await rest(AGAIN_AFTER);
      }
    }
  }

  /** What is new; null where this visit is over, and another one begins. */
  async #next() {
    const address = await this.#opened();
    const begun = performance.now();
    const answer = await fetch(`${address}/news?after=${this.#number}`, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.status === 404) {
      this.#opening = null;
      return null;
    }
    if (!answer.ok) throw new Error(answer.statusText);
    const news = await answer.json();
    // A server with too many pages waiting answers at once.
    if (news.number === this.#number && performance.now() - begun < AGAIN_AFTER) await rest(AGAIN_AFTER);
    this.#number = news.number;
    await this.#asking; // whoever asked for a call must know its name before news of it are told
    return news;
  }

  /** A mistake in showing the news is the page's own, and no lost connection. */
  #tell(news) {
    try {
      if (news) this.#listener.news(news);
      else this.#listener.gone();
    } catch (error) {
      reportError(error);
    }
  }

  /** The visit's address; whoever needs it first opens the visit. */
  #opened() {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async #open() {
    try {
      const { visit, number } = await this.#post("phone/visits", { language: this.#language });
      this.#address = `phone/visits/${visit}`;
      this.#number = number;
      return this.#address;
    } catch (error) {
      this.#opening = null;
      throw error;
    }
  }

  async #post(address, body) {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const said = answer.headers.get("Content-Type")?.startsWith("application/json") ? await answer.json() : {};
    if (said.problem) throw new Problem(said.problem);
    if (!answer.ok) throw new Error(answer.statusText);
    return said;
  }
}

function rest(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
