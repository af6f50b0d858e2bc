/** Taps on the picture of a touch screen: one shows or hides the controls, two at a side seek, further ones add up. */
export type Tap = { fraction: number; atMs: number };

export type TapState = { side: TapSide | null; atMs: number; count: number };
export type TapSide = "back" | "forward" | "centre";

export type TapAction =
  | { kind: "toggle-controls" }
  | { kind: "toggle-play" }
  /** `seconds` is what this tap adds, `totalSeconds` what the row of taps has come to, for the eye. */
  | { kind: "seek"; seconds: number; totalSeconds: number };

export const NO_TAPS: TapState = { side: null, atMs: Number.NEGATIVE_INFINITY, count: 0 };

const TOGETHER_MS = 300;
/** Once a row of taps is going, fingers may be slower. */
const FURTHER_MS = 600;
const STEP_SECONDS = 10;
const THIRD = 1 / 3;

export function nextTap(state: TapState, tap: Tap): { state: TapState; action: TapAction } {
  const side = sideOf(tap.fraction);
  const withinMs = state.count >= 2 ? FURTHER_MS : TOGETHER_MS;
  const isFurther = side === state.side && tap.atMs - state.atMs <= withinMs;
  const count = isFurther ? state.count + 1 : 1;
  return { state: { side, atMs: tap.atMs, count }, action: actionOf(side, count) };
}

function sideOf(fraction: number): TapSide {
  if (fraction < THIRD) return "back";
  return fraction > 1 - THIRD ? "forward" : "centre";
}

function actionOf(side: TapSide, count: number): TapAction {
  if (count === 1) return { kind: "toggle-controls" };
  // A third tap in the middle is the first of a new pair.
  if (side === "centre") return count % 2 === 0 ? { kind: "toggle-play" } : { kind: "toggle-controls" };
  const sign = side === "back" ? -1 : 1;
  return { kind: "seek", seconds: sign * STEP_SECONDS, totalSeconds: sign * STEP_SECONDS * (count - 1) };
}
