import type { PutioApi } from "./api";
import { PutioError } from "./errors";
import { type CallOptions, request } from "./request";
import { flag, object, text } from "./schema";
import { maybeNumber, maybeText, okSchema } from "./wire";

const deviceCodeSchema = object({ code: text, qr_code_url: maybeText });
const deviceTokenSchema = object({ oauth_token: maybeText });
const validateSchema = object({ result: flag, token_scope: maybeText, user_id: maybeNumber });

/** Asks for a code that a person types at put.io/link; no token is needed (contract, 1.7). */
export async function requestDeviceCode(
  api: PutioApi,
  options: CallOptions & { clientId: string; clientName: string },
): Promise<{ code: string; qrCodeUrl: string | null }> {
  const { clientId, clientName, signal } = options;
  const wire = await request(api, {
    operation: "requestDeviceCode",
    path: "/oauth2/oob/code",
    query: { app_id: clientId, client_name: clientName },
    schema: deviceCodeSchema,
    signal,
  });
  return { code: wire.code, qrCodeUrl: wire.qr_code_url ?? null };
}

/** The token of a linked code, null while nobody has linked it. An unknown or old code ends in `not-found`. */
export async function pollDeviceCode(
  api: PutioApi,
  options: CallOptions & { code: string },
): Promise<string | null> {
  const wire = await request(api, {
    operation: "pollDeviceCode",
    path: `/oauth2/oob/code/${encodeURIComponent(options.code)}`,
    schema: deviceTokenSchema,
    signal: options.signal,
  });
  return wire.oauth_token || null;
}

/**
 * Whether put.io takes the token that `api` carries, and what it may do. put.io answers 200 with `result: false` for an
 * unknown one, and a 401 has been seen as well: both read as not valid (contract, 1.8).
 */
export async function validateToken(
  api: PutioApi,
  options: CallOptions = {},
): Promise<{ isValid: boolean; scope: string | null; userId: number | null }> {
  try {
    const wire = await request(api, {
      operation: "validateToken",
      path: "/oauth2/validate",
      schema: validateSchema,
      signal: options.signal,
    });
    return { isValid: wire.result, scope: wire.token_scope ?? null, userId: wire.user_id ?? null };
  } catch (error) {
    if (error instanceof PutioError && error.status === 401)
      return { isValid: false, scope: null, userId: null };
    throw error;
  }
}

/** Revokes the token that `api` carries, for good. */
export async function revokeToken(api: PutioApi, options: CallOptions = {}): Promise<void> {
  await request(api, {
    operation: "revokeToken",
    method: "POST",
    path: "/oauth/grants/logout",
    form: {},
    schema: okSchema,
    signal: options.signal,
  });
}
