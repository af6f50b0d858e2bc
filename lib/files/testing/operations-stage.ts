import { QueryClient } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import type { PutioFile } from "@/lib/putio/file";
import { listFolder } from "@/lib/putio/files";
import { createSandbox } from "@/lib/sandbox/create-sandbox";
import { ask, createTestUser, TEST_ORIGIN } from "@/lib/sandbox/test-client";
import { listPaths, plantPaths, type TestTree } from "@/lib/sandbox/test-tree";
import type { FolderData } from "../folder-data";
import { filesKeys } from "../keys";
import { createFileOperations } from "../operations/file-operations";
import { OperationLog } from "../operations/operation-log";
import type { Announcement } from "../operations/tabs";
import { folderQuery } from "../queries";

export type Stage = Awaited<ReturnType<typeof setStage>>;

/** A put.io of one's own with a tree in it, and the operations before it, as one tab has them. */
export async function setStage(tree: TestTree) {
  const sandbox = createSandbox();
  const user = await createTestUser(sandbox);
  const ids = plantPaths(sandbox, user.userId, tree);
  const network = { isDead: false, onRequest: (_path: string) => {}, onPause: () => {} };
  const api = apiOf(sandbox, { token: user.token, network });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } });
  const log = new OperationLog();
  const announced: Announcement[] = [];
  const account = { isTrashEnabled: true };
  const operations = createFileOperations({
    api,
    client,
    log,
    announce: (announcement) => announced.push(announcement),
    isTrashEnabled: async () => account.isTrashEnabled,
    // What is waited for in a browser has happened here: put.io's clock goes on instead.
    pause: async ({ ms }) => {
      network.onPause();
      sandbox.clock.advance(Math.ceil(ms / 1000));
    },
  });
  /** To its end, as a list on screen does. */
  const show = (folderId: number) =>
    client.fetchInfiniteQuery({ ...folderQuery(api, { folderId }), staleTime: 0, pages: 10 });
  return {
    sandbox,
    user,
    api,
    client,
    log,
    announced,
    account,
    network,
    operations,
    show,
    id: (path: string) => ids[path] ?? Number.NaN,
    /** Everything that the account holds, as put.io has it. */
    paths: () => listPaths(sandbox, user.userId).map((line) => line.replace(/ \d+$/, "")),
    /** The names that a folder shows on screen. */
    shown: (folderId: number) =>
      client
        .getQueryData<FolderData>(filesKeys.folder(folderId))
        ?.pages.flatMap((page) => page.files.map(({ name }) => name))
        .sort() ?? [],
    files: async (folderId: number): Promise<PutioFile[]> =>
      (await listFolder(api, { folderId, perPage: 1000 })).files,
    fail: (fault: Record<string, unknown>) =>
      ask(sandbox, "/_sandbox/faults", { json: { username: user.username, ...fault } }),
    close: () => sandbox.close(),
  };
}

type Line = { token: string; network: { isDead: boolean; onRequest: (path: string) => void } };

function apiOf(sandbox: ReturnType<typeof createSandbox>, { token, network }: Line): PutioApi {
  return {
    baseUrl: `${TEST_ORIGIN}/v2`,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.headers.set("authorization", `Token ${token}`);
      if (network.isDead) throw new TypeError("fetch failed");
      network.onRequest(new URL(request.url).pathname);
      const reply = await sandbox.fetch(request, { clientIp: "127.0.0.1" });
      // The request may have arrived before the line broke.
      if (network.isDead) throw new TypeError("fetch failed");
      return reply;
    },
  };
}
