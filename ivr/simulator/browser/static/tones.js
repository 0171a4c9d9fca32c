// SPDX-FileCopyrightText: 2026 The Centralino authors
// SPDX-License-Identifier: AGPL-3.0-or-later
// Tones that every telephone makes: keys, the tone while another rings, and the bell.

const ROWS = { 1: 697, 2: 697, 3: 697, 4: 770, 5: 770, 6: 770, 7: 852, 8: 852, 9: 852, "*": 941, 0: 941, "#": 941 };
const COLUMNS = { 1: 1209, 4: 1209, 7: 1209, "*": 1209, 2: 1336, 5: 1336, 8: 1336, 0: 1336, 3: 1477, 6: 1477, 9: 1477, "#": 1477 };
const RINGBACK = [{ hertz: [425], at: 0, lasts: 1 }]; // as in Italy: one second in five
const BELL = [
  { hertz: [784, 988], at: 0, lasts: 0.35 },
  { hertz: [659, 784], at: 0.4, lasts: 0.35 },
];
const ONE_KEY = 0.12; // seconds
const EVERY = { ringback: 5, bell: 3 }; // seconds
const SOFTLY = 0.02; // seconds in which a tone comes and goes

export function key(context, output, pressed) {
  tone(context, output, [ROWS[pressed], COLUMNS[pressed]], 0, ONE_KEY, 0.06);
}

/** Each sounds again and again, until what it returns is called. */
export const ringback = (context, output) => again(context, output, RINGBACK, EVERY.ringback, 0.08);
export const bell = (context, output) => again(context, output, BELL, EVERY.bell, 0.07);

function again(context, output, pattern, every, loudness) {
  const mute = new GainNode(context);
  mute.connect(output);
  const once = () => pattern.forEach(({ hertz, at, lasts }) => tone(context, mute, hertz, at, lasts, loudness));
  once();
  const timer = setInterval(once, every * 1000);
  return () => {
    clearInterval(timer);
    mute.disconnect();
  };
}

function tone(context, output, hertz, at, lasts, loudness) {
  const begin = context.currentTime + at;
  const shape = new GainNode(context, { gain: 0 });
  shape.gain.setTargetAtTime(loudness, begin, SOFTLY);
  shape.gain.setTargetAtTime(0, begin + lasts, SOFTLY);
  shape.connect(output);
  for (const frequency of hertz) {
    const oscillator = new OscillatorNode(context, { frequency });
    oscillator.connect(shape);
    oscillator.start(begin);
    oscillator.stop(begin + lasts + 0.3);
  }
}
