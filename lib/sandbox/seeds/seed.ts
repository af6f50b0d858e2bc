import type { Sandbox } from "../create-sandbox";
import type { UserRecord } from "../state/entities";

/** Fills a new user's account. What it returns is added to the reply of `POST /_sandbox/users`. */
export type Seed = (
  sandbox: Sandbox,
  plan: { user: UserRecord; options: Record<string, unknown> },
) => Record<string, unknown> | Promise<Record<string, unknown>>;
