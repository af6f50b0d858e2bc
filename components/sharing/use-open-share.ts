"use client";

import { useQueryClient } from "@tanstack/react-query";
import { describeError } from "@/lib/errors/messages";
import { fileQuery } from "@/lib/files/queries";
import { targetsOf } from "@/lib/files/targets";
import { browserApi } from "@/lib/query/browser-api";
import type { SharedItem } from "@/lib/sharing/shared-items";
import { useFileActs } from "../files/file-acts";
import { showToast } from "../ui/toast-store";

/** Opens who sees an item. Of one that only a link leads to, put.io is asked first what it is. */
export function useOpenShare(): (item: SharedItem) => void {
  const client = useQueryClient();
  const { openDialog } = useFileActs();
  return async ({ fileId, file: known }) => {
    try {
      const file = known ?? (await client.fetchQuery(fileQuery(browserApi, { fileId })));
      openDialog({ kind: "share", targets: targetsOf([file], file.parentId) });
    } catch (error) {
      const { title, hint } = describeError(error);
      showToast({ tone: "danger", title, hint });
    }
  };
}
