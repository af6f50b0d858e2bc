import "server-only";
import { z } from "zod";

/**
 * The only reader of process.env (architecture.test.ts). Importing this from a client component is a build error, which
 * is the point: two of these values are secrets. `.env.example` lists every key and a test compares the two.
 */
const originSchema = z
  .url()
  .refine((value) => /^https?:\/\//.test(value), "must start with http:// or https://")
  .transform((value) => value.replace(/\/+$/, ""));

export const envSchema = z.object({
  PUTIO_API_URL: originSchema.default("https://api.put.io"),
  PUTIO_UPLOAD_URL: originSchema.default("https://upload.put.io"),
  PUTIO_WEB_URL: originSchema.default("https://app.put.io"),
  PUTIO_CLIENT_ID: z.string().default(""),
  PUTIO_CLIENT_SECRET: z.string().default(""),
  /** Further hosts that may serve media, comma-separated (`cdn.example.net`); put.io's own are always allowed. */
  PUTIO_MEDIA_HOSTS: z.string().default(""),
  NEXTAUTH_SECRET: z.string().default(""),
  NEXTAUTH_URL: originSchema.default("http://localhost:3000"),
});

export type Env = z.infer<typeof envSchema>;

// An empty value in a .env file means "not set", as people leave keys blank there.
const given = Object.fromEntries(
  Object.keys(envSchema.shape).flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : [])),
);

export const env: Env = envSchema.parse(given);

/** `next dev`: React needs eval there for its error overlays, and pages are served over plain http. */
export const isDevelopment = process.env.NODE_ENV === "development";
