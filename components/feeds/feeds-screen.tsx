"use client";

import { FormatsProvider } from "../files/formats";
import { FeedsView } from "./feeds-view";

export function FeedsScreen({ renderedAtMs }: { renderedAtMs: number }) {
  return (
    <FormatsProvider renderedAtMs={renderedAtMs}>
      <FeedsView />
    </FormatsProvider>
  );
}
