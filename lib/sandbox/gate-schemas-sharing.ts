import { z } from "zod";
import { fileSchema, timeSchema } from "./gate-schemas";
import { FILE_TYPES } from "./state/entities";

/** What put.io's SDK rejects about sharing, as gate-schemas.ts has it for the rest. */

const okSchema = z.literal("OK");
const sharesSchema = z.array(
  z.object({ share_id: z.int(), user_name: z.string(), user_avatar_url: z.string() }),
);

/** Everything that one shares: anything but full files is rejected. go-putio reads the last two keys. */
export const sharedSchema = z.object({
  status: okSchema,
  shared: z.array(
    fileSchema.extend({
      shared_with: z.union([z.literal("everyone"), z.int().min(0)]),
      file_id: z.int(),
      file_name: z.string(),
    }),
  ),
});

/** With whom a file is shared. */
export const sharedWithSchema = z.discriminatedUnion("share_type", [
  z.strictObject({ status: okSchema, share_type: z.literal("everyone") }),
  z.strictObject({ status: okSchema, share_type: z.literal("friends"), shares: sharesSchema }),
]);

/** The same as older clients read it. */
export const sharedWithOfOldSchema = z.object({ status: okSchema, "shared-with": sharesSchema });

/** A clone that was begun. */
export const cloneStartSchema = z.object({ status: okSchema, id: z.int() });

/** Where a clone stands. */
export const cloneSchema = z.intersection(
  z.object({ status: okSchema }),
  z.discriminatedUnion("shared_file_clone_status", [
    z.object({ shared_file_clone_status: z.enum(["NEW", "PROCESSING", "DONE"]) }),
    z.object({ shared_file_clone_status: z.literal("ERROR"), error_msg: z.string() }),
  ]),
);

const publicShareSchema = z.object({
  id: z.int(),
  token: z.string(),
  push_token: z.string(),
  created_at: timeSchema,
  expiration_date: timeSchema,
  owner: z.object({ name: z.string() }),
  user_file: z.object({ id: z.int(), name: z.string(), file_type: z.enum(FILE_TYPES) }),
});

/** A public link, for its owner and for its visitors. */
export const publicShareReplySchema = z.object({ public_share: publicShareSchema });

/** The public links of an account. */
export const publicSharesSchema = z.object({ public_shares: z.array(publicShareSchema) });
