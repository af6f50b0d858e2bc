import "server-only";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "../env";
import { AppError } from "../errors/app-error";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Each purpose has a key of its own, so that text sealed for one is worthless to another. */
export type SealPurpose =
  | "media-group"
  | "media-child"
  | "media-link"
  | "device-code"
  | "public-link"
  | "upload";

type Sealing = {
  purpose: SealPurpose;
  /** Not in the sealed text, but must be the same when it is opened. */
  bound?: string;
};

/** `isStable`: the same text is sealed to the same one again, for an address that people keep. It shows that two are the same, and no more. */
type Making = Sealing & { isStable?: boolean };

const keys = new Map<SealPurpose, Buffer>();

/**
 * AES-256-GCM under a key derived from NEXTAUTH_SECRET: what leaves the server sealed can be neither read nor changed,
 * and any instance with the same secret opens it.
 */
export function seal(plain: Buffer, { purpose, bound = "", isStable = false }: Making): string {
  const iv = isStable ? syntheticIv(plain, { purpose, bound }) : randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(purpose), iv);
  cipher.setAAD(Buffer.from(bound));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString("base64url");
}

/** The sealed bytes; null for whatever we did not seal, for this purpose and binding, under this secret. */
export function unseal(sealed: string, { purpose, bound = "" }: Sealing): Buffer | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  const tagStart = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv("aes-256-gcm", keyOf(purpose), bytes.subarray(0, IV_BYTES));
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(bytes.subarray(tagStart));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, tagStart)), decipher.final()]);
  } catch {
    return null;
  }
}

/** NEXTAUTH_SECRET, or one clear sentence: an app that seals with an empty key would only seem to be safe. */
export function requireSecret(): string {
  if (env.NEXTAUTH_SECRET) return env.NEXTAUTH_SECRET;
  throw new AppError("unavailable", "NEXTAUTH_SECRET is not set; without it no session can be kept.");
}

/** An IV that only the same text under the same purpose and binding gets twice (the idea of RFC 5297), as GCM must never reuse one. */
function syntheticIv(plain: Buffer, { purpose, bound = "" }: Sealing): Buffer {
  const mac = createHmac("sha256", keyOf(purpose)).update(`${bound.length}:${bound}`).update(plain);
  return mac.digest().subarray(0, IV_BYTES);
}

function keyOf(purpose: SealPurpose): Buffer {
  const known = keys.get(purpose);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", requireSecret(), "matinee", purpose, 32));
  keys.set(purpose, key);
  return key;
}
