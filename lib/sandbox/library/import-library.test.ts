import {
  appendFile,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ask, askRaw, createTestUser, type TestUser } from "../test-client";
import { importLibrary } from "./import-library";

const fixture = (name: string) => path.join(import.meta.dirname, "..", "media", "fixtures", name);

let folder = "";
let directory = "";
let sandbox: Sandbox;
let user: TestUser;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "library-"));
  directory = path.join(folder, "films");
  await mkdir(path.join(directory, "Season 1"), { recursive: true });
  await copyFile(fixture("b-frames.mp4"), path.join(directory, "Season 1", "One.mp4"));
  await writeFile(
    path.join(directory, "Season 1", "One.tr.srt"),
    "1\n00:00:01,000 --> 00:00:02,000\nMerhaba\n",
  );
  await writeFile(path.join(directory, "note.txt"), "hello");
  await mkdir(path.join(folder, "data"));
  sandbox = createSandbox({ dataDir: path.join(folder, "data") });
  user = await createTestUser(sandbox);
});
afterEach(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

async function importNow(): Promise<void> {
  const owner = sandbox.store.users.get(user.userId);
  if (!owner) throw new Error("The test's user is gone.");
  await (await importLibrary(sandbox, owner, { directory })).whenInspected;
}

/** The account's tree as paths. */
async function tree(parentId = 0, prefix = ""): Promise<string[]> {
  const { body } = await ask(sandbox, "/v2/files/list", {
    token: user.token,
    query: { parent_id: parentId },
  });
  const files = body.files as { id: number; name: string; file_type: string }[];
  const parts = await Promise.all(
    files.map(async ({ id, name, file_type }) =>
      file_type === "FOLDER"
        ? [`${prefix}${name}/`, ...(await tree(id, `${prefix}${name}/`))]
        : [prefix + name],
    ),
  );
  return parts.flat().sort();
}

function find(name: string) {
  const row = sandbox.store.database.get(
    "SELECT id FROM files WHERE name = ? AND user_id = ?",
    name,
    user.userId,
  );
  return sandbox.store.files.get(Number(row?.id));
}

const TREE = ["Season 1/", "Season 1/One.mp4", "Season 1/One.tr.srt", "note.txt"];

describe("a library", () => {
  test("appears in the root, read where it is, with its facts and checksums", async () => {
    await importNow();
    expect(await tree()).toEqual(TREE);
    const note = find("note.txt");
    const { body } = await ask(sandbox, `/v2/files/${note?.id}`, { token: user.token });
    expect(body.file).toMatchObject({ size: 5, crc32: "3610a686", file_type: "TEXT" });
    const film = find("One.mp4");
    const hls = await askRaw(sandbox, `/v2/files/${film?.id}/hls/media.m3u8`, { token: user.token });
    expect(await hls.text()).toContain('NAME="One.tr.srt",LANGUAGE="tr"');
    expect(sandbox.store.blobs.get(Number(film?.blobId))?.path).toBe(
      path.join(directory, "Season 1", "One.mp4"),
    );
  });

  test("imported again is the same, position and all", async () => {
    await importNow();
    const film = find("One.mp4");
    sandbox.store.files.update(Number(film?.id), { startFromSeconds: 5 });
    await importNow();
    expect(await tree()).toEqual(TREE);
    expect(find("One.mp4")).toMatchObject({ id: film?.id, startFromSeconds: 5 });
  });

  test("follows what happens on disk: new, changed, moved and vanished", async () => {
    await importNow();
    const note = find("note.txt");
    await writeFile(path.join(directory, "new.txt"), "new");
    await appendFile(path.join(directory, "note.txt"), " again");
    await rename(path.join(directory, "Season 1"), path.join(directory, "Season 2"));
    await importNow();
    expect(await tree()).toEqual([
      "Season 2/",
      "Season 2/One.mp4",
      "Season 2/One.tr.srt",
      "new.txt",
      "note.txt",
    ]);
    expect(find("note.txt")).toMatchObject({ id: note?.id, sizeBytes: 11 });
    expect(sandbox.store.users.get(user.userId)?.usedBytes).toBe(
      Number(find("One.mp4")?.sizeBytes) + Number(find("One.tr.srt")?.sizeBytes) + 11 + 3,
    );
  });

  test("a file rewritten at the same length is looked at again", async () => {
    await importNow();
    await writeFile(path.join(directory, "note.txt"), "HELLO");
    const soon = new Date(Date.now() + 60_000);
    await utimes(path.join(directory, "note.txt"), soon, soon);
    await importNow();
    expect(sandbox.store.blobs.get(Number(find("note.txt")?.blobId))?.crc32).toBe("c1446436");
  });

  test("what its owner removed, renamed or moved in the account stays so", async () => {
    await importNow();
    sandbox.store.files.remove(Number(find("note.txt")?.id));
    sandbox.store.files.rename(Number(find("One.mp4")?.id), "Mine.mp4");
    await importNow();
    expect(await tree()).toEqual(["Season 1/", "Season 1/Mine.mp4", "Season 1/One.tr.srt"]);
    sandbox.store.files.remove(Number(find("Season 1")?.id));
    await importNow();
    await importNow();
    expect(await tree()).toEqual([]);
  });

  test("what was deleted in the account, for good or into the trash, stays away and lies untouched on the disk", async () => {
    await importNow();
    const call = (name: string, form: Record<string, string | number>) =>
      ask(sandbox, `/v2/${name}`, { token: user.token, form });
    const season = Number(find("Season 1")?.id);
    await call("files/delete", { file_ids: Number(find("note.txt")?.id), skip_trash: 1 });
    await call("files/delete", { file_ids: season });
    await importNow();
    expect(await tree()).toEqual([]);
    await call("trash/empty", {});
    await importNow();
    expect([await tree(), sandbox.store.users.get(user.userId)?.usedBytes]).toEqual([[], 0]);
    const onDisk = await readdir(directory, { recursive: true });
    expect(onDisk.sort()).toEqual(["Season 1", "Season 1/One.mp4", "Season 1/One.tr.srt", "note.txt"]);
  });

  test("a disk that is not there today does not empty the account", async () => {
    await importNow();
    await rename(directory, `${directory}-away`);
    await mkdir(directory);
    await importNow();
    expect(await tree()).toEqual(TREE);
    const film = find("One.mp4");
    const { status } = await ask(sandbox, `/v2/files/${film?.id}/download`, { token: user.token });
    expect(status).toBe(410);
    await rm(directory, { recursive: true });
    await rename(`${directory}-away`, directory);
    await importNow();
    expect(await tree()).toEqual(TREE);
  });

  test("hidden files, links out of it, links to folders and broken links are not taken", async () => {
    await writeFile(path.join(directory, ".hidden"), "x");
    await writeFile(path.join(folder, "secret.txt"), "x");
    await symlink(path.join(folder, "secret.txt"), path.join(directory, "out.txt"));
    await symlink("/", path.join(directory, "root"));
    await symlink(".", path.join(directory, "loop"));
    await symlink("nowhere", path.join(directory, "broken.txt"));
    await symlink("note.txt", path.join(directory, "inside.txt"));
    await importNow();
    expect(await tree()).toEqual([...TREE.slice(0, 3), "inside.txt", "note.txt"].sort());
  });

  test.skipIf(process.platform !== "linux")(
    "names that are not UTF-8 are shown, and their bytes are served",
    async () => {
      const name = Buffer.concat([Buffer.from(`${directory}/caf`), Buffer.from([0xe9]), Buffer.from(".txt")]);
      await writeFile(name, "crème");
      await importNow();
      await importNow();
      expect(await tree()).toEqual([...TREE.slice(0, 3), "café.txt", "note.txt"].sort());
      const { headers } = await askRaw(sandbox, `/v2/files/${find("café.txt")?.id}/stream`, {
        token: user.token,
      });
      expect(await (await askRaw(sandbox, headers.get("location") ?? "")).text()).toBe("crème");
    },
  );

  test("a video that nothing can read needs conversion; a picture of the same name is its poster", async () => {
    await copyFile(fixture("mpeg4.avi"), path.join(directory, "Old.avi"));
    await writeFile(path.join(directory, "Old.jpg"), "jpeg");
    await importNow();
    const query = { mp4_status: 1, video_metadata: 1 };
    const { body } = await ask(sandbox, `/v2/files/${find("Old.avi")?.id}`, { token: user.token, query });
    expect(body.file).toMatchObject({ need_convert: true, video_metadata: { duration: null } });
    const screenshot = String((body.file as { screenshot: unknown }).screenshot);
    expect(await (await askRaw(sandbox, screenshot)).text()).toBe("jpeg");
  });

  test("the sandbox can be closed while checksums are still being worked out", async () => {
    const owner = sandbox.store.users.get(user.userId);
    if (!owner) throw new Error("The test's user is gone.");
    const { whenInspected } = await importLibrary(sandbox, owner, { directory, budgetMs: 0 });
    await sandbox.close();
    await expect(whenInspected).resolves.toBeUndefined();
    sandbox = createSandbox({ dataDir: path.join(folder, "data") });
  });
});
