import { afterEach, describe, expect, it, vi } from "vitest";
import { dismissToast, readToasts, showToast, subscribeToToasts, updateToast } from "./toast-store";

afterEach(() => {
  for (const { id } of readToasts()) dismissToast(id);
});

describe("toasts", () => {
  it("keeps the newest three", () => {
    for (const title of ["one", "two", "three", "four"]) showToast({ title });
    expect(readToasts().map(({ title }) => title)).toEqual(["two", "three", "four"]);
  });

  it("dismisses one and keeps the others", () => {
    showToast({ title: "stays" });
    dismissToast(showToast({ title: "goes" }));
    expect(readToasts().map(({ title }) => title)).toEqual(["stays"]);
  });

  it("says something else in the same place, unless it was dismissed", () => {
    const id = showToast({ title: "Moving", isLasting: true, progress: 0.5 });
    showToast({ title: "another" });
    expect(updateToast(id, { title: "Moved", action: { label: "Undo", onSelect: () => {} } })).toBe(true);
    expect(readToasts().map(({ title, isLasting }) => [title, isLasting])).toEqual([
      ["Moved", false],
      ["another", false],
    ]);
    expect(readToasts()[0]?.progress).toBeUndefined();
    dismissToast(id);
    expect(updateToast(id, { title: "Moved" })).toBe(false);
    expect(readToasts()).toHaveLength(1);
  });

  it("tells its listeners until they leave, with a new list each time", () => {
    const listener = vi.fn();
    const leave = subscribeToToasts(listener);
    const before = readToasts();
    showToast({ title: "heard" });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(readToasts()).not.toBe(before);
    leave();
    showToast({ title: "unheard" });
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
