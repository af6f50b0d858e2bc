import { readFile } from "node:fs/promises";
import { runInNewContext } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { transferRoutes } from "../routes/transfer-routes";
import { SHARED_FILES_FIELD, wayInRoutes } from "../routes/way-in-routes";

const ORIGIN = "https://matinee.test";

type FetchEvent = { request: Request; respondWith: (reply: Promise<Response>) => void };

describe("the worker that takes shares", () => {
  const listeners = new Map<string, (event: FetchEvent) => void>();

  beforeAll(async () => {
    const source = await readFile("public/share-worker.js", "utf8");
    const self = {
      location: { origin: ORIGIN },
      skipWaiting() {},
      addEventListener: (type: string, listener: (event: FetchEvent) => void) =>
        listeners.set(type, listener),
    };
    // No indexedDB: as in a browser that keeps nothing for us.
    runInNewContext(source, { self, URL, URLSearchParams, Response, crypto, Date });
  });

  async function share(fields: Record<string, string | File>, path: string = wayInRoutes.shareTarget()) {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return answer(new Request(ORIGIN + path, { method: "POST", body }));
  }

  async function answer(request: Request): Promise<string | null> {
    const replies: Promise<Response>[] = [];
    listeners.get("fetch")?.({
      request,
      respondWith: (reply) => replies.push(reply),
    });
    const response = await replies[0];
    return response?.headers.get("location")?.slice(ORIGIN.length) ?? null;
  }

  it("leads links to the page that adds, each in its field", async () => {
    const shared = { url: "https://example.org/a?b=1&c", text: "magnet:?xt=urn:btih:1", title: "A & B" };
    expect(await share(shared)).toBe(
      transferRoutes.add({ link: shared.url, text: shared.text, title: shared.title }),
    );
  });

  it("a file without a name, as some phones send beside a text, is no file", async () => {
    const none = new File([], "", { type: "application/octet-stream" });
    expect(await share({ text: "hello", [SHARED_FILES_FIELD]: none })).toBe(
      transferRoutes.add({ text: "hello" }),
    );
  });

  it("says that files are lost where the browser keeps none", async () => {
    expect(await share({ [SHARED_FILES_FIELD]: new File(["x"], "Notes.txt") })).toBe(
      wayInRoutes.handedOverLost(),
    );
  });

  it("says the same of a text that fits into no address", async () => {
    expect(await share({ text: "https://example.org/ ".repeat(300) })).toBe(wayInRoutes.handedOverLost());
  });

  it("says the same of what is no form", async () => {
    const request = new Request(ORIGIN + wayInRoutes.shareTarget(), { method: "POST", body: "?" });
    expect(await answer(request)).toBe(wayInRoutes.handedOverLost());
  });

  it("leaves every other address and method to the network", async () => {
    expect(await share({ text: "hello" }, "/api/share-target/x")).toBeNull();
    expect(await share({ text: "hello" }, "/api/upload")).toBeNull();
    expect(await answer(new Request(ORIGIN + wayInRoutes.shareTarget()))).toBeNull();
  });
});
