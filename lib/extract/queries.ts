import { queryOptions } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import type { Extraction } from "@/lib/putio/extract";
import { findExtracted } from "./find-extracted";

/** Where an archive was extracted to; null where nothing leads there any more. */
export function extractedQuery(api: PutioApi, extraction: Pick<Extraction, "id" | "name" | "fileIds">) {
  return queryOptions({
    queryKey: ["extract", "result", extraction.id],
    queryFn: () => findExtracted(api, extraction),
  });
}
