import type { Sandbox } from "../../sandbox/create-sandbox";
import { ask, type TestUser } from "../../sandbox/test-client";
import { type Contract, type IdName, withIds } from "../contracts/contract";

type Ids = Partial<Record<IdName, number | string>>;

/** Plays a contract's request against the stand-in, and answers what is wrong with the reply. */
export async function playContract(
  contract: Contract,
  { sandbox, user, ids }: { sandbox: Sandbox; user: TestUser; ids: Ids },
): Promise<string[]> {
  const { request, reply } = contract;
  const fill = (fields: Record<string, string> | undefined) =>
    fields && Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, withIds(value, ids)]));
  const { query, form } = { query: fill(request.query), form: fill(request.form) };
  const { status, body } = await ask(sandbox, `/v2${withIds(request.path, ids)}`, {
    method: request.method,
    ...(request.isAnonymous ? {} : { token: user.token }),
    ...(query && { query }),
    ...(form && { form }),
    ...("json" in request && { json: request.json }),
  });
  if (status !== reply.status) return [`status is ${status}, not ${reply.status}: ${JSON.stringify(body)}`];
  return differences(reply.body, body);
}

/** Where `actual` lacks a key of `expected`, has another type there or names another failure; the rest may differ. */
export function differences(expected: unknown, actual: unknown, at = "reply"): string[] {
  if (at.endsWith(".error_type") && expected !== actual) return [`${at} is ${actual}, not ${expected}`];
  if (expected === null || actual === null) return [];
  if (Array.isArray(expected) || Array.isArray(actual)) {
    if (!Array.isArray(expected) || !Array.isArray(actual)) return [`${at} is not a list`];
    return expected.length > 0 && actual.length > 0 ? differences(expected[0], actual[0], `${at}[0]`) : [];
  }
  if (typeof expected !== typeof actual) return [`${at} is ${typeof actual}, not ${typeof expected}`];
  if (typeof expected !== "object") return [];
  return Object.entries(expected).flatMap(([key, value]) => {
    const record = actual as Record<string, unknown>;
    return key in record ? differences(value, record[key], `${at}.${key}`) : [`${at}.${key} is missing`];
  });
}
