"use client";

import { useEffect } from "react";
import { leaveForSignIn } from "@/lib/query/leave-for-sign-in";
import { onSignedOutElsewhere } from "@/lib/session/session-channel";

/** Leaves this tab's page too when another tab signs out. */
export function SessionGuard() {
  useEffect(() => onSignedOutElsewhere(() => leaveForSignIn({ isDeliberate: true })), []);
  return null;
}
