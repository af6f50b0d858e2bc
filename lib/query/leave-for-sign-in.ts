import { routes } from "../routes";

let isLeaving = false;

/**
 * Takes the browser to sign-in, with the way back to where it is. Once: a page with five failing queries leaves one
 * time. A whole page load rather than a router push, so that nothing of the ended session stays in memory.
 */
export function leaveForSignIn(): void {
  if (isLeaving || typeof location === "undefined") return;
  isLeaving = true;
  const returnTo = location.pathname + location.search;
  location.assign(routes.login({ returnTo, error: "signed-out" }));
}
