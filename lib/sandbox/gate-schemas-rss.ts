import { z } from "zod";
import { timeSchema } from "./gate-schemas";

/** As gate-schemas.ts, for RSS. */
const feedSchema = z.object({
  id: z.int(),
  title: z.string(),
  rss_source_url: z.string(),
  keyword: z.string().nullable(),
  unwanted_keywords: z.string(),
  parent_dir_id: z.int(),
  parentdirid: z.int(),
  paused: z.boolean(),
  paused_at: timeSchema.nullable(),
  delete_old_files: z.boolean(),
  extract: z.boolean(),
  start_at: timeSchema.nullable(),
  last_fetch: timeSchema.nullable(),
  last_error: z.string().nullable(),
  created_at: timeSchema,
  updated_at: timeSchema,
  failed_item_count: z.int().min(0).optional(),
});
const itemSchema = z.intersection(
  z.object({
    id: z.int(),
    title: z.string(),
    detected_date: timeSchema,
    processed_at: timeSchema,
    publish_date: timeSchema.nullable(),
  }),
  z.discriminatedUnion("is_failed", [
    z.object({ is_failed: z.literal(false), user_file_id: z.int().nullable() }),
    z.object({ is_failed: z.literal(true), failure_reason: z.string() }),
  ]),
);
/** The feeds of an account. */
export const feedListSchema = z.object({ feeds: z.array(feedSchema) });
/** One feed. */
export const feedReplySchema = z.object({ feed: feedSchema });
/** What a feed has brought. */
export const itemsSchema = z.object({ feed: feedSchema, items: z.array(itemSchema) });
