import "server-only";
import { headers } from "next/headers";

/**
 * Whether a browser loads a page, as against a running app that asks for its next one: that has its rows already or fetches them
 * itself, should not wait for put.io here, and must not have its thousands of rows replaced by a first page of ours. True also
 * for browsers that do not say (Safari before 16.4): they lose a little time and nothing else.
 */
export async function isWholePage(): Promise<boolean> {
  return (await headers()).get("sec-fetch-dest") !== "empty";
}
