import { describe, expect, it } from "vitest";
import { PutioError } from "@/lib/putio/errors";
import type { Transfer } from "@/lib/putio/transfer";
import { type AddItem, type AddTools, addAll } from "./add-all";

const link = (path: string): AddItem => ({
  key: `https://a.example/${path}`,
  url: `https://a.example/${path}`,
});
const file = (name: string): AddItem => ({ key: name, file: new File(["x"], name) });
const transferOf = (source: string) => ({ source, hash: null }) as Transfer;

/** put.io as a table: what it refuses, and when it fails altogether. */
function putio({
  refused = {},
  failAt = {},
}: {
  refused?: Record<string, string>;
  failAt?: Record<number, Error>;
}) {
  const calls: string[][] = [];
  const tools: AddTools = {
    async addLinks(wishes) {
      calls.push(wishes.map(({ url }) => url));
      const failure = failAt[calls.length];
      if (failure) throw failure;
      const isFine = ({ url }: { url: string }) => !(url in refused);
      return {
        transfers: wishes.filter(isFine).map(({ url }) => transferOf(url)),
        refusals: wishes
          .filter((wish) => !isFine(wish))
          .map(({ url }) => ({
            url: url.replace(/token=.*/, "token="),
            errorType: refused[url] ?? "",
            status: 400,
          })),
      };
    },
    async sendTorrent(given) {
      calls.push([given.name]);
      const failure = failAt[calls.length];
      if (failure) throw failure;
      return transferOf(given.name);
    },
  };
  return { tools, calls };
}

const plan = (items: readonly AddItem[]) => ({ items, folderId: 3, callbackUrl: "", onProgress: () => {} });
const many = (count: number) => Array.from({ length: count }, (_, index) => link(String(index)));
const failure = (code: PutioError["code"], status: number | null = null) =>
  new PutioError({ code, operation: "addTransfers", status });

describe("adding", () => {
  it("sends links together and files one by one, each once", async () => {
    const { tools, calls } = putio({});
    const done: number[] = [];
    const items = [file("a.torrent"), ...many(30), file("b.torrent")];
    const outcome = await addAll(tools, { ...plan(items), onProgress: (count) => done.push(count) });
    expect(calls.map(({ length }) => length)).toEqual([25, 5, 1, 1]);
    expect(new Set(calls.flat()).size).toBe(32);
    expect(outcome.transfers).toHaveLength(32);
    expect(outcome.failures.size).toBe(0);
    expect(done).toEqual([25, 30, 31, 32]);
  });

  it("tells of each link that was refused why, also of one whose token our server has taken out", async () => {
    const secret = link("x?token=abc");
    const { tools } = putio({
      refused: { "https://a.example/1": "DISK_FULL", "https://a.example/x?token=abc": "BadRequest" },
    });
    const { failures, transfers } = await addAll(tools, plan([link("0"), link("1"), secret, link("2")]));
    expect([...failures.keys()]).toEqual(["https://a.example/1", secret.key]);
    expect(failures.get("https://a.example/1")).toMatch(/disk/);
    expect(transfers).toHaveLength(2);
  });

  it.each(["unreachable", "timeout", "bad-reply"] as const)(
    "after %s says that those may be there, and sends no more",
    async (code) => {
      const { tools, calls } = putio({ failAt: { 1: failure(code) } });
      const { failures, isUnsure } = await addAll(tools, plan([...many(30), file("a.torrent")]));
      expect(calls).toHaveLength(1);
      expect(isUnsure).toBe(true);
      expect(failures.size).toBe(31);
      expect(failures.get("https://a.example/0")).toMatch(/may have been added/);
      expect(failures.get("https://a.example/29")).toMatch(/was not sent/);
    },
  );

  it("goes on with the others when one part is refused as a whole", async () => {
    const { tools, calls } = putio({ failAt: { 1: failure("payment-required", 402) } });
    const { failures, isUnsure, transfers } = await addAll(tools, plan(many(30)));
    expect(calls).toHaveLength(2);
    expect([failures.size, transfers.length, isUnsure]).toEqual([25, 5, false]);
  });

  it.each([failure("signed-out", 401), failure("rate-limited", 429)])("stops at %s", async (error) => {
    const { tools, calls } = putio({ failAt: { 1: error } });
    const { failures } = await addAll(tools, plan(many(60)));
    expect(calls).toHaveLength(1);
    expect(failures.size).toBe(60);
  });
});
