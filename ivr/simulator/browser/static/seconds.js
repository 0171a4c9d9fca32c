// SPDX-FileCopyrightText: 2026 The Centralino authors
// SPDX-License-Identifier: AGPL-3.0-or-later
// The seconds that pass in the pretend world, which no jump of its clock moves, as this page knows them.

let ahead = null; // of this page's own clock

/** Learn from an answer of the server; the one that was least under way is the truest. */
export function learn(now) {
  const difference = now - performance.now() / 1000;
  ahead = ahead === null ? difference : Math.max(ahead, difference);
}

/** Another world, another time. */
export function forget() {
  ahead = null;
}

export function seconds() {
  return performance.now() / 1000 + (ahead ?? 0);
}

/** A duration as telephones show it: 1:05. */
export function duration(since) {
  const whole = Math.max(0, Math.floor(seconds() - since));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
