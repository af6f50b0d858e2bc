import { z } from "zod";
import type { Sandbox, SandboxUser } from "./sandbox";

const transferSchema = z.looseObject({
  id: z.number(),
  name: z.string(),
  status: z.string(),
  source: z.string(),
});
const listSchema = z.object({ transfers: z.array(transferSchema) });

export type StoredTransfer = z.infer<typeof transferSchema>;

/** As put.io has them, the newest first. */
export async function listTransfers(sandbox: Sandbox, user: SandboxUser): Promise<StoredTransfer[]> {
  const response = await fetch(`${sandbox.origin}/v2/transfers/list`, { headers: headersOf(user) });
  return listSchema.parse(await response.json()).transfers;
}

/** As from another device. */
export async function addTransfer(sandbox: Sandbox, user: SandboxUser, url: string): Promise<void> {
  const body = new URLSearchParams({ url });
  const init = { method: "POST", headers: headersOf(user), body };
  const response = await fetch(`${sandbox.origin}/v2/transfers/add`, init);
  if (!response.ok) throw new Error(`The sandbox did not take ${url}: ${await response.text()}`);
}

function headersOf(user: SandboxUser): Record<string, string> {
  return { authorization: `token ${user.accessToken}` };
}
