"use client";

import { FormatsProvider } from "../files/formats";
import { TransfersView } from "./transfers-view";

export function TransfersScreen({ renderedAtMs }: { renderedAtMs: number }) {
  return (
    <FormatsProvider renderedAtMs={renderedAtMs}>
      <TransfersView renderedAtMs={renderedAtMs} />
    </FormatsProvider>
  );
}
