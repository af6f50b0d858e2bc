import { swallowNextClick } from "./swallow-next-click";

type SwipeInput = {
  /** What is seen beside the row that was pushed away. */
  panel: HTMLElement;
  /** null: nothing is revealed any more. */
  onReveal: (index: number | null) => void;
};

/** Until here nobody can tell a swipe from a tap or a scroll. */
const SLIP_PX = 12;
/** The edges of the screen belong to the system's own Back. */
const EDGE_PX = 24;
const PANEL_PX = 216;

type Swipe = { row: HTMLElement; startX: number; startY: number; isSwiping: boolean };

/** Rows that a finger pushes to the left. CSS keeps sideways moves from the browser (touch-action), so they come to us. */
export function watchSwipes(rows: HTMLElement, input: SwipeInput) {
  const swipes = new RowSwipes(input);
  const listening = new AbortController();
  const { signal } = listening;
  rows.addEventListener("pointermove", (event) => swipes.move(event), { signal });
  rows.addEventListener("pointerup", (event) => swipes.end(event), { signal });
  rows.addEventListener("pointercancel", (event) => swipes.end(event), { signal });
  // Not passive: left to the browser, a flick would be its own gesture, and the tap that follows would only end it.
  rows.addEventListener("touchmove", (event) => swipes.claim(event), { signal, passive: false });
  window.addEventListener("pointerdown", (event) => swipes.start(event), { signal });
  window.addEventListener("scroll", () => swipes.close(), { signal, passive: true });
  return { close: () => swipes.close(), stop: () => listening.abort() };
}

class RowSwipes {
  readonly #input: SwipeInput;
  #swipe: Swipe | null = null;
  #open: HTMLElement | null = null;

  constructor(input: SwipeInput) {
    this.#input = input;
  }

  start({ target, clientX: startX, clientY: startY, pointerType, isPrimary }: PointerEvent) {
    this.#closeOn(target);
    const row = target instanceof Element ? target.closest<HTMLElement>("tr[data-index]") : null;
    const isAtEdge = startX < EDGE_PX || startX > window.innerWidth - EDGE_PX;
    const isOurs = row && pointerType === "touch" && isPrimary && !isAtEdge;
    this.#swipe = isOurs ? { row, startX, startY, isSwiping: false } : null;
  }

  move({ clientX, clientY }: PointerEvent) {
    const swipe = this.#swipe;
    if (!swipe) return;
    const moved = clientX - swipe.startX;
    if (!swipe.isSwiping && Math.abs(clientY - swipe.startY) > SLIP_PX) this.#swipe = null;
    else if (swipe.isSwiping || moved < -SLIP_PX) {
      if (!swipe.isSwiping) this.#begin(swipe);
      swipe.row.style.transform = `translateX(${Math.max(-PANEL_PX, Math.min(0, moved))}px)`;
    }
  }

  claim(event: TouchEvent) {
    if (this.#swipe?.isSwiping && event.cancelable) event.preventDefault();
  }

  end({ type, clientX }: PointerEvent) {
    const ended = this.#swipe?.isSwiping ? this.#swipe : null;
    this.#swipe = null;
    if (!ended) return;
    this.#open = ended.row;
    const isWanted = type === "pointerup" && ended.startX - clientX > PANEL_PX / 3;
    if (isWanted) ended.row.style.transform = `translateX(${-PANEL_PX}px)`;
    else this.close();
  }

  close() {
    if (!this.#open) return;
    this.#open.style.transform = "";
    delete this.#open.dataset.swiped;
    this.#open = null;
    this.#input.onReveal(null);
  }

  #begin(swipe: Swipe) {
    const { panel, onReveal } = this.#input;
    swipe.isSwiping = true;
    swipe.row.dataset.swiped = "";
    const origin = panel.parentElement?.getBoundingClientRect().top ?? 0;
    panel.style.top = `${swipe.row.getBoundingClientRect().top - origin}px`;
    onReveal(Number(swipe.row.dataset.index));
  }

  /** A tap beside the acts puts the row back, and means nothing else. */
  #closeOn(target: EventTarget | null) {
    if (!this.#open || (target instanceof Node && this.#input.panel.contains(target))) return;
    this.close();
    swallowNextClick();
  }
}
