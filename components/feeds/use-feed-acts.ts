"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { draftOf } from "@/lib/feeds/feed-draft";
import { actMutation, followMutation, retryItemMutation } from "@/lib/feeds/mutations";
import { feedLogQuery } from "@/lib/feeds/queries";
import { retryWords } from "@/lib/feeds/retry-words";
import { quoted } from "@/lib/files/operations/sentence";
import type { Feed, FeedItem } from "@/lib/putio/rss";
import { browserApi } from "@/lib/query/browser-api";
import { invalidateTransfers } from "@/lib/transfers/invalidate-transfers";
import { showToast } from "../ui/toast-store";

export type FeedActs = ReturnType<typeof useFeedActs>;

/** What one does about feeds. Each is shown at once and says when it is done; what put.io refuses is told by the one policy. */
export function useFeedActs() {
  const client = useQueryClient();
  const acting = useMutation(actMutation(browserApi, { client }));
  const retrying = useMutation(retryItemMutation(browserApi, { client }));
  const following = useMutation(followMutation(browserApi, { client, isSaidInPlace: () => false }));
  const readItems = async (feed: Feed) =>
    (await client.fetchQuery(feedLogQuery(browserApi, { feedId: feed.id }))).items;

  async function followAgain(feed: Feed) {
    const wish = { draft: draftOf(feed), shouldSkipOld: true, isPaused: feed.isPaused };
    await following.mutateAsync(wish);
    showToast({ title: `${quoted(feed.title)} is followed again`, hint: "Its list of items begins anew." });
  }
  async function pause(feed: Feed) {
    await acting.mutateAsync({ feed, act: "pause" });
    const action = { label: "Resume", onSelect: () => void resume(feed).catch(saidAlready) };
    showToast({ title: `${quoted(feed.title)} is paused`, action });
  }
  async function resume(feed: Feed) {
    await acting.mutateAsync({ feed, act: "resume" });
    const hint = "What has appeared meanwhile is fetched as well.";
    showToast({ title: `${quoted(feed.title)} goes on`, hint });
    await invalidateTransfers(client);
  }
  async function remove(feed: Feed) {
    await acting.mutateAsync({ feed, act: "delete" });
    const action = { label: "Follow again", onSelect: () => void followAgain(feed).catch(saidAlready) };
    showToast({ title: `${quoted(feed.title)} is no longer followed`, action });
  }
  async function retryAll(feed: Feed) {
    await acting.mutateAsync({ feed, act: "retry-all" });
    showToast(retryWords(feed.failedItemCount, await readItems(feed)));
    await invalidateTransfers(client);
  }
  async function retryItem(feed: Feed, item: FeedItem) {
    await retrying.mutateAsync({ feed, item });
    const after = (await readItems(feed)).filter(({ id }) => id === item.id);
    if (after.some(({ failureReason }) => failureReason !== null)) showToast(retryWords(1, after));
    await invalidateTransfers(client);
  }
  return {
    pause: (feed: Feed) => void pause(feed).catch(saidAlready),
    resume: (feed: Feed) => void resume(feed).catch(saidAlready),
    remove: (feed: Feed) => void remove(feed).catch(saidAlready),
    retryAll: (feed: Feed) => void retryAll(feed).catch(saidAlready),
    retryItem: (feed: Feed, item: FeedItem) => void retryItem(feed, item).catch(saidAlready),
    clearLog: (feed: Feed) => void acting.mutateAsync({ feed, act: "clear-log" }).catch(saidAlready),
  };
}

/** By the query client's policy on failed writes; what could not be read again stands on the page. */
function saidAlready() {}
