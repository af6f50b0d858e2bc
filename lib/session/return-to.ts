/** Answers no one: it only gives a relative address something to be relative to. */
const NOWHERE = "http://matinee.invalid";

/**
 * The page to go back to after sign-in, or null. Only a path of ours passes: anything a browser would read as another origin
 * (`//host`, `/\host`, a tab inside the scheme, `javascript:`) would turn the sign-in page into an open redirect, and a way
 * back to sign-in itself or into the API into a loop or a page of JSON.
 */
export function safeReturnTo(value: unknown): string | null {
  if (typeof value !== "string" || !value.startsWith("/")) return null;
  const url = URL.canParse(value, NOWHERE) ? new URL(value, NOWHERE) : null;
  if (url?.origin !== NOWHERE || url.username || url.password) return null;
  if (/^\/(?:login|api)(?:\/|$)/i.test(url.pathname) || url.pathname === "/") return null;
  // Rebuilt from its parts, so that what is used is exactly what was judged.
  const path = url.pathname + url.search + url.hash;
  return path.startsWith("//") ? null : path;
}

/** What a path of ours leads to, for the words beside the sign-in. The root folder is where one starts anyway. */
export function returnPlace(path: string): "watch" | "folder" | "start" {
  if (/^\/watch\/\d/.test(path)) return "watch";
  return /^\/files\/[1-9]/.test(path) ? "folder" : "start";
}
