export type Box = { left: number; top: number; right: number; bottom: number };
/** `free`: below where it was asked for, and further up, over that place, where it would not be whole there. */
export type MenuPlacement = "bottom-start" | "bottom-end" | "top-start" | "top-end" | "free";

type PlaceMenuInput = {
  trigger: Box;
  menu: { width: number; height: number };
  viewport: { width: number; height: number };
  placement: MenuPlacement;
};

const GAP_PX = 6;
const MARGIN_PX = 8;

/** Where a menu goes: at its preferred side if it fits there, else at the roomier one, and always inside the window. */
export function placeMenu(input: PlaceMenuInput) {
  return input.placement === "free" ? placeFreely(input) : placeBeside(input);
}

function placeFreely({ trigger, menu, viewport }: PlaceMenuInput) {
  const maxHeight = viewport.height - 2 * MARGIN_PX;
  const height = Math.min(menu.height, maxHeight);
  return {
    left: clamp(trigger.left, { low: MARGIN_PX, high: viewport.width - menu.width - MARGIN_PX }),
    top: clamp(trigger.bottom, { low: MARGIN_PX, high: viewport.height - height - MARGIN_PX }),
    maxHeight,
  };
}

function placeBeside({ trigger, menu, viewport, placement }: PlaceMenuInput) {
  const roomAbove = trigger.top - GAP_PX - MARGIN_PX;
  const roomBelow = viewport.height - trigger.bottom - GAP_PX - MARGIN_PX;
  const prefersTop = placement.startsWith("top");
  const fits = menu.height <= (prefersTop ? roomAbove : roomBelow);
  const isAbove = fits ? prefersTop : roomAbove > roomBelow;
  const maxHeight = Math.max(isAbove ? roomAbove : roomBelow, 0);
  const height = Math.min(menu.height, maxHeight);
  const wishedLeft = placement.endsWith("end") ? trigger.right - menu.width : trigger.left;
  return {
    left: clamp(wishedLeft, { low: MARGIN_PX, high: viewport.width - menu.width - MARGIN_PX }),
    top: isAbove ? trigger.top - GAP_PX - height : trigger.bottom + GAP_PX,
    maxHeight,
  };
}

/** The lower bound wins where a menu is wider than the window: its beginning must be readable. */
function clamp(value: number, { low, high }: { low: number; high: number }): number {
  return Math.max(low, Math.min(value, high));
}
