import "server-only";
import type { NextAuthOptions, Profile, User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "../env";
import type { SignInError } from "../errors/sign-in-messages";
import { getAccount } from "../putio/account";
import type { Account } from "../putio/file";
import { validateToken } from "../putio/oauth";
import { routes } from "../routes";
import { safeReturnTo } from "../session/return-to";
import { cookieNames, cookieOptions, isSecureOrigin } from "./cookies";
import { linkedToken } from "./device-code";
import { readCookie } from "./read-cookie";
import { serverApi } from "./server-api";
import { signInErrorOf, signInLogger } from "./sign-in-error";

declare module "next-auth/jwt" {
  interface JWT {
    accessToken?: string;
  }
}

declare module "next-auth" {
  interface User {
    accessToken?: string;
  }
}

/** put.io's tokens do not expire on their own, so this is how long an unused browser stays signed in. */
const SESSION_SECONDS = 90 * 24 * 60 * 60;
/** Scopes of tokens that cannot list a folder (contract, 1.5); null and `default` can. */
const NARROW_SCOPES: ReadonlySet<string> = new Set([
  "two_factor",
  "files_public_access",
  "files_download",
  "token_validate",
]);

/**
 * Signing in, three ways, into one JWT in an encrypted HttpOnly cookie. The token exchange and the check of `state` are
 * next-auth's own on purpose: a custom `token.request` would let a wrong state pass.
 */
export const authOptions: NextAuthOptions = {
  // The secret is checked where it is used (seal.ts); empty here would make next-auth invent one in development.
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  useSecureCookies: isSecureOrigin,
  cookies: {
    sessionToken: { name: cookieNames.session, options: cookieOptions },
    csrfToken: { name: cookieNames.csrf, options: cookieOptions },
  },
  pages: { signIn: routes.login(), error: routes.login() },
  logger: signInLogger,
  providers: [
    putioProvider(),
    CredentialsProvider({
      id: "device",
      name: "Device code",
      credentials: {},
      authorize: (_, request) => signInByDevice(readCookie(request.headers?.cookie, cookieNames.device)),
    }),
    CredentialsProvider({
      id: "token",
      name: "Access token",
      credentials: { token: { type: "password" } },
      authorize: (credentials) => signInByToken(credentials?.token?.trim() ?? ""),
    }),
  ],
  callbacks: {
    jwt({ token, user, account }) {
      // Only at sign-in are there a user and an account; later the token is what the cookie held.
      if (!user) return token;
      const accessToken = account?.access_token ?? user.accessToken;
      return { sub: user.id, name: user.name, picture: user.image, accessToken };
    },
    session({ session, token }) {
      return { expires: session.expires, user: { name: token.name, image: token.picture ?? null } };
    },
    redirect({ url, baseUrl }) {
      const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
      return baseUrl + (safeReturnTo(path) ?? routes.home());
    },
  },
};

function putioProvider(): OAuthConfig<Profile> {
  const api = `${env.PUTIO_API_URL}/v2`;
  return {
    id: "putio",
    name: "put.io",
    type: "oauth",
    clientId: env.PUTIO_CLIENT_ID,
    clientSecret: env.PUTIO_CLIENT_SECRET,
    checks: ["state"],
    client: { token_endpoint_auth_method: "client_secret_post" },
    httpOptions: { timeout: 15_000 },
    authorization: { url: `${api}/oauth2/authenticate`, params: { response_type: "code", scope: "" } },
    token: `${api}/oauth2/access_token`,
    userinfo: {
      url: `${api}/account/info`,
      request: async ({ tokens }) => profileOf(await getAccount(serverApi(tokens.access_token ?? ""))),
    },
    profile: ({ sub, name, image }) => ({ id: sub ?? "", name, image }),
  };
}

/** Claims the code that this browser was shown. It throws codes of SIGN_IN_ERRORS: next-auth puts the message into the address. */
async function signInByDevice(claim: string | undefined): Promise<User> {
  const token = linkedToken(claim);
  if (!token) throw new Error("expired-code" satisfies SignInError);
  return userWith(token);
}

async function signInByToken(token: string): Promise<User> {
  // Anything else cannot be a token, and would make an invalid header.
  if (!/^[\x21-\x7e]{1,500}$/.test(token)) throw new Error("wrong-token" satisfies SignInError);
  const { isValid, scope } = await inSignInWords(() => validateToken(serverApi(token)));
  if (!isValid) throw new Error("wrong-token" satisfies SignInError);
  if (scope !== null && NARROW_SCOPES.has(scope)) throw new Error("limited-token" satisfies SignInError);
  return userWith(token);
}

async function userWith(accessToken: string): Promise<User> {
  const account = await inSignInWords(() => getAccount(serverApi(accessToken)));
  const { sub, ...shown } = profileOf(account);
  return { id: sub, ...shown, accessToken };
}

function profileOf(account: Account) {
  return {
    sub: String(account.userId),
    name: account.username,
    // The picture's own address is on another host, where our Content-Security-Policy lets no image come from.
    image: account.avatarUrl === null ? undefined : routes.avatar(),
  };
}

async function inSignInWords<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    throw new Error(signInErrorOf(error), { cause: error });
  }
}
