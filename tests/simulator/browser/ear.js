// SPDX-FileCopyrightText: 2026 The Centralino authors
// SPDX-License-Identifier: AGPL-3.0-or-later
// Put into the page by the tests, before it begins: a second ear at the loudspeaker.

window.ear = { contexts: 0, tones: 0, clips: [], repeats: new Set(), now: 0, loudness: () => 0 };

const connect = AudioNode.prototype.connect;
AudioNode.prototype.connect = function (to, ...rest) {
  if (to instanceof AudioDestinationNode) {
    window.ear.contexts += 1;
    const analyser = new AnalyserNode(this.context, { fftSize: 512 });
    const samples = new Float32Array(analyser.fftSize);
    connect.call(this, analyser);
    window.ear.loudness = () => {
      analyser.getFloatTimeDomainData(samples);
      return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    };
  }
  return connect.call(this, to, ...rest);
};

const start = AudioBufferSourceNode.prototype.start;
AudioBufferSourceNode.prototype.start = function (when, offset = 0) {
  const clip = { lasts: this.buffer.duration - offset, begin: when, end: null };
  window.ear.clips.push(clip);
  this.addEventListener("ended", () => (clip.end = this.context.currentTime));
  return start.call(this, when, offset);
};

const begin = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (when) {
  window.ear.tones += 1;
  return begin.call(this, when);
};

// What comes again and again comes ten times as often, so that nobody waits for the next ring.
const { setInterval, clearInterval } = window;
window.setInterval = (action, milliseconds) => {
  const id = setInterval(action, milliseconds / 10);
  window.ear.repeats.add(id);
  return id;
};
window.clearInterval = (id) => {
  window.ear.repeats.delete(id);
  clearInterval(id);
};

// The page's clock stands still until the test moves it: on a busy machine nothing comes late.
performance.now = () => window.ear.now;
