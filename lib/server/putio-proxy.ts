import "server-only";
import type { NextRequest } from "next/server";
import { AppError } from "../errors/app-error";
import { routes } from "../routes";
import { type AllowedCall, type FieldRule, findAllowedCall } from "./allowlist";
import { readBodyText } from "./read-body";
import type { TokenSession } from "./session";
import { askUpstream } from "./upstream";

/** Room for the ids of a hundred thousand files. */
const MAX_BODY_BYTES = 1024 * 1024;
const MAX_VALUE_LENGTH = 4096;

/**
 * Passes one call of the browser on to put.io, if the allow-list knows it to the last query key. What it does not know
 * never reaches put.io.
 */
export async function proxyPutio(request: NextRequest, session: TokenSession): Promise<Response> {
  // The raw address: Next has decoded `params`, after which `%2F` can no longer be told from a slash.
  const url = new URL(request.url);
  const segments = decodeSegments(url.pathname);
  const call = findAllowedCall(request.method, segments);
  if (!call) throw new AppError("not-found", "This is not among the calls that pass through here.");
  assertQuery(url.searchParams, call);
  const body = await readBody(request, call);
  return askUpstream({
    method: call.isWriteByGet ? "GET" : call.method,
    path:
      segments.map((segment) => `/${encodeURIComponent(segment)}`).join("") + (call.endsInSlash ? "/" : ""),
    search: url.searchParams.size > 0 ? `?${url.searchParams}` : "",
    body: call.isWriteByGet ? null : body,
    reshape: call.reshape,
    token: session.token,
    signal: request.signal,
  });
}

/** The parts of the path below the proxy, decoded once; refuses what another server might read as more or less of a path. */
export function decodeSegments(pathname: string): string[] {
  const base = `${routes.putioProxyBase()}/`;
  if (!pathname.startsWith(base)) throw new AppError("not-found", "Not below the proxy.");
  return pathname.slice(base.length).split("/").map(decodeSegment);
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
