import { queryOptions } from "@tanstack/react-query";
import type { FileTargets } from "@/lib/files/targets";
import { type LinkTargets, requestFileLinks } from "@/lib/query/file-links";

/** Signed addresses for a selection; asked for while somebody looks at them, and kept no longer than they are seen. */
export function linksQuery(
  asked: LinkTargets,
  { selection, isMediaOnly }: { selection: FileTargets["selection"]; isMediaOnly: boolean },
) {
  return queryOptions({
    queryKey: ["downloads", "links", selection, isMediaOnly],
    queryFn: ({ signal }) => requestFileLinks({ targets: asked, isMediaOnly, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}
