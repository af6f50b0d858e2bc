"use client";

import { useFormats } from "../files/formats";

/** When put.io read a feed, or found something in it. */
export function FeedTime({ at }: { at: string }) {
  const formats = useFormats();
  return (
    <time
      dateTime={at}
      title={formats.fullDate(at)}
      // Node and the browser carry their own tables of how a date is written.
      suppressHydrationWarning
    >
      {formats.date(at)}
    </time>
  );
}
