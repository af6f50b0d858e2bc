import { routes } from "../routes";

/** Answers whether it keeps the page, and says the rest by itself. */
type Keeper = () => boolean;

let isLeaving = false;
let keeper: Keeper | null = null;

/**
 * Takes the browser to sign-in, with the way back to where it is. Once: a page with five failing queries leaves one
 * time. A whole page load rather than a router push, so that nothing of the ended session stays in memory; that is why
 * `isDeliberate`, somebody's own sign-out, is stopped by no keeper.
 */
export function leaveForSignIn({ isDeliberate = false } = {}): void {
  if (typeof location === "undefined" || (!isDeliberate && keeper?.())) return;
  if (isLeaving) return;
  isLeaving = true;
  location.assign(signInFromHere());
}

/** For what would be lost with the page, as files are that are on their way. */
export function keepPage(next: Keeper): () => void {
  keeper = next;
  return () => {
    keeper = null;
  };
}

/** The sign-in page, with the way back to where the browser is. */
export function signInFromHere(): string {
  return routes.login({ returnTo: location.pathname + location.search, error: "signed-out" });
}
