"use client";

import type { NamedItem } from "@/lib/files/operations/operation";
import { browserApi } from "@/lib/query/browser-api";
import { useFileOperations } from "../files/use-file-operations";
import { fetchPart } from "../ui/lazy-part";

/** Puts one video into put.io's queue. */
export function useConvert({ id, name }: NamedItem): () => void {
  const operations = useFileOperations();
  return async () => {
    const { convertOneOperation } = await fetchPart(() => import("@/lib/convert/convert-operation"));
    await operations.run(convertOneOperation(browserApi, { id, name }));
  };
}
