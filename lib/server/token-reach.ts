import "server-only";
import type { PutioApi } from "../putio/api";
import { PutioError } from "../putio/errors";
import { validateToken } from "../putio/oauth";

/**
 * Whether the token that `api` carries is one of put.io's own apps, which may do what others may not (contract, 1.5): search for
 * people, take something out of the history. Where put.io does not say, yes: whoever tries then hears put.io's own answer.
 */
export async function isFirstParty(api: PutioApi): Promise<boolean> {
  try {
    return (await validateToken(api)).scope === null;
  } catch (error) {
    if (error instanceof PutioError) return true;
    throw error;
  }
}
