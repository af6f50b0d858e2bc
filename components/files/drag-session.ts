import { type TransferMode, transferModeOf } from "@/lib/files/drop-target";
import { edgeScroll } from "@/lib/files/edge-scroll";
import { type DropPlace, dropPlaceOf, isSamePlace } from "./drop-place";

export type DragPoint = { x: number; y: number };

type DragSession = {
  start: DragPoint;
  /** Lies over the page and catches the mouse; what is below it is looked for. */
  overlay: Element;
  onFrame: (point: DragPoint, place: DropPlace | null) => void;
  onHover: (place: DropPlace | null) => void;
  onMode: (mode: TransferMode) => void;
  /** The mouse has rested on a folder. */
  onSpring: (place: DropPlace) => void;
  /** null where it was given up, or let go over nothing. */
  onEnd: (place: DropPlace | null, mode: TransferMode) => void;
};

const SPRING_MS = 800;
/** The sticky bar above the rows. */
const TOP_BAR_PX = 56;

/**
 * From the first move to the release of the mouse. The page may scroll and change its folder below it, so each frame looks
 * anew at what lies under the mouse.
 */
export function runDragSession(session: DragSession): () => void {
  const point = { ...session.start };
  const listening = new AbortController();
  const { signal } = listening;
  const hover = watchHover(session);
  const mode = watchMode(session.onMode);
  let frame = requestAnimationFrame(tick);

  function tick() {
    const under = elementBelow(session.overlay, point);
    scrollAtEdge(under, point);
    session.onFrame(point, hover.look(under));
    frame = requestAnimationFrame(tick);
  }
  function end(place: DropPlace | null) {
    stop();
    session.onEnd(place, mode.read());
  }
  function stop() {
    listening.abort();
    cancelAnimationFrame(frame);
    hover.stop();
  }

  listenToKeys({ signal, onKey: mode.look, onCancel: () => end(null) });
  listenToMouse({
    signal,
    onMove(event) {
      point.x = event.clientX;
      point.y = event.clientY;
      mode.look(event);
    },
    onRelease: () => end(hover.look(elementBelow(session.overlay, point))),
    onCancel: () => end(null),
  });
  return stop;
}

/** Keys may go down and up all along the way. */
function watchMode(onMode: (mode: TransferMode) => void) {
  let mode: TransferMode = "move";
  return {
    read: () => mode,
    look(event: KeyboardEvent | PointerEvent) {
      const next = transferModeOf(event);
      if (next === mode) return;
      mode = next;
      onMode(mode);
    },
  };
}

/** Follows from place to place, and counts how long the mouse stays. */
function watchHover({ onHover, onSpring }: Pick<DragSession, "onHover" | "onSpring">) {
  let place: DropPlace | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    stop: () => clearTimeout(timer),
    look(under: Element | null): DropPlace | null {
      const next = under && dropPlaceOf(under);
      const isNew = !isSamePlace(next, place);
      place = next;
      if (!isNew) return next;
      clearTimeout(timer);
      if (next && !next.isHere && next.folderId !== null) timer = setTimeout(() => onSpring(next), SPRING_MS);
      onHover(next);
      return next;
    },
  };
}

type KeyListeners = { signal: AbortSignal; onKey: (event: KeyboardEvent) => void; onCancel: () => void };

function listenToKeys({ signal, onKey, onCancel }: KeyListeners) {
  function handleKey(event: KeyboardEvent) {
    // A drag under way owns the keyboard: Escape would clear the selection too, Alt would open the browser's menu.
    event.preventDefault();
    event.stopPropagation();
    if (event.key !== "Escape" || event.type !== "keydown") return onKey(event);
    // The button is still down, and its coming up would count as a click on what lies there.
    swallowNextClick();
    onCancel();
  }
  window.addEventListener("keydown", handleKey, { capture: true, signal });
  window.addEventListener("keyup", handleKey, { capture: true, signal });
}

type MouseListeners = {
  signal: AbortSignal;
  onMove: (event: PointerEvent) => void;
  onRelease: () => void;
  onCancel: () => void;
};

function listenToMouse({ signal, onMove, onRelease, onCancel }: MouseListeners) {
  const options = { capture: true, signal };
  function handleMove(event: PointerEvent) {
    // Let go outside of the window, where nobody tells.
    if (event.buttons === 0) onCancel();
    else onMove(event);
  }
  function handleUp(event: PointerEvent) {
    onMove(event);
    swallowNextClick();
    onRelease();
  }
  window.addEventListener("pointermove", handleMove, options);
  window.addEventListener("pointerup", handleUp, options);
  window.addEventListener("pointercancel", onCancel, options);
}

/** The click that ends a drag means nothing to what is below. */
function swallowNextClick() {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    listening.abort();
  };
  window.addEventListener("click", swallow, options);
  window.addEventListener("pointerdown", () => listening.abort(), options);
  window.addEventListener("keydown", () => listening.abort(), options);
}

function elementBelow(overlay: Element, { x, y }: DragPoint): Element | null {
  return document.elementsFromPoint(x, y).find((element) => !overlay.contains(element)) ?? null;
}

/** Whatever scrolls below the mouse: a list in the sidebar by itself, everything else with the window. */
function scrollAtEdge(under: Element | null, { y }: DragPoint) {
  if (under?.closest("header")) return;
  const scroller = under?.closest("nav");
  if (scroller && scroller.scrollHeight > scroller.clientHeight) {
    const { top, bottom } = scroller.getBoundingClientRect();
    scroller.scrollBy({ top: edgeScroll(y, { startPx: top, endPx: bottom }), behavior: "instant" });
  } else {
    const top = edgeScroll(y, { startPx: TOP_BAR_PX, endPx: window.innerHeight });
    if (top !== 0) window.scrollBy({ top, behavior: "instant" });
  }
}
