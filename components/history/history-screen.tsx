"use client";

import { FormatsProvider } from "../files/formats";
import { HistoryView } from "./history-view";

type HistoryScreenProps = {
  renderedAtMs: number;
  /** Whether put.io lets this session take something out of the history; the page does not wait for the answer. */
  mayRemove: Promise<boolean>;
};

export function HistoryScreen({ renderedAtMs, mayRemove }: HistoryScreenProps) {
  return (
    <FormatsProvider renderedAtMs={renderedAtMs}>
      <HistoryView renderedAtMs={renderedAtMs} mayRemove={mayRemove} />
    </FormatsProvider>
  );
}
