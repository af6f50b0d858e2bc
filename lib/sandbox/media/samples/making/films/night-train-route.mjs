import { ease } from "../draw/timing.mjs";

/** Where the night train's line runs, as its scenery and the train itself need to know. */

/** The top of the rails, in pixels from the upper edge. */
export const RAIL_Y = 566;
/** Where, in pixels along the line, the bank falls away to the lake and the rails cross on a viaduct. */
export const BRIDGE = { from: 5300, to: 7900 };
/** Whether any of the viaduct is in the picture, or within `margin` of it. */
export function isBridgeNear(travel, margin) {
  return travel + 1280 + margin > BRIDGE.from && travel - margin < BRIDGE.to;
}

/** 0 on the bank, 1 above the lake; in the coordinates of a layer with that speed. */
export function opening(world, speed, soft) {
  const centre = (BRIDGE.from + BRIDGE.to) / 2 - 640;
  const half = (BRIDGE.to - BRIDGE.from) / 2;
  const middle = centre * speed + 640;
  const reach = half * speed + 640 * (1 - speed);
  return (
    ease(middle - reach - soft, middle - reach, world) *
    (1 - ease(middle + reach, middle + reach + soft, world))
  );
}
