import type { Sandbox } from "./create-sandbox";
import { parseUrl } from "./http/parse-url";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a sandbox may ask anything of this machine; nothing further away is ever asked. */
export type Reach = Pick<Sandbox, "reachesOwnMachine">;

/**
 * Whether an address is of this machine and may be asked. A sandbox with a public address never asks: its users sit
 * elsewhere, and what listens here is none of their business.
 */
export function isOwnMachine({ reachesOwnMachine }: Reach, address: string): boolean {
  return reachesOwnMachine && LOOPBACK.test(parseUrl(address)?.hostname ?? "");
}

/**
 * Asks an address of this machine, for whoever has named it. Redirects are not followed, as they could lead away; and
 * what is asked so counts as forwarded, so that nobody controls the sandbox by way of itself (control.ts).
 */
export function askOwnMachine(address: string, init: RequestInit): Promise<Response> {
  const headers = { ...init.headers, forwarded: "by=sandbox" };
  return fetch(address, { ...init, headers, redirect: "manual" });
}
