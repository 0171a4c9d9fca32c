// SPDX-FileCopyrightText: 2026 The Centralino authors
// SPDX-License-Identifier: AGPL-3.0-or-later
// What is heard: clips one after the other without a gap, for as many ears as there are telephones.

import { seconds } from "./seconds.js";
import * as tones from "./tones.js";

const LATE = 0.4; // seconds after which a sound is joined where it is, as one that a sleeping tab missed
const BAND = 8000; // samples a second, the telephone's own
const CLIPS_KEPT = 100;
const SOFTLY = 0.005; // seconds in which a sound that is cut fades, lest it click

/** The loudspeaker of the page. It is silent until a person has pressed something. */
export class Sound {
  #context = null;
  #awake = null;
  #volume = null;
  #ears = [];
  #clips = new Map();
  #isOn = true;
  #bell = null;

  /** To be called while a press is being handled: browsers let nothing sound before one. */
  wake() {
    if (!this.#context) {
      this.#context = new AudioContext({ sampleRate: BAND });
      this.#volume = new GainNode(this.#context, { gain: this.#isOn ? 1 : 0 });
      this.#volume.connect(this.#context.destination);
    }
    this.#awake = this.#context.resume();
  }

  turn(isOn) {
    this.#isOn = isOn;
    this.#volume?.gain.setTargetAtTime(isOn ? 1 : 0, this.#context.currentTime, SOFTLY);
  }

  /** Kept as soon as the loudspeaker sounds, which may be a while after the press; null before one. */
  get awake() {
    return this.#awake;
  }

  /** Null until the loudspeaker sounds. */
  get context() {
    return this.#context?.state === "running" ? this.#context : null;
  }

  get output() {
    return this.#volume;
  }

  ear() {
    const ear = new Ear(this);
    this.#ears.push(ear);
    return ear;
  }

  silence() {
    for (const ear of this.#ears) ear.silence();
  }

  /** A clip's sound; may be asked for before its turn, so that it is there in time. */
  clip(address) {
    if (!this.#clips.has(address)) {
      const clip = this.#fetch(address);
      clip.catch(() => this.#clips.delete(address));
      this.#clips.set(address, clip);
      if (this.#clips.size > CLIPS_KEPT) this.#clips.delete(this.#clips.keys().next().value);
    }
    return this.#clips.get(address);
  }

  /** A telephone rings in the room, or none does. */
  ring(rings) {
    if (rings && !this.#bell && this.context) this.#bell = tones.bell(this.context, this.output);
    if (!rings && this.#bell) {
      this.#bell();
      this.#bell = null;
    }
  }

  async #fetch(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return this.#context.decodeAudioData(await answer.arrayBuffer());
  }
}

/** What one telephone's holder hears. */
export class Ear {
  #sound;
  #gain = null;
  #isOpen = true;
  #playing = new Map();
  #ringback = null;
  #free = 0; // when the last clip that was scheduled ends, by the context's clock
  #queue = Promise.resolve();

  constructor(sound) {
    this.#sound = sound;
  }

  /** Whether this is the receiver that is held to the ear; the others go on unheard. */
  set open(isOpen) {
    this.#isOpen = isOpen;
    this.#gain?.gain.setTargetAtTime(isOpen ? 1 : 0, this.#gain.context.currentTime, SOFTLY);
  }

  press(key) {
    if (this.#sound.context) tones.key(this.#sound.context, this.#output(), key);
  }

  /** The line begins to be heard: `heard` as the server tells it. */
  hear(heard) {
    this.stopRinging();
    if (!this.#sound.awake || heard.cut) return;
    if (heard.sound === "ringing" && this.#sound.context) this.#ringback = tones.ringback(this.#sound.context, this.#output());
    if (!heard.clip) return;
    this.#playing.set(heard.number, null);
    // One at a time: a clip that is there sooner than the one before it waits for its turn.
    const clip = this.#sound.clip(heard.clip);
    this.#queue = this.#queue.then(() => this.#play(heard, clip)).catch(() => this.#playing.delete(heard.number));
  }

  /** What began as number `begun` is cut short. */
  cut(begun) {
    const source = this.#playing.get(begun);
    this.#playing.delete(begun);
    if (source) stop(source);
    this.#free = 0;
  }

  /** Whatever is heard, or was to be heard, is no more. */
  silence() {
    this.stopRinging();
    for (const begun of this.#playing.keys()) this.cut(begun);
  }

  /** Nobody is rung any more; a sentence that still sounds ends by itself. */
  stopRinging() {
    this.#ringback?.();
    this.#ringback = null;
  }

  async #play(heard, clip) {
    const [buffer] = await Promise.all([clip, this.#sound.awake]);
    const context = this.#sound.context;
    if (!context || !this.#playing.has(heard.number)) return;
    const begin = Math.max(context.currentTime, this.#free);
    const late = seconds() + (begin - context.currentTime) - heard.begun;
    const offset = late > LATE ? late : 0;
    if (offset >= buffer.duration) {
      this.#playing.delete(heard.number);
      return;
    }
    const fade = new GainNode(context);
    fade.connect(this.#output());
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(fade);
    source.fade = fade;
    source.onended = () => this.#playing.delete(heard.number);
    source.start(begin, offset);
    this.#playing.set(heard.number, source);
    this.#free = begin + buffer.duration - offset;
  }

  #output() {
    if (!this.#gain) {
      this.#gain = new GainNode(this.#sound.context, { gain: this.#isOpen ? 1 : 0 });
      this.#gain.connect(this.#sound.output);
    }
    return this.#gain;
  }
}

function stop(source) {
  const now = source.context.currentTime;
  source.fade.gain.setTargetAtTime(0, now, SOFTLY);
  source.stop(now + 6 * SOFTLY);
}
