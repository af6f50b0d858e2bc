"use client";

import { useState } from "react";
import type { FileTargets } from "@/lib/files/targets";
import { DetailsFacts } from "./details-facts";
import { DetailsSummary } from "./details-summary";
import { FormatsProvider } from "./formats";

/** What is known about one file, or about several together. */
export function Details({ targets }: { targets: FileTargets }) {
  const [openedAtMs] = useState(Date.now);
  const [first] = targets.files;
  return (
    <FormatsProvider renderedAtMs={openedAtMs}>
      <div className="flex flex-col">
        {targets.count === 1 && first ? <DetailsFacts file={first} /> : <DetailsSummary targets={targets} />}
      </div>
    </FormatsProvider>
  );
}
