"use client";

import { useQuery } from "@tanstack/react-query";
import { Link2, Users } from "lucide-react";
import type { PutioFile } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";
import { publicLinksQuery, sharedQuery } from "@/lib/sharing/queries";
import { sharedMarksOf, sharedWithWords } from "@/lib/sharing/shared-marks";

/** Two heads at what friends see, a link at what has a public one. */
export function SharedMark({ file }: { file: PutioFile }) {
  const { data: shared } = useQuery(sharedQuery(browserApi));
  // Shown where something else has asked: most sessions may not, and a refusal for every visit would help nobody.
  const { data: links } = useQuery({ ...publicLinksQuery(browserApi), enabled: false });
  const mark = shared && sharedMarksOf(shared).get(file.id);
  const hasLink = links?.some((link) => link.file.id === file.id) ?? false;
  return (
    <>
      {mark ? (
        <span title={`Shared with ${sharedWithWords(mark)}`} className="inline-flex shrink-0 text-muted">
          <Users className="size-4" strokeWidth={1.75} aria-hidden="true" />
          <span className="sr-only">Shared with {sharedWithWords(mark)}</span>
        </span>
      ) : null}
      {hasLink ? (
        <span title="Has a public link" className="inline-flex shrink-0 text-muted">
          <Link2 className="size-4" strokeWidth={1.75} aria-hidden="true" />
          <span className="sr-only">Has a public link</span>
        </span>
      ) : null}
    </>
  );
}
