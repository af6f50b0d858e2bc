import { describe, expect, test } from "vitest";
import { readInput } from "./body";
import type { Input } from "./input";

function read(init: RequestInit, query = ""): Promise<Input> {
  const url = new URL(`http://sandbox.test/v2/files/list${query}`);
  return readInput(new Request(url, { method: "POST", ...init }), url);
}

const json = (body: unknown): RequestInit => ({
  body: JSON.stringify(body),
  headers: { "content-type": "application/json; charset=utf-8" },
});

describe("readInput", () => {
  test("reads the same parameter from a query, a form, JSON and multipart", async () => {
    const multipart = new FormData();
    multipart.set("file_id", "7");
    const inputs = await Promise.all([
      read({}, "?file_id=7"),
      read({ body: new URLSearchParams({ file_id: "7" }) }),
      read(json({ file_id: 7 })),
      read(json({ file_id: "7" })),
      read({ body: multipart }),
    ]);
    expect(inputs.map((input) => input.requiredInt("file_id"))).toEqual([7, 7, 7, 7, 7]);
  });

  test("joins the query of a POST with its body", async () => {
    const input = await read(json({ cursor: "c" }), "?per_page=5");
    expect([input.text("cursor"), input.int("per_page")]).toEqual(["c", 5]);
  });

  test("reads lists as CSV, as a repeated key and as a JSON array", async () => {
    const inputs = await Promise.all([
      read({}, "?ids=1,2,3"),
      read({}, "?ids=1&ids=2&ids=3"),
      read(json({ ids: ["1", 2, "3"] })),
      read(json({ ids: "1, 2,3" })),
    ]);
    expect(inputs.map((input) => input.ids("ids"))).toEqual(Array(4).fill([1, 2, 3]));
  });

  test.each([
    ["1", true],
    ["true", true],
    ["True", true],
    ["0", false],
    ["false", false],
    ["False", false],
    ["", false],
  ])("reads %o as the boolean %o", async (text, expected) => {
    expect((await read({}, `?flag=${text}`)).flag("flag")).toBe(expected);
  });

  test("takes an empty text for a number that was not given", async () => {
    expect((await read({}, "?per_page=")).int("per_page")).toBeNull();
  });

  test.each(["abc", "1.5", "0x10", "1e999", "9007199254740993", "-1", "101", "[object Object]"])(
    "refuses %o as a whole number from 0 to 100 with 400",
    async (text) => {
      const input = await read({}, `?n=${encodeURIComponent(text)}`);
      expect(() => input.int("n", { min: 0, max: 100 })).toThrow(expect.objectContaining({ status: 400 }));
    },
  );

  test.each([{ name: {} }, { name: [["a"]] }])("refuses %o as text with 400", async (body) => {
    const input = await read(json(body));
    expect(() => input.text("name")).toThrow(expect.objectContaining({ status: 400 }));
  });

  test.each([
    ["JSON that is cut off", { body: '{"a":', headers: { "content-type": "application/json" } }],
    ["multipart without a boundary", { body: "x", headers: { "content-type": "multipart/form-data" } }],
  ])("refuses %s with 400", async (_, init) => {
    await expect(read(init)).rejects.toMatchObject({ status: 400 });
  });

  test("does not read more than it can hold", async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)),
    });
    const init = { body, duplex: "half", headers: { "content-type": "application/json" } };
    await expect(read(init as RequestInit)).rejects.toMatchObject({ status: 400 });
  });

  test("mends half a surrogate pair instead of handing it to the database", async () => {
    expect((await read(json({ name: "a\ud800" }))).text("name")).toBe("a\ufffd");
  });
});
