import type { APIRequestContext } from "@playwright/test";
import { z } from "zod";
import { routes } from "@/lib/routes";
import type { SandboxUser } from "./sandbox";

const csrfSchema = z.object({ csrfToken: z.string() });
const answerSchema = z.object({ url: z.string() });

/** Asks the server for a session outside of the browser; the cookie lands in the context that the request belongs to. */
export async function signInByToken(request: APIRequestContext, user: SandboxUser): Promise<void> {
  const { csrfToken } = csrfSchema.parse(await (await request.get(`${routes.authBase()}/csrf`)).json());
  const response = await request.post(`${routes.authBase()}/callback/token`, {
    form: { token: user.accessToken, csrfToken, json: "true" },
  });
  const { url } = answerSchema.parse(await response.json());
  const error = new URL(url).searchParams.get("error");
  if (error) throw new Error(`Signing in ${user.username} failed: ${error}`);
}
