const STORAGE_KEY = "matinee-transfer-notices";

/** Whether notices of the system are wanted in this browser, and what stands in the way. */
export type NoticeChoice = "on" | "off" | "blocked" | "unsupported";

/** The browser asks only when the switch is turned, never by itself. */
export function readNoticeChoice(storage?: Storage): NoticeChoice {
  if (!("Notification" in globalThis)) return "unsupported";
  if (Notification.permission === "denied") return "blocked";
  try {
    const isWanted = (storage ?? window.localStorage).getItem(STORAGE_KEY) === "on";
    return isWanted && Notification.permission === "granted" ? "on" : "off";
  } catch {
    return "off";
  }
}

/** Turns them on, asking the browser where it has not been asked, or off. Answers how it is now. */
export async function chooseNotices(isWanted: boolean, storage?: Storage): Promise<NoticeChoice> {
  if (!("Notification" in globalThis)) return "unsupported";
  if (isWanted && Notification.permission === "default") await Notification.requestPermission();
  try {
    const store = storage ?? window.localStorage;
    if (isWanted) store.setItem(STORAGE_KEY, "on");
    else store.removeItem(STORAGE_KEY);
  } catch {
    // Without storage they stay off, which the answer says.
  }
  return readNoticeChoice(storage);
}
