import { createHmac, timingSafeEqual } from "node:crypto";
import type { Sandbox } from "./create-sandbox";

export type Signable = { purpose: string; payload: string };

/**
 * Signs what a public address promises (which file, to whom, until when). `purpose` keeps a signature for one kind of
 * address from being good for another.
 */
export function sign(sandbox: Sandbox, { purpose, payload }: Signable): string {
  return createHmac("sha256", sandbox.secret).update(`${purpose}\n${payload}`).digest("base64url");
}

/** Whether a signature was made by `sign` for exactly this. */
export function isSigned(sandbox: Sandbox, signed: Signable & { signature: string }): boolean {
  const expected = Buffer.from(sign(sandbox, signed));
  const given = Buffer.from(signed.signature);
  return expected.byteLength === given.byteLength && timingSafeEqual(expected, given);
}
