const TYPING_PLACES =
  "input, textarea, select, [contenteditable=''], [contenteditable='true'], [role='menu'], dialog";

/** Whether a key belongs to what has the focus (a field, an open menu or dialog, a half-composed letter), not to the page. */
export function isTyping(event: KeyboardEvent): boolean {
  return event.isComposing || event.defaultPrevented || isInTypingPlace(event.target);
}

export function isInTypingPlace(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING_PLACES) !== null;
}
