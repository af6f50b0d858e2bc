"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { accessKeys } from "@/lib/account/access-queries";

/** Takes access away, and shows what put.io says is left. A failure is told as that of any write. */
export function useAccessChange<Subject>(change: (subject: Subject) => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    networkMode: "always",
    // After a failure too: a reply that was lost may have come after the deed.
    onSettled: () => client.invalidateQueries({ queryKey: accessKeys.all }),
  });
}
