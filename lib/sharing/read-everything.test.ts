import { afterEach, describe, expect, it } from "vitest";
import type { OperationRun } from "@/lib/files/operations/operation";
import type { PutioApi } from "@/lib/putio/api";
import { listShared, shareFiles } from "@/lib/putio/sharing";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { closeLinksOperation } from "./close-links-operation";
import { readEverything } from "./read-everything";
import { linkOf } from "./testing/shared-of";
import { setSharingStage } from "./testing/sharing-stage";
import { unshareOperation } from "./unshare-operation";

describe("everything", () => {
  let stage: Awaited<ReturnType<typeof setSharingStage>>;
  afterEach(() => stage.close());

  it("taken back is nothing left, also of what was shared after the page was read", async () => {
    stage = await setSharingStage({ Films: { "Night Train.mkv": 1 }, "Alone.mkv": 1, "Tax.pdf": 1 });
    const { api, deps, run, ayla } = stage;
    const give = (path: string, friends: "everyone" | readonly string[]) =>
      shareFiles(api, { selection: { kind: "files", fileIds: [stage.id(path)] }, friends });
    await give("Films", [ayla]);
    const early = await readEverything(deps);
    expect(early.unsharings.map(({ file }) => file.name)).toEqual(["Films"]);
    await give("Alone.mkv", "everyone");
    await give("Films/Night Train.mkv", "everyone");
    // This token may not ask for links, which must not keep anybody from ending the rest.
    const { unsharings, links } = await readEverything(deps);
    expect(links).toEqual([]);
    const result = await unshareOperation(deps, unsharings).work(run);
    expect(result).toMatchObject({ done: 3, failed: [] });
    expect(await listShared(api, {})).toEqual([]);
  });
});

describe("closing links", () => {
  const run: OperationRun = { onProgress() {}, onWait() {} };
  const links = [1, 2, 3].map((fileId) => linkOf({ fileId }));

  /** A put.io that answers each link as it is told to. */
  function putio(statusOf: (linkId: number) => number) {
    const asked: string[] = [];
    const api: PutioApi = {
      baseUrl: "",
      async fetch(input, init) {
        asked.push(`${init?.method} ${input}`);
        const status = statusOf(Number(String(input).split("/").at(-1)));
        return Response.json({ status: status === 200 ? "OK" : "ERROR" }, { status });
      },
    };
    return { asked, deps: { api, client: makeQueryClient(), pause: async () => {} } };
  }

  it("ends each of them, and takes one that is gone for closed", async () => {
    const { asked, deps } = putio((linkId) => (linkId === 1002 ? 404 : 200));
    const result = await closeLinksOperation(deps, links).work(run);
    expect(result).toMatchObject({ done: 2, skipped: 1, failed: [] });
    expect(asked.sort()).toEqual([1001, 1002, 1003].map((linkId) => `DELETE /public_share/${linkId}`));
  });

  it("says which could not be ended, and tries those alone again", async () => {
    let isDown = true;
    const { asked, deps } = putio((linkId) => (linkId === 1002 && isDown ? 403 : 200));
    const spec = closeLinksOperation(deps, links);
    const { failed } = await spec.work(run);
    expect(failed.map(({ name }) => name)).toEqual(["Film 2.mkv"]);
    expect(spec.undo).toBeUndefined();
    isDown = false;
    asked.length = 0;
    expect(await spec.retry?.(failed)?.work(run)).toMatchObject({ done: 1, failed: [] });
    expect(asked).toEqual(["DELETE /public_share/1002"]);
  });
});
