import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32 } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { originalName, rcloneName, storedName } from "../../format/stored-name";
import { createSandbox, type Sandbox } from "../../sandbox/create-sandbox";
import { createListener, listen } from "../../sandbox/http/node-listener";
import { ask, createTestUser, TEST_ORIGIN, type TestUser } from "../../sandbox/test-client";
import { hasRclone } from "./find-rclone";
import { API_HOST, type Front, STORAGE_HOST, startFront } from "./front";
import { Rclone } from "./rclone";

const WHOLE_MINUTE_MS = 60_000;

/** Not with the sign ‛ itself: rclone does not find such a file again, neither on this disk nor at put.io. */
const NAMES = [
  "back\\slash.txt",
  "bell\u0007 and tab\t.txt",
  "two\nlines.txt",
  "del\u007f.txt",
  "．",
  "．．",
  "...",
  "zero␀.txt",
  "full／width",
  "␉ before back＼slash␡.txt",
  "\u202eright\u202c.txt",
  "Grüße “x” 👋.txt",
  "\"'`<script>.txt",
  ` blanks around `,
  `${"ä".repeat(125)}x.txt`,
];

describe.skipIf(!hasRclone())("rclone", () => {
  let folder: string;
  let sandbox: Sandbox;
  let front: Front;
  let rclone: Rclone;
  let user: TestUser;
  let source: string;
  const servers: ReturnType<typeof createListener>[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "rclone-"));
    sandbox = createSandbox({ publicUrl: `https://${API_HOST}`, storageUrl: `https://${STORAGE_HOST}` });
    servers.push(
      createListener((request, from) => sandbox.fetch(request, from)),
      createListener((request, from) => sandbox.fetch(request, from)),
    );
    const [api = 0, storage = 0] = await Promise.all(
      servers.map((server) => listen(server, { host: "127.0.0.1", port: 0 })),
    );
    front = await startFront(folder, { api, storage });
  });

  afterAll(async () => {
    front.close();
    for (const server of servers) server.close().closeAllConnections();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    user = await createTestUser(sandbox);
    rclone = new Rclone({ front, token: user.token, folder });
    source = await mkdtemp(path.join(folder, "source-"));
  });

  async function write(name: string, content: string | Uint8Array): Promise<void> {
    await mkdir(path.dirname(path.join(source, name)), { recursive: true });
    await writeFile(path.join(source, name), content);
    await utimes(path.join(source, name), new Date("2021-02-03T04:05:06Z"), new Date("2021-02-03T04:05:06Z"));
  }

  test(
    "copies a tree with its times, lists it, and finds it the same by checksum",
    async () => {
      const large = new Uint8Array(3_000_000).fill(7);
      await write("a/b/Large.bin", large);
      await write("a/Empty.txt", "");
      await write("Grüße “x” 👋.txt", "hello");
      await rclone.print("copy", source, "putio:In");
      expect(await rclone.lines("lsl", "putio:In")).toEqual([
        "        0 2021-02-03 04:05:06.000000000 a/Empty.txt",
        "        5 2021-02-03 04:05:06.000000000 Grüße “x” 👋.txt",
        "  3000000 2021-02-03 04:05:06.000000000 a/b/Large.bin",
      ]);
      const { code, stderr } = await rclone.run("check", source, "putio:In");
      expect(stderr).toContain("0 differences found");
      expect(code).toBe(0);
      expect(await rclone.print("hashsum", "crc32", "putio:In/a/b/Large.bin")).toBe(
        `${crc32(large).toString(16).padStart(8, "0")}  Large.bin\n`,
      );
    },
    WHOLE_MINUTE_MS,
  );

  test(
    "reads a part of a file, and a whole one back",
    async () => {
      await write("Letters.txt", "abcdefghij");
      await rclone.print("copy", source, "putio:");
      expect(await rclone.print("cat", "--offset", "3", "--count", "4", "putio:Letters.txt")).toBe("defg");
      await rclone.print("copyto", "putio:Letters.txt", path.join(folder, "back.txt"));
      expect(await readFile(path.join(folder, "back.txt"), "utf8")).toBe("abcdefghij");
    },
    WHOLE_MINUTE_MS,
  );

  test(
    "overwrites what has changed, and takes what is piped in",
    async () => {
      await write("Same.txt", "one");
      await rclone.print("copy", source, "putio:");
      await writeFile(path.join(source, "Same.txt"), "another");
      await rclone.print("copy", source, "putio:");
      expect(await rclone.print("cat", "putio:Same.txt")).toBe("another");
      expect(await rclone.lines("lsf", "putio:")).toEqual(["Same.txt"]);
      const piped = await rclone.runWith("through a pipe", ["rcat", "putio:Piped.txt"]);
      expect(piped).toMatchObject({ code: 0 });
      expect(await rclone.print("cat", "putio:Piped.txt")).toBe("through a pipe");
    },
    WHOLE_MINUTE_MS,
  );

  test(
    "copies, moves and touches files and folders where they lie",
    async () => {
      await write("Film/One.txt", "1");
      await write("Film/Two.txt", "22");
      await rclone.print("copy", source, "putio:");
      await rclone.print("copyto", "putio:Film/One.txt", "putio:Film/Copy of one.txt");
      await rclone.print("moveto", "putio:Film/Two.txt", "putio:Other/Second.txt");
      await rclone.print("moveto", "putio:Film", "putio:Films/Film");
      expect(await rclone.lines("lsf", "-R", "putio:")).toEqual([
        "Films/",
        "Films/Film/",
        "Films/Film/Copy of one.txt",
        "Films/Film/One.txt",
        "Other/",
        "Other/Second.txt",
      ]);
      await rclone.print("touch", "--timestamp", "2019-08-07T06:05:04", "putio:Other/Second.txt");
      expect(await rclone.print("lsl", "putio:Other")).toContain("2019-08-07 06:05:04");
    },
    WHOLE_MINUTE_MS,
  );

  test(
    "keeps two places the same, both ways",
    async () => {
      await write("Keep.txt", "keep");
      await write("Old/Gone.txt", "gone");
      await rclone.print("sync", source, "putio:Mirror");
      await rm(path.join(source, "Old"), { recursive: true });
      await write("New.txt", "new");
      await rclone.print("sync", source, "putio:Mirror");
      expect(await rclone.lines("lsf", "-R", "--files-only", "putio:Mirror")).toEqual([
        "Keep.txt",
        "New.txt",
      ]);
      const back = path.join(folder, path.basename(source).replace("source", "back"));
      await mkdir(back);
      await writeFile(path.join(back, "Stray.txt"), "stray");
      await rclone.print("sync", "putio:Mirror", back);
      expect(await rclone.lines("lsf", back)).toEqual(["Keep.txt", "New.txt"]);
    },
    WHOLE_MINUTE_MS,
  );

  test(
    "purges a folder, tells of the disk, and empties the trash",
    async () => {
      await write("Heavy/Bytes.bin", new Uint8Array(1024 * 1024));
      await rclone.print("copy", source, "putio:");
      expect(await rclone.print("about", "putio:")).toMatch(/Used: +1 MiB/);
      await rclone.print("purge", "putio:Heavy");
      expect(await rclone.lines("lsf", "putio:")).toEqual([]);
      await rclone.print("cleanup", "putio:");
      const trash = await ask(sandbox, "/v2/trash/list", { token: user.token });
      expect(trash.body.files).toEqual([]);
      expect(await rclone.print("about", "putio:")).toMatch(/Used: +0 B/);
    },
    WHOLE_MINUTE_MS,
  );

  test(
    "stores names that are shown here as they were on its disk",
    async () => {
      for (const name of NAMES) await writeFile(path.join(source, name), "x");
      await writeFile(Buffer.concat([Buffer.from(`${source}/latin `), Buffer.from([0xe9, 0x2e])]), "x");
      await rclone.print("copy", source, "putio:");
      const stored = await storedNames();
      const wanted = [...NAMES, "latin \udce9."].sort();
      expect(stored.map(originalName).sort()).toEqual(wanted);
      expect(wanted.map(storedName).sort()).toEqual(stored.sort());
    },
    WHOLE_MINUTE_MS,
  );

  test(
    "has on its disk the names of what was uploaded here",
    async () => {
      for (const name of NAMES) await upload(storedName(name));
      await rclone.print("copy", "putio:", source);
      expect((await readdir(source)).sort()).toEqual(NAMES.toSorted());
    },
    WHOLE_MINUTE_MS,
  );

  test(
    "lists what was uploaded here as it lists the same files on its disk",
    async () => {
      for (const name of NAMES) await writeFile(path.join(source, name), "x");
      const onDisk = await rclone.lines("lsf", source);
      for (const name of NAMES) await upload(storedName(name));
      expect(await rclone.lines("lsf", "putio:")).toEqual(onDisk);
      const { stderr } = await rclone.run("check", source, "putio:");
      expect(stderr).toContain("0 differences found");
    },
    WHOLE_MINUTE_MS,
  );

  test.each(["back\\slash.txt", "back＼slash␡.txt", "bell\u0007 and tab\t.txt", "full／width", "．"])(
    "finds %j under the path that is copied here",
    async (name) => {
      await upload(storedName(name));
      expect(await rclone.print("cat", `putio:${rcloneName(storedName(name))}`)).toBe("x");
    },
    WHOLE_MINUTE_MS,
  );

  async function storedNames(): Promise<string[]> {
    const { body } = await ask(sandbox, "/v2/files/list", { token: user.token });
    return (body.files as { name: string }[]).map((file) => file.name);
  }

  async function upload(name: string): Promise<void> {
    const parts = new FormData();
    parts.set("file", new Blob(["x"]), "x");
    parts.set("filename", name);
    const url = new URL(`/v2/files/upload?oauth_token=${user.token}`, TEST_ORIGIN);
    const reply = await sandbox.fetch(new Request(url, { method: "POST", body: parts }), {
      clientIp: "127.0.0.1",
    });
    expect(reply.status).toBe(200);
  }
});
