"use client";

import { FormatsProvider } from "../files/formats";
import { TrashView } from "./trash-view";

export function TrashScreen({ renderedAtMs }: { renderedAtMs: number }) {
  return (
    <FormatsProvider renderedAtMs={renderedAtMs}>
      <TrashView renderedAtMs={renderedAtMs} />
    </FormatsProvider>
  );
}
