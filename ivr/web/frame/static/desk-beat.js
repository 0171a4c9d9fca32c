// SPDX-FileCopyrightText: 2026 The Centralino authors
// SPDX-License-Identifier: AGPL-3.0-or-later
// A beat each second. A page that lies behind another has its own timers slowed down to one a minute,
// which would end the operator's presence; those of a worker go on.

const EVERY = 1000; // milliseconds

setInterval(() => postMessage("beat"), EVERY);
