"use client";

import { useQueryClient } from "@tanstack/react-query";
import { SIGN_OUT_FAILED } from "@/lib/errors/sign-out-words";
import { routes } from "@/lib/routes";
import { signOut } from "@/lib/session/sign-out";
import { showToast } from "../ui/toast-store";

/** Signs out and leaves for the sign-in page, which says so if put.io could not be told. */
export function useSignOut(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    const slow = setTimeout(() => showToast({ title: "Signing out …" }), SLOW_AFTER_MS);
    const outcome = await signOut();
    clearTimeout(slow);
    if (outcome === "failed") {
      showToast({ tone: "danger", ...SIGN_OUT_FAILED });
      return;
    }
    queryClient.clear();
    await forgetWhatWaits();
    // A whole page load: what was rendered for this account must not stay in the router's cache either.
    location.assign(routes.login(outcome === "not-revoked" ? { error: outcome } : {}));
  };
}

/** What another app has shared, and nobody has answered about: the next person here is not to be asked. */
async function forgetWhatWaits(): Promise<void> {
  try {
    (await import("@/lib/uploads/handed-over")).forgetHandedOver();
  } catch {
    // It is thrown away after a day in any case.
  }
}

/** put.io is asked up to three times to revoke the token; nobody should wonder meanwhile whether the press was felt. */
const SLOW_AFTER_MS = 500;
