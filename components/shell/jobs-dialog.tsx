"use client";

import type { ReactNode } from "react";
import { isRunning } from "@/lib/convert/conversion-store";
import { forgetEndedConversions } from "@/lib/convert/track-conversions";
import { putZipAway } from "@/lib/downloads/zip-operation";
import { isExtracting, removeExtraction } from "@/lib/extract/extraction-store";
import { dismissExtraction } from "@/lib/putio/extract";
import { browserApi } from "@/lib/query/browser-api";
import { isCopying, removeClone } from "@/lib/sharing/clone-store";
import { ConversionRow } from "../convert/conversion-row";
import { ZipRow } from "../downloads/zip-row";
import { ExtractionRow } from "../extract/extraction-row";
import { useFollowed } from "../extract/use-extractions";
import { CloneRow } from "../sharing/clone-row";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { type Jobs, useJobs } from "./use-jobs";

/** The list of what put.io works on: conversions in the order of its queue, archives, zips, copies of friends' files. */
export function JobsDialog({ onClose }: { onClose: () => void }) {
  const jobs = useJobs();
  const { conversions, extractions, zips, clones } = jobs;
  useFollowed(extractions.map(({ id }) => id));
  const isAnyDone = jobs.count > jobs.runningCount;
  return (
    <Dialog
      title="What put.io works on"
      onClose={onClose}
      actions={isAnyDone ? <Button onClick={() => clearEnded(jobs)}>Clear what is done</Button> : null}
    >
      {jobs.count === 0 ? <p className="text-muted">Nothing at the moment.</p> : null}
      <Section title="Converting to MP4" isShown={conversions.length > 0}>
        {conversions.map((conversion) => (
          <ConversionRow key={conversion.fileId} conversion={conversion} onLeave={onClose} />
        ))}
      </Section>
      <Section title="Extracting" isShown={extractions.length > 0}>
        {extractions.map((extraction) => (
          <ExtractionRow key={extraction.id} extraction={extraction} onLeave={onClose} />
        ))}
      </Section>
      <Section title="Packing" isShown={zips.length > 0}>
        {zips.map((job) => (
          <ZipRow key={job.key} job={job} />
        ))}
      </Section>
      <Section title="Copying from friends" isShown={clones.length > 0}>
        {clones.map((job) => (
          <CloneRow key={job.key} job={job} onLeave={onClose} />
        ))}
      </Section>
    </Dialog>
  );
}

function Section({ title, isShown, children }: { title: string; isShown: boolean; children: ReactNode }) {
  if (!isShown) return null;
  return (
    <section aria-label={title} className="pb-5 last:pb-0">
      <h3 className="pb-2 text-xs font-medium text-muted">{title}</h3>
      <ul className="flex flex-col">{children}</ul>
    </section>
  );
}

/** What ended well or badly; what waits for a password waits on. */
function clearEnded({ conversions, extractions, zips, clones }: Jobs) {
  if (!conversions.every(isRunning)) forgetEndedConversions();
  for (const extraction of extractions) {
    if (isExtracting(extraction) || extraction.status === "PASSWORD") continue;
    removeExtraction(extraction.id);
    // Should put.io not have heard of it, it comes back with the next look.
    void dismissExtraction(browserApi, { id: extraction.id }).catch(() => {});
  }
  for (const job of zips) {
    if (job.state.kind !== "asking" && job.state.kind !== "packing") void putZipAway(browserApi, job);
  }
  for (const job of clones) if (!isCopying(job)) removeClone(job.key);
}
