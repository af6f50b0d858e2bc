import { z } from "zod";
import type { SandboxUser } from "./sandbox";

const storedSchema = z.object({
  id: z.number(),
  name: z.string(),
  parent_id: z.number().nullable(),
  file_type: z.string(),
  size: z.number(),
  crc32: z.string().nullable(),
});
const pageSchema = z.object({ files: z.array(storedSchema), cursor: z.string().nullish() });

export type StoredFile = { place: string; sizeBytes: number; crc32: string | null; id: number };

/** Every file that the account holds, folders aside, by where it lies ("Folder/Notes.txt"). One name may be there twice. */
export async function listStored(sandboxUrl: string, user: SandboxUser): Promise<StoredFile[]> {
  const files: z.infer<typeof storedSchema>[] = [];
  let page = await read(`${sandboxUrl}/v2/files/list?parent_id=-1&per_page=1000`, { user });
  files.push(...page.files);
  while (page.cursor) {
    const body = new URLSearchParams({ cursor: page.cursor, per_page: "1000" });
    page = await read(`${sandboxUrl}/v2/files/list/continue`, { user, body });
    files.push(...page.files);
  }
  const byId = new Map(files.map((file) => [file.id, file]));
  function placeOf({ name, parent_id }: { name: string; parent_id: number | null }): string {
    const parent = byId.get(parent_id ?? 0);
    return parent ? `${placeOf(parent)}/${name}` : name;
  }
  return files
    .filter(({ file_type }) => file_type !== "FOLDER")
    .map((file) => ({ place: placeOf(file), sizeBytes: file.size, crc32: file.crc32, id: file.id }));
}

/** For good, and its bytes with it: the next measurement needs the disk. */
export async function deleteStored(
  sandboxUrl: string,
  { user, fileId }: { user: SandboxUser; fileId: number },
): Promise<void> {
  const body = new URLSearchParams({ file_ids: String(fileId), skip_trash: "true" });
  const reply = await fetch(`${sandboxUrl}/v2/files/delete`, {
    method: "POST",
    headers: tokenOf(user),
    body,
  });
  if (!reply.ok) throw new Error(`Deleting what was uploaded answered ${reply.status}.`);
}

async function read(url: string, { user, body }: { user: SandboxUser; body?: URLSearchParams }) {
  const init = body === undefined ? {} : { method: "POST", body };
  return pageSchema.parse(await (await fetch(url, { headers: tokenOf(user), ...init })).json());
}

const tokenOf = ({ accessToken }: SandboxUser) => ({ authorization: `token ${accessToken}` });
