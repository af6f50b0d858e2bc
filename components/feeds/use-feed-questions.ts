"use client";

import { useState } from "react";
import type { Feed } from "@/lib/putio/rss";
import { type FeedActs, useFeedActs } from "./use-feed-acts";

/** A dialog that is open; `feed` null: of a feed that is not there yet. */
export type FeedQuestion =
  | { kind: "edit"; feed: Feed | null }
  | { kind: "delete"; feed: Feed }
  | { kind: "clear"; feed: Feed };

export type FeedQuestions = { acts: FeedActs; ask: (question: FeedQuestion) => void };

/** What can be done about feeds, and the one question that is open about one of them. */
export function useFeedQuestions() {
  const acts = useFeedActs();
  const [question, ask] = useState<FeedQuestion | null>(null);
  return { acts, question, ask, close: () => ask(null) };
}
