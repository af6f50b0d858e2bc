"use client";

import { useSyncExternalStore } from "react";
import { readAnswers, recallDecoding, subscribeToDecoding } from "@/lib/files/decoding";
import { type PlayForecast, willItPlay } from "@/lib/files/will-it-play";
import type { PutioFile } from "@/lib/putio/file";
import { useConversion } from "./use-conversion";

const NOTHING_KNOWN: ReadonlyMap<string, boolean> = new Map();

/** Whether a press on play will show something, by what put.io and this browser say at the moment. */
export function usePlayForecast(file: PutioFile): PlayForecast {
  const conversion = useConversion(file.id);
  const known = useSyncExternalStore(subscribeToDecoding, readAnswers, () => NOTHING_KNOWN);
  return willItPlay(file, { conversion, decodes: (question) => recallDecoding(known, question) });
}
