import { beforeEach, describe, expect, it, vi } from "vitest";
import { publishMarks, sharedMarkOf, subscribeToMarks } from "./mark-store";

const link = (id: number) => ({ file: { id, name: "Films", fileType: "FOLDER" as const } });

beforeEach(() => publishMarks({ shared: [], links: [] }));

describe("the marks of rows", () => {
  it("say who sees a file, and whether it has a link", () => {
    publishMarks({
      shared: [
        { id: 1, sharedWith: "everyone" },
        { id: 2, sharedWith: 3 },
      ],
      links: [link(2), link(7)],
    });
    expect(sharedMarkOf(1)).toEqual({ sharedWith: "everyone", hasLink: false });
    expect(sharedMarkOf(2)).toEqual({ sharedWith: 3, hasLink: true });
    expect(sharedMarkOf(7)).toEqual({ sharedWith: null, hasLink: true });
    expect(sharedMarkOf(3)).toBeNull();
  });

  it("stay the same object while nothing changes, so that no row is drawn for another's sake", () => {
    publishMarks({ shared: [{ id: 1, sharedWith: 2 }], links: [] });
    const before = sharedMarkOf(1);
    const listener = vi.fn();
    const stop = subscribeToMarks(listener);
    publishMarks({
      shared: [
        { id: 1, sharedWith: 2 },
        { id: 5, sharedWith: 1 },
      ],
      links: [],
    });
    stop();
    expect(sharedMarkOf(1)).toBe(before);
    expect(listener).toHaveBeenCalledOnce();
    publishMarks({ shared: [{ id: 1, sharedWith: 1 }], links: [] });
    expect(sharedMarkOf(1)).not.toBe(before);
    expect(sharedMarkOf(5)).toBeNull();
  });
});
