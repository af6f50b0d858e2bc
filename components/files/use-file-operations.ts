"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { accountKeys, accountQuery } from "@/lib/account/queries";
import { describeError } from "@/lib/errors/messages";
import type { FileOperations } from "@/lib/files/operations/file-operations";
import type { OperationResult } from "@/lib/files/operations/operation";
import { browserApi } from "@/lib/query/browser-api";
import { fetchPart } from "../ui/lazy-part";
import { showToast } from "../ui/toast-store";

const loading = new WeakMap<QueryClient, Promise<FileOperations>>();

/** Everything that can be done to files. Its code comes with the first act, or before, when the page has nothing else to do. */
export function useFileOperations(): FileOperations {
  const client = useQueryClient();
  return useMemo(() => lazyOperations(client), [client]);
}

export function loadFileOperations(client: QueryClient): Promise<FileOperations> {
  const known = loading.get(client);
  if (known) return known;
  const made = makeOperations(client);
  loading.set(client, made);
  // What did not arrive is asked for again at the next act.
  made.catch(() => loading.delete(client));
  return made;
}

async function makeOperations(client: QueryClient): Promise<FileOperations> {
  const { createFileOperations } = await fetchPart(() => import("@/lib/files/operations/file-operations"));
  return createFileOperations({
    api: browserApi,
    client,
    isTrashEnabled: async () => (await client.fetchQuery(accountQuery(browserApi))).settings.isTrashEnabled,
    onSpaceChanged: () => void client.invalidateQueries({ queryKey: accountKeys.all }),
  });
}

function lazyOperations(client: QueryClient): FileOperations {
  const act = async (does: (operations: FileOperations) => Promise<OperationResult>) => {
    try {
      return await does(await loadFileOperations(client));
    } catch (error) {
      const { title, hint } = describeError(error);
      showToast({ tone: "danger", title, hint });
      return NOTHING_DONE;
    }
  };
  return {
    trash: (targets) => act((operations) => operations.trash(targets)),
    deleteForGood: (targets) => act((operations) => operations.deleteForGood(targets)),
    move: (targets, place) => act((operations) => operations.move(targets, place)),
    copy: (targets, place) => act((operations) => operations.copy(targets, place)),
    rename: (file, name) => act((operations) => operations.rename(file, name)),
    createFolder: async (folder) => (await loadFileOperations(client)).createFolder(folder),
    setWatched: (targets, isWatched) => act((operations) => operations.setWatched(targets, isWatched)),
    restore: (files) => act((operations) => operations.restore(files)),
    deleteFromTrash: (files) => act((operations) => operations.deleteFromTrash(files)),
    emptyTrash: (trash) => act((operations) => operations.emptyTrash(trash)),
    run: (spec) => act((operations) => operations.run(spec)),
  };
}

const NOTHING_DONE: OperationResult = { done: 0, skipped: 0, failed: [] };
