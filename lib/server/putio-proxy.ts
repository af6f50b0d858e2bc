import "server-only";
import type { NextRequest } from "next/server";
import { AppError } from "../errors/app-error";
import type { PutioApi } from "../putio/api";
import { routes } from "../routes";
import { ALLOWED_CALLS, type AllowedCall, type FieldRule, findAllowedCall } from "./allowlist";
import { readBodyText } from "./read-body";
import { serverApi } from "./server-api";
import type { TokenSession } from "./session";
import { askUpstream } from "./upstream";

/** Room for the ids of a hundred thousand files. */
const MAX_BODY_BYTES = 1024 * 1024;
const MAX_VALUE_LENGTH = 4096;

/** One call of a signed-in browser (lib/server/allowlist.ts says which there are), with the session's token. */
export function proxyPutio(request: NextRequest, { token }: TokenSession): Promise<Response> {
  return passOn(request, {
    base: routes.putioProxyBase(),
    calls: ALLOWED_CALLS,
    token,
    api: serverApi(token),
  });
}

type Passage = {
  /** Our own address, below which put.io's paths begin. */
  base: string;
  calls: readonly AllowedCall[];
  /** What `api` speaks with; it never goes back. */
  token: string;
  api: PutioApi;
};

/**
 * Passes one call of a browser on to put.io, if the list knows it to the last query key. What it does not know never
 * reaches put.io.
 */
export async function passOn(request: NextRequest, { base, calls, token, api }: Passage): Promise<Response> {
  // The raw address: Next has decoded `params`, after which `%2F` can no longer be told from a slash.
  const url = new URL(request.url);
  const segments = decodeSegments(url.pathname, base);
  const call = findAllowedCall(calls, { method: request.method, segments });
  if (!call) throw new AppError("not-found", "This is not among the calls that pass through here.");
  assertQuery(url.searchParams, call);
  const body = await readBody(request, call);
  const path = segments.map((segment) => `/${encodeURIComponent(segment)}`).join("");
  return askUpstream({
    method: call.isWriteByGet ? "GET" : call.method,
    path: call.endsInSlash ? `${path}/` : path,
    search: url.searchParams.size > 0 ? `?${url.searchParams}` : "",
    body: call.isWriteByGet ? null : body,
    reshape: call.reshape,
    token,
    api,
    signal: request.signal,
  });
}

/** The parts of the path below `base`, decoded once; refuses what another server might read as more or less of a path. */
function decodeSegments(pathname: string, base: string): string[] {
  if (!pathname.startsWith(`${base}/`)) throw new AppError("not-found", "Not below the proxy.");
  return pathname
    .slice(base.length + 1)
    .split("/")
    .map(decodeSegment);
}

function decodeSegment(raw: string): string {
  const segment = tryDecode(raw);
  const isSafe = segment !== null && segment !== "" && segment !== "." && segment !== "..";
  if (isSafe && !/[/\\\p{Cc}]/u.test(segment)) return segment;
  throw new AppError("not-found", "A part of this path is not allowed.");
}

function tryDecode(raw: string): string | null {
  try {
    return decodeURIComponent(raw);
  } catch {
    return null;
  }
}

function assertQuery(params: URLSearchParams, call: AllowedCall): void {
  const seen = new Set<string>();
  for (const [key, value] of params) {
    // A key given twice is read differently by different servers; one of them could miss a check.
    const isFine = call.query.includes(key) && !seen.has(key) && value.length <= MAX_VALUE_LENGTH;
    if (!isFine) throw new AppError("bad-request", "A query key is unknown here, given twice or too long.");
    seen.add(key);
  }
}

const CONTENT_TYPES = { form: "application/x-www-form-urlencoded", json: "application/json" } as const;

async function readBody(
  request: NextRequest,
  call: AllowedCall,
): Promise<{ type: string; text: string } | null> {
  if (call.body === "none") return null;
  const type = CONTENT_TYPES[call.body];
  if (!request.headers.get("content-type")?.toLowerCase().startsWith(type)) {
    throw new AppError("bad-request", `The body must be ${type}.`);
  }
  const text = await readBodyText(request, MAX_BODY_BYTES);
  return { type, text: call.fields ? checkedForm(text, call.fields) : text };
}

/** A form that two servers can read in one way only: known fields, each once, in one spelling. */
function checkedForm(text: string, rules: Readonly<Record<string, FieldRule>>): string {
  const form = new URLSearchParams(text);
  const given = [...form.keys()];
  const isKnown = given.every((key) => Object.hasOwn(rules, key)) && new Set(given).size === given.length;
  const isWhole = Object.entries(rules).every(([key, { pattern, isOptional }]) => {
    const value = form.get(key);
    return value === null ? isOptional : pattern.test(value);
  });
  if (isKnown && isWhole) return form.toString();
  throw new AppError("bad-request", "A field of the form is missing, empty, unknown or given twice.");
}
