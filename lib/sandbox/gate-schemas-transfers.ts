import { z } from "zod";
import { timeSchema } from "./gate-schemas";

/** As gate-schemas.ts, for transfers. Go decodes all numbers but the ratio as whole ones. */
const wholeOrNull = z.int().nullable();

/** A transfer; every key but the last is required. */
export const transferSchema = z.object({
  id: z.int(),
  type: z.enum(["URL", "TORRENT", "PLAYLIST", "LIVE_STREAM", "N/A"]),
  name: z.string(),
  source: z.string(),
  hash: z.string().nullable(),
  status: z.enum([
    "WAITING",
    "PREPARING_DOWNLOAD",
    "IN_QUEUE",
    "DOWNLOADING",
    "WAITING_FOR_COMPLETE_QUEUE",
    "WAITING_FOR_DOWNLOADER",
    "COMPLETING",
    "STOPPING",
    "SEEDING",
    "PREPARING_SEED",
    "COMPLETED",
    "ERROR",
  ]),
  size: wholeOrNull,
  downloaded: wholeOrNull,
  uploaded: wholeOrNull,
  percent_done: z.int().min(0).max(100).nullable(),
  completion_percent: z.int().min(0).max(100).nullable(),
  down_speed: wholeOrNull,
  up_speed: wholeOrNull,
  estimated_time: wholeOrNull,
  availability: wholeOrNull,
  current_ratio: z.number().nullable(),
  peers_connected: wholeOrNull,
  peers_getting_from_us: wholeOrNull,
  peers_sending_to_us: wholeOrNull,
  seconds_seeding: wholeOrNull,
  created_at: timeSchema,
  started_at: timeSchema.nullable(),
  finished_at: timeSchema.nullable(),
  file_id: wholeOrNull,
  save_parent_id: z.int(),
  download_id: wholeOrNull,
  subscription_id: wholeOrNull,
  client_ip: z.string().nullable(),
  callback_url: z.string().nullable(),
  error_message: z.string().nullable(),
  tracker: z.string().nullable(),
  tracker_message: z.string().nullable(),
  torrent_link: z.string().nullable(),
  is_private: z.boolean(),
  created_torrent: z.boolean(),
  simulated: z.boolean(),
  userfile_exists: z.boolean().optional(),
});
/** A page of transfers. */
export const transferListSchema = z.object({
  status: z.literal("OK"),
  transfers: z.array(transferSchema),
  total: z.int().min(0).optional(),
  cursor: z.string().nullable(),
});
/** One transfer. */
export const transferReplySchema = z.object({ status: z.literal("OK"), transfer: transferSchema });
/** Several at once: failures of single ones come inside a success. */
export const addMultiSchema = z.object({
  status: z.literal("OK"),
  transfers: z.array(transferSchema),
  errors: z.array(z.object({ url: z.string(), error_type: z.string(), status_code: z.int() })),
});
/** What links are, before they are added. */
export const transferInfoSchema = z.object({
  status: z.literal("OK"),
  disk_avail: z.number(),
  ret: z.array(
    z.object({
      url: z.string(),
      name: z.string(),
      type_name: z.string(),
      file_size: z.number(),
      human_size: z.string(),
      error: z.string().optional(),
      error_message: z.string().optional(),
    }),
  ),
});
