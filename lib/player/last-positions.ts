/**
 * Where this tab last stopped in each film. The browser's Back shows a page as the server once rendered it, with the
 * position of that time; what was watched since is only known here. A page that the server rendered afresh knows better
 * (another device may have gone on), so a place is only good for the rendering that it was watched under.
 */
const places = new Map<number, { positionSeconds: number; renderedAtMs: number }>();

type Watched = { fileId: number; renderedAtMs: number };

export function rememberPosition({ fileId, renderedAtMs }: Watched, positionSeconds: number) {
  places.set(fileId, { positionSeconds, renderedAtMs });
}

/** null: put.io's own position is the newest there is. */
export function recallPosition({ fileId, renderedAtMs }: Watched): number | null {
  const place = places.get(fileId);
  return place?.renderedAtMs === renderedAtMs ? place.positionSeconds : null;
}
