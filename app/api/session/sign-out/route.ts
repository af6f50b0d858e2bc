import { cookieNames } from "@/lib/server/cookies";
import { withoutSession } from "@/lib/server/route";
import { serverApi } from "@/lib/server/server-api";
import { readSession } from "@/lib/server/session";
import { revokeWithRetry, signedOutResponse } from "@/lib/server/sign-out";

/** `{revoked: false}`: signed out here, but put.io could not be told. Without a session the cookies go all the same. */
export const POST = withoutSession(async (request) => {
  const session = await readSession(request.cookies.get(cookieNames.session)?.value);
  const revoked = session === null || (await revokeWithRetry(serverApi(session.token)));
  return signedOutResponse({ revoked });
});
