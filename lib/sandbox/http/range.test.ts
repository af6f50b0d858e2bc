import { describe, expect, test } from "vitest";
import { parseRange, serveBytes } from "./range";

describe("parseRange", () => {
  test.each([
    { header: null, size: 10, expected: null },
    { header: "bytes=0-0", size: 10, expected: { start: 0, end: 0 } },
    { header: "bytes=2-5", size: 10, expected: { start: 2, end: 5 } },
    { header: "bytes=2-", size: 10, expected: { start: 2, end: 9 } },
    { header: "bytes=2-99", size: 10, expected: { start: 2, end: 9 } },
    { header: "bytes=-3", size: 10, expected: { start: 7, end: 9 } },
    { header: "bytes=-99", size: 10, expected: { start: 0, end: 9 } },
    { header: "Bytes = 1 - 2", size: 10, expected: { start: 1, end: 2 } },
    { header: "bytes=10-", size: 10, expected: "unsatisfiable" },
    { header: "bytes=-0", size: 10, expected: "unsatisfiable" },
    { header: "bytes=0-", size: 0, expected: "unsatisfiable" },
    { header: "bytes=5-2", size: 10, expected: null },
    { header: "bytes=-", size: 10, expected: null },
    { header: "bytes=0-1,3-4", size: 10, expected: null },
    { header: "items=0-1", size: 10, expected: null },
    { header: "bytes=a-b", size: 10, expected: null },
  ])("$header of $size bytes", ({ header, size, expected }) => {
    expect(parseRange(header, size)).toEqual(expected);
  });
});

const content = new TextEncoder().encode("0123456789");

function serve(headers: Record<string, string>, method = "GET"): Response {
  return serveBytes(new Request("http://storage.test/film", { method, headers }), {
    sizeBytes: content.byteLength,
    contentType: "video/mp4",
    etag: '"v1"',
    lastModified: 1_700_000_000,
    open: ({ start, end }) => content.slice(start, end + 1),
  });
}

describe("serveBytes", () => {
  test("gives the whole with its length when no range is asked for", async () => {
    const reply = serve({});
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-length")).toBe("10");
    expect(reply.headers.get("accept-ranges")).toBe("bytes");
    expect(await reply.text()).toBe("0123456789");
  });

  test("gives exactly the bytes of a range", async () => {
    const reply = serve({ range: "bytes=3-6" });
    expect(reply.status).toBe(206);
    expect(reply.headers.get("content-range")).toBe("bytes 3-6/10");
    expect(reply.headers.get("content-length")).toBe("4");
    expect(await reply.text()).toBe("3456");
  });

  test("refuses a range behind the end and says how long the file is", () => {
    const reply = serve({ range: "bytes=10-" });
    expect(reply.status).toBe(416);
    expect(reply.headers.get("content-range")).toBe("bytes */10");
  });

  test("answers HEAD with the headers alone", async () => {
    const reply = serve({ range: "bytes=3-6" }, "HEAD");
    expect(reply.headers.get("content-length")).toBe("4");
    expect(await reply.text()).toBe("");
  });

  test.each([
    { condition: '"v1"', status: 206 },
    { condition: '"v2"', status: 200 },
    { condition: "Tue, 14 Nov 2023 22:13:20 GMT", status: 206 },
    { condition: "Wed, 15 Nov 2023 22:13:20 GMT", status: 200 },
  ])("If-Range $condition gives $status", ({ condition, status }) => {
    expect(serve({ range: "bytes=3-6", "if-range": condition }).status).toBe(status);
  });

  test.each<{ headers: Record<string, string>; status: number }>([
    { headers: { "if-none-match": '"v1"' }, status: 304 },
    { headers: { "if-none-match": 'W/"v1", "v0"' }, status: 304 },
    { headers: { "if-none-match": '"v2"' }, status: 200 },
    { headers: { "if-modified-since": "Tue, 14 Nov 2023 22:13:20 GMT" }, status: 304 },
    { headers: { "if-modified-since": "Mon, 13 Nov 2023 22:13:20 GMT" }, status: 200 },
  ])("$headers gives $status", ({ headers, status }) => {
    expect(serve(headers).status).toBe(status);
  });
});
