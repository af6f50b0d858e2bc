import { afterEach, describe, expect, it, vi } from "vitest";
import { chooseNotices, readNoticeChoice } from "./notice-choice";

function storageOf(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: () => null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

/** A browser that is asked, and answers so. */
function browserWith(permission: NotificationPermission, answer: NotificationPermission = permission) {
  const Notification = {
    permission,
    requestPermission: vi.fn(async () => {
      Notification.permission = answer;
      return answer;
    }),
  };
  vi.stubGlobal("Notification", Notification);
  return Notification;
}

afterEach(() => vi.unstubAllGlobals());

describe("notices of the system", () => {
  it("are off until somebody turns them on, however the browser was answered before", () => {
    browserWith("granted");
    expect(readNoticeChoice(storageOf())).toBe("off");
  });

  it("ask the browser once they are turned on, and not when they are turned off", async () => {
    const { requestPermission } = browserWith("default", "granted");
    const storage = storageOf();
    expect(await chooseNotices(false, storage)).toBe("off");
    expect(requestPermission).not.toHaveBeenCalled();
    expect(await chooseNotices(true, storage)).toBe("on");
    expect(requestPermission).toHaveBeenCalledTimes(1);
    expect(await chooseNotices(false, storage)).toBe("off");
  });

  it("say that the browser blocks them, and that it has none", async () => {
    browserWith("default", "denied");
    expect(await chooseNotices(true, storageOf())).toBe("blocked");
    vi.unstubAllGlobals();
    vi.stubGlobal("Notification", undefined);
    Reflect.deleteProperty(globalThis, "Notification");
    expect(readNoticeChoice(storageOf())).toBe("unsupported");
  });
});
