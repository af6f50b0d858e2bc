import "server-only";
import { headers } from "next/headers";

/**
 * The nonce that proxy.ts gave this request, for an inline script of our own. undefined where there is no policy, as in a
 * request that did not pass it.
 */
export async function readNonce(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy") ?? "";
  return /'nonce-([^']+)'/.exec(policy)?.[1];
}

/** Whether the browser asks for a document, and not for a part of one that is open already. */
export async function isDocumentRequest(): Promise<boolean> {
  return (await headers()).get("sec-fetch-dest") === "document";
}
