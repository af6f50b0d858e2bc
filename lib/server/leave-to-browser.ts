import "server-only";
import { PutioError } from "../putio/errors";
import { redirectIfSignedOut } from "./session";

/** For reads that a page puts into its HTML: what failed the browser tries again, and says what is wrong. */
export function leaveToBrowser(error: unknown, returnTo: string): void {
  if (!(error instanceof PutioError)) throw error;
  if (error.code === "signed-out") redirectIfSignedOut(error, returnTo);
}
