// SPDX-FileCopyrightText: 2026 The Centralino authors
// SPDX-License-Identifier: AGPL-3.0-or-later
//
// Says since when the wallboard is true, and when that is too long ago. htmx fetches the board.
"use strict";

const LATE = 15_000; // milliseconds without an answer
const stale = document.getElementById("stale");
let answered = Date.now();

document.body.addEventListener("htmx:afterRequest", ({ detail }) => {
  const time = detail.xhr.getResponseHeader("Wall-Time");
  if (!detail.successful || !time) return;
  answered = Date.now();
  stale.hidden = true;
  for (const each of document.querySelectorAll("[data-wall-time]")) each.textContent = time;
});

setInterval(() => {
  if (Date.now() - answered > LATE) stale.hidden = false;
}, 1000);
