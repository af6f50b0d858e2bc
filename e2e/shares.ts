import { z } from "zod";
import type { Sandbox, SandboxUser } from "./sandbox";

const sharesSchema = z.object({
  share_type: z.string(),
  shares: z.array(z.object({ user_name: z.string() })).nullish(),
});

const sharedSchema = z.object({ shared: z.array(z.object({ name: z.string() })) });

/** What is shared at put.io, as the user's own client on another device would ask and change it. */
export class Shares {
  readonly #sandbox: Sandbox;
  readonly #user: SandboxUser;

  constructor(sandbox: Sandbox, user: SandboxUser) {
    this.#sandbox = sandbox;
    this.#user = user;
  }

  async add(fileId: number, friends: string): Promise<void> {
    await this.#ask("/v2/files/share", { file_ids: String(fileId), friends });
  }

  /** Who sees a file by a share of its own: names, or "everyone". */
  async viewersOf(fileId: number): Promise<string[]> {
    const reply = sharesSchema.parse(await this.#ask(`/v2/files/${fileId}/shared-with-v2`));
    if (reply.share_type === "everyone") return ["everyone"];
    return (reply.shares ?? []).map(({ user_name }) => user_name).sort();
  }

  /** The names of all that anybody sees by a share. */
  async listShared(): Promise<string[]> {
    return sharedSchema.parse(await this.#ask("/v2/files/shared")).shared.map(({ name }) => name);
  }

  async deleteFile(fileId: number): Promise<void> {
    await this.#ask("/v2/files/delete", { file_ids: String(fileId) });
  }

  async #ask(path: string, form?: Record<string, string>): Promise<unknown> {
    const response = await fetch(`${this.#sandbox.origin}${path}`, {
      headers: { authorization: `token ${this.#user.accessToken}` },
      ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return JSON.parse(text);
  }
}
