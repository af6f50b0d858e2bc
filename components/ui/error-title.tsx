"use client";

import { describeError } from "@/lib/errors/messages";

/** What went wrong, in a line of text, where there is no room for more. */
export function ErrorTitle({ error }: { error: unknown }) {
  return describeError(error).title;
}
