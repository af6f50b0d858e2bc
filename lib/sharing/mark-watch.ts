import { type QueryClient, QueryObserver } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import { publishMarks } from "./mark-store";
import { publicLinksQuery, sharedQuery } from "./queries";

/**
 * Keeps the marks of rows what put.io's lists say, for as long as a page lives: one observer for all rows. Links are shown where
 * something else has asked for them; most sessions may not, and a refusal at every visit would help nobody.
 */
export function startMarkWatch(api: PutioApi, { client }: { client: QueryClient }): () => void {
  const shared = new QueryObserver(client, sharedQuery(api));
  const links = new QueryObserver(client, { ...publicLinksQuery(api), enabled: false });
  const publish = () =>
    publishMarks({
      shared: shared.getCurrentResult().data ?? [],
      links: links.getCurrentResult().data ?? [],
    });
  const stops = [shared.subscribe(publish), links.subscribe(publish)];
  publish();
  return () => {
    for (const stop of stops) stop();
  };
}
