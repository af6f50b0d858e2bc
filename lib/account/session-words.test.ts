import { expect, it } from "vitest";
import type { AccountSession } from "../putio/access";
import { sessionTitle } from "./session-words";

const NOBODY: AccountSession = {
  id: 1,
  appId: null,
  appName: null,
  clientName: "",
  isActive: true,
  createdAt: "2026-01-01T00:00:00Z",
  lastUsedAt: null,
  ipAddress: null,
  userAgent: null,
  note: null,
};
const EDGE =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1";

it.each([
  [{}, "An app without a name"],
  [{ appName: "put.io" }, "put.io"],
  [{ appName: "put.io", userAgent: EDGE }, "put.io, Edge on Windows"],
  [{ userAgent: IPHONE }, "Safari on iPhone"],
  [{ appName: "rclone", userAgent: "rclone/v1.65" }, "rclone"],
  [{ appName: "Roku", clientName: "Living room", userAgent: EDGE }, "Roku, Living room"],
  [{ appName: "Matinee", userAgent: "" }, "Matinee"],
  [{ appName: "Matinee", userAgent: "Mozilla/5.0 (compatible)" }, "Matinee"],
])("%j is called %s", (session, title) => {
  expect(sessionTitle({ ...NOBODY, ...session })).toBe(title);
});
