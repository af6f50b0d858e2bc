import { notFound } from "./api-error";
import type { Route } from "./route";

export type RouteMatch = { route: Route; params: Record<string, string> };

type Entry = { route: Route; parts: string[] };

/**
 * Finds the route of a request. Literal parts beat named ones (`/v2/files/list` before `/v2/files/:id`), whatever the
 * order of registration; a trailing slash is ignored; HEAD falls back to GET.
 */
export class Router {
  readonly #byMethod = new Map<string, Entry[]>();

  constructor(routes: readonly Route[]) {
    for (const route of routes) {
      const entries = this.#byMethod.get(route.method) ?? [];
      entries.push({ route, parts: splitPath(route.path) });
      this.#byMethod.set(route.method, entries);
    }
    for (const entries of this.#byMethod.values()) entries.sort(compareSpecificity);
  }

  /** The route for this method and path, or null. Throws 404 for a path that is not valid percent-encoding. */
  match(method: string, pathname: string): RouteMatch | null {
    const parts = splitPath(pathname);
    for (const { route, parts: pattern } of this.#byMethod.get(method) ?? []) {
      const params = matchParts(pattern, parts);
      if (params) return { route, params };
    }
    return method === "HEAD" ? this.match("GET", pathname) : null;
  }
}

function matchParts(pattern: string[], parts: string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    if (part.startsWith(":") && part.endsWith("*")) {
      params[part.slice(1, -1)] = parts.slice(index).map(decode).join("/");
      return parts.length > index ? params : null;
    }
    const given = parts[index];
    if (given === undefined) return null;
    if (part.startsWith(":")) params[part.slice(1)] = decode(given);
    else if (part !== given) return null;
  }
  return parts.length === pattern.length ? params : null;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw notFound();
  }
}

function splitPath(path: string): string[] {
  return path.replace(/^\//, "").replace(/\/$/, "").split("/");
}

/** Sorts literal before `:name` before `:name*`, part by part. */
function compareSpecificity(a: Entry, b: Entry): number {
  const length = Math.max(a.parts.length, b.parts.length);
  for (let index = 0; index < length; index++) {
    const difference = weight(a.parts[index]) - weight(b.parts[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function weight(part: string | undefined): number {
  if (part === undefined) return 0;
  if (!part.startsWith(":")) return 1;
  return part.endsWith("*") ? 3 : 2;
}
