import type { APIRequestContext } from "@playwright/test";
import { z } from "zod";
import { routes } from "@/lib/routes";

const linkSchema = z.object({ id: z.number(), address: z.string() });
const createdSchema = z.object({ public_share: linkSchema });
const listSchema = z.object({ public_shares: z.array(linkSchema) });

/** A public link, asked for as its owner's page asks; `request` belongs to a browser with a session that may make one. */
export async function makeLink(
  request: APIRequestContext,
  { fileId, origin }: { fileId: number; origin: string },
): Promise<{ id: number; address: string }> {
  const response = await request.post(`${routes.putioProxyBase()}/public_share/${fileId}`, {
    form: {},
    headers: { origin },
  });
  return createdSchema.parse(await response.json()).public_share;
}

/** The addresses of every link that an account has. */
export async function listLinks(request: APIRequestContext): Promise<string[]> {
  const response = await request.get(`${routes.putioProxyBase()}/public_share/list`);
  return listSchema.parse(await response.json()).public_shares.map(({ address }) => address);
}

export async function endLink(
  request: APIRequestContext,
  { id, origin }: { id: number; origin: string },
): Promise<void> {
  await request.delete(`${routes.putioProxyBase()}/public_share/${id}`, { headers: { origin } });
}
