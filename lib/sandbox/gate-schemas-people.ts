import { z } from "zod";
import { timeSchema } from "./gate-schemas";

/** As gate-schemas.ts, for people, history, the account and what may use it. */
const idSchema = z.int();
const okSchema = z.literal("OK");

const personSchema = z.object({ id: idSchema, name: z.string(), avatar_url: z.string() });

/** The friends of an account. */
export const friendsSchema = z.object({
  status: okSchema,
  total: z.int().min(0),
  friends: z.array(personSchema.extend({ has_received_files: z.boolean(), has_shared_files: z.boolean() })),
});
/** Requests, in either direction. */
export const requestsSchema = z.object({ status: okSchema, friends: z.array(personSchema) });
/** How many requests wait. */
export const countSchema = z.object({ status: okSchema, count: z.int().min(0) });
/** People found by their name. */
export const usersSchema = z.object({
  status: okSchema,
  users: z.array(personSchema.extend({ invited: z.boolean() })),
});
/** Invitations to put.io. */
export const friendInvitesSchema = z.object({
  invites: z.array(
    z.object({
      code: z.string(),
      created_at: timeSchema,
      user: z
        .object({
          name: z.string(),
          avatar_url: z.string(),
          created_at: timeSchema,
          status: z.enum(["CONVERTED", "IN_TRIAL", "TRIAL_ENDED", "TRIAL_NOT_STARTED", "UNKNOWN"]),
          earned_amount: z.number().nullable(),
        })
        .nullable(),
    }),
  ),
  remaining_limit: z.int().min(0),
});
/** A page of the history; the fields of each type are in `eventFields`. */
export const eventsSchema = z.object({
  status: okSchema,
  events: z.array(
    z.looseObject({ id: idSchema, user_id: idSchema, created_at: timeSchema, type: z.string() }),
  ),
  has_more: z.boolean(),
});

const fileFields = { file_id: idSchema, file_name: z.string(), file_size: z.number() };
/** What an event of each type must have besides. */
export const eventFields: Record<string, z.ZodType> = {
  upload: z.object(fileFields),
  file_shared: z.object({ ...fileFields, sharing_user_name: z.string() }),
  file_from_rss_deleted_for_space: z.object({ ...fileFields, file_source: z.string() }),
  transfer_completed: z.object({
    source: z.string(),
    transfer_name: z.string(),
    transfer_size: z.number(),
    file_id: idSchema,
  }),
  transfer_error: z.object({ source: z.string(), transfer_name: z.string() }),
  transfer_from_rss_error: z.object({ rss_id: idSchema, transfer_name: z.string() }),
  transfer_callback_error: z.object({
    transfer_id: idSchema,
    transfer_name: z.string(),
    message: z.string(),
  }),
  private_torrent_pin: z.object({
    user_download_name: z.string(),
    pinned_host_ip: z.string(),
    new_host_ip: z.string(),
  }),
  rss_filter_paused: z.object({ rss_filter_id: idSchema, rss_filter_title: z.string() }),
  voucher: z.object({ voucher: idSchema, voucher_owner_id: idSchema, voucher_owner_name: z.string() }),
  zip_created: z.object({ zip_id: idSchema, zip_size: z.number() }),
};

/** Which apps may use the account. */
export const grantsSchema = z.object({
  status: okSchema,
  apps: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      description: z.string(),
      website: z.string(),
      has_icon: z.boolean().nullable(),
    }),
  ),
});
/** Where somebody is signed in. */
export const clientsSchema = z.object({
  status: okSchema,
  clients: z.array(
    z.object({
      id: idSchema,
      active: z.boolean(),
      app_id: idSchema,
      app_name: z.string().optional(),
      client_name: z.string(),
      created_at: timeSchema,
      ip_address: z.string(),
      last_used_at: timeSchema.nullable(),
      note: z.string().nullable(),
      user_agent: z.string(),
    }),
  ),
});
const appPasswordSchema = z.object({
  id: idSchema,
  note: z.string(),
  created_at: timeSchema,
  last_used_at: timeSchema.nullable(),
  ip_address: z.string().nullable(),
});
/** A password for a program; only the reply that makes it has the password. */
export const newAppPasswordSchema = appPasswordSchema.extend({ password: z.string().min(8) });
/** The passwords for programs. */
export const appPasswordsSchema = z.object({ passwords: z.array(appPasswordSchema.strict()) });
/** What the account costs. */
export const paymentSchema = z.object({
  status: okSchema,
  extend_30: z.null(),
  extend_365: z.null(),
  has_pending_payment: z.boolean(),
  pending_bitpay: z.null(),
  expiration_date: timeSchema.optional(),
  plan: z
    .object({
      code: z.string(),
      group_code: z.string(),
      period_days: z.int().nullable(),
      storage_space: z.number(),
      type: z.enum(["onetime", "subscription"]),
      subscription: z
        .object({
          status: z.enum(["ACTIVE", "CANCELED", "PAST_DUE", "TRIALING"]),
          next_billing_date: timeSchema,
        })
        .optional(),
    })
    .optional(),
  last_payment: z.object({ method: z.string(), provider: z.string() }).optional(),
});
/** What waits for a confirmation by mail. */
export const confirmationsSchema = z.object({
  confirmations: z.array(
    z.object({
      created_at: timeSchema,
      subject: z.enum(["mail_change", "password_change", "subscription_upgrade"]),
    }),
  ),
});
/** By which ways bytes may come. */
export const tunnelRoutesSchema = z.object({
  status: okSchema,
  routes: z.array(z.object({ name: z.string(), description: z.string(), hosts: z.array(z.string()) })),
});
