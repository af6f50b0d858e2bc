"use client";

import { extractOperation } from "@/lib/extract/extract-operation";
import { removeExtraction, type ShownExtraction } from "@/lib/extract/extraction-store";
import { dismissExtraction } from "@/lib/putio/extract";
import { browserApi } from "@/lib/query/browser-api";
import { useFileOperations } from "../files/use-file-operations";

/** What can be done with an extraction that put.io does not work on. */
export function useExtractionActs(extraction: ShownExtraction) {
  const operations = useFileOperations();
  function again(password?: string) {
    const { fileIds, name } = extraction;
    const selection = { kind: "files", fileIds } as const;
    const items = [{ id: fileIds[0] ?? 0, name }];
    void operations.run(extractOperation(browserApi, { selection, items, count: 1, password }));
  }
  return {
    retry: () => again(),
    give: (password: string) => again(password),
    dismiss() {
      removeExtraction(extraction.id);
      // It is off the list here; should put.io not have heard of it, it comes back with the next look.
      void dismissExtraction(browserApi, { id: extraction.id }).catch(() => {});
    },
  };
}
