// SPDX-FileCopyrightText: 2026 The Centralino authors
// SPDX-License-Identifier: AGPL-3.0-or-later
// Twelve keys, by touch and by keyboard.

const FLASH = 150; // milliseconds

/**
 * Let `press(key)` be called for each key of `pad`, and for each that is typed while the focus is
 * within `around`: not elsewhere, where the reader's own software may use the same keys.
 */
export function listen(pad, around, press) {
  for (const button of pad.querySelectorAll("button")) {
    button.addEventListener("click", () => press(button.dataset.key));
  }
  around.addEventListener("keydown", (event) => {
    const button = pad.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!button || event.ctrlKey || event.altKey || event.metaKey || isWritingIn(event.target)) return;
    event.preventDefault();
    if (event.repeat || !pad.checkVisibility()) return;
    button.classList.add("pressed");
    setTimeout(() => button.classList.remove("pressed"), FLASH);
    press(event.key);
  });
}

function isWritingIn(element) {
  return element.matches("select, input:not([type='checkbox'])");
}
