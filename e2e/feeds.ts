import { z } from "zod";
import type { Sandbox, SandboxUser } from "./sandbox";

const feedSchema = z.object({
  id: z.number(),
  title: z.string(),
  rss_source_url: z.string(),
  keyword: z.string().nullable(),
  unwanted_keywords: z.string(),
  parent_dir_id: z.number(),
  paused: z.boolean(),
  delete_old_files: z.boolean(),
});
const itemSchema = z.object({
  title: z.string(),
  is_failed: z.boolean(),
  user_file_id: z.number().nullish(),
});

export type StoredFeed = z.infer<typeof feedSchema>;

/** As put.io has them. */
export async function listFeeds(sandbox: Sandbox, user: SandboxUser): Promise<StoredFeed[]> {
  return z.object({ feeds: z.array(feedSchema) }).parse(await ask(sandbox, user, { path: "list" })).feeds;
}

export async function listItems(sandbox: Sandbox, user: SandboxUser, feedId: number) {
  const reply = await ask(sandbox, user, { path: `${feedId}/items` });
  return z.object({ items: z.array(itemSchema) }).parse(reply).items;
}

/** As from another device. With all that is in it, unless it says otherwise. */
export async function followFeed(
  sandbox: Sandbox,
  user: SandboxUser,
  feed: { title: string; url: string; isOnlyNew?: boolean },
): Promise<StoredFeed> {
  const form = { title: feed.title, rss_source_url: feed.url, parent_dir_id: "0", unwanted_keywords: "" };
  const all = feed.isOnlyNew ? { ...form, dont_process_whole_feed: "on" } : form;
  return z.object({ feed: feedSchema }).parse(await ask(sandbox, user, { path: "create", form: all })).feed;
}

type Asked = { path: string; form?: Record<string, string> };

async function ask(sandbox: Sandbox, user: SandboxUser, { path, form }: Asked): Promise<unknown> {
  const response = await fetch(`${sandbox.origin}/v2/rss/${path}`, {
    headers: { authorization: `token ${user.accessToken}` },
    ...(form && { method: "POST", body: new URLSearchParams(form) }),
  });
  if (response.ok) return response.json();
  throw new Error(`rss/${path} answered ${response.status}: ${await response.text()}`);
}
