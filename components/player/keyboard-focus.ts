"use client";

/**
 * Whether the focus was brought by Tab, rather than left behind by a click. `:focus-visible` alone does not tell: it also
 * lights up on a clicked button once any key is pressed, and the controls would then never go away.
 */
let isByKeyboard = false;

export function trackFocusOrigin(): () => void {
  const handleKey = ({ key }: KeyboardEvent) => {
    if (key === "Tab") isByKeyboard = true;
  };
  const handlePointer = () => {
    isByKeyboard = false;
  };
  window.addEventListener("keydown", handleKey, true);
  window.addEventListener("pointerdown", handlePointer, true);
  return () => {
    window.removeEventListener("keydown", handleKey, true);
    window.removeEventListener("pointerdown", handlePointer, true);
  };
}

export function hasKeyboardFocus(element: Element): boolean {
  return isByKeyboard && element.matches(":focus-visible");
}
