import { z } from "zod";
import type { Fault } from "./fault";

const userSchema = z.object({
  username: z.string(),
  password: z.string(),
  user_id: z.number(),
  access_token: z.string(),
  first_party_token: z.string(),
});
const fileSchema = z.object({
  id: z.number(),
  name: z.string(),
  parent_id: z.number().nullable(),
});
const fileListSchema = z.object({ files: z.array(fileSchema), cursor: z.string().nullish() });
const requestsSchema = z.object({ requests: z.array(z.object({ path: z.string() })) });
const mp4Schema = z.object({ mp4: z.object({ status: z.string() }) });
const extractionsSchema = z.object({ extractions: z.array(z.unknown()) });
const fileReplySchema = z.looseObject({ file: z.looseObject({}) });
const createdSchema = z.object({ file: fileSchema });
const positionSchema = z.object({ start_from: z.number() });

export type SandboxUser = {
  username: string;
  password: string;
  accessToken: string;
  /** As put.io's own site has it: what other apps may not do (public links among it) it may. */
  firstPartyToken: string;
};
export type SandboxFile = z.infer<typeof fileSchema>;
export type Seed = {
  seed: "demo" | "empty" | "large-folder" | "people" | "two-friends";
  options?: Record<string, unknown>;
};

/** The sandbox's control addresses, and put.io's API as the user's own client would ask it. */
export class Sandbox {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  get origin(): string {
    return new URL(this.#url).origin;
  }

  /** A user of the test's own; nothing that another test does can reach it. */
  async createUser(seed: Seed): Promise<SandboxUser> {
    const user = userSchema.parse(await this.#send("/_sandbox/users", seed));
    return {
      username: user.username,
      password: user.password,
      accessToken: user.access_token,
      firstPartyToken: user.first_party_token,
    };
  }

  async addFault(fault: Fault): Promise<void> {
    await this.#send("/_sandbox/faults", fault);
  }

  /** The paths that were asked for with this user's token, the latest ones. */
  async listRequests(user: SandboxUser): Promise<string[]> {
    const response = await fetch(`${this.#url}/_sandbox/requests?username=${user.username}`);
    const { requests } = requestsSchema.parse(await readJson(response));
    return requests.map(({ path }) => path);
  }

  async clearFaults(user: SandboxUser): Promise<void> {
    await fetch(`${this.#url}/_sandbox/faults?username=${user.username}`, { method: "DELETE" });
  }

  async listFolder(user: SandboxUser, folderId: number): Promise<SandboxFile[]> {
    return this.#list(user, `/v2/files/list?parent_id=${folderId}&per_page=1000`);
  }

  /** Every file of a folder, however many pages that takes. */
  async listWholeFolder(user: SandboxUser, folderId: number): Promise<SandboxFile[]> {
    const first = fileListSchema.parse(
      await this.#get(user, `/v2/files/list?parent_id=${folderId}&per_page=1000`),
    );
    const files = first.files;
    let cursor = first.cursor;
    while (cursor) {
      const fields = { cursor, per_page: "1000" };
      const page = fileListSchema.parse(await this.#post(user, { path: "/v2/files/list/continue", fields }));
      files.push(...page.files);
      cursor = page.cursor;
    }
    return files;
  }

  /** The one file of that name, wherever it lies. */
  async findFile(user: SandboxUser, name: string): Promise<SandboxFile> {
    const files = await this.#list(user, `/v2/files/search?query=${encodeURIComponent(name)}&per_page=50`);
    const file = files.find((candidate) => candidate.name === name);
    if (!file) throw new Error(`The sandbox has no file named ${name}.`);
    return file;
  }

  async firstOfType(user: SandboxUser, type: "VIDEO" | "AUDIO" | "IMAGE" | "TEXT"): Promise<SandboxFile> {
    const [file] = await this.#listType(user, type);
    if (!file) throw new Error(`The sandbox has no ${type} for this user.`);
    return file;
  }

  /** The longest way down from the root, outermost first. */
  async deepestPath(user: SandboxUser): Promise<SandboxFile[]> {
    const folders = await this.#listType(user, "FOLDER");
    const byId = new Map(folders.map((folder) => [folder.id, folder]));
    const pathTo = (folder: SandboxFile): SandboxFile[] => {
      const parent = byId.get(folder.parent_id ?? 0);
      return parent ? [...pathTo(parent), folder] : [folder];
    };
    return folders.map(pathTo).reduce((left, right) => (right.length > left.length ? right : left), []);
  }

  async readPosition(user: SandboxUser, fileId: number): Promise<number> {
    const reply = await this.#get(user, `/v2/files/${fileId}/start-from`);
    return positionSchema.parse(reply).start_from;
  }

  async savePosition(user: SandboxUser, position: { fileId: number; seconds: number }): Promise<void> {
    await this.#post(user, {
      path: `/v2/files/${position.fileId}/start-from/set`,
      fields: { time: String(position.seconds) },
    });
  }

  /** Moves the sandbox's time on, for all tests alike: by seconds, as addresses of media that others watch expire after hours. */
  async advanceClock(seconds: number): Promise<void> {
    await this.#send("/_sandbox/clock", { advance_seconds: seconds });
  }

  /** As from another device. */
  async createFolder(user: SandboxUser, folder: { parentId: number; name: string }): Promise<SandboxFile> {
    const fields = { parent_id: String(folder.parentId), name: folder.name };
    return createdSchema.parse(await this.#post(user, { path: "/v2/files/create-folder", fields })).file;
  }

  async moveFile(user: SandboxUser, move: { fileId: number; parentId: number }): Promise<void> {
    const fields = { file_ids: String(move.fileId), parent_id: String(move.parentId) };
    await this.#post(user, { path: "/v2/files/move", fields });
  }

  async listTrash(user: SandboxUser): Promise<SandboxFile[]> {
    return this.#list(user, "/v2/trash/list?per_page=1000");
  }

  async switchTrashOff(user: SandboxUser): Promise<void> {
    await this.changeSettings(user, { trash_enabled: "false" });
  }

  async changeSettings(user: SandboxUser, fields: Record<string, string>): Promise<void> {
    await this.#post(user, { path: "/v2/account/settings", fields });
  }

  /** As from another device. */
  async startConversion(user: SandboxUser, fileId: number): Promise<void> {
    await this.#post(user, { path: `/v2/files/${fileId}/mp4`, fields: {} });
  }

  async startExtraction(user: SandboxUser, fileId: number): Promise<void> {
    await this.#post(user, { path: "/v2/files/extract", fields: { user_file_ids: String(fileId) } });
  }

  async readConversion(user: SandboxUser, fileId: number): Promise<string> {
    return mp4Schema.parse(await this.#get(user, `/v2/files/${fileId}/mp4`)).mp4.status;
  }

  async countExtractions(user: SandboxUser): Promise<number> {
    return extractionsSchema.parse(await this.#get(user, "/v2/files/extract")).extractions.length;
  }

  /** put.io's own answer to a read is this one from now on. */
  async answerWith(user: SandboxUser, reply: { path: string; body: object }): Promise<void> {
    const body = JSON.stringify({ status: "OK", ...reply.body });
    await this.addFault({ path: reply.path, method: "GET", status: 200, body, username: user.username });
  }

  /** put.io says from now on that this film has to be converted, whatever it is. Films of that kind play nowhere without ffmpeg. */
  async pretendNeedsConversion(user: SandboxUser, fileId: number): Promise<void> {
    const path = `/v2/files/${fileId}`;
    const reply = fileReplySchema.parse(await this.#get(user, `${path}?mp4_status=1&video_metadata=1`));
    const changes = { need_convert: true, is_mp4_available: false, content_type: "video/x-matroska" };
    await this.answerWith(user, { path, body: { ...reply, file: { ...reply.file, ...changes } } });
  }

  /** As if the user had withdrawn the permission at put.io. */
  async revoke(user: SandboxUser): Promise<void> {
    await this.#post(user, { path: "/v2/oauth/grants/logout", fields: {} });
  }

  async isTokenAlive(user: SandboxUser): Promise<boolean> {
    const response = await fetch(`${this.#url}/v2/account/info`, { headers: authorise(user) });
    return response.status === 200;
  }

  #listType(user: SandboxUser, type: string): Promise<SandboxFile[]> {
    return this.#list(user, `/v2/files/list?parent_id=-1&file_type=${type}&per_page=1000`);
  }

  async #list(user: SandboxUser, path: string): Promise<SandboxFile[]> {
    return fileListSchema.parse(await this.#get(user, path)).files;
  }

  async #get(user: SandboxUser, path: string): Promise<unknown> {
    return readJson(await fetch(`${this.#url}${path}`, { headers: authorise(user) }));
  }

  async #post(
    user: SandboxUser,
    request: { path: string; fields: Record<string, string> },
  ): Promise<unknown> {
    const body = new URLSearchParams(request.fields);
    return readJson(
      await fetch(`${this.#url}${request.path}`, { method: "POST", headers: authorise(user), body }),
    );
  }

  async #send(path: string, body: unknown): Promise<unknown> {
    return readJson(
      await fetch(`${this.#url}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
  }
}

function authorise(user: SandboxUser): Record<string, string> {
  return { authorization: `token ${user.accessToken}` };
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${new URL(response.url).pathname} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}
