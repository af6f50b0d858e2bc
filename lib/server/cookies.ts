import "server-only";
import { env } from "../env";

/** Whether the browser reaches us by TLS; NEXTAUTH_URL says so, as the proxy before us ends the TLS. */
export const isSecureOrigin = env.NEXTAUTH_URL.startsWith("https://");

// `__Host-`: only this very host, over TLS, can set the cookie; a sibling subdomain cannot plant one.
const hostPrefix = isSecureOrigin ? "__Host-" : "";
const securePrefix = isSecureOrigin ? "__Secure-" : "";

/** The names of every cookie that signing in leaves; sign-out clears them all. */
export const cookieNames = {
  session: `${hostPrefix}next-auth.session-token`,
  csrf: `${hostPrefix}next-auth.csrf-token`,
  callbackUrl: `${securePrefix}next-auth.callback-url`,
  state: `${securePrefix}next-auth.state`,
  device: `${hostPrefix}matinee.device-code`,
} as const;

/** How each of them is set: unreadable to scripts, not sent along from other sites. */
export const cookieOptions = {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  secure: isSecureOrigin,
} as const;

/** A Set-Cookie line that removes the cookie. */
export function clearedCookie(name: string): string {
  return `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isSecureOrigin ? "; Secure" : ""}`;
}
