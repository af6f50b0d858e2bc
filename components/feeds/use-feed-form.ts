"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { draftOf, faultOf, NEW_DRAFT, settledDraft } from "@/lib/feeds/feed-draft";
import { changeMutation, followMutation } from "@/lib/feeds/mutations";
import { quoted } from "@/lib/files/operations/sentence";
import type { Feed, FeedDraft } from "@/lib/putio/rss";
import { browserApi } from "@/lib/query/browser-api";
import { invalidateTransfers } from "@/lib/transfers/invalidate-transfers";
import { showToast } from "../ui/toast-store";

export type FeedForm = ReturnType<typeof useFeedForm>;

/** A feed as it is being written down; `feed`: the one that is changed, null: a new one. */
export function useFeedForm(feed: Feed | null, { onDone }: { onDone: () => void }) {
  const client = useQueryClient();
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const options = { client, isSaidInPlace: () => isShown.current };
  const following = useMutation(followMutation(browserApi, options));
  const changing = useMutation(changeMutation(browserApi, options));
  const [draft, setDraft] = useState<FeedDraft>(() => (feed ? draftOf(feed) : NEW_DRAFT));
  const [shouldSkipOld, setShouldSkipOld] = useState(true);
  // Both at once, as the field is focused for a refusal by what is wrong with it.
  const [refusal, setRefusal] = useState<{ count: number; error: unknown }>({ count: 0, error: null });
  const saving = feed ? changing : following;

  async function save() {
    const settled = settledDraft(draft);
    if (feed) await changing.mutateAsync({ feedId: feed.id, draft: settled });
    else await following.mutateAsync({ draft: settled, shouldSkipOld });
    // Whoever has left the form may be in the next one by now.
    if (isShown.current) onDone();
    if (!feed) showToast({ title: `${quoted(settled.title)} is followed` });
    await invalidateTransfers(client);
  }
  return {
    draft,
    change(patch: Partial<FeedDraft>) {
      setRefusal(({ count }) => ({ count, error: null }));
      setDraft((before) => ({ ...before, ...patch }));
    },
    shouldSkipOld,
    setShouldSkipOld,
    isSaving: saving.isPending,
    error: refusal.error,
    /** How often it could not be sent or was refused. */
    refusals: refusal.count,
    /** Of the address, once somebody wanted to go on with it. */
    addressFault: refusal.count > 0 ? faultOf(draft.url) : null,
    submit() {
      const refuse = (error: unknown) => setRefusal(({ count }) => ({ count: count + 1, error }));
      if (faultOf(draft.url) !== null) refuse(null);
      else if (!saving.isPending) save().catch(refuse);
    },
  };
}
