"use client";

import { SegmentedChoice } from "../ui/segmented-choice";
import type { FeedForm } from "./use-feed-form";

const STARTS = [
  { value: "new", label: "New items only" },
  { value: "all", label: "All of it" },
];

/** Whether what is in the feed today is fetched as well. */
export function FeedStart({ form: { shouldSkipOld, setShouldSkipOld } }: { form: FeedForm }) {
  return (
    <div className="flex flex-col gap-1.5">
      <p className="font-medium">Begin with</p>
      <div>
        <SegmentedChoice
          label="Begin with"
          value={shouldSkipOld ? "new" : "all"}
          options={STARTS}
          onChange={(value) => setShouldSkipOld(value === "new")}
        />
      </div>
      <p className="text-muted">
        {shouldSkipOld
          ? "What is in the feed today is passed over; what appears from now on is fetched."
          : "Everything that is in the feed today is fetched at once, which may be a lot."}
      </p>
    </div>
  );
}
