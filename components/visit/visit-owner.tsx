"use client";

import { visibleName } from "@/lib/files/visible-name";
import type { Visit } from "@/lib/putio/visit";
import { useFormats } from "../files/formats";

/** Who shares this, and for how long. */
export function VisitOwner({ visit }: { visit: Visit }) {
  const formats = useFormats();
  const { ownerName, expiresAt } = visit;
  return (
    <>
      Shared by <bdi>{visibleName(ownerName)}</bdi>
      {expiresAt === null ? null : (
        <>
          {" · "}
          <time dateTime={expiresAt} suppressHydrationWarning>
            open until {formats.fullDate(expiresAt)}
          </time>
        </>
      )}
    </>
  );
}
