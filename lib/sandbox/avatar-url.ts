import type { Sandbox } from "./create-sandbox";

/**
 * The address of somebody's picture. A route of the sandbox (routes/pictures.ts), so that pages full of people can be
 * looked at without any network; `url` is the request's, whose host the address follows.
 */
export function avatarUrl({ sandbox, url }: { sandbox: Sandbox; url: URL }, username: string): string {
  return `${sandbox.origins.storage(url)}/avatars/${encodeURIComponent(username)}`;
}
