import "server-only";
import { encode } from "next-auth/jwt";
import { env } from "./test-env";

/** A session cookie as sign-in leaves it. */
export function sessionCookie(session: { token: string; userId?: number }): Promise<string> {
  return encode({
    secret: env.NEXTAUTH_SECRET,
    token: { sub: String(session.userId ?? 12), name: "somebody", accessToken: session.token },
  });
}
