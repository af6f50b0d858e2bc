import "server-only";
import { env } from "../env";

const apiUrl = new URL(env.PUTIO_API_URL);
const isPutioItself = isPutioHost(apiUrl.hostname);

/** Further hosts that whoever runs the server trusts with media: exact names, or `*.example.net`. */
const extraHosts = env.PUTIO_MEDIA_HOSTS.split(",")
  .map((host) => host.trim().toLowerCase())
  .filter(Boolean);
/** A put.io on a machine of one's own serves API and storage under one name and several ports. */
const ownHosts = isPutioItself ? [] : [apiUrl.hostname, new URL(env.PUTIO_UPLOAD_URL).hostname];

/**
 * Whether media may be fetched from there. Playlists and redirects name the hosts, and whoever could make us follow any
 * of them could reach what only this server reaches. Plain http passes only where the API itself is spoken to so.
 */
export function isMediaHost(url: URL): boolean {
  if (url.username !== "" || url.password !== "") return false;
  const isSecure = url.protocol === "https:";
  if (!isSecure && !(url.protocol === "http:" && apiUrl.protocol === "http:")) return false;
  if (ownHosts.includes(url.hostname)) return true;
  if (extraHosts.some((host) => matchesHost(url.hostname, host))) return true;
  return isSecure && url.port === "" && isPutioHost(url.hostname);
}

/** Where people's pictures lie besides: put.io leads to Gravatar for those who have one there. */
const PICTURE_HOSTS: readonly string[] = ["www.gravatar.com", "secure.gravatar.com"];

/** Whether somebody's picture may be fetched from there. */
export function isPictureHost(url: URL): boolean {
  const isBare = url.username === "" && url.password === "" && url.port === "";
  return isMediaHost(url) || (isBare && url.protocol === "https:" && PICTURE_HOSTS.includes(url.hostname));
}

/** Whether the token may go there: the API's own origin and no other. */
export function isApiOrigin(url: URL): boolean {
  return url.origin === apiUrl.origin;
}

/** put.io itself, or a host of its domain. */
export function isPutioHost(hostname: string): boolean {
  return hostname === "put.io" || hostname.endsWith(".put.io");
}

function matchesHost(hostname: string, allowed: string): boolean {
  return allowed.startsWith("*.") ? hostname.endsWith(allowed.slice(1)) : hostname === allowed;
}
