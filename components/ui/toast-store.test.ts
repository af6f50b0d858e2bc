import { afterEach, describe, expect, it, vi } from "vitest";
import { dismissToast, readToasts, showToast, subscribeToToasts } from "./toast-store";

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
