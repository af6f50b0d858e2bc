import "server-only";
import * as z from "zod/mini";
import { env } from "../env";
import { AppError } from "../errors/app-error";
import { PutioError } from "../putio/errors";
import { pollDeviceCode, requestDeviceCode } from "../putio/oauth";
import { seal, unseal } from "./seal";
import { anonymousApi } from "./server-api";

/** put.io's own codes live about this long; ours never longer, so that an old tab cannot claim one. */
export const DEVICE_CODE_SECONDS = 15 * 60;

const claimSchema = z.object({ code: z.string(), expiresAt: z.number(), token: z.nullable(z.string()) });
type Claim = z.infer<typeof claimSchema>;

/** What the sign-in page shows. */
export type DeviceCode = { code: string; linkUrl: string; qrCodeUrl: string | null; expiresAt: string };
export type DeviceCodeState = { status: "pending" | "linked" | "expired" };

/**
 * Gets a code from put.io (contract, 1.7). `claim` goes into a cookie that scripts cannot read: only the browser that was
 * shown the code can sign in by it, and nobody who looks over a shoulder or guesses six characters.
 */
export async function startDeviceCode(): Promise<{ shown: DeviceCode; claim: string }> {
  if (!env.PUTIO_CLIENT_ID) throw new AppError("feature-disabled", "PUTIO_CLIENT_ID is not set.");
  const { code, qrCodeUrl } = await requestDeviceCode(anonymousApi, {
    clientId: env.PUTIO_CLIENT_ID,
    clientName: "Matinee",
  });
  const expiresAt = Date.now() + DEVICE_CODE_SECONDS * 1000;
  const linkUrl = `${env.PUTIO_WEB_URL}/link?code=${encodeURIComponent(code)}`;
  return {
    shown: { code, linkUrl, qrCodeUrl, expiresAt: new Date(expiresAt).toISOString() },
    claim: sealClaim({ code, expiresAt, token: null }),
  };
}

/**
 * Asks put.io once whether the code has been linked. The token goes nowhere but sealed into the next claim, as put.io may
 * give it out only once; `claim` is null when the cookie can stay what it is.
 */
export async function checkDeviceCode(
  sealed: string | undefined,
): Promise<DeviceCodeState & { claim: string | null }> {
  const claim = openClaim(sealed);
  if (!claim) return { status: "expired", claim: null };
  if (claim.token) return { status: "linked", claim: null };
  const token = await pollUnlessUnknown(claim.code);
  if (token === "unknown") return { status: "expired", claim: null };
  if (token === null) return { status: "pending", claim: null };
  return { status: "linked", claim: sealClaim({ ...claim, token }) };
}

/** The token of a linked code, for sign-in; null when it has expired or was never linked. */
export function linkedToken(sealed: string | undefined): string | null {
  return openClaim(sealed)?.token ?? null;
}

async function pollUnlessUnknown(code: string): Promise<string | null | "unknown"> {
  try {
    return await pollDeviceCode(anonymousApi, { code });
  } catch (error) {
    const isUnknown = error instanceof PutioError && (error.code === "not-found" || error.code === "gone");
    if (isUnknown) return "unknown";
    throw error;
  }
}

function sealClaim(claim: Claim): string {
  return seal(Buffer.from(JSON.stringify(claim)), { purpose: "device-code" });
}

function openClaim(sealed: string | undefined): Claim | null {
  const bytes = sealed ? unseal(sealed, { purpose: "device-code" }) : null;
  if (!bytes) return null;
  const claim = z.parse(claimSchema, JSON.parse(bytes.toString()));
  return claim.expiresAt > Date.now() ? claim : null;
}
