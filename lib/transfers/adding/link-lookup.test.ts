import { describe, expect, it, vi } from "vitest";
import type { ProbedLink } from "@/lib/putio/transfers";
import { LinkLookup, type LookItem, type LookupTools } from "./link-lookup";

const item = (path: string): LookItem => ({
  ...{ key: path, url: `https://a.example/${path}`, name: null, sizeBytes: null },
});
const probed = (url: string): ProbedLink => ({ url, name: url.slice(18), sizeBytes: 5, problem: null });

function stage(change: Partial<LookupTools> = {}) {
  const probe = vi.fn<LookupTools["probe"]>(async (urls) => ({
    availableBytes: 100,
    links: urls.map(probed),
  }));
  const findNamesake = vi.fn<LookupTools["findNamesake"]>(async () => null);
  const lookup = new LinkLookup({ probe, findNamesake, ...change });
  const settled = () => vi.waitFor(() => expect(lookup.read().isLooking).toBe(false));
  return { lookup, probe, findNamesake, settled };
}

describe("looking links up", () => {
  it("asks about each once, 25 at a time, however often the text changes", async () => {
    const { lookup, probe, findNamesake, settled } = stage();
    const items = Array.from({ length: 60 }, (_, index) => item(String(index)));
    lookup.look(items.slice(0, 30));
    lookup.look(items);
    lookup.look(items);
    await settled();
    expect(probe.mock.calls.map(([urls]) => urls.length)).toEqual([25, 25, 10]);
    expect(findNamesake).toHaveBeenCalledTimes(60);
    expect(lookup.read()).toMatchObject({ availableBytes: 100, failure: null });
    expect(lookup.read().facts.get("7")).toEqual({
      ...{ state: "known", name: "7", sizeBytes: 5, problem: null, namesake: null },
    });
  });

  it("searches for four at once and no more", async () => {
    let running = 0;
    let most = 0;
    const { lookup, settled } = stage({
      async findNamesake() {
        running++;
        most = Math.max(most, running);
        await Promise.resolve();
        running--;
        return null;
      },
    });
    lookup.look(Array.from({ length: 20 }, (_, index) => item(String(index))));
    await settled();
    expect(most).toBe(4);
  });

  it("takes answers by their places, and an address for no name", async () => {
    const { lookup, findNamesake, settled } = stage({
      probe: async (urls) => ({
        availableBytes: null,
        links: urls.map((url) => ({
          url: "https://other.example/",
          name: url,
          sizeBytes: null,
          problem: null,
        })),
      }),
    });
    lookup.look([{ ...item("1"), name: "Own name" }]);
    await settled();
    expect(lookup.read().facts.get("1")).toMatchObject({ name: "Own name", sizeBytes: null });
    expect(findNamesake).toHaveBeenCalledWith({ name: "Own name", sizeBytes: null });
  });

  it("does not search for what put.io would not take, nor for what has no name", async () => {
    const { lookup, findNamesake, settled } = stage({
      probe: async () => ({
        availableBytes: null,
        links: [
          { url: "", name: "A", sizeBytes: null, problem: "No such host." },
          { url: "", name: null, sizeBytes: null, problem: null },
        ],
      }),
    });
    lookup.look([item("1"), item("2")]);
    await settled();
    expect(findNamesake).not.toHaveBeenCalled();
    expect(lookup.read().facts.get("1")?.problem).toBe("No such host.");
  });

  it("a file of this device is searched for without a probe", async () => {
    const { lookup, probe, findNamesake, settled } = stage();
    lookup.look([{ key: "file", url: null, name: "A", sizeBytes: 3 }]);
    await settled();
    expect(probe).not.toHaveBeenCalled();
    expect(findNamesake).toHaveBeenCalledOnce();
  });

  it("a failure ends the questions and is told; asking again asks for what is not known", async () => {
    const probe = vi
      .fn<LookupTools["probe"]>()
      .mockRejectedValueOnce(new Error("away"))
      .mockImplementation(async (urls) => ({ availableBytes: 1, links: urls.map(probed) }));
    const { lookup, settled } = stage({ probe });
    lookup.look(Array.from({ length: 40 }, (_, index) => item(String(index))));
    await settled();
    expect(probe).toHaveBeenCalledOnce();
    expect(lookup.read().failure).toEqual(new Error("away"));
    expect([...lookup.read().facts.values()].every(({ state }) => state === "unknown")).toBe(true);
    lookup.retry();
    await settled();
    expect(lookup.read().failure).toBeNull();
    expect([...lookup.read().facts.values()].every(({ state }) => state === "known")).toBe(true);
  });
});
