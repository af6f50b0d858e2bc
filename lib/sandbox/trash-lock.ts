import { ApiError } from "./http/api-error";
import type { Caller, RouteContext } from "./http/route";

/**
 * put.io does one thing at a time to an account's trash and lets others wait for a while only. Throws 400
 * `TRASH_LOCK_TIMEOUT` while a restore is under way; the same call succeeds some moments later.
 */
export function requireUnlockedTrash({ sandbox, caller }: RouteContext & { caller: Caller }): void {
  if (!sandbox.store.trash.isLocked(caller.user.id)) return;
  throw trashRefusal("TRASH_LOCK_TIMEOUT", "The trash is busy. Please try again.");
}

/** 400 with one of the trash's own error types. */
export function trashRefusal(errorType: string, message: string): ApiError {
  return new ApiError(400, errorType, { message });
}
