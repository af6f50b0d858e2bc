"use client";

import { useQuery } from "@tanstack/react-query";
import type { ErrorCode } from "@/lib/errors/app-error";
import { playerKeys } from "@/lib/player/queries";
import type { FailureReason } from "@/lib/player/recovery";
import type { PutioFile } from "@/lib/putio/file";
import { useMediaPlace } from "./media-place-context";

const CODES: Record<Exclude<FailureReason, "not-found" | "refused">, ErrorCode> = {
  "signed-out": "signed-out",
  "payment-required": "payment-required",
  unreachable: "unreachable",
  "bad-playlist": "bad-reply",
  "cannot-decode": "cannot-decode",
  stalled: "stalled",
};

/**
 * What to say of a film that came to its end; null while that is being asked. The page has read the file, so a stream that is
 * refused says little: the file may have gone since, or it is only its stream that put.io does not give.
 */
export function useFailureCode(file: PutioFile, reason: FailureReason): ErrorCode | null {
  const { askAccess, refusal } = useMediaPlace();
  const isRefusal = reason === "not-found" || reason === "refused";
  const { data: loss, isPending } = useQuery({
    queryKey: playerKeys.access(file.id),
    queryFn: ({ signal }) => askAccess(file, signal),
    enabled: isRefusal,
    gcTime: 0,
    retry: false,
  });
  if (!isRefusal) return CODES[reason];
  return isPending ? null : (loss ?? refusal);
}
