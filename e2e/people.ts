import { z } from "zod";
import type { Sandbox, SandboxUser } from "./sandbox";

const peopleSchema = z.object({ friends: z.array(z.object({ name: z.string() })) });
const eventsSchema = z.object({ events: z.array(z.object({ id: z.number() })) });
const settingsSchema = z.object({ settings: z.object({ history_enabled: z.boolean() }) });

/** The names on one of a user's lists, as put.io has them. */
export async function listNames(
  sandbox: Sandbox,
  user: SandboxUser,
  list: "list" | "waiting-requests" | "sent-requests" = "list",
): Promise<string[]> {
  const { friends } = peopleSchema.parse(await get(sandbox, user, `/v2/friends/${list}`));
  return friends.map(({ name }) => name);
}

/** How long the history is, a thousand lines at most. */
export async function countEvents(sandbox: Sandbox, user: SandboxUser): Promise<number> {
  return eventsSchema.parse(await get(sandbox, user, "/v2/events/list?per_page=1000")).events.length;
}

export async function switchHistoryOff(sandbox: Sandbox, user: SandboxUser): Promise<void> {
  await post(sandbox, user, "/v2/account/settings", JSON.stringify({ history_enabled: false }));
}

export async function isHistoryOn(sandbox: Sandbox, user: SandboxUser): Promise<boolean> {
  return settingsSchema.parse(await get(sandbox, user, "/v2/account/settings")).settings.history_enabled;
}

async function get(sandbox: Sandbox, user: SandboxUser, path: string): Promise<unknown> {
  return readJson(await fetch(sandbox.origin + path, { headers: headersOf(user) }));
}

async function post(
  sandbox: Sandbox,
  user: SandboxUser,
  ...[path, json]: [string, string?]
): Promise<unknown> {
  const headers = { ...headersOf(user), ...(json ? { "content-type": "application/json" } : {}) };
  return readJson(await fetch(sandbox.origin + path, { method: "POST", headers, body: json ?? null }));
}

function headersOf(user: SandboxUser): Record<string, string> {
  return { authorization: `token ${user.accessToken}` };
}

async function readJson(response: Response): Promise<unknown> {
  if (response.ok) return response.json();
  throw new Error(`${new URL(response.url).pathname} answered ${response.status}: ${await response.text()}`);
}
