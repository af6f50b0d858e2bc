import { z } from "zod";
import type { Sandbox, SandboxUser } from "./sandbox";

const replySchema = z.object({ settings: z.record(z.string(), z.unknown()) });

/** Every setting of the account in put.io's words, as another app would read them. */
export async function readSettings(sandbox: Sandbox, user: SandboxUser): Promise<Record<string, unknown>> {
  const response = await fetch(`${sandbox.origin}/v2/account/settings`, {
    headers: { authorization: `token ${user.accessToken}` },
  });
  return replySchema.parse(await response.json()).settings;
}
