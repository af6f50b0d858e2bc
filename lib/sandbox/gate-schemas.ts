import { z } from "zod";
import { FILE_TYPES } from "./state/entities";
import { FILE_SORTS } from "./state/listing";

/**
 * What put.io's own TypeScript SDK rejects, written down as schemas: it throws a whole reply away when a required key is
 * missing or of another type. Nothing of the app's client is used here, or a wrong guess would agree with itself.
 */
const idSchema = z.int();
/** UTC, whole seconds, no offset: go-putio fails the whole listing on anything else. */
export const timeSchema = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
const mediaMetadataSchema = z.object({
  aspect_ratio: z.number().min(0).nullish(),
  codec: z.string().nullish(),
  duration: z.number().min(0).nullish(),
  height: z.int().min(0).nullish(),
  width: z.int().min(0).nullish(),
});
const mediaInfoSchema = z.object({
  mime_type: z.string().nullish(),
  format: z
    .object({
      bit_rate: z.number().min(0).optional(),
      duration: z.number().min(0).optional(),
      name: z.string().optional(),
    })
    .nullish(),
  streams: z
    .array(
      z.object({
        channels: z.int().min(0).optional(),
        codec_name: z.string().optional(),
        codec_type: z.string().optional(),
        height: z.int().min(0).optional(),
        rfc6381_codec: z.string().optional(),
        width: z.int().min(0).optional(),
      }),
    )
    .optional(),
});
/** A file or folder. */
export const fileSchema = z.object({
  id: idSchema,
  parent_id: idSchema.nullable(),
  name: z.string(),
  extension: z.string().nullable(),
  content_type: z.string().nullable(),
  file_type: z.enum(FILE_TYPES),
  folder_type: z.enum(["REGULAR", "SHARED_ROOT", "SHARED_FRIEND"]),
  size: z.number().min(0),
  crc32: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .nullable(),
  opensubtitles_hash: z.string().nullable(),
  created_at: timeSchema,
  updated_at: timeSchema,
  first_accessed_at: timeSchema.nullable(),
  icon: z.string().nullable(),
  screenshot: z.string().nullable(),
  is_hidden: z.boolean(),
  is_shared: z.boolean(),
  is_mp4_available: z.boolean(),
  start_from: z.number().min(0).optional(),
  sort_by: z.enum(FILE_SORTS).optional(),
  sender_name: z.string().optional(),
  stream_url: z.url().nullish(),
  mp4_stream_url: z.url().nullish(),
  need_convert: z.boolean().optional(),
  mp4_size: z.number().min(0).nullish(),
  video_metadata: mediaMetadataSchema.nullish(),
  media_metadata: mediaMetadataSchema.nullish(),
  content_type_and_codecs: z.string().nullish(),
  media_info: mediaInfoSchema.nullish(),
});
const okSchema = z.literal("OK");
/** A page of a folder. */
export const listingSchema = z.object({
  status: okSchema,
  files: z.array(fileSchema),
  parent: fileSchema.nullable(),
  cursor: z.string().nullable(),
  total: z.int().min(0).optional(),
  breadcrumbs: z.array(z.tuple([idSchema, z.string()])).optional(),
});
/** A page of a search. */
export const searchSchema = z.object({
  status: okSchema,
  files: z.array(fileSchema),
  cursor: z.string().nullable(),
  total: z.int().min(0),
});
/** A call that answers with a file. */
export const fileReplySchema = z.object({ status: okSchema, file: fileSchema });
/** A call that only says that it was done. */
export const doneSchema = z.object({ status: okSchema });
/** A move: failures of single files come inside a success. */
export const moveSchema = z.object({
  status: okSchema,
  errors: z.array(
    z.object({
      id: idSchema,
      name: z.string().nullable(),
      error_type: z.string(),
      status_code: z.int(),
    }),
  ),
});
/** A delete: both keys are required. */
export const deleteSchema = z.object({
  status: okSchema,
  skipped: z.int().min(0),
  cursor: z.string().nullable(),
});
const trashFileSchema = z.object({
  id: idSchema,
  parent_id: idSchema.nullable(),
  name: z.string(),
  size: z.number().min(0),
  content_type: z.string().nullable(),
  file_type: z.enum(FILE_TYPES),
  folder_type: z.literal("REGULAR"),
  extension: z.string().nullable(),
  icon: z.string().nullable(),
  created_at: timeSchema,
  first_accessed_at: timeSchema.nullable(),
  deleted_at: timeSchema,
  expiration_date: timeSchema,
});
/** A page of the trash; the continuation has neither of the sums. */
export const trashSchema = z.object({
  status: okSchema,
  files: z.array(trashFileSchema),
  cursor: z.string().nullable(),
  total: z.int().min(0).optional(),
  trash_size: z.number().min(0).optional(),
});
/** Where a conversion to MP4 stands. `PREPARING` and `FINISHING` of old are rejected. */
export const mp4Schema = z.discriminatedUnion("status", [
  z.object({ id: idSchema, status: z.enum(["NOT_AVAILABLE", "ERROR"]) }),
  z.object({ id: idSchema, status: z.literal("IN_QUEUE"), percent_done: z.number().optional() }),
  z.object({ id: idSchema, status: z.literal("CONVERTING"), percent_done: z.number() }),
  z.object({
    id: idSchema,
    status: z.literal("COMPLETED"),
    percent_done: z.number(),
    size: z.number().min(0),
  }),
]);
/** What is being converted. */
export const mp4QueueSchema = z.object({
  mp4s: z.array(z.intersection(mp4Schema, z.object({ name: z.string() }))),
});
/** Archives being unpacked. */
export const extractionsSchema = z.object({
  extractions: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      files: z.array(idSchema),
      num_parts: z.int().min(0),
      message: z.string().nullable(),
      status: z.enum([
        "NEW",
        "SENT_TO_QUEUE",
        "EXTRACTING",
        "EXTRACTED",
        "ERROR",
        "PASSWORD",
        "PASSWORD_OBTAINED",
      ]),
    }),
  ),
});
/** Where a zip stands. */
export const zipSchema = z.intersection(
  z.object({ status: okSchema, id: idSchema.optional() }),
  z.discriminatedUnion("zip_status", [
    z.object({ zip_status: z.enum(["NEW", "PROCESSING"]), url: z.null() }),
    z.object({
      zip_status: z.literal("DONE"),
      url: z.url(),
      size: z.number().min(0),
      missing_files: z.array(z.string()),
    }),
    z.object({ zip_status: z.literal("ERROR"), error_msg: z.string(), url: z.null() }),
  ]),
);
/** The zips of an account. */
export const zipListSchema = z.object({
  status: okSchema,
  zips: z.array(z.object({ id: idSchema, created_at: timeSchema })),
});
/** Where a list of links stands. */
export const downloadLinksSchema = z.object({
  status: okSchema,
  links_status: z.enum(["NEW", "PROCESSING", "DONE", "ERROR"]),
  links: z
    .object({
      download_links: z.array(z.url()),
      media_links: z.array(z.url()),
      mp4_links: z.array(z.url()),
    })
    .nullable(),
  error_msg: z.string().optional(),
});
/** Every refusal. */
export const errorSchema = z.object({
  status: z.literal("ERROR"),
  status_code: z.int(),
  error_type: z.string(),
  error_message: z.string(),
  error_id: z.string().nullable(),
  error_uri: z.string(),
  extra: z.record(z.string(), z.unknown()),
});
