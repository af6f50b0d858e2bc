import { PutioError } from "../putio/errors";
import type { ErrorCode } from "./app-error";

/** Why a public link does not work any more; null: that is not what went wrong. */
export function linkEndOf(error: unknown): ErrorCode | null {
  return error instanceof PutioError && error.code.startsWith("link-") ? error.code : null;
}
