import type { AccountSession } from "../putio/access";

/** What a session is called: the name that its app gave it, else what its browser is, else its app. */
export function sessionTitle({ clientName, appName, userAgent }: AccountSession): string {
  const device = clientName || browserOf(userAgent);
  const isTold = device !== null && appName !== null && device !== appName;
  return isTold ? `${appName}, ${device}` : (device ?? appName ?? "An app without a name");
}

/** Told apart in this order, as each says that it is the ones below it too. */
const BROWSERS = [
  ["Edg", "Edge"],
  ["OPR", "Opera"],
  ["Firefox", "Firefox"],
  ["Chrome", "Chrome"],
  ["Safari", "Safari"],
] as const;
const SYSTEMS = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Mac OS X", "Mac"],
  ["Linux", "Linux"],
] as const;

/** "Firefox on Windows"; a program that is no browser is called what it calls itself. null: it said nothing. */
function browserOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const browser = BROWSERS.find(([mark]) => userAgent.includes(`${mark}/`))?.[1];
  if (!browser) return programOf(userAgent);
  const system = SYSTEMS.find(([mark]) => userAgent.includes(mark))?.[1];
  return system ? `${browser} on ${system}` : browser;
}

/** What all browsers begin with says nothing of any. */
function programOf(userAgent: string): string | null {
  const [name = ""] = userAgent.split(/[\s/(]/, 1);
  return name === "" || name === "Mozilla" ? null : name;
}
