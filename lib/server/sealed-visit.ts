import "server-only";
import * as z from "zod/mini";
import { seal, unseal } from "./seal";

/** A public link as our own address of it keeps it (contract, 2.18). */
export type VisitPass = {
  /** put.io's token of the link; it opens what is shared for everybody who has it. */
  token: string;
  /** When the link ends, in milliseconds since 1970, by what put.io said when the address was made; null: it did not. */
  expiresAt: number | null;
};

const passSchema = z.object({ token: z.string(), expiresAt: z.nullable(z.number()) });

/**
 * The part of `visitRoutes` addresses that stands for a link. Sealed, as a token must not lie in histories, chats and logs;
 * the same link gives the same address again, which is what people copy, compare and print.
 */
export function sealVisit({ token, expiresAt }: VisitPass): string {
  const plain = Buffer.from(JSON.stringify({ token, expiresAt }));
  return seal(plain, { purpose: "public-link", isStable: true });
}

/** null: not made here, cut short, or changed on the way. Whether the link still works, put.io alone knows. */
export function openVisit(sealed: string): VisitPass | null {
  const bytes = unseal(sealed, { purpose: "public-link" });
  return bytes && z.parse(passSchema, JSON.parse(bytes.toString()));
}
