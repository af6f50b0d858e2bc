import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { wayInRoutes } from "../routes/way-in-routes";

/**
 * What is shared with us in a browser whose worker is not there, or not there yet. Nothing of it is kept: files of somebody
 * whose wish is not known have no place here. The page that it leads to says so, and brings the worker.
 */
export function handleLostShare(req: IncomingMessage, res: ServerResponse): void {
  const path = wayInRoutes.handedOverLost();
  // Read to its end: a browser whose form is cut off shows an error instead of the page.
  req.resume();
  req.once("end", () => res.writeHead(303, { location: path, "cache-control": "no-store" }).end());
}
